// What a live ECG calls attention to begins and ends when it should, and does not flicker.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Alarms } from "../../web/live/alarms.js";

const active = (/** @type {Alarms} */ alarms) => [...alarms.active].sort().join(" ");

/** @param {Alarms} alarms @param {number} from @param {string} letters one beat each @param {number} rr seconds */
function beats(alarms, from, letters, rr) {
  [...letters].forEach((letter, i) => {
    alarms.beat({ time: from + i * rr, letter, rr });
  });
  return from + letters.length * rr;
}

describe("alarms", () => {
  test("a strap that is off is told after four seconds, and until three are readable in a row", () => {
    const alarms = new Alarms();
    let second = 0;
    const pass = (/** @type {boolean[]} */ ...readable) => {
      for (const each of readable) {
        alarms.beat({ time: second + 0.5, letter: "N", rr: 1 });
        alarms.quality(second++, each);
      }
      return active(alarms);
    };
    assert.equal(pass(true, false, false, false), "");
    assert.equal(pass(true, false, false, false, false), "lead-off");
    assert.equal(pass(true, true, false, true, true), "lead-off");
    assert.equal(pass(true), "");
  });

  test("silence of the radio is a strap that is off too", () => {
    const alarms = new Alarms();
    alarms.silence(3.9);
    assert.equal(active(alarms), "");
    alarms.silence(4);
    assert.equal(active(alarms), "lead-off");
    for (let second = 0; second < 3; second++) alarms.quality(second, true);
    assert.equal(active(alarms), "");
  });

  test("a strap without contact with the skin is off too, however its signal looks", () => {
    const alarms = new Alarms();
    let second = 0;
    const pass = (/** @type {boolean[]} */ ...contacts) => {
      for (const on of contacts) {
        alarms.contact(second, on);
        alarms.beat({ time: second + 0.5, letter: "N", rr: 1 });
        alarms.quality(second++, true);
      }
      return active(alarms);
    };
    assert.equal(pass(true, false, false, false, true, false, false, false), "");
    assert.equal(pass(false), "");
    assert.equal(pass(false), "lead-off");
    assert.equal(pass(true, true, false, true, true), "lead-off");
    assert.equal(pass(true), "");
  });

  test("a pause is told while it lasts, and for five beats more; not where nothing can be read", () => {
    const alarms = new Alarms();
    beats(alarms, 0, "NNNN", 0.8);
    for (let second = 0; second < 6; second++) alarms.quality(second, true);
    assert.equal(active(alarms), "");
    alarms.quality(6, true);
    assert.equal(active(alarms), "pause");
    alarms.beat({ time: 7, letter: "N", rr: 4.6 });
    beats(alarms, 7.8, "NNNN", 0.8);
    assert.equal(active(alarms), "pause");
    beats(alarms, 11, "N", 0.8);
    assert.equal(active(alarms), "");

    const noisy = new Alarms();
    beats(noisy, 0, "NN", 0.8);
    for (let second = 0; second < 3; second++) noisy.quality(second, true);
    for (let second = 3; second < 6; second++) noisy.quality(second, false);
    for (let second = 6; second < 10; second++) noisy.quality(second, true);
    assert.equal(active(noisy), "");
  });

  test("before the first beat, what the detector learns from is no pause", () => {
    const alarms = new Alarms();
    alarms.readableSince = 100;
    for (let second = 100; second < 107; second++) alarms.quality(second, true);
    assert.equal(active(alarms), "");
    alarms.quality(107, true);
    assert.equal(active(alarms), "pause");
  });

  test("five V in a row at more than 100 a minute are a run; slow ones, single ones and those behind a gap are none", () => {
    const alarms = new Alarms();
    let time = beats(alarms, 0, "NVNVVNVVVV", 0.5);
    assert.equal(active(alarms), "");
    time = beats(alarms, time, "V", 0.5);
    assert.equal(active(alarms), "run");
    time = beats(alarms, time, "NNVNNNN", 0.5);
    assert.equal(active(alarms), "run");
    beats(alarms, time, "N", 0.5);
    assert.equal(active(alarms), "");

    const slow = new Alarms();
    beats(slow, 0, "VVVVVVVV", 0.7);
    assert.equal(active(slow), "");

    const cut = new Alarms();
    beats(cut, 0, "VVVV", 0.4);
    cut.beat({ time: 30, letter: "V", rr: Number.NaN });
    beats(cut, 30.4, "VVV", 0.4);
    assert.equal(active(cut), "");
    beats(cut, 31.6, "V", 0.4);
    assert.equal(active(cut), "run");
  });

  test("beats without a certain name and fusion beats neither make a run nor end it", () => {
    const alarms = new Alarms();
    let time = beats(alarms, 0, "NVV?VFVV", 0.4);
    assert.equal(active(alarms), "run");
    time = beats(alarms, time, "?????F", 0.4);
    assert.equal(active(alarms), "run");
    beats(alarms, time, "NNNNN", 0.4);
    assert.equal(active(alarms), "");

    const few = new Alarms();
    beats(few, 0, "?V?V?V?V???", 0.4);
    assert.equal(active(few), "");
    beats(few, 4.4, "NV", 0.4);
    assert.equal(active(few), "");
  });

  test("where nothing can be read, nothing else is claimed", () => {
    const alarms = new Alarms();
    beats(alarms, 0, "NNVVVVV", 0.4);
    alarms.beat({ time: 6.4, letter: "N", rr: 3.6 });
    assert.equal(active(alarms), "pause run");
    for (let second = 7; second < 12; second++) alarms.quality(second, false);
    assert.equal(active(alarms), "lead-off");
    for (let second = 12; second < 15; second++) alarms.quality(second, true);
    assert.equal(active(alarms), "");
  });

  test("a strap without ECG that says that it is off is told after four seconds, until three on skin", () => {
    const alarms = new Alarms();
    const pass = (
      /** @type {number} */ from,
      /** @type {number} */ to,
      /** @type {boolean | null} */ contact,
    ) => {
      for (let now = from; now <= to; now++) alarms.contact(now, contact);
      return active(alarms);
    };
    assert.equal(pass(100, 110, true), "");
    assert.equal(pass(111, 114, false), "");
    assert.equal(pass(115, 115, false), "lead-off");
    assert.equal(pass(116, 118, true), "lead-off");
    assert.equal(pass(119, 119, true), "");
    // A moment of contact begins the count anew.
    assert.equal(pass(120, 123, false), "");
    assert.equal(pass(124, 124, true), "");
    assert.equal(pass(125, 128, false), "");
    assert.equal(pass(129, 129, false), "lead-off");
  });

  test("silence of a strap that does not tell of contact ends with its packets", () => {
    const alarms = new Alarms();
    alarms.contact(100, null);
    alarms.silence(4);
    assert.equal(active(alarms), "lead-off");
    for (const now of [105, 106, 107]) alarms.contact(now, null);
    assert.equal(active(alarms), "lead-off");
    alarms.contact(108, null);
    assert.equal(active(alarms), "");
  });

  test("an interval of three seconds is a pause, for five beats more; no beat yet is none", () => {
    const alarms = new Alarms();
    const beat = (/** @type {number} */ rr) => {
      alarms.beat({ time: 0, rr, letter: "" });
      return active(alarms);
    };
    assert.equal(beat(Number.NaN), "");
    assert.equal(beat(2.999), "");
    assert.equal(beat(3), "pause");
    for (let i = 0; i < 4; i++) assert.equal(beat(0.8), "pause");
    assert.equal(beat(0.8), "");
  });
});
