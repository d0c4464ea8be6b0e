// The live view: how long a packet takes until it is on the screen, and what share of a processor the page takes at true pace;
// then a day of a strap, as fast as it goes: whether a sample is lost, and whether memory grows.
//
// Without a GPU, as here, the browser also paints on the processor, which a person's browser does not: the share that
// counts is that of the page's own program and of its worker.

import { readdirSync, readFileSync } from "node:fs";
import { text } from "../../web/locale/en.js";
import { openPage, skip as noBrowser, startSite } from "../../tests/page/browser.mjs";
import { figure } from "../figure.mjs";
import { median } from "./median.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../figure.mjs").Figure} Figure */

const SECONDS = 30;
const DAY = 86_400;
/** Memory is looked at from here on: what grows once has grown. Seconds of signal */
const SETTLED = 2 * 3600;

/** Clock ticks a second that Linux counts processor time in. */
const TICKS = 100;

/** Memory of the page's process now, in MB, and its processor time by thread, in seconds. */
function renderer() {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  let best = { rss: 0, threads: /** @type {Map<string, number>} */ (new Map()) };
  for (const pid of processes) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer")) continue;
      const rss =
        Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
      if (rss < best.rss) continue;
      const threads = new Map();
      for (const task of readdirSync(`/proc/${pid}/task`)) {
        const [, name, rest] =
          /\((.*)\) (.*)/.exec(readFileSync(`/proc/${pid}/task/${task}/stat`, "utf8")) ?? [];
        const fields = rest.split(" ");
        threads.set(name, (threads.get(name) ?? 0) + (Number(fields[11]) + Number(fields[12])) / TICKS);
      }
      best = { rss, threads };
    } catch {
      // It has ended meanwhile.
    }
  }
  return best;
}

/** From now on the page keeps when packets came, and which frame showed the first sample of each. @param {Page} page */
const watchPackets = (page) =>
  page.evaluate(async () => {
    const { Playhead } = await import(/** @type {any} */ ("/live/playhead.js"));
    const { LiveControl } = await import(/** @type {any} */ ("/live/control.js"));
    const { Recent } = await import(/** @type {any} */ ("/live/recent.js"));
    /** @type {{ arrived: number, from: number, shown: number }[]} */
    const packets = [];
    /** @type {number[]} */
    const coming = [];
    Object.assign(window, { packets });
    const { ecg } = LiveControl.prototype;
    LiveControl.prototype.ecg = function (/** @type {unknown} */ packet) {
      coming.push(performance.now());
      return ecg.call(this, packet);
    };
    const { append } = Recent.prototype;
    Recent.prototype.append = function (/** @type {Float32Array} */ samples) {
      const arrived = coming.shift();
      if (arrived !== undefined && samples.length)
        packets.push({ arrived, from: this.duration, shown: Number.NaN });
      return append.call(this, samples);
    };
    const { advance } = Playhead.prototype;
    Playhead.prototype.advance = function (/** @type {number} */ now, /** @type {number} */ there) {
      const time = advance.call(this, now, there);
      for (const packet of packets) {
        if (Number.isNaN(packet.shown) && time > packet.from) packet.shown = performance.now();
      }
      return time;
    };
  });

/** @param {Page} page @returns {Promise<Figure[]>} */
async function atTruePace(page) {
  await watchPackets(page);
  await page.getByRole("button", { name: text.live.connect }).click();
  await page.getByRole("radio", { name: text.live.sensors.simulated }).check();
  await page.getByRole("button", { name: text.live.start, exact: true }).click();
  await page.locator(".live-rate", { hasText: "bpm" }).waitFor();
  const before = renderer().threads;
  await page.waitForTimeout(1000 * SECONDS);
  const after = renderer().threads;
  const packets = await page.evaluate(() => Reflect.get(window, "packets"));
  const waits = /** @type {{ arrived: number, shown: number }[]} */ (packets)
    .map(({ arrived, shown }) => shown - arrived)
    .filter((wait) => wait >= 0)
    .slice(8)
    .sort((a, b) => a - b);
  const share = (/** @type {RegExp} */ wanted) =>
    [...after].reduce(
      (sum, [name, seconds]) => (wanted.test(name) ? sum + seconds - (before.get(name) ?? 0) : sum),
      0,
    ) *
    (100 / SECONDS);
  const most = waits[Math.floor(0.95 * (waits.length - 1))];
  return [
    figure(
      "live.packet_to_pixel_ms",
      median(waits),
      "ms",
      waits.length,
      `95 % within ${most?.toFixed(1)} ms`,
    ),
    figure(
      "live.cpu_share",
      share(/^DedicatedWorker|^chrome$|^chromium$|^headless_shell$|^CrRendererMain/),
      "%",
      SECONDS,
      "of one core: the page's main thread and its workers, at true pace",
    ),
    figure(
      "live.cpu_share_painting",
      share(/./),
      "%",
      SECONDS,
      "the whole process, painting without a GPU included",
    ),
  ];
}

