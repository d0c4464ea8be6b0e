// Intervals of a strap without ECG: when its beats were, what lies behind a gap, and how regular they are, to the bit the
// same in every flavour.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BeatClock, LATE } from "../../web/live/beat-clock.js";
import { Recent } from "../../web/live/recent.js";
import { RrStream } from "../../web/live/rr-stream.js";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { randomNumbers } from "../helpers/random.mjs";

const times = (/** @type {{ time: number }[]} */ beats) => beats.map(({ time }) => Number(time.toFixed(6)));
const intervals = (/** @type {{ rr: number }[]} */ beats) => beats.map(({ rr }) => rr);

describe("a strap that sends no intervals", () => {
  const packet = { heartRate: 61, rr: /** @type {number[]} */ ([]), contact: null };

  test("is known after ten packets, and its time goes by when they came", () => {
    const recent = new Recent(1, []);
    for (let i = 0; i < 10; i++) {
      assert.equal(recent.lacksIntervals, false);
      recent.appendRr([], { ...packet, arrived: 500 + i });
    }
    assert.equal(recent.lacksIntervals, true);
    assert.equal(recent.duration, 9);
    recent.appendRr([{ time: 1, rr: 1 }], { ...packet, rr: [1], arrived: 511 });
    assert.equal(recent.lacksIntervals, false);
    assert.equal(recent.duration, 1);
  });

  test("is not taken for one that lies on no skin", () => {
    const recent = new Recent(1, []);
    for (let i = 0; i < 20; i++) recent.appendRr([], { ...packet, contact: false, arrived: i });
    for (let i = 0; i < 20; i++) recent.appendRr([], { ...packet, heartRate: 0, arrived: i });
    assert.equal(recent.lacksIntervals, false);
  });
});

describe("when beats were", () => {
  test("they follow one another by their intervals, whenever their packets came", () => {
    const clock = new BeatClock();
    assert.deepEqual(clock.push({ arrived: 99, rr: [] }), []);
    const first = clock.push({ arrived: 100, rr: [0.75, 0.5] });
    assert.deepEqual(times(first), [0, 0.75, 1.25]);
    assert.deepEqual(intervals(first), [Number.NaN, 0.75, 0.5]);
    assert.deepEqual(times(clock.push({ arrived: 101.9, rr: [1] })), [2.25]);
    assert.deepEqual(times(clock.push({ arrived: 102.1, rr: [1] })), [3.25]);
  });

  test("a long interval is no gap; a packet that comes later than its intervals explain lies behind one", () => {
    const clock = new BeatClock();
    clock.push({ arrived: 100, rr: [1] });
    assert.deepEqual(times(clock.push({ arrived: 104.5, rr: [4.5] })), [5.5]);
    assert.deepEqual(times(clock.push({ arrived: 105.5 + LATE, rr: [1] })), [6.5]);
    const behind = clock.push({ arrived: 112, rr: [0.5, 0.5] });
    assert.deepEqual(times(behind), [12, 12.5, 13]);
    assert.deepEqual(intervals(behind), [Number.NaN, 0.5, 0.5]);
  });

  test("a stream that began anew does not touch what came before, and time never goes back", () => {
    const clock = new BeatClock();
    clock.push({ arrived: 100, rr: [1, 1, 1] });
    clock.restart();
    const behind = clock.push({ arrived: 100.2, rr: [1] });
    assert.deepEqual(intervals(behind), [Number.NaN, 1]);
    assert.deepEqual(times(behind), [3, 4]);
  });

  test("an interval of no length is none", () => {
    assert.deepEqual(intervals(new BeatClock().push({ arrived: 1, rr: [0, 0.5] })), [Number.NaN, 0.5]);
  });
});

await forEachFlavour((engine) => {
  /** @param {RrStream} stream @param {(i: number) => number} rr @param {number} count @param {boolean | null} [contact] */
  function feed(stream, rr, count, contact = true) {
    let told = stream.push({ arrived, contact, rr: [] });
    for (let i = 0; i < count; i++) {
      const interval = rr(i);
      arrived += interval;
      told = stream.push({ arrived, contact, rr: [interval] });
    }
    return told;
  }
  let arrived = 50;

  test("scattered intervals are irregular, even ones are not, and too few tell nothing", () => {
    const stream = new RrStream(engine);
    const random = randomNumbers(5);
    assert.deepEqual(feed(stream, () => 0.8, 3).regularity, {
      regularity: "unknown",
      irregularity: Number.NaN,
      intervals: 3,
      leftOut: 0,
    });
    const even = feed(stream, () => 0.8, 40).regularity;
    assert.deepEqual(even, { regularity: "not-irregular", irregularity: 0, intervals: 43, leftOut: 0 });
    const scattered = feed(stream, () => 0.45 + 0.5 * random(), 80).regularity;
    assert.equal(scattered.regularity, "irregular");
    assert.ok(scattered.irregularity > 0.89 && scattered.irregularity <= 1);
    stream.close();
  });

  test("what comes without contact is not judged, and what comes behind it is judged by itself", () => {
    const stream = new RrStream(engine);
    const random = randomNumbers(6);
    feed(stream, () => 0.8, 30);
    const off = feed(stream, () => 0.3 + random(), 60, false);
    assert.deepEqual(off.beats, []);
    assert.equal(off.regularity.regularity, "not-irregular");
    const on = feed(stream, () => 0.8, 2);
    assert.equal(on.regularity.regularity, "unknown");
    assert.equal(on.regularity.intervals, 2);
    stream.restart();
    assert.equal(feed(stream, () => 0.8, 1).regularity.intervals, 1);
    // Be it ever so short.
    feed(stream, () => 0.8, 5);
    feed(stream, () => 0.8, 1, false);
    assert.equal(feed(stream, () => 0.8, 1).regularity.intervals, 1);
    stream.close();
  });

  test("a closed one says so", () => {
    const rr = engine.openRr();
    rr.close();
    rr.close();
    for (const act of [() => rr.push(1), () => rr.state()]) assert.throws(act, { code: "ARGUMENT" });
  });
});
