// What recordings are distorted with before they are analysed again: noise, filters, another rate, another denoising.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bandPass, butterworth, filterSamples } from "../../bench/distort/filter.mjs";
import { withDenoiseLevels } from "../../bench/distort/model_file.mjs";
import { addNoise, noiseAmplitude, qrsAmplitude, trimmedMean } from "../../bench/distort/noise.mjs";
import { resample } from "../../bench/distort/resample.mjs";
import { loadFlavour } from "../../tools/engine.mjs";
import { smallModel } from "../helpers/model.mjs";
import { randomNumbers } from "../helpers/random.mjs";

const RATE = 360;

/** @param {number} hertz @param {number} rate @param {number} [seconds] */
function sine(hertz, rate, seconds = 20) {
  return Float32Array.from({ length: seconds * rate }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / rate));
}

/** Root mean square of the middle half. @param {Float32Array} samples */
function level(samples) {
  const middle = samples.subarray(samples.length / 4, (3 * samples.length) / 4);
  return Math.sqrt(middle.reduce((sum, value) => sum + value * value, 0) / middle.length);
}

/** @param {number} hertz @param {(samples: Float32Array) => Float32Array} act */
const decibels = (hertz, act) => 20 * Math.log10(level(act(sine(hertz, RATE))) / level(sine(hertz, RATE)));

test("a Butterworth filter of second order: -3 dB at the cutoff, 12 dB an octave beyond", () => {
  const low = (/** @type {Float32Array} */ samples) => filterSamples(samples, [butterworth("low", 20, RATE)]);
  assert.ok(Math.abs(decibels(20, low) + 3.01) < 0.05);
  assert.ok(Math.abs(decibels(2, low)) < 0.05);
  assert.ok(Math.abs(decibels(40, low) + 12.9) < 0.6);
  const high = (/** @type {Float32Array} */ samples) =>
    filterSamples(samples, [butterworth("high", 2, RATE)]);
  assert.ok(Math.abs(decibels(2, high) + 3.01) < 0.05);
  assert.ok(Math.abs(decibels(1, high) + 12.3) < 0.3);
  assert.ok(Math.abs(decibels(30, high)) < 0.05);
});

test("a band: a constant is gone from the first sample on, the middle stays", () => {
  const band = { from: 0.7, to: 40 };
  const constant = bandPass(new Float32Array(1000).fill(3), RATE, band);
  assert.ok(constant.every((value) => Math.abs(value) < 1e-5));
  assert.ok(Math.abs(decibels(8, (samples) => bandPass(samples, RATE, band))) < 0.1);
});

test("resampling keeps what fits both rates and drops what does not", () => {
  for (const to of [125, 250, 500, 1000]) {
    const there = resample(sine(7, RATE), RATE, to);
    assert.equal(there.length, 20 * to);
    const wanted = sine(7, to);
    const middle = there.map((value, i) => Math.abs(value - wanted[i])).subarray(2 * to, 18 * to);
    assert.ok(Math.max(...middle) < 1e-3, `${to} Hz: ${Math.max(...middle)}`);
  }
  assert.ok(level(resample(sine(90, RATE), RATE, 125)) < 1e-3);
  assert.ok(resample(new Float32Array(500).fill(2), RATE, 250).every((value) => Math.abs(value - 2) < 1e-6));
});

test("the mean without the outer twentieths", () => {
  assert.equal(trimmedMean([...Array(18).fill(2), -1000, 1000]), 2);
  assert.equal(trimmedMean([1, 2, 6]), 3);
});

test("amplitudes as sigamp measures them", () => {
  const signal = new Float32Array(1000);
  for (const at of [100, 300, 500]) signal.set([1.5, -0.5], at);
  signal[350] = 9; // farther than 50 ms from a beat
  assert.equal(qrsAmplitude(signal, [5, 100, 300, 500], RATE), 2);
  const steps = Float32Array.from(
    { length: 10 * RATE },
    (_, i) => Math.floor(i / RATE) + (i % 2 ? 0.25 : -0.25),
  );
  assert.ok(Math.abs(noiseAmplitude(steps, RATE) - 0.25) < 1e-6);
});

test("noise comes out at the ratio asked for", () => {
  const random = randomNumbers(3);
  const noise = Float32Array.from({ length: 30 * RATE }, () => random() - 0.5);
  const signal = new Float32Array(30 * RATE);
  for (const ratio of [12, -6]) {
    const mixed = addNoise(signal, noise, { qrs: 1.2, noise: noiseAmplitude(noise, RATE), ratio });
    const measured = 10 * Math.log10(1.2 ** 2 / 8 / noiseAmplitude(mixed, RATE) ** 2);
    assert.ok(Math.abs(measured - ratio) < 1e-3, `${measured} dB for ${ratio}`);
  }
});

test("a model file with other denoising opens and has the same weights", async () => {
  const engine = await loadFlavour("simd128");
  const file = smallModel();
  const before = file.slice();
  const [shipped, plain] = [engine.openModel(file), engine.openModel(withDenoiseLevels(file, 0))];
  assert.notEqual(shipped.info.denoiseLevels, 0);
  assert.deepEqual({ ...plain.info }, { ...shipped.info, denoiseLevels: 0 });
  const input = Float32Array.from({ length: shipped.info.inputs }, (_, i) => Math.sin(i));
  assert.deepEqual(plain.forward(input).logits, shipped.forward(input).logits);
  assert.deepEqual(file, before);
  plain.close();
  shipped.close();
});
