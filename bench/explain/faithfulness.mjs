// Areas of deletion and insertion (curves.mjs) of every method, over those of random orders.
//
//   explain.v1.shap.deletion_over_random           all that the network is told: the window and what surrounds the beat
//   explain.v1.shap.window_deletion_over_random    the window alone, of beats that lose their name with it
//   explain.v1.shap.deletion_curve.500             mean probability with 500 thousandths of it out; for the plot

import { bootstrapIntervals } from "../compare/bootstrap.mjs";
import { figure } from "../figure.mjs";
import { area, exchange, meanCurve, orderOf, partsOf, randomDeletion } from "./curves.mjs";
import { METHODS } from "./explained.mjs";
import { groupBy } from "./sample.mjs";

/** @typedef {import("./explained.mjs").Explained} Explained */
/** @typedef {import("./explained.mjs").Method} Method */
/** @typedef {import("./network.mjs").Network} Network */
/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {{ deletion: number[], insertion: number[] }} Curves */
/** `random`: deletion in random orders. @typedef {{ record: string, random: number[], methods: Record<string, Curves> }} Faithfulness */

const FOILS = 2;
const ORDERS = 5; // random ones, for each foil
const RESAMPLES = 500;

/**
 * @param {Network} network
 * @param {Explained} beat
 * @param {boolean} whole
 * @param {() => number} random
 * @returns {Faithfulness | null} null: the network still names it so when all is out
 */
function measure(network, beat, whole, random) {
  const { input, index, attributions } = beat;
  const probability = (/** @type {Float32Array} */ other) => network.probability(other, index);
  const parts = partsOf(input.length, network.channels, whole);
  const foils = network
    .foils(index, random, FOILS)
    .map((foil) => replaced(input, foil, parts))
    .filter((foil) => probability(foil) < 0.5);
  if (foils.length === 0) return null;
  const options = { random, count: ORDERS };
  const curves = (/** @type {Method} */ method) => {
    const { ticks, around } = attributions[method];
    const order = orderOf(ticks, around, parts.length, random).map((i) => parts[i]);
    return {
      deletion: meanCurve(foils.map((foil) => exchange(probability, input, foil, order))),
      insertion: meanCurve(foils.map((foil) => exchange(probability, foil, input, order))),
    };
  };
  return {
    record: beat.record,
    random: meanCurve(foils.map((foil) => randomDeletion(probability, input, foil, parts, options))),
    methods: Object.fromEntries(METHODS.map((method) => [method, curves(method)])),
  };
}

/** @param {Float32Array} input @param {Float32Array} foil @param {import("./curves.mjs").Part[]} parts */
function replaced(input, foil, parts) {
  const result = input.slice();
  for (const { from, to } of parts) result.set(foil.subarray(from, to), from);
  return result;
}

/** @param {Faithfulness[]} beats @param {Method} method @param {keyof Curves} way @returns {number} */
function overRandom(beats, method, way) {
  const own = beats.reduce((sum, { methods }) => sum + area(methods[method][way]), 0);
  return own / beats.reduce((sum, { random }) => sum + area(random), 0);
}

/** @param {Faithfulness[]} beats @param {Method} method @returns {Record<keyof Curves, number>} */
function ratios(beats, method) {
  return {
    deletion: overRandom(beats, method, "deletion"),
    insertion: overRandom(beats, method, "insertion"),
  };
}

/** @param {string} key @param {Faithfulness[]} beats @param {string} scope "" or "window_" @param {number} asked @returns {Figure[]} */
function ratioFigures(key, beats, scope, asked) {
  return METHODS.flatMap((method) => {
    const values = ratios(beats, method);
    const ways = /** @type {(keyof Curves)[]} */ (Object.keys(values));
    const records = [...groupBy(beats, ({ record }) => record).values()];
    const intervals = bootstrapIntervals(records, (drawn) => ratios(drawn.flat(), method), {
      resamples: RESAMPLES,
    });
    return ways.map((way) => {
      const { low, high } = intervals.get(way) ?? { low: Number.NaN, high: Number.NaN };
      const note = `95 %: ${low.toFixed(2)} to ${high.toFixed(2)}; of ${asked} beats`;
      const name = `explain.${key}.${method}.${scope}${way}_over_random`;
      return figure(name, values[way], "fraction", beats.length, note);
    });
  });
}

/** @param {string} name @param {number[]} curve @param {number} n @returns {Figure[]} */
function curveFigures(name, curve, n) {
  return curve.map((value, i) =>
    figure(`${name}.${Math.round((1000 * i) / (curve.length - 1))}`, value, "fraction", n),
  );
}

/** @param {string} key @param {Faithfulness[]} beats @returns {Figure[]} */
function plotFigures(key, beats) {
  const n = beats.length;
  const mean = (/** @type {(beat: Faithfulness) => number[]} */ curve) => meanCurve(beats.map(curve));
  const chance = mean(({ random }) => random);
  return [
    ...curveFigures(`explain.${key}.random.deletion_curve`, chance, n),
    ...curveFigures(`explain.${key}.random.insertion_curve`, chance.toReversed(), n),
    ...METHODS.flatMap((method) =>
      /** @type {const} */ (["deletion", "insertion"]).flatMap((way) =>
        curveFigures(
          `explain.${key}.${method}.${way}_curve`,
          mean(({ methods }) => methods[method][way]),
          n,
        ),
      ),
    ),
  ];
}

/** @param {Network} network @param {Explained[]} beats @param {() => number} random @returns {Figure[]} */
export function faithfulnessFigures(network, beats, random) {
  const all = (/** @type {boolean} */ whole) =>
    beats.flatMap((beat) => measure(network, beat, whole, random) ?? []);
  const whole = all(true);
  return [
    ...ratioFigures(network.key, whole, "", beats.length),
    ...ratioFigures(network.key, all(false), "window_", beats.length),
    ...plotFigures(network.key, whole),
  ];
}
