// Runs the same tests over every flavour of the wasm module.

import { describe } from "node:test";
import { loadFlavour } from "../../tools/engine.mjs";
import { smallModel } from "./model.mjs";

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
 * An engine and the wasm modules of its parts, for tests of the binding itself.
 * @param {import("../../web/engine/engine.js").Flavour} flavour
 */
export async function loadWithModules(flavour) {
  const engine = await loadFlavour(flavour);
  const model = /** @type {import("../../web/engine/model.js").Model} */ (engine.openModel(smallModel()));
  const modules = { core: model.memory.module, more: model.more().module };
  model.close();
  return { engine, modules };
}
