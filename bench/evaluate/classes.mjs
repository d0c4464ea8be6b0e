// Beat classes against the reference annotations: every beat is found by the detector and named by the network, over
// the whole record.

import { accuracy, addPairs, cell, emptyConfusion, f1 } from "../compare/confusion.mjs";
import { pairBeats } from "../compare/pairing.mjs";
import { figure } from "../figure.mjs";
import { analyseLead } from "./analyse.mjs";
import { openRecord } from "./databases.mjs";

/** @typedef {import("../compare/confusion.mjs").Confusion} Confusion */
/** @typedef {import("../compare/confusion.mjs").Pair} Pair */
/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {import("../../web/engine/engine.js").Annotation} Annotation */
/** @typedef {import("../../web/engine/engine.js").Beat} Beat */
/** @typedef {import("../../web/engine/engine.js").Episode} Episode */
/** @typedef {import("../../web/engine/engine.js").QualitySecond} QualitySecond */

/**
 * @typedef {object} NamedRecord
 * @property {string} record
 * @property {Annotation[]} annotations the reference
 * @property {Beat[]} beats found and named
 * @property {QualitySecond[]} quality of the signal
 * @property {Episode[]} episodes of rhythms
 * @property {number} rate in Hz
 * @property {number} samples
 * @property {number} duration in seconds
 * @property {Pair[]} pairs over the whole record
 */

/**
 * On the lead that the page would choose (MLII where there is one), or on the other of two.
 * @param {import("./databases.mjs").Engine} engine
 * @param {string} folder
 * @param {string} record
 * @param {import("../../web/engine/engine.js").Model} model
 * @param {"preferred" | "other"} [which] lead
 * @returns {NamedRecord}
 */
export function nameBeats(engine, folder, record, model, which = "preferred") {
  const recording = openRecord(engine, folder, record);
  try {
    const lead = which === "preferred" ? recording.preferredLead : 1 - recording.preferredLead;
    const { beats, quality, episodes } = analyseLead(engine, recording, lead, model);
    const { rate, samples } = recording.leads[lead];
    const { duration } = recording;
    const annotations = recording.annotations();
    const pairs = pairBeats(annotations, beats, { rate, end: samples, learning: 0 });
    return { record, annotations, beats, quality, episodes, rate, samples, duration, pairs };
  } finally {
    recording.close();
  }
}

/** @param {Pair[]} pairs @param {string[]} classes */
function confusionOf(pairs, classes) {
  const confusion = emptyConfusion(classes);
  addPairs(confusion, pairs, classes);
  return confusion;
}

/** @param {string} prefix @param {Confusion} confusion */
function confusionFigures(prefix, confusion) {
  return [...confusion].flatMap(([row, columns]) => {
    const total = [...columns.values()].reduce((a, b) => a + b, 0);
    return [...columns.keys()].map((column) =>
      figure(`${prefix}.${row}.${column}`, cell(confusion, row, column), "beats", total),
    );
  });
}

/**
 * Confusion and accuracy in total, accuracy and errors per record.
 * @param {string} set which beats, e.g. "ds2"
 * @param {string} key of the model
 * @param {NamedRecord[]} records
 * @param {string[]} classes
 * @param {string} note
 * @returns {Figure[]}
 */
export function classFigures(set, key, records, classes, note) {
  const total = confusionOf(
    records.flatMap(({ pairs }) => pairs),
    classes,
  );
  const { percent, beats } = accuracy(total, classes);
  const scores = classes.map((name) => f1(total, classes, name));
  const macro = scores.reduce((a, b) => a + b, 0) / scores.length;
  const prefix = `beat5.${set}.${key}`;
  return [
    figure(`${prefix}.accuracy`, percent, "%", beats, note),
    figure(`${prefix}.macro_f1`, macro, "%", beats, "mean of the classes' F1"),
    ...classes.map((name, i) =>
      figure(`${prefix}.${name === "A" ? "apc" : name.toLowerCase()}_f1`, scores[i], "%", beats),
    ),
    ...records.map(({ record, pairs }) => {
      const own = accuracy(confusionOf(pairs, classes), classes);
      return figure(`${prefix}.${record}.accuracy`, own.percent, "%", own.beats);
    }),
    ...confusionFigures(`confusion.${set}.${key}`, total),
  ];
}

/**
 * Only the pairs of these reference beats.
 * @param {NamedRecord[]} records
 * @param {Map<string, Set<number>>} kept samples of the reference annotations, by record
 * @returns {NamedRecord[]}
 */
export function keepReferences(records, kept) {
  return records.map((named) => ({
    ...named,
    pairs: named.pairs.filter(({ reference }) => reference && kept.get(named.record)?.has(reference.sample)),
  }));
}
