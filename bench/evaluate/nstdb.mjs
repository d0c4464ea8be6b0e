// QRS detection in noise: records 118 and 119 with the electrode motion noise of record em at six signal-to-noise
// ratios (Moody, Muldrow, Mark, Comput Cardiol 1984), both records summed.
//
//   qrs.nstdb.6          all after the first 5 minutes (EC57)
//   qrs.nstdb.6.unseen   only what comes after 15 minutes: the noise runs in step with record em, on whose first half
//                        the detector's judge of beats was trained; records 118 and 119 it never saw
//   qrs.nstdb.6.abstain  without the time that the engine reports as unreadable (bench/compare/abstention.mjs)

import { coveredSamples, leaveOut, unreadableStretches } from "../compare/abstention.mjs";
import { countDetections, f1, predictivity, sensitivity, sum } from "../compare/figures.mjs";
import { pairBeats } from "../compare/pairing.mjs";
import { figure } from "../figure.mjs";
import { analyseLead } from "./analyse.mjs";
import { listRecords, openRecord } from "./databases.mjs";

/** @typedef {import("../compare/figures.mjs").Counts} Counts */
/** @typedef {import("../figure.mjs").Figure} Figure */

/**
 * @typedef {object} NoisyRecord
 * @property {string} record
 * @property {Counts} whole
 * @property {Counts} unseen
 * @property {Counts} abstaining
 * @property {number} leftOut samples after the learning period that were reported as unreadable
 * @property {number} samples after the learning period
 */

const LEARNING = 300; // seconds
const UNSEEN = 900; // seconds

/** @param {string} folder @returns {string[]} the records with noise added */
export function listNoisy(folder) {
  return listRecords(folder).filter((record) => /^11[89]e/.test(record));
}

/** 118e06 has a signal-to-noise ratio of 6 dB, 118e_6 of -6 dB. @param {string} record */
function ratioOf(record) {
  return Number(record.slice(4).replace("_", "-"));
}

/**
 * @param {import("../compare/pairing.mjs").Annotation[]} annotations
 * @param {import("../compare/pairing.mjs").Marked[]} beats
 * @param {{ rate: number, samples: number }} lead
 * @returns {{ whole: Counts, unseen: Counts }}
 */
export function countNoisy(annotations, beats, { rate, samples }) {
  const count = (/** @type {number} */ learning) =>
    countDetections(pairBeats(annotations, beats, { rate, end: samples, learning }));
  return { whole: count(LEARNING), unseen: count(UNSEEN) };
}

/**
 * @param {import("./databases.mjs").Engine} engine
 * @param {string} folder
 * @param {string} record
 * @param {import("../../web/engine/engine.js").Model} [model] any: without one the engine does not say which beats
 *   have a signal too poor to be named
 * @returns {NoisyRecord}
 */
export function detectInNoise(engine, folder, record, model) {
  const recording = openRecord(engine, folder, record);
  try {
    const results = analyseLead(engine, recording, 0, model);
    const { rate, samples } = recording.leads[0];
    const annotations = recording.annotations();
    const stretches = unreadableStretches(results, rate);
    const pairs = pairBeats(annotations, results.beats, { rate, end: samples, learning: LEARNING });
    const compared = { start: LEARNING * rate, end: samples };
    return {
      record,
      ...countNoisy(annotations, results.beats, recording.leads[0]),
      abstaining: countDetections(leaveOut(pairs, stretches)),
      leftOut: coveredSamples(stretches, compared),
      samples: compared.end - compared.start,
    };
  } finally {
    recording.close();
  }
}

/** @param {string} prefix @param {Counts} counts @param {string} [note] @returns {Figure[]} */
function detectionFigures(prefix, counts, note = "") {
  const { tp, fn, fp } = counts;
  return [
    figure(`${prefix}.se`, sensitivity(counts), "%", tp + fn, `${fn} missed${note}`),
    figure(`${prefix}.ppv`, predictivity(counts), "%", tp + fp, `${fp} false${note}`),
    figure(`${prefix}.f1`, f1(counts), "%", tp + fn + fp),
  ];
}

/**
 * @template {{ record: string }} T
 * @param {T[]} records
 * @returns {[number, T[]][]} by signal-to-noise ratio, the best first
 */
function byRatio(records) {
  const ratios = [...new Set(records.map(({ record }) => ratioOf(record)))].sort((a, b) => b - a);
  return ratios.map((ratio) => [ratio, records.filter(({ record }) => ratioOf(record) === ratio)]);
}

/**
 * Detection over the whole records and over the part with noise that was not seen in training.
 * @param {{ record: string, whole: Counts, unseen: Counts }[]} records
 * @returns {Figure[]}
 */
export function noiseFigures(records) {
  return byRatio(records).flatMap(([ratio, group]) => [
    ...detectionFigures(`qrs.nstdb.${ratio}`, sum(group.map(({ whole }) => whole))),
    ...detectionFigures(
      `qrs.nstdb.${ratio}.unseen`,
      sum(group.map(({ unseen }) => unseen)),
      ", after 15 minutes",
    ),
  ]);
}

/** @param {NoisyRecord[]} records @returns {Figure[]} */
export function abstentionFigures(records) {
  return byRatio(records).flatMap(([ratio, group]) => {
    const leftOut = group.reduce((total, record) => total + record.leftOut, 0);
    const samples = group.reduce((total, record) => total + record.samples, 0);
    const prefix = `qrs.nstdb.${ratio}.abstain`;
    return [
      ...detectionFigures(
        prefix,
        sum(group.map(({ abstaining }) => abstaining)),
        ", unreadable time left out",
      ),
      figure(`${prefix}.left_out`, (100 * leftOut) / samples, "%", group.length, "share of the time"),
    ];
  });
}
