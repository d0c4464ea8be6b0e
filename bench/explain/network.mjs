// A shipped network with what is needed to explain its beats: the background of models/references.tlr, the classes that
// annotated beats stand for, and the worst residual of all its SHAP values.

import { aamiClass, codeOf, mnemonic } from "../compare/codes.mjs";
import { isAami } from "../evaluate/models.mjs";
import { shuffled } from "../random.mjs";
import { groupBy } from "./sample.mjs";

/** @typedef {import("../../web/engine/engine.js").Engine} Engine */
/** @typedef {import("../../web/engine/engine.js").References} References */

export const GRADIENT_POINTS = 2; // for each of the 100 beats of the background

export class Network {
  /**
   * @param {Engine} engine
   * @param {string} key "v1", "v2" or "r"
   * @param {Uint8Array} file
   * @param {References} references
   */
  constructor(engine, key, file, references) {
    this.key = key;
    this.file = file;
    this.model = engine.openModel(file);
    this.explainer = engine.openExplainer(this.model);
    this.background = references.classes.map((name, i) => ({
      input: references.input(i, this.model),
      name: this.classOf(this.kindOf(codeOf(name)) ?? "N"),
    }));
    this.explainer.setBackground(this.background.map(({ input }) => input));
    this.channels = this.model.info.usualBeat ? 2 : 1;
    this.additivityWorst = 0;
    this.shapCalls = 0;
  }

  get classes() {
    return this.model.info.classes;
  }

  /** The annotated kind by which beats are grouped: N, L, R, A or S, V, F; null: none. @param {number} code */
  kindOf(code) {
    const letter = mnemonic(code);
    if (!isAami(this.model.info)) return this.classes.includes(letter) ? letter : null;
    if ("NLR".includes(letter)) return letter;
    const group = aamiClass(code, "N");
    return "SVF".includes(group) ? group : null;
  }

  /** What a beat of this kind should be named. @param {string} kind */
  classOf(kind) {
    return this.classes.includes(kind) ? kind : "N";
  }

  /** @param {Float32Array} input @param {number} index of the class */
  probability(input, index) {
    return this.model.forward(input).probabilities[index];
  }

  /** @param {Float32Array} input @param {number} index @returns {Float32Array} of all inputs, signed */
  shap(input, index) {
    const { values, residual } = this.explainer.shap(input, index);
    this.additivityWorst = Math.max(this.additivityWorst, Math.abs(residual));
    this.shapCalls += 1;
    return values;
  }

  /** @param {Float32Array} input @param {number} index @returns {Float32Array} of all inputs, signed */
  expectedGradients(input, index) {
    return this.explainer.expectedGradients(input, index, GRADIENT_POINTS).values;
  }

  /** @param {Float32Array} input @param {number} index @param {number} layer @returns {Float64Array} of the ticks */
  gradcam(input, index, layer) {
    return Float64Array.from(this.explainer.gradcam(input, index, { layer }));
  }

  /** Layers before the pool. @returns {number[]} */
  mapLayers() {
    const layers = this.model.layers();
    return layers
      .slice(
        0,
        layers.findIndex(({ kind }) => kind === "pool"),
      )
      .map((_, i) => i);
  }

  /**
   * Beats of the background that are of another class and named so, each of another class as far as there are some.
   * @param {number} index of the class
   * @param {() => number} random
   * @param {number} count
   * @returns {Float32Array[]}
   */
  foils(index, random, count) {
    const others = this.background.filter(
      ({ input, name }) => name !== this.classes[index] && this.probability(input, index) < 0.5,
    );
    const groups = [...groupBy(shuffled(others, random), ({ name }) => name).values()];
    return groups.flatMap(([first]) => first.input).slice(0, count);
  }

  close() {
    this.explainer.close();
    this.model.close();
  }
}
