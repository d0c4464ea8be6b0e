// Deletion and insertion (Petsiuk, Das, Saenko 2018, "RISE"): the probability of the class that the network names, while
// the parts of the window that an explanation calls the most important are taken out one after the other, or put in.
//
// The window's 360 ticks form 36 blocks of 10 (27.8 ms), ordered by the sum of the attribution of each. A block that is
// out has the samples of `base` instead; what surrounds the beat stays as it is. An area is the mean of the probability
// over the share that is out or in.
//
// Chance: the same blocks in random order. Put in the other way round, the blocks of an order pass through the very same
// windows as when they are taken out: the random orders' insertion area is that of deletion, and only one is computed.

import { TICKS } from "./ticks.mjs";

export const BLOCK = 10; // ticks
export const BLOCKS = TICKS / BLOCK;

/** @param {ArrayLike<number>} attribution of each tick @returns {number[]} blocks, the most important first */
export function blockOrder(attribution) {
  const sums = Array.from({ length: BLOCKS }, (_, block) => {
    let sum = 0;
    for (let i = 0; i < BLOCK; i++) sum += attribution[block * BLOCK + i];
    return sum;
  });
  return sums.map((_, block) => block).sort((a, b) => sums[b] - sums[a]);
}

/** @param {() => number} random @returns {number[]} */
export function randomOrder(random) {
  const order = Array.from({ length: BLOCKS }, (_, block) => block);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/**
 * The probability after none, one, two ... all blocks of `from` have become those of `to`.
 * @param {(input: Float32Array) => number} probability
 * @param {Float32Array} from
 * @param {Float32Array} to
 * @param {number[]} order of the blocks
 * @param {number} channels samples a tick
 * @returns {number[]}
 */
function exchange(probability, from, to, order, channels) {
  const input = from.slice();
  const width = BLOCK * channels;
  const curve = [probability(input)];
  for (const block of order) {
    input.set(to.subarray(block * width, (block + 1) * width), block * width);
    curve.push(probability(input));
  }
  return curve;
}

/**
 * @param {(input: Float32Array) => number} probability of the class
 * @param {{ input: Float32Array, base: Float32Array, channels: number }} beat
 * @param {number[]} order of the blocks, the most important first
 */
export function deletionAndInsertion(probability, { input, base, channels }, order) {
  return {
    deletion: exchange(probability, input, base, order, channels),
    insertion: exchange(probability, base, input, order, channels),
  };
}

/**
 * Deletion in `count` random orders: the mean of their curves.
 * @param {(input: Float32Array) => number} probability
 * @param {{ input: Float32Array, base: Float32Array, channels: number }} beat
 * @param {() => number} random
 * @param {number} count
 * @returns {number[]}
 */
export function randomDeletion(probability, { input, base, channels }, random, count) {
  const curves = Array.from({ length: count }, () =>
    exchange(probability, input, base, randomOrder(random), channels),
  );
  return meanCurve(curves);
}

/** @param {number[][]} curves of the same length @returns {number[]} */
export function meanCurve(curves) {
  return curves[0].map((_, i) => curves.reduce((sum, curve) => sum + curve[i], 0) / curves.length);
}

/** By trapezia. @param {number[]} curve at even steps over 0..1 @returns {number} */
export function area(curve) {
  const inner = curve.slice(1, -1).reduce((a, b) => a + b, 0);
  return (inner + (curve[0] + (curve.at(-1) ?? 0)) / 2) / (curve.length - 1);
}