/** A day of a strap with its losses, each packet as soon as the one before is analysed. @param {Page} page */
const startDay = (page) =>
  page.evaluate(async (day) => {
    const modules = ["assets", "worker/client", "live/control", "live/state", "state", "live/simulate"];
    const [assets, client, control, state, store, simulate] = await Promise.all(
      modules.map((name) => import(/** @type {any} */ (`/${name}.js`))),
    );
    const { sample, ...engine } = await assets.loadAssets();
    const worker = new client.WorkerClient(assets.loaderUrl, () => {});
    await worker.started;
    const { models } = await worker.call("load", engine);
    const signal = await worker.call("preview", { files: sample, seconds: 300 });
    const live = new store.Store(state.nothingLive());
    const runs = new control.LiveControl(live, worker, {
      models: () => models,
      model: () => 0,
      label: "ECG",
    });
    const strap = new simulate.SimulatedStrap(signal, 130, { clock: 0.01, jitter: 0.001, loss: 0.01 });
    const seen = { time: 0, sent: 0, done: false, state: live.state };
    Object.assign(window, { seen });
    const sender = {
      id: "simulated",
      gives: "ecg",
      stop: async () => {},
      stream: () => ({ rate: 130, model: "", assumed: [] }),
      async start(/** @type {any} */ told) {
        told.state("streaming");
        while (strap.time < day) {
          const { stamp, samples, lost } = strap.next();
          seen.time = strap.time;
          if (lost) continue;
          seen.sent += samples.length;
          await runs.ecg({ stamp, samples, arrived: strap.time });
          seen.state = live.state;
        }
        seen.done = true;
      },
    };
    runs.start(sender, true);
  }, DAY);

/** @param {Page} page @returns {Promise<Figure[]>} */
async function aDay(page) {
  const begun = performance.now();
  await startDay(page);
  let settled = 0;
  let most = 0;
  /** @type {any} */
  let now = {};
  const session = await page.context().newCDPSession(page);
  do {
    await page.waitForTimeout(1000);
    now = await page.evaluate(() => {
      const { time, sent, done, state } = Reflect.get(window, "seen");
      return { time, sent, done, received: state.timing?.received ?? 0, journal: state.journal };
    });
    await session.send("HeapProfiler.collectGarbage").catch(() => {});
    const { rss } = renderer();
    if (now.time < SETTLED) settled = rss;
    else most = Math.max(most, rss);
  } while (!now.done);
  const pace = DAY / ((performance.now() - begun) / 1000);
  return [
    figure("live.day.pace", Math.round(pace), "times true pace", 1, "a day of a strap, analysed and written"),
    figure(
      "live.day.dropped",
      now.sent - now.received,
      "samples",
      now.sent,
      "that arrived and were not used",
    ),
    figure(
      "live.day.growth_mb",
      Math.round(most - settled),
      "MB",
      1,
      "most memory of the tab after two hours of signal, over that at two hours",
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

/** @returns {Promise<Figure[]>} */
export async function liveFigures() {
  if (noBrowser) throw new Error(noBrowser);
  const browser = await startSite();
  try {
    const first = await openPage(browser);
    const figures = await atTruePace(first);
    await first.close();
    return [...figures, ...(await aDay(await openPage(browser)))];
  } finally {
    await browser.close();
  }
}
