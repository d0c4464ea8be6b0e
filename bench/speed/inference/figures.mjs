// From what was measured in turns to figures. A ratio is taken within a turn, where both sides saw the same machine; of
// ratios and times the median counts.
//
//   forward.v1.us            a beat by our float32 forward pass, through the JavaScript interface
//   forward.v1.engine_us     the same by a bare call of the wasm module
//   forward.v1.limit_us      two operations a multiply-add at the register-only peak
//   forward.v1.over_limit    the first over the third; engine_over_limit: the second over it
//   forward.v1.ort_over_ours how many times onnxruntime-web takes as long
//   forward.v1.batch64.*     the same for 64 beats at once (ours: one after the other), a beat
//   int8.v1.f32_over_int8    how many times our float32 takes as long as our int8
//   int8.v1.relaxed.*        the same with relaxed SIMD
//   coldstart.ms             from bytes to the first beat
//
// Those of Node have "node." before the network.

import { figure } from "../../figure.mjs";
import { median } from "../median.mjs";

/** @typedef {import("../../figure.mjs").Figure} Figure */
/** @typedef {import("./subjects.mjs").Turn} Turn */
/** @typedef {{ ours: number[], ort: number[] }} ColdTimes in ms */

/** Microseconds that so many multiply-adds take at least. @param {number} macs @param {number} gflops */
export const limitOf = (macs, gflops) => (2 * macs) / (gflops * 1000);

/**
 * @param {string} network
 * @param {{ macs: number, difference: number }} about
 * @param {Turn[]} turns
 * @param {string} where "" or "node."
 * @returns {Figure[]}
 */
export function networkFigures(network, { macs, difference }, turns, where) {
  const seen = turns.map(({ peak, times }) => ({ ...times[network], limit: limitOf(macs, peak) }));
  /** @typedef {typeof seen[number]} Seen */
  const one = (
    /** @type {string} */ name,
    /** @type {string} */ unit,
    /** @type {(turn: Seen) => number} */ measure,
    note = "",
  ) => {
    const [subject, ...rest] = name.split(".");
    const full = `${subject}.${where}${network}.${rest.join(".")}`;
    return figure(full, median(seen.map(measure)), unit, turns.length, note);
  };
  const agreed = `outputs agree within ${difference.toExponential(0)}`;
  return [
    one("forward.us", "us", ({ forward }) => forward),
    one("forward.engine_us", "us", ({ engine }) => engine),
    one("forward.limit_us", "us", ({ limit }) => limit, `${macs} multiply-adds`),
    one("forward.over_limit", "times", ({ forward, limit }) => forward / limit),
    one("forward.engine_over_limit", "times", ({ engine, limit }) => engine / limit),
    one("forward.ort_us", "us", ({ ort }) => ort),
    one("forward.ort_over_ours", "times", ({ ort, forward }) => ort / forward, agreed),
    one("forward.batch64.us", "us", ({ batch64 }) => batch64),
    one("forward.batch64.ort_us", "us", ({ ort64 }) => ort64),
    one("forward.batch64.ort_over_ours", "times", ({ ort64, batch64 }) => ort64 / batch64, agreed),
    one("int8.us", "us", ({ int8 }) => int8, "simd128"),
    one("int8.f32_over_int8", "times", ({ forward, int8 }) => forward / int8, "simd128"),
    one("int8.relaxed.us", "us", ({ relaxed }) => relaxed, "relaxed SIMD"),
    one("int8.relaxed.f32_over_int8", "times", ({ forward, relaxed }) => forward / relaxed, "relaxed SIMD"),
  ];
}

/** @param {Turn[]} turns @param {string} where @param {string} note @returns {Figure} */
export function peakFigure(turns, where, note) {
  const peak = median(turns.map(({ peak }) => peak));
  return figure(`forward.${where}peak`, peak, "GFLOP/s", turns.length, note);
}

/** @param {ColdTimes} times @param {string} where @param {string} note @returns {Figure[]} */
export function coldFigures({ ours, ort }, where, note) {
  const name = `coldstart.${where}`;
  const ratios = ort.map((time, i) => time / ours[i]);
  return [
    figure(`${name}ms`, median(ours), "ms", ours.length, note),
    figure(`${name}ort_ms`, median(ort), "ms", ort.length, note),
    figure(`${name}ort_over_ours`, median(ratios), "times", ratios.length, note),
  ];
}
