/** Journals of live recordings on this device: listed, read again as recordings, deleted. */

import { GrownLead } from "../live/grown-lead.js";
import { BeatClock } from "../live/beat-clock.js";
import { entries, journalStem, quickReach } from "../live/journal.js";
import { Replay } from "../live/replay.js";
import { blobSource } from "./blob-source.js";
import { ENDING, FOLDER, folder } from "./journal-writer.js";
import { pause } from "./pause.js";
import { write } from "./writing.js";

/** Entries read between two looks at the messages. */
const SLICE = 2000;

/** @param {File} file */
const entriesOf = (file) => entries(file.size, blobSource(file).read);

/** @returns {Promise<import("./protocol.js").JournalInfo[]>} the latest first; those that another tab is writing are left out */
export async function listJournals() {
  const place = await folder(false);
  if (!place) return [];
  const found = [];
  for await (const handle of filesIn(place)) {
    if (!(handle instanceof FileSystemFileHandle) || !handle.name.endsWith(ENDING)) continue;
    if (await isBeingWritten(handle)) continue;
    found.push(describe(await handle.getFile()));
  }
  return found.sort((a, b) => b.name.localeCompare(a.name));
}

/** @param {FileSystemDirectoryHandle} place @returns {AsyncIterable<FileSystemHandle>} */
const filesIn = (place) => /** @type {any} */ (place).values();

/** A file that is open for writing cannot be opened again. @param {FileSystemFileHandle} handle */
async function isBeingWritten(handle) {
  try {
    (await handle.createSyncAccessHandle()).close();
    return false;
  } catch {
    return true;
  }
}

/** By its beginning and its end: a day of it is 40 MB. @param {File} file @returns {import("./protocol.js").JournalInfo} */
function describe(file) {
  const { meta, seconds, ended } = quickReach(file.size, blobSource(file).read);
  return { name: file.name, bytes: file.size, meta, seconds, ended };
}

/** @param {string} name @returns {Promise<File | null>} */
async function fileOf(name) {
  try {
    const handle = await (await folder(false))?.getFileHandle(name);
    return (await handle?.getFile()) ?? null;
  } catch {
    return null;
  }
}

/** @param {string} name @returns {Promise<boolean>} whether it is gone: one that is being written is not deleted */
export const deleteJournal = async (name) => isDeleted(await folder(false), name);

/** Deletes all that can be deleted, one by one: of a folder the browser would delete all or nothing.
 * @returns {Promise<number>} those that are left, as they are being written */
export async function deleteJournals() {
  const place = await folder(false);
  if (!place) return 0;
  const names = [];
  for await (const { name } of filesIn(place)) names.push(name);
  const gone = await Promise.all(names.map((name) => isDeleted(place, name)));
  const left = gone.filter((each) => !each).length;
  // Without its files the folder is of no use; a recording that begins meanwhile keeps it.
  if (left === 0) await (await navigator.storage.getDirectory()).removeEntry(FOLDER).catch(() => {});
  return left;
}

/** @param {FileSystemDirectoryHandle | null} place @param {string} name */
async function isDeleted(place, name) {
  try {
    await place?.removeEntry(name);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === "NotFoundError";
  }
}

/**
 * A journal as the files of a WFDB record: what arrived, on an even grid, with its gaps.
 * @param {import("../engine/engine.js").Engine} engine
 * @param {{ name: string, remarks: string[], assumptions: Record<string, string> }} wanted
 * @param {{ post: (done: number) => void, cancelled: () => boolean }} line
 * @returns {Promise<import("./protocol.js").JournalRecord | null>} null: there is no ECG in it
 */
export async function journalRecord(engine, { name, remarks, assumptions }, { post, cancelled }) {
  const file = await fileOf(name);
  const found = file ? await grid(engine, file, post, cancelled) : null;
  const lead = found?.lead;
  if (!file || !lead || lead.leads[0].samples === 0 || cancelled()) return null;
  const stem = journalStem(name);
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  const nothing = { samples: new Float64Array(0), letters: [], byHand: new Map(), deleted: [] };
  const request = {
    format: /** @type {const} */ ("wfdb"),
    name: stem,
    lead: 0,
    start: lead.start,
    millivoltsPerUnit: undefined,
    beats: nothing,
    marks: [],
    program: "",
    remarks: [...remarks, ...found.assumed.map((code) => assumptions[code] ?? code)],
    paddingWords: "",
  };
  const written = await write(
    engine,
    lead,
    request,
    ({ part, done }) => {
      if (part) parts.push(part);
      post(0.5 + done / 2);
    },
    cancelled,
  );
  lead.close();
  const header = written.others.find(({ ending }) => ending === ".hea");
  if (!header) return null;
  const file16 = new Uint8Array(await new Blob(parts).arrayBuffer());
  return [
    { name: `${stem}.hea`, bytes: header.bytes },
    { name: `${stem}.dat`, bytes: file16 },
  ];
}

/**
 * What a strap without ECG sent, as it sent it: nothing is left out here.
 * @param {string} name
 * @returns {Promise<import("./protocol.js").Calls["journalIntervals"]["out"]>}
 */
export async function journalIntervals(name) {
  const file = await fileOf(name);
  if (!file) return null;
  /** @type {import("../live/journal.js").Meta | null} */
  let meta = null;
  const clock = new BeatClock();
  /** @type {{ time: number, rr: number, contact: number }[]} */
  const rows = [];
  /** @type {{ time: number, bpm: number, contact: number }[]} */
  const rates = [];
  let [seen, first] = [0, Number.NaN];
  for (const { entry } of entriesOf(file)) {
    if (entry.kind === "about") meta ??= entry.meta;
    else if (entry.kind === "restarted") clock.restart();
    else if (entry.kind === "rr") {
      const contact = entry.contact === null ? 2 : Number(entry.contact);
      for (const { time, rr } of clock.push(entry)) if (rr > 0) rows.push({ time, rr, contact });
      if (Number.isNaN(first)) first = entry.arrived;
      if (entry.heartRate > 0) rates.push({ time: entry.arrived - first, bpm: entry.heartRate, contact });
    }
    if (++seen % SLICE === 0) await pause();
  }
  if (!meta || rates.length + rows.length === 0) return null;
  /** @type {{ time: number, contact: number }[]} */
  const found = rows.length > 0 ? rows : rates;
  const both = {
    meta,
    times: Float64Array.from(found, ({ time }) => time),
    contact: Uint8Array.from(found, ({ contact }) => contact),
  };
  if (rows.length > 0) return { ...both, rr: Float32Array.from(rows, ({ rr }) => rr) };
  return { ...both, bpm: Float32Array.from(rates, ({ bpm }) => bpm) };
}

/**
 * @param {import("../engine/engine.js").Engine} engine
 * @param {File} file
 * @param {(done: number) => void} post
 * @param {() => boolean} cancelled
 * @returns {Promise<{ lead: GrownLead, assumed: string[] } | null>} null: no ECG; `assumed`: codes
 */
async function grid(engine, file, post, cancelled) {
  /** @type {GrownLead | null} */
  let lead = null;
  const replay = new Replay(engine);
  let seen = 0;
  try {
    for (const { entry, end } of entriesOf(file)) {
      const samples = replay.take(entry);
      if (replay.meta) lead ??= new GrownLead(replay.meta);
      lead?.append(samples);
      if (++seen % SLICE === 0) {
        post(end / file.size / 2);
        await pause();
        if (cancelled()) break;
      }
    }
    lead?.append(replay.finish());
  } finally {
    replay.close();
  }
  return lead && { lead, assumed: replay.meta?.assumed ?? [] };
}
