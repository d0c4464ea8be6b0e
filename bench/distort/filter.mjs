// Second-order Butterworth filters, one after the other, forward in time only, as a device does it.

/** Coefficients, those of the output after the leading 1. @typedef {{ b: number[], a: number[] }} Section */

/**
 * The bilinear transform of the analogue prototype, the cutoff kept in its place.
 * @param {"low" | "high"} pass
 * @param {number} cutoff in Hz, where the filter has -3 dB
 * @param {number} rate in Hz
 * @returns {Section}
 */
export function butterworth(pass, cutoff, rate) {
  const angle = (2 * Math.PI * cutoff) / rate;
  const alpha = Math.sin(angle) * Math.SQRT1_2;
  const cos = Math.cos(angle);
  const scale = 1 + alpha;
  const middle = pass === "low" ? 1 - cos : -(1 + cos);
  const outer = Math.abs(middle) / 2;
  return {
    b: [outer / scale, middle / scale, outer / scale],
    a: [(-2 * cos) / scale, (1 - alpha) / scale],
  };
}

/**
 * Each section begins as if the first sample had been there for ever.
 * @param {Float32Array} samples
 * @param {Section[]} sections
 * @returns {Float32Array}
 */
export function filterSamples(samples, sections) {
  return sections.reduce(runSection, samples);
}

/** @param {Float32Array} samples @param {Section} section @returns {Float32Array} */
function runSection(samples, { b: [b0, b1, b2], a: [a1, a2] }) {
  const output = new Float32Array(samples.length);
  const first = samples[0];
  const settled = (first * (b0 + b1 + b2)) / (1 + a1 + a2);
  let [x1, x2, y1, y2] = [first, first, settled, settled];
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i];
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    output[i] = y;
  }
  return output;
}

/** @param {Float32Array} samples @param {number} rate @param {{ from: number, to: number }} band in Hz */
export function bandPass(samples, rate, { from, to }) {
  return filterSamples(samples, [butterworth("high", from, rate), butterworth("low", to, rate)]);
}
