/** A recording as EDF+ (Kemp and Olivan 2003): 16-bit samples in data records of equal length, and beats and episodes as
 * annotations. With gaps it is EDF+D, whose data records say when they start. What EDF cannot hold is refused, with the
 * reason. */

import { DECIMALS, onsetOf, placeRecords, recordAt } from "./edf-records.js";

/** Digital values that EDF holds. */
export const LIMITS = { low: -(2 ** 15), high: 2 ** 15 - 1 };

const BLOCK = 256;
const BYTES = 2;
/** A data record holds no more than this (EDF+, 2.2.1). Bytes */
const RECORD_MOST = 61_440;
const RECORDS_MOST = 99_999_999;
/** Width of a number in the header. */
const NUMBER = 8;
const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** @typedef {import("./digital.js").Signal} Signal */
/** @typedef {{ onset: number, duration: number, words: string }} Mark seconds; in order of onset */
/** @typedef {import("./edf-records.js").Placement & { annotationBytes: number }} Layout `annotationBytes` of each data record */

/**
 * Why a recording cannot be EDF: as of `placeRecords`, or "long".
 * @typedef {"gaps" | "narrow" | "rates" | "long"} Refusal
 */

/**
 * @param {Signal[]} signals
 * @param {Mark[]} marks
 * @returns {Layout | Refusal}
 */
export function layOut(signals, marks) {
  const placement = placeRecords(signals);
  return typeof placement === "string" ? placement : withMarks(placement, marks);
}

/** Room for the annotations. @param {import("./edf-records.js").Placement} placement @param {Mark[]} marks @returns {Layout | "long"} */
export function withMarks(placement, marks) {
  const layout = { ...placement, annotationBytes: 0 };
  layout.annotationBytes = annotationRoom(layout, marks);
  const size = BYTES * layout.perRecord.reduce((sum, each) => sum + each, 0) + layout.annotationBytes;
  return size > RECORD_MOST || layout.records > RECORDS_MOST ? "long" : layout;
}

/* ------------------------------------------------------------------------------------------ annotations ---- */

/** Onset as EDF+ writes it: as many decimals as it takes. @param {number} seconds */
const onsetWords = (seconds) => {
  const words = seconds.toFixed(DECIMALS).replace(/\.?0+$/, "");
  return words.startsWith("-") ? words : `+${words}`;
};

const encoder = new TextEncoder();

/** A time on the clock of the file, which begins with its first sample. @param {Layout} layout @param {Mark} mark */
const onsetIn = ({ onsets, begins }, { onset }) => Math.max(onsets[0], onset - begins);

/** @param {Layout} layout @param {Mark} mark @returns {Uint8Array} a time-stamped annotation list of one annotation */
function tal(layout, mark) {
  const { duration, words } = mark;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these separate the parts of an annotation
  const plain = words.replace(/[\u0000-\u001f]+/g, " ");
  const length = duration > 0 ? `\u0015${onsetWords(duration).slice(1)}` : "";
  return encoder.encode(`${onsetWords(onsetIn(layout, mark))}${length}\u0014${plain}\u0014\u0000`);
}

/** @param {number} onset @returns {Uint8Array} when a data record starts */
const stamp = (onset) => encoder.encode(`${onsetWords(onset)}\u0014\u0014\u0000`);

/** The data record that an annotation is put in. @param {Layout} layout @param {Mark} mark */
const recordOf = (layout, mark) => recordAt(layout, onsetIn(layout, mark));

/** Bytes that the fullest data record needs, an even number. @param {Layout} layout @param {Mark[]} marks */
function annotationRoom(layout, marks) {
  let [most, used, record] = [0, 0, -1];
  for (const mark of marks) {
    const at = recordOf(layout, mark);
    if (at !== record) used = 0;
    record = at;
    used += tal(layout, mark).length;
    most = Math.max(most, used);
  }
  const needed = most + stamp(Math.ceil(onsetOf(layout, layout.records - 1))).length + DECIMALS + 1;
  return BYTES * Math.ceil(needed / BYTES);
}

/* ----------------------------------------------------------------------------------------------- samples ---- */

/** Packs data records, one after the other. */
export class RecordPacker {
  /** @param {Layout} layout @param {Mark[]} marks */
  constructor(layout, marks) {
    this.layout = layout;
    this.marks = marks;
    this.next = 0;
    this.record = 0;
    this.size = BYTES * layout.perRecord.reduce((sum, each) => sum + each, 0) + layout.annotationBytes;
  }

  /**
   * @param {number} count data records
   * @param {Int32Array[]} columns their samples of each signal
   * @returns {Uint8Array<ArrayBuffer>}
   */
  pack(count, columns) {
    const bytes = new Uint8Array(count * this.size);
    const view = new DataView(bytes.buffer);
    for (let r = 0; r < count; r++) {
      let at = r * this.size;
      columns.forEach((column, s) => {
        const wanted = this.layout.perRecord[s];
        for (let i = 0; i < wanted; i++, at += BYTES) {
          view.setInt16(at, column[r * wanted + i], true);
        }
      });
      this.annotate(bytes.subarray(at, at + this.layout.annotationBytes));
    }
    return bytes;
  }

