// The trace runs evenly although packets come in lumps, follows closely, never shows what is not there, and catches up.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Playhead } from "../../web/live/playhead.js";
import { randomNumbers } from "../helpers/random.mjs";

const PACKET = 0.5615;

/** @param {{ seconds: number, jitter: number, hold?: [number, number] }} what */
function run({ seconds, jitter, hold = [0, 0] }) {
  const random = randomNumbers(4);
  const playhead = new Playhead();
  const arrivals = Array.from({ length: Math.floor(seconds / PACKET) }, (_, i) => {
    const due = (i + 1) * PACKET + jitter * random();
    const at = due > hold[0] && due < hold[1] ? hold[1] : due;
    return { at, until: (i + 1) * PACKET };
  });
  /** @type {{ now: number, shown: number, arrived: number }[]} */
  const frames = [];
  for (let now = 0; now < seconds; now += 1 / 60) {
    const arrived = arrivals.filter(({ at }) => at <= now).at(-1)?.until ?? 0;
    if (arrived > playhead.arrived) playhead.follow(now, arrived);
    frames.push({ now, arrived, shown: playhead.at(now) });
  }
  return frames;
}

describe("the playhead", () => {
  test("never goes back, never shows what has not arrived", () => {
    const frames = run({ seconds: 60, jitter: 0.1 });
    frames.forEach(({ shown, arrived }, i) => {
      assert.ok(shown <= arrived + 1e-9);
      assert.ok(i === 0 || shown >= frames[i - 1].shown);
    });
  });

  test("runs evenly, less than a second behind, once it has found its pace", () => {
    // Packets that are late by more than is in hand make it wait: it is to show them soon, not evenly at any price.
    const frames = run({ seconds: 60, jitter: 0.02 }).filter(({ now }) => now > 15);
    const steps = frames.slice(1).map(({ shown }, i) => (shown - frames[i].shown) * 60);
    assert.ok(Math.min(...steps) > 0.85, `${Math.min(...steps)}`);
    assert.ok(Math.max(...steps) < 1.2, `${Math.max(...steps)}`);
    assert.ok(frames.every(({ now, shown }) => now - shown < 0.95));
  });

  test("catches up after packets were held back", () => {
    const frames = run({ seconds: 60, jitter: 0.05, hold: [20, 26] });
    const last = frames.at(-1);
    assert.ok(last && last.now - last.shown < 0.95);
  });
});
