// A resampler of the tests' own, to make one recording at other rates: a Kaiser-windowed sinc evaluated directly at
// each output sample (Smith, Digital Audio Resampling). Slow, simple, and not the engine's polyphase filter.

const HALF_WIDTH = 32; // zero crossings on either side
const BETA = 8; // of the Kaiser window: stop band below -80 dB

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

/** @param {number} x */
function sinc(x) {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/**
 * @param {Float32Array} samples
 * @param {number} from rate in Hz
 * @param {number} to rate in Hz
 */
export function resample(samples, from, to) {
  const cutoff = Math.min(1, to / from) * 0.95; // of the input's Nyquist frequency
  const reach = HALF_WIDTH / cutoff;
  const norm = besselI0(BETA);
  return Float32Array.from({ length: Math.floor((samples.length * to) / from) }, (_, i) => {
    const at = (i * from) / to;
    const first = Math.max(0, Math.ceil(at - reach));
    const last = Math.min(samples.length - 1, Math.floor(at + reach));
    let total = 0;
    let weights = 0;
    for (let k = first; k <= last; k++) {
      const window = besselI0(BETA * Math.sqrt(Math.max(0, 1 - ((at - k) / reach) ** 2))) / norm;
      const weight = cutoff * sinc(cutoff * (at - k)) * window;
      total += weight * samples[k];
      weights += weight;
    }
    return total / weights;
  });
}
