/** Writes the open recording as the files of another format, part by part, so that none is ever whole in memory. */

import { CHUNK, digits, planSignal } from "../export/digital.js";
import * as edf from "../export/edf.js";
import { fillings, runOf } from "../export/edf-records.js";
import * as wfdb from "../export/wfdb.js";
import { pause } from "./pause.js";

/** Reading a recording to learn what it takes counts for so much of the work. */
const PLANNING = 0.4;

/** @typedef {import("../engine/engine.js").Engine} Engine */
/** @typedef {import("../engine/engine.js").Recording} Recording */
/** @typedef {import("../export/digital.js").Signal} Signal */
/** @typedef {import("./protocol.js").Calls["write"]["in"]} Request */
/** @typedef {import("./protocol.js").Calls["write"]["out"]} Written */
/** @typedef {(event: import("./protocol.js").Calls["write"]["event"]) => void} Post */

/**
 * @param {Engine} engine
 * @param {Recording} recording
 * @param {Request} request
 * @param {Post} post
 * @param {() => boolean} cancelled
 * @returns {Promise<Written>}
 */
export async function write(engine, recording, request, post, cancelled) {
  const writing = new Writing(recording, request, post, cancelled);
  const limits = request.format === "edf" ? edf.LIMITS : wfdb.LIMITS;
  const leads = chosenLeads(recording, request);
  const signals = await writing.plan(leads, limits);
  const leadsLeftOut = recording.leads.length - leads.length;
  const leadsRounded = signals.filter(({ kept }) => !kept).length;
  if (cancelled()) return { refused: null, head: null, others: [], leadsLeftOut, leadsRounded };
  const files =
    request.format === "edf"
      ? await writeEdf(writing, signals, request)
      : await writeWfdb(engine, writing, signals, request);
  return { ...files, leadsLeftOut, leadsRounded };
}

/**
 * A WFDB record has one rate: leads of another one than the analysed lead's are left out.
 * @param {Recording} recording
 * @param {Request} request
 */
function chosenLeads({ leads }, { format, lead }) {
  const all = leads.map((_, index) => index);
  if (format === "edf") return all;
  const { rate, samples } = leads[lead];
  return all.filter((index) => leads[index].rate === rate && leads[index].samples === samples);
}

class Writing {
  /** @param {Recording} recording @param {Request} request @param {Post} post @param {() => boolean} cancelled */
  constructor(recording, request, post, cancelled) {
    this.recording = recording;
    this.request = request;
    this.post = post;
    this.cancelled = cancelled;
  }

  /** @param {number[]} leads @param {{ low: number, high: number }} limits @returns {Promise<Signal[]>} */
  async plan(leads, limits) {
    const { recording, request } = this;
    const total = leads.reduce((sum, lead) => sum + recording.leads[lead].samples, 0);
    let done = 0;
    const signals = [];
    for (const lead of leads) {
      const how = { said: request.millivoltsPerUnit, limits };
      const signal = await planSignal(recording, lead, how, async (samples) => {
        done += samples;
        this.post({ part: null, done: (PLANNING * done) / (2 * total) });
        await pause();
        return !this.cancelled();
      });
      signals.push(signal);
      if (this.cancelled()) break;
    }
    return signals;
  }

  /** @param {Uint8Array<ArrayBuffer>} part @param {number} done 0..1 of the writing @returns {Promise<boolean>} go on */
  async hand(part, done) {
    this.post({ part, done: PLANNING + (1 - PLANNING) * done });
    await pause();
    return !this.cancelled();
  }
}

/**
 * @param {Engine} engine
 * @param {Writing} writing
 * @param {Signal[]} signals
 * @param {Request} request
 */
async function writeWfdb(engine, writing, signals, { name, beats, lead, start, remarks }) {
  const packer = new wfdb.Packer(signals);
  const { samples, rate } = signals[0];
  for (let at = 0; at < samples; at += CHUNK) {
    const count = Math.min(CHUNK, samples - at);
    const part = packer.pack(signals.map((signal) => digits(writing.recording, signal, at, count)));
    if (!(await writing.hand(part, (at + count) / samples))) break;
  }
  await writing.hand(packer.finish(), 1);
  const channel = signals.findIndex((signal) => signal.lead === lead);
  const annotations = wfdb.beatAnnotations(beats, rate, channel);
  const text = wfdb.headerText(name, signals, packer, { start, remarks });
  return {
    refused: null,
    head: null,
    others: [
      { ending: ".hea", bytes: new TextEncoder().encode(text) },
      { ending: ".atr", bytes: engine.encodeAnnotations(annotations) },
    ],
  };
}

/**
 * @param {Writing} writing
 * @param {Signal[]} signals
 * @param {Request} request
 */
async function writeEdf(writing, signals, { marks, start, program, paddingWords }) {
  const first = edf.layOut(signals, marks);
  if (typeof first === "string") return { refused: first, head: null, others: [] };
  const filled = fillings(first).map(({ end, added }) => ({
    onset: end,
    duration: added,
    words: paddingWords,
  }));
  const all = [...marks, ...filled].sort((a, b) => a.onset - b.onset);
  const layout = edf.withMarks(first, all);
  if (typeof layout === "string") return { refused: layout, head: null, others: [] };
  const packer = new edf.RecordPacker(layout, all);
  const step = Math.max(1, Math.floor(CHUNK / Math.max(...layout.perRecord)));
  for (let record = 0; record < layout.records; record += step) {
    const count = Math.min(step, layout.records - record);
    const columns = signals.map((_, s) => columnOf(writing.recording, layout, s, { record, count }));
    if (!(await writing.hand(packer.pack(count, columns), (record + count) / layout.records))) break;
  }
  return { refused: null, head: edf.header(layout, { start, program }), others: [] };
}

/**
 * The samples of a signal in some data records; those that lack at the end of a run repeat its last one.
 * @param {Recording} recording
 * @param {edf.Layout} layout
 * @param {number} s the signal
 * @param {{ record: number, count: number }} which
 */
function columnOf(recording, layout, s, { record, count }) {
  const { first, records } = layout;
  const [signal, per] = [layout.signals[s], layout.perRecord[s]];
  const runs = /** @type {Float64Array} */ (signal.runs);
  const column = new Int32Array(count * per);
  let run = runOf(layout, record);
  for (let at = record; at < record + count; run++) {
    const until = Math.min(first[run + 1] ?? records, record + count);
    const end = runs[2 * run + 1];
    const from = Math.min(runs[2 * run] + (at - first[run]) * per, end - 1);
    const room = column.subarray((at - record) * per, (until - record) * per);
    const got = digits(recording, signal, from, Math.min(room.length, end - from));
    room.set(got);
    room.fill(got[got.length - 1], got.length);
    at = until;
  }
  return column;
}
