// Numbers in the engine's sentences read as C's printf writes them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { numberText } from "../../web/engine/number-text.js";

/** What glibc's printf writes: value, conversion, precision, text. @type {[number, "g" | "f", number, string][]} */
const WRITTEN = [
  [0, "g", 6, "0"],
  [-0, "g", 6, "-0"],
  [360, "g", 6, "360"],
  [360, "g", 2, "3.6e+02"],
  [250.00000001, "g", 6, "250"],
  [0.1, "g", 6, "0.1"],
  [0.0001, "g", 6, "0.0001"],
  [0.00001, "g", 6, "1e-05"],
  [-0.000123456, "g", 4, "-0.0001235"],
  [100000, "g", 6, "100000"],
  [1000000, "g", 6, "1e+06"],
  [999999.5, "g", 6, "1e+06"],
  [99999.95, "g", 6, "99999.9"],
  [123456.5, "g", 6, "123456"],
  [123457.5, "g", 6, "123458"],
  [1.7976931348623157e308, "g", 6, "1.79769e+308"],
  [5e-324, "g", 10, "4.940656458e-324"],
  [0.125, "g", 2, "0.12"],
  [0.5, "f", 0, "0"],
  [1.5, "f", 0, "2"],
  [2.5, "f", 0, "2"],
  [-0.5, "f", 0, "-0"],
  [0.0625, "f", 3, "0.062"],
  [0.15, "f", 1, "0.1"],
  [1e21, "f", 1, "1000000000000000000000.0"],
  [Number.POSITIVE_INFINITY, "g", 6, "inf"],
  [Number.NEGATIVE_INFINITY, "f", 1, "-inf"],
  [Number.NaN, "g", 6, "nan"],
];

test("a number is written as by C's printf, ties to the even digit", () => {
  for (const [number, conversion, precision, text] of WRITTEN) {
    assert.equal(numberText(number, conversion, precision), text, `%.${precision}${conversion} of ${number}`);
  }
});
