/** Measures how long the paper takes to draw while a day of three leads is panned and zoomed: node bench/paper.mjs [hours]
 *
 * For each kind of movement: the time between frames as the browser gives them, and the time that drawing took of each.
 * Without a GPU, as here, the browser also paints on the processor, which a person's browser does not. */

import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPage, startSite } from "../tests/page/browser.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../tests/helpers/sample.mjs";

const LEADS = ["MLII", "V1", "V5"];
const FRAMES = 120;
/** Zoom steps from 25 mm/s until a day is in view. */
const OUT = 40;

const hours = Number(process.argv[2] ?? 24);

/** The sample over and over in three leads. @param {string} folder @returns {string[]} paths */
function writeRecording(folder) {
  const samples = sampleMillivolts();
  const part = Buffer.alloc(2 * LEADS.length * samples.length);
  samples.forEach((value, i) => {
    for (let lead = 0; lead < LEADS.length; lead++) {
      part.writeInt16LE(Math.round(200 * value * (1 - lead / 4)), 2 * (i * LEADS.length + lead));
    }
  });
  const times = hours * 12;
  const lines = LEADS.map((label) => `day.dat 16 200 16 0 0 0 0 ${label}`);
  const header = `day ${LEADS.length} ${SAMPLE_RATE} ${times * samples.length}\n${lines.join("\n")}\n`;
  const paths = [join(folder, "day.hea"), join(folder, "day.dat")];
  writeFileSync(paths[0], header);
  const file = openSync(paths[1], "w");
  for (let i = 0; i < times; i++) writeSync(file, part);
  closeSync(file);
  return paths;
}

/**
 * Runs a movement frame by frame; keeps the times between frames, and within them.
 * @param {import("playwright-core").Page} page
 * @param {string[]} keys pressed in turn, one a frame
 */
const move = (page, keys) =>
  page.evaluate(
    async ([frames, presses]) => {
      const paper = /** @type {HTMLElement} */ (document.querySelector(".paper"));
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const between = [];
      const busy = [];
      await frame();
      let last = performance.now();
      for (let i = 0; i < Number(frames); i++) {
        const key = presses[i % presses.length];
        const begun = performance.now();
        paper.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        const told = performance.now() - begun;
        await frame();
        const start = performance.now();
        await Promise.resolve();
        between.push(start - last);
        busy.push(told);
        last = start;
      }
      return { between, busy };
    },
    /** @type {[number, string[]]} */ ([FRAMES, keys]),
  );

/** @param {number[]} values */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ q) => sorted[Math.floor(q * (sorted.length - 1))].toFixed(1).padStart(7);
  return `${at(0.5)}${at(0.95)}${at(1)}`;
}

/**
 * How long frames take to draw, from the browser's own record of the callbacks.
 * @param {import("playwright-core").Page} page
 */
async function instrument(page) {
  await page.evaluate(() => {
    const real = window.requestAnimationFrame.bind(window);
    /** @type {number[]} */
    const drawn = [];
    Object.assign(window, { drawn });
    window.requestAnimationFrame = (work) =>
      real((time) => {
        const begun = performance.now();
        work(time);
        drawn.push(performance.now() - begun);
      });
  });
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {string[]} keys
 */
async function report(page, name, keys) {
  await page.evaluate(() => {
    /** @type {{ drawn?: number[] }} */ (/** @type {unknown} */ (window)).drawn?.splice(0);
  });
  const { between, busy } = await move(page, keys);
  const drawn = await page.evaluate(
    () => /** @type {{ drawn?: number[] }} */ (/** @type {unknown} */ (window)).drawn ?? [],
  );
  const real = drawn.filter((value) => value > 0.3);
  console.log(name.padEnd(34), spread(between), spread(busy), spread(real.length ? real : [0]));
}

const folder = mkdtempSync(join(tmpdir(), "tracelight-day-"));
const browser = await startSite();
try {
  const page = await openPage(browser);
  await instrument(page);
  await page.locator("input[type=file]").first().setInputFiles(writeRecording(folder));
  await page.locator(".bar .recording-name", { hasText: "day" }).waitFor();
  await page.locator(".lead-choice summary").click();
  await page.locator(".lead-choice button").first().click();
  await page.keyboard.press("Escape");
  console.log(
    `${"milliseconds: median, 95 %, most".padEnd(34)}    between frames          in state              drawing`,
  );
  await report(page, "while it is analysed: panned", ["ArrowRight"]);
  await page.locator(".status-words", { hasText: " found in lead " }).waitFor({ timeout: 1_200_000 });
  await page.waitForTimeout(2000);
  await report(page, "25 mm/s: panned", ["ArrowRight"]);
  for (let i = 0; i < 8; i++) await page.keyboard.press("-");
  await report(page, "four minutes: panned", ["ArrowRight", "ArrowRight", "ArrowLeft"]);
  for (let i = 0; i < 8; i++) await page.keyboard.press("-");
  await report(page, "an hour and more: panned", ["ArrowRight", "ArrowRight", "ArrowLeft"]);
  for (let i = 0; i < OUT; i++) await page.keyboard.press("-");
  await report(page, "the whole day: zoomed", ["+", "-"]);
  await report(page, "through every zoom", [...Array(20).fill("+"), ...Array(20).fill("-")]);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
