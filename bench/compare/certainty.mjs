// How far a network's probabilities can be believed, and what is gained by leaving out the beats it is least sure of.
//
// Calibration: the beats are sorted into bins of equal width by the probability of their best class; the expected
// calibration error is the mean distance, over all beats, between the mean probability of a bin and the share of its
// beats whose best class is the right one (Naeini 2015, Guo 2017).

/** One beat: the probability of its best class, and whether that class is the right one.
 * @typedef {{ certainty: number, right: boolean }} Verdict */

/** `from` excluded (but 0 in the first), `to` included; NaN where there is no beat.
 * @typedef {{ from: number, to: number, beats: number, certainty: number, accuracy: number }} Bin */

export const BINS = 15;

/** @param {Verdict[]} verdicts @returns {number} 0..1 */
function shareRight(verdicts) {
  return verdicts.filter(({ right }) => right).length / verdicts.length;
}

/** @param {Verdict[]} verdicts @param {number} [count] of bins @returns {Bin[]} */
export function reliability(verdicts, count = BINS) {
  const place = (/** @type {number} */ certainty) =>
    Math.min(count - 1, Math.max(0, Math.ceil(certainty * count) - 1));
  return Array.from({ length: count }, (_, i) => {
    const inside = verdicts.filter(({ certainty }) => place(certainty) === i);
    const sum = inside.reduce((total, { certainty }) => total + certainty, 0);
    return {
      from: i / count,
      to: (i + 1) / count,
      beats: inside.length,
      certainty: sum / inside.length,
      accuracy: shareRight(inside),
    };
  });
}

/** @param {Bin[]} bins @returns {number} 0..1 */
export function calibrationError(bins) {
  const filled = bins.filter(({ beats }) => beats > 0);
  const all = filled.reduce((total, { beats }) => total + beats, 0);
  return filled.reduce((sum, { beats, certainty, accuracy }) => {
    return sum + (beats / all) * Math.abs(certainty - accuracy);
  }, 0);
}

/**
 * The share of right ones among the most certain beats.
 * @param {Verdict[]} verdicts
 * @param {number} coverage share of the beats that are kept, 0..1
 * @returns {{ kept: number, accuracy: number, certainty: number }} `certainty`: of the least certain that is kept
 */
export function accuracyAtCoverage(verdicts, coverage) {
  const kept = [...verdicts]
    .sort((a, b) => b.certainty - a.certainty)
    .slice(0, Math.round(coverage * verdicts.length));
  return { kept: kept.length, accuracy: shareRight(kept), certainty: kept.at(-1)?.certainty ?? Number.NaN };
}
