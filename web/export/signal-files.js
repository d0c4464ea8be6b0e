/** The recording with its beats in another format: what the worker needs to write it (worker/writing.js), and what came
 * of it in words. */

import { isSynthetic } from "../data/leads.js";
import { stem } from "../files.js";
import { text } from "../words/take.js";
import { deletedByHand, remarkByHand, wordsByHand } from "./by-hand.js";
import { remarkTurned } from "./turned.js";
import { recordName } from "./wfdb.js";

/** @typedef {import("./kinds.js").Sources} Sources */
/** @typedef {import("./kinds.js").State} State */
/** @typedef {import("./kinds.js").Taken} Taken */
/** @typedef {import("./kinds.js").WrittenFiles} WrittenFiles */

/** @param {Sources} from @returns {Promise<Taken>} header, signal and annotations */
export async function wfdbFiles({ state, write }) {
  const request = requestOf(state(), "wfdb");
  const written = await write(request);
  if (written.refused) return { refused: text.take.refused[written.refused] };
  const files = [
    { name: `${request.name}.dat`, content: written.signal },
    ...written.others.map(({ ending, bytes }) => ({
      name: `${request.name}${ending}`,
      content: new Blob([bytes]),
    })),
  ];
  return { files, notes: [...notesOf(written), text.take.together] };
}

/** @param {Sources} from @returns {Promise<Taken>} */
export async function edfFile({ state, write }) {
  const request = requestOf(state(), "edf");
  const written = await write(request);
  if (written.refused) return { refused: text.take.refused[written.refused] };
  return { files: [{ name: `${request.name}.edf`, content: written.signal }], notes: notesOf(written) };
}

/** @param {WrittenFiles} written */
function notesOf({ leadsLeftOut, leadsRounded }) {
  const notes = [];
  if (leadsLeftOut > 0) notes.push(text.take.leftOut(leadsLeftOut));
  if (leadsRounded > 0) notes.push(text.take.rounded(leadsRounded));
  return notes;
}

/**
 * @param {State} state
 * @param {"wfdb" | "edf"} format
 * @returns {import("./kinds.js").WriteRequest}
 */
function requestOf(state, format) {
  const { name, lead, options, beats, recording, engineVersion, models, model } = state;
  const { start, leads } = /** @type {NonNullable<State["recording"]>} */ (recording);
  const { rate } = leads[lead];
  const program = `Tracelight ${engineVersion}`;
  const remark = remarkByHand(beats);
  const edited = [...(remark ? [remark] : []), ...remarkTurned(state)];
  const synthetic = recording !== null && isSynthetic(recording) ? [text.take.syntheticRemark] : [];
  return {
    format,
    name: recordName(stem(name)),
    lead,
    start,
    millivoltsPerUnit: options.millivoltsPerUnit,
    beats: {
      samples: beats.columns.sample.slice(0, beats.length),
      letters: Array.from({ length: beats.length }, (_, i) => beats.letter(i)),
      byHand: wordsByHand(beats),
      deleted: deletedByHand(beats),
    },
    marks: [...remarkMarks([...synthetic, ...edited]), ...marksOf(state, rate)],
    program,
    remarks: [...synthetic, text.take.remark(program, models[model].name), ...edited],
    paddingWords: text.take.padding,
  };
}

/** @param {string[]} remarks */
const remarkMarks = (remarks) => remarks.map((words) => ({ onset: 0, duration: 0, words }));

/**
 * Beats and episodes in order of time. What a person did is a mark of its own, so that a beat's mark stays its letter.
 * @param {State} state
 * @param {number} rate Hz of the analysed lead
 */
function marksOf({ beats, episodes }, rate) {
  const named = Array.from({ length: beats.length }, (_, i) => ({
    onset: beats.columns.sample[i] / rate,
    duration: 0,
    words: beats.letter(i),
  }));
  const rhythms = episodes.all.map(({ kind, start, end }) => {
    const { plain, term } = text.rhythms[kind];
    return { onset: start, duration: end - start, words: text.inspector.classAndTerm(plain, term) };
  });
  const byHand = [
    ...[...wordsByHand(beats)].map(([i, words]) => ({ sample: beats.columns.sample[i], words })),
    ...deletedByHand(beats),
  ].map(({ sample, words }) => ({ onset: sample / rate, duration: 0, words }));
  return [...rhythms, ...named, ...byHand].sort((a, b) => a.onset - b.onset);
}
