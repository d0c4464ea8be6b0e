/** Sums an explanation's values, one for each number of the network's input, per tick and per wave.
 *
 * An input is, tick by tick, the window and (where the network compares with it) the usual beat; then the numbers that
 * tell what surrounds the beat (tl_input_make).
 */

import { WINDOW } from "../data/beats.js";

/** @typedef {import("../engine/engine.js").Players} Players */

/**
 * @param {ArrayLike<number>} values one a number of the input
 * @param {number} channels of a tick: 2 with the usual beat, else 1
 * @returns {Float64Array<ArrayBuffer>} one a tick
 */
export function tickSums(values, channels) {
  return Float64Array.from({ length: WINDOW }, (_, tick) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += values[tick * channels + channel];
    return sum;
  });
}

/**
 * @param {ArrayLike<number>} values one a number of the input
 * @param {Players} players
 * @returns {Float64Array<ArrayBuffer>} one a wave (WAVE_PLAYERS)
 */
export function waveSums(values, { count, of }) {
  const sums = new Float64Array(count);
  of.forEach((player, i) => {
    if (player < count) sums[player] += values[i];
  });
  return sums;
}

/**
 * Each tick with the value of its wave.
 * @param {ArrayLike<number>} waves one value a wave
 * @param {Players} players
 * @param {number} channels of a tick
 * @returns {Float64Array<ArrayBuffer>}
 */
export function waveAtTicks(waves, { of }, channels) {
  return Float64Array.from({ length: WINDOW }, (_, tick) => waves[of[tick * channels]] ?? 0);
}
