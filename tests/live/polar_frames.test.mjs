/** Frames of the Polar H10 against those in Polar's specification and in the tests of its SDK, and spoilt ones. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  ecgRequest,
  GET_SETTINGS,
  hasEcg,
  parseControl,
  parseEcgFrame,
  parseSettings,
  startEcg,
  STOP,
} from "../../web/live/frames/polar.js";
import { randomNumbers } from "../helpers/random.mjs";
import { hex, hexOf, polarFrame, spoilt, viewOf } from "./bytes.mjs";

/** @param {string} text */
const ecg = (text) => parseEcgFrame(viewOf(hex(text)));

/** @param {string} text */
const control = (text) => {
  const parsed = parseControl(viewOf(hex(text)));
  return parsed.kind === "response" ? { ...parsed, parameters: hexOf(parsed.parameters) } : parsed;
};

// EcgDataTest of the SDK, "process raw ecg data type 0".
const SDK_FRAME = "00 00 94 35 77 00 00 00 00 00 02 80 ff 02 80 00";
// Answers in the specification: ECG settings of the H10, acceleration settings of the H10, features of the Verity Sense.
const ECG_SETTINGS = "f0 01 00 00 00 00 01 82 00 01 01 0e 00";
const ACC_SETTINGS = "f0 01 02 00 00 00 04 19 00 32 00 64 00 c8 00 01 01 10 00 02 03 02 00 04 00 08 00";
const FEATURES = "0f 6e 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00";

describe("ECG frames of the Polar H10", () => {
  it("the frame in the tests of Polar's SDK", () => {
    const frame = ecg(SDK_FRAME);
    assert.ok(frame.samples);
    assert.equal(frame.stampNs, 2_000_000_000n);
    assert.equal(frame.stamp, 2);
    assert.deepEqual([...frame.samples], [Math.fround(-32.766), Math.fround(32.77)]);
  });

  it("the time stamp in the specification, to a microsecond", () => {
    const frame = ecg("00 ea 54 a2 42 8b 45 52 08 00 01 00 00");
    assert.ok(frame.samples);
    assert.equal(frame.stampNs, 599618164814402794n);
    assert.ok(Math.abs(frame.stamp - 599618164.8144028) < 1e-6);
  });

  it("signs and extremes of 24 bits", () => {
    const frame = parseEcgFrame(viewOf(polarFrame(1n, [0, 1, -1, 8_388_607, -8_388_608, 1_500])));
    assert.ok(frame.samples);
    const expected = [0, 0.001, -0.001, 8388.607, -8388.608, 1.5].map(Math.fround);
    assert.deepEqual([...frame.samples], expected);
  });

  it("a stamp of 64 bits is no negative number", () => {
    const frame = ecg("00 ff ff ff ff ff ff ff ff 00 01 00 00");
    assert.ok(frame.samples);
    assert.ok(Math.abs(frame.stamp - 2 ** 64 / 1e9) < 1e-5);
  });

  it("refuses what is no such frame, with the reason", () => {
    assert.equal(ecg("00").refused, "short");
    assert.equal(ecg("00 00 94 35 77 00 00 00 00 00 02 80").refused, "short");
    // Acceleration, from the specification; types 1 and 3 and a compressed frame, from the SDK.
    assert.equal(ecg("02 ea 54 a2 42 8b 45 52 08 01 45 ff e4 ff b5 03").refused, "not-ecg");
    assert.equal(ecg("00 00 94 35 77 00 00 00 00 01 02 80 ff 80 02 00").refused, "frame-type");
    assert.equal(ecg("00 00 94 35 77 00 00 00 00 80 02 80 ff 80 02 00").refused, "frame-type");
    assert.equal(ecg(`${SDK_FRAME} 01`).refused, "ragged");
  });
});

