// Feature detection chooses the build.

import assert from "node:assert/strict";
import { test } from "node:test";
import { allowRelaxed } from "../../tools/engine.mjs";
import { detectFlavour } from "../../web/engine/engine.js";

test("an engine with relaxed SIMD gets relaxed", () => {
  allowRelaxed();
  assert.equal(detectFlavour(), "relaxed");
});

test("one that computes the dot product of bytes otherwise gets simd128", (t) => {
  t.mock.method(WebAssembly, "Instance", function wrong() {
    return { exports: { f: () => -3048 } };
  });
  assert.equal(detectFlavour(), "simd128");
});

test("one without relaxed SIMD gets simd128", (t) => {
  const validate = WebAssembly.validate;
  const isRelaxed = (/** @type {BufferSource} */ module) =>
    Buffer.from(/** @type {Uint8Array<ArrayBuffer>} */ (module)).includes(Buffer.from([0xfd, 0x93, 0x02]));
  t.mock.method(
    WebAssembly,
    "validate",
    (/** @type {BufferSource} */ module) => !isRelaxed(module) && validate(module),
  );
  assert.equal(detectFlavour(), "simd128");
});

test("one without vector instructions gets scalar", (t) => {
  t.mock.method(WebAssembly, "validate", () => false);
  assert.equal(detectFlavour(), "scalar");
});
