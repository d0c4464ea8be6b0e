/** The models that ship with the page, in the order in which they are offered: the first one names the beats unless
 * another is chosen. Models of the person's own come after them. */

import { text } from "./text.js";

/** @typedef {keyof typeof text.models} ModelKey */

/** Of an asset KEY.tlm (tools/shipped.mjs says which file it is) and of what is said about it. @type {Exclude<ModelKey, "own">[]} */
export const MODELS = ["r", "v1", "v2"];

/**
 * What is said of a model: under which heading it is offered ("" = none), and in one sentence what it is good for and
 * where it fails.
 * @param {number} index of the model among all
 */
export const modelWords = (index) => text.models[MODELS[index] ?? "own"];
