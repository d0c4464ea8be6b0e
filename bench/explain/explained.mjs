// A beat, what a network names it, and why by each method: all measures are about the class that the network names.

import { randomNumbers } from "../random.mjs";
import { inputOf } from "./beats.mjs";
import { groupBy } from "./sample.mjs";
import { foldTicks, TICKS } from "./ticks.mjs";

/** @typedef {import("./beats.mjs").AnnotatedBeat} AnnotatedBeat */
/** @typedef {import("./network.mjs").Network} Network */
/** @typedef {"gradcam" | "shap" | "expected_gradients" | "gradcam_last_map"} Method */

/** @type {Method[]} */
export const METHODS = ["gradcam", "shap", "expected_gradients", "gradcam_last_map"];

/** How a network's beats are explained; chosen on training beats. @typedef {{ layer: number, smoothing: number }} Settings */

/**
 * @typedef {object} Verdict
 * @property {AnnotatedBeat} annotated
 * @property {string} record
 * @property {string} kind annotated
 * @property {Float32Array} input
 * @property {number} index of the class that is named: the most probable one
 * @property {number} probability of it
 * @property {boolean} right
 */

/** `around`: what the surroundings add, by SHAP and expected gradients; Grad-CAM does not tell (null).
 * @typedef {{ ticks: Float64Array, around: number | null }} Attribution */
/** @typedef {Verdict & { attributions: Record<Method, Attribution> }} Explained */

/**
 * @param {import("../../web/engine/engine.js").Engine} engine
 * @param {Network} network
 * @param {AnnotatedBeat} annotated of a kind that the network knows
 * @returns {Verdict}
 */
export function judge(engine, network, annotated) {
  const input = inputOf(engine, network.model, annotated);
  const { probabilities } = network.model.forward(input);
  const probability = Math.max(...probabilities);
  const index = probabilities.indexOf(probability);
  const kind = network.kindOf(annotated.code) ?? "";
  const right = network.classes[index] === network.classOf(kind);
  return { annotated, record: annotated.record, kind, input, index, probability, right };
}

/** @param {Float32Array} values of all inputs @param {number} channels @returns {Attribution} */
export function splitAround(values, channels) {
  const around = values.subarray(TICKS * channels).reduce((a, b) => a + b, 0);
  return { ticks: foldTicks(values, channels), around };
}

/** @param {Network} network @param {Verdict} verdict @param {Settings} settings @returns {Explained} */
export function explain(network, verdict, { layer }) {
  const { input, index } = verdict;
  const { channels } = network;
  const last = network.mapLayers().at(-1) ?? 0;
  const map = (/** @type {number} */ of) => ({ ticks: network.gradcam(input, index, of), around: null });
  const attributions = {
    gradcam: map(layer),
    shap: splitAround(network.shap(input, index), channels),
    expected_gradients: splitAround(network.expectedGradients(input, index), channels),
    gradcam_last_map: map(last),
  };
  return { ...verdict, attributions };
}

/** The first `most` of each kind. @template {{ kind: string }} T @param {T[]} beats @param {number} most @returns {T[]} */
export function firstOfEach(beats, most) {
  return [...groupBy(beats, ({ kind }) => kind).values()].flatMap((group) => group.slice(0, most));
}

/** A seed of its own for every measure of every network. @param {string} what @returns {() => number} */
export function randomFor(what) {
  return randomNumbers(Array.from(what).reduce((seed, letter) => seed * 31 + letter.charCodeAt(0), 7) | 1);
}
