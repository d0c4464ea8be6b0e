/** Files in, beats out: a CSV, an EDF, a WFDB set and the built-in recording, in a real browser. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { csvFile, edfFile, upload, wfdbFiles } from "./fixtures.mjs";

/** Beats that the database's annotators marked in the built-in recording, and the share that may differ. */
const BEATS = { minute: 112, fiveMinutes: 509, slack: 0.04 };

describe("bringing a recording", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  /** @param {import("./fixtures.mjs").Upload[]} files */
  async function bring(files) {
    const page = await openPage(browser);
    await page.locator("input[type=file]").first().setInputFiles(files);
    await analysed(page);
    return page;
  }

  /** @param {import("playwright-core").Page} page */
  async function beatsFound(page) {
    const words = await page.locator(".status-words").textContent();
    return Number(/^([\d,]+) beats? found/.exec(words ?? "")?.[1].replaceAll(",", ""));
  }

  /** Beats in signal that cannot be read, which are told apart. @param {import("playwright-core").Page} page */
  async function beatsUnreadable(page) {
    const words = await page.locator(".status-words").textContent();
    return Number(/([\d,]+) more in stretches/.exec(words ?? "")?.[1].replaceAll(",", "") ?? 0);
  }

  /** @param {number} found @param {number} expected */
  function near(found, expected) {
    const off = Math.abs(found - expected);
    assert.ok(off <= BEATS.slack * expected, `${found} beats, about ${expected} expected`);
  }

  it("reads a WFDB set", async () => {
    const page = await bring(wfdbFiles());
    assert.equal(await page.locator(".recording-name").textContent(), "copy");
    near(await beatsFound(page), BEATS.fiveMinutes);
    assert.match((await page.locator(".figures").textContent()) ?? "", /5 min 00 s/);
    await page.close();
  });

  it("reads a CSV with a time column", async () => {
    const page = await bring([csvFile(60)]);
    near(await beatsFound(page), BEATS.minute);
    assert.match((await page.locator(".chips").textContent()) ?? "", /360 Hz/);
    await page.close();
  });

  it("reads an EDF", async () => {
    const page = await bring([edfFile(60)]);
    near(await beatsFound(page), BEATS.minute);
    assert.match((await page.locator(".chips").textContent()) ?? "", /EDF/);
    assert.match((await page.locator(".recording-facts").textContent()) ?? "", /1 Feb 2020/);
    await page.close();
  });

  it("shows microvolts with their sign, however the file spells them", async () => {
    const { name, buffer } = edfFile(20);
    const UNIT = 256 + 16 + 80; // behind label and transducer of the only signal
    buffer.write("uV      -10000  10000   ", UNIT, "latin1"); // unit, physical minimum and maximum
    const page = await bring([upload(name, buffer)]);
    await analysed(page);
    const chips = (await page.locator(".chips").textContent()) ?? "";
    assert.ok(chips.includes("\u00b5V") && !chips.includes("uV"), chips);
    await page.close();
  });

  it("reads a file that is dropped", async () => {
    const page = await openPage(browser);
    const { name, buffer } = edfFile(30);
    const transfer = await page.evaluateHandle(
      ({ name, base64 }) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
        return transfer;
      },
      { name, base64: buffer.toString("base64") },
    );
    await page.locator(".target").dispatchEvent("drop", { dataTransfer: transfer });
    await analysed(page);
    assert.equal(await page.locator(".recording-name").textContent(), "night");
    await page.close();
  });

  it("names a PVC in the built-in recording and shows where the network looked", async () => {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    const pvcs = page.locator(".class-count", { hasText: "PVC" });
    assert.ok(Number(await pvcs.locator(".class-value").textContent()) > 50);
    await pvcs.click();
    assert.equal(await page.locator(".beat-class").textContent(), "Early beat from the lower chambers (PVC)");
    await page.locator(".heat-sentence").waitFor();
    assert.match((await page.locator(".heat-sentence").textContent()) ?? "", /^PVC mostly because/);
    assert.match((await page.locator(".heat-row").textContent()) ?? "", /logit per sample/);
    await page.close();
  });

  it("draws the heat of the class that is chosen", async () => {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    await page.keyboard.press("n");
    await page.locator(".heat-sentence").waitFor();
    const plot = page.locator(".window-plot");
    const picture = () => plot.evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());
    await page.waitForTimeout(100);
    const first = await picture();
    await page.locator(".probability", { hasText: "Normal" }).click();
    await page.locator(".heat-title", { hasText: "SHAP for N" }).waitFor();
    await page.waitForTimeout(100);
    assert.notEqual(await picture(), first);
    await page.close();
  });

  it("saves the beats as CSV", async () => {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save beats (CSV)" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "record208-beats.csv");
    const { readFileSync } = await import("node:fs");
    const rows = readFileSync(await download.path(), "utf8")
      .trimEnd()
      .split("\r\n");
    assert.match(rows[0], /^time_s,sample,class,probability_N,/);
    assert.equal(rows.length - 1, (await beatsFound(page)) + (await beatsUnreadable(page)));
    await page.close();
  });
});
