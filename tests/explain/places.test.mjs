// Where attributions lie, how wide they are, how much they shake.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sumsOfPlayers } from "../../bench/explain/agreement.mjs";
import { energyShares, placesOf, pointsAtWave, widened } from "../../bench/explain/pointing.mjs";
import { maxSensitivity, shaken } from "../../bench/explain/sensitivity.mjs";
import { foldTicks, smooth } from "../../bench/explain/ticks.mjs";
import { halfWidth, spread } from "../../bench/explain/width.mjs";
import { entropy } from "../../bench/explain/wrong.mjs";
import { randomNumbers } from "../../bench/random.mjs";

const NONE = Number.NaN;
const WAVES = {
  pOn: -0.2,
  pPeak: -0.15,
  pOff: -0.1,
  qrsOn: -0.05,
  qrsOff: 0.05,
  tOn: NONE,
  tPeak: NONE,
  tOff: NONE,
};

/** @param {number} at @param {number} value */
function needle(at, value) {
  const ticks = new Float64Array(360);
  ticks[at] = value;
  return ticks;
}

test("ticks of waves, and none of a wave that is absent", () => {
  const places = placesOf(WAVES);
  assert.deepEqual(
    [107, 108, 144, 145, 161, 162, 198, 199].map((tick) => places[tick]),
    ["outside", "p", "p", "outside", "outside", "qrs", "qrs", "outside"],
  );
  assert.ok(!places.includes("t"));
});

test("the highest tick points at QRS, at P it does not, and what speaks against does not count", () => {
  assert.equal(pointsAtWave(needle(180, 1), WAVES, 1), true);
  assert.equal(pointsAtWave(needle(120, 1), WAVES, 1), false);
  assert.equal(pointsAtWave(needle(180, -1), WAVES, 1), false);
  assert.equal(pointsAtWave(needle(203, 1), WAVES, 1), false);
  assert.equal(pointsAtWave(needle(203, 1), widened(WAVES), 1), true);
});

test("energy is the share of what speaks for the class", () => {
  const ticks = needle(180, 3);
  ticks[120] = 1;
  ticks[10] = -5;
  assert.deepEqual(energyShares(ticks, WAVES), { p: 0.25, qrs: 0.75, t: 0, outside: 0 });
});

test("channels of a tick are added; the rest of the input is left out", () => {
  const values = Float32Array.from({ length: 764 }, (_, i) => (i % 2 ? 1 : 2));
  assert.ok(foldTicks(values, 2).every((value) => value === 3));
});

test("smoothing keeps the ends", () => {
  assert.deepEqual([...smooth(Float64Array.of(3, 0, 0, 6), 3)], [1.5, 1, 2, 3]);
});

test("the fewest ticks that hold half, and their spread", () => {
  assert.equal(halfWidth(new Float64Array(360).fill(-1)), 500);
  assert.equal(halfWidth(needle(20, 4)), 1000 / 360);
  assert.equal(spread(needle(20, 4)), 0);
  const two = needle(100, 1);
  two[136] = -1;
  assert.ok(Math.abs(spread(two) - 50) < 1e-9);
  assert.ok(Number.isNaN(halfWidth(new Float64Array(360))));
});

test("entropy: 1 where all ticks are alike, 0 where there is one", () => {
  assert.ok(Math.abs(entropy(new Float64Array(360).fill(2)) - 1) < 1e-12);
  assert.equal(entropy(needle(7, -3)), 0);
});

test("noise stays within its bounds and leaves what surrounds the beat alone", () => {
  const input = Float32Array.from({ length: 404 }, (_, i) => (i % 2 ? 1 : -1));
  const other = shaken(input, 360, randomNumbers(5));
  assert.ok(other.every((value, i) => Math.abs(value - input[i]) <= (i < 360 ? 0.0201 : 0)));
  const random = randomNumbers(5);
  assert.equal(
    maxSensitivity(() => [1, 2], input, 360, random),
    0,
  );
  const doubled = (/** @type {Float32Array} */ some) => Array.from(some, (value) => 2 * value);
  const change = maxSensitivity(doubled, input, 360, random);
  assert.ok(change > 0.005 && change < 0.02);
});

test("values of the inputs of a player are added; inputs of none are left out", () => {
  assert.deepEqual(sumsOfPlayers([1, 2, 3, 4], { count: 2, of: Uint8Array.of(0, 1, 255, 0) }), [5, 2]);
});
