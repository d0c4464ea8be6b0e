/** Packs the session's beats and seconds of quality into columns that cross to the page without copies. */

import { looksAround, SURROUNDINGS, WINDOW } from "../data/beats.js";
import { REASONS } from "../engine/engine.js";
import { INTERVALS, WAVES } from "../data/intervals.js";
import { STATES } from "../data/quality.js";

/**
 * @param {{ beats: import("../engine/engine.js").Beat[], usual: Float32Array[] }} found
 * @param {import("../engine/engine.js").ModelInfo} info of the model that named them
 * @param {import("../engine/engine.js").Engine["intervals"]} intervalsOf
 * @returns {import("./protocol.js").BeatBatch}
 */
export function packBeats({ beats, usual }, info, intervalsOf) {
  const count = beats.length;
  const classes = info.classes.length;
  const around = looksAround(info) ? SURROUNDINGS : 0;
  const batch = {
    count,
    sample: new Float64Array(count),
    tick: new Float64Array(count),
    time: new Float64Array(count),
    rr: new Float32Array(count),
    amplitude: new Float32Array(count),
    label: new Int8Array(count),
    reason: new Uint8Array(count),
    probabilities: new Float32Array(count * classes),
    classes,
    waves: new Float32Array(count * WAVES.length),
    intervals: new Float32Array(count * INTERVALS.length),
    usual: Int32Array.from(beats, (beat) => beat.usual),
    surroundings: new Float32Array(count * around),
    around,
    versions: new Float32Array(usual.length * WINDOW),
  };
  usual.forEach((version, i) => {
    batch.versions.set(version, i * WINDOW);
  });
  beats.forEach((beat, i) => {
    batch.sample[i] = beat.sample;
    batch.tick[i] = beat.tick;
    batch.time[i] = beat.time;
    batch.rr[i] = beat.rr;
    batch.amplitude[i] = beat.amplitude;
    batch.label[i] = beat.label;
    batch.reason[i] = REASONS.indexOf(beat.reason);
    batch.probabilities.set(beat.probabilities.subarray(0, classes), i * classes);
    if (around) batch.surroundings.set(beat.surroundings, i * around);
    const intervals = intervalsOf(beat.waves, beat.rr);
    WAVES.forEach((name, w) => {
      batch.waves[i * WAVES.length + w] = beat.waves[name];
    });
    INTERVALS.forEach((name, k) => {
      batch.intervals[i * INTERVALS.length + k] = intervals[name];
    });
  });
  return batch;
}

/**
 * @param {import("../engine/engine.js").QualitySecond[]} seconds
 * @param {number} rate Hz of the lead
 * @returns {import("./protocol.js").QualityBatch}
 */
export function packQuality(seconds, rate) {
  return {
    first: seconds.length ? Math.round(seconds[0].sample / rate) : 0,
    states: Uint8Array.from(seconds, (second) => STATES.indexOf(second.state)),
  };
}

/**
 * Intervals of beats whose waves are given in columns.
 * @param {import("../engine/engine.js").Engine["intervals"]} intervalsOf
 * @param {Float32Array} waves WAVES.length values a beat
 * @param {Float32Array} rr seconds
 * @returns {Float32Array} INTERVALS.length values a beat
 */
export function intervalRows(intervalsOf, waves, rr) {
  const rows = new Float32Array(rr.length * INTERVALS.length);
  rr.forEach((seconds, i) => {
    const named = Object.fromEntries(WAVES.map((name, w) => [name, waves[i * WAVES.length + w]]));
    const found = intervalsOf(
      /** @type {import("../engine/engine.js").Waves} */ (/** @type {unknown} */ (named)),
      seconds,
    );
    INTERVALS.forEach((name, k) => {
      rows[i * INTERVALS.length + k] = found[name];
    });
  });
  return rows;
}
