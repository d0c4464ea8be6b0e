// How far onsets and ends of waves can be dragged: in their order, a step from the other end of their own wave.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { EDGES, movedWithin, roomOf } from "../../web/data/wave-edges.js";

const WAVES = {
  pOn: -0.2,
  pPeak: -0.15,
  pOff: -0.1,
  qrsOn: -0.05,
  qrsOff: 0.05,
  tOn: 0.2,
  tPeak: 0.3,
  tOff: 0.4,
};
const NO_P = { ...WAVES, pOn: Number.NaN, pPeak: Number.NaN, pOff: Number.NaN };

describe("an end of a wave", () => {
  it("moves by whole milliseconds where there is room", () => {
    assert.equal(Math.round(1e6 * movedWithin(WAVES, "qrsOn", -0.0704)), -70000);
  });

  it("keeps to the order of all ends, and its wave is a millisecond long at least", () => {
    EDGES.forEach((edge, i) => {
      const low = movedWithin(WAVES, edge, -5);
      const high = movedWithin(WAVES, edge, 5);
      const before = i === 0 ? -1 : WAVES[EDGES[i - 1]];
      const after = i === EDGES.length - 1 ? 1 : WAVES[EDGES[i + 1]];
      assert.ok(Math.abs(low - before - (i % 2 ? 0.001 : 0)) < 1e-9, `${edge}: ${low}`);
      assert.ok(Math.abs(after - high - (i % 2 ? 0 : 0.001)) < 1e-9, `${edge}: ${high}`);
    });
  });

  it("is not held by what is not there", () => {
    assert.deepEqual(roomOf(NO_P, "qrsOn"), [-1, 0.05 - 0.001]);
  });

  it("stays where it is if the others leave no room", () => {
    assert.equal(movedWithin({ ...WAVES, qrsOff: -0.12 }, "qrsOn", -0.3), -0.05);
  });
});
