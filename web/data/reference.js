/** Beats that somebody named in the file itself (WFDB annotations), to be shown beside ours. */

/** Mnemonics of the WFDB beat annotation codes (ecgcodes.h). @type {Record<number, string>} */
export const BEAT_CODES = {
  1: "N",
  2: "L",
  3: "R",
  4: "a",
  5: "V",
  6: "F",
  7: "J",
  8: "A",
  9: "S",
  10: "E",
  11: "j",
  12: "/",
  13: "Q",
  25: "B",
  30: "?",
  34: "e",
  35: "n",
  38: "f",
  41: "r",
};

/** @typedef {{ time: number, letter: string }} ReferenceBeat seconds */

/**
 * @param {import("../engine/engine.js").Annotation[]} annotations samples on the clock of lead 0
 * @param {number} rate Hz of lead 0
 * @returns {ReferenceBeat[]} in order of time; rhythm, text and noise marks are left out
 */
export function referenceBeats(annotations, rate) {
  return annotations
    .filter(({ code }) => code in BEAT_CODES)
    .map(({ code, sample }) => ({ time: sample / rate, letter: BEAT_CODES[code] }))
    .sort((a, b) => a.time - b.time);
}
