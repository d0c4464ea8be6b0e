// Starts a wasm module of the engine and gives it what it imports: wasm/abi.h, "provided by JavaScript". The bytes are
// handed in, so nothing is fetched; no eval, no file system. A trap of the module (an assertion that does not hold, an
// access out of bounds) is thrown as WebAssembly.RuntimeError.

import { numberText } from "./number-text.js";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * @param {BufferSource} wasm
 * @param {(id: number, offset: number, count: number) => Uint8Array} readSource bytes of an open file; may throw
 * @returns {Promise<import("./module.js").WasmModule>}
 */
export async function instantiate(wasm, readSource) {
  /** @type {import("./module.js").WasmModule} */
  let module;
  const memory = () => new Uint8Array(module.memory.buffer);
  const host = {
    read(/** @type {[number, number, number, number]} */ ...[id, offset, pointer, count]) {
      try {
        const bytes = readSource(id, offset, count);
        if (bytes.length > count) return -1;
        memory().set(bytes, pointer);
        return bytes.length;
      } catch {
        return -1; // the engine reports TL_E_READ
      }
    },
    number: (/** @type {number} */ text, /** @type {number} */ length) =>
      Number(decoder.decode(memory().subarray(text, text + length))),
    digits(/** @type {[number, number, number, number]} */ ...[number, conversion, precision, pointer]) {
      const text = numberText(number, conversion === 103 ? "g" : "f", precision); // 103: ASCII g
      memory().set(encoder.encode(text), pointer);
      return text.length;
    },
  };
  const env = { emscripten_notify_memory_growth() {} }; // views are made afresh anyway (memory.js)
  const { instance } = await WebAssembly.instantiate(wasm, { host, env });
  module = /** @type {typeof module} */ (/** @type {unknown} */ (instance.exports));
  module._initialize();
  return module;
}
