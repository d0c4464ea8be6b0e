// Another sampling rate: a Kaiser-windowed sinc, its weights tabled once for each of the places that an output sample
// can have between two input samples. Rates are whole numbers of Hz.

const HALF_WIDTH = 24; // zero crossings on either side
const BETA = 8; // of the Kaiser window: stop band below -80 dB
const PASSED = 0.95; // of the lower of the two Nyquist frequencies

/** Modified Bessel function of the first kind, order 0. @param {number} x */
function besselI0(x) {
  let term = 1;
  let total = 1;
  for (let k = 1; term > 1e-12 * total; k++) {
    term *= (x / (2 * k)) ** 2;
    total += term;
  }
  return total;
}

/** @param {number} a @param {number} b @returns {number} */
function greatestDivisor(a, b) {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/**
 * Weights of the input samples from `1 - reach` to `reach` around a place; they add up to 1.
 * @param {number} offset of the place from an input sample, in [0, 1)
 * @param {number} cutoff of the input's Nyquist frequency
 * @param {number} reach
 */
function weightsAt(offset, cutoff, reach) {
  const weights = Float64Array.from({ length: 2 * reach }, (_, i) => {
    const distance = i + 1 - reach - offset;
    const angle = Math.PI * cutoff * distance;
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
    return sinc * besselI0(BETA * Math.sqrt(Math.max(0, 1 - (distance / reach) ** 2)));
  });
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Beyond the ends the first and the last sample go on.
 * @param {Float32Array} samples
 * @param {number} from rate in Hz
 * @param {number} to rate in Hz
 * @returns {Float32Array}
 */
export function resample(samples, from, to) {
  const divisor = greatestDivisor(from, to);
  const [step, places] = [from / divisor, to / divisor];
  const cutoff = Math.min(1, to / from) * PASSED;
  const reach = Math.ceil(HALF_WIDTH / cutoff);
  const table = Array.from({ length: places }, (_, place) => weightsAt(place / places, cutoff, reach));
  const last = samples.length - 1;
  return Float32Array.from({ length: Math.floor((samples.length * to) / from) }, (_, i) => {
    const weights = table[(i * step) % places];
    const first = Math.floor((i * step) / places) + 1 - reach;
    let total = 0;
    for (let k = 0; k < weights.length; k++) {
      total += weights[k] * samples[Math.min(last, Math.max(0, first + k))];
    }
    return total;
  });
}
