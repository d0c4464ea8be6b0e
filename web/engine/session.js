// The streaming pipeline for one lead: samples in, beats, signal quality and rhythm episodes out.

import { EPISODE_NUMBERS, episodeOfRow } from "./episodes.js";
import { errorOfStatus, TracelightError } from "./error.js";
import { REASONS } from "./reasons.js";
import { summaryOf } from "./summary.js";

const CHUNK = 65536; // samples a call of the module
const ROWS = 256; // results a call of the module
const WINDOW = 360; // TL_WINDOW
const SURROUNDINGS = 44; // TL_SURROUNDINGS
const BEAT_NUMBERS = 24; // TLW_BEAT_NUMBERS, without the surroundings
const MOST_NUMBERS = BEAT_NUMBERS + SURROUNDINGS;
const USUAL_AT = 23; // place of the version of the usual beat in a beat's row
const QUALITY_NUMBERS = 3; // TLW_QUALITY_NUMBERS
const WAVES_AT = 15; // place of the waves in a beat's row

/** Index = tl_quality_state. @type {import("./engine.js").QualityState[]} */
const STATES = ["good", "noisy", "unreadable", "flat", "clipped", "missing"];

/** @param {Float64Array} row @returns {import("./engine.js").Waves} */
function wavesOfRow([pOn, pPeak, pOff, qrsOn, qrsOff, tOn, tPeak, tOff]) {
  return { pOn, pPeak, pOff, qrsOn, qrsOff, tOn, tPeak, tOff };
}

/** Of all beats that have none: a day has 100,000 beats. */
const NO_PROBABILITIES = new Float32Array(0);
const NO_SURROUNDINGS = new Float32Array(0);
const NO_WAVES = Object.freeze(wavesOfRow(new Float64Array(8).fill(Number.NaN)));

/**
 * @param {Float64Array} row
 * @param {number} classes
 * @param {boolean} around whether the surroundings were measured
 * @returns {import("./engine.js").Beat}
 */
function beatOfRow(row, classes, around) {
  const [sample, tick, time, rr, amplitude, label, reason] = row;
  const probabilities = classes === 0 ? NO_PROBABILITIES : new Float32Array(row.subarray(7, 7 + classes));
  const delineated = !Number.isNaN(row[WAVES_AT + 3]); // the waves of a beat that cannot be read are all NaN
  const waves = delineated ? wavesOfRow(row.subarray(WAVES_AT)) : NO_WAVES;
  const usual = row[USUAL_AT];
  const surroundings = around ? new Float32Array(row.subarray(USUAL_AT + 1)) : NO_SURROUNDINGS;
  const rest = { probabilities, waves, usual, surroundings };
  return { sample, tick, time, rr, amplitude, label, reason: REASONS[reason], ...rest };
}

/** @param {Float64Array} row @returns {import("./engine.js").QualitySecond} */
function qualityOfRow([sample, index, state]) {
  return { sample, index, state: STATES[state] };
}

export class Session {
  /**
   * @param {import("./memory.js").Memory} memory
   * @param {{ rate: number, model?: import("./model.js").Model, peaksOnly?: boolean, findsOnly?: boolean }} options
   */
  constructor(memory, { rate, model, peaksOnly = false, findsOnly = false }) {
    this.memory = memory;
    this.model = model;
    this.classes = model ? model.info.classes.length : 0;
    this.around = model ? model.info.usualBeat || model.info.surroundings : false;
    /** @type {import("./engine.js").Beat[]} */
    this.beats = [];
    /** @type {import("./engine.js").QualitySecond[]} */
    this.quality = [];
    /** @type {import("./engine.js").Episode[]} */
    this.episodes = [];
    /** @type {Float32Array[]} */
    this.usual = [];
    /** Of a session that only finds. @type {Uint8Array<ArrayBuffer>[]} */
    this.blocks = [];
    this.finished = false;
    this.handle = 0;
    this.chunk = memory.alloc(CHUNK * 4 + ROWS * MOST_NUMBERS * 8);
    this.rows = this.chunk + CHUNK * 4;
    try {
      this.handle = this.openHandle(rate, peaksOnly, findsOnly);
    } finally {
      if (this.handle === 0) memory.module.tlw_free(this.chunk);
    }
  }

  /** @param {number} rate in Hz @param {boolean} peaksOnly @param {boolean} findsOnly */
  openHandle(rate, peaksOnly, findsOnly) {
    const { memory, model } = this;
    const lent = model ? model.lend(memory) : 0;
    const flags = /** @type {const} */ ([Number(peaksOnly), Number(findsOnly)]);
    const handle = memory.module.tlw_session_open(rate, lent, ...flags, memory.error);
    if (handle !== 0) return handle;
    model?.giveBack();
    throw memory.takeError();
  }

  /** @param {Float32Array} samples */
  push(samples) {
    this.requireOpen();
    if (this.finished) throw new TracelightError("ARGUMENT", "A finished session takes no more samples.");
    for (let start = 0; start < samples.length; start += CHUNK) {
      this.pushChunk(samples.subarray(start, start + CHUNK));
    }
    this.drain();
  }

  /** @param {Float32Array} samples at most CHUNK */
  pushChunk(samples) {
    this.memory.writeFloats(this.chunk, samples);
    let taken = 0;
    while (taken < samples.length) {
      const from = this.chunk + taken * 4;
      const count = this.memory.module.tlw_session_push(this.handle, from, samples.length - taken);
      taken += count;
      if (taken < samples.length && this.drain() + count === 0) throw new Error("The session is stuck.");
    }
  }

