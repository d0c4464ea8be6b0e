/** The beats as a table for other programs: RFC 4180, one row a beat, units in the column names.
 *
 * `tracelight analyze --csv` prints the same columns (wasm/cli/analyze_csv.c). Where a person edited beats there are two
 * more: what was edited, and which class the model had given.
 */

import { UNNAMED, wasAsked } from "../data/beats.js";
import { INTERVALS, WAVES } from "../data/intervals.js";
import { inMillivolts, isSynthetic } from "../data/leads.js";
import { snake } from "./names.js";

/**
 * @param {import("../state.js").State} state with a recording
 * @returns {string}
 */
export function beatsCsv(state) {
  const { beats, models, model, recording } = state;
  const synthetic = recording !== null && isSynthetic(recording);
  const columns = [
    "time_s",
    "sample",
    "class",
    ...beats.classes.map((letter) => `probability_${letter}`),
    "rr_s",
    inMillivolts(state) ? "r_amplitude_mv" : "r_amplitude_no_unit",
    "reason_unclassified",
    ...INTERVALS.map((name) => `${snake(name)}_ms`),
    ...WAVES.map((name) => `${snake(name)}_ms_from_r`),
    "model",
    "synthetic",
    ...(beats.changes ? ["edited_by_a_person", "class_by_model"] : []),
  ];
  const rows = [columns.join(",")];
  for (let i = 0; i < beats.length; i++) {
    const beat = beats.at(i);
    const named = beat.letter !== UNNAMED;
    const asked = wasAsked(beat);
    rows.push(
      [
        beat.time.toFixed(4),
        beat.sample,
        named ? beat.letter : "",
        ...Array.from(beat.probabilities, (value) => (asked ? value.toFixed(5) : "")),
        beat.rr > 0 ? beat.rr.toFixed(4) : "",
        Number.isNaN(beat.amplitude) ? "" : beat.amplitude.toFixed(3),
        named || beat.given ? "" : beat.reason,
        ...INTERVALS.map((name) => milliseconds(beat.intervals[name])),
        ...WAVES.map((name) => milliseconds(beat.waves[name])),
        quoted(models[model].name),
        synthetic,
        ...(beats.changes ? [editedWords(beat), beat.label >= 0 ? beat.ownLetter : ""] : []),
      ].join(","),
    );
  }
  return `${rows.join("\r\n")}\r\n`;
}

/** What a person did to a beat. @param {import("../data/beats.js").Beat} beat */
const editedWords = ({ added, given, moved }) =>
  [added ? "added" : "", given ? "named" : "", moved ? "waves" : ""].filter(Boolean).join(" ");

/** @param {number} seconds @returns {string} empty where there is none */
const milliseconds = (seconds) => (Number.isNaN(seconds) ? "" : (1000 * seconds).toFixed(1));

/** @param {string} value */
const quoted = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
