/** Bytes as the text of a module, one character a byte, for web/assets.js.
 *
 * The first character's code is the shift; one behind it is (byte + shift) modulo 256. Characters that a string in quotes,
 * or a script in a page, cannot hold as they are stand 256 higher: who reads takes the shift away and keeps the low eight
 * bits. Base64 would hide the bytes' boundaries from the compression on the way: the wasm module is a fifth smaller as
 * this text.
 */

/** A shift with which a wasm module is the smallest: its many zeros become a character of one byte. */
export const OF_PROGRAMS = 35;
/** One with which a network of 8 bits is the smallest: its weights are about as often above zero as below. */
export const OF_NETWORKS = 164;

/** What cannot stand in a string in double quotes, in a module or in a page: NUL, line ends, quote, backslash, "<". */
const AWKWARD = new Set([...'\0\n\r"\\<'].map((character) => character.charCodeAt(0)));

/** @param {Uint8Array} bytes @param {number} shift no awkward character's code */
export function textOf(bytes, shift) {
  let text = String.fromCharCode(shift);
  for (const byte of bytes) {
    const code = (byte + shift) & 255;
    text += String.fromCharCode(AWKWARD.has(code) ? code + 256 : code);
  }
  return text;
}
