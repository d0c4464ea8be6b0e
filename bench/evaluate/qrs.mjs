// QRS detection against the reference annotations: sensitivity and positive predictivity, EC57 (150 ms, first five
// minutes skipped), per record, gross and average.

import { countDetections, mean, predictivity, sensitivity, sum } from "../compare/figures.mjs";
import { pairBeats } from "../compare/pairing.mjs";
import { figure } from "../figure.mjs";
import { analyseLead } from "./analyse.mjs";
import { DS2, openRecord, PACED } from "./databases.mjs";

/** @typedef {import("../compare/figures.mjs").Counts} Counts */
/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {{ record: string, counts: Counts }} RecordCounts */

/**
 * Detects on the first lead of a record and counts.
 * @param {import("./databases.mjs").Engine} engine
 * @param {string} folder
 * @param {string} record
 * @returns {RecordCounts}
 */
export function countRecord(engine, folder, record) {
  const recording = openRecord(engine, folder, record);
  try {
    const { beats } = analyseLead(engine, recording, 0);
    const { rate, samples } = recording.leads[0];
    const pairs = pairBeats(recording.annotations(), beats, { rate, end: samples });
    return { record, counts: countDetections(pairs) };
  } finally {
    recording.close();
  }
}

/** @param {string} prefix @param {Counts} counts @param {string} [note] @returns {Figure[]} */
export function qrsFigures(prefix, counts, note = "") {
  const { tp, fn, fp } = counts;
  return [
    figure(`${prefix}.se`, sensitivity(counts), "%", tp + fn, `${fn} missed${note}`),
    figure(`${prefix}.ppv`, predictivity(counts), "%", tp + fp, `${fp} false${note}`),
  ];
}

/** @param {string} prefix e.g. "qrs.mitdb" @param {RecordCounts[]} records @returns {Figure[]} */
function grossAndAverage(prefix, records) {
  const counts = records.map((record) => record.counts);
  const average = (/** @type {(counts: Counts) => number} */ of) => mean(counts.map(of));
  if (counts.length === 0) return [];
  return [
    ...qrsFigures(`${prefix}.gross`, sum(counts), ", first lead, after the first 5 minutes"),
    figure(`${prefix}.average.se`, average(sensitivity), "%", counts.length, "mean of the records"),
    figure(`${prefix}.average.ppv`, average(predictivity), "%", counts.length, "mean of the records"),
  ];
}

/** @param {RecordCounts[]} records of mitdb @returns {Figure[]} `unpaced`: without the records that EC57 leaves out */
export function mitdbFigures(records) {
  const unpaced = records.filter(({ record }) => !PACED.includes(record));
  const ds2 = records.filter(({ record }) => DS2.includes(record));
  return [
    ...grossAndAverage("qrs.mitdb", records),
    ...grossAndAverage("qrs.unpaced", unpaced),
    ...grossAndAverage("qrs.ds2", ds2),
    ...records.flatMap(({ record, counts }) => qrsFigures(`qrs.mitdb.${record}`, counts)),
  ];
}
