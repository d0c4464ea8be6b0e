// A day of a strap through the live view, pushed at 200 times its pace, waited for by nobody: whether a sample is dropped,
// and whether memory grows.

import { figure } from "../../figure.mjs";
import { TabMemory } from "./tab.mjs";

/** @typedef {import("playwright-core").Page} Page */

const DAY = 86_400;
const PACE = 200;
/** Memory is looked at so often, and the first time after so long, when what grows once has grown. Seconds of signal */
const EVERY = 1200;
const SETTLED = 3600;

/** The live view, and a strap that pushes. @param {Page} page */
const start = (page) =>
  page.evaluate(
    async ({ day, pace }) => {
      const [assets, client, control, state, store, simulate, live] = await Promise.all(
        [
          "assets",
          "worker/client",
          "live/control",
          "live/state",
          "state",
          "live/simulate",
          "view/live/live",
        ].map((name) => import(/** @type {any} */ (`/${name}.js`))),
      );
      const [engine, sample] = await Promise.all([assets.loadFirst(), assets.loadSample()]);
      const worker = new client.WorkerClient(() => {});
      await worker.started;
      const { models } = await worker.call("load", engine);
      await worker.call("addParts", { parts: await assets.loadParts() });
      const signal = await worker.call("preview", { files: sample, seconds: 300 });
      const shown = new store.Store(state.nothingLive());
      const act = () => {};
      const acts = { stop: act, review: act, save: act, leave: act, explain: async () => "" };
      document.body.append(live.createLive(shown, { pxPerMm: () => 96 / 25.4, ...acts }).element);
      const runs = new control.LiveControl(shown, worker, {
        models: () => models,
        model: () => 0,
        label: "ECG",
      });
      const strap = new simulate.SimulatedStrap(signal, 130, { clock: 0.01, jitter: 0.001, loss: 0.01 });
      const seen = { sent: 0, time: 0, under: 0, most: 0, received: () => shown.state.timing?.received ?? 0 };
      Object.assign(window, { seen, journal: () => shown.state.journal });
      const sender = {
        id: "simulated",
        gives: "ecg",
        stop: async () => {},
        stream: () => ({ rate: 130, model: "", assumed: [] }),
        start(/** @type {any} */ told) {
          told.state("streaming");
          const begun = performance.now();
          const push = () => {
            const until = Math.min(day, ((performance.now() - begun) / 1000) * pace);
            while (strap.time < until) {
              const { stamp, samples, lost } = strap.next();
              if (lost) continue;
              seen.sent += samples.length;
              seen.under += 1;
              seen.most = Math.max(seen.most, seen.under);
              runs.ecg({ stamp, samples, arrived: strap.time }).then(() => {
                seen.under -= 1;
              });
            }
            seen.time = strap.time;
            if (strap.time < day) setTimeout(push, 0);
          };
          push();
        },
      };
      runs.start(sender, true);
    },
    { day: DAY, pace: PACE },
  );

/** @param {Page} page */
const look = (page) =>
  page.evaluate(() => {
    const { sent, time, under, most, received } = Reflect.get(window, "seen");
    return { sent, time, under, most, received: received(), journal: Reflect.get(window, "journal")() };
  });

/** @param {Page} page @returns {Promise<import("../../figure.mjs").Figure[]>} */
export async function aDay(page) {
  const memory = await TabMemory.of(page);
  await start(page);
  /** @type {{ scripts: number, process: number }[]} */
  const measured = [];
  let now = await look(page);
  for (let next = SETTLED; now.time < DAY || now.under > 0; now = await look(page)) {
    await page.waitForTimeout(500);
    if (now.time < next) continue;
    measured.push(await memory.measure());
    next += EVERY;
  }
  const growth = (/** @type {"scripts" | "process"} */ of) =>
    Math.max(...measured.slice(1).map((each) => each[of])) - measured[0][of];
  const rounded = (/** @type {number} */ value) => Math.round(10 * value) / 10;
  const note = "most from the second hour of signal on, over that after the first hour";
  return [
    figure(
      "live.day.dropped",
      now.sent - now.received,
      "samples",
      now.sent,
      "that arrived and were not used",
    ),
    figure(
      "live.day.growth_mb",
      rounded(growth("process")),
      "MB",
      measured.length,
      `of the tab's process: ${note}`,
    ),
    figure(
      "live.day.scripts_growth_mb",
      rounded(growth("scripts")),
      "MB",
      measured.length,
      `of what the page and its workers hold: ${note}; they hold ${rounded(measured[0].scripts)} MB`,
    ),
    figure(
      "live.day.waiting",
      now.most,
      "packets",
      1,
      `most that waited at once, at ${PACE} times true pace`,
    ),
    figure(
      "live.day.journal_mb",
      Math.round(now.journal.bytes / 1e6),
      "MB",
      1,
      `the journal of the day; it is ${now.journal.state}`,
    ),
  ];
}
