/** Which stretches of the recording a report shows: the view, and the first of each kind of beat and episode that is not
 * the usual. */

import { classWords, shownLetters } from "../classes.js";
import { UNNAMED } from "../data/beats.js";
import { text } from "../words/take.js";
import { stripSeconds } from "./strip.js";

/** Strips of the view at most. */
const VIEW_STRIPS = 4;
/** Seconds before the start of an episode. */
const BEFORE = 1;

/** @typedef {import("../state.js").State} State */
/** @typedef {{ title: string, start: number, all: boolean }} Place `all`: every lead on show, not the analysed one alone */

/**
 * @param {State} state
 * @param {{ speed: number, parts: Set<string> }} choice
 * @returns {Place[]}
 */
export function stripPlaces(state, { speed, parts }) {
  const seconds = stripSeconds(speed);
  return [
    ...(parts.has("view") ? viewPlaces(state, seconds) : []),
    ...(parts.has("beats") ? beatPlaces(state, seconds) : []),
    ...(parts.has("episodes") ? episodePlaces(state) : []),
  ];
}

/** @param {State} state @param {number} seconds @returns {Place[]} */
function viewPlaces({ view, recording }, seconds) {
  const start = Math.max(0, view.start);
  const end = Math.min(start + view.width, recording?.duration ?? 0);
  const wanted = Math.max(1, Math.ceil((end - start) / seconds - 0.05));
  const count = Math.min(VIEW_STRIPS, wanted);
  return Array.from({ length: count }, (_, i) => ({
    title: text.report.view(i + 1, count, wanted > count),
    start: start + i * seconds,
    all: true,
  }));
}

/** @param {State} state @param {number} seconds @returns {Place[]} */
function beatPlaces({ beats, models, model }, seconds) {
  const letters = shownLetters([...models[model].classes, ...beats.otherLetters]).filter(
    (letter) => letter !== "N" && letter !== UNNAMED,
  );
  return letters.flatMap((letter) => {
    const first = beats.search(-1, 1, (other) => other === letter);
    if (first < 0) return [];
    const time = beats.columns.time[first];
    const { plain, term } = classWords(letter);
    const title = text.report.first(text.inspector.classAndTerm(plain, term), text.clock(time, 1));
    return [{ title, start: Math.max(0, time - seconds / 2), all: false }];
  });
}

/** @param {State} state @returns {Place[]} */
function episodePlaces({ episodes }) {
  const kinds = [...episodes.counts().keys()].filter((kind) => kind !== "sinus" && kind !== "none");
  return kinds.map((kind) => {
    const [{ start }] = episodes.of(kind);
    const { plain, term } = text.rhythms[kind];
    const title = text.report.first(text.inspector.classAndTerm(plain, term), text.clock(start, 1));
    return { title, start: Math.max(0, start - BEFORE), all: false };
  });
}
