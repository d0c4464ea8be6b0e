/** What a person changed about the beats that were found, and the notes taken: a list of edits that can be undone and
 * done again. Data alone; data/edited.js applies it to the beats.
 *
 * A beat is known by its time, so that edits outlive another model and another opening of the same recording.
 */

import { WAVES } from "./intervals.js";

/** @typedef {import("../engine/engine.js").Waves} Waves */

/**
 * @typedef {{ kind: "name", lead: number, times: number[], letter: string }} NameEdit times of beats, in seconds
 * @typedef {{ kind: "delete", lead: number, times: number[] }} DeleteEdit
 * @typedef {{ kind: "add", lead: number, time: number, sample: number, letter: string }} AddEdit
 * @typedef {{ kind: "wave", lead: number, time: number, edge: keyof Waves, at: number }} WaveEdit `at`: seconds from R
 * @typedef {{ kind: "unwave", lead: number, time: number, wave: "p" | "t" }} UnwaveEdit the beat has no such wave
 * @typedef {{ kind: "note", id: number, time: number, text: string }} NoteEdit a new note, or other words for one
 * @typedef {{ kind: "unnote", id: number }} UnnoteEdit
 * @typedef {NameEdit | DeleteEdit | AddEdit | WaveEdit | UnwaveEdit | NoteEdit | UnnoteEdit} Edit
 */

/**
 * What all edits of one beat come to.
 * @typedef {object} Change
 * @property {number | null} sample of a beat that was added; null: it was found
 * @property {boolean} deleted
 * @property {string} letter that a person gave; "" = none
 * @property {Partial<Waves>} waves that were moved
 */

/** @typedef {Map<number, Change>} Changes by the time of the beat */

/** @typedef {{ id: number, time: number, text: string }} Note */

export class EditList {
  /** @param {Edit[]} [done] */
  constructor(done = []) {
    this.done = done;
    /** What was undone, the latest last. @type {Edit[]} */
    this.undone = [];
    /** What the edits of a lead come to, once it was asked. @type {Map<number, Changes>} */
    this.known = new Map();
  }

  /** @param {Edit} edit */
  add(edit) {
    this.done = [...this.done, edit];
    this.undone = [];
    this.follow(edit);
  }

  /** @returns {Edit | null} what was undone */
  undo() {
    const edit = this.done.at(-1);
    if (!edit) return null;
    this.done = this.done.slice(0, -1);
    this.undone = [...this.undone, edit];
    this.known.clear();
    return edit;
  }

  /** @returns {Edit | null} what was done again */
  redo() {
    const edit = this.undone.at(-1);
    if (!edit) return null;
    this.undone = this.undone.slice(0, -1);
    this.done = [...this.done, edit];
    this.follow(edit);
    return edit;
  }

  /** @param {Edit} edit */
  follow(edit) {
    if (!("lead" in edit)) return;
    const changes = this.known.get(edit.lead);
    if (changes) change(changes, edit);
  }

  /** What the edits of a lead come to. @param {number} lead @returns {Changes} */
  changes(lead) {
    const known = this.known.get(lead);
    if (known) return known;
    /** @type {Changes} */
    const changes = new Map();
    for (const edit of this.done) if ("lead" in edit && edit.lead === lead) change(changes, edit);
    this.known.set(lead, changes);
    return changes;
  }

  /** @returns {Note[]} in order of time */
  notes() {
    /** @type {Map<number, Note>} */
    const notes = new Map();
    for (const edit of this.done) {
      if (edit.kind === "note") notes.set(edit.id, { id: edit.id, time: edit.time, text: edit.text });
      else if (edit.kind === "unnote") notes.delete(edit.id);
    }
    return [...notes.values()].sort((a, b) => a.time - b.time);
  }

  /** A number that no note has had, undone ones counted in. */
  freshNote() {
    const ids = [...this.done, ...this.undone].flatMap((edit) => ("id" in edit ? [edit.id] : []));
    return ids.reduce((most, id) => Math.max(most, id), 0) + 1;
  }

  /** Edits of beats, notes aside. */
  get beatEdits() {
    return this.done.filter((edit) => "lead" in edit).length;
  }
}

/** A wave that is not there. */
const ABSENT = Object.freeze({
  p: { pOn: Number.NaN, pPeak: Number.NaN, pOff: Number.NaN },
  t: { tOn: Number.NaN, tPeak: Number.NaN, tOff: Number.NaN },
});

/**
 * @param {Changes} changes
 * @param {NameEdit | DeleteEdit | AddEdit | WaveEdit | UnwaveEdit} edit
 */
function change(changes, edit) {
  const of = (/** @type {number} */ time) =>
    changes.get(time) ?? { sample: null, deleted: false, letter: "", waves: {} };
  if (edit.kind === "name") {
    for (const time of edit.times) changes.set(time, { ...of(time), letter: edit.letter });
  } else if (edit.kind === "delete") {
    for (const time of edit.times) changes.set(time, { ...of(time), deleted: true });
  } else if (edit.kind === "add") {
    const { time, sample, letter } = edit;
    const before = changes.get(time);
    /* Where one was found and deleted, at that very place, it is back as it was. */
    const isBack = before?.sample === null && before.deleted;
    changes.set(time, isBack ? { ...before, deleted: false } : { sample, deleted: false, letter, waves: {} });
  } else {
    const before = of(edit.time);
    const moved = edit.kind === "wave" ? { [edit.edge]: edit.at } : ABSENT[edit.wave];
    changes.set(edit.time, { ...before, waves: { ...before.waves, ...moved } });
  }
}

const isTime = (/** @type {unknown} */ value) => typeof value === "number" && Number.isFinite(value);
const isCount = (/** @type {unknown} */ value) => Number.isInteger(value) && Number(value) >= 0;
const isTimes = (/** @type {unknown} */ value) => Array.isArray(value) && value.every(isTime);
const isWords = (/** @type {unknown} */ value) => typeof value === "string";
const isEdge = (/** @type {unknown} */ value) => WAVES.includes(/** @type {keyof Waves} */ (value));

/** What the parts of each kind of edit must be. @type {Record<Edit["kind"], Record<string, (value: unknown) => boolean>>} */
const PARTS = {
  name: { lead: isCount, times: isTimes, letter: isWords },
  delete: { lead: isCount, times: isTimes },
  add: { lead: isCount, time: isTime, sample: isCount, letter: isWords },
  wave: { lead: isCount, time: isTime, edge: isEdge, at: isTime },
  unwave: { lead: isCount, time: isTime, wave: (value) => value === "p" || value === "t" },
  note: { id: isCount, time: isTime, text: isWords },
  unnote: { id: isCount },
};

/**
 * What was kept of a recording, by this version of the page or another one.
 * @param {unknown} value
 * @returns {{ edits: Edit[], turned: number[] }} what can be understood: edits, and leads that were upside down
 */
export function readKept(value) {
  const { edits, turned } = /** @type {Record<string, unknown>} */ (Object(value));
  return { edits: readEdits(edits), turned: Array.isArray(turned) ? turned.filter(isCount) : [] };
}

/** @param {unknown} value @returns {Edit[]} */
function readEdits(value) {
  if (!Array.isArray(value)) return [];
  return value.filter((edit) => {
    if (typeof edit !== "object" || edit === null || !Object.hasOwn(PARTS, edit.kind)) return false;
    return Object.entries(PARTS[/** @type {Edit["kind"]} */ (edit.kind)]).every(([name, is]) =>
      is(edit[name]),
    );
  });
}
