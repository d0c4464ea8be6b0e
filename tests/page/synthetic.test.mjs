/** A synthetic recording, from the offer to the files that are saved: it opens as a file does, and is never taken for a
 * real one. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { longFiles } from "./fixtures.mjs";

describe("a synthetic recording", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  /** @param {Record<string, string>} choices by label */
  async function made(choices) {
    const page = await openPage(browser);
    await page.getByText("Try a synthetic recording").click();
    const form = page.locator(".synthetic");
    for (const [label, value] of Object.entries(choices)) {
      const name = page.locator("span", { hasText: new RegExp(`^${label}$`) });
      const field = form.locator("label", { has: name }).locator("select, input");
      if (await field.evaluate((each) => each.tagName === "SELECT")) await field.selectOption(value);
      else await field.fill(value);
    }
    await form.getByRole("button", { name: "Make and open it" }).click();
    await analysed(page);
    return page;
  }

  /** @param {import("playwright-core").Page} page @param {string} button */
  async function saved(page, button) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path(), "utf8") };
  }

  it("is made as asked, with its true beats to be shown beside those found", async () => {
    const page = await made({ Rhythm: "bigeminy", Length: "60", Seed: "7" });
    assert.equal(await page.locator(".recording-name").textContent(), "synthetic-bigeminy-seed7");
    assert.match((await page.locator(".figures").textContent()) ?? "", /1 min 00 s/);
    const offer = page.locator(".reference");
    assert.match((await offer.textContent()) ?? "", /carries \d+ annotations of its own/);
    const paper = page.locator(".paper canvas");
    const picture = () => paper.evaluate((each) => /** @type {HTMLCanvasElement} */ (each).toDataURL());
    const without = await picture();
    await offer.getByRole("checkbox").check();
    await page.waitForTimeout(300);
    assert.notEqual(await picture(), without);
    await page.getByRole("tab", { name: "Rhythm", exact: true }).click();
    await page.locator(".rhythm-list .list-row", { hasText: "bigeminy" }).first().waitFor();
    await page.close();
  });

  it("is called synthetic wherever it shows, and in what is saved", async () => {
    const page = await made({ Rhythm: "sinus", Length: "60" });
    await page.locator(".chip summary", { hasText: /^synthetic$/ }).waitFor();
    assert.equal(await page.locator(".synthetic-line").isVisible(), true);
    assert.match((await page.locator(".synthetic-line").textContent()) ?? "", /never a measure of accuracy/);
    const json = await saved(page, "Save results (JSON)");
    assert.equal(json.name, "synthetic-sinus-seed1-results.json");
    assert.equal(JSON.parse(json.content).recording.synthetic, true);
    const csv = await saved(page, "Save beats (CSV)");
    const [head, ...rows] = csv.content.trimEnd().split("\r\n");
    assert.match(head, /,synthetic$/);
    assert.ok(rows.length > 50 && rows.every((row) => row.endsWith(",true")));
    await page.close();
  });

  it("is not said of a real one", async () => {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    assert.equal(await page.locator(".chip summary", { hasText: /^synthetic$/ }).count(), 0);
    assert.equal(await page.locator(".synthetic-line").isVisible(), false);
    await page.close();
  });

  it("is noisy when noise is asked for, and the same again for the same seed", async () => {
    const choices = { Rhythm: "sinus", Noise: "electrode", "Signal-to-noise ratio": "-6", Length: "60" };
    const quality = async () => {
      const page = await made(choices);
      const name = page.locator(".figure-label", { hasText: "Signal quality" });
      const words = await page.locator(".figure", { has: name }).locator(".quality").textContent();
      await page.close();
      return words;
    };
    const first = await quality();
    assert.doesNotMatch(first ?? "", /^100\.0 % good/);
    assert.equal(await quality(), first);
  });

  it("can be made after another recording, from the start page", async () => {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    await page.keyboard.press("n");
    await page.locator(".home").click();
    await page.locator(".target:focus").waitFor();
    assert.equal(await page.locator(".reading").isVisible(), false);
    await page.locator(".synthetic > summary").click();
    await page.locator(".synthetic button").click();
    await page.locator(".recording-name", { hasText: "synthetic-sinus-seed1" }).waitFor();
    await analysed(page);
    await page.locator(".inspector .hint").waitFor();
    await page.close();
  });

  it("is reached while another recording is analysed, which then stops", async () => {
    const page = await openPage(browser);
    await page.locator("input[type=file]").first().setInputFiles(longFiles(1));
    await page.locator(".recording-name", { hasText: "long" }).waitFor();
    await page.locator(".home").click();
    await page.locator(".target:focus").waitFor();
    await page.waitForTimeout(800);
    assert.equal(await page.locator(".notice").isVisible(), false);
    assert.equal(await page.locator(".status-words").textContent(), "");
    await page.locator(".sample").click();
    await analysed(page);
    assert.match((await page.locator(".status-words").textContent()) ?? "", /^(49|5\d)\d beats found/);
    await page.close();
  });

  it("can be made with the keyboard alone", async () => {
    const page = await openPage(browser);
    await page.locator(".synthetic > summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Paced");
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press("Tab");
      const there = page.locator(".synthetic button:focus");
      if (await there.count()) break;
    }
    await page.keyboard.press("Enter");
    await page.locator(".recording-name", { hasText: "synthetic-paced-seed1" }).waitFor();
    await page.close();
  });

  it("fits a screen of 360 pixels", async () => {
    const page = await openPage(browser);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator(".synthetic > summary").click();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(over <= 0, `${over} pixels too wide`);
    await page.close();
  });
});
