// Wave boundaries against the first cardiologist's annotations of the QT database (.q1c).
//
// As Martinez et al. (IEEE Trans Biomed Eng 51:570, 2004) measure it: each of the two leads is delineated on its own,
// and for every annotated point the lead with the smaller error counts. Error = found - annotated. mean_ms and sd_ms
// are the means over the records of their mean and standard deviation (n - 1), pooled_sd_ms the standard deviation of
// all errors; se is the share of annotated points for which some lead gives one. The first lead alone, without that
// choice, stands under first_lead. The delineator's constants were tuned on every other record (engine/beat/delineate.c);
// the ones between them stand under untuned.

import { mean } from "../compare/figures.mjs";
import { POINTS, readAnnotatedBeats } from "../compare/waves.mjs";
import { figure } from "../figure.mjs";
import { analyseLead } from "./analyse.mjs";
import { openRecord } from "./databases.mjs";

/** @typedef {import("../compare/waves.mjs").Point} Point */
/** @typedef {import("../compare/waves.mjs").AnnotatedBeat} AnnotatedBeat */
/** @typedef {import("../../web/engine/engine.js").Beat} Beat */
/** @typedef {import("../figure.mjs").Figure} Figure */

/** Errors in ms by point; NaN where a point was not found. @typedef {Record<Point, number[]>} Errors */
/** @typedef {{ record: string, best: Errors, first: Errors }} RecordErrors */

const REACH = 0.15; // seconds between an annotated beat and its detection, at most
const NAMES = /** @type {Point[]} */ (Object.keys(POINTS));

/** @param {Beat[]} beats in order @param {number} time @returns {Beat | null} the nearest in reach */
function nearestBeat(beats, time) {
  const distance = (/** @type {Beat} */ beat) => Math.abs(beat.time - time);
  const nearest = beats.reduce((a, b) => (distance(b) < distance(a) ? b : a), beats[0]);
  return nearest && distance(nearest) <= REACH ? nearest : null;
}

/**
 * @param {AnnotatedBeat[]} references
 * @param {Beat[]} beats
 * @param {number} rate
 * @returns {Errors}
 */
function errorsOf(references, beats, rate) {
  const found = references.map(({ sample }) => nearestBeat(beats, sample / rate));
  const errors = NAMES.map((name) => [
    name,
    references.flatMap(({ waves }, i) => {
      const annotated = waves[name];
      if (annotated === undefined) return [];
      const beat = found[i];
      return [beat ? 1000 * (beat.time + beat.waves[POINTS[name]] - annotated / rate) : Number.NaN];
    }),
  ]);
  return Object.fromEntries(errors);
}

/** @param {number} a @param {number} b @returns {number} the one nearer to 0; NaN only if both are */
function smaller(a, b) {
  return Number.isNaN(b) || Math.abs(a) <= Math.abs(b) ? a : b;
}

/** @param {Errors[]} leads @returns {Errors} */
function bestOf([first, ...others]) {
  const best = NAMES.map((name) => [
    name,
    first[name].map((error, i) => others.reduce((least, lead) => smaller(least, lead[name][i]), error)),
  ]);
  return Object.fromEntries(best);
}

/**
 * @param {import("./databases.mjs").Engine} engine
 * @param {string} folder
 * @param {string} record
 * @returns {RecordErrors}
 */
export function delineateRecord(engine, folder, record) {
  const recording = openRecord(engine, folder, record, "q1c");
  try {
    const references = readAnnotatedBeats(recording.annotations());
    const leads = recording.leads.map(({ rate }, lead) =>
      errorsOf(references, analyseLead(engine, recording, lead).beats, rate),
    );
    return { record, best: bestOf(leads), first: leads[0] };
  } finally {
    recording.close();
  }
}

/** @param {number[]} values @returns {number} with n - 1; NaN for fewer than two */
function deviation(values) {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : Number.NaN;
}

/** @param {string} prefix @param {number[][]} records errors of one point @returns {Figure[]} */
function pointFigures(prefix, records) {
  const annotated = records.flat().length;
  const found = records.map((errors) => errors.filter((error) => !Number.isNaN(error)));
  const all = found.flat();
  const several = found.filter(({ length }) => length > 1);
  return [
    figure(`${prefix}.mean_ms`, mean(found.map(mean)), "ms", all.length, "mean of the records' means"),
    figure(
      `${prefix}.sd_ms`,
      mean(several.map(deviation)),
      "ms",
      all.length,
      `mean of ${several.length} records' s.d.`,
    ),
    figure(`${prefix}.pooled_sd_ms`, deviation(all), "ms", all.length, "s.d. of all errors"),
    figure(
      `${prefix}.se`,
      (100 * all.length) / annotated,
      "%",
      annotated,
      `${annotated - all.length} missed`,
    ),
  ];
}

/** @param {string} prefix @param {Errors[]} records @returns {Figure[]} */
function allPointFigures(prefix, records) {
  return NAMES.flatMap((name) =>
    pointFigures(
      `${prefix}.${name}`,
      records.map((errors) => errors[name]),
    ),
  );
}

/** @param {RecordErrors[]} records all of the database, in order of name @returns {Figure[]} */
export function delineationFigures(records) {
  const best = records.map((record) => record.best);
  const first = records.map((record) => record.first);
  const untuned = best.filter((_, i) => i % 2 === 1);
  return [
    ...allPointFigures("delineation.qtdb", best),
    ...allPointFigures("delineation.qtdb.untuned", untuned),
    ...allPointFigures("delineation.qtdb.first_lead", first),
  ];
}
