/** Nothing leaves the page: no request in a whole session, and every way out is blocked, in the page and its workers;
 * served as a site and opened as a single file. */

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, it } from "node:test";
import { root } from "../../tools/env.mjs";
import { text } from "../../web/locale/en.js";
import { analysed, openPage, singleFile, skip, startSite } from "./browser.mjs";
import { csvFile } from "./fixtures.mjs";
import { NEVER_TAKEN, setOff, tried, WAYS_OUT, WAYS_OUT_OF_WORKER } from "./ways-out.mjs";

/** @typedef {import("playwright-core").Page} Page */

describe("privacy", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let browser;
  /** What reached a server of another origin. @type {string[]} */
  const reached = [];
  const listener = createServer((request, response) => {
    reached.push(request.url ?? "");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Content-Type", "text/html");
    response.end("<!doctype html><title>elsewhere</title><body></body>");
  });
  listener.on("upgrade", (request, socket) => {
    reached.push(request.url ?? "");
    socket.destroy();
  });
  let elsewhere = "";
  /** Paths asked of the page's own server. @type {string[]} */
  const served = [];
  before(async () => {
    await new Promise((resolve) => listener.listen(0, "127.0.0.1", () => resolve(undefined)));
    elsewhere = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (listener.address()).port}/`;
    browser = await startSite();
    browser.server.on("request", (request) => served.push(request.url ?? ""));
  });
  after(async () => {
    await browser?.close();
    listener.close();
  });

  const deliveries = { "the site": () => browser.address, "the single file": () => singleFile };
  const open = (/** @type {() => string} */ address) =>
    openPage({ context: browser.context, address: address() });

  for (const [name, address] of Object.entries(deliveries)) {
    it(`${name}: a whole session asks for the page's own files, and for nothing once they are here`, async () => {
      reached.length = 0;
      served.length = 0;
      /** @type {string[]} */
      const requests = [];
      const note = (/** @type {import("playwright-core").Request} */ request) => requests.push(request.url());
      browser.context.on("request", note);
      const page = await open(address);
      const loading = requests.splice(0);
      const asked = served.splice(0);
      await wholeSession(page);
      browser.context.off("request", note);
      assert.deepEqual(requests.filter(isRequest), [], "requests after loading");
      // The browser itself looks for a new version when the page is opened.
      assert.deepEqual(
        served.filter((path) => path !== "/service-worker.js"),
        [],
      );
      assert.deepEqual(loading.filter(isRequest).filter(isForeign(address())), []);
      assert.deepEqual(asked.filter(isMissing), [], "asked of the server while loading");
      assert.deepEqual(reached, []);
      assert.match((await page.locator(".status-requests").textContent()) ?? "", /^0 requests/);
      await page.close();
    });

    it(`${name}: every way out is refused by the policy, and no call can be made`, async () => {
      reached.length = 0;
      const page = await open(address);
      for (const way of Object.keys(WAYS_OUT)) {
        const directive = await page.evaluate(tried(way, `${elsewhere}${way.replace(" ", "-")}`));
        assert.notEqual(directive, "", `${way} was not refused`);
      }
      const own = address().startsWith("http") ? `${address()}index.html` : address();
      assert.equal(await page.evaluate(tried("fetch", own)), "connect-src");
      assert.equal(await page.evaluate("typeof RTCPeerConnection"), "undefined");
      assert.deepEqual(reached, []);
      await page.close();
    });

    it(`${name}: every way out of its workers is refused`, async () => {
      reached.length = 0;
      const page = await open(address);
      const workers = page.workers();
      assert.ok(workers.length > 0);
      for (const worker of workers) {
        for (const way of WAYS_OUT_OF_WORKER) {
          const attempt = tried(way, `${elsewhere}${way.replace(" ", "-")}`);
          assert.notEqual(await worker.evaluate(attempt), "", `${way} from a worker was not refused`);
        }
      }
      assert.deepEqual(reached, []);
      await page.close();
    });
  }

  it("a page without the policy gets out by each of these ways", async () => {
    const page = await browser.context.newPage();
    await page.goto(elsewhere);
    reached.length = 0;
    for (const way of Object.keys(WAYS_OUT)) {
      if (NEVER_TAKEN.includes(way)) continue;
      const path = `open-${way.replace(" ", "-")}`;
      await page.evaluate(setOff(way, elsewhere + path));
      await until(() => reached.some((url) => url.startsWith(`/${path}`)), `${way} did not get out`);
    }
    await page.close();
  });

  it("what the policy allows of the page's own server comes from what is kept, not from the network", async () => {
    const page = await open(deliveries["the site"]);
    served.length = 0;
    for (const code of [
      "await import('./assets/r.tlm.js?told')",
      "await import('./told.js')",
      "await new Promise((done) => Object.assign(new Image(), { src: 'icons/told.png', onerror: done, onload: done }))",
    ]) {
      await page.evaluate(`(async () => { ${code} })().catch(() => {})`);
    }
    assert.deepEqual(
      served.filter((path) => path !== "/service-worker.js"),
      [],
    );
    await page.close();
  });

  it("the single file allows one script and one style by their hashes, and nothing from any address", () => {
    const html = readFileSync(fileURLToPath(singleFile), "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    const rules = Object.fromEntries(policy.split("; ").map((rule) => rule.split(/ (.*)/)));
    assert.match(rules["script-src"], /^'sha256-[\w+/]{43}=' 'wasm-unsafe-eval'$/);
    assert.match(rules["style-src"], /^'sha256-[\w+/]{43}='$/);
    assert.equal(rules["default-src"], "'none'");
    assert.equal(rules["connect-src"], "'none'");
    assert.equal(rules["worker-src"], "blob:");
    assert.equal(rules["form-action"], "'none'");
    assert.doesNotMatch(policy, /'self'|https?:|\*|unsafe-inline|'unsafe-eval'/);
    assert.doesNotMatch(html.split("<script")[0], /(?:src|href)="(?!data:)/, "something to be loaded");
  });

  it("no line of the program leads the browser away or opens a connection ahead of time", () => {
    const html = readFileSync(fileURLToPath(singleFile), "utf8");
    assert.doesNotMatch(html, /location\.(?:assign|replace)\(|location(?:\.href)? = |window\.open\(/);
    assert.doesNotMatch(html, /new \w*RTCPeerConnection|new WebTransport/);
    assert.doesNotMatch(
      html,
      /rel: "(?:preconnect|dns-prefetch|prerender)"|rel="(?:preconnect|dns-prefetch)/,
    );
  });

  it("the panel says what is proved and what is not, and opens from each of its places", async () => {
    for (const [delivery, address] of /** @type {const} */ ([
      ["site", deliveries["the site"]],
      ["file", deliveries["the single file"]],
    ])) {
      const page = await open(address);
      await page.getByRole("button", { name: text.privacy.more }).click();
      const dialog = page.getByRole("dialog", { name: text.privacy.title });
      const said = (await dialog.textContent()) ?? "";
      for (const words of [text.privacy.policy, text.privacy.delivered[delivery], ...text.privacy.beyond]) {
        assert.ok(said.includes(words), words);
      }
      assert.match(said, /connect-src 'none'/);
      assert.ok(said.includes(text.privacy.keptPage[delivery === "site" ? "kept" : "file"]));
      await dialog.getByRole("button", { name: text.privacy.close }).click();
      await page.locator(".sample").click();
      await page.getByRole("button", { name: text.privacy.open, exact: true }).click();
      await dialog.waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".status-requests").click();
      await dialog.waitFor();
      await page.close();
    }
  });
});

/** Opens, reads, explains and saves whatever the page offers. @param {Page} page */
async function wholeSession(page) {
  const download = (/** @type {string} */ name) =>
    Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).first().click()]);
  await page.locator(".sample").click();
  await analysed(page);
  for (const key of ["n", "n", "p", ".", "+", "-", "0", "End", "Home", "?"]) await page.keyboard.press(key);
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".segments label", { hasText: "Denoised" }).click();
  await page.keyboard.press("n");
  await page.locator(".heat-sentence").waitFor();
  for (const method of ["SHAP per sample", "SHAP per wave"]) {
    await page.locator(".explain-methods label", { hasText: method }).click();
    await page.waitForFunction(() => !document.querySelector(".explain-result.busy"));
  }
  await download("SVG");
  await page.getByRole("tab", { name: "HRV", exact: true }).click();
  await page.locator(".hrv-table").first().waitFor();
  await page.getByLabel("Model").selectOption({ index: 1 });
  await analysed(page);
  await download("Save beats (CSV)");
  await download("Save results (JSON)");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([csvFile(30)]);
  await page.locator(".recording-name", { hasText: "export" }).waitFor();
  await analysed(page);
  await page.getByRole("button", { name: text.privacy.open, exact: true }).click();
  await page.keyboard.press("Escape");
}

/** A blob: address is memory of the page itself. @param {string} url */
const isRequest = (url) => !url.startsWith("blob:") && !url.startsWith("data:");

/** @param {string} address of the page */
const isForeign = (address) => (/** @type {string} */ url) =>
  address.startsWith("file:") ? url !== address : !url.startsWith(address);

/** @param {string} path asked of the site's server */
const isMissing = (path) => !existsSync(join(root, "build/site", path));

/** @param {() => boolean} holds @param {string} otherwise */
async function until(holds, otherwise) {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 25));
  assert.ok(holds(), otherwise);
}
