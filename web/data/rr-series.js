/** RR intervals as heart-rate variability sees them: which beats are normal, and which intervals lie between two of
 * these (NN). */

/** Classes of beats that the sinus node leads, bundle branch block included: the group N of ANSI/AAMI EC57. */
const SINUS = ["N", "L", "R"];
/** Intervals outside are left out, as engine/rhythm/hrv_series.c does. Seconds */
export const SHORTEST = 0.3;
export const LONGEST = 2;

/**
 * @param {import("./beats.js").BeatList} beats
 * @returns {import("../engine/engine.js").RrSeries}
 */
export function rrSeries(beats) {
  const { time, rr, label } = beats.columns;
  const sinus = beats.classes.map((letter) => SINUS.includes(letter));
  const normal = Uint8Array.from({ length: beats.length }, (_, i) =>
    label[i] >= 0 && sinus[label[i]] ? 1 : 0,
  );
  return { times: time.slice(0, beats.length), rr: rr.slice(0, beats.length), normal };
}

/**
 * Whether the interval that ends with beat `i` lies between two normal beats and is of a length that can be one.
 * @param {import("../engine/engine.js").RrSeries} series
 * @param {number} i
 */
export const isNn = ({ rr, normal }, i) =>
  i > 0 && normal[i] === 1 && normal[i - 1] === 1 && rr[i] >= SHORTEST && rr[i] <= LONGEST;
