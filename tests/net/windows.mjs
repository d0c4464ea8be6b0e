// Beat windows for tests of the network: as the engine's windows, they have mean 0 and standard deviation 1.

import { randomNumbers } from "../helpers/random.mjs";

export const WINDOW = 360;
const SURROUNDINGS = 44;
const R_PEAK = 180;

/** Mean removed, divided by the standard deviation. @param {Float64Array} samples */
function normalised(samples) {
  const mean = samples.reduce((sum, x) => sum + x, 0) / samples.length;
  const power = samples.reduce((sum, x) => sum + (x - mean) ** 2, 0) / samples.length;
  return Float32Array.from(samples, (x) => (x - mean) / Math.sqrt(power));
}

/** @param {() => number} random */
function noise(random) {
  return normalised(Float64Array.from({ length: WINDOW }, () => random() - 0.5));
}

/** P, Q, R, S and T as bells of random height, width and place, with a little noise. @param {() => number} random */
function beat(random) {
  const bells = [
    { at: -60, width: 10, height: 0.15 },
    { at: -10, width: 4, height: -0.15 },
    { at: 0, width: 5, height: 1 },
    { at: 10, width: 4, height: -0.25 },
    { at: 95, width: 22, height: 0.3 },
  ].map(({ at, width, height }) => ({
    at: R_PEAK + at * (0.7 + 0.6 * random()),
    width: width * (0.6 + 2 * random()),
    height: height * (1.5 * random() + (random() < 0.2 ? -1 : 0.3)),
  }));
  const samples = Float64Array.from({ length: WINDOW }, (_, tick) =>
    bells.reduce((sum, b) => sum + b.height * Math.exp(-(((tick - b.at) / b.width) ** 2) / 2), 0),
  );
  return normalised(samples.map((x) => x + 0.04 * (random() - 0.5)));
}

/** Half noise, half beats; the same in every run. @param {number} count */
export function testWindows(count) {
  const random = randomNumbers(360);
  return Array.from({ length: count }, (_, i) => (i % 2 ? beat(random) : noise(random)));
}

/**
 * Inputs as a network wants them: a window, or pairs of it and another one; and numbers around 0.
 * @param {number} count
 * @param {{ usualBeat: boolean, surroundings: boolean }} wants
 */
export function testInputs(count, { usualBeat, surroundings }) {
  const windows = testWindows(count);
  const random = randomNumbers(40);
  return windows.map((window, i) => {
    const usual = windows[(i + 2) % count];
    const samples = usualBeat ? Array.from(window).flatMap((value, tick) => [value, usual[tick]]) : window;
    const numbers = Array.from({ length: surroundings ? SURROUNDINGS : 0 }, () => 2 * random() - 1);
    return Float32Array.from([...samples, ...numbers]);
  });
}
