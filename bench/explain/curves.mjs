// Deletion and insertion (Petsiuk, Das, Saenko 2018, "RISE"): the probability of the class that the network names, while
// what an explanation calls the most important is taken out of the beat part by part, or put in.
//
// Parts are 36 blocks of 10 ticks (27.8 ms) of the window and, where `whole`, what surrounds the beat as one more. They
// are ordered by the sum of their attribution, signed: what speaks for the class first. A part that is out is that of a
// foil, a beat that the network names otherwise. An area is the mean of the probability over the share that is out or in.
//
// Chance: the same parts in random order. Put in the other way round, the parts of an order pass through the very same
// inputs as when they are taken out: the random orders' insertion area is that of deletion, and only one is computed.

import { shuffled } from "../random.mjs";
import { TICKS } from "./ticks.mjs";

export const BLOCK = 10; // ticks
export const BLOCKS = TICKS / BLOCK;

/** Numbers [from, to) of an input. @typedef {{ from: number, to: number }} Part */
/** @typedef {(input: Float32Array) => number} Probability */

/**
 * @param {number} inputs of the network
 * @param {number} channels samples a tick
 * @param {boolean} whole with what surrounds the beat, as the last part
 * @returns {Part[]}
 */
export function partsOf(inputs, channels, whole) {
  const width = BLOCK * channels;
  const blocks = Array.from({ length: BLOCKS }, (_, i) => ({ from: i * width, to: (i + 1) * width }));
  const samples = TICKS * channels;
  return whole && inputs > samples ? [...blocks, { from: samples, to: inputs }] : blocks;
}

/** @param {ArrayLike<number>} attribution of each tick @returns {number[]} of each block */
export function blockSums(attribution) {
  return Array.from({ length: BLOCKS }, (_, block) => {
    let sum = 0;
    for (let i = 0; i < BLOCK; i++) sum += attribution[block * BLOCK + i];
    return sum;
  });
}

/** @param {number[]} importance @returns {number[]} places, of the most important first */
export function descending(importance) {
  return importance.map((_, i) => i).sort((a, b) => importance[b] - importance[a] || a - b);
}

/**
 * The order of the parts; where a method says nothing of what surrounds the beat, that comes at a random place.
 * @param {ArrayLike<number>} attribution of each tick
 * @param {number | null} around of what surrounds the beat
 * @param {number} parts
 * @param {() => number} random
 */
export function orderOf(attribution, around, parts, random) {
  const sums = blockSums(attribution);
  if (parts === BLOCKS) return descending(sums);
  if (around !== null) return descending([...sums, around]);
  return descending(sums).toSpliced(Math.floor(random() * parts), 0, BLOCKS);
}

/**
 * The probability after none, one, two ... all parts of `from` have become those of `to`.
 * @param {Probability} probability
 * @param {Float32Array} from
 * @param {Float32Array} to
 * @param {Part[]} parts in order
 * @returns {number[]}
 */
export function exchange(probability, from, to, parts) {
  const input = from.slice();
  const curve = [probability(input)];
  for (const part of parts) {
    input.set(to.subarray(part.from, part.to), part.from);
    curve.push(probability(input));
  }
  return curve;
}

/**
 * The mean curve of deletion in `count` random orders.
 * @param {Probability} probability
 * @param {Float32Array} input
 * @param {Float32Array} foil
 * @param {Part[]} parts
 * @param {{ random: () => number, count: number }} options
 */
export function randomDeletion(probability, input, foil, parts, { random, count }) {
  const curves = Array.from({ length: count }, () =>
    exchange(probability, input, foil, shuffled(parts, random)),
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
