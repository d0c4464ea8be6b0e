// How the page bears long recordings: a day of three leads in an EDF of 187 MB (360 Hz) and a fortnight of one lead (WFDB,
// 200 Hz). For each: how long until its paper is there, until all beats are named, how much memory the tab took at most,
// and how long the page did not answer meanwhile. On the day: how long frames take to draw while it is panned and zoomed.
//
// Without a GPU, as here, the browser also paints on the processor, which a person's browser does not: so what counts is
// the time that the page's own drawing takes of a frame (16.7 ms at 60 a second).

import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SAMPLE_RATE, sampleMillivolts } from "../../tests/helpers/sample.mjs";
import { openPage, skip as noBrowser, startSite } from "../../tests/page/browser.mjs";
import { figure } from "../figure.mjs";
import { median } from "./median.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../figure.mjs").Figure} Figure */

const DAY = 86400;
const FORTNIGHT = 14;
const FRAMES = 120;
/** Zoom steps from 25 mm/s until a day is in view. */
const OUT = 56;
/** An hour for the analysis of a fortnight, which takes minutes. Milliseconds */
const PATIENCE = 3_600_000;

/** Five minutes of the sample in digital units, `leads` of them side by side or one after another in each second.
 * @param {number} rate @param {number} leads @param {boolean} bySecond as EDF has them */
function fiveMinutes(rate, leads, bySecond) {
  const samples = sampleMillivolts();
  const part = Buffer.alloc(2 * leads * rate * 300);
  for (let i = 0; i < rate * 300; i++) {
    const value = samples[Math.min(samples.length - 1, Math.round((i * SAMPLE_RATE) / rate))];
    for (let lead = 0; lead < leads; lead++) {
      const second = Math.floor(i / rate);
      const at = bySecond ? (second * leads + lead) * rate + (i % rate) : i * leads + lead;
      part.writeInt16LE(Math.round(200 * value * (1 - lead / 4)), 2 * at);
    }
  }
  return part;
}

/** @param {string} path @param {Buffer | string} head @param {Buffer} part @param {number} times */
function writeOften(path, head, part, times) {
  const file = openSync(path, "w");
  if (head.length) writeSync(file, Buffer.from(head));
  for (let i = 0; i < times; i++) writeSync(file, part);
  closeSync(file);
}

/** A day of three leads at 360 Hz: 187 MB. @param {string} folder @returns {string[]} paths */
function writeDay(folder) {
  const labels = ["ECG MLII", "ECG V1", "ECG V5"];
  const of = (/** @type {string | number} */ value, /** @type {number} */ width) =>
    String(value).padEnd(width);
  const each = (/** @type {string | number} */ value, /** @type {number} */ width) =>
    labels.map(() => of(value, width)).join("");
  const head = [
    of(0, 8) + of("X X X X", 80) + of("Startdate X X X X", 80) + of("01.02.20", 8) + of("10.20.30", 8),
    of(256 * (labels.length + 1), 8) + of("", 44) + of(DAY, 8) + of(1, 8) + of(labels.length, 4),
    labels.map((label) => of(label, 16)).join("") + each("", 80) + each("mV", 8) + each(-10, 8) + each(10, 8),
    each(-2000, 8) + each(2000, 8) + each("", 80) + each(SAMPLE_RATE, 8) + each("", 32),
  ].join("");
  const path = join(folder, "day.edf");
  writeOften(path, head, fiveMinutes(SAMPLE_RATE, labels.length, true), DAY / 300);
  return [path];
}

/** A fortnight of one lead at 200 Hz: 484 MB. @param {string} folder @returns {string[]} paths */
function writeFortnight(folder) {
  const rate = 200;
  const seconds = FORTNIGHT * DAY;
  const head = `fortnight 1 ${rate} ${rate * seconds}\nfortnight.dat 16 200 16 0 0 0 0 patch\n`;
  const paths = [join(folder, "fortnight.hea"), join(folder, "fortnight.dat")];
  writeFileSync(paths[0], head);
  writeOften(paths[1], "", fiveMinutes(rate, 1, false), seconds / 300);
  return paths;
}

