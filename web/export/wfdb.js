/** A recording as a WFDB record: header(5), signal(5) in the narrowest of formats 212, 16 and 24 that holds its samples,
 * and annot(5) with the beats, as `tracelight annotate` writes them (wasm/cli/annotate.c). */

import { UNNAMED } from "../data/beats.js";
import { BEAT_CODES } from "../data/reference.js";
import { MISSING } from "./digital.js";

/** Codes of ecgcodes.h: a note, and a beat without a class. */
const NOTE = 22;
const UNCLASSIFIED = 13;
/** Classes whose letters mean what those of WFDB mean (wasm/cli/beat_codes.c). */
const SAME = "NLRVFAS";

/** Digital values that the widest format holds; the lowest of each format means "missing". */
export const LIMITS = { low: -(2 ** 23) + 1, high: 2 ** 23 - 1 };

/** @typedef {import("./digital.js").Signal} Signal */

const FORMATS = [
  { name: 212, bits: 12 },
  { name: 16, bits: 16 },
  { name: 24, bits: 24 },
];

/** The narrowest format for all signals. @param {Signal[]} signals */
export function formatOf(signals) {
  const holds = (/** @type {number} */ bits) =>
    signals.every(({ low, high }) => low > -(2 ** (bits - 1)) && high < 2 ** (bits - 1));
  return FORMATS.find(({ bits }) => holds(bits)) ?? FORMATS[FORMATS.length - 1];
}

/** Letters, digits and underscores, as header(5) wants names. @param {string} stem of the recording's name */
export const recordName = (stem) => `${stem.replace(/[^A-Za-z0-9_]+/g, "_").slice(0, 60)}_tracelight`;

/** Packs frames, and keeps what the header says of the samples. */
export class Packer {
  /** @param {Signal[]} signals */
  constructor(signals) {
    this.format = formatOf(signals);
    this.missing = -(2 ** (this.format.bits - 1));
    this.first = signals.map(() => 0);
    this.sums = signals.map(() => 0);
    this.started = false;
    /** The first of a pair that waits for its second, in format 212. @type {number | null} */
    this.half = null;
  }

  /**
   * @param {Int32Array[]} columns digital values, one array of one length a signal
   * @returns {Uint8Array<ArrayBuffer>}
   */
  pack(columns) {
    const frames = columns[0]?.length ?? 0;
    const values = new Int32Array(frames * columns.length);
    columns.forEach((column, s) => {
      for (let i = 0; i < frames; i++) {
        const value = column[i] === MISSING ? this.missing : column[i];
        values[i * columns.length + s] = value;
        this.sums[s] = (this.sums[s] + value) | 0;
      }
      if (!this.started && frames > 0) this.first[s] = values[s];
    });
    this.started ||= frames > 0;
    return this.format.bits === 12 ? this.packPairs(values) : packWhole(values, this.format.bits / 8);
  }

  /** @param {Int32Array} values */
  packPairs(values) {
    const waits = this.half === null ? 0 : 1;
    const all = new Int32Array(values.length + waits);
    all.set(values, waits);
    if (this.half !== null) all[0] = this.half;
    const pairs = all.length >> 1;
    this.half = all.length % 2 ? all[all.length - 1] : null;
    const bytes = new Uint8Array(3 * pairs);
    for (let i = 0; i < pairs; i++) writePair(bytes, 3 * i, all[2 * i], all[2 * i + 1]);
    return bytes;
  }

  /** What is left when all was packed. @returns {Uint8Array<ArrayBuffer>} */
  finish() {
    const bytes = new Uint8Array(this.half === null ? 0 : 3);
    if (this.half !== null) writePair(bytes, 0, this.half, 0);
    return bytes;
  }
}

/** @param {Uint8Array} bytes @param {number} at @param {number} first @param {number} second */
function writePair(bytes, at, first, second) {
  bytes[at] = first & 0xff;
  bytes[at + 1] = ((first >> 8) & 0x0f) | ((second >> 4) & 0xf0);
  bytes[at + 2] = second & 0xff;
}

/** @param {Int32Array} values @param {number} width bytes, the lowest first */
function packWhole(values, width) {
  const bytes = new Uint8Array(values.length * width);
  for (let i = 0; i < values.length; i++) {
    for (let b = 0; b < width; b++) bytes[i * width + b] = values[i] >> (8 * b);
  }
  return bytes;
}

/**
 * @param {string} name of the record
 * @param {Signal[]} signals of one rate and length
 * @param {Packer} packer that packed them all
 * @param {{ start: number | null, remarks: string[] }} about `start`: ms since 1970, as RecordingInfo says it
 */
export function headerText(name, signals, { format, first, sums }, { start, remarks }) {
  const { rate, samples } = signals[0];
  const lines = signals.map(({ label, unit, gain, baseline }, s) => {
    const scale = `${gain}(${Math.round(baseline)})/${unit.replace(/\s+/g, "_") || "NU"}`;
    const checksum = (sums[s] << 16) >> 16;
    const words = label.replace(/\s+/g, " ").trim() || `lead ${s + 1}`;
    return `${name}.dat ${format.name} ${scale} ${format.bits} 0 ${first[s]} ${checksum} 0 ${words}`;
  });
  const rounded = signals
    .filter(({ baseline }) => !Number.isInteger(baseline))
    .map(({ label, baseline }) => `Baseline of ${label} rounded: it was ${baseline}.`);
  const notes = [...remarks, ...rounded].map((words) => `# ${words.replace(/\s+/g, " ")}`);
  return [`${name} ${signals.length} ${rate} ${samples}${clockWords(start)}`, ...lines, ...notes, ""].join(
    "\n",
  );
}

/** @param {number | null} start @returns {string} " 10:20:30 01/02/2020" */
function clockWords(start) {
  if (start === null) return "";
  const [date, time] = new Date(start).toISOString().split("T");
  return ` ${time.slice(0, 8)} ${date.split("-").reverse().join("/")}`;
}

/**
 * The beats for Engine.encodeAnnotations, behind the statement of their resolution. What a person did to a beat stands in
 * its text; a beat that she deleted is a note, which no program takes for a beat.
 * @param {import("../worker/protocol.js").WriteRequest["beats"]} beats
 * @param {number} rate Hz
 * @param {number} channel of the analysed lead in the record
 */
export function beatAnnotations({ samples, letters, byHand, deleted }, rate, channel) {
  const resolution = `## time resolution: ${Number(rate.toPrecision(12))}`;
  const beats = letters.map((letter, i) => {
    const code = codeOf(letter);
    const only = letter !== UNNAMED && code === UNCLASSIFIED;
    const words = [only ? letter : "", byHand.get(i) ?? ""].filter(Boolean).join(", ");
    return { sample: samples[i], code, channel, text: words };
  });
  const notes = deleted.map(({ sample, words }) => ({ sample, code: NOTE, channel, text: words }));
  const marks = notes.length > 0 ? [...beats, ...notes].sort((a, b) => a.sample - b.sample) : beats;
  return [{ sample: 0, code: NOTE, channel: 0, text: resolution }, ...marks];
}

/** @param {string} letter of a class, or UNNAMED */
function codeOf(letter) {
  if (!SAME.includes(letter)) return UNCLASSIFIED;
  const found = Object.entries(BEAT_CODES).find(([, mnemonic]) => mnemonic === letter);
  return found ? Number(found[0]) : UNCLASSIFIED;
}
