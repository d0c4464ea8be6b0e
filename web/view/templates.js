/** The panel of shapes: beats that look alike in groups, one group drawn over each other, listed, and named at once. */

import { classWords } from "../classes.js";
import { inMillivolts } from "../data/leads.js";
import { MOST_DRAWN } from "../templates.js";
import { text } from "../words/panels.js";
import { el, fitCanvas, nextFrame } from "./dom.js";
import { methodNote } from "./drawer.js";
import { centred, drawOver, drawSmall, rangeOf } from "./draw/windows.js";
import { namingRow } from "./naming.js";
import { palette, watchPalette } from "./palette.js";
import { tag } from "./tag.js";
import { createVirtualList, listRow } from "./virtual-list.js";

const CARD = { width: 104, height: 52 };

/** @typedef {import("../templates.js").Templates} Templates */
/** @typedef {import("../state.js").Store} Store */

/**
 * @param {Store} store
 * @param {(beat: number) => void} select shows a beat on the paper
 * @param {Templates} templates
 * @param {import("../editing.js").Editing} editing
 * @returns {{ element: HTMLElement, onShow: (shown: boolean) => void }}
 */
export function createTemplates(store, select, templates, editing) {
  const words = text.templates;
  const task = createTask(run, stop);
  const line = el("p", { class: "hint", role: "status" });
  const cards = el("div", { class: "template-cards", role: "group", "aria-label": words.label });
  const group = createGroup(store, select, templates, editing);
  let visible = false;
  /** The list of beats that was begun with, so that a cancelled one does not begin again by itself. @type {unknown} */
  let begun = null;
  let chosen = 0;

  /** Says it once: who listens hears every change. @param {string} said */
  function say(said) {
    if (line.textContent !== said) line.textContent = said;
  }

  async function run() {
    const { beats } = store.state;
    begun = beats;
    line.textContent = "";
    task.begin();
    try {
      const done = await templates.gather(task.progress);
      if (store.state.beats !== beats) return;
      task.end();
      if (!done) line.textContent = words.cancelled;
      chosen = 0;
      redraw();
    } catch {
      if (store.state.beats !== beats) return;
      task.end();
      line.textContent = words.failed;
    }
  }

  function stop() {
    templates.cancel();
    task.end();
    line.textContent = words.cancelled;
  }

  const redraw = nextFrame(() => {
    if (!visible || !store.state.recording) return;
    const { complete, beats } = store.state;
    const gathered = templates.current();
    task.allow(complete && !gathered);
    cards.hidden = !gathered;
    group.element.hidden = !gathered || gathered.shapes.length === 0;
    if (!gathered) {
      if (!complete) say(words.waiting);
      else if (begun !== beats) run();
      return;
    }
    const members = templates.members();
    const { shapes, unread, place } = gathered;
    const cut = place.filter((each) => each === -2).length;
    say(words.found(members.flat().length, shapes.length, members[shapes.length].length, unread + cut));
    const range = rangeOf(shapes.map(({ mean }) => mean));
    const all = shapes.length + (members[shapes.length].length ? 1 : 0);
    chosen = Math.min(chosen, Math.max(0, all - 1));
    const focused = [...cards.children].indexOf(/** @type {Element} */ (document.activeElement));
    cards.replaceChildren(
      ...Array.from({ length: all }, (_, at) =>
        card({ at, of: shapes.length, members: members[at], mean: shapes[at]?.mean ?? null, range }),
      ),
    );
    if (focused >= 0) /** @type {HTMLElement | undefined} */ (cards.children[focused])?.focus();
    group.show(titleOf(chosen, shapes.length), members[chosen] ?? [], shapes[chosen]?.mean ?? null);
  });

  /** @param {{ at: number, of: number, members: number[], mean: Float32Array | null, range: { low: number, high: number } }} shape */
  function card({ at, of, members, mean, range }) {
    const canvas = el("canvas", { class: "template-small", "aria-hidden": "true" });
    const ctx = fitCanvas(canvas, CARD.width, CARD.height);
    if (mean) drawSmall(ctx, CARD, mean, range, palette());
    const letters = lettersIn(store.state.beats, members);
    return el(
      "button",
      {
        type: "button",
        class: "template-card",
        "aria-pressed": String(at === chosen),
        onclick: () => {
          chosen = at;
          redraw();
        },
      },
      canvas,
      el("span", { class: "hidden" }, words.card(titleOf(at, of), members.length, spoken(letters))),
      el("strong", { "aria-hidden": "true" }, text.number(members.length)),
      el(
        "span",
        { class: "template-letters", "aria-hidden": "true" },
        ...letters.slice(0, 4).map(([letter]) => tag(letter)),
      ),
    );
  }

  store.watch(["results", "complete", "recording", "beats"], redraw);
  watchPalette(redraw);
  store.watch(["beats"], () => {
    templates.cancel();
    task.end();
  });
  return {
    element: el(
      "div",
      { class: "templates" },
      task.element,
      line,
      cards,
      group.element,
      methodNote(words.method(MOST_DRAWN)),
    ),
    onShow(shown) {
      visible = shown;
      redraw();
    },
  };
}

/** The last one is of beats like none. @param {number} at @param {number} of */
const titleOf = (at, of) => (at < of ? text.templates.shape(at + 1) : text.templates.likeNone);

/**
 * How often each letter comes, most often first.
 * @param {import("../data/beats.js").BeatList} beats
 * @param {number[]} members
 * @returns {[string, number][]}
 */
