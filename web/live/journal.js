/** The journal of a live recording: everything that arrived, as it arrived, appended to one file, so that a crash, a closed
 * lid or a full disk loses nothing that was written before.
 *
 *   bytes 0..7   "TLJRNL01"
 *   then entries, one after the other, little-endian:
 *     u32        length of the body
 *     u32        CRC-32 (IEEE 802.3) of kind and body
 *     u8         kind
 *     body
 *
 *   kind 1  about      JSON (UTF-8): Meta; the first entry
 *   kind 2  ECG        f64 stamp, f64 arrived (s), f32 samples (mV)
 *   kind 3  RR         f64 arrived (s), f32 heart rate (bpm), u8 contact (0 no, 1 yes, 2 not said), f32 RR intervals (s)
 *   kind 4  restarted  f64 arrived: the sensor's stream began anew, or the page did and goes on with this journal; times go on
 *   kind 5  end        f64 arrived: the recording was ended, by the person or because there was no room
 *
 * Reading stops at the first entry that is cut or damaged: what is behind it cannot be told from noise.
 */

const MAGIC = new TextEncoder().encode("TLJRNL01");
const HEAD = 9;
/** An entry is never longer: a packet has 512 samples at most. Bytes */
const LONGEST = 1 << 16;

export const KIND = Object.freeze({ about: 1, ecg: 2, rr: 3, restarted: 4, end: 5 });

/**
 * @typedef {object} Meta
 * @property {string} sensor id of its kind
 * @property {string} model as the sensor names itself
 * @property {number} [ahead] minutes that local time was ahead of UTC
 * @property {string} [device] the one sensor by its name on the radio, where it has one: two of a model differ in it
 * @property {"ecg" | "rr"} gives
 * @property {number} rate Hz, nominal; 0 where it gives no ECG
 * @property {string} label of the lead
 * @property {number} start wall clock of the first packet, ms since 1970 as if local time were UTC
 * @property {string[]} assumed
 */

/**
 * @typedef {{ kind: "about", meta: Meta }} AboutEntry
 * @typedef {{ kind: "ecg", stamp: number, arrived: number, samples: Float32Array }} EcgEntry
 * @typedef {{ kind: "rr", arrived: number, heartRate: number, contact: boolean | null, rr: number[] }} RrEntry
 * @typedef {{ kind: "restarted" | "end", arrived: number }} MarkEntry
 * @typedef {AboutEntry | EcgEntry | RrEntry | MarkEntry} Entry
 */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @param {Uint8Array} bytes */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}

/** What files made of a journal are called. @param {string} name */
export const journalStem = (name) => `live_${name.slice(0, 19).replace(/\D+/g, "_")}`;

/** @param {Meta} meta @returns {Uint8Array<ArrayBuffer>} how a journal begins */
export function beginning(meta) {
  const entry = encoded({ kind: "about", meta });
  const bytes = new Uint8Array(MAGIC.length + entry.length);
  bytes.set(MAGIC);
  bytes.set(entry, MAGIC.length);
  return bytes;
}

/** @param {Entry} entry @returns {Uint8Array<ArrayBuffer>} */
export function encoded(entry) {
  const body = bodyOf(entry);
  const bytes = new Uint8Array(HEAD + body.length);
  bytes[8] = KIND[entry.kind];
  bytes.set(body, HEAD);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length, true);
  view.setUint32(4, crc32(bytes.subarray(8)), true);
  return bytes;
}

/** @param {Entry} entry @returns {Uint8Array} */
function bodyOf(entry) {
  if (entry.kind === "about") return new TextEncoder().encode(JSON.stringify(entry.meta));
  if (entry.kind === "ecg") return numbers([entry.stamp, entry.arrived], null, entry.samples);
  if (entry.kind === "rr") {
    const contact = entry.contact === null ? 2 : Number(entry.contact);
    return numbers([entry.arrived], contact, [entry.heartRate, ...entry.rr]);
  }
  return numbers([entry.arrived], null, []);
}

