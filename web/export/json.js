/** Everything that was found, as JSON for other programs: docs/analysis.schema.json says what it holds, and
 * `tracelight analyze --json` writes the same (wasm/cli/analyze_json.c).
 *
 * Neither the file's name nor the date it was recorded on is in it, nor the text of the file's notes: these may name a
 * person. The notes that the person at the page took are.
 */

import { UNNAMED, wasAsked } from "../data/beats.js";
import { countBeats, deletedBeats } from "../data/edited-summary.js";
import { INTERVALS } from "../data/intervals.js";
import { inMillivolts, isSynthetic } from "../data/leads.js";
import { HRV_USES, REASONS } from "../engine/engine.js";
import { snake } from "./names.js";

/** Grows when a reader would have to change; a person's edits are such a change. */
const SCHEMA = 2;
const SCHEMA_EDITED = 3;

/** Significant digits of times, of what is measured, and of intervals (tenths of milliseconds). */
const EXACT = 9;
const ROUNDED = 6;
const INTERVAL_DIGITS = 4;

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../variability.js").MeasuredHrv} MeasuredHrv */

/**
 * @param {State} state with a recording and its summary
 * @param {MeasuredHrv} hrv
 * @returns {string}
 */
export function resultsJson(state, hrv) {
  const { beats, episodes, engineVersion, complete } = state;
  const edits = editsRecord(state);
  const results = {
    schema: edits ? SCHEMA_EDITED : SCHEMA,
    program: { name: "Tracelight", version: engineVersion },
    recording: recordingRecord(state),
    lead: leadRecord(state),
    model: modelRecord(state),
    complete,
    summary: summaryRecord(state),
    beats: Array.from({ length: beats.length }, (_, i) => beatRecord(beats.at(i))),
    episodes: episodes.all.map(episodeRecord),
    hrv: hrvRecord(hrv),
    quality: qualityRecords(state),
    ...(edits ? { edits } : {}),
  };
  return `${JSON.stringify(results)}\n`;
}

/** The recording of a state that has one. @param {State} state */
const opened = ({ recording }) => /** @type {NonNullable<typeof recording>} */ (recording);

/** @param {State} state */
function recordingRecord(state) {
  const { format, duration, notes } = opened(state);
  return {
    format,
    duration_s: rounded(duration, EXACT),
    synthetic: isSynthetic(opened(state)),
    notes: notes.map(({ kind, code, place, where }) => ({ kind, code, place, where: place && where })),
  };
}

/** @param {State} state */
function leadRecord(state) {
  const { label, rate, samples, millivoltsPerUnit } = opened(state).leads[state.lead];
  return {
    index: state.lead,
    label,
    rate_hz: rounded(rate, EXACT),
    samples,
    amplitude_unit: inMillivolts(state) ? "mV" : null,
    millivolts_per_unit: rounded(millivoltsPerUnit, EXACT),
  };
}

/** @param {State} state */
function modelRecord({ models, model }) {
  const { name, classes, parameters, quantised, provenance } = models[model];
  return { name, classes, parameters, arithmetic: quantised ? "int8" : "float32", provenance };
}

/** @param {State} state */
function summaryRecord({ summary, models, model, beats }) {
  const found = /** @type {NonNullable<typeof summary>} */ (summary);
  const { normal } = models[model];
  const { letters, ...counts } = countBeats(beats, found);
  return {
    beats: counts.beats,
    beats_unreadable: counts.unreadable,
    beats_by_class: Object.fromEntries([...letters].filter(([letter]) => letter !== UNNAMED)),
    beats_unclassified: letters.get(UNNAMED),
    beats_unclassified_by_reason: Object.fromEntries(
      REASONS.slice(1).map((reason) => [reason, found.reasons[reason]]),
    ),
    normal_beats: normal.includes(true) ? "named" : "all",
    rr_intervals: found.rrIntervals,
    heart_rate_bpm: {
      mean: rounded(found.meanRate),
      lowest: rounded(found.lowestRate),
      highest: rounded(found.highestRate),
    },
    median_intervals_s: intervalsRecord(found.medians),
    beats_with_interval: intervalsRecord(found.beatsWith),
    quality_s: found.seconds,
  };
}

