/** The panel of notes: words at a time of the recording; a note is shown on the paper, and here written, changed and
 * taken away. */

import { text } from "../text.js";
import { el, nextFrame } from "./dom.js";
import { methodNote } from "./drawer.js";
import { createVirtualList, listRow } from "./virtual-list.js";

/** @typedef {import("../data/edits.js").Note} Note */

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @param {import("../editing.js").Editing} editing
 * @param {HTMLElement} keeping what is kept on this device
 * @returns {{ element: HTMLElement, onShow: (shown: boolean) => void }}
 */
export function createNotes(store, navigation, editing, keeping) {
  const words = text.notes;
  /** @type {Note | null} */
  let chosen = null;
  let visible = false;
  const where = el("p", { class: "note-where" });
  const area = el("textarea", { id: "note-words", rows: "3", maxlength: "2000" });
  const save = button(words.add, write);
  const remove = button(words.remove, takeAway);
  const fresh = button(words.fresh, () => choose(null));
  const list = createVirtualList({
    label: words.label,
    rowHeight: listRow,
    cells: (/** @type {Note} */ note) => [text.clock(note.time, 1), note.text],
    choose,
  });
  list.element.classList.add("notes-list");
  const none = el("p", { class: "hint" }, words.none);

  /** Where a new note belongs: at the selected beat, or in the middle of the view. */
  function place() {
    const { selected, beats, view } = store.state;
    if (selected >= 0) return { time: beats.columns.time[selected], at: words.atBeat };
    return { time: view.start + view.width / 2, at: words.atMiddle };
  }

  function write() {
    const written = area.value.trim();
    if (!written) {
      area.focus();
      store.set({ said: words.empty });
      return;
    }
    if (chosen) editing.note(chosen.time, written, chosen.id);
    else editing.note(place().time, written);
    choose(null);
  }

  /** What was written and not added is a note too, when the person goes on with something else. */
  function keepDraft() {
    if (!chosen && area.value.trim()) write();
  }

  function takeAway() {
    if (!chosen) return;
    editing.removeNote(chosen.id);
    choose(null);
    area.focus();
  }

  /** @param {Note | null} note */
  function choose(note) {
    chosen = note;
    store.set({ draft: false });
    area.value = note?.text ?? "";
    if (note) navigation.centre(note.time);
    redraw();
  }

  const redraw = nextFrame(() => {
    if (!visible || !store.state.recording) return;
    const notes = store.state.edits.notes();
    if (chosen && !notes.some(({ id }) => id === chosen?.id)) {
      chosen = null;
      area.value = "";
    }
    const { time, at } = chosen ? { time: chosen.time, at: words.changing } : place();
    where.textContent = words.where(at, text.clock(time, 1));
    save.textContent = chosen ? words.change : words.add;
    remove.hidden = !chosen;
    fresh.hidden = !chosen;
    list.show(
      notes,
      notes.findIndex(({ id }) => id === chosen?.id),
    );
    list.element.hidden = notes.length === 0;
    none.hidden = notes.length > 0;
  });

  store.watch(["edits", "edited", "recording", "view", "selected"], redraw);
  store.watch(["recording"], () => !store.state.draft && choose(null));
  area.addEventListener("input", () => store.set({ draft: area.value.trim() !== "" }));
  return {
    element: el(
      "div",
      { class: "notes" },
      el(
        "div",
        {
          class: "note-form",
          onfocusout: (/** @type {FocusEvent} */ event) => {
            const form = /** @type {HTMLElement} */ (event.currentTarget);
            if (event.relatedTarget instanceof Node && !form.contains(event.relatedTarget)) keepDraft();
          },
        },
        where,
        el("label", { for: "note-words", class: "hidden" }, words.words),
        area,
        el("div", { class: "note-buttons" }, save, remove, fresh),
      ),
      list.element,
      none,
      keeping,
      methodNote(words.method),
    ),
    onShow(shown) {
      visible = shown;
      redraw();
    },
  };
}

/** @param {string} label @param {() => void} onclick */
const button = (label, onclick) => el("button", { type: "button", class: "plain small", onclick }, label);
