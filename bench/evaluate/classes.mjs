// Beat classes against the reference annotations: every beat is found by the detector and named by the network, on
// the lead that the page would choose (MLII where there is one), over the whole record.

import { accuracy, addPairs, cell, emptyConfusion } from "../compare/confusion.mjs";
import { pairBeats } from "../compare/pairing.mjs";
import { figure } from "../figure.mjs";
import { analyseLead } from "./analyse.mjs";
import { openRecord } from "./databases.mjs";

/** @typedef {import("../compare/confusion.mjs").Confusion} Confusion */

/**
 * @param {import("./databases.mjs").Engine} engine
 * @param {string} folder
 * @param {string} record
 * @param {import("../../web/engine/engine.js").Model} model
 * @returns {import("../compare/confusion.mjs").Pair[]}
 */
export function pairRecord(engine, folder, record, model) {
  const recording = openRecord(engine, folder, record);
  try {
    const lead = recording.preferredLead;
    const { beats } = analyseLead(engine, recording, lead, model);
    const { rate, samples } = recording.leads[lead];
    return pairBeats(recording.annotations(), beats, { rate, end: samples, learning: 0 });
  } finally {
    recording.close();
  }
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
 * @param {import("./databases.mjs").Engine} engine
 * @param {string} folder
 * @param {string[]} records
 * @param {import("./models.mjs").NamedModel} named
 */
export function classificationFigures(engine, folder, records, { key, model }) {
  const { classes } = model.info;
  const total = emptyConfusion(classes);
  const perRecord = records.map((record) => {
    process.stderr.write(`\r${key} ${record}  `);
    const pairs = pairRecord(engine, folder, record, model);
    addPairs(total, pairs, classes);
    const own = emptyConfusion(classes);
    addPairs(own, pairs, classes);
    const { percent, detected } = accuracy(own, classes);
    return figure(`beat5.mitdb.${key}.${record}.accuracy`, percent, "%", detected);
  });
  const { percent, detected } = accuracy(total, classes);
  const note = "of the beats found; most of these beats were in the training data";
  return [
    figure(`beat5.mitdb.${key}.accuracy`, percent, "%", detected, note),
    ...perRecord,
    ...confusionFigures(`confusion.mitdb.${key}`, total),
  ];
}