/** @param {import("../data/beats.js").Beat} beat */
function beatRecord(beat) {
  const { time, sample, letter, reason, rr, amplitude, probabilities, waves, intervals } = beat;
  const named = letter !== UNNAMED;
  return {
    sample,
    time_s: rounded(time, EXACT),
    rr_s: rounded(rr),
    r_amplitude: rounded(amplitude),
    class: named ? letter : null,
    reason_unclassified: named || beat.given ? null : reason,
    probabilities: wasAsked(beat) ? Array.from(probabilities, (value) => rounded(value)) : null,
    waves_s: Object.fromEntries(
      Object.entries(waves).map(([name, seconds]) => [snake(name), rounded(seconds)]),
    ),
    intervals_s: intervalsRecord(intervals),
    ...(beat.given || beat.added || beat.moved ? { edited: editedRecord(beat) } : {}),
  };
}

/** What a person did to a beat. @param {import("../data/beats.js").Beat} beat */
const editedRecord = ({ added, given, moved, label, ownLetter }) => ({
  added,
  named: given,
  waves: moved,
  class_by_model: label >= 0 ? ownLetter : null,
});

/** What a person did beside that, and the notes taken. @param {State} state @returns {object | null} null: nothing */
function editsRecord({ beats, edits }) {
  const notes = edits?.notes() ?? [];
  if (!beats.changes && notes.length === 0) return null;
  const { time, label } = beats.found.columns;
  return {
    deleted: deletedBeats(beats).map((index) => ({
      time_s: rounded(time[index], EXACT),
      class_by_model: label[index] < 0 ? null : beats.classes[label[index]],
    })),
    notes: notes.map((note) => ({ time_s: rounded(note.time, EXACT), text: note.text })),
  };
}

/** @param {import("../engine/engine.js").Intervals} intervals */
const intervalsRecord = (intervals) =>
  Object.fromEntries(INTERVALS.map((name) => [snake(name), rounded(intervals[name], INTERVAL_DIGITS)]));

/** @param {import("../engine/engine.js").Episode} episode */
const episodeRecord = ({ kind, start, end, beats, rate, certainty }) => ({
  kind,
  start_s: rounded(start, EXACT),
  end_s: rounded(end, EXACT),
  beats,
  rate_bpm: rounded(rate),
  certainty: rounded(certainty),
});

/** @param {MeasuredHrv} hrv */
function hrvRecord(hrv) {
  return {
    intervals: hrv.intervals,
    used: hrv.used,
    used_s: rounded(hrv.seconds, EXACT),
    left_out: hrv.leftOut,
    left_out_intervals: leftOutRecords(hrv),
    spectrum_method: "lomb-scargle",
    spectrum_pieces: hrv.spectrumPieces,
    sample_entropy_intervals: hrv.entropyIntervals,
    measures: Object.fromEntries(
      hrv.measures.map(({ key, value, state, needs }) => [
        key,
        { value: rounded(value), state, needs_s: needs },
      ]),
    ),
  };
}

/** @param {MeasuredHrv} hrv */
function leftOutRecords({ use, times, leftOut }) {
  /** @type {{ beat: number, start_s: number | null, end_s: number | null, reason: string }[]} */
  const records = [];
  use.forEach((each, beat) => {
    const reason = HRV_USES[each];
    if (!(reason in leftOut)) return;
    const [start, end] = [times[beat - 1], times[beat]];
    records.push({ beat, start_s: rounded(start, EXACT), end_s: rounded(end, EXACT), reason });
  });
  return records;
}

/** @param {State} state */
function qualityRecords(state) {
  const { rate, samples } = opened(state).leads[state.lead];
  return state.quality.stretches(0, state.quality.length).map(({ from, to, state: judged }) => ({
    state: judged,
    start_s: from,
    end_s: rounded(Math.min(to, samples / rate), EXACT),
  }));
}

/** @param {number} value @param {number} [digits] significant @returns {number | null} JSON has no NaN */
const rounded = (value, digits = ROUNDED) =>
  Number.isFinite(value) ? Number(value.toPrecision(digits)) : null;
