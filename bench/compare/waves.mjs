// Wave boundaries in WFDB annotation files as the QT database (Laguna 1997) writes them: "(" and ")" around the peaks
// p, N (or another beat) and t, with the wave's kind in the annotation's number: 0 P, 1 QRS, 2 T.

import { isBeat } from "./codes.mjs";

const P_WAVE = 24;
const T_WAVE = 27;
const ON = 39; // (
const OFF = 40; // )

/** The fiducial points, as engine.d.ts names them, by the names of the figures. */
export const POINTS = /** @type {const} */ ({
  p_on: "pOn",
  p_peak: "pPeak",
  p_off: "pOff",
  qrs_on: "qrsOn",
  qrs_off: "qrsOff",
  t_peak: "tPeak",
  t_off: "tOff",
});

/** By which points an annotation tells that a wave is there, and the point by which the engine does. */
export const WAVES = /** @type {const} */ ({
  p: { annotated: ["p_on", "p_peak", "p_off"], found: "pPeak" },
  t: { annotated: ["t_peak", "t_off"], found: "tPeak" },
});

/** @typedef {keyof typeof POINTS} Point */
/** @typedef {keyof typeof WAVES} Wave */
/** Samples of the points that are annotated. @typedef {Partial<Record<Point, number>>} AnnotatedWaves */
/** @typedef {{ sample: number, waves: AnnotatedWaves }} AnnotatedBeat */
/** @typedef {{ sample: number, code: number, number: number }} Annotation */

/**
 * The first peak of a T wave with two counts. A P wave belongs to the beat that follows it.
 * @param {Annotation[]} annotations in order
 * @returns {AnnotatedBeat[]}
 */
export function readAnnotatedBeats(annotations) {
  /** @type {AnnotatedBeat[]} */
  const beats = [];
  /** @type {AnnotatedWaves} */
  let before = {}; // the P wave whose beat has not come yet
  /** @type {Annotation | null} */
  let opened = null;
  for (const annotation of annotations) {
    const { sample, code, number } = annotation;
    const waves = beats.at(-1)?.waves ?? {};
    if (code === ON) opened = annotation;
    if (code === P_WAVE) before = { ...startOf("p_on", 0, opened), p_peak: sample };
    if (code === T_WAVE) waves.t_peak ??= sample;
    if (code === OFF && number === 0) before.p_off = sample;
    if (code === OFF && number === 1) waves.qrs_off = sample;
    if (code === OFF && number === 2) waves.t_off = sample;
    if (isBeat(code)) {
      beats.push({ sample, waves: { ...before, ...startOf("qrs_on", 1, opened) } });
      before = {};
    }
  }
  return beats;
}

/** @param {AnnotatedWaves} waves @param {Wave} wave */
export function isAnnotated(waves, wave) {
  return WAVES[wave].annotated.some((point) => waves[point] !== undefined);
}

/** @param {Point} point @param {number} wave @param {Annotation | null} opened @returns {AnnotatedWaves} */
function startOf(point, wave, opened) {
  return opened?.number === wave ? { [point]: opened.sample } : {};
}