  /** @param {Uint8Array} room of the next data record */
  annotate(room) {
    const { layout, marks, record } = this;
    let at = 0;
    const put = (/** @type {Uint8Array} */ bytes) => {
      room.set(bytes, at);
      at += bytes.length;
    };
    put(stamp(onsetOf(layout, record)));
    for (; this.next < marks.length && recordOf(layout, marks[this.next]) === record; this.next++) {
      put(tal(layout, marks[this.next]));
    }
    this.record += 1;
  }
}

/* ------------------------------------------------------------------------------------------------ header ---- */

/**
 * @param {Layout} layout
 * @param {{ start: number | null, program: string }} about `start`: as RecordingInfo says it; `program`: with its version
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function header(layout, { start, program }) {
  const { signals, seconds, perRecord, records, annotationBytes, onsets, begins } = layout;
  const count = signals.length + 1;
  const [date, time, full] = clockWords(start === null ? null : start + 1000 * begins);
  const bounds = signals.map(boundsOf);
  const each = (
    /** @type {number} */ width,
    /** @type {(string | number)[]} */ values,
    /** @type {string | number} */ last,
  ) => [...values, last].map((value) => [value, width]);
  const fields = [
    ["0", 8],
    ["X X X X", 80],
    [`Startdate ${full} X X ${program.replace(/\s+/g, "_")}`, 80],
    [date, 8],
    [time, 8],
    [BLOCK * (count + 1), 8],
    [onsets.length > 1 ? "EDF+D" : "EDF+C", 44],
    [records, 8],
    [seconds, 8],
    [count, 4],
    ...each(16, signals.map(labelWords), "EDF Annotations"),
    ...each(
      80,
      signals.map(() => ""),
      "",
    ),
    ...each(
      8,
      signals.map(({ unit }) => unit),
      "",
    ),
    ...each(
      8,
      bounds.map(({ physicalLow }) => physicalLow),
      "-1",
    ),
    ...each(
      8,
      bounds.map(({ physicalHigh }) => physicalHigh),
      "1",
    ),
    ...each(
      8,
      bounds.map(({ low }) => low),
      LIMITS.low,
    ),
    ...each(
      8,
      bounds.map(({ high }) => high),
      LIMITS.high,
    ),
    ...each(
      80,
      signals.map(() => ""),
      "",
    ),
    ...each(8, perRecord, annotationBytes / BYTES),
    ...each(
      32,
      signals.map(() => ""),
      "",
    ),
  ];
  const words = fields.map(([value, width]) => ascii(String(value), Number(width))).join("");
  return encoder.encode(words);
}

/** @param {string} value @param {number} width */
const ascii = (value, width) =>
  value
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .slice(0, width)
    .padEnd(width);

/** @param {Signal} signal @param {number} index */
const labelWords = ({ label }, index) => label || `ECG ${index + 1}`;

/** @param {number | null} start @returns {[string, string, string]} date, time, date in full */
function clockWords(start) {
  if (start === null) return ["01.01.85", "00.00.00", "X"];
  const at = new Date(start);
  const pad = (/** @type {number} */ value) => String(value).padStart(2, "0");
  const [day, year] = [pad(at.getUTCDate()), at.getUTCFullYear()];
  const date = `${day}.${pad(at.getUTCMonth() + 1)}.${pad(year % 100)}`;
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(pad).join(".");
  return [date, time, `${day}-${MONTHS[at.getUTCMonth()]}-${year}`];
}

/**
 * Digital bounds around all samples whose physical values can be written in eight characters with the least error, so
 * that a reader computes the same gain again.
 * @param {Signal} signal
 */
export function boundsOf({ low, high, gain, baseline }) {
  const physical = (/** @type {number} */ digital) => (digital - baseline) / gain;
  const lowest = bestBound(low, LIMITS.low, physical);
  const highest = bestBound(Math.max(high, low + 1), LIMITS.high, physical);
  return {
    low: lowest.digital,
    high: highest.digital,
    physicalLow: lowest.words,
    physicalHigh: highest.words,
  };
}

/**
 * @param {number} from the bound nearest to the samples
 * @param {number} to the farthest
 * @param {(digital: number) => number} physical
 */
function bestBound(from, to, physical) {
  const step = Math.sign(to - from) || 1;
  let best = { digital: to, words: numberWords(physical(to)), error: Number.POSITIVE_INFINITY };
  for (let digital = to; (from - digital) * step <= 0; digital -= step) {
    const value = physical(digital);
    const words = numberWords(value);
    const error = Math.abs(Number(words) - value);
    if (error < best.error * 0.999) best = { digital, words, error };
  }
  return best;
}

/** As many digits as eight characters hold. @param {number} value */
function numberWords(value) {
  for (let digits = NUMBER; digits >= 0; digits--) {
    const words = value
      .toFixed(digits)
      .replace(/(\.\d*?)0+$/, "$1")
      .replace(/\.$/, "");
    if (words.length <= NUMBER) return words === "-0" ? "0" : words;
  }
  return String(Math.round(value)).slice(0, NUMBER);
}
