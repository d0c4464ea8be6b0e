/** The first visit: recordings to try whose previews are their own samples, the tour, and where every panel says how what
 * it shows is known. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { loadFlavour } from "../../tools/engine.mjs";
import { text } from "../../web/locale/en.js";
import { MADE_SAMPLES, madeSample } from "../../web/made-samples.js";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { sourcesOf } from "./saving.mjs";

/** @typedef {import("playwright-core").Page} Page */

const PX_PER_SECOND = (25 * 96) / 25.4;

describe("the first visit", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  const tourOf = (/** @type {Page} */ page) => page.locator("aside.tour");
  const step = (/** @type {Page} */ page, /** @type {number} */ at) =>
    tourOf(page).getByText(text.tour.count(at, 7), { exact: true }).waitFor();

  it("previews the synthetic recordings with the very samples that open", async () => {
    const engine = await loadFlavour("simd128");
    const page = await openPage(browser);
    for (const rhythm of MADE_SAMPLES) {
      const [short, long] = [12, 300].map((seconds) => {
        const { config, name } = madeSample(rhythm, seconds);
        const recording = engine.openRecording(sourcesOf(engine.synthRecord(config, { name, seconds })));
        const samples = recording.read(recording.preferredLead, 0, 12 * 360);
        recording.close();
        return samples;
      });
      assert.deepEqual(short, long);
      const trace = await page.locator(`.made-${rhythm} canvas`).evaluate((each) => {
        const canvas = /** @type {HTMLCanvasElement} */ (each);
        const { width, height } = canvas;
        const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")).getImageData(
          0,
          0,
          width,
          height,
        );
        return Array.from({ length: width }, (_, x) => {
          const ink = (/** @type {number} */ y) => {
            const at = 4 * (y * width + x);
            return data[at + 3] * (255 - data[at]);
          };
          let darkest = 0;
          for (let y = 0; y < height; y++) if (ink(y) > ink(darkest)) darkest = y;
          return darkest;
        });
      });
      const shown = long.subarray(0, Math.ceil((trace.length / PX_PER_SECOND) * 360));
      const middle = (Math.min(...shown) + Math.max(...shown)) / 2;
      let near = 0;
      trace.forEach((y, x) => {
        const from = Math.max(0, Math.floor(((x - 1) / PX_PER_SECOND) * 360));
        const part = Array.from(shown.subarray(from, Math.ceil(((x + 2) / PX_PER_SECOND) * 360) + 1));
        const at = (/** @type {number} */ mv) => 64 - (mv - middle) * 10 * (96 / 25.4);
        if (y >= at(Math.max(...part)) - 3 && y <= at(Math.min(...part)) + 3) near += 1;
      });
      assert.ok(near > 0.97 * trace.length, `${rhythm}: ${near} of ${trace.length} columns`);
    }
    await page.close();
  });

  it("opens a rhythm like atrial fibrillation and a paced one, both called synthetic", async () => {
    const page = await openPage(browser);
    for (const rhythm of MADE_SAMPLES) assert.match(text.bring.made[rhythm].title, /synthetic/);
    await page.locator(".made-af").click();
    await page.locator(".recording-name", { hasText: "synthetic-af" }).waitFor();
    await analysed(page);
    await page.locator(".chip summary", { hasText: /^synthetic$/ }).waitFor();
    await page.getByRole("tab", { name: "Rhythm", exact: true }).click();
    await page
      .locator(".rhythm-list .list-row", { hasText: "atrial fibrillation suspected" })
      .first()
      .waitFor();
    await page.locator(".home").click();
    await page.locator(".made-paced").click();
    await page.locator(".recording-name", { hasText: "synthetic-paced" }).waitFor();
    await analysed(page);
    await page.locator(".chip summary", { hasText: /^synthetic$/ }).waitFor();
    await page
      .getByText("A pacemaker seems to be at work", { exact: false })
      .first()
      .waitFor({ state: "attached" });
    await page.close();
  });

  it("has a tour that points at the real controls, by keyboard, and opens again from Help only", async () => {
    const page = await openPage(browser);
    await page.getByRole("button", { name: text.tour.take }).click();
    const targets = [
      ".offers",
      ".paper",
      ".tool-group",
      ".inspector.has-beat",
      "#tab-templates",
      "button",
      "button",
    ];
    for (const [i, target] of targets.entries()) {
      await step(page, i + 1);
      await page.locator(`${target}.tour-target`).waitFor();
      assert.equal(await page.locator(".tour-target").count(), 1);
      assert.ok(await tourOf(page).evaluate((each) => each.contains(document.activeElement)));
      if (i === 0) await page.waitForFunction(() => document.activeElement?.textContent === "Next");
      await page.keyboard.press("Enter");
    }
    await tourOf(page).waitFor({ state: "hidden" });
    assert.equal(await page.locator(".tour-target").count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), text.privacy.open);
    await page.locator(".home").click();
    assert.equal(await page.locator(".tour-offer").isVisible(), false);
    await page.locator(".sample").click();
    await analysed(page);
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByRole("button", { name: text.tour.take }).click();
    await step(page, 1);
    await page.locator(".bar-actions button.tour-target").waitFor();
    await page.keyboard.press("Escape");
    await tourOf(page).waitFor({ state: "hidden" });
    await page.close();
  });

  it("lets the tour be declined, and remembers it if things are kept on the device", async () => {
    const page = await openPage(browser);
    await page.locator(".bring .keep-switch input").check();
    await page.getByRole("button", { name: text.tour.decline }).click();
    await page.locator(".tour-offer").waitFor({ state: "hidden" });
    assert.ok(await page.locator(".target").evaluate((each) => each === document.activeElement));
    await page.close();
    const again = await openPage(browser);
    assert.equal(await again.locator(".tour-offer").isVisible(), false);
    await again.getByRole("button", { name: text.keep.forget, exact: true }).click();
    await again.locator(".confirm[open]").getByRole("button", { name: text.keep.sure.yes }).click();
    await again.locator(".bring .keep-switch input:not(:checked)").waitFor();
    await again.close();
    const fresh = await openPage(browser);
    await fresh.locator(".tour-offer").waitFor();
    await fresh.close();
  });

  it("says on every panel how what it shows is known", async () => {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    await page.locator(".paper").focus();
    await page.keyboard.press("n");
    await page.locator(".heat-sentence").waitFor();
    const notes = (/** @type {string} */ place) => page.locator(`${place} details.method`);
    for (const tab of ["summary", "events", "rhythm", "hrv", "notes"])
      assert.equal((await notes(`#panel-${tab}`).count()) > 0, true, tab);
    await page.locator("#tab-templates").click();
    await notes("#panel-templates").first().waitFor();
    assert.equal(await notes(".inspector").count(), 2);
    for (const place of [".caliper-bar", ".lead-choice", "dialog.report", "dialog.take"])
      assert.equal(await notes(place).count(), 1, place);
    await notes(".inspector").first().locator("summary").click();
    await page.getByText("Martínez 2004", { exact: false }).first().waitFor();
    await page.close();
  });
});
