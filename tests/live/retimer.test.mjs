// A strap whose clock is wrong, through the retimer and the session: beats lie where they are, what is lost is a gap, and
// the binding refuses what it must.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SimulatedStrap } from "../../web/live/simulate.js";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

const RATE = 130;
const SIGNAL = { rate: SAMPLE_RATE, samples: sampleMillivolts() };
const SECONDS = 240;

/**
 * What a strap sends, on an even grid.
 * @param {import("../../web/engine/engine.js").Engine} engine
 * @param {import("../../web/live/simulate.js").Flaws} flaws
 */
function received(engine, flaws) {
  const strap = new SimulatedStrap(SIGNAL, RATE, flaws);
  const retimer = engine.openRetimer(RATE);
  /** @type {Float32Array[]} */
  const parts = [];
  while (strap.time < SECONDS) {
    const { stamp, samples, lost } = strap.next();
    if (!lost) parts.push(retimer.push({ stamp, samples, arrived: strap.time }));
  }
  parts.push(retimer.finish());
  const state = retimer.state();
  retimer.close();
  return { grid: Float32Array.from(parts.flatMap((part) => [...part])), state, time: strap.time };
}

/** @param {import("../../web/engine/engine.js").Engine} engine @param {Float32Array} grid */
const beatTimes = (engine, grid) => analyse(engine, grid, { rate: RATE }).beats.map(({ time }) => time);

await forEachFlavour((engine) => {
  describe("a strap whose clock is wrong", () => {
    const right = beatTimes(engine, received(engine, {}).grid);

    for (const flaws of [
      { clock: 0.05, jitter: 0.001 },
      { clock: -0.05, jitter: 0.001 },
      { wander: 0.05, jitter: 0.001 },
    ]) {
      test(`has its beats where they are: ${JSON.stringify(flaws)}`, () => {
        const { grid, state, time } = received(engine, flaws);
        const times = beatTimes(engine, grid);
        assert.equal(state.gaps, 0);
        assert.ok(Math.abs(grid.length / RATE - time) < 0.03);
        const off = right.map((beat) => Math.min(...times.map((other) => Math.abs(other - beat))));
        // A beat or two have two deflections of like size, between which any rounding chooses.
        const near = off.filter((seconds) => seconds <= 0.004).length;
        assert.ok(near >= 0.99 * right.length, `${near} of ${right.length} within 4 ms`);
        assert.ok(Math.abs(times.length - right.length) <= 2);
      });
    }

    test("leaves a gap where packets are lost, and no beat in it", () => {
      const { grid, state, time } = received(engine, { clock: 0.03, jitter: 0.001, loss: 0.05, seed: 3 });
      assert.ok(state.gaps > 10 && state.lost === 73 * Math.round(state.lost / 73));
      const missing = grid.filter((value) => Number.isNaN(value)).length;
      assert.ok(Math.abs(missing - state.lost / 1.03) < 3 * state.gaps);
      assert.ok(Math.abs(grid.length / RATE - time) < 0.6);
      for (const beat of beatTimes(engine, grid)) assert.ok(!Number.isNaN(grid[Math.round(beat * RATE)]));
    });

    test("that begins anew with the same times loses nothing", () => {
      const retimer = engine.openRetimer(RATE);
      let [count, missing] = [0, 0];
      const take = (/** @type {Float32Array} */ grid) => {
        count += grid.length;
        missing += grid.filter((value) => Number.isNaN(value)).length;
      };
      for (const from of [0, 20]) {
        const strap = new SimulatedStrap(SIGNAL, RATE);
        for (let i = 0; i < 12; i++) {
          const { stamp, samples } = strap.next();
          take(retimer.push({ stamp, samples, arrived: from + strap.time }));
        }
        retimer.restart();
      }
      take(retimer.finish());
      const { received, late, gaps } = retimer.state();
      retimer.close();
      assert.deepEqual([received, late, gaps], [2 * 12 * 73, 0, 1]);
      assert.ok(Math.abs(count - missing - received) < 5);
    });

    test("does the same again to the bit", () => {
      const flaws = { clock: -0.02, jitter: 0.002, loss: 0.02, seed: 9 };
      assert.deepEqual(received(engine, flaws).grid, received(engine, flaws).grid);
    });
  });

  test("a packet that is none is refused, and the rest goes on", () => {
    assert.throws(() => engine.openRetimer(20), { code: "ARGUMENT" });
    const retimer = engine.openRetimer(RATE);
    const samples = new Float32Array(73);
    assert.throws(() => retimer.push({ stamp: 0, arrived: 0, samples: new Float32Array(0) }), {
      code: "ARGUMENT",
    });
    assert.throws(() => retimer.push({ stamp: 0, arrived: 0, samples: new Float32Array(513) }), {
      code: "ARGUMENT",
    });
    assert.throws(() => retimer.push({ stamp: Number.NaN, arrived: 0, samples }), { code: "ARGUMENT" });
    let count = 0;
    for (let i = 1; i < 20; i++) {
      count += retimer.push({ stamp: (i * 73) / RATE, arrived: (i * 73) / RATE, samples }).length;
    }
    count += retimer.finish().length;
    assert.equal(count, 19 * 73);
    retimer.close();
    retimer.close();
    assert.throws(() => retimer.finish(), { code: "ARGUMENT" });
  });
});
