// The synthetic ECG with known truth. What is measured on it is never a measure of accuracy.

import { requireWhole, TracelightError } from "./error.js";
import { encodeStrings } from "./memory.js";
import { encodeAnnotations } from "./annotations.js";

const CHUNK = 4096; // samples a call of the module
const ROWS = 256; // beats a call of the module
const BEAT_NUMBERS = 12; // TLW_SYNTH_BEAT_NUMBERS
const HEADER_BYTES = 4096;
const CODE_RHYTHM = 28; // ecgcodes.h
const DEFAULTS = { rate: 360, leads: 1, heartRate: 0, seed: 1 };

/** @typedef {import("./memory.js").Memory} Memory */
/** @typedef {import("./engine.js").SynthConfig} SynthConfig */

/**
 * @param {Memory} memory
 * @param {(index: number) => number} nameAt returns 0 after the last
 */
function namesOf(memory, nameAt) {
  const names = [];
  for (let at = nameAt(0); at !== 0; at = nameAt(names.length)) names.push(memory.readString(at));
  return names;
}

/** @param {Memory} memory */
export const synthRhythms = (memory) =>
  namesOf(memory, (index) => memory.module.tlw_synth_preset_name(index));

/** @param {Memory} memory */
export const synthNoises = (memory) => namesOf(memory, (kind) => memory.module.tlw_synth_noise_name(kind));

/** @param {Float64Array} row @param {number} at @returns {import("./engine.js").SynthWave} */
const waveOf = (row, at) => ({ onset: row[at], peak: row[at + 1], offset: row[at + 2] });

export class Synth {
  /** @param {Memory} memory @param {SynthConfig} config */
  constructor(memory, config) {
    this.memory = memory;
    const { rhythm, noises = [], ...numbers } = { ...DEFAULTS, ...config };
    this.leads = numbers.leads;
    this.rate = numbers.rate;
    requireWhole("The seed", numbers.seed, 0);
    requireWhole("The number of leads", numbers.leads, 1);
    this.handle = this.openHandle(rhythm, numbers, noises);
  }

  /**
   * @param {string} rhythm
   * @param {{ rate: number, leads: number, heartRate: number, seed: number }} numbers
   * @param {import("./engine.js").SynthNoise[]} noises
   */
  openHandle(rhythm, { rate, leads, heartRate, seed }, noises) {
    const { memory } = this;
    const kinds = synthNoises(memory);
    const name = encodeStrings([rhythm]);
    return memory.withBlocks([name.length, 4 * 8, noises.length * 16], (nameAt, numbersAt, noisesAt) => {
      memory.writeBytes(nameAt, name);
      memory.writeDoubles(numbersAt, [rate, leads, heartRate, seed]);
      memory.writeDoubles(
        noisesAt,
        noises.flatMap(({ kind, snr }) => [kinds.indexOf(kind), snr]),
      );
      const { module, error } = memory;
      const handle = module.tlw_synth_open(nameAt, numbersAt, noisesAt, noises.length, error);
      if (handle === 0) throw memory.takeError();
      return handle;
    });
  }

  /**
   * Makes the next `count` samples of every lead and hands them to `take` in pieces.
   * @param {number} count
   * @param {(at: number, samples: number, done: number) => void} take `at`: floats, leads interleaved
   */
  make(count, take) {
    this.requireOpen();
    requireWhole("The number of samples", count, 0);
    /** @type {import("./engine.js").SynthBeat[]} */
    const beats = [];
    this.memory.withBlocks([CHUNK * this.leads * 4, ROWS * BEAT_NUMBERS * 8], (at, rows) => {
      for (let done = 0; done < count; ) {
        const got = this.memory.module.tlw_synth_read(this.handle, at, Math.min(CHUNK, count - done));
        take(at, got, done);
        done += got;
        this.takeBeats(rows, beats);
      }
    });
    return beats;
  }

  /** @param {number} count @returns {import("./engine.js").SynthPart} */
  read(count) {
    const { leads, memory } = this;
    const millivolts = new Float32Array(count * leads);
    const beats = this.make(count, (at, samples, done) => {
      millivolts.set(memory.readFloats(at, samples * leads), done * leads);
    });
    return { millivolts, beats };
  }

  /** @param {number} rows pointer @param {import("./engine.js").SynthBeat[]} to */
  takeBeats(rows, to) {
    const { memory } = this;
    for (let count = ROWS; count === ROWS; ) {
      count = memory.module.tlw_synth_beats(this.handle, rows, ROWS);
      const numbers = memory.readDoubles(rows, count * BEAT_NUMBERS);
      for (let i = 0; i < count; i++) {
        const row = numbers.subarray(i * BEAT_NUMBERS, (i + 1) * BEAT_NUMBERS);
        const [sample, code, rhythm] = row;
        const waves = { p: waveOf(row, 3), qrs: waveOf(row, 6), t: waveOf(row, 9) };
        to.push({ sample, code, rhythm: memory.readString(rhythm), ...waves });
      }
    }
  }

  /** @param {string} name of the record @returns {string} */
  header(name) {
    const { memory } = this;
    const bytes = encodeStrings([name]);
    return memory.withBlocks([bytes.length, HEADER_BYTES], (nameAt, textAt) => {
      memory.writeBytes(nameAt, bytes);
      memory.module.tlw_synth_header(this.handle, nameAt, textAt, HEADER_BYTES);
      return memory.readString(textAt);
    });
  }

  requireOpen() {
    if (this.handle === 0) throw new TracelightError("ARGUMENT", "The synthetic ECG is closed.");
  }

  close() {
    if (this.handle !== 0) this.memory.module.tlw_synth_close(this.handle);
    this.handle = 0;
  }
}

/**
 * A whole recording as the three files of a WFDB record, the true beats among them.
 * @param {Memory} memory
 * @param {SynthConfig} config
 * @param {{ name: string, seconds: number }} record
 * @returns {{ name: string, bytes: Uint8Array<ArrayBuffer> }[]}
 */
export function synthRecord(memory, config, { name, seconds }) {
  const synth = new Synth(memory, config);
  try {
    const count = Math.round(seconds * synth.rate);
    const frame = 2 * synth.leads;
    const signal = new Uint8Array(count * frame);
    const beats = memory.withBlocks([CHUNK * frame], (packed) =>
      synth.make(count, (at, samples, done) => {
        memory.module.tlw_synth_pack(synth.handle, at, samples, packed);
        signal.set(memory.readBytes(packed, samples * frame), done * frame);
      }),
    );
    return [
      { name: `${name}.hea`, bytes: new TextEncoder().encode(synth.header(name)) },
      { name: `${name}.dat`, bytes: signal },
      { name: `${name}.atr`, bytes: encodeAnnotations(memory, truth(beats)) },
    ];
  } finally {
    synth.close();
  }
}

/**
 * The beats, and the rhythm where it changes.
 * @param {import("./engine.js").SynthBeat[]} beats
 */
const truth = (beats) =>
  beats.flatMap(({ sample, code, rhythm }, i) =>
    rhythm === beats[i - 1]?.rhythm
      ? [{ sample, code }]
      : [
          { sample, code: CODE_RHYTHM, text: rhythm },
          { sample, code },
        ],
  );
