// A shipped network with what is needed to explain its beats: the background of models/references.tlr, the classes that
// annotated beats stand for, and the worst residual of all its SHAP values.

import { aamiClass, mnemonic } from "../compare/codes.mjs";
import { isAami } from "../evaluate/models.mjs";
import { foldTicks, TICKS } from "./ticks.mjs";

/** @typedef {import("../../web/engine/engine.js").Engine} Engine */
/** @typedef {import("../../web/engine/engine.js").Model} Model */
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
    this.background = references.classes.map((_, i) => references.input(i, this.model));
    this.explainer.setBackground(this.background);
    this.channels = this.model.info.usualBeat ? 2 : 1;
    this.classes = this.model.info.classes;
    this.additivityWorst = 0;
    this.shapCalls = 0;
  }

  /** The annotated kind by which beats are grouped: N, L, R, A or S, V, F; null: none. @param {number} code */
  kindOf(code) {
    const letter = mnemonic(code);
    if (!isAami(this.model.info)) return this.classes.includes(letter) ? letter : null;
    if ("NLR".includes(letter)) return letter;
    const group = aamiClass(code, "N");
    return "SVF".includes(group) ? group : null;
  }

  /** The class that a beat of this kind should be named. @param {string} kind */
  classOf(kind) {
    return this.classes.includes(kind) ? kind : "N";
  }

  /** @param {Float32Array} input @param {number} index of the class */
  probability(input, index) {
    return this.model.forward(input).probabilities[index];
  }

  /** @param {Float32Array} input @param {number} index @returns {Float32Array} of all inputs */
  shapOfInputs(input, index) {
    const { values, residual } = this.explainer.shap(input, index);
    this.additivityWorst = Math.max(this.additivityWorst, Math.abs(residual));
    this.shapCalls += 1;
    return values;
  }

  /** @param {Float32Array} input @param {number} index @returns {Float64Array} of the ticks, signed */
  shap(input, index) {
    return foldTicks(this.shapOfInputs(input, index), this.channels);
  }

  /** @param {Float32Array} input @param {number} index @returns {Float64Array} of the ticks, signed */
  expectedGradients(input, index) {
    return foldTicks(this.explainer.expectedGradients(input, index, GRADIENT_POINTS).values, this.channels);
  }

  /** The beat's input with the mean window of the background. @param {Float32Array} input */
  base(input) {
    const base = input.slice();
    for (let i = 0; i < TICKS * this.channels; i++) {
      base[i] = this.background.reduce((sum, other) => sum + other[i], 0) / this.background.length;
    }
    return base;
  }

  close() {
    this.explainer.close();
    this.model.close();
  }
}