  finish() {
    this.requireOpen();
    this.finished = true;
    while (!this.memory.module.tlw_session_finish(this.handle)) {
      if (this.drain() === 0) throw new Error("The session is stuck.");
    }
    this.drain();
  }

  /** Moves what is ready out of the module. @returns {number} how many results that were */
  drain() {
    const { module } = this.memory;
    const around = Number(this.around);
    const fetchBeats = (
      /** @type {number} */ session,
      /** @type {number} */ rows,
      /** @type {number} */ capacity,
    ) => module.tlw_session_beats(session, rows, capacity, around);
    const beats = this.drainRows(fetchBeats, this.around ? MOST_NUMBERS : BEAT_NUMBERS, (row) => {
      this.beats.push(beatOfRow(row, this.classes, this.around));
    });
    const seconds = this.drainRows(module.tlw_session_quality, QUALITY_NUMBERS, (row) => {
      this.quality.push(qualityOfRow(row));
    });
    const episodes = this.drainRows(module.tlw_session_episodes, EPISODE_NUMBERS, (row) => {
      this.episodes.push(episodeOfRow(row));
    });
    return beats + seconds + episodes + this.drainUsual() + this.drainFound();
  }

  /** Whole items, for another session. @returns {number} bytes */
  drainFound() {
    let total = 0;
    for (;;) {
      const count = this.memory.module.tlw_session_found(this.handle, this.rows, ROWS * MOST_NUMBERS * 8);
      if (count === 0) return total;
      this.blocks.push(this.memory.readBytes(this.rows, count));
      total += count;
    }
  }

  /** Versions of the usual beat, in order. @returns {number} */
  drainUsual() {
    const capacity = Math.floor((ROWS * MOST_NUMBERS * 2) / WINDOW); // floats fit twice into the room of the rows
    let total = 0;
    for (let count = capacity; count === capacity; total += count) {
      count = this.memory.module.tlw_session_usual(this.handle, this.rows, capacity);
      const values = this.memory.readFloats(this.rows, count * WINDOW);
      for (let i = 0; i < count; i++) this.usual.push(values.slice(i * WINDOW, (i + 1) * WINDOW));
    }
    return total;
  }

  /**
   * @param {(session: number, rows: number, capacity: number) => number} fetchRows
   * @param {number} width numbers a row
   * @param {(row: Float64Array) => void} accept
   */
  drainRows(fetchRows, width, accept) {
    let total = 0;
    for (let count = ROWS; count === ROWS; total += count) {
      count = fetchRows(this.handle, this.rows, ROWS);
      const numbers = this.memory.readDoubles(this.rows, count * width);
      for (let i = 0; i < count; i++) accept(numbers.subarray(i * width, (i + 1) * width));
    }
    return total;
  }

  waiting() {
    this.requireOpen();
    const count = this.memory.module.tlw_session_waiting(this.handle, this.rows, Number(this.around));
    const width = this.around ? MOST_NUMBERS : BEAT_NUMBERS;
    const numbers = this.memory.readDoubles(this.rows, count * width);
    return Array.from({ length: count }, (_, i) =>
      beatOfRow(numbers.subarray(i * width, (i + 1) * width), this.classes, this.around),
    );
  }

  ongoing() {
    this.requireOpen();
    const count = this.memory.module.tlw_session_ongoing(this.handle, this.rows);
    const numbers = this.memory.readDoubles(this.rows, count * EPISODE_NUMBERS);
    return Array.from({ length: count }, (_, i) =>
      episodeOfRow(numbers.subarray(i * EPISODE_NUMBERS, (i + 1) * EPISODE_NUMBERS)),
    );
  }

  take() {
    const { beats, quality, episodes, usual } = this;
    this.usual = [];
    this.beats = [];
    this.quality = [];
    this.episodes = [];
    return { beats, quality, episodes, usual };
  }

  found() {
    const { blocks } = this;
    this.blocks = [];
    return blocks;
  }

  /** @param {Uint8Array} bytes */
  name(bytes) {
    this.requireOpen();
    const { memory } = this;
    const block = memory.alloc(bytes.length);
    try {
      memory.writeBytes(block, bytes);
      this.nameBlock(block, bytes.length);
    } finally {
      memory.module.tlw_free(block);
    }
  }

  /** @param {number} block address of @param {number} size bytes */
  nameBlock(block, size) {
    const { memory, handle } = this;
    for (let done = 0; done < size; ) {
      const taken = memory.module.tlw_session_name(handle, block + done, size - done);
      if (taken < 0) throw errorOfStatus(taken, "This is nothing that a session has found for this one.");
      done += taken;
      if (this.drain() + taken === 0) throw new Error("The session is stuck.");
    }
  }

  summary() {
    this.requireOpen();
    return summaryOf(this.memory, this.handle, this.classes);
  }

  requireOpen() {
    if (this.handle === 0) throw new TracelightError("ARGUMENT", "The session is closed.");
  }

  close() {
    if (this.handle === 0) return;
    this.memory.module.tlw_session_close(this.handle);
    this.memory.module.tlw_free(this.chunk);
    this.handle = 0;
    this.model?.giveBack();
  }
}
