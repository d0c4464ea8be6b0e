/** An explanation as numbers for other programs: comment lines that say of what, then one row a tick and one a wave. */

import { partWords } from "../explain/parts.js";
import { stem } from "../files.js";
import { text } from "../words/explain.js";

/** The R peak's place in the window, and ticks a second. */
const PEAK = 180;
const RATE = 360;
/** Significant digits of values. */
const DIGITS = 6;

/** @typedef {import("../worker/protocol.js").Method} Method */

/**
 * @typedef {object} SavedExplanation
 * @property {string} recording its name
 * @property {number | null} beat number, the first is 1; null: many beats
 * @property {string} title which beat, or which beats
 * @property {string} letter of the class that is explained
 * @property {string} term of that class
 * @property {string} called what the beat was named, and the probability of the class that is explained; "" for many beats
 * @property {string} background what the beat was compared with; "" for Grad-CAM
 * @property {string} model its name
 * @property {import("../explain/explanation.js").Explanation} explanation
 * @property {Omit<import("../view/draw/window.js").WindowContent, "values" | "signed">} traces
 * @property {string} sentence
 */

/** @param {Method} method */
export function methodWords(method) {
  if (method.name === "shap") return "SHAP per sample (rescale rule)";
  if (method.name === "gradients") return "expected gradients per sample";
  if (method.name === "segments") return "SHAP in 12 parts of the window (exact Shapley values)";
  if (method.name === "waves") return "SHAP per wave (exact Shapley values)";
  const layer = method.layer < 0 ? "last map" : `layer ${method.layer + 1}`;
  return `Grad-CAM, ${layer}, ${method.kind}`;
}

/** Of the file, without its ending. @param {SavedExplanation} saved */
export function explanationName({ recording, beat, letter, explanation }) {
  const which = beat === null ? "mean" : `beat-${beat}`;
  return `${stem(recording)}-${which}-${letter}-${explanation.method.name}`;
}

/** Of what an explanation is, by name. @param {SavedExplanation} saved @returns {Record<string, string>} */
export function explanationFacts({ recording, beat, title, letter, called, background, model, explanation }) {
  const { method, unit, logit, expected, residual, compared } = explanation;
  return {
    recording,
    ...(beat === null ? { beats: title } : { beat: String(beat) }),
    class: letter,
    ...(called ? { named: called } : {}),
    method: methodWords(method),
    ...(background ? { background, compared: String(compared) } : {}),
    model,
    unit: text.explain.units[unit],
    ...(compared > 0
      ? { logit: rounded(logit), expected: rounded(expected), residual: rounded(residual) }
      : {}),
  };
}

/**
 * @param {SavedExplanation} saved
 * @returns {string} RFC 4180, after comment lines that begin with #
 */
export function explanationCsv(saved) {
  const { explanation, traces } = saved;
  const head = Object.entries(explanationFacts(saved)).map(
    ([name, value]) => `# ${name}: ${value.replace(/[\r\n]+/g, " ")}`,
  );
  const rows = Array.from(explanation.ticks, (value, tick) => {
    const ms = ((1000 * (tick - PEAK)) / RATE).toFixed(1);
    return `tick,${tick},${ms},${rounded(traces.denoised[tick])},${rounded(value)}`;
  });
  const waveRows = Array.from(
    explanation.waves ?? [],
    (value, i) => `wave,${partWords(explanation.unit, i, null).key},,,${rounded(value)}`,
  );
  return `${[...head, "part,name,time_ms_from_r,denoised_mv,value", ...rows, ...waveRows].join("\r\n")}\r\n`;
}

/** @param {number} value */
const rounded = (value) => (Number.isFinite(value) ? String(Number(value.toPrecision(DIGITS))) : "");
