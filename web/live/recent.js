/** What the live view shows of the last minutes: samples, beats, quality. Older ones are in the journal. */

import { WINDOW } from "../data/beats.js";
import { WAVES } from "../data/intervals.js";

/** Seconds of samples, and of beats. */
export const SAMPLES_KEPT = 60;
export const BEATS_KEPT = 600;
/** Versions of the usual beat that are remembered: a beat names one of the last few. */
const VERSIONS_KEPT = 8;

/**
 * @typedef {object} LiveBeat
 * @property {number} time seconds since the start
 * @property {number} tick
 * @property {number} rr seconds, NaN: not known
 * @property {string} letter "?": no name
 * @property {number} label index into the classes, -1: no name
 * @property {number} probability of its class; NaN without one
 * @property {import("../engine/engine.js").BeatContext} context what the network knew beside the window
 * @property {import("../engine/engine.js").Waves} waves
 */

/** Packets without an interval that tell that a strap sends none: the first few of others have none either. */
const BARE = 10;

/** What is not known of a beat of which only the interval is. */
const NAMELESS = Object.freeze({
  tick: 0,
  letter: "?",
  label: -1,
  probability: Number.NaN,
  context: Object.freeze({ usual: null, surroundings: new Float32Array(0) }),
  waves: /** @type {import("../engine/engine.js").Waves} */ (
    /** @type {unknown} */ (Object.freeze(Object.fromEntries(WAVES.map((name) => [name, Number.NaN]))))
  ),
});

export class Recent {
  /** @param {number} rate Hz @param {string[]} classes of the model @param {number} [begins] seconds that were recorded before */
  constructor(rate, classes, begins = 0) {
    this.begins = begins;
    this.rate = rate;
    this.classes = classes;
    this.samples = new Float32Array(Math.ceil(rate * SAMPLES_KEPT)).fill(Number.NaN);
    /** Samples that came so far; sample i lies at i % samples.length. */
    this.count = Math.round(begins * rate);
    /** Samples that came as missing, in runs. @type {{ from: number, to: number }[]} */
    this.gaps = [];
    /** @type {LiveBeat[]} */
    this.beats = [];
    /** Those after them that are not certain yet: their names may change. @type {LiveBeat[]} */
    this.early = [];
    /** Indices into STATES (data/quality.js) by second, the last ones. @type {Map<number, number>} */
    this.quality = new Map();
    /** @type {Map<number, Float32Array>} */
    this.versions = new Map();
    this.version = 0;
    /** When the first packet of a strap without ECG came, on the page's clock; NaN: none did. */
    this.firstArrived = Number.NaN;
    /** Packets with a heart rate that had no interval. */
    this.bare = 0;
  }

  /** Whether a strap tells a rate and never an interval. */
  get lacksIntervals() {
    return this.beats.length === 0 && this.bare >= BARE;
  }

  /** Seconds of signal so far; without one, until the last beat; without beats, until the last packet. */
  get duration() {
    return this.count > 0 ? this.count / this.rate : (this.beats.at(-1)?.time ?? 0);
  }

  /** @param {Float32Array} samples */
  append(samples) {
    for (const value of samples) {
      this.samples[this.count % this.samples.length] = value;
      if (Number.isNaN(value)) this.miss(this.count);
      this.count += 1;
    }
    const held = this.count - this.samples.length;
    while (this.gaps.length > 0 && this.gaps[0].to <= held) this.gaps.shift();
  }

  /** @param {number} index of a sample */
  miss(index) {
    const last = this.gaps.at(-1);
    if (last?.to === index) last.to += 1;
    else this.gaps.push({ from: index, to: index + 1 });
  }

  /** NaN where it is missing or no longer held. @param {number} index */
  at(index) {
    const held = index >= 0 && index < this.count && index >= this.count - this.samples.length;
    return held ? this.samples[index % this.samples.length] : Number.NaN;
  }

  /** @param {import("../worker/protocol.js").BeatBatch} batch @returns {LiveBeat[]} the new ones */
  appendBeats(batch) {
    for (let at = 0; at < batch.versions.length; at += WINDOW) {
      this.versions.set(this.version, batch.versions.slice(at, at + WINDOW));
      this.versions.delete(this.version - VERSIONS_KEPT);
      this.version += 1;
    }
    const fresh = this.beatsOf(batch);
    const since = this.duration - BEATS_KEPT;
    this.beats = [...this.beats.filter(({ time }) => time >= since), ...fresh];
    return fresh;
  }

  /** @param {import("../worker/protocol.js").BeatBatch} batch */
  setEarly(batch) {
    this.early = this.beatsOf(batch);
  }

  /** @param {import("../worker/protocol.js").BeatBatch} batch */
  beatsOf(batch) {
    return Array.from({ length: batch.count }, (_, i) => this.beatOf(batch, i));
  }

  /** @param {import("../worker/protocol.js").BeatBatch} batch @param {number} i @returns {LiveBeat} */
  beatOf(batch, i) {
    const label = batch.label[i];
    const waves = Object.fromEntries(WAVES.map((name, w) => [name, batch.waves[i * WAVES.length + w]]));
    const { around, classes } = batch;
    return {
      time: batch.time[i],
      tick: batch.tick[i],
      rr: batch.rr[i],
      letter: this.classes[label] ?? "?",
      label,
      probability: label >= 0 ? batch.probabilities[i * classes + label] : Number.NaN,
      context: {
        usual: this.versions.get(batch.usual[i]) ?? null,
        surroundings: batch.surroundings.slice(i * around, (i + 1) * around),
      },
      waves: /** @type {import("../engine/engine.js").Waves} */ (/** @type {unknown} */ (waves)),
    };
  }

  /** Beats of a strap that sends no ECG.
   * @param {import("./beat-clock.js").TimedBeat[]} beats
   * @param {Pick<import("./sensor.js").RrPacket, "arrived" | "heartRate" | "contact" | "rr">} packet that they came with */
  appendRr(beats, { arrived, heartRate, contact, rr }) {
    if (Number.isNaN(this.firstArrived)) this.firstArrived = arrived;
    if (heartRate > 0 && contact !== false && rr.length === 0) this.bare += 1;
    const all = [...this.beats, ...beats.map((beat) => ({ ...NAMELESS, ...beat }))];
    const last = all.at(-1)?.time ?? this.begins + arrived - this.firstArrived;
    this.count = Math.round(last * this.rate);
    const since = last - BEATS_KEPT;
    this.beats = all.filter(({ time }) => time >= since);
  }

  /** @param {import("../worker/protocol.js").QualityBatch} batch */
  appendQuality({ first, states }) {
    states.forEach((state, i) => {
      this.quality.set(first + i, state);
      this.quality.delete(first + i - SAMPLES_KEPT - 5);
    });
  }
}
