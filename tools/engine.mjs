// The engine in Node, for tests and measurements: loads a built flavour and opens files from disk.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { loadEngine } from "../web/engine/engine.js";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** @type {import("../web/engine/engine.js").Flavour[]} */
export const FLAVOURS = ["scalar", "simd128"];

/**
 * A new instance of the wasm module, with memory of its own.
 * @param {import("../web/engine/engine.js").Flavour} flavour
 */
export async function loadFlavour(flavour) {
  const stem = path.join(ROOT, "build/wasm", `tracelight-${flavour}`);
  const { default: factory } = await import(pathToFileURL(`${stem}.mjs`).href);
  return loadEngine(factory, new Uint8Array(fs.readFileSync(`${stem}.wasm`)));
}

/**
 * A file's bytes as a source of the engine.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @returns {import("../web/engine/engine.js").Source}
 */
export function sourceOfBytes(name, bytes) {
  return { name, size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

/** @param {string} file */
export function sourceOfFile(file) {
  return sourceOfBytes(path.basename(file), new Uint8Array(fs.readFileSync(file)));
}
