// What is left of the beat classes when the recording is worse than those of the database, or other. Ten minutes each of
// nine records of DS2, which the network never saw, are distorted and pushed into a session as samples; the class of
// EC57 of each beat (escape beats are N, as the network learnt it) is compared as in aami.mjs.
//
//   robust.clean.accuracy            as recorded
//   robust.em.6.accuracy             with noise at 6 dB (bench/distort/noise.mjs), from the second half of nstdb's em
//   robust.rate_125.accuracy         resampled to 125 Hz
//   robust.strap.accuracy            the band of a chest strap
//   robust.gain_half, .gain_double, .flipped
//   robust.ablation.none.em.6.accuracy   the same network and noise with other denoising of its window, or none
//
// Measures: accuracy (of the beats found, those that got their own class; an unclassified one is wrong),
// named_accuracy (of those of them that were named), unclassified (share of the beats found), veb_f1 and sveb_f1, qrs_se
// and qrs_ppv.

import {
  classCounts,
  countClasses,
  qrsCounts,
  sumMatrices,
  svebCounts,
  vebCounts,
} from "../compare/aami.mjs";
import { aamiClass, codeOf, isBeat } from "../compare/codes.mjs";
import { f1, predictivity, sensitivity } from "../compare/figures.mjs";
import { pairBeats } from "../compare/pairing.mjs";
import { bandPass } from "../distort/filter.mjs";
import { withDenoiseLevels } from "../distort/model_file.mjs";
import { addNoise, noiseAmplitude, qrsAmplitude } from "../distort/noise.mjs";
import { resample } from "../distort/resample.mjs";
import { figure } from "../figure.mjs";
import { analyseSamples } from "./analyse.mjs";
import { openRecord } from "./databases.mjs";

/** @typedef {import("../compare/aami.mjs").Matrix} Matrix */
/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {import("../../web/engine/engine.js").Engine} Engine */
/** @typedef {import("../../web/engine/engine.js").Model} Model */
/** @typedef {import("./noise.mjs").NoiseRecord} NoiseRecord */

/**
 * @typedef {object} Excerpt
 * @property {string} record
 * @property {Float32Array} samples in millivolts
 * @property {number} rate in Hz
 * @property {import("../../web/engine/engine.js").Annotation[]} annotations the reference, in samples of the excerpt
 * @property {number} amplitude of its normal QRS complexes, in millivolts
 */

/** Samples in millivolts. @typedef {{ samples: Float32Array, rate: number }} Signal */
/** @typedef {{ name: string, distort: (excerpt: Excerpt) => Signal }} Condition */

// Of DS2, with ectopic beats: 100 and 232 supraventricular ones, 200, 221 and 233 ventricular ones, 105 artefacts, 210
// fibrillation, 213 fusion beats, 231 a bundle branch block.
export const ROBUST_RECORDS = "100 105 200 210 213 221 231 232 233".split(" ");

const START = 270; // seconds; the first half minute of an excerpt is not compared
const LEARNING = 30;
const LENGTH = 630;
const RATIOS = [24, 18, 12, 6, 0, -6]; // dB
const RATES = [125, 250, 500, 1000]; // Hz
const STRAP = { from: 0.7, to: 40 }; // Hz
const MONITOR = { from: 0.5, to: 40 }; // Hz
const ABLATED_KINDS = ["em", "ma"];
const ABLATED_RATIOS = [12, 6, 0];

/** @param {Engine} engine @param {string} folder @param {string} record @returns {Excerpt} */
export function readExcerpt(engine, folder, record) {
  const recording = openRecord(engine, folder, record);
  try {
    const lead = recording.preferredLead;
    const { rate } = recording.leads[lead];
    const start = START * rate;
    const samples = recording.read(lead, start, LENGTH * rate);
    const annotations = recording
      .annotations()
      .map((annotation) => ({ ...annotation, sample: annotation.sample - start }))
      .filter(({ sample }) => 0 <= sample && sample < samples.length);
    const normal = annotations.filter(({ code }) => isBeat(code) && aamiClass(code, "N") === "N");
    const places = normal.map(({ sample }) => sample);
    return { record, samples, rate, annotations, amplitude: qrsAmplitude(samples, places, rate) };
  } finally {
    recording.close();
  }
}

/** @type {Condition} */
const CLEAN = { name: "clean", distort: ({ samples, rate }) => ({ samples, rate }) };

/** @type {Condition[]} */
const CHANGES = [
  ...RATES.map((to) => ({
    name: `rate_${to}`,
    distort: (/** @type {Excerpt} */ { samples, rate }) => ({
      samples: resample(samples, rate, to),
      rate: to,
    }),
  })),
  { name: "strap", distort: ({ samples, rate }) => ({ samples: bandPass(samples, rate, STRAP), rate }) },
  { name: "gain_half", distort: (excerpt) => scale(excerpt, 0.5) },
  { name: "gain_double", distort: (excerpt) => scale(excerpt, 2) },
  { name: "flipped", distort: (excerpt) => scale(excerpt, -1) },
];

