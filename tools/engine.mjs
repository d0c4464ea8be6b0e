// The engine in Node, for tests and measurements: loads a built flavour and opens files from disk.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import v8 from "node:v8";
import { loadEngine } from "../web/engine/engine.js";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

// Node has had relaxed SIMD since version 21. Before, it wants to be asked for it, and gets it wrong in code that is not
// optimised (web/engine/flavour.js).
const [NODE] = process.versions.node.split(".").map(Number);

/** @type {import("../web/engine/engine.js").Flavour[]} */
export const FLAVOURS = ["scalar", "simd128", "relaxed"];

/** Before a module with relaxed SIMD is compiled. */
export function allowRelaxed() {
  if (NODE >= 21) return;
  v8.setFlagsFromString("--experimental-wasm-relaxed-simd");
  v8.setFlagsFromString("--no-liftoff");
}

/**
 * A new instance of the wasm module, with memory of its own.
 * @param {import("../web/engine/engine.js").Flavour} flavour
 */
export async function loadFlavour(flavour) {
  if (flavour === "relaxed") allowRelaxed();
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
