/** The beats as a table for other programs: RFC 4180, one row a beat, units in the column names. */

import { INTERVALS, WAVES } from "../data/intervals.js";
import { snake } from "./names.js";

/**
 * @param {import("../data/beats.js").BeatList} beats
 * @param {string} model name of the model that named them
 * @param {boolean} inMillivolts whether heights are millivolts, or numbers of an unknown unit
 * @returns {string}
 */
export function beatsCsv(beats, model, inMillivolts) {
  const columns = [
    "time_s",
    "sample",
    "class",
    ...beats.classes.map((letter) => `probability_${letter}`),
    "rr_s",
    inMillivolts ? "r_amplitude_mv" : "r_amplitude_no_unit",
    "reason_unclassified",
    ...INTERVALS.map((name) => `${snake(name)}_ms`),
    ...WAVES.map((name) => `${snake(name)}_ms_from_r`),
    "model",
  ];
  const rows = [columns.join(",")];
  for (let i = 0; i < beats.length; i++) {
    const beat = beats.at(i);
    const named = beat.label >= 0;
    rows.push(
      [
        beat.time.toFixed(4),
        beat.sample,
        named ? beat.letter : "",
        ...Array.from(beat.probabilities, (value) => (named ? value.toFixed(5) : "")),
        beat.rr > 0 ? beat.rr.toFixed(4) : "",
        beat.amplitude.toFixed(3),
        named ? "" : beat.reason,
        ...INTERVALS.map((name) => milliseconds(beat.intervals[name])),
        ...WAVES.map((name) => milliseconds(beat.waves[name])),
        quoted(model),
      ].join(","),
    );
  }
  return `${rows.join("\r\n")}\r\n`;
}

/** @param {number} seconds @returns {string} empty where there is none */
const milliseconds = (seconds) => (Number.isNaN(seconds) ? "" : (1000 * seconds).toFixed(1));

/** @param {string} value */
const quoted = (value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
