/** The panel of events: beats that are not normal and stretches that cannot be read; choosing one goes there. */

import { classWords, shownLetters } from "../classes.js";
import { abnormalBy } from "../data/abnormal.js";
import { listEvents, STRETCHES } from "../data/events.js";
import { text } from "../text.js";
import { el } from "./dom.js";
import { createListPanel, fillFilter } from "./list-panel.js";
import { tag } from "./tag.js";

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @param {() => void} reveal brings the paper into sight, where it may have been scrolled away
 */
export function createEvents(store, navigation, reveal) {
  const words = text.events;
  const filter = el("select", {});
  return createListPanel(store, {
    className: "events-list",
    label: words.label,
    titles: words.columns,
    keys: ["results", "complete", "recording", "selected"],
    filter,
    fillFilter: ({ beats }) =>
      fillFilter(filter, words.all, [
        ...choices([...beats.classes, ...beats.otherLetters]),
        [STRETCHES, words.stretches],
      ]),
    items: ({ beats, quality, models, model }, only) =>
      listEvents(beats, quality, only, abnormalBy(models[model])),
    chosen: ({ selected }, events) =>
      selected < 0 ? -1 : events.findIndex((event) => "beat" in event && event.beat === selected),
    cells: (event) => cells(store.state.beats, event),
    choose: (event) => {
      if ("beat" in event) navigation.select(event.beat);
      else navigation.goTo(event.stretch.from - 1);
      reveal();
    },
    count: words.count,
    words,
  });
}

/** @param {string[]} classes of the model @returns {[string, string][]} */
function choices(classes) {
  return shownLetters(classes).map((letter) => {
    const { plain, term } = classWords(letter);
    return [letter, text.inspector.classAndTerm(plain, term)];
  });
}

/**
 * @param {import("../data/beats.js").BeatList} beats
 * @param {import("../data/events.js").Event} event
 */
function cells(beats, event) {
  if (!("beat" in event)) {
    const { from, to, state } = event.stretch;
    return [text.clock(from, 1), tag("–"), text.events.stretch(text.states[state], to - from), "", ""];
  }
  const beat = beats.at(event.beat);
  const { plain, term } = classWords(beat.letter);
  return [
    text.clock(beat.time, 1),
    tag(beat.letter, beat.given),
    text.inspector.classAndTerm(plain, term),
    beat.rr > 0 ? text.events.rr(beat.rr) : "",
    beat.given ? text.edit.byYou : beat.label < 0 ? "" : text.percent(beat.probability, 0),
  ];
}
