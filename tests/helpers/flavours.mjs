// Runs the same tests over every flavour of the wasm module.

import { describe } from "node:test";
import { FLAVOURS, loadFlavour } from "../../tools/engine.mjs";

/**
 * @param {(engine: import("../../web/engine/engine.js").Engine) => void} define
 *   declares the tests of one flavour, synchronously
 */
export async function forEachFlavour(define) {
  for (const flavour of FLAVOURS) {
    const engine = await loadFlavour(flavour);
    describe(flavour, () => define(engine));
  }
}
