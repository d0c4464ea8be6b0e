// Runs the same tests over every flavour of the wasm module.

import fs from "node:fs";
import path from "node:path";
import { describe } from "node:test";
import { pathToFileURL } from "node:url";
import { allowRelaxed, loadFlavour, ROOT } from "../../tools/engine.mjs";
import { loadEngine } from "../../web/engine/engine.js";

/** @typedef {import("../../web/engine/engine.js").Flavour} Flavour */

/** Without relaxed, which differs from simd128 in the kernels of int8 networks alone. @type {Flavour[]} */
const DIFFERENT = ["scalar", "simd128"];

/**
 * @param {(engine: import("../../web/engine/engine.js").Engine) => void} define declares the tests of one flavour,
 *   synchronously
 * @param {Flavour[]} flavours
 */
export async function forEachFlavour(define, flavours = DIFFERENT) {
  for (const flavour of flavours) {
    const engine = await loadFlavour(flavour);
    describe(flavour, () => define(engine));
  }
}

/**
 * An engine and the wasm module under it, for tests of the binding itself.
 * @param {import("../../web/engine/engine.js").Flavour} flavour
 */
export async function loadWithModule(flavour) {
  if (flavour === "relaxed") allowRelaxed();
  const stem = path.join(ROOT, "build/wasm", `tracelight-${flavour}`);
  const { default: factory } = await import(pathToFileURL(`${stem}.mjs`).href);
  /** @type {import("../../web/engine/module.js").WasmModule[]} */
  const modules = [];
  const engine = await loadEngine(
    async (options) => {
      modules.push(await factory(options));
      return modules[0];
    },
    new Uint8Array(fs.readFileSync(`${stem}.wasm`)),
  );
  return { engine, module: modules[0] };
}
