// The wasm module's memory as JavaScript uses it: blocks, strings, and the scratch areas of wasm/abi.h.
//
// Memory may grow inside any call of the module, which detaches every view of it. So views are made afresh for each
// use and never kept; what goes out to callers is a copy.

import { errorOfStatus, PLACES, TracelightError } from "./error.js";

/** Sizes of the scratch areas: TLW_NUMBERS doubles, TLW_TEXT bytes. */
const NUMBERS = 20;
const TEXT_BYTES = 1024;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** @param {string[]} strings each without NUL */
export function encodeStrings(strings) {
  return encoder.encode(strings.map((string) => `${string.replaceAll("\0", " ")}\0`).join(""));
}

export class Memory {
  /** @param {import("./module.js").WasmModule} module */
  constructor(module) {
    this.module = module;
    this.numbers = this.alloc(NUMBERS * 8);
    this.text = this.alloc(TEXT_BYTES);
    this.error = module.tlw_error_new();
  }

  /**
   * @param {number} bytes
   * @returns {number} a pointer; throws MEMORY rather than return 0
   */
  alloc(bytes) {
    const pointer = this.module.tlw_alloc(Math.max(bytes, 1));
    if (pointer !== 0) return pointer;
    throw new TracelightError("MEMORY", `No memory for ${bytes} bytes more. Close other recordings.`);
  }

  /**
   * Calls `use` with pointers to new blocks of these sizes and frees them afterwards.
   * @template T
   * @param {number[]} sizes in bytes
   * @param {(...pointers: number[]) => T} use
   * @returns {T}
   */
  withBlocks(sizes, use) {
    /** @type {number[]} */
    const pointers = [];
    try {
      for (const size of sizes) pointers.push(this.alloc(size));
      return use(...pointers);
    } finally {
      for (const pointer of pointers) this.module.tlw_free(pointer);
    }
  }

  get buffer() {
    return this.module.memory.buffer;
  }

  /** @param {number} pointer @param {Uint8Array} bytes */
  writeBytes(pointer, bytes) {
    new Uint8Array(this.buffer).set(bytes, pointer);
  }

  /** @param {number} pointer @param {ArrayLike<number>} values */
  writeFloats(pointer, values) {
    new Float32Array(this.buffer, pointer, values.length).set(values);
  }

  /** @param {number} pointer @param {ArrayLike<number>} values */
  writeDoubles(pointer, values) {
    new Float64Array(this.buffer, pointer, values.length).set(values);
  }

  /** @param {number} pointer @param {number} count */
  readBytes(pointer, count) {
    return new Uint8Array(this.buffer, pointer, count).slice();
  }

  /** @param {number} pointer @param {number} count */
  readFloats(pointer, count) {
    return new Float32Array(this.buffer, pointer, count).slice();
  }

  /** @param {number} pointer @param {number} count */
  readInts(pointer, count) {
    return new Int32Array(this.buffer, pointer, count).slice();
  }

  /** @param {number} pointer @param {number} count */
  readDoubles(pointer, count) {
    return new Float64Array(this.buffer, pointer, count).slice();
  }

  /** What the last call wrote to the scratch numbers. @param {number} count */
  readNumbers(count) {
    return Array.from(new Float64Array(this.buffer, this.numbers, count));
  }

  /** The strings that the last call wrote to the scratch text. @param {number} count */
  readTexts(count) {
    const texts = [];
    for (let at = this.text, i = 0; i < count; i++) {
      const bytes = this.stringBytes(at);
      texts.push(decoder.decode(bytes));
      at += bytes.length + 1;
    }
    return texts;
  }

  /** @param {number} pointer to NUL-terminated UTF-8 */
  readString(pointer) {
    return decoder.decode(this.stringBytes(pointer));
  }

  /** @param {number} pointer */
  stringBytes(pointer) {
    const bytes = new Uint8Array(this.buffer);
    return bytes.subarray(pointer, bytes.indexOf(0, pointer));
  }

  /** What the engine wrote into `this.error`. */
  takeError() {
    this.module.tlw_error_describe(this.error, this.numbers, this.text);
    const [status, place, where] = this.readNumbers(3);
    const [file, message] = this.readTexts(2);
    return errorOfStatus(status, message, { place: PLACES[place], where, file });
  }
}
