// Leaves of the live trace: what is uncovered at every moment is what is shown then, and nothing else.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { motionOf, pageOf, placeOf, stretches } from "../../web/live/leaf-motion.js";

const SHEET = { width: 400, scale: 100, wiped: 20, sweeps: true, ratio: 2 };
const SPAN = { from: 3.1, to: 9.3 };

/** Where a leaf lies in the middle of a step. @param {typeof SHEET} sheet @param {number} parity @param {number} share of the way */
function at(sheet, parity, share) {
  const motion = motionOf(sheet, parity, SPAN);
  const next = motion.findIndex(({ offset }) => offset > share);
  const [a, b] = [motion[next - 1], motion[next]];
  const way = (share - a.offset) / (b.offset - a.offset);
  const done = Math.floor(way * a.steps) / a.steps;
  return {
    window: a.place.window + done * (b.place.window - a.place.window),
    leaf: a.place.leaf + done * (b.place.leaf - a.place.leaf),
  };
}

const SHARES = Array.from({ length: 200 }, (_, i) => (i + 0.5) / 200);
const timeAt = (/** @type {number} */ share) => SPAN.from + share * (SPAN.to - SPAN.from);

describe("the leaves of a sweep", () => {
  it("stand still on the paper, the newest uncovered up to what is shown, the other one from a little ahead of it", () => {
    for (const share of SHARES) {
      const time = timeAt(share);
      const page = pageOf(SHEET, time);
      const x = 100 * time - 400 * page;
      for (const parity of [0, 1]) {
        const { window, leaf } = at(SHEET, parity, share);
        assert.ok(Math.abs(window + leaf) < 1e-9);
        // Its window is as wide as the paper: it covers up to its right end, or from its left end on.
        if (page % 2 === parity) assert.ok(Math.abs(window + 400 - x) <= 0.76, `${window} at ${x}`);
        else assert.ok(Math.abs(window - x - 20) <= 0.76, `${window} at ${x}`);
      }
    }
  });
});

describe("paper that runs", () => {
  const sheet = { ...SHEET, sweeps: false };
  it("has what is shown at its right end, and the page before beside it", () => {
    for (const share of SHARES) {
      const time = timeAt(share);
      const page = pageOf(sheet, time);
      const newest = at(sheet, page % 2, share);
      assert.ok(Math.abs(newest.window + (100 * time - 400 * page) - 400) <= 0.76);
      assert.equal(newest.leaf, 0);
      assert.ok(Math.abs(at(sheet, 1 - (page % 2), share).window - (newest.window - 400)) < 1e-9);
    }
  });

  it("moves by whole device pixels", () => {
    for (const share of SHARES) {
      const { window } = at(sheet, 0, share);
      assert.ok(Math.abs(2 * window - Math.round(2 * window)) < 1e-9, `${window}`);
    }
  });
});

describe("pages", () => {
  it("follow each other without a hole, before the beginning too", () => {
    const found = stretches(SHEET, -1, 8.5);
    assert.deepEqual(
      found.map(({ page }) => page),
      [-1, 0, 1, 2],
    );
    found.slice(1).forEach(({ from }, i) => {
      assert.equal(from, found[i].to);
    });
    assert.equal(found[3].to, 8.5);
  });

  it("at its end a leaf lies where the next one begins to be uncovered", () => {
    assert.equal(placeOf(SHEET, 0, 4, 0).window, 0);
    assert.equal(placeOf(SHEET, 1, 4, 1).window, -400);
  });
});
