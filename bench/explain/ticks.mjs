// Attributions on the ticks of a beat's window.

export const TICKS = 360; // TL_WINDOW
export const R_TICK = 180; // TL_WINDOW_BEFORE
export const RATE = 360; // ticks a second

/** Ticks [from, to). @typedef {{ from: number, to: number }} Span */
/** @typedef {import("../../web/engine/engine.js").Waves} Waves */

/**
 * What a network's inputs add up to on each tick: the usual beat's sample counts with that of the beat.
 * @param {ArrayLike<number>} values of all inputs
 * @param {number} channels samples a tick
 * @returns {Float64Array}
 */
export function foldTicks(values, channels) {
  return Float64Array.from({ length: TICKS }, (_, tick) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += values[tick * channels + channel];
    return sum;
  });
}

/** Moving mean, at the ends of what there is. @param {Float64Array} values @param {number} width odd, in ticks */
export function smooth(values, width) {
  const reach = (width - 1) / 2;
  return values.map((_, i) => {
    const around = values.subarray(Math.max(0, i - reach), i + reach + 1);
    return around.reduce((a, b) => a + b, 0) / around.length;
  });
}

/** @param {Float64Array} values @returns {number} */
export function highest(values) {
  return values.indexOf(Math.max(...values));
}

/** @param {number} from seconds from the R peak @param {number} to @returns {Span | null} null: there is no such wave */
function spanOf(from, to) {
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  const tick = (/** @type {number} */ seconds) =>
    Math.min(TICKS, Math.max(0, R_TICK + Math.round(seconds * RATE)));
  return { from: tick(from), to: tick(to) + 1 };
}

/** @param {Waves} waves */
export function waveSpans({ pOn, pOff, qrsOn, qrsOff, tOn, tOff }) {
  return { p: spanOf(pOn, pOff), qrs: spanOf(qrsOn, qrsOff), t: spanOf(tOn, tOff) };
}

/** @param {Span | null} span @param {number} tick */
export function holds(span, tick) {
  return span !== null && span.from <= tick && tick < span.to;
}

/** @param {Float64Array} values @returns {Float64Array} */
export function absolute(values) {
  return values.map(Math.abs);
}
