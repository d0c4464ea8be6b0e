/** The beats found so far, in columns, in order of time. */

import { REASONS } from "../engine/engine.js";
import { applyChanges } from "./edited.js";
import { INTERVALS, WAVES } from "./intervals.js";

/** Values of a beat's window and of its usual beat: TL_WINDOW. */
export const WINDOW = 360;
/** Numbers that tell what surrounds a beat: TL_SURROUNDINGS. */
export const SURROUNDINGS = 44;

/** Whether a network looks beyond the beat's window. @param {import("../engine/engine.js").ModelInfo} info */
export const looksAround = (info) => info.usualBeat || info.surroundings;

/** Whether the network gave a beat probabilities: it has a name, or the network was not sure of any.
 * @param {{ label: number, reason: import("../engine/engine.js").Reason }} beat */
export const wasAsked = ({ label, reason }) => label >= 0 || reason === "unsure" || reason === "paced";

/** @typedef {import("../worker/protocol.js").BeatBatch} BeatBatch */

/**
 * @typedef {object} Beat
 * @property {number} index
 * @property {number} sample
 * @property {number} tick on the 360 Hz grid
 * @property {number} time seconds
 * @property {number} rr seconds since the previous beat, NaN for the first of a segment
 * @property {number} amplitude mV
 * @property {number} label index into the classes, -1 = not named
 * @property {string} letter of the class, as a person gave it or else the model; "?" = not named
 * @property {string} ownLetter of the class that the model gave; label, reason and probability are the model's too
 * @property {boolean} given a person named it
 * @property {boolean} added a person added it: the engine did not find it
 * @property {boolean} moved a person moved a wave of it
 * @property {import("../engine/engine.js").Reason} reason
 * @property {number} probability of the beat's class; NaN when not named
 * @property {Float32Array} probabilities one a class
 * @property {import("../engine/engine.js").Waves} waves seconds from the R peak
 * @property {import("../engine/engine.js").Intervals} intervals seconds
 */

/** @typedef {Float64Array | Float32Array | Int32Array | Int8Array | Uint8Array} Column */
/** @typedef {ReturnType<typeof columns>} Columns */

/** The letter of a beat that was found but not named. */
export const UNNAMED = "?";

/** The letter of the class that is none: a beat that a network finds to be such is not named. */
export const NO_CLASS = "Q";

export class BeatList {
  /**
   * @param {string[]} classes letters of the model's classes
   * @param {boolean} [around] whether the model looks beyond the beat's window
   */
  constructor(classes, around = false) {
    this.classes = classes;
    this.around = around ? SURROUNDINGS : 0;
    /** What the engine found. */
    this.found = { length: 0, columns: columns(1024, classes.length, this.around) };
    /** What is on show: the same, and what a person changed about it. */
    this.length = 0;
    this.columns = this.found.columns;
    /** @type {import("./edited.js").Marks | null} */
    this.marks = null;
    /** Beats on show whose intervals are to be measured again. @type {number[]} */
    this.stale = [];
    /** @type {import("./edits.js").Changes | null} */
    this.changes = null;
    /** Grows with every revision. */
    this.version = 0;
    /** Another object whenever beats on show changed their places. */
    this.layout = {};
    /** The patient's usual beat, version after version: about one in 16 beats. @type {Float32Array[]} */
    this.versions = [];
  }

  /** @param {BeatBatch} batch */
  append(batch) {
    const { found } = this;
    const needed = found.length + batch.count;
    if (needed > found.columns.time.length) this.grow(needed);
    const c = found.columns;
    c.sample.set(batch.sample, found.length);
    c.tick.set(batch.tick, found.length);
    c.time.set(batch.time, found.length);
    c.rr.set(batch.rr, found.length);
    c.amplitude.set(batch.amplitude, found.length);
    c.label.set(batch.label, found.length);
    c.reason.set(batch.reason, found.length);
    c.probabilities.set(batch.probabilities, found.length * this.classes.length);
    c.waves.set(batch.waves, found.length * WAVES.length);
    c.intervals.set(batch.intervals, found.length * INTERVALS.length);
    c.usual.set(batch.usual, found.length);
    c.surroundings.set(batch.surroundings, found.length * this.around);
    for (let at = 0; at < batch.versions.length; at += WINDOW) {
      this.versions.push(batch.versions.subarray(at, at + WINDOW));
    }
    found.length = needed;
    this.derive();
  }

  /** @param {number} needed */
  grow(needed) {
    const { columns: old } = this.found;
    const larger = columns(Math.max(needed, 2 * old.time.length), this.classes.length, this.around);
    for (const name of /** @type {(keyof typeof larger)[]} */ (Object.keys(larger))) {
      larger[name].set(old[name]);
    }
    this.found.columns = larger;
  }

  /** Shows what a person changed about the beats. @param {import("./edits.js").Changes} changes */
  revise(changes) {
    const before = this.marks?.origin;
    this.changes = changes.size > 0 ? changes : null;
    this.version += 1;
    this.derive();
    if (before || this.marks?.origin) this.layout = {};
  }

