/** Reading with the keyboard, by touch-sized screens, and by those who do not see the canvas. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { taken } from "./saving.mjs";

describe("reading", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  async function sample() {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    return page;
  }

  /** @param {import("playwright-core").Page} page */
  const viewStart = async (page) =>
    Number(await page.getByRole("slider", { name: "Overview" }).getAttribute("aria-valuenow"));

  it("can be opened and read with the keyboard alone", async () => {
    const page = await openPage(browser);
    for (let i = 0; i < 10; i++) {
      await page.keyboard.press("Tab");
      if (await page.locator(".sample").evaluate((button) => button === document.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    await analysed(page);
    assert.equal(await page.locator(".paper").evaluate((paper) => paper === document.activeElement), true);
    await page.keyboard.press("End");
    assert.ok((await viewStart(page)) > 280);
    await page.keyboard.press("Home");
    assert.equal(await viewStart(page), 0);
    await page.keyboard.press("PageDown");
    assert.ok((await viewStart(page)) > 3);
    await page.keyboard.press("Enter");
    await page.locator(".beat-class").waitFor();
    await page.keyboard.press("n");
    await page.locator(".beat-heading .tag", { hasNotText: "N" }).waitFor();
    const later = await page.locator(".beat-time").textContent();
    await page.keyboard.press("n");
    await page.locator(".beat-time", { hasNotText: later ?? "" }).waitFor();
    await page.keyboard.press("p");
    await page.locator(".beat-time", { hasText: later ?? "" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".inspector .hint").waitFor();
    await page.close();
  });

  it("a lead that was recorded upside down can be turned over, and back", async () => {
    const page = await sample();
    const chip = (/** @type {string} */ words) => page.locator(".chips summary", { hasText: words });
    const height = async () => {
      await page.locator(".paper").focus();
      await page.keyboard.press("n");
      const figure = page.locator(".inspector .figure", { hasText: "Height of R" }).locator(".figure-value");
      return Number.parseFloat(((await figure.textContent()) ?? "").replace("−", "-"));
    };
    const saved = async () => {
      const [{ bytes }] = await taken(page, "FHIR R4 bundle");
      await page.keyboard.press("Escape");
      const bundle = JSON.parse(bytes.toString());
      const signals = bundle.entry.flatMap((/** @type {any} */ { resource }) => resource.component ?? []);
      const report = bundle.entry.find((/** @type {any} */ { resource }) => resource.conclusion).resource;
      return { signal: signals[0].valueSampledData.data, words: report.conclusion };
    };
    await page.locator(".paper").focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("PageDown");
    const before = await saved();
    assert.doesNotMatch(before.words, /upside down/);
    assert.ok((await height()) > 0.5);
    await page.locator(".paper").focus();
    await page.keyboard.press("Home");
    for (let i = 0; i < 3; i++) await page.keyboard.press("PageDown");
    await chip("polarity: as recorded").click();
    await page.getByRole("button", { name: "Turn this lead upside down" }).click();
    await chip("polarity: turned over").waitFor();
    await analysed(page);
    const after = await saved();
    assert.match(
      after.words,
      /upside down, as the user said: lead MLII\. Beats and heights of R are of the turned lead/,
    );
    assert.equal(after.signal, before.signal, "what is saved stays as recorded, and the view is the same");
    assert.ok((await height()) < -0.5);
    await chip("polarity: turned over").click();
    await page.getByRole("button", { name: "Take this lead as it was recorded" }).click();
    await chip("polarity: as recorded").waitFor();
    await analysed(page);
    assert.ok((await height()) > 0.5);
    await page.close();
  });

  it("a change of model keeps the beat that is looked at", async () => {
    const page = await sample();
    await page.keyboard.press("n");
    const time = (await page.locator(".beat-time").textContent()) ?? "";
    await page.getByLabel("Model").selectOption({ index: 1 });
    await page.getByText("ArrhythmiNet V1 · engine").waitFor();
    await page.locator(".beat-time", { hasText: time }).waitFor();
    await page.close();
  });

  it("zooms, and says at what speed", async () => {
    const page = await sample();
    const speed = page.getByRole("banner").getByLabel("Speed");
    const shown = () =>
      speed.evaluate((select) => /** @type {HTMLSelectElement} */ (select).selectedOptions[0].text);
    assert.equal(await shown(), "25 mm/s");
    await page.keyboard.press("+");
    assert.equal(await shown(), "37.5 mm/s");
    await page.keyboard.press("0");
    assert.equal(await shown(), "25 mm/s");
    await speed.selectOption({ label: "50 mm/s" });
    assert.equal(await shown(), "50 mm/s");
    await page.close();
  });

  it("selects the beat whose letter is pressed", async () => {
    const page = await sample();
    await page.getByText("Beats in view as a table").click();
    const first = page.locator(".beat-table tbody tr").nth(2);
    const time = await first.locator("button").textContent();
    const paper = await page.locator(".paper").boundingBox();
    assert.ok(paper && time);
    const [minutes, seconds] = time.split(":").map(Number);
    const x = paper.x + 52 + ((minutes * 60 + seconds) * 25 * 96) / 25.4;
    await page.mouse.click(x, paper.y + 14);
    await page.locator(".beat-time", { hasText: time }).waitFor();
    await page.close();
  });

  it("pans by dragging the paper", async () => {
    const page = await sample();
    await page.keyboard.press("PageDown");
    const before = await viewStart(page);
    const paper = await page.locator(".paper").boundingBox();
    assert.ok(paper);
    await page.mouse.move(paper.x + 600, paper.y + 200);
    await page.mouse.down();
    await page.mouse.move(paper.x + 200, paper.y + 200, { steps: 4 });
    await page.mouse.up();
    assert.ok((await viewStart(page)) > before + 2);
    await page.close();
  });

  it("carries what the paper shows in a table", async () => {
    const page = await sample();
    await page.getByText("Beats in view as a table").click();
    const rows = page.locator(".beat-table tbody tr");
    await rows.first().waitFor();
    assert.ok((await rows.count()) > 5);
    assert.match((await rows.nth(1).textContent()) ?? "", /(beat|Beat).*%.*ms.*mV/);
    await page.close();
  });

  it("has no horizontal scroll at 360 pixels, before and after opening", async () => {
    const page = await openPage(browser);
    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok((await overflow()) <= 0);
    await page.locator(".sample").click();
    await analysed(page);
    await page.keyboard.press("n");
    await page.locator(".heat-sentence").waitFor();
    assert.ok((await overflow()) <= 0);
    await page.close();
  });

  it("always says what it is not", async () => {
    const page = await openPage(browser);
    const words = page.getByText("For research and education. Not a medical device.").first();
    assert.equal(await words.isVisible(), true);
    await page.locator(".sample").click();
    await analysed(page);
    assert.equal(await words.isVisible(), true);
    await page.close();
  });
});
