// What denoising does to the explanation: muscle noise of nstdb is added at 6 dB to the signal around a beat, and the same
// network gets the window denoised, as shipped, or raw. What else it knows of the beat stays as it was without the noise.
// The networks learnt from denoised windows: raw ones are strange to them.
//
//   explain.v1.noise.outside_clean        share of |SHAP| outside of P, QRS and T, of the beat as recorded
//   explain.v1.noise.outside_denoised     with noise, denoised
//   explain.v1.noise.outside_raw          with noise, raw
//   explain.v1.noise.moved                outside_raw less outside_denoised
//   explain.v1.noise.similarity_denoised  Spearman's correlation with SHAP of the beat as recorded; _raw

import { bootstrapIntervals } from "../compare/bootstrap.mjs";
import { aamiClass, isBeat } from "../compare/codes.mjs";
import { mean } from "../compare/figures.mjs";
import { addNoise, noiseAmplitude, qrsAmplitude } from "../distort/noise.mjs";
import { figure } from "../figure.mjs";
import { placesOf } from "./pointing.mjs";
import { groupBy } from "./sample.mjs";
import { spearman } from "./statistics.mjs";
import { foldTicks, R_TICK, TICKS } from "./ticks.mjs";

/** @typedef {import("../../web/engine/engine.js").Engine} Engine */
/** @typedef {import("../evaluate/noise.mjs").NoiseRecord} NoiseRecord */
/** @typedef {import("./beats.mjs").OpenLead} OpenLead */
/** @typedef {import("./explained.mjs").Explained} Explained */
/** @typedef {import("./network.mjs").Network} Network */

const RATIO = 6; // dB
const CONTEXT = 1024; // TL_CONTEXT
const BEFORE = 772; // TL_CONTEXT_BEFORE
const VARIANTS = /** @type {const} */ (["clean", "denoised", "raw"]);

/** Of the record's normal QRS complexes, in millivolts. @param {OpenLead} from */
function amplitudeOf({ recording, lead }) {
  const { rate, samples } = recording.leads[lead];
  const normal = recording.annotations().filter(({ code }) => isBeat(code) && aamiClass(code, "N") === "N");
  const places = normal.map(({ sample }) => sample);
  return qrsAmplitude(recording.read(lead, 0, samples), places, rate);
}

/** @param {Float64Array} values @param {Explained} beat @returns {number} share of |values| */
function outside(values, { annotated }) {
  const places = placesOf(annotated.beat.waves);
  const sum = (/** @type {Float64Array} */ list) => list.reduce((a, b) => a + Math.abs(b), 0);
  return sum(values.filter((_, tick) => places[tick] === "outside")) / sum(values);
}

/**
 * The windows of the beat with noise; its recording has 360 Hz, as the window.
 * @param {Engine} engine
 * @param {Network} network
 * @param {Explained} beat
 * @param {{ noise: Float32Array, amplitude: number, qrs: number }} added
 */
function noisyWindows(engine, network, { annotated }, { noise, amplitude, qrs }) {
  const { recording, lead } = annotated.from;
  const signal = recording.read(lead, annotated.beat.tick - BEFORE, CONTEXT);
  const raw = addNoise(signal, noise, { qrs, noise: amplitude, ratio: RATIO });
  const from = BEFORE - R_TICK;
  const cut = (/** @type {Float32Array} */ context) => context.slice(from, from + TICKS);
  return { raw: cut(raw), denoised: cut(engine.denoise(raw, network.model.info.denoiseLevels, false)) };
}

/**
 * @param {Engine} engine
 * @param {Network} network
 * @param {Explained[]} beats
 * @param {{ noises: NoiseRecord[], random: () => number }} options
 */
export function noiseFigures(engine, network, beats, { noises, random }) {
  const muscle = noises.find(({ kind }) => kind === "ma");
  if (!muscle) return [];
  const noise = muscle.leads[0];
  const amplitude = noiseAmplitude(noise, muscle.rate);
  /** @type {Map<OpenLead, number>} */
  const amplitudes = new Map();
  const inside = beats.filter(
    ({ annotated: { beat } }) => beat.tick >= BEFORE && !Number.isNaN(beat.waves.qrsOn),
  );
  const measured = inside.map((beat) => {
    const { from, context } = beat.annotated;
    const qrs = amplitudes.get(from) ?? amplitudeOf(from);
    amplitudes.set(from, qrs);
    const place = Math.floor(random() * (noise.length - CONTEXT));
    const added = { noise: noise.subarray(place, place + CONTEXT), amplitude, qrs };
    const windows = noisyWindows(engine, network, beat, added);
    const shap = (/** @type {Float32Array} */ window) =>
      foldTicks(network.shap(network.model.input(window, context), beat.index), network.channels);
    const values = {
      clean: beat.attributions.shap.ticks,
      denoised: shap(windows.denoised),
      raw: shap(windows.raw),
    };
    const variants = VARIANTS.map((variant) => ({
      outside: outside(values[variant], beat),
      similarity: spearman(values[variant], values.clean),
    }));
    return { record: beat.record, variants };
  });
  const column = (/** @type {number} */ i, /** @type {"outside" | "similarity"} */ what) =>
    mean(measured.map(({ variants }) => variants[i][what]));
  const prefix = `explain.${network.key}.noise`;
  const n = measured.length;
  return [
    ...VARIANTS.map((variant, i) =>
      figure(`${prefix}.outside_${variant}`, column(i, "outside"), "fraction", n),
    ),
    figure(`${prefix}.similarity_denoised`, column(1, "similarity"), "fraction", n),
    figure(`${prefix}.similarity_raw`, column(2, "similarity"), "fraction", n),
    movedFigure(prefix, measured),
  ];
}

/**
 * How much more of |SHAP| lies outside of the waves where the window is raw, by a bootstrap over records.
 * @param {string} prefix
 * @param {{ record: string, variants: { outside: number }[] }[]} measured
 */
function movedFigure(prefix, measured) {
  const [denoised, raw] = [1, 2]; // places in VARIANTS
  const gains = (/** @type {typeof measured} */ beats) =>
    mean(beats.map(({ variants }) => variants[raw].outside - variants[denoised].outside));
  const records = [...groupBy(measured, ({ record }) => record).values()];
  const intervals = bootstrapIntervals(records, (drawn) => ({ moved: gains(drawn.flat()) }));
  const { low, high } = intervals.get("moved") ?? { low: Number.NaN, high: Number.NaN };
  const note = `raw less denoised; 95 %: ${low.toFixed(3)} to ${high.toFixed(3)}`;
  return figure(`${prefix}.moved`, gains(measured), "fraction", measured.length, note);
}
