// Annotation codes of the WFDB format (ecgcodes.h of the WFDB library) as comparisons need them, and the classes of
// ANSI/AAMI EC57 that they stand for.

export const NOISE = 14; // ~
export const FLUTTER_WAVE = 31; // !
export const VF_ON = 32; // [
export const VF_OFF = 33; // ]

/** What an escape beat counts as: supraventricular ectopic, as in WFDB's bxb, or normal. @typedef {"S" | "N"} Escape */
/** @typedef {"N" | "S" | "V" | "F" | "Q"} AamiClass */

/**
 * The codes that mark a beat (isqrs in the WFDB library's ecgmap.h, but for the flutter wave): the mnemonic of the
 * annotation, and the class of EC57 as bxb's amap has it. Paced beats (/ and f) and beats of the learning period (?)
 * are Q.
 * @type {Map<number, [string, AamiClass | "escape"]>}
 */
const BEATS = new Map([
  [1, ["N", "N"]],
  [2, ["L", "N"]],
  [3, ["R", "N"]],
  [4, ["a", "S"]],
  [5, ["V", "V"]],
  [6, ["F", "F"]],
  [7, ["J", "S"]],
  [8, ["A", "S"]],
  [9, ["S", "S"]],
  [10, ["E", "V"]],
  [11, ["j", "escape"]],
  [12, ["/", "Q"]],
  [13, ["Q", "Q"]],
  [25, ["B", "N"]],
  [30, ["?", "Q"]],
  [34, ["e", "escape"]],
  [35, ["n", "escape"]],
  [38, ["f", "Q"]],
  [41, ["r", "V"]],
]);

const CODES = new Map([...BEATS].map(([code, [mnemonic]]) => [mnemonic, code]));

/** @param {number} code */
export function isBeat(code) {
  return BEATS.has(code);
}

/** @param {number} code of a beat @returns {string} */
export function mnemonic(code) {
  return BEATS.get(code)?.[0] ?? "?";
}

/** @param {string | undefined} name a mnemonic @returns {number} the code of Q where there is no such beat */
export function codeOf(name) {
  return CODES.get(name ?? "Q") ?? 13;
}

/** @param {number} code of a beat @param {Escape} escapeAs @returns {AamiClass} */
export function aamiClass(code, escapeAs) {
  const name = BEATS.get(code)?.[1] ?? "Q";
  return name === "escape" ? escapeAs : name;
}
