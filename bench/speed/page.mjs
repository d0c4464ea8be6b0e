// How the page bears long recordings (holter.mjs makes them): a day of three leads at 360 Hz, and an hour, six hours, a week
// of the same; a fortnight of one lead at 250 Hz. For each: how long until its paper is there, until all beats are named,
// how much more memory the tab took than before, and how long the page did not answer meanwhile. On the day: the same in one
// worker in the place of two, and how long frames take to draw while it is panned and zoomed.
//
// Without a GPU, as here, the browser also paints on the processor, which a person's browser does not: so what counts is
// the time that the page's own drawing takes of a frame (16.7 ms at 60 a second).

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPage, skip as noBrowser, startSite } from "../../tests/page/browser.mjs";
import { figure } from "../figure.mjs";
import { writeHolter } from "./holter.mjs";
import { median } from "./median.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../figure.mjs").Figure} Figure */

/** The recordings, by the name of their file. @type {Record<string, { hours: number, rate: number, leads: number }>} */
const RECORDINGS = {
  hour: { hours: 1, rate: 360, leads: 3 },
  six_hours: { hours: 6, rate: 360, leads: 3 },
  day: { hours: 24, rate: 360, leads: 3 },
  week: { hours: 168, rate: 360, leads: 3 },
  fortnight: { hours: 336, rate: 250, leads: 1 },
};
const FRAMES = 120;
/** Zoom steps from 25 mm/s until a day is in view. */
const OUT = 56;
/** An hour for the analysis of a fortnight, which takes minutes. Milliseconds */
const PATIENCE = 3_600_000;

/** What /proc tells of a process. @param {string} id @returns {{ parent: string, command: string, status: string } | null} */
function processOf(id) {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    const command = readFileSync(`/proc/${id}/cmdline`, "utf8");
    return { parent: /PPid:\s+(\d+)/.exec(status)?.[1] ?? "", command, status };
  } catch {
    return null; // it has ended meanwhile
  }
}

/** What the page processes of this program's browser hold now, or held at most, in MB: Linux tells it.
 * @param {"VmRSS" | "VmHWM"} which */
function memoryOf(which) {
  const all = new Map(readdirSync("/proc").map((id) => [id, processOf(id)]));
  const isOurs = (/** @type {string} */ id) => {
    let at = id;
    while (at && at !== String(process.pid)) at = all.get(at)?.parent ?? "";
    return at !== "";
  };
  const held = [...all].map(([id, one]) => {
    if (!one?.command.includes("--type=renderer") || !isOurs(id)) return 0;
    return Number(new RegExp(`${which}:\\s+(\\d+) kB`).exec(one.status)?.[1] ?? 0) / 1024;
  });
  return Math.max(...held);
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

/** @param {Page} page @param {string} file */
const choose = (page, file) => page.locator("input[type=file]").first().setInputFiles([file]);

/** @param {Page} page where the analysis has come to its end */
const found = (page) => page.locator(".status-words", { hasText: " found in lead " });

/**
 * Seconds from the choice of a file until all beats are named, on a machine that says that it has one core.
 * @param {string} file
 */
async function secondsInOneWorker(file) {
  const browser = await startSite();
  await browser.context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "hardwareConcurrency", { get: () => 1 });
  });
  const page = await openPage(browser);
  const begun = performance.now();
  await choose(page, file);
  await found(page).waitFor({ timeout: PATIENCE });
  const seconds = (performance.now() - begun) / 1000;
  await browser.close();
  return seconds;
}

/**
 * Opens a recording in a page of its own and waits until it is analysed.
 * @param {Page} page
 * @param {string} name
 * @param {string} file
 * @returns {Promise<Figure[]>}
 */
async function openFigures(page, name, file) {
  const idle = memoryOf("VmRSS");
  await taken(page);
  const begun = performance.now();
  await choose(page, file);
  await page.locator(".bar .recording-name", { hasText: name }).waitFor({ timeout: PATIENCE });
  await page.locator(".status-words", { hasText: "Analysing" }).waitFor({ timeout: PATIENCE });
  const open = performance.now() - begun;
  await found(page).waitFor({ timeout: PATIENCE });
  const seconds = (performance.now() - begun) / 1000;
  const { waits } = await taken(page);
  const { hours, rate, leads } = RECORDINGS[name];
  const one = (
    /** @type {string} */ what,
    /** @type {number} */ value,
    /** @type {string} */ unit,
    note = "",
  ) => figure(`page.${name}.${what}`, value, unit, 1, note);
  const said = /[\d,.\s]+beats/.exec((await found(page).textContent()) ?? "")?.[0].trim() ?? "";
  return [
    one(
      "open_ms",
      open,
      "ms",
      `${hours} h of ${leads} leads at ${rate} Hz: from the choice of the file to its paper`,
    ),
    one("analysed_s", seconds, "s", `all beats of the lead found and named: ${said}`),
    one("hour_s", seconds / hours, "s", "of it for an hour of the recording"),
    one("wait_ms", Math.max(...waits), "ms", "longest time without an answer meanwhile"),
    one(
      "memory_mb",
      memoryOf("VmHWM") - idle,
      "MB",
      `most that the tab held, engine and workers included, over ${Math.round(idle)} MB before`,
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
async function drawnFigures(page) {
  await page.locator(".lead-choice summary").first().click();
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.keyboard.press("Escape");
  await page.locator(".paper").focus();
  await page.waitForTimeout(5000); // the pyramids of the other leads
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

/** @param {string | null} data folder of the databases @returns {Promise<Figure[]>} none without a browser */
export async function pageFigures(data) {
  if (noBrowser) return [];
  const folder = mkdtempSync(join(tmpdir(), "tracelight-long-"));
  /** @type {Figure[]} */
  const figures = [];
  try {
    for (const [name, wanted] of Object.entries(RECORDINGS)) {
      const file = join(folder, `${name}.edf`);
      await writeHolter(file, { ...wanted, data });
      const browser = await startSite();
      const page = await openPage(browser);
      await watchFrames(page);
      figures.push(...(await openFigures(page, name, file)));
      if (name === "day") figures.push(...(await drawnFigures(page)));
      await browser.close();
      if (name === "day") {
        const seconds = await secondsInOneWorker(file);
        figures.push(figure("page.day.one_worker_s", seconds, "s", 1, "the same in one worker, not two"));
      }
      rmSync(file);
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
