// What the engine takes for a provenance is what JSON.parse takes for an object: damaged texts tell them apart if
// anything does.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadFlavour } from "../../tools/engine.mjs";
import { sealModel, smallModel } from "../helpers/model.mjs";
import { randomNumbers } from "../helpers/random.mjs";

const DEEPEST = 32;
const ROUNDS = 8000;
const SIGNS = new TextEncoder().encode('{}[]:,"\\ -+.019eEtfnulrsa/\b\n\u007fé€\u{1f493}');
const TEXT = new TextEncoder().encode(
  '{"data": [1.5e3, -0, "a\\u00e9€"], "b": {"c": null, "d": true, "e": [[], {}]}, "f": false}',
);

/** @param {Uint8Array} provenance */
function modelWith(provenance) {
  const small = smallModel();
  const at = new DataView(small.buffer).getUint32(144, true);
  const bytes = new Uint8Array(at + provenance.length);
  bytes.set(small.subarray(0, at));
  bytes.set(provenance, at);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, bytes.length, true);
  view.setUint32(148, provenance.length, true);
  sealModel(bytes);
  return bytes;
}

/** The object that a text is, or null. @param {Uint8Array} text */
function parsed(text) {
  try {
    const value = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(text));
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

describe("the provenance of a model file", () => {
  it("is taken exactly where it is a JSON object", async () => {
    const engine = await loadFlavour("simd128");
    const random = randomNumbers(404);
    const below = (/** @type {number} */ count) => Math.floor(random() * count);
    let taken = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const text = Uint8Array.from(TEXT);
      for (let change = 0; change <= round % 3; change++) {
        text[below(text.length)] = change === 2 ? below(256) : SIGNS[below(SIGNS.length)];
      }
      const expected = parsed(text);
      const told = Buffer.from(text).toString();
      try {
        const model = engine.openModel(modelWith(text));
        assert.deepEqual(model.info.provenance, expected, told);
        model.close();
        taken++;
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        assert.match(String(error), /The provenance /, told);
        assert.equal(expected, null, told);
      }
    }
    assert.ok(taken > ROUNDS / 40 && taken < ROUNDS / 2, String(taken));
  });

  it("may be nested as deep as its specification says", async () => {
    const engine = await loadFlavour("simd128");
    const nested = (/** @type {number} */ depth) =>
      new TextEncoder().encode(`{"a":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`);
    engine.openModel(modelWith(nested(DEEPEST))).close();
    assert.throws(() => engine.openModel(modelWith(nested(DEEPEST + 1))), /is nested too deep/);
    assert.throws(() => engine.openModel(modelWith(nested(30000))), /is nested too deep/);
  });
});
