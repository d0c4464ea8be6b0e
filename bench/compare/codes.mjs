// Annotation codes of the WFDB format (ecgcodes.h of the WFDB library) as comparisons need them.

export const VF_ON = 32; // [
export const VF_OFF = 33; // ]

// The codes that mark a beat (isqrs in the WFDB library's ecgmap.h), by the mnemonic of the annotation.
const BEAT_MNEMONICS = new Map([
  [1, "N"],
  [2, "L"],
  [3, "R"],
  [4, "a"],
  [5, "V"],
  [6, "F"],
  [7, "J"],
  [8, "A"],
  [9, "S"],
  [10, "E"],
  [11, "j"],
  [12, "/"],
  [13, "Q"],
  [25, "B"],
  [30, "?"],
  [34, "e"],
  [35, "n"],
  [38, "f"],
  [41, "r"],
]);

/** @param {number} code */
export function isBeat(code) {
  return BEAT_MNEMONICS.has(code);
}

/** @param {number} code of a beat @returns {string} */
export function mnemonic(code) {
  return BEAT_MNEMONICS.get(code) ?? "?";
}
