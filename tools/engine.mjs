// The engine in Node, for tests and measurements: loads a built flavour and opens files from disk.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import v8 from "node:v8";
import { loadEngine, PARTS } from "../web/engine/engine.js";

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
 * A new engine with all its parts, with memory of its own.
 * @param {import("../web/engine/engine.js").Flavour} flavour
 */
export async function loadFlavour(flavour) {
  if (flavour === "relaxed") allowRelaxed();
  const [core, ...others] = PARTS;
  const engine = await loadEngine(wasmOf(flavour, core));
  for (const part of others) await engine.load(part, wasmOf(flavour, part));
  return engine;
}

/**
 * The bytes of a built module.
 * @param {import("../web/engine/engine.js").Flavour} flavour
 * @param {import("../web/engine/engine.js").Part} part
 */
export function wasmOf(flavour, part) {
  return new Uint8Array(fs.readFileSync(path.join(ROOT, "build/wasm", `tracelight-${flavour}-${part}.wasm`)));
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
