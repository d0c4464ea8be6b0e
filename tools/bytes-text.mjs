/** Bytes as the text of a module, one character a byte, for web/assets.js.
 *
 * A character is (byte + SHIFT) modulo 256. Characters that a string in quotes, or a script in a page, cannot hold as
 * they are stand 256 higher: who reads takes SHIFT away and keeps the low eight bits. Base64 would hide the bytes'
 * boundaries from the compression on the way: the wasm module is a fifth smaller as this text. The shift is the one
 * with which it is smallest, as its many zeros become a character of one byte.
 */

/** As web/assets.js takes it away. */
export const SHIFT = 35;

/** What cannot stand in a string in double quotes, in a module or in a page: NUL, line ends, quote, backslash, "<". */
const AWKWARD = new Set([...'\0\n\r"\\<'].map((character) => character.charCodeAt(0)));

/** @param {Uint8Array} bytes */
export function textOf(bytes) {
  let text = "";
  for (const byte of bytes) {
    const code = (byte + SHIFT) & 255;
    text += String.fromCharCode(AWKWARD.has(code) ? code + 256 : code);
  }
  return text;
}