/** @param {number[]} doubles @param {number | null} byte @param {ArrayLike<number>} floats */
function numbers(doubles, byte, floats) {
  const middle = byte === null ? 0 : 1;
  const view = new DataView(new ArrayBuffer(8 * doubles.length + middle + 4 * floats.length));
  doubles.forEach((value, i) => {
    view.setFloat64(8 * i, value, true);
  });
  if (byte !== null) view.setUint8(8 * doubles.length, byte);
  for (let i = 0; i < floats.length; i++) {
    view.setFloat32(8 * doubles.length + middle + 4 * i, floats[i], true);
  }
  return new Uint8Array(view.buffer);
}

/** How far a journal reaches, entry by entry. */
export class Reach {
  constructor() {
    /** null: its beginning is damaged. @type {Meta | null} */
    this.meta = null;
    /** When the first entry and the last one arrived; NaN: none did. */
    this.first = Number.NaN;
    this.last = Number.NaN;
    this.ended = false;
    /** The place in the file up to which it is whole. */
    this.end = 0;
  }

  /** @param {{ entry: Entry, end: number }} next */
  take({ entry, end }) {
    this.end = end;
    if (entry.kind === "about") {
      this.meta = entry.meta;
      return;
    }
    if (Number.isNaN(this.first)) this.first = entry.arrived;
    this.last = entry.arrived;
    this.ended = entry.kind === "end";
  }

  get seconds() {
    return Number.isNaN(this.first) ? 0 : this.last - this.first;
  }
}

/**
 * What has to be added to times of a page's clock that began anew, so that they go on from those in the journal: by as much as
 * has passed on the wall clock, and never back.
 * @param {Reach} reach
 * @param {{ start: number, ahead?: number, arrived: number }} now as in Meta, and seconds on the page's clock
 */
export function shiftOf({ meta, first, last }, { start, ahead, arrived }) {
  if (!meta || Number.isNaN(first)) return 0;
  // Clocks may have been put forward meanwhile, or the journey gone to another time zone.
  const moved = 60 * ((ahead ?? 0) - (meta.ahead ?? ahead ?? 0));
  return Math.max(first + (start - meta.start) / 1000 - moved, last) - arrived;
}

/** Bytes that are asked for at once. */
const PAGE = 1 << 20;

/**
 * Reads a journal from its beginning for as long as it is whole.
 * @param {number} size of the file, in bytes
 * @param {(offset: number, length: number) => Uint8Array} read
 * @returns {Generator<{ entry: Entry, end: number }>} entries, and the place in the file behind each
 */
export function* entries(size, read) {
  let page = read(0, Math.min(PAGE, size));
  let at = 0;
  /** Bytes from `offset` of the file on. @param {number} offset @param {number} length */
  const bytes = (offset, length) => {
    if (offset + length > size) return null;
    if (offset < at || offset + length > at + page.length) {
      at = offset;
      page = read(at, Math.min(Math.max(PAGE, length), size - at));
    }
    return page.length < offset - at + length ? null : page.subarray(offset - at, offset - at + length);
  };
  const magic = bytes(0, MAGIC.length);
  if (!magic?.every((byte, i) => byte === MAGIC[i])) return;
  for (let offset = MAGIC.length; ; ) {
    const next = entryAt(offset, bytes);
    if (!next) return;
    offset = next.end;
    yield next;
  }
}

/**
 * @param {number} offset
 * @param {(offset: number, length: number) => Uint8Array | null} bytes of the file; null: it has not so many
 * @returns {{ entry: Entry, end: number } | null} null: what is there is cut, damaged, or no entry
 */
