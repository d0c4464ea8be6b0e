/** Everything that was found, as JSON for other programs: seconds, millivolts, null where there is nothing to tell.
 *
 * Neither the file's name nor the date it was recorded on is in it, nor the text of notes: these may name a person.
 */

import { inMillivolts } from "../data/leads.js";

/** Number of this form of the file; grows when a reader would have to change. */
const FORM = 1;

/**
 * @param {import("../state.js").State & { hrv: import("../engine/engine.js").Hrv }} state
 * @returns {string}
 */
export function resultsJson(state) {
  const { beats, episodes, hrv, quality, engineVersion, complete, recording, lead } = state;
  const model = state.models[state.model];
  const { label, unit, rate, samples } = /** @type {NonNullable<typeof recording>} */ (recording).leads[lead];
  const results = {
    form: FORM,
    program: { name: "Tracelight", engine: engineVersion },
    model: {
      name: model.name,
      classes: model.classes,
      parameters: model.parameters,
      provenance: model.provenance,
    },
    recording: {
      format: recording?.format,
      duration_s: recording?.duration,
      lead: label || lead + 1,
      rate_hz: rate,
      samples,
      unit,
      heights_in_millivolts: inMillivolts(state),
      notes: recording?.notes.map(({ kind, code, place, where }) => ({ kind, code, place, where })),
    },
    complete,
    beats: Array.from({ length: beats.length }, (_, i) => beatRecord(beats.at(i))),
    episodes: episodes.all.map(({ kind, start, end, beats: count, rate: bpm, certainty }) => ({
      kind,
      start_s: start,
      end_s: end,
      beats: count,
      rate_bpm: bpm,
      certainty,
    })),
    hrv,
    quality: {
      seconds_judged: quality.length,
      shares: quality.shares(),
      unreadable: quality.unreadable(0, quality.length),
    },
  };
  return `${JSON.stringify(results, finite)}\n`;
}

/** @param {import("../data/beats.js").Beat} beat */
function beatRecord({ time, sample, letter, label, reason, rr, amplitude, probabilities, waves, intervals }) {
  const named = label >= 0;
  return {
    time_s: time,
    sample,
    class: named ? letter : null,
    reason_unclassified: named ? null : reason,
    probabilities: named ? Array.from(probabilities, (value) => rounded(value, 5)) : null,
    rr_s: rounded(rr, 5),
    r_amplitude: rounded(amplitude, 4),
    waves_s_from_r: each(waves),
    intervals_s: each(intervals),
  };
}

/** @param {object} values numbers by name */
const each = (values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rounded(value, 5)]));

/** @param {number} value @param {number} digits after the point: what the sampling can tell, not the float's noise */
const rounded = (value, digits) => Number(value.toFixed(digits));

/** JSON has no NaN. @param {string} _ @param {unknown} value */
const finite = (_, value) => (typeof value === "number" && !Number.isFinite(value) ? null : value);
