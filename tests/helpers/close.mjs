// Numbers that may differ by rounding.

import assert from "node:assert/strict";

/** @param {ArrayLike<number>} actual @param {ArrayLike<number>} expected @param {number} tolerance */
export function assertClose(actual, expected, tolerance, name = "value") {
  assert.equal(actual.length, expected.length);
  for (let i = 0; i < actual.length; i++) {
    const difference = Math.abs(actual[i] - expected[i]);
    assert.ok(difference <= tolerance, `${name} ${i}: ${actual[i]}, not ${expected[i]}`);
  }
}
