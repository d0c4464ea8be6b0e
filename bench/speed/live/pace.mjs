// The simulated strap at true pace: how long a packet takes until it is on the screen, how long after a beat's window its
// letter stands there, and what share of a processor the page takes.
//
// Without a GPU, as here, the browser also paints on the processor, which a person's browser does not: the share that
// counts is that of the page's own program and of its workers.

import { text } from "../../../web/locale/en.js";
import { signalAt } from "../../../web/live/simulate.js";
import { SAMPLE_RATE, sampleMillivolts } from "../../../tests/helpers/sample.mjs";
import { loadFlavour } from "../../../tools/engine.mjs";
import { shippedModel } from "../../../tools/shipped.mjs";
import { figure } from "../../figure.mjs";
import { median } from "../median.mjs";
import { threadTimes } from "./tab.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../../figure.mjs").Figure} Figure */

const SECONDS = 30;
const FRAME_SECONDS = 10;
/** Of a strap that claims as much as a Polar H10. Hz */
const RATE = 130;
/** A beat's window ends so long after its R peak. Seconds */
const WINDOW_AFTER = 0.5;
/** The detector has learnt. Seconds */
const LEARNT = 4;

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))];

/** @param {Page} page */
async function connect(page) {
  await page.getByRole("button", { name: text.live.connect }).click();
  await page.getByRole("radio", { name: text.live.sensors.simulated }).check();
  await page.getByRole("button", { name: text.live.start, exact: true }).click();
  await page.locator(".live-rate", { hasText: "bpm" }).waitFor();
}

/** @param {Page} page @returns {Promise<Figure[]>} */
async function shares(page) {
  const before = threadTimes();
  await page.waitForTimeout(1000 * SECONDS);
  const after = threadTimes();
  const share = (/** @type {RegExp} */ wanted) =>
    [...after].reduce(
      (sum, [name, seconds]) => (wanted.test(name) ? sum + seconds - (before.get(name) ?? 0) : sum),
      0,
    ) *
    (100 / SECONDS);
  const own = /^DedicatedWorker|^chrome$|^chromium$|^headless_shell$|^CrRendererMain/;
  const whole = "the whole process, painting without a GPU included";
  return [
    figure("live.cpu_share", share(own), "%", SECONDS, "of one core: the page's main thread and its workers"),
    figure("live.cpu_share_painting", share(/./), "%", SECONDS, whole),
  ];
}

/** In how many frames a second the trace stands elsewhere than in the one before. @param {Page} page @returns {Promise<Figure>} */
async function frames(page) {
  const moved = await page.evaluate(async (seconds) => {
    const place = () =>
      document
        .getAnimations()
        .map(({ effect }) => /** @type {KeyframeEffect} */ (effect).target)
        .map((target) => (target ? getComputedStyle(target).transform : ""))
        .join();
    const end = performance.now() + 1000 * seconds;
    let count = 0;
    for (let before = place(); performance.now() < end; ) {
      await new Promise((next) => requestAnimationFrame(next));
      const now = place();
      if (now !== before) count += 1;
      before = now;
    }
    return count;
  }, FRAME_SECONDS);
  const note = "in which the trace stands elsewhere than in the frame before";
  return figure("live.frames_per_s", moved / FRAME_SECONDS, "frames", moved, note);
}

/** From now on the page keeps when packets came, which frame showed the first sample of each, and after how long letters that
 * came of them were drawn. @param {Page} page */
const watchPackets = (page) =>
  page.evaluate(async () => {
    const { Playhead } = await import(/** @type {any} */ ("/live/playhead.js"));
    const { LiveControl } = await import(/** @type {any} */ ("/live/control.js"));
    const { Recent } = await import(/** @type {any} */ ("/live/recent.js"));
    /** @type {{ arrived: number, from: number, shown: number, letters: number }[]} */
    const packets = [];
    /** @type {number[]} */
    const coming = [];
    Object.assign(window, { packets });
    const { ecg } = LiveControl.prototype;
    LiveControl.prototype.ecg = function (/** @type {unknown} */ packet) {
      coming.push(performance.now());
      return ecg.call(this, packet);
    };
    const { append, setEarly } = Recent.prototype;
    Recent.prototype.append = function (/** @type {Float32Array} */ samples) {
      const arrived = coming.shift();
      if (arrived !== undefined && samples.length)
        packets.push({ arrived, from: this.duration, shown: Number.NaN, letters: Number.NaN });
      return append.call(this, samples);
    };
    Recent.prototype.setEarly = function (/** @type {unknown} */ batch) {
      setEarly.call(this, batch);
      const packet = packets.at(-1);
      // Drawn in the next frame, after this call.
      if (packet)
        requestAnimationFrame(() =>
          setTimeout(() => {
            packet.letters = performance.now();
          }, 0),
        );
    };
    /** @type {any} */
    let playhead = null;
    const { follow } = Playhead.prototype;
    Playhead.prototype.follow = function (/** @type {number} */ now, /** @type {number} */ there) {
      playhead = this;
      return follow.call(this, now, there);
    };
    const frame = () => {
      const time = playhead?.at(performance.now() / 1000) ?? 0;
      for (const packet of packets) {
        if (Number.isNaN(packet.shown) && time > packet.from) packet.shown = performance.now();
      }
      requestAnimationFrame(frame);
    };
    frame();
  });

/** How long after its window a beat can be seen by who pushes samples as they are taken. @returns {Promise<number[]>} ms of signal */
async function namingDelays() {
  const engine = await loadFlavour("simd128");
  const model = engine.openModel(shippedModel("r"));
  const session = engine.openSession({ rate: RATE, model });
  const signal = { rate: SAMPLE_RATE, samples: sampleMillivolts() };
  const count = Math.floor((signal.samples.length / SAMPLE_RATE) * RATE);
  /** @type {Map<number, number>} */
  const seen = new Map();
  for (let i = 0; i < count; i++) {
    session.push(Float32Array.of(signalAt(signal, i / RATE)));
    for (const { tick, time } of session.waiting())
      if (!seen.has(tick) && time > LEARNT) seen.set(tick, (i + 1) / RATE - time - WINDOW_AFTER);
  }
  session.close();
  model.close();
  return [...seen.values()].map((seconds) => 1000 * seconds);
}

/** @param {Page} page @returns {Promise<Figure[]>} */
async function latencies(page) {
  await watchPackets(page);
  await page.waitForTimeout(1000 * SECONDS);
  const packets = /** @type {{ arrived: number, shown: number, letters: number }[]} */ (
    await page.evaluate(() => Reflect.get(window, "packets"))
  );
  const since = (/** @type {"shown" | "letters"} */ what) =>
    packets.map((packet) => packet[what] - packet.arrived).filter((wait) => wait >= 0);
  const [pixels, letters, naming] = [since("shown"), since("letters"), await namingDelays()];
  const most = (/** @type {number} */ value) => `95 % within ${value.toFixed(1)} ms`;
  const sum = median(naming) + median(letters);
  return [
    figure("live.packet_to_pixel_ms", median(pixels), "ms", pixels.length, most(quantile(pixels, 0.95))),
    figure(
      "live.letter_after_window_ms",
      sum,
      "ms",
      naming.length,
      `${most(quantile(naming, 0.95) + quantile(letters, 0.95))}; of it ${median(letters).toFixed(1)} ms from the packet to the drawn letter. A strap that sends its samples in lumps adds its own wait`,
    ),
  ];
}

/** @param {Page} page @returns {Promise<Figure[]>} */
export async function atTruePace(page) {
  await connect(page);
  return [...(await shares(page)), await frames(page), ...(await latencies(page))];
}