function lettersIn(beats, members) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const beat of members) {
    const letter = beats.letter(beat);
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** @param {[string, number][]} letters */
const spoken = (letters) =>
  text.list(letters.map(([letter, count]) => text.templates.letterCount(classWords(letter).term, count)));

/** Progress, cancel, and the button that begins. @param {() => void} run @param {() => void} stop */
function createTask(run, stop) {
  const words = text.templates;
  const bar = el("progress", { max: "1", "aria-label": words.busy });
  const done = el("span", {});
  const cancel = el("button", { type: "button", class: "plain small", onclick: stop }, text.status.cancel);
  const busy = el("div", { class: "group-progress", hidden: true }, bar, done, cancel);
  const start = el(
    "button",
    { type: "button", class: "plain small", hidden: true, onclick: run },
    words.start,
  );
  let began = 0;
  return {
    element: el("div", { class: "template-task" }, start, busy),
    begin() {
      began = performance.now();
      bar.value = 0;
      done.textContent = "";
      busy.hidden = false;
      start.hidden = true;
    },
    /** @param {number} count @param {number} of */
    progress(count, of) {
      const share = count / Math.max(1, of);
      const left = ((performance.now() - began) * (1 / share - 1)) / 1000;
      bar.value = share;
      done.textContent = words.progress(count, of, text.status.left(left));
    },
    end() {
      busy.hidden = true;
    },
    /** @param {boolean} possible */
    allow(possible) {
      start.hidden = !possible || !busy.hidden;
    },
  };
}

/**
 * One group: its beats over each other, its names, its list.
 * @param {Store} store
 * @param {(beat: number) => void} select
 * @param {Templates} templates
 * @param {import("../editing.js").Editing} editing
 */
function createGroup(store, select, templates, editing) {
  const words = text.templates;
  const title = el("h3", { id: "template-title" });
  const about = el("p", { class: "hint" });
  const over = createOver(store, templates);
  const naming = el("div", { class: "template-naming" });
  const list = createVirtualList({
    label: words.list,
    rowHeight: listRow,
    cells: (/** @type {number} */ beat) => cells(store.state.beats, beat),
    choose: select,
  });
  list.element.classList.add("template-list");
  /** @type {number[]} */
  let members = [];
  const step = (/** @type {1 | -1} */ direction) => {
    const { selected } = store.state;
    const next =
      direction > 0 ? members.find((beat) => beat > selected) : members.findLast((beat) => beat < selected);
    const from = selected < 0 ? members[0] : next;
    if (from === undefined) store.set({ said: words.noMore });
    else select(from);
  };
  const stepper = (/** @type {string} */ label, /** @type {1 | -1} */ direction) =>
    el("button", { type: "button", class: "plain small", onclick: () => step(direction) }, label);
  const follow = () => list.show(members, members.indexOf(store.state.selected));
  store.watch(["selected"], follow);
  return {
    element: el(
      "section",
      { class: "template-group", "aria-labelledby": "template-title" },
      el("div", { class: "template-picture" }, title, over.element, about, naming),
      el(
        "div",
        { class: "template-beats" },
        el("div", { class: "template-steps" }, stepper(words.previous, -1), stepper(words.next, 1)),
        list.element,
      ),
    ),
    /** @param {string} name @param {number[]} beats @param {Float32Array | null} mean */
    show(name, beats, mean) {
      members = beats;
      title.textContent = words.heading(name, beats.length);
      about.textContent = words.drawn(Math.min(beats.length, MOST_DRAWN), beats.length);
      const choose = (/** @type {string} */ letter) => editing.name(members, letter);
      naming.replaceChildren(
        el("span", {}, words.nameAll(beats.length)),
        namingRow(words.nameAll(beats.length), editing.letters(), choose),
      );
      naming.hidden = beats.length === 0;
      over.show(name, beats, mean);
      follow();
    },
  };
}

/** @param {import("../data/beats.js").BeatList} beats @param {number} beat */
function cells(beats, beat) {
  const { letter, time, given } = beats.at(beat);
  const { plain, term } = classWords(letter);
  return [
    text.clock(time, 1),
    tag(letter, given),
    text.inspector.classAndTerm(plain, term),
    given ? text.edit.byYou : "",
  ];
}

/** Beats over each other. @param {Store} store @param {Templates} templates */
function createOver(store, templates) {
  const canvas = el("canvas", { class: "template-over", role: "img" });
  /** @type {{ windows: Float32Array[], mean: Float32Array | null }} */
  let drawn = { windows: [], mean: null };
  let key = "";
  const redraw = nextFrame(() => {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width === 0) return;
    const unit = inMillivolts(store.state) ? text.templates.unit : "";
    drawOver(fitCanvas(canvas, width, height), { width, height }, { ...drawn, unit }, palette());
  });
  new ResizeObserver(redraw).observe(canvas);
  watchPalette(redraw);
  return {
    element: canvas,
    /** @param {string} name @param {number[]} beats @param {Float32Array | null} mean */
    async show(name, beats, mean) {
      canvas.setAttribute("aria-label", text.templates.overLabel(name, beats.length));
      const { tick } = store.state.beats.columns;
      const wanted = `${name} ${beats.length} ${tick[beats[0]]} ${tick[beats[beats.length - 1]]}`;
      if (wanted === key && drawn.mean === mean) return;
      key = wanted;
      drawn = { windows: [], mean };
      redraw();
      const found = await templates.windows(beats).catch(() => null);
      if (key !== wanted || !found) return;
      drawn = { windows: centred(found.windows), mean };
      canvas.dataset.beats = String(found.count);
      redraw();
    },
  };
}
