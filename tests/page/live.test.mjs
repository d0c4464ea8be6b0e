// A live recording with the simulated strap: what is shown, what is written, what survives a reload, what it becomes in the
// reader. On the site, as a page opened as a file has no storage for files.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { text } from "../../web/locale/en.js";
import { analysed, loaded, openPage, skip, startBrowser, startSite } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const words = text.live;

/** @param {Page} page @param {{ keep?: boolean }} [choice] */
async function connect(page, { keep = true } = {}) {
  await page.getByRole("button", { name: words.connect }).click();
  await page.getByRole("radio", { name: words.sensors.simulated }).check();
  await page.getByLabel(words.keep, { exact: true }).setChecked(keep);
  await page.getByRole("button", { name: words.start, exact: true }).click();
  await page.locator(".live-state", { hasText: words.links.streaming(0) }).waitFor();
}

/** @param {Page} page @param {number} count beats at least */
const beats = (page, count) =>
  page.waitForFunction((least) => {
    const found = [...document.querySelectorAll(".live-figures .figure")].find((each) =>
      each.textContent?.startsWith("Beats"),
    );
    return Number.parseInt(found?.querySelector(".figure-value")?.textContent ?? "", 10) >= least;
  }, count);

/** @param {Page} page @param {string} label */
const figure = async (page, label) =>
  (await page.locator(".live-figures .figure", { hasText: label }).locator(".figure-value").textContent()) ??
  "";

describe("a live recording", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let browser;
  before(async () => {
    browser = await startSite();
  });
  after(() => browser?.close());

  it("shows beats and rate as they come, is written as it goes, and becomes a recording of the reader", async () => {
    const page = await openPage(browser);
    await connect(page);
    await beats(page, 6);
    assert.match(await figure(page, text.summary.rate), /^1\d\d bpm$/);
    // The strap claims 130 Hz and has 131.56.
    const rate = Number.parseFloat(await figure(page, words.clock));
    assert.ok(Math.abs(rate - 131.56) < 0.5, String(rate));
    assert.match(await figure(page, words.safe), /safe on this device/);
    const drawn = await page.locator(".live-leaf").evaluateAll((leaves) => {
      let dark = 0;
      for (const leaf of leaves) {
        const { width, height } = /** @type {HTMLCanvasElement} */ (leaf);
        const ctx = /** @type {HTMLCanvasElement} */ (leaf).getContext("2d");
        const { data } = /** @type {CanvasRenderingContext2D} */ (ctx).getImageData(0, 0, width, height);
        for (let i = 0; i < data.length; i += 4)
          if (data[i + 3] > 128 && data[i] + data[i + 1] + data[i + 2] < 200) dark += 1;
      }
      return dark;
    });
    assert.ok(drawn > 500, `${drawn} dark pixels`);
    await page.getByRole("button", { name: words.stop }).click();
    await page.getByRole("button", { name: words.review }).click();
    await analysed(page);
    assert.equal(await page.locator(".notice").isVisible(), false);
    assert.equal(
      await page.locator(".controls select").first().locator("option:checked").textContent(),
      "ECG",
    );
    assert.ok((await page.locator(".class-count").first().textContent())?.match(/[1-9]/));
    assert.equal(await page.locator(".live").isVisible(), false);
    assert.equal(await page.locator(".status-requests").textContent(), "0 requests since loading");
    await page.close();
  });

  it("is offered again after the page was closed in the middle, with all but its last packets, and can be deleted", async () => {
    const page = await openPage(browser);
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry("live", { recursive: true }).catch(() => {});
    });
    await connect(page);
    await beats(page, 6);
    const seconds = Number.parseInt(await figure(page, words.safe), 10);
    await page.reload();
    await loaded(page);
    const row = page.locator(".live-kept li");
    await row.waitFor();
    assert.equal(await row.count(), 1);
    assert.match((await row.textContent()) ?? "", /not ended/);
    await row.getByRole("button", { name: words.openIt }).click();
    await analysed(page);
    const opened = Number.parseInt((await page.locator(".recording-facts").textContent()) ?? "", 10);
    assert.ok(opened >= seconds - 2, `${opened} of ${seconds} s`);
    await page.locator(".bar .home").click();
    // Making it ready can be cancelled, and nothing is left of it.
    await page.evaluate((label) => {
      const open = [...document.querySelectorAll("button")].find((each) => each.textContent === label);
      open?.click();
      /** @type {HTMLElement} */ (document.querySelector(".status-task button")).click();
    }, words.openIt);
    await page.locator(".status progress").waitFor({ state: "hidden" });
    await page.waitForTimeout(300);
    assert.equal(await page.locator(".notice").isVisible(), false);
    assert.equal(await page.locator(".reading").isVisible(), false);
    await row.getByRole("button", { name: words.deleteIt }).click();
    await page.getByRole("button", { name: words.sureDelete.no }).click();
    await row.getByRole("button", { name: words.deleteIt }).click();
    await page.locator(".confirm[open]").getByRole("button", { name: words.sureDelete.yes }).click();
    await row.waitFor({ state: "detached" });
    // So does "Forget everything", with the rest.
    await connect(page);
    await beats(page, 2);
    await page.getByRole("button", { name: words.stop }).click();
    await page.getByRole("button", { name: words.close }).click();
    await row.waitFor();
    await page.locator(".bring .keep-switch input").check();
    await page.locator(".bring").getByRole("button", { name: text.keep.forget, exact: true }).click();
    await page.locator(".confirm[open]").getByRole("button", { name: text.keep.sure.yes }).click();
    await row.waitFor({ state: "detached" });
    await page.reload();
    await loaded(page);
    assert.equal(await page.locator(".live-kept").isVisible(), false);
    await page.close();
  });

  it("is not written where the person would rather not, and leaving asks back then", async () => {
    const page = await openPage(browser);
    await connect(page, { keep: false });
    await beats(page, 3);
    assert.match(await figure(page, words.safe), /not kept$/);
    /** @type {string[]} */
    const asked = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      dialog.accept();
    });
    await page.locator(".live-trace").click();
    await page.reload();
    await loaded(page);
    assert.deepEqual(asked, ["beforeunload"]);
    assert.equal(await page.locator(".live-kept").isVisible(), false);
    await page.close();
  });

  it("ends when a file is opened, which is then what is on show", async () => {
    const page = await openPage(browser);
    await connect(page, { keep: false });
    await beats(page, 3);
    const { csvFile } = await import("./fixtures.mjs");
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([csvFile(20)]);
    await analysed(page);
    assert.equal(await page.locator(".live").isVisible(), false);
    await page.keyboard.press("n");
    await page.locator(".beat-heading").waitFor();
    await page.close();
  });
});

describe("where Bluetooth cannot work", { skip }, () => {
  it("the page says so and what to do instead, and the simulated strap works all the same", async () => {
    const browser = await startBrowser();
    const page = await browser.context.newPage();
    await page.addInitScript("Object.defineProperty(navigator, 'bluetooth', { value: undefined })");
    await page.goto(browser.address);
    await loaded(page);
    await page.getByRole("button", { name: words.connect }).click();
    await page.locator(".live-obstacle", { hasText: "Safari and Firefox" }).waitFor();
    assert.equal(await page.getByRole("radio", { name: words.sensors.polar }).isDisabled(), true);
    await page.getByRole("button", { name: words.start, exact: true }).click();
    await beats(page, 3);
    // Opened as a file, the page has no room for files.
    assert.equal(await figure(page, words.safe), words.cannotKeep);
    await browser.close();
  });
});
