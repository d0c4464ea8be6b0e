/** What was found, in the drawer, the inspector and the files that are saved. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { root } from "../../tools/env.mjs";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { csvFile, longFiles, noiseFile } from "./fixtures.mjs";

const schema = JSON.parse(readFileSync(join(root, "docs/analysis.schema.json"), "utf8"));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

describe("results", { skip }, () => {
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

  /** @param {import("playwright-core").Page} page @param {string} name */
  const openTab = (page, name) => page.getByRole("tab", { name, exact: true }).click();

  /** @param {import("playwright-core").Page} page */
  const view = async (page) => {
    const words = (await page.getByRole("slider", { name: "Overview" }).getAttribute("aria-valuetext")) ?? "";
    return [...words.matchAll(/(\d+):(\d+)/g)].map(([, minutes, seconds]) => 60 * +minutes + +seconds);
  };

  /** @param {string | null} words "2:03.4" */
  const seconds = (words) => {
    const [minutes, rest] = (words ?? "").split(":").map(Number);
    return 60 * minutes + rest;
  };

  /** @param {import("playwright-core").Page} page @param {string} button */
  async function saved(page, button) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path(), "utf8") };
  }

  it("are reached by tabs with the keyboard", async () => {
    const page = await sample();
    await page.getByRole("tab", { name: "Summary" }).focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.getByRole("tab", { name: "Events" }).getAttribute("aria-selected"), "true");
    assert.equal(await page.getByRole("tabpanel").getAttribute("aria-labelledby"), "tab-events");
    await page.keyboard.press("End");
    assert.equal(await page.getByRole("tab", { name: "Notes" }).getAttribute("aria-selected"), "true");
    await page.close();
  });

  it("give a heart rate where there are two intervals, and its range where there are eight in a row", async () => {
    const shown = [
      [1, /^Heart rateNot enough data \(needs 2 RR intervals\)/],
      [3, /^Heart rate, mean\d+ bpm lowest and highest: not enough data \(needs 8 intervals in a row\)/],
      [20, /^Heart rate, mean\d+ bpm \d+ to \d+ bpm/],
    ];
    for (const [length, words] of /** @type {[number, RegExp][]} */ (shown)) {
      const page = await openPage(browser);
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles([csvFile(length)]);
      await analysed(page);
      const figure = page.locator("#panel-summary .figure", { hasText: "Heart rate" });
      assert.match((await figure.textContent()) ?? "", words);
      await page.close();
    }
  });

  it("count beats where the signal cannot be read apart", async () => {
    const page = await openPage(browser);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([noiseFile(30)]);
    await analysed(page);
    const words = (await page.locator(".status-words").textContent()) ?? "";
    const [, beats, more] =
      words.match(/^(\d+) beats? found .*, and (\d+) more in stretches that cannot be read\.$/) ?? [];
    assert.ok(Number(more) > 10, words);
    const figure = page.locator("#panel-summary .figure", { hasText: /^Beats/ });
    const shown = await figure.locator(".figure-value").textContent();
    assert.equal(shown, `${beats} ${more} more in stretches that cannot be read`);
    await page.close();
  });

  it("list episodes in order of time; choosing one goes there", async () => {
    const page = await sample();
    await openTab(page, "Rhythm");
    const rows = page.locator(".rhythm-list .list-row");
    await rows.first().waitFor();
    const starts = (await page.locator(".rhythm-list .list-row > :first-child").allTextContents()).map(
      seconds,
    );
    assert.ok(starts.length > 2);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
    await page.getByRole("listbox", { name: "Rhythm episodes" }).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const last = page.locator(".list-row[aria-selected=true]");
    await last.waitFor();
    const start = seconds(await last.locator("> :first-child").textContent());
    const [from, to] = await view(page);
    assert.ok(start >= from - 1 && start <= to + 1, `${start} s is not within ${from} to ${to} s`);
    await page.close();
  });

  it("step from episode to episode with e and E", async () => {
    const page = await sample();
    await openTab(page, "Rhythm");
    await page.locator(".paper").focus();
    const chosen = page.locator(".list-row[aria-selected=true]");
    await page.keyboard.press("e");
    await chosen.waitFor();
    const first = await chosen.getAttribute("aria-posinset");
    await page.keyboard.press("e");
    await page.locator(`.list-row[aria-selected=true]:not([aria-posinset="${first}"])`).waitFor();
    await page.keyboard.press("E");
    await page.locator(`.list-row[aria-selected=true][aria-posinset="${first}"]`).waitFor();
    await page.close();
  });

  it("show only the kind of episode that is asked for", async () => {
    const page = await sample();
    await openTab(page, "Rhythm");
    const filter = page.locator("#panel-rhythm select");
    await filter.locator("option[value=couplet]").waitFor({ state: "attached" });
    await filter.selectOption("couplet");
    await page.locator(".rhythm-list .list-row").first().waitFor();
    await page.waitForTimeout(100);
    for (const words of await page.locator(".rhythm-list .list-row .rhythm-name").allTextContents()) {
      assert.match(words, /Two early beats from the lower chambers in a row \(couplet\)/);
    }
    await page.close();
  });

  it("list abnormal beats; choosing one selects it", async () => {
    const page = await sample();
    await openTab(page, "Events");
    // The time is read first: the list moves to what is chosen, and its fifth row is then another.
    const row = page.locator(".events-list .list-row").nth(4);
    const time = (await row.locator("> :first-child").textContent()) ?? "?";
    await row.click();
    await page.locator(".beat-time", { hasText: time.slice(0, -2) }).waitFor();
    await page.close();
  });

  it("list unreadable stretches with their length, and no RR interval before them", async () => {
    const page = await openPage(browser);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([noiseFile(30)]);
    await analysed(page);
    await openTab(page, "Events");
    const cells = page.locator(".events-list .list-row").first().locator(".list-cell");
    await cells.first().waitFor();
    assert.deepEqual(await cells.allTextContents(), ["0:00.0", "–", "30 s unreadable: noise", "", ""]);
    await page.close();
  });

  it("keep only the rows in sight, however many events there are", async () => {
    const page = await openPage(browser);
    await page.locator("input[type=file]").first().setInputFiles(longFiles(1));
    await analysed(page);
    await openTab(page, "Events");
    const list = page.locator(".list.events-list");
    await list.locator(".list-row").first().waitFor();
    const total = Number(await list.locator(".list-row").first().getAttribute("aria-setsize"));
    assert.ok(total > 1000, `${total} events`);
    assert.ok((await list.locator(".list-row").count()) < 60);
    await list.focus();
    await page.keyboard.press("End");
    await list.locator(`[aria-posinset="${total}"]`).waitFor();
    await page.close();
  });

  it("measure the intervals of normal beats", async () => {
    const page = await sample();
    const read = async (/** @type {string} */ place, /** @type {RegExp} */ label) => {
      const name = page.locator(".figure-label", { hasText: label });
      const figure = page.locator(`${place} .figure`, { has: name });
      return { words: await figure.locator(".figure-value").textContent(), figure };
    };
    const { words, figure } = await read(".medians", /^QRS$/);
    const median = Number(/^(\d+) ms$/.exec(words ?? "")?.[1]);
    // This recording's normal complexes are narrow: half of them between 56 and 64 ms.
    assert.ok(median >= 54 && median <= 70, `median QRS "${words}"`);
    assert.match((await figure.locator(".tip").textContent()) ?? "", /Martínez/);
    await page.keyboard.press(".");
    while (!(await page.locator(".beat-heading .tag-N").count())) await page.keyboard.press(".");
    for (const label of [/^QRS$/, /^QT$/, /^QTc \(Fridericia\)$/]) {
      assert.match((await read(".inspector", label)).words ?? "", /^\d{2,3} ms$/);
    }
    await page.getByText("QTc by other formulas").click();
    assert.match((await read(".inspector", /^Bazett$/)).words ?? "", /^\d{3} ms$/);
    await page.close();
  });

  it("say in words why an interval is not there", async () => {
    const page = await sample();
    await page.locator(".class-count", { hasText: "PVC" }).click();
    const absent = page.locator(".inspector .intervals .aside");
    for (let i = 0; i < 40 && !(await absent.count()); i++) await page.keyboard.press("n");
    assert.match((await absent.first().textContent()) ?? "", /no P wave found|no end of T found|ends of QRS/);
    await page.close();
  });

  it("mark the waves of every beat on demand", async () => {
    const page = await sample();
    const canvas = page.locator(".paper canvas");
    const picture = () => canvas.evaluate((each) => /** @type {HTMLCanvasElement} */ (each).toDataURL());
    await page.waitForTimeout(200);
    const without = await picture();
    const toggle = page.getByRole("button", { name: "Waves", exact: true });
    await toggle.click();
    assert.equal(await toggle.getAttribute("aria-pressed"), "true");
    await page.waitForTimeout(200);
    assert.notEqual(await picture(), without);
    await page.keyboard.press("w");
    assert.equal(await toggle.getAttribute("aria-pressed"), "false");
    await page.waitForTimeout(200);
    assert.equal(await picture(), without);
    await page.close();
  });

  it("say which measures of variability need more data, and never NaN", async () => {
    const page = await sample();
    await openTab(page, "HRV");
    const row = (/** @type {string} */ name) =>
      page.locator(".hrv-table tr", { has: page.locator("abbr", { hasText: new RegExp(`^${name}$`) }) });
    await row("SDANN").waitFor();
    assert.match((await row("SDANN").textContent()) ?? "", /not enough data \(needs 3,600 s/);
    assert.match((await row("TINN").textContent()) ?? "", /not enough data \(needs 1,200 s/);
    assert.match((await row("RMSSD").locator("td").textContent()) ?? "", /^[\d.]+ ms$/);
    assert.match(
      (await page.locator(".hrv-used").textContent()) ?? "",
      /^From \d+ of \d+ intervals.*Left out: \d+/,
    );
    assert.doesNotMatch((await page.locator(".hrv").textContent()) ?? "", /NaN|undefined|Infinity/);
    await page.close();
  });

  it("say which intervals are left out of it, and why, and go to each", async () => {
    const page = await sample();
    await openTab(page, "HRV");
    await page.locator(".hrv-table").first().waitFor();
    const used = (await page.locator(".hrv-used").textContent()) ?? "";
    const [, ectopic] = /(\d+) beside an early beat \(ectopic\)/.exec(used) ?? [];
    assert.match((await page.locator(".rr-key").textContent()) ?? "", /×beside an early beat/);
    await page.getByText("Intervals left out, one by one").click();
    const list = page.getByRole("listbox", { name: "Intervals left out of heart-rate variability" });
    await list.locator(".list-row").first().waitFor();
    const all = Number(await list.locator(".list-row").first().getAttribute("aria-setsize"));
    const [, from, of] = /From (\d+) of (\d+) intervals/.exec(used) ?? [];
    assert.equal(all, Number(of) - Number(from));
    await page.locator(".left-out select").selectOption("ectopic");
    await list.locator(`.list-row[aria-setsize="${ectopic}"]`).first().waitFor();
    await list.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const chosen = list.locator(".list-row[aria-selected=true]");
    await chosen.waitFor();
    const time = seconds(await chosen.locator("> :first-child").textContent());
    await page.locator(".beat-class").waitFor();
    const [start, end] = await view(page);
    assert.ok(time >= start - 1 && time <= end + 1, `${time} s is not within ${start} to ${end} s`);
    await page.close();
  });

  it("of a recording too short for variability say so of every measure", async () => {
    const page = await openPage(browser);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([csvFile(8)]);
    await analysed(page);
    await openTab(page, "HRV");
    await page.locator(".hrv-table").first().waitFor();
    const cells = await page.locator(".hrv-table td").allTextContents();
    assert.ok(cells.length > 15);
    for (const words of cells) assert.match(words, /^not enough data \(needs [\d,]+ s/);
    await page.close();
  });

  it("take a press on the tachogram to the beat", async () => {
    const page = await sample();
    await openTab(page, "HRV");
    const plot = page.locator(".tachogram");
    await plot.scrollIntoViewIfNeeded();
    await page.locator(".hrv-table").first().waitFor();
    await page.waitForTimeout(200);
    const box = await plot.boundingBox();
    assert.ok(box);
    for (let y = 30; y < box.height - 40 && !(await page.locator(".beat-class").count()); y += 10) {
      await plot.click({ position: { x: box.width / 2, y } });
    }
    await page.locator(".beat-class").waitFor();
    const [from, to] = await view(page);
    assert.ok(from < 170 && to > 130, `half of the way is not within ${from} to ${to} s`);
    const value = async () => Number(await plot.getAttribute("aria-valuenow"));
    const chosen = await value();
    await plot.focus();
    await page.keyboard.press("ArrowRight");
    await page.locator(`.tachogram[aria-valuenow="${chosen + 1}"]`).waitFor();
    assert.match((await plot.getAttribute("aria-valuetext")) ?? "", /^\d+ ms, at \d:\d\d\.\d$/);
    await page.keyboard.press("Home");
    await page.locator('.tachogram[aria-valuenow="1"]').waitFor();
    await page.close();
  });

  it("are saved as JSON without names", async () => {
    const page = await openPage(browser);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([csvFile(120)]);
    await analysed(page);
    const { name, content } = await saved(page, "Save results (JSON)");
    assert.equal(name, "export-results.json");
    const results = JSON.parse(content);
    assert.doesNotMatch(content, /export\.csv|NaN/);
    assert.ok(results.beats.length > 150);
    assert.ok(results.beats.some((/** @type {any} */ beat) => beat.intervals_s.qrs > 0.05));
    assert.ok(results.episodes.length > 0);
    assert.equal(results.hrv.measures.sdann_ms.value, null);
    assert.equal(results.lead.rate_hz, 360);
    assert.match(results.model.name, /\S/);
    validate(results);
    assert.deepEqual(validate.errors ?? [], []);
    await page.close();
  });

  it("are saved of a recording without a beat too", async () => {
    const page = await openPage(browser);
    const rows = Array.from({ length: 3600 }, (_, i) => `${i / 360},0`);
    const buffer = Buffer.from(`time (s),ECG (mV)\n${rows.join("\n")}\n`);
    await page.locator("input[type=file]").first().setInputFiles({ name: "flat.csv", mimeType: "", buffer });
    await analysed(page);
    assert.equal(await page.getByRole("button", { name: "Save beats (CSV)" }).isDisabled(), true);
    const results = JSON.parse((await saved(page, "Save results (JSON)")).content);
    validate(results);
    assert.deepEqual(validate.errors ?? [], []);
    assert.deepEqual(results.quality, [{ state: "flat", start_s: 0, end_s: 10 }]);
    await page.close();
  });

  it("go when another model names the beats, and come again", async () => {
    const page = await sample();
    await openTab(page, "Rhythm");
    await page.locator(".paper").focus();
    await page.keyboard.press("e");
    await page.locator(".list-row[aria-selected=true]").waitFor();
    await page.getByLabel("Model").selectOption({ index: 1 });
    await analysed(page);
    await page.locator(".rhythm-list .list-row").first().waitFor();
    assert.equal(await page.locator(".list-row[aria-selected=true]").count(), 0);
    await page.close();
  });

  it("bring the paper back into sight on a narrow screen", async () => {
    const page = await openPage(browser);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator(".sample").click();
    await analysed(page);
    await openTab(page, "Rhythm");
    await page.locator(".rhythm-list .list-row").nth(1).click();
    await page.waitForFunction(() => {
      const box = document.querySelector(".paper")?.getBoundingClientRect();
      return box !== undefined && box.top >= -1 && box.top < window.innerHeight / 2;
    });
    await page.close();
  });

  it("fit a screen of 360 pixels, every tab", async () => {
    const page = await openPage(browser);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator(".sample").click();
    await analysed(page);
    for (const tab of ["Summary", "Events", "Rhythm", "HRV"]) {
      await openTab(page, tab);
      await page.waitForTimeout(100);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(over <= 0, `${tab}: ${over} pixels too wide`);
    }
    await page.close();
  });
});
