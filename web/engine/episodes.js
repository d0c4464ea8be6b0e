// Rhythm episodes: the rows in which the module hands them out.

export const EPISODE_NUMBERS = 6; // TLW_EPISODE_NUMBERS

/** Index = tl_rhythm_kind. @type {import("./engine.js").EpisodeKind[]} */
const KINDS = [
  "none",
  "sinus",
  "bradycardia",
  "tachycardia",
  "irregular",
  "pause",
  "dropped-beat",
  "couplet",
  "idioventricular",
  "vt",
  "svt",
  "bigeminy",
  "trigeminy",
];

/** @param {Float64Array} row @returns {import("./engine.js").Episode} */
export function episodeOfRow([kind, start, end, beats, rate, certainty]) {
  return { kind: KINDS[kind], start, end, beats, rate, certainty };
}
