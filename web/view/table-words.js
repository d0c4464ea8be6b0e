/** What the paper shows besides beats, in words for the table: waves, rhythms, stretches that cannot be read, notes. */

import { text } from "../text.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../data/beats.js").Beat} Beat */

/** Where each wave of a beat lies. @param {Beat} beat */
export function wavesOf({ waves }) {
  const words = text.table;
  /** @type {[string, number, number][]} */
  const each = [
    ["P", waves.pOn, waves.pOff],
    ["QRS", waves.qrsOn, waves.qrsOff],
    ["T", waves.tOn, waves.tOff],
  ];
  const found = each.filter(([, on, off]) => !Number.isNaN(on) && !Number.isNaN(off));
  return text.list(found.map(([name, on, off]) => words.wave(name, 1000 * on, 1000 * off)));
}

/** The rhythms that a time belongs to. @param {State} state @param {number} time seconds */
export function rhythmsAt({ episodes }, time) {
  const here = episodes.all.filter(({ start, end }) => start <= time && time <= end);
  return text.list(here.map(({ kind }) => text.rhythms[kind].plain));
}

/** A sentence for each stretch in view that cannot be read. @param {State} state */
export function unreadableIn({ quality, view }) {
  const stretches = quality.unreadable(view.start, view.start + view.width);
  return stretches.map(({ from, to, state }) =>
    text.table.stretch(text.states[state], text.clock(from, 0), text.clock(to, 0)),
  );
}

/** A sentence for each note in view. @param {State} state */
export function notesIn({ edits, view }) {
  const notes = edits.notes().filter(({ time }) => time >= view.start && time <= view.start + view.width);
  return notes.map((note) => text.table.note(text.clock(note.time, 1), note.text));
}
