// Annotation codes of the WFDB format (ecgcodes.h of the WFDB library) as comparisons need them, and the classes of
// ANSI/AAMI EC57 that beats stand for.

import { BEAT_CODES } from "../../web/data/reference.js";

export const NOISE = 14; // ~
export const FLUTTER_WAVE = 31; // !
export const VF_ON = 32; // [
export const VF_OFF = 33; // ]
const UNCLASSIFIED = 13; // Q

/** @typedef {"N" | "S" | "V" | "F" | "Q"} AamiClass */
/** What an escape beat counts as: supraventricular ectopic, as in WFDB's bxb, or normal. @typedef {"S" | "N"} Escape */

// The classes by mnemonic, as bxb's amap has them. Paced beats (/ and f) and beats that a program learned from (?) are Q.
/** @type {[AamiClass, string][]} */
const CLASSES = [
  ["N", "NLRB"],
  ["S", "aJAS"],
  ["V", "VEr"],
  ["F", "F"],
  ["Q", "/Qf?"],
];
const ESCAPES = "ejn"; // atrial, nodal, either

/** Whether the code marks a beat: isqrs in the WFDB library's ecgmap.h, but for the flutter wave. @param {number} code */
export function isBeat(code) {
  return code in BEAT_CODES;
}

/** @param {number} code of a beat @returns {string} */
export function mnemonic(code) {
  return BEAT_CODES[code] ?? "?";
}

/** @param {string | undefined} name a mnemonic @returns {number} that of an unclassifiable beat where there is none */
export function codeOf(name) {
  const entry = Object.entries(BEAT_CODES).find(([, letter]) => letter === name);
  return entry ? Number(entry[0]) : UNCLASSIFIED;
}

/** @param {number} code of a beat @param {Escape} escapeAs @returns {AamiClass} */
export function aamiClass(code, escapeAs) {
  const letter = mnemonic(code);
  if (ESCAPES.includes(letter)) return escapeAs;
  return CLASSES.find(([, letters]) => letters.includes(letter))?.[0] ?? "Q";
}
