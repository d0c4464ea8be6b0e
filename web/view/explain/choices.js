/** How a beat is explained: the method, and what belongs to it. */

import { text } from "../../words/explain.js";
import { el } from "../dom.js";

const TICK_MS = 1000 / 360;

/** @typedef {import("../../explanations.js").BackgroundName} BackgroundName */
/** @typedef {import("../../worker/protocol.js").Method["name"]} MethodName */

/**
 * What the person chose; kept from beat to beat.
 * @typedef {object} Choice
 * @property {MethodName} method
 * @property {number} layer -1: the last before the pool
 * @property {import("../../engine/engine.js").CamKind} kind
 * @property {BackgroundName} background
 * @property {number[]} kept beats to compare with
 * @property {boolean} compare the patient's normal beat is drawn beside
 */

/** @returns {Choice} */
export const firstChoice = () => ({
  method: "shap",
  layer: -1,
  kind: "positive",
  background: "all",
  kept: [],
  compare: false,
});

/** @param {import("../../engine/engine.js").LayerInfo[]} layers */
export const layersBeforePool = (layers) =>
  layers.slice(
    0,
    layers.findIndex(({ kind }) => kind === "pool"),
  );

/**
 * @param {Choice} choice changed in place
 * @param {object} beat
 * @param {import("../../engine/engine.js").LayerInfo[]} beat.layers
 * @param {boolean} beat.quantised the network rounds to 8 bits: what is explained does not
 * @param {boolean} beat.hasWaves
 * @param {Offer[]} beat.offers what it can be compared with
 * @param {boolean} beat.isKept
 * @param {() => void} beat.keep keeps the beat on show to compare others with, or no longer
 * @param {() => void} changed
 */
export function createChoices(choice, { layers, quantised, hasWaves, offers, isKept, keep }, changed) {
  const words = text.explain;
  const forCam = el(
    "div",
    { class: "explain-row" },
    layerChooser(choice, layers, changed),
    kindChooser(choice, changed),
  );
  const backgrounds = chooser(words.background, offers, choice.background, (value) => {
    choice.background = /** @type {BackgroundName} */ (value);
    changed();
  });
  const keepButton = el(
    "button",
    { type: "button", class: "plain small explain-keep", onclick: keep },
    isKept ? words.drop : words.keep,
  );
  const forShap = el("div", { class: "explain-row" }, backgrounds, keepButton);
  const show = () => {
    forCam.hidden = choice.method !== "gradcam";
    forShap.hidden = choice.method === "gradcam";
  };
  const able = (/** @type {MethodName} */ name) => name !== "waves" || hasWaves;
  const methods = /** @type {MethodName[]} */ (["shap", "waves", "segments", "gradients", "gradcam"]).map(
    (name) => {
      const input = el("input", {
        type: "radio",
        name: "explain-method",
        value: name,
        disabled: !able(name),
        onchange: () => {
          choice.method = name;
          show();
          changed();
        },
      });
      input.checked = choice.method === name;
      return el("label", { title: words.methodsWhy[name] }, input, el("span", {}, words.methods[name]));
    },
  );
  const hints = [quantised ? words.unrounded : "", hasWaves ? "" : words.noWaves].filter(
    (hint) => hint !== "",
  );
  show();
  return el(
    "div",
    { class: "explain-choices" },
    el(
      "fieldset",
      { class: "segments explain-methods" },
      el("legend", {}, words.methodTitle),
      el("div", { class: "segment-row" }, ...methods),
    ),
    ...hints.map((hint) => el("p", { class: "hint" }, hint)),
    forCam,
    forShap,
  );
}

/** @typedef {{ value: string, words: string, disabled?: boolean }} Offer */

/**
 * @param {string} label
 * @param {Offer[]} options
 * @param {string} value
 * @param {(value: string) => void} chosen
 */
function chooser(label, options, value, chosen) {
  const select = el("select", { onchange: () => chosen(select.value) });
  for (const option of options)
    select.append(el("option", { value: option.value, disabled: option.disabled ?? false }, option.words));
  select.value = value;
  return el("label", { class: "control" }, el("span", {}, label), select);
}

/**
 * @param {Choice} choice
 * @param {import("../../engine/engine.js").LayerInfo[]} layers
 * @param {() => void} changed
 */
function layerChooser(choice, layers, changed) {
  const words = text.explain;
  const last = layersBeforePool(layers).length - 1;
  const options = layersBeforePool(layers).map(({ kind, field }, i) => ({
    value: String(i),
    words: words.layerName(i + 1, words.layerKinds[kind], Math.round(field * TICK_MS), i === last),
  }));
  return chooser(words.layer, options.reverse(), String(choice.layer < 0 ? last : choice.layer), (value) => {
    choice.layer = Number(value) === last ? -1 : Number(value);
    changed();
  });
}

/** @param {Choice} choice @param {() => void} changed */
function kindChooser(choice, changed) {
  const { kind, kinds } = text.explain;
  const names = /** @type {(keyof typeof kinds)[]} */ (["positive", "signed", "guided"]);
  const options = names.map((value) => ({ value, words: kinds[value] }));
  return chooser(kind, options, choice.kind, (value) => {
    choice.kind = /** @type {Choice["kind"]} */ (value);
    changed();
  });
}
