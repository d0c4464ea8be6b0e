/** A recording as EDF+C (Kemp and Olivan 2003): 16-bit samples in data records of equal length, and beats and episodes as
 * annotations. What EDF cannot hold is refused, with the reason. */

/** Digital values that EDF holds. */
export const LIMITS = { low: -(2 ** 15), high: 2 ** 15 - 1 };

const BLOCK = 256;
const BYTES = 2;
/** Lengths of a data record that are tried: each that holds whole samples of every signal. Seconds */
const LENGTHS = [1, 0.5, 0.25, 0.2, 0.1, 2, 3, 4, 5, 8, 10, 20, 25, 30, 40, 50, 60];
/** A data record holds no more than this (EDF+, 2.2.1). Bytes */
const RECORD_MOST = 61_440;
const RECORDS_MOST = 99_999_999;
/** Width of a number in the header, and of an annotation's onset in decimals. */
const NUMBER = 8;
const DECIMALS = 6;
const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** @typedef {import("./digital.js").Signal} Signal */
/** @typedef {{ onset: number, duration: number, words: string }} Mark seconds; in order of onset */

/**
 * @typedef {object} Layout
 * @property {Signal[]} signals
 * @property {number} seconds of a data record
 * @property {number[]} perRecord samples of each signal in one
 * @property {number} records
 * @property {number} annotationBytes of each data record
 */

/**
 * Why a recording cannot be EDF: "gaps", "rates" (no data record holds whole samples of every signal), "long".
 * @typedef {"gaps" | "rates" | "long"} Refusal
 */

/**
 * @param {Signal[]} signals
 * @param {Mark[]} marks
 * @returns {Layout | Refusal}
 */
export function layOut(signals, marks) {
  if (signals.some(({ missing }) => missing > 0)) return "gaps";
  const seconds = LENGTHS.find((length) =>
    signals.every(({ rate }) => rate * length >= 1 && isWhole(rate * length)),
  );
  if (seconds === undefined) return "rates";
  const perRecord = signals.map(({ rate }) => Math.round(rate * seconds));
  const records = Math.max(...signals.map(({ samples }, s) => Math.ceil(samples / perRecord[s])));
  const layout = { signals, seconds, perRecord, records, annotationBytes: 0 };
  layout.annotationBytes = annotationRoom(layout, marks);
  const size = BYTES * perRecord.reduce((sum, each) => sum + each, 0) + layout.annotationBytes;
  return size > RECORD_MOST || records > RECORDS_MOST ? "long" : layout;
}

/** @param {number} value */
const isWhole = (value) => Math.abs(value - Math.round(value)) < 1e-9 * value;

/** The last data record is filled up: where the signal ends, and how much was added. @param {Layout} layout */
export function padding({ signals, seconds, records }) {
  const end = Math.max(...signals.map(({ samples, rate }) => samples / rate));
  const added = records * seconds - end;
  return added > 1e-9 ? { end, added } : null;
}

/* ------------------------------------------------------------------------------------------ annotations ---- */

/** Onset as EDF+ writes it: as many decimals as it takes. @param {number} seconds */
const onsetWords = (seconds) => {
  const words = seconds.toFixed(DECIMALS).replace(/\.?0+$/, "");
  return words.startsWith("-") ? words : `+${words}`;
};

const encoder = new TextEncoder();

/** @param {Mark} mark @returns {Uint8Array} a time-stamped annotation list of one annotation */
function tal({ onset, duration, words }) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these separate the parts of an annotation
  const plain = words.replace(/[\u0000-\u001f]+/g, " ");
  const length = duration > 0 ? `\u0015${onsetWords(duration).slice(1)}` : "";
  return encoder.encode(`${onsetWords(onset)}${length}\u0014${plain}\u0014\u0000`);
}

/** @param {number} onset @returns {Uint8Array} when a data record starts */
const stamp = (onset) => encoder.encode(`${onsetWords(onset)}\u0014\u0014\u0000`);

/** The data record that an annotation is put in. @param {Layout} layout @param {Mark} mark */
const recordOf = ({ seconds, records }, { onset }) =>
  Math.max(0, Math.min(records - 1, Math.floor(onset / seconds)));

/** Bytes that the fullest data record needs, an even number. @param {Layout} layout @param {Mark[]} marks */
function annotationRoom(layout, marks) {
  let [most, used, record] = [0, 0, -1];
  for (const mark of marks) {
    const at = recordOf(layout, mark);
    if (at !== record) used = 0;
    record = at;
    used += tal(mark).length;
    most = Math.max(most, used);
  }
  const needed = most + stamp(layout.records * layout.seconds).length + DECIMALS + 1;
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
   * @param {Int32Array[]} columns their samples of each signal; those that lack at the end repeat the last one
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
          view.setInt16(at, column[Math.min(column.length - 1, r * wanted + i)], true);
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
    put(stamp(record * layout.seconds));
    for (; this.next < marks.length && recordOf(layout, marks[this.next]) === record; this.next++) {
      put(tal(marks[this.next]));
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
export function header({ signals, seconds, perRecord, records, annotationBytes }, { start, program }) {
  const count = signals.length + 1;
  const [date, time, full] = clockWords(start);
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
    ["EDF+C", 44],
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
