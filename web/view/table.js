/** The beats in view as a table, on demand: what the paper shows, for those who do not see it. */

import { classWords } from "../classes.js";
import { inMillivolts } from "../data/leads.js";
import { text } from "../text.js";
import { el } from "./dom.js";
import { tag } from "./tag.js";
import { notesIn, rhythmsAt, unreadableIn, wavesOf } from "./table-words.js";

const MOST_ROWS = 100;
/** Rows follow the view at rest, not every frame of a pan. Milliseconds */
const REST = 150;

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 */
export function createTable(store, navigation) {
  const summary = el("p", { class: "hint" });
  const around = el("p", { class: "hint" });
  const body = el("tbody");
  const more = el("p", { class: "hint" });
  const head = el("tr", {}, ...text.table.columns.map((name) => el("th", { scope: "col" }, name)));
  const element = el(
    "details",
    { class: "beat-table" },
    el("summary", { class: "beat-table-title" }, text.table.title),
    summary,
    around,
    el(
      "div",
      { class: "table-scroll", role: "region", tabindex: "0", "aria-label": text.table.title },
      el("table", {}, el("thead", {}, head), body),
    ),
    more,
  );

  let waiting = 0;
  const redraw = () => {
    if (!element.open) return;
    const { beats, view } = store.state;
    const known = inMillivolts(store.state);
    const end = view.start + view.width;
    const from = beats.firstFrom(view.start);
    const to = beats.firstFrom(end);
    const last = Math.min(to, from + MOST_ROWS);
    summary.textContent = text.paper.summary(view.start, end, to - from);
    around.textContent = [...unreadableIn(store.state), ...notesIn(store.state)].join(" ");
    body.replaceChildren(
      ...Array.from({ length: last - from }, (_, i) => {
        const beat = beats.at(from + i);
        return row(beat, navigation, known, rhythmsAt(store.state, beat.time));
      }),
    );
    more.textContent = to > last ? text.table.more(to - last) : to === from ? text.table.none : "";
  };
  const later = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(redraw, REST);
  };
  element.addEventListener("toggle", redraw);
  store.watch(["view", "results", "recording", "edits", "edited"], later);
  return element;
}

/**
 * @param {import("../data/beats.js").Beat} beat
 * @param {import("../navigation.js").Navigation} navigation
 * @param {boolean} known whether heights are millivolts
 * @param {string} rhythms that the beat belongs to
 */
function row(beat, navigation, known, rhythms) {
  const { plain, term } = classWords(beat.letter);
  const time = text.clock(beat.time, 2);
  const select = el(
    "button",
    {
      type: "button",
      class: "link",
      "aria-label": text.table.select(time),
      onclick: () => navigation.select(beat.index),
    },
    time,
  );
  const cells = [
    select,
    el("span", {}, tag(beat.letter, beat.given), ` ${text.inspector.classAndTerm(plain, term)}`),
    probability(beat),
    beat.rr > 0 ? text.inspector.rrValue(beat.rr) : text.inspector.rrNone,
    Number.isNaN(beat.amplitude) ? "" : text.inspector.amplitudeValue(beat.amplitude, known),
    wavesOf(beat),
    rhythms,
  ];
  return el("tr", {}, ...cells.map((cell) => el("td", {}, cell)));
}

/** @param {import("../data/beats.js").Beat} beat */
function probability(beat) {
  if (beat.given) return text.edit.byYou;
  return beat.label < 0 ? text.reasons[beat.reason] : text.percent(beat.probability);
}
