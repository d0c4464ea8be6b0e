/** What the page loads before its first analysis: no more bytes than were allowed, and in a real browser the very files that
 * the table counts. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { FLAVOURS } from "../../tools/engine.mjs";
import { firstFiles } from "../../bench/size/first.mjs";
import { firstSizes } from "../../bench/size/sizes.mjs";
import { text } from "../../web/locale/en.js";
import { analysed, skip, startSite } from "./browser.mjs";
import { csvFile } from "./fixtures.mjs";

/** Compressed, in KB of 1024 bytes: what was reached, rounded up a little.
 * The engine is to be 60 at most (bench/targets.mjs). */
const BUDGET = { program: 74, engine: 85, network: 43, whole: 200 };

/** The recording to try. */
const SAMPLE = ["assets/record208.hea.js", "assets/record208.dat.js"];

describe("the size of a first analysis", () => {
  it("keeps within its budget", async () => {
    const { engine, network, ...program } = await firstSizes();
    const rest = Object.values(program).reduce((sum, { compressed }) => sum + compressed, 0);
    const spent = {
      program: rest,
      engine: engine.compressed,
      network: network.compressed,
      whole: rest + engine.compressed + network.compressed,
    };
    for (const [part, bytes] of Object.entries(spent)) {
      const most = 1024 * BUDGET[/** @type {keyof typeof BUDGET} */ (part)];
      assert.ok(bytes <= most, `${part}: ${bytes} of ${most} bytes`);
    }
  });
});

describe("a first analysis", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let browser;
  /** Answers to come, where others wait; else the server has not got them. @type {(() => void)[] | null} */
  let waiting = null;
  /** What a first analysis loads, whatever the browser. @type {Set<string>} */
  const known = new Set();
  /** Whether the server answers for a path on the site. @type {{ has: (path: string) => boolean }} */
  let served = known;
  /** What it was asked for of these. @type {Set<string>} */
  const answered = new Set();
  before(async () => {
    const files = await Promise.all(FLAVOURS.map(firstFiles));
    for (const path of files.flatMap((each) => [...each.keys()])) known.add(path);
    browser = await startSite({ serviceWorkers: "block" });
    const [listener] = browser.server.listeners("request");
    browser.server.removeAllListeners("request");
    browser.server.on("request", (request, response) => {
      const path = request.url === "/" ? "index.html" : (request.url ?? "").slice(1);
      const answer = () => listener.call(browser.server, request, response);
      if (served.has(path)) {
        answered.add(path);
        answer();
      } else if (waiting) waiting.push(answer);
      else response.writeHead(503).end();
    });
  });
  after(() => browser?.close());

  it("loads what the table counts and nothing else; what does not arrive is told, and asked for again", async () => {
    const page = await browser.context.newPage();
    await page.goto(browser.address);
    await page.locator(".notice", { hasText: text.notice.partFailed }).waitFor();
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([csvFile(30)]);
    await analysed(page);
    const flavour =
      FLAVOURS.find((each) => answered.has(`assets/tracelight-${each}-core.wasm.js`)) ?? "scalar";
    const first = [...(await firstFiles(flavour)).keys()].sort();
    assert.deepEqual([...answered].sort(), first);
    await page.locator(".home").click();
    await page.locator(".sample").click();
    await page.locator(".notice", { hasText: text.notice.partFailed }).waitFor();
    for (const path of SAMPLE) known.add(path);
    await page.locator(".sample").click();
    await analysed(page);
    assert.deepEqual([...answered].sort(), [...first, ...SAMPLE].sort());
    await page.close();
  });

  it("is there while the rest is still on its way, and who wants some of it waits", async () => {
    waiting = [];
    const page = await browser.context.newPage();
    await page.goto(browser.address);
    await page.locator(".sample:enabled").waitFor();
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([csvFile(30)]);
    await analysed(page);
    await page.locator("#tab-hrv").click();
    await page.locator(".paper").focus();
    await page.keyboard.press("?");
    assert.equal(await page.locator("dialog[open]").count(), 0);
    const held = waiting;
    waiting = null;
    served = { has: () => true };
    for (const answer of held) answer();
    await page.getByRole("dialog", { name: text.help.title }).waitFor();
    await page.locator("#panel-hrv .hrv-table").first().waitFor({ state: "attached" });
    await page.locator(".privacy[aria-busy=false]").waitFor({ state: "attached" });
    assert.equal(await page.locator(".notice").isVisible(), false);
    assert.equal(await page.locator(".status-requests").textContent(), "0 requests since loading");
    await page.close();
  });
});