describe("the control point of the Polar H10", () => {
  it("answers in the specification", () => {
    assert.deepEqual(control(ECG_SETTINGS), {
      kind: "response",
      request: 1,
      measurement: 0,
      status: 0,
      more: false,
      parameters: "00 01 82 00 01 01 0e 00",
    });
    const { parameters, ...stopped } = /** @type {any} */ (control("f0 03 02 00 00"));
    assert.deepEqual(stopped, { kind: "response", request: 3, measurement: 2, status: 0, more: false });
    assert.equal(parameters, "");
  });

  it("an answer without the byte that says whether more comes", () => {
    assert.equal(/** @type {any} */ (control("f0 02 00 06")).status, 6);
    assert.equal(/** @type {any} */ (control("f0 02 00 06")).more, false);
    assert.equal(/** @type {any} */ (control("f0 01 00 00 01 00")).more, true);
  });

  it("a measurement that the sensor ended by itself", () => {
    assert.deepEqual(control("01 00 02"), { kind: "ended", measurements: [0, 2] });
  });

  it("refuses what is no answer", () => {
    assert.deepEqual(control("f0"), { kind: "refused", refused: "short" });
    assert.deepEqual(control("f0 02 00"), { kind: "refused", refused: "short" });
    assert.deepEqual(control("0f 01"), { kind: "refused", refused: "unknown" });
  });

  it("settings", () => {
    const settings = (/** @type {string} */ text) => parseSettings(viewOf(hex(text).slice(5)));
    assert.deepEqual(settings(ECG_SETTINGS), { rates: [130], resolutions: [14] });
    assert.deepEqual(settings(ACC_SETTINGS), { rates: [25, 50, 100, 200], resolutions: [16] });
    // A factor, from the specification's answer to a start.
    assert.deepEqual(settings("f0 02 02 00 00 05 01 40 da 7f 39"), { rates: [], resolutions: [] });
    assert.equal(settings("f0 01 00 00 00 00 02 82 00"), null, "cut off");
    assert.equal(settings("f0 01 00 00 00 00"), null, "cut off after the kind");
    assert.equal(settings("f0 01 00 00 00 7f 01 00 00"), null, "an unknown kind");
  });

  it("features", () => {
    assert.equal(hasEcg(viewOf(hex(FEATURES))), false);
    assert.equal(hasEcg(viewOf(hex("0f 05 00"))), true);
    assert.equal(hasEcg(viewOf(hex("0f"))), null);
    assert.equal(hasEcg(viewOf(hex("f0 05"))), null);
  });

  it("requests", () => {
    assert.equal(hexOf(ecgRequest(GET_SETTINGS)), "01 00");
    assert.equal(hexOf(startEcg({ rate: 130, resolution: 14 })), "02 00 00 01 82 00 01 01 0e 00");
    assert.equal(hexOf(ecgRequest(STOP)), "03 00");
    assert.equal(hexOf(startEcg({ rate: 512, resolution: 24 })), "02 00 00 01 00 02 01 01 18 00");
  });
});

describe("100,000 spoilt frames of the Polar H10", () => {
  const random = randomNumbers(71);
  const frames = [SDK_FRAME, ECG_SETTINGS, ACC_SETTINGS, FEATURES, "01 00"].map(hex);
  frames.push(polarFrame(599618164814402794n, Array(73).fill(-150)));

  it("never throw, never make a parser read what lies beside them, and give numbers within the ranges", () => {
    let read = 0;
    for (let i = 0; i < 100_000; i++) {
      const bytes = spoilt(frames, random);
      const [first, second] = [viewOf(bytes, 0), viewOf(bytes, 0xff)];
      const frame = parseEcgFrame(first);
      assert.deepEqual(parseEcgFrame(second), frame);
      if (frame.samples) {
        read++;
        assert.equal(frame.samples.length, (bytes.length - 10) / 3);
        assert.ok(frame.samples.every((value) => Math.abs(value) <= 8388.608));
        assert.ok(frame.stamp >= 0 && frame.stamp <= 2 ** 64 / 1e9);
      }
      checkControl(first, second);
    }
    assert.ok(read > 5_000, `${read} were frames all the same`);
  });
});

/** @param {DataView} first @param {DataView} second the same among other bytes */
function checkControl(first, second) {
  assert.equal(hasEcg(second), hasEcg(first));
  assert.deepEqual(parseSettings(second), parseSettings(first));
  const [a, b] = [parseControl(first), parseControl(second)];
  if (a.kind !== "response" || b.kind !== "response") return assert.deepEqual(b, a);
  assert.equal(hexOf(a.parameters), hexOf(b.parameters));
  assert.ok(a.status >= 0 && a.status < 256);
}
