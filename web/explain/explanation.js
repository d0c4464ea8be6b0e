/** What an explanation comes to, whichever method made it: what is drawn, said and saved. */

import { tickSums, waveAtTicks, waveSums } from "./sums.js";

/** @typedef {import("../worker/protocol.js").Method} Method */

/**
 * @typedef {object} Explanation
 * @property {Method} method
 * @property {boolean} signed values may be below zero
 * @property {"map" | "guided" | "sample" | "wave" | "segments"} unit logit per sample of the map; that times a gradient;
 *   logit per sample of the window, per wave, or per twelfth of the window
 * @property {Float64Array} ticks one value a tick of the window
 * @property {Float64Array | null} waves one value a wave (of "segments": a twelfth of the window, and what surrounds the
 *   beat); null for Grad-CAM, and where the bounds of QRS are not known
 * @property {number} logit of the beat; NaN for Grad-CAM
 * @property {number} expected mean logit of the beats compared with
 * @property {number} residual what the values leave unexplained
 * @property {number} compared beats compared with; 0 for Grad-CAM
 */

/**
 * @param {Method} method
 * @param {import("../worker/protocol.js").Explained} explained
 * @param {boolean} usualBeat whether the network gets the usual beat beside the window
 * @returns {Explanation}
 */
export function explanationOf(method, { values, players, logit, expected, residual, compared }, usualBeat) {
  const channels = usualBeat ? 2 : 1;
  const rest = { method, logit, expected, residual, compared };
  if (method.name === "gradcam") return heatExplanation(method, values);
  if (method.name === "shap" || method.name === "gradients") {
    const waves = players && waveSums(values, players);
    return { ...rest, signed: true, unit: "sample", ticks: tickSums(values, channels), waves };
  }
  const waves = Float64Array.from(values);
  const ticks = players ? waveAtTicks(waves, players, channels) : new Float64Array(0);
  return { ...rest, signed: true, unit: method.name === "waves" ? "wave" : "segments", ticks, waves };
}

/**
 * The sign of guided values tells only whether more voltage there would help: it is left out.
 * @param {Extract<Method, { name: "gradcam" }>} method
 * @param {ArrayLike<number>} heat
 * @returns {Explanation}
 */
export function heatExplanation(method, heat) {
  const guided = method.kind === "guided";
  return {
    method,
    signed: method.kind === "signed",
    unit: guided ? "guided" : "map",
    ticks: Float64Array.from(heat, (value) => (guided ? Math.abs(value) : value)),
    waves: null,
    logit: Number.NaN,
    expected: Number.NaN,
    residual: Number.NaN,
    compared: 0,
  };
}
