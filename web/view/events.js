/** The panel of events: beats that are not normal and stretches that cannot be read; choosing one goes there. */

import { UNNAMED } from "../data/beats.js";
import { listEvents, STRETCHES } from "../data/events.js";
import { text } from "../text.js";
import { el, nextFrame } from "./dom.js";
import { methodNote } from "./drawer.js";
import { tag } from "./tag.js";
import { createVirtualList, listRow } from "./virtual-list.js";

/** @typedef {import("../data/events.js").Event} Event */

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @param {() => void} reveal brings the paper into sight, where it may have been scrolled away
 * @returns {{ element: HTMLElement, onShow: (shown: boolean) => void }}
 */
export function createEvents(store, navigation, reveal) {
  const words = text.events;
  const count = el("span", { class: "list-count" });
  const none = el("p", { class: "hint" });
  const filter = el("select", {});
  filter.append(
    el("option", { value: "" }, words.all),
    ...Object.entries(text.classes).map(([letter, { plain, term }]) =>
      el("option", { value: letter }, text.inspector.classAndTerm(plain, term)),
    ),
    el("option", { value: STRETCHES }, words.stretches),
  );
  /** @type {ReturnType<typeof createVirtualList<Event>>} */
  const list = createVirtualList({
    label: words.label,
    rowHeight: listRow,
    cells: (event) => cells(store.state.beats, event),
    choose: (event) => {
      if ("beat" in event) navigation.select(event.beat);
      else navigation.goTo(event.stretch.from - 1);
      reveal();
    },
  });
  list.element.classList.add("events-list");
  let visible = false;
  const redraw = nextFrame(() => {
    if (!visible) return;
    const { beats, quality, complete, selected } = store.state;
    const events = listEvents(beats, quality, filter.value);
    list.show(
      events,
      selected < 0 ? -1 : events.findIndex((event) => "beat" in event && event.beat === selected),
    );
    list.element.hidden = events.length === 0;
    none.hidden = events.length > 0;
    none.textContent = complete ? words.none : words.noneYet;
    count.textContent = words.count(events.length, complete);
  });
  filter.addEventListener("change", redraw);
  store.watch(["results", "complete", "recording", "selected"], redraw);
  return {
    element: el(
      "div",
      { class: "list-panel" },
      el(
        "div",
        { class: "list-head" },
        el("label", { class: "control" }, el("span", {}, words.show), filter),
        count,
      ),
      list.element,
      none,
      methodNote(words.method),
    ),
    onShow(shown) {
      visible = shown;
      redraw();
    },
  };
}

/**
 * @param {import("../data/beats.js").BeatList} beats
 * @param {Event} event
 */
function cells(beats, event) {
  if (!("beat" in event)) {
    const { from, to, state } = event.stretch;
    return [text.clock(from, 1), tag("–"), text.states[state], text.duration(to - from), ""];
  }
  const beat = beats.at(event.beat);
  const { plain, term } = text.classes[beat.letter] ?? text.classes[UNNAMED];
  return [
    text.clock(beat.time, 1),
    tag(beat.letter),
    text.inspector.classAndTerm(plain, term),
    beat.rr > 0 ? text.events.rr(beat.rr) : "",
    beat.label < 0 ? "" : text.percent(beat.probability, 0),
  ];
}