function entryAt(offset, bytes) {
  const head = bytes(offset, HEAD);
  if (!head) return null;
  const view = new DataView(head.buffer, head.byteOffset, HEAD);
  const [length, crc] = [view.getUint32(0, true), view.getUint32(4, true)];
  if (length > LONGEST) return null;
  const kept = bytes(offset + 8, 1 + length);
  if (!kept || crc32(kept) !== crc) return null;
  const entry = decoded(kept[0], kept.slice(1));
  return entry && { entry, end: offset + HEAD + length };
}

/**
 * How far a journal reaches, by its first entries and its last: what is between is not looked at, so a damage there, at
 * which reading stops, is not seen. Where the last ones are damaged all is read.
 * @param {number} size of the file, in bytes
 * @param {(offset: number, length: number) => Uint8Array} read
 */
export function quickReach(size, read) {
  const reach = new Reach();
  for (const next of entries(size, read)) {
    reach.take(next);
    if (!Number.isNaN(reach.first)) break;
  }
  const from = Math.max(reach.end, size - 2 * LONGEST);
  let found = from >= size;
  for (const { entry, end } of lastEntries(read(from, size - from))) {
    reach.take({ entry, end: from + end });
    found = true;
  }
  if (!found) for (const next of entries(size, read)) reach.take(next);
  return reach;
}

/** The first one begins anywhere; then one follows the other. @param {Uint8Array} part of a journal @returns {Generator<{ entry: Entry, end: number }>} */
function* lastEntries(part) {
  const bytes = (/** @type {number} */ offset, /** @type {number} */ length) =>
    offset + length > part.length ? null : part.subarray(offset, offset + length);
  let offset = 0;
  let next = entryAt(offset, bytes);
  while (!next && offset + HEAD < part.length) next = entryAt(++offset, bytes);
  for (; next; next = entryAt(next.end, bytes)) yield next;
}

/** @param {number} kind @param {Uint8Array<ArrayBuffer>} body @returns {Entry | null} null: of no kind known here, or too short for it */
function decoded(kind, body) {
  const view = new DataView(body.buffer);
  const floats = (/** @type {number} */ from) =>
    Float32Array.from({ length: Math.floor((body.length - from) / 4) }, (_, i) =>
      view.getFloat32(from + 4 * i, true),
    );
  if (kind === KIND.about) return { kind: "about", meta: metaOf(body) };
  if (body.length < 8) return null;
  if (kind === KIND.ecg && body.length >= 16) {
    return {
      kind: "ecg",
      stamp: view.getFloat64(0, true),
      arrived: view.getFloat64(8, true),
      samples: floats(16),
    };
  }
  const arrived = view.getFloat64(0, true);
  if (kind === KIND.rr && body.length >= 13) {
    const [heartRate, ...rr] = floats(9);
    return { kind: "rr", arrived, heartRate, contact: [false, true, null][view.getUint8(8)] ?? null, rr };
  }
  if (kind === KIND.restarted) return { kind: "restarted", arrived };
  return kind === KIND.end ? { kind: "end", arrived } : null;
}

/** @param {Uint8Array} body @returns {Meta} */
function metaOf(body) {
  /** @type {Record<string, unknown>} */
  let said = {};
  try {
    said = Object(JSON.parse(new TextDecoder().decode(body)));
  } catch {
    // Its checksum is right: another version wrote it. What follows can be read all the same.
  }
  const words = (/** @type {unknown} */ value) => (typeof value === "string" ? value : "");
  const number = (/** @type {unknown} */ value) => (Number.isFinite(value) ? Number(value) : 0);
  return {
    sensor: words(said.sensor),
    model: words(said.model),
    ...(Number.isFinite(said.ahead) ? { ahead: number(said.ahead) } : {}),
    ...(words(said.device) ? { device: words(said.device) } : {}),
    gives: said.gives === "rr" ? "rr" : "ecg",
    rate: number(said.rate),
    label: words(said.label),
    start: number(said.start),
    assumed: Array.isArray(said.assumed) ? said.assumed.map(words) : [],
  };
}
