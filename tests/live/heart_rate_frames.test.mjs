/** Heart Rate Measurements against those in the tests of Polar's SDK and of SmartGattLib, and spoilt ones. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseHeartRate } from "../../web/live/frames/heart-rate.js";
import { randomNumbers } from "../helpers/random.mjs";
import { hex, spoilt, viewOf } from "./bytes.mjs";

/** @param {string} text */
const parsed = (text) => parseHeartRate(viewOf(hex(text)));

/** @param {object} fields */
const frame = (fields) => ({ heartRate: 0, rr: [], contact: null, refused: null, ...fields });

describe("Heart Rate Measurement", () => {
  it("rates of 8 and 16 bits (BleHrClientTest)", () => {
    assert.deepEqual(parsed("00 ff"), frame({ heartRate: 255 }));
    assert.deepEqual(parsed("00 7f"), frame({ heartRate: 127 }));
    assert.deepEqual(parsed("01 80 80"), frame({ heartRate: 32896 }));
    assert.deepEqual(parsed("01 7f 7f"), frame({ heartRate: 32639 }));
  });

  it("contact: yes, no, and straps that do not say (BleHrClientTest)", () => {
    assert.deepEqual(parsed("06 00"), frame({ contact: true }));
    assert.deepEqual(parsed("04 00"), frame({ contact: false }));
    assert.deepEqual(parsed("02 00"), frame({ contact: null }));
    assert.deepEqual(parsed("00 00"), frame({ contact: null }));
  });

  it("energy is passed over (BleHrClientTest)", () => {
    assert.deepEqual(parsed("09 00 00 ff ff"), frame({}));
    assert.deepEqual(parsed("08 00 7f 80"), frame({}));
    assert.deepEqual(parsed("18 48 7f 80 00 04"), frame({ heartRate: 72, rr: [1] }));
  });

  it("RR intervals, several a packet (BleHrClientTest, HeartRateMeasurementTest)", () => {
    assert.deepEqual(parsed("10 00 ff ff"), frame({ rr: [65535 / 1024] }));
    assert.deepEqual(parsed("11 00 00 ff ff 7f 80"), frame({ rr: [65535 / 1024, 32895 / 1024] }));
    const two = frame({ heartRate: 72, rr: [0.33203125, 0.73046875], contact: true });
    assert.deepEqual(parsed("16 48 54 01 ec 02"), two);
    assert.deepEqual(parsed("10 48"), frame({ heartRate: 72 }), "promised, and none there");
  });

  it("refuses what is cut off", () => {
    for (const text of ["00", "01 48", "08 48", "08 48 00", "09 48 00 01"])
      assert.equal(parsed(text).refused, "short");
    assert.equal(parseHeartRate(viewOf([])).refused, "short");
    assert.equal(parsed("10 48 00 04 00").refused, "ragged");
  });

  it("100,000 spoilt ones never throw, never make the parser read what lies beside them", () => {
    const random = randomNumbers(73);
    const frames = ["00 ff", "09 00 00 ff ff", "11 00 00 ff ff 7f 80", "16 48 54 01 ec 02"].map(hex);
    let read = 0;
    for (let i = 0; i < 100_000; i++) {
      const bytes = spoilt(frames, random);
      const result = parseHeartRate(viewOf(bytes, 0));
      assert.deepEqual(parseHeartRate(viewOf(bytes, 0xff)), result);
      if (!result.rr) continue;
      read++;
      assert.ok(result.heartRate >= 0 && result.heartRate < 65536);
      assert.ok(result.rr.every((value) => value >= 0 && value < 64));
    }
    assert.ok(read > 50_000, `${read} were frames all the same`);
  });
});