  derive() {
    const { found, changes } = this;
    const shown = changes ? applyChanges(found, changes) : { ...found, marks: null, stale: [] };
    Object.assign(this, shown);
  }

  /**
   * Takes intervals that were measured again.
   * @param {number[]} beats as `stale` had them
   * @param {Float32Array} intervals INTERVALS.length values each
   */
  measured(beats, intervals) {
    beats.forEach((beat, i) => {
      const values = intervals.subarray(i * INTERVALS.length, (i + 1) * INTERVALS.length);
      this.columns.intervals.set(values, beat * INTERVALS.length);
    });
    this.stale = [];
  }

  /**
   * @param {number} index
   * @returns {Beat}
   */
  at(index) {
    const c = this.columns;
    const n = this.classes.length;
    const label = c.label[index];
    return {
      index,
      sample: c.sample[index],
      tick: c.tick[index],
      time: c.time[index],
      rr: c.rr[index],
      amplitude: c.amplitude[index],
      label,
      letter: this.letter(index),
      ownLetter: this.ownLetter(index),
      given: this.given(index) !== "",
      added: this.isAdded(index),
      moved: this.marks?.moved[index] === 1,
      reason: REASONS[c.reason[index]],
      probability: label < 0 ? Number.NaN : c.probabilities[index * n + label],
      probabilities: c.probabilities.subarray(index * n, (index + 1) * n),
      waves: named(WAVES, c.waves, index),
      intervals: named(INTERVALS, c.intervals, index),
    };
  }

  /**
   * What the network knew of a beat beside its window: copies, that may cross to the worker.
   * @param {number} index
   * @returns {import("../engine/engine.js").BeatContext}
   */
  context(index) {
    const { usual, surroundings } = this.columns;
    return {
      usual: this.versions[usual[index]]?.slice() ?? null,
      surroundings: surroundings.slice(index * this.around, (index + 1) * this.around),
    };
  }

  /** The letter that a person gave; "" = none. @param {number} index */
  given(index) {
    const { marks } = this;
    return marks?.given[index] ? marks.letters[marks.given[index] - 1] : "";
  }

  /** Whether a person changed anything about it. @param {number} index */
  isEdited(index) {
    const { marks } = this;
    return marks !== null && (marks.given[index] > 0 || marks.moved[index] > 0 || this.isAdded(index));
  }

  /** @param {number} index */
  isAdded(index) {
    return (this.marks?.origin?.[index] ?? 0) < 0;
  }

  /** Letters that a person gave and the model does not have. */
  get otherLetters() {
    return this.marks?.letters.filter((letter) => letter !== UNNAMED && !this.classes.includes(letter)) ?? [];
  }

  /** @param {number} index */
  letter(index) {
    return this.given(index) || this.ownLetter(index);
  }

  /** @param {number} index */
  ownLetter(index) {
    const label = this.columns.label[index];
    return label < 0 ? UNNAMED : this.classes[label];
  }

  /**
   * @param {number} time seconds
   * @returns {number} the first beat at or after `time`; `length` when there is none
   */
  firstFrom(time) {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.columns.time[middle] < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * @param {number} time seconds
   * @returns {number} the beat nearest to `time`, -1 when there is none
   */
  nearest(time) {
    const after = this.firstFrom(time);
    if (after === 0) return this.length ? 0 : -1;
    if (after === this.length) return after - 1;
    const { time: t } = this.columns;
    return t[after] - time < time - t[after - 1] ? after : after - 1;
  }

  /**
   * @param {number} from beat to start beside; it is not itself considered
   * @param {1 | -1} direction
   * @param {(letter: string) => boolean} wanted
   * @returns {number} -1 when there is none
   */
  search(from, direction, wanted) {
    for (let i = from + direction; i >= 0 && i < this.length; i += direction) {
      if (wanted(this.letter(i))) return i;
    }
    return -1;
  }
}

/**
 * @param {number} capacity
 * @param {number} classes
 * @param {number} around numbers that tell what surrounds a beat
 */
function columns(capacity, classes, around) {
  return {
    sample: new Float64Array(capacity),
    tick: new Float64Array(capacity),
    time: new Float64Array(capacity),
    rr: new Float32Array(capacity),
    amplitude: new Float32Array(capacity),
    label: new Int8Array(capacity),
    reason: new Uint8Array(capacity),
    probabilities: new Float32Array(capacity * classes),
    waves: new Float32Array(capacity * WAVES.length),
    intervals: new Float32Array(capacity * INTERVALS.length),
    usual: new Int32Array(capacity),
    surroundings: new Float32Array(capacity * around),
  };
}

/**
 * One beat's values of a column, by name.
 * @template {string} N
 * @param {readonly N[]} names
 * @param {Float32Array} column `names.length` values a beat
 * @param {number} index
 * @returns {Record<N, number>}
 */
function named(names, column, index) {
  const entries = names.map((name, i) => [name, column[index * names.length + i]]);
  return /** @type {Record<N, number>} */ (Object.fromEntries(entries));
}
