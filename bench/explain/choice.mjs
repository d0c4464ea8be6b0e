// What is left to choose of the explanations, chosen on beats that the networks learnt from, so that what is reported
// of held-out beats is not chosen among them: the layer of Grad-CAM with the least window deletion over random order, and
// the smoothing with which SHAP of beats whose shape tells their class (V, L, R) points to a wave most often.

import { figure } from "../figure.mjs";
import { area, BLOCKS, blockSums, descending, exchange, partsOf, randomDeletion } from "./curves.mjs";
import { pointsAtWave } from "./pointing.mjs";
import { splitAround } from "./explained.mjs";

/** @typedef {import("./explained.mjs").Attribution} Attribution */
/** @typedef {import("./explained.mjs").Settings} Settings */
/** @typedef {import("./explained.mjs").Verdict} Verdict */
/** @typedef {import("./network.mjs").Network} Network */
/** @typedef {{ verdict: Verdict, foil: Float32Array, random: number }} Tried */

const SMOOTHINGS = [1, 5, 9, 13, 17]; // ticks
const ORDERS = 4;
const SHAPED = ["V", "L", "R"];

/** @param {Network} network @param {Verdict[]} verdicts @param {() => number} random @returns {Tried[]} */
function tryable(network, verdicts, random) {
  const parts = partsOf(network.model.info.inputs, network.channels, false);
  return verdicts.flatMap((verdict) => {
    const { input, index } = verdict;
    const foil = input.slice();
    const [other] = network.foils(index, random, 1);
    if (!other) return [];
    foil.set(other.subarray(0, parts[BLOCKS - 1].to));
    const probability = (/** @type {Float32Array} */ some) => network.probability(some, index);
    if (probability(foil) >= 0.5) return [];
    const options = { random, count: ORDERS };
    return [{ verdict, foil, random: area(randomDeletion(probability, input, foil, parts, options)) }];
  });
}

/** @param {Network} network @param {Tried[]} tried @param {number} layer @returns {number} */
function deletionOf(network, tried, layer) {
  const parts = partsOf(network.model.info.inputs, network.channels, false);
  const areas = tried.map(({ verdict: { input, index }, foil }) => {
    const order = descending(blockSums(network.gradcam(input, index, layer)));
    return area(
      exchange(
        (some) => network.probability(some, index),
        input,
        foil,
        order.map((i) => parts[i]),
      ),
    );
  });
  const sum = (/** @type {number[]} */ list) => list.reduce((a, b) => a + b, 0);
  return sum(areas) / sum(tried.map(({ random }) => random));
}

/** @param {Verdict[]} verdicts @param {(verdict: Verdict) => Attribution} attribute @param {number} smoothing */
function pointingOf(verdicts, attribute, smoothing) {
  const hits = verdicts.filter((verdict) =>
    pointsAtWave(attribute(verdict).ticks, verdict.annotated.beat.waves, smoothing),
  );
  return hits.length / verdicts.length;
}

/** The first of the best. @template T @param {T[]} list @param {(value: T) => number} score @returns {T} */
function best(list, score) {
  const scored = list.map((value) => ({ value, score: score(value) }));
  return scored.reduce((a, b) => (b.score > a.score ? b : a)).value;
}

/**
 * @param {Network} network
 * @param {Verdict[]} verdicts of training beats
 * @param {() => number} random
 */
export function chooseSettings(network, verdicts, random) {
  const usable = verdicts.filter(
    ({ right, annotated }) => right && !Number.isNaN(annotated.beat.waves.qrsOn),
  );
  const tried = tryable(network, usable, random);
  const layer = best(network.mapLayers(), (layer) => -deletionOf(network, tried, layer));
  const shaped = usable.filter(({ kind }) => SHAPED.includes(kind));
  const shap = new Map(
    shaped.map((verdict) => [
      verdict,
      splitAround(network.shap(verdict.input, verdict.index), network.channels),
    ]),
  );
  const of = (/** @type {Verdict} */ verdict) => /** @type {Attribution} */ (shap.get(verdict));
  const smoothing = best(SMOOTHINGS, (width) => pointingOf(shaped, of, width));
  return { layer, smoothing, beats: usable.length };
}

/** @param {Network} network @param {Settings & { beats: number }} chosen */
export function choiceFigures({ key, model }, { layer, smoothing, beats }) {
  const { kind, length, field } = model.layers()[layer];
  const about = `${kind}, ${length} steps that see ${field} ticks; the first layer is 0`;
  return [
    figure(`explain.${key}.choice.gradcam_layer`, layer, "", beats, about),
    figure(`explain.${key}.choice.shap_smoothing`, smoothing, "ticks", beats, "moving mean before pointing"),
  ];
}
