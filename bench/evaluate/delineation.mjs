// Wave boundaries against the first cardiologist's annotations of the QT database (.q1c).
//
// As Martinez et al. (IEEE Trans Biomed Eng 51:570, 2004) measure it: each of the two leads is delineated on its own,
// and for every annotated point the lead with the smaller error counts. Error = found - annotated. mean_ms and sd_ms
// are the means over the records of their mean and standard deviation (n - 1), pooled_sd_ms the standard deviation of
// all errors; se is the share of annotated points for which some lead gives one.
//
// The cardiologist does not say that a wave is absent. As Martinez does, an annotated beat without that wave is taken
// to have none: claimed_absent is the share of these beats in which some lead claims one, and in ppv each of them counts
// as a false wave beside the annotated ones that were found.
//
// The first lead alone, without any choice, stands under first_lead. The delineator's constants were tuned on every
// other record (engine/beat/delineate.c); the ones between them stand under untuned, each record under record.

import { mean } from "../compare/figures.mjs";
import { isAnnotated, POINTS, readAnnotatedBeats, WAVES } from "../compare/waves.mjs";
import { figure } from "../figure.mjs";
import { analyseLead } from "./analyse.mjs";
import { openRecord } from "./databases.mjs";

/** @typedef {import("../compare/waves.mjs").Point} Point */
/** @typedef {import("../compare/waves.mjs").Wave} Wave */
/** @typedef {import("../compare/waves.mjs").AnnotatedBeat} AnnotatedBeat */
/** @typedef {import("../../web/engine/engine.js").Beat} Beat */
/** @typedef {import("../figure.mjs").Figure} Figure */

/** Errors in ms by point; NaN where a point was not found. @typedef {Record<Point, number[]>} Errors */
/** For each annotated beat without a wave, whether one was claimed. @typedef {Record<Wave, boolean[]>} Claims */
/** What one lead, or the better of both, makes of a record. @typedef {{ errors: Errors, claims: Claims }} Reading */
/** @typedef {{ record: string, best: Reading, first: Reading }} RecordReadings */

const REACH = 0.15; // seconds between an annotated beat and its detection, at most
const NAMES = /** @type {Point[]} */ (Object.keys(POINTS));
const WAVE_NAMES = /** @type {Wave[]} */ (Object.keys(WAVES));

/** @param {Beat[]} beats in order @param {number} time @returns {Beat | null} the nearest in reach */
function nearestBeat(beats, time) {
  const distance = (/** @type {Beat} */ beat) => Math.abs(beat.time - time);
  const nearest = beats.reduce((a, b) => (distance(b) < distance(a) ? b : a), beats[0]);
  return nearest && distance(nearest) <= REACH ? nearest : null;
}

/**
 * @param {AnnotatedBeat[]} references
 * @param {(Beat | null)[]} found the beats that were found for them
 * @param {number} rate
 * @returns {Errors}
 */
function errorsOf(references, found, rate) {
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

/** @param {AnnotatedBeat[]} references @param {(Beat | null)[]} found @returns {Claims} */
function claimsOf(references, found) {
  const claims = WAVE_NAMES.map((wave) => [
    wave,
    found
      .filter((_, i) => !isAnnotated(references[i].waves, wave))
      .map((beat) => beat !== null && !Number.isNaN(beat.waves[WAVES[wave].found])),
  ]);
  return Object.fromEntries(claims);
}

/** @param {AnnotatedBeat[]} references @param {Beat[]} beats @param {number} rate @returns {Reading} */
function readLead(references, beats, rate) {
  const found = references.map(({ sample }) => nearestBeat(beats, sample / rate));
  return { errors: errorsOf(references, found, rate), claims: claimsOf(references, found) };
}

/** @param {number} a @param {number} b @returns {number} the one nearer to 0; NaN only if both are */
function smaller(a, b) {
  return Number.isNaN(b) || Math.abs(a) <= Math.abs(b) ? a : b;
}

/** @param {Reading[]} leads @returns {Reading} */
function bestOf([first, ...others]) {
  const errors = NAMES.map((name) => [
    name,
    first.errors[name].map((error, i) =>
      others.reduce((least, lead) => smaller(least, lead.errors[name][i]), error),
    ),
  ]);
  const claims = WAVE_NAMES.map((wave) => [
    wave,
    first.claims[wave].map((claim, i) => claim || others.some((lead) => lead.claims[wave][i])),
  ]);
  return { errors: Object.fromEntries(errors), claims: Object.fromEntries(claims) };
}

/**
 * @param {import("./databases.mjs").Engine} engine
 * @param {string} folder
 * @param {string} record
 * @returns {RecordReadings}
 */
export function delineateRecord(engine, folder, record) {
  const recording = openRecord(engine, folder, record, "q1c");
  try {
    const references = readAnnotatedBeats(recording.annotations());
    const leads = recording.leads.map(({ rate }, lead) =>
      readLead(references, analyseLead(engine, recording, lead).beats, rate),
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

/** @param {string} prefix @param {Reading[]} records @param {Wave} wave @returns {Figure[]} */
function claimFigures(prefix, records, wave) {
  const absent = records.flatMap(({ claims }) => claims[wave]);
  const claimed = absent.filter(Boolean).length;
  const peaks = records.flatMap(({ errors }) => errors[`${wave}_peak`]);
  const found = peaks.filter((error) => !Number.isNaN(error)).length;
  return [
    figure(
      `${prefix}.claimed_absent`,
      (100 * claimed) / absent.length,
      "%",
      absent.length,
      `${claimed} claimed where none is annotated`,
    ),
    figure(`${prefix}.ppv`, (100 * found) / (found + claimed), "%", found + claimed, `${claimed} false`),
  ];
}

/** @param {string} prefix @param {Reading[]} records @returns {Figure[]} */
function readingFigures(prefix, records) {
  return [
    ...NAMES.flatMap((name) =>
      pointFigures(
        `${prefix}.${name}`,
        records.map(({ errors }) => errors[name]),
      ),
    ),
    ...WAVE_NAMES.flatMap((wave) => claimFigures(`${prefix}.${wave}`, records, wave)),
  ];
}

/** Of one record: only what is annotated there. @param {RecordReadings} readings @returns {Figure[]} */
function recordFigures({ record, best }) {
  const prefix = `delineation.qtdb.record.${record}`;
  const points = NAMES.filter((name) => best.errors[name].length > 0).flatMap((name) => {
    const found = best.errors[name].filter((error) => !Number.isNaN(error));
    const missed = `${best.errors[name].length - found.length} missed`;
    return [
      figure(`${prefix}.${name}.mean_ms`, mean(found), "ms", found.length, missed),
      figure(`${prefix}.${name}.sd_ms`, deviation(found), "ms", found.length, missed),
    ];
  });
  const absences = WAVE_NAMES.filter((wave) => best.claims[wave].length > 0).map((wave) => {
    const { length } = best.claims[wave];
    const claimed = best.claims[wave].filter(Boolean).length;
    return figure(`${prefix}.${wave}.claimed_absent`, (100 * claimed) / length, "%", length);
  });
  return [...points, ...absences];
}

/** @param {RecordReadings[]} records all of the database, in order of name @returns {Figure[]} */
export function delineationFigures(records) {
  const best = records.map((record) => record.best);
  const first = records.map((record) => record.first);
  const untuned = best.filter((_, i) => i % 2 === 1);
  return [
    ...readingFigures("delineation.qtdb", best),
    ...readingFigures("delineation.qtdb.untuned", untuned),
    ...readingFigures("delineation.qtdb.first_lead", first),
    ...records.flatMap(recordFigures),
  ];
}