/** @param {Excerpt} excerpt @param {number} factor @returns {Signal} */
function scale({ samples, rate }, factor) {
  return { samples: samples.map((value) => factor * value), rate };
}

/** @param {NoiseRecord[]} noises @param {number[]} ratios in dB @returns {Condition[]} */
function noiseConditions(noises, ratios) {
  return noises.flatMap(({ kind, leads: [noise], rate }) => {
    const amplitude = noiseAmplitude(noise, rate);
    return ratios.map((ratio) => ({
      name: `${kind}.${ratio}`,
      distort: (/** @type {Excerpt} */ excerpt) => ({
        samples: addNoise(excerpt.samples, noise, { qrs: excerpt.amplitude, noise: amplitude, ratio }),
        rate: excerpt.rate,
      }),
    }));
  });
}

/**
 * @param {Engine} engine
 * @param {Excerpt[]} excerpts
 * @param {Condition} condition
 * @param {Model} model
 * @returns {Matrix} of all excerpts together
 */
function measure(engine, excerpts, { distort }, model) {
  const { classes } = model.info;
  return sumMatrices(
    excerpts.map((excerpt) => {
      const { samples, rate } = distort(excerpt);
      const found = analyseSamples(engine, samples, rate, model).beats;
      const beats = found.map(({ time, label }) => ({ sample: Math.round(time * excerpt.rate), label }));
      const end = excerpt.samples.length;
      const pairs = pairBeats(excerpt.annotations, beats, { rate: excerpt.rate, end, learning: LEARNING });
      return countClasses(pairs, ({ label }) => codeOf(classes[label]), "N");
    }),
  );
}

/** @param {string} prefix @param {Matrix} matrix @returns {Figure[]} */
export function matrixMeasures(prefix, matrix) {
  const { beats, right, unclassified } = classCounts(matrix);
  const [qrs, veb, sveb] = [qrsCounts(matrix), vebCounts(matrix), svebCounts(matrix)];
  return [
    figure(`${prefix}.accuracy`, (100 * right) / beats, "%", beats),
    figure(`${prefix}.named_accuracy`, (100 * right) / (beats - unclassified), "%", beats - unclassified),
    figure(`${prefix}.unclassified`, (100 * unclassified) / beats, "%", beats),
    figure(`${prefix}.veb_f1`, f1(veb), "%", veb.tp + veb.fn),
    figure(`${prefix}.sveb_f1`, f1(sveb), "%", sveb.tp + sveb.fn),
    figure(`${prefix}.qrs_se`, sensitivity(qrs), "%", qrs.tp + qrs.fn),
    figure(`${prefix}.qrs_ppv`, predictivity(qrs), "%", qrs.tp + qrs.fp),
  ];
}

/**
 * @param {Engine} engine
 * @param {Excerpt[]} excerpts
 * @param {NoiseRecord[]} noises
 * @param {Uint8Array} modelFile
 * @param {(what: string) => void} tell where it is
 * @returns {Figure[]}
 */
export function robustFigures(engine, excerpts, noises, modelFile, tell) {
  const run = (
    /** @type {Uint8Array} */ file,
    /** @type {string} */ prefix,
    /** @type {Condition[]} */ conditions,
  ) => {
    const model = engine.openModel(file);
    const figures = conditions.flatMap((condition) => {
      tell(`${prefix}.${condition.name}`);
      return matrixMeasures(`${prefix}.${condition.name}`, measure(engine, excerpts, condition, model));
    });
    model.close();
    return figures;
  };
  const ablated = noises.filter(({ kind }) => ABLATED_KINDS.includes(kind));
  const conditions = [CLEAN, ...noiseConditions(ablated, ABLATED_RATIOS)];
  const filtered = conditions.map(({ name, distort }) => ({
    name,
    distort: (/** @type {Excerpt} */ excerpt) => {
      const { samples, rate } = distort(excerpt);
      return { samples: bandPass(samples, rate, MONITOR), rate };
    },
  }));
  const plain = withDenoiseLevels(modelFile, 0);
  const shipped = run(modelFile, "robust", [CLEAN, ...noiseConditions(noises, RATIOS), ...CHANGES]);
  const symlet = conditions.flatMap(({ name }) =>
    renamed(shipped, `robust.${name}.`, `robust.ablation.symlet.${name}.`),
  );
  return [
    ...shipped,
    ...symlet,
    ...run(plain, "robust.ablation.bandpass", filtered),
    ...run(plain, "robust.ablation.none", conditions),
  ];
}

/** @param {Figure[]} figures @param {string} prefix @param {string} other @returns {Figure[]} those with the prefix */
function renamed(figures, prefix, other) {
  return figures
    .filter(({ name }) => name.startsWith(prefix))
    .map((figure) => ({ ...figure, name: other + figure.name.slice(prefix.length) }));
}
