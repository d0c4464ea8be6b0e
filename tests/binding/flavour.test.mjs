// Feature detection chooses the build.

import assert from "node:assert/strict";
import { test } from "node:test";
import { detectFlavour } from "../../web/engine/engine.js";

test("this Node runs simd128", () => {
  assert.equal(detectFlavour(), "simd128");
});

test("an engine without vector instructions gets scalar", (t) => {
  const validate = t.mock.method(WebAssembly, "validate", () => false);
  assert.equal(detectFlavour(), "scalar");
  assert.equal(validate.mock.callCount(), 1);
});
