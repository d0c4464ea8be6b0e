// Writes annotation files in MIT format (WFDB's annot(5)), for programs of the WFDB package.

const SKIP = 59;
const SUBTYPE = 61;
const TEXT = 63;
const FARTHEST = 1023; // samples to the next annotation without a skip

/** @typedef {{ sample: number, code: number, subtype?: number, text?: string }} Entry */

/** @param {string} text @returns {number[]} in words of two characters, padded with a null */
function textWords(text) {
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  return Array.from(
    { length: Math.ceil(codes.length / 2) },
    (_, i) => codes[2 * i] | ((codes[2 * i + 1] ?? 0) << 8),
  );
}

/** @param {Entry[]} entries in order @returns {Uint8Array} */
export function encodeAnnotationFile(entries) {
  /** @type {number[]} */
  const words = [];
  let time = 0;
  for (const { sample, code, subtype = 0, text = "" } of entries) {
    const step = sample - time;
    time = sample;
    if (step > FARTHEST) words.push(SKIP << 10, step >> 16, step & 0xffff);
    words.push((code << 10) | (step > FARTHEST ? 0 : step));
    if (subtype) words.push((SUBTYPE << 10) | subtype);
    if (text) words.push((TEXT << 10) | text.length, ...textWords(text));
  }
  return new Uint8Array(new Uint16Array([...words, 0]).buffer);
}
