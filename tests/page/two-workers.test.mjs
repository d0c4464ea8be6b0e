/** A long recording is analysed by two workers: with the results of one, stopped at any time, and told when one of them dies. */

import assert from "node:assert/strict";
import { TwoWorkers } from "../../web/two-workers.js";
import { after, before, describe, it } from "node:test";
import { analysed, loaded, skip, startBrowser } from "./browser.mjs";
import { edfFile, longFiles } from "./fixtures.mjs";
import { saved } from "./saving.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Beside the one that names: the page's own and its spare. */
const OTHERS = 2;

describe("a long recording", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  /** The page on a machine of so many cores. @param {number} cores */
  async function openWith(cores) {
    const page = await browser.context.newPage();
    await page.addInitScript((count) => {
      Object.defineProperty(Navigator.prototype, "hardwareConcurrency", { get: () => count });
    }, cores);
    await page.goto(browser.address);
    await loaded(page);
    return page;
  }

  /** @param {Page} page @param {import("./fixtures.mjs").Upload[]} files */
  const choose = (page, files) => page.locator("input[type=file]").first().setInputFiles(files);

  /** @param {Page} page */
  const analysing = (page) => page.locator(".status-words", { hasText: "Analysing" }).waitFor();

  /** What is found in a recording, and how many workers there are then. @param {number} cores @param {number} hours */
  async function results(cores, hours) {
    const page = await openWith(cores);
    await choose(page, longFiles(hours));
    await analysed(page);
    const workers = page.workers().length;
    const [{ bytes }] = await saved(page, () =>
      page.getByRole("button", { name: "Save results (JSON)" }).click(),
    );
    const words = await page.locator(".status-words").textContent();
    await page.close();
    return { found: JSON.parse(bytes.toString()), words, workers };
  }

  /** A short recording after all that happened, and the long one again. @param {Page} page @param {number} [others] */
  async function goesOn(page, others = OTHERS) {
    await choose(page, [edfFile(30)]);
    await page.locator(".recording-name", { hasText: "night" }).waitFor();
    await analysed(page);
    await choose(page, longFiles(1));
    await page.locator(".recording-name", { hasText: "long" }).waitFor();
    await analysed(page);
    // One that hangs ends a moment after it was told to.
    for (let tries = 0; page.workers().length > others + 1 && tries < 100; tries++)
      await page.waitForTimeout(100);
    assert.equal(page.workers().length, others + 1);
    assert.match((await page.locator(".status-requests").textContent()) ?? "", /^0 requests/);
    await page.close();
  }

  it("gives the same results in two workers as in one", async () => {
    const one = await results(1, 2);
    const two = await results(2, 2);
    assert.deepEqual([one.workers, two.workers], [OTHERS, OTHERS + 1]);
    assert.ok(one.found.beats.length > 11_000, `${one.found.beats.length} beats`);
    assert.ok(one.found.episodes.length > 0);
    assert.deepEqual(two.found, one.found);
    assert.equal(two.words, one.words);
  });

  it("has its second worker before loading ends, where two can be at work at once", async () => {
    for (const cores of [1, 2]) {
      const page = await openWith(cores);
      assert.equal(page.workers().length, OTHERS + cores - 1);
      await page.close();
    }
  });

  it("is one that lasts an hour", (t) => {
    const { takes } = TwoWorkers.prototype;
    const lead = (/** @type {number} */ seconds) =>
      /** @type {import("../../web/engine/engine.js").LeadInfo} */ ({ samples: 250 * seconds, rate: 250 });
    const cores = (/** @type {number} */ hardwareConcurrency) =>
      Object.defineProperty(globalThis, "navigator", { value: { hardwareConcurrency }, configurable: true });
    t.after(() => Reflect.deleteProperty(globalThis, "navigator"));
    cores(2);
    assert.deepEqual([3599, 3600].map(lead).map(takes), [false, true]);
    cores(1);
    assert.equal(takes(lead(3600)), false);
  });

  it("is named by whichever network is chosen", async () => {
    const page = await openWith(2);
    await choose(page, longFiles(1));
    await analysed(page);
    await page.getByLabel("Model").selectOption({ label: "ArrhythmiNet V2" });
    await page
      .locator(".model-line", { hasText: "Named by ArrhythmiNet V2." })
      .waitFor({ state: "attached" });
    await analysed(page);
    const [{ bytes }] = await saved(page, () =>
      page.getByRole("button", { name: "Save results (JSON)" }).click(),
    );
    assert.match(JSON.parse(bytes.toString()).model.name, /V2/);
    await page.close();
  });

  it("can be stopped in the middle: what was found stays, and it is taken up again", async () => {
    const page = await openWith(2);
    await choose(page, longFiles(6));
    await analysing(page);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.locator(".status-words", { hasText: "Stopped" }).waitFor();
    await page.keyboard.press(".");
    await page.locator(".beat-class").waitFor();
    await page.getByRole("button", { name: "Analyse the whole lead" }).click();
    await analysed(page);
    await goesOn(page);
  });

  // The spare takes the place of the one that finds; the one that names is started anew.
  for (const [half, index, others] of /** @type {[string, number, number][]} */ ([
    ["finds", 0, OTHERS - 1],
    ["names", OTHERS, OTHERS],
  ])) {
    it(`says so when the worker that ${half} dies, and goes on`, async () => {
      const page = await openWith(2);
      await choose(page, longFiles(6));
      await analysing(page);
      await page.workers()[index].evaluate("setTimeout(() => { throw new Error('stopped by the test'); })");
      await page.locator(".notice", { hasText: "The analysis stopped." }).waitFor();
      await goesOn(page, others);
    });

    it(`can be cancelled while the worker that ${half} hangs`, async () => {
      const page = await openWith(2);
      await choose(page, longFiles(6));
      await analysing(page);
      await page.workers()[index].evaluate("setTimeout(() => { for (;;) {} })");
      await page.getByRole("button", { name: "Cancel" }).click();
      await page.locator(".status-words", { hasText: "Stopped" }).waitFor();
      await goesOn(page, others);
    });
  }
});