/** Most memory that a process of the browser's pages had at once, in MB: Linux tells it. */
function peakMemory() {
  const peaks = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        if (!readFileSync(`/proc/${name}/cmdline`, "utf8").includes("--type=renderer")) return 0;
        return (
          Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${name}/status`, "utf8"))?.[1] ?? 0) / 1024
        );
      } catch {
        return 0; // it has ended meanwhile
      }
    });
  return Math.round(Math.max(...peaks));
}

/** From now on the page keeps the times between its frames and what its own work took of each. @param {Page} page */
const watchFrames = (page) =>
  page.evaluate(() => {
    const real = window.requestAnimationFrame.bind(window);
    const seen = { drawn: /** @type {number[]} */ ([]), waits: /** @type {number[]} */ ([]) };
    Object.assign(window, { seen });
    window.requestAnimationFrame = (work) =>
      real((time) => {
        const begun = performance.now();
        work(time);
        seen.drawn.push(performance.now() - begun);
      });
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      seen.waits.push(now - last - 20);
      last = now;
    }, 20);
  });

/** What was kept since the last call. @param {Page} page @returns {Promise<{ drawn: number[], waits: number[] }>} */
const taken = (page) =>
  page.evaluate(() => {
    const { seen } = /** @type {{ seen: { drawn: number[], waits: number[] } }} */ (Object(window));
    return { drawn: seen.drawn.splice(0), waits: seen.waits.splice(0) };
  });

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))];

/**
 * Opens a recording and waits until it is analysed.
 * @param {Page} page
 * @param {string} name
 * @param {string[]} paths
 * @param {string} note
 * @returns {Promise<Figure[]>}
 */
async function openFigures(page, name, paths, note) {
  const begun = performance.now();
  await page.locator("input[type=file]").first().setInputFiles(paths);
  await page.locator(".bar .recording-name", { hasText: name }).waitFor({ timeout: PATIENCE });
  await page.locator(".status-words", { hasText: "Analysing" }).waitFor({ timeout: PATIENCE });
  const open = performance.now() - begun;
  await page.locator(".status-words", { hasText: " found in lead " }).waitFor({ timeout: PATIENCE });
  const all = performance.now() - begun;
  const { waits } = await taken(page);
  return [
    figure(`page.${name}.open_ms`, open, "ms", 1, `${note}: from the choice of the file to its paper`),
    figure(
      `page.${name}.analysed_s`,
      Math.round(all / 1000),
      "s",
      1,
      "all beats of the lead found and named",
    ),
    figure(
      `page.${name}.wait_ms`,
      Math.max(...waits),
      "ms",
      waits.length,
      "longest time without an answer meanwhile",
    ),
    figure(
      `page.${name}.memory_mb`,
      peakMemory(),
      "MB",
      1,
      "most memory of the tab, engine and workers included",
    ),
  ];
}

/** @param {Page} page @param {string} name @param {string[]} keys pressed in turn, one a frame @returns {Promise<Figure>} */
async function frameFigure(page, name, keys) {
  await taken(page);
  await page.evaluate(
    async ([frames, presses]) => {
      const paper = /** @type {HTMLElement} */ (document.querySelector(".paper"));
      for (let i = 0; i < Number(frames); i++) {
        paper.dispatchEvent(
          new KeyboardEvent("keydown", { key: presses[i % presses.length], bubbles: true }),
        );
        await new Promise((done) => requestAnimationFrame(done));
      }
    },
    /** @type {[number, string[]]} */ ([FRAMES, keys]),
  );
  const drawn = (await taken(page)).drawn.filter((value) => value > 0.3);
  const note = `median ${median(drawn).toFixed(1)} ms, most ${Math.max(...drawn).toFixed(1)} ms`;
  return figure(
    `page.frame.${name}_ms`,
    quantile(drawn, 0.95),
    "ms",
    drawn.length,
    `95 % of the frames; ${note}`,
  );
}

/** @param {Page} page @returns {Promise<Figure[]>} on a day of three leads that are all drawn */
async function dayFigures(page) {
  const figures = [await frameFigure(page, "panned", ["ArrowRight"])];
  const out = async (/** @type {number} */ steps) => {
    for (let i = 0; i < steps; i++) await page.keyboard.press("-");
  };
  await out(8);
  figures.push(await frameFigure(page, "minutes", ["ArrowRight", "ArrowRight", "ArrowLeft"]));
  await out(8);
  figures.push(await frameFigure(page, "hour", ["ArrowRight", "ArrowRight", "ArrowLeft"]));
  await out(OUT - 16);
  figures.push(await frameFigure(page, "day", ["+", "-"]));
  figures.push(await frameFigure(page, "every_zoom", [...Array(20).fill("+"), ...Array(20).fill("-")]));
  const begun = performance.now();
  await page.getByRole("tab", { name: "Shapes" }).click();
  await page.locator(".template-card").first().waitFor({ timeout: PATIENCE });
  const seconds = Math.round((performance.now() - begun) / 1000);
  figures.push(figure("page.day.shapes_s", seconds, "s", 1, "its beats gathered by shape"));
  return figures;
}

/** @returns {Promise<Figure[]>} none without a browser */
export async function pageFigures() {
  if (noBrowser) return [];
  const folder = mkdtempSync(join(tmpdir(), "tracelight-long-"));
  const browser = await startSite();
  try {
    const page = await openPage(browser);
    await watchFrames(page);
    const figures = await openFigures(page, "day", writeDay(folder), "24 h of three leads, EDF of 187 MB");
    await page.locator(".lead-choice summary").first().click();
    await page.getByRole("button", { name: "All", exact: true }).click();
    await page.keyboard.press("Escape");
    await page.locator(".paper").focus();
    await page.waitForTimeout(5000); // the pyramids of the other leads
    figures.push(...(await dayFigures(page)));
    await page.close();
    const fresh = await openPage(browser);
    await watchFrames(fresh);
    const long = await openFigures(fresh, "fortnight", writeFortnight(folder), "14 days of one lead, 484 MB");
    return [...figures, ...long];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
