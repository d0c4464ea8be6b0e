// Our comparison of fibrillation in one case in the form in which tests/golden/epicmp.jsonl holds that of epicmp.

import { compareEpisodes, rhythmSpans } from "../../bench/compare/episodes.mjs";

/**
 * Numerator and denominator, of durations in seconds.
 * @typedef {{ episode_se: [number, number], episode_ppv: [number, number],
 *   duration_se: [number, number], duration_ppv: [number, number] }} RhythmOutcome
 */

/** @typedef {import("../golden/rhythm_cases.mjs").RhythmCase} RhythmCase */

/** @param {RhythmCase} drawn @param {"reference" | "test"} side @param {string} rhythm */
export function spansOf(drawn, side, rhythm) {
  const annotations = drawn[side].map(([sample, text]) => ({ sample, code: 28, text }));
  const spans = rhythmSpans(annotations, drawn.rate, drawn.end / drawn.rate);
  return spans.filter((span) => span.rhythm === rhythm);
}

/**
 * @param {RhythmCase} drawn
 * @param {boolean} excluding whether flutter is left out of the positive predictivity
 * @returns {RhythmOutcome}
 */
export function compareRhythms(drawn, excluding) {
  const ignored = excluding ? spansOf(drawn, "reference", "(AFL") : [];
  const fibrillation = spansOf(drawn, "reference", "(AFIB");
  const counts = compareEpisodes(fibrillation, spansOf(drawn, "test", "(AFIB"), { ignored });
  const milliseconds = (/** @type {number} */ seconds) => Math.round(1000 * seconds) / 1000;
  return {
    episode_se: [counts.reference.found, counts.reference.episodes],
    episode_ppv: [counts.test.found, counts.test.episodes],
    duration_se: [milliseconds(counts.reference.overlapped), milliseconds(counts.reference.seconds)],
    duration_ppv: [milliseconds(counts.test.overlapped), milliseconds(counts.test.seconds)],
  };
}
