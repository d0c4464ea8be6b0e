/** The whole numbers that a recording is saved as: those of its file where it has them, else its millivolts in steps that
 * keep what can be kept. */

import { RunFinder } from "./runs.js";

/** Samples of a lead read at a time: a few hundred kilobytes. */
export const CHUNK = 1 << 15;
/** What `readDigital` gives for a missing sample. */
export const MISSING = -(2 ** 31);
/** Steps that are tried, largest first, when there are no whole numbers in the file: exact for so many decimals. */
const FINEST = 1e6;
const LARGEST = 32_000;

/** @typedef {import("../engine/engine.js").Recording} Recording */

/**
 * How a lead is saved: physical = (digital - baseline) / gain, in `unit`.
 * @typedef {object} Signal
 * @property {number} lead in the recording
 * @property {string} label
 * @property {string} unit "" = the file names none
 * @property {number} rate
 * @property {number} samples
 * @property {boolean} kept the digital values are the file's own
 * @property {number} gain
 * @property {number} baseline
 * @property {number} low smallest and largest digital value
 * @property {number} high
 * @property {Float64Array | null} runs between gaps: first sample of each and the one behind its last; null: too many
 */

/**
 * Reads a lead through once, to learn what it takes to save it.
 * @param {Recording} recording
 * @param {number} lead
 * @param {{ said: number | undefined, limits: { low: number, high: number } }} how `said`: millivolts a unit, as the
 *   person said; `limits` of the digital values that the format holds
 * @param {(done: number) => Promise<boolean>} step told of samples read; false: stop
 * @returns {Promise<Signal>}
 */
export async function planSignal(recording, lead, { said, limits }, step) {
  const info = recording.leads[lead];
  const { label, rate, samples, millivoltsPerUnit } = info;
  const known = said !== undefined || info.unit !== "";
  const same = { lead, label, rate, samples };
  if (isDigital(recording, lead)) {
    const found = await extremes((start) => recording.readDigital(lead, start, CHUNK), samples, step);
    const { low, high, runs } = found;
    if (low >= limits.low && high <= limits.high) {
      const unit = said === undefined ? info.unit : "mV";
      const gain = said === undefined ? info.gain : info.gain / Math.abs(millivoltsPerUnit);
      return { ...same, unit, kept: true, gain, baseline: info.baseline, low, high, runs };
    }
  }
  const found = await extremes((start) => readAsRecorded(recording, lead, start, CHUNK), samples, step);
  const gain = stepsFor(Math.max(Math.abs(found.low), Math.abs(found.high)));
  const [low, high] = [Math.round(found.low * gain), Math.round(found.high * gain)];
  const unit = known ? "mV" : "";
  return { ...same, unit, kept: false, gain, baseline: 0, low, high, runs: found.runs };
}

/** What is saved is what was recorded, also of a lead that was turned over to be analysed.
 * @param {import("../engine/engine.js").LeadInfo} lead @param {Float32Array} millivolts as read */
export const asRecorded = ({ millivoltsPerUnit }, millivolts) =>
  millivoltsPerUnit < 0 ? millivolts.map((value) => -value) : millivolts;

/** @param {Recording} recording @param {number} lead @param {number} start @param {number} count */
function readAsRecorded(recording, lead, start, count) {
  return asRecorded(recording.leads[lead], recording.read(lead, start, count));
}

/** @param {Recording} recording @param {number} lead */
function isDigital(recording, lead) {
  try {
    recording.readDigital(lead, 0, 1);
    return true;
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === "UNSUPPORTED") return false;
    throw error;
  }
}

/**
 * @param {(start: number) => Int32Array | Float32Array} read
 * @param {number} samples
 * @param {(done: number) => Promise<boolean>} step
 */
async function extremes(read, samples, step) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const finder = new RunFinder();
  for (let start = 0; start < samples; start += CHUNK) {
    let sample = start;
    for (const value of read(start)) {
      const isMissing = value === MISSING || Number.isNaN(value);
      finder.see(sample++, isMissing);
      if (isMissing) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (!(await step(Math.min(CHUNK, samples - start)))) break;
  }
  const runs = finder.finish(samples);
  return low > high ? { low: 0, high: 0, runs } : { low, high, runs };
}

/**
 * Digital steps a millivolt: 1, 2 or 5 times a power of ten, as many as 16 bits hold.
 * @param {number} most millivolts
 */
function stepsFor(most) {
  for (let power = FINEST; power >= 1e-6; power /= 10) {
    for (const steps of [power, power / 2, power / 5]) if (most * steps <= LARGEST) return steps;
  }
  return 1e-6;
}

/**
 * The digital values of a stretch of a signal.
 * @param {Recording} recording
 * @param {Signal} signal
 * @param {number} start
 * @param {number} count
 * @returns {Int32Array} MISSING = missing
 */
export function digits(recording, { lead, kept, gain }, start, count) {
  if (kept) return recording.readDigital(lead, start, count);
  return Int32Array.from(readAsRecorded(recording, lead, start, count), (value) =>
    Number.isNaN(value) ? MISSING : Math.round(value * gain),
  );
}
