// The comparison without the time that was reported as unreadable: seconds of such a quality, and the window of every
// beat that the engine would not name because of its signal. A pair counts only when neither beat lies in it.

/** @typedef {import("../../web/engine/engine.js").QualitySecond} QualitySecond */
/** @typedef {import("../../web/engine/engine.js").Beat} Beat */
/** Samples, `end` excluded. @typedef {{ start: number, end: number }} Stretch */

const READABLE = ["good", "noisy"];
const WINDOW = 1; // seconds around a beat that the network sees

/** @param {Stretch[]} stretches @returns {Stretch[]} in order, without overlap */
function merge(stretches) {
  /** @type {Stretch[]} */
  const merged = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/**
 * @param {{ beats: Pick<Beat, "sample" | "reason">[], quality: Pick<QualitySecond, "sample" | "state">[] }} results
 * @param {number} rate in Hz
 * @returns {Stretch[]} in order, without overlap
 */
export function unreadableStretches({ beats, quality }, rate) {
  const seconds = quality
    .filter(({ state }) => !READABLE.includes(state))
    .map(({ sample }) => ({ start: sample, end: sample + rate }));
  const windows = beats
    .filter(({ reason }) => reason === "quality")
    .map(({ sample }) => ({ start: sample - (WINDOW / 2) * rate, end: sample + (WINDOW / 2) * rate }));
  return merge([...seconds, ...windows]);
}

/**
 * @template {import("./pairing.mjs").Marked} T
 * @param {import("./pairing.mjs").Pair<T>[]} pairs
 * @param {Stretch[]} stretches
 */
export function leaveOut(pairs, stretches) {
  const hidden = (/** @type {{ sample: number } | null} */ beat) =>
    beat !== null && stretches.some(({ start, end }) => start <= beat.sample && beat.sample < end);
  return pairs.filter(({ reference, test }) => !hidden(reference) && !hidden(test));
}

/** @param {Stretch[]} stretches @param {Stretch} within @returns {number} samples of `within` that they cover */
export function coveredSamples(stretches, within) {
  return stretches.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, within.end) - Math.max(start, within.start)),
    0,
  );
}
