/** The panel of rhythm episodes, in order of time; choosing one goes there. */

import { BACKGROUND, USUAL } from "../data/episodes.js";
import { text } from "../text.js";
import { el } from "./dom.js";
import { createListPanel, fillFilter } from "./list-panel.js";

/** @typedef {import("../data/episodes.js").Episode} Episode */
/** @typedef {import("../data/episodes.js").EpisodeKind} EpisodeKind */

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @param {() => void} reveal brings the paper into sight, where it may have been scrolled away
 */
export function createRhythm(store, navigation, reveal) {
  const words = text.rhythm;
  const filter = el("select", {});
  return createListPanel(store, {
    className: "rhythm-list",
    label: words.label,
    titles: words.columns,
    keys: ["results", "complete", "recording", "episode"],
    filter,
    fillFilter: ({ episodes }) => fillFilter(filter, words.all, kindChoices(episodes)),
    items: ({ episodes }, only) => [...episodes.of(/** @type {EpisodeKind | ""} */ (only))],
    chosen: ({ episode }, shown) => (episode ? shown.indexOf(episode) : -1),
    cells: episodeCells,
    choose: (episode) => {
      navigation.showEpisode(episode);
      reveal();
    },
    count: words.count,
    words,
  });
}

/**
 * The kinds that there are, with their numbers.
 * @param {import("../data/episodes.js").EpisodeList} episodes
 * @returns {[string, string][]}
 */
function kindChoices(episodes) {
  const counts = episodes.counts();
  const kinds = /** @type {EpisodeKind[]} */ (Object.keys(text.rhythms)).filter((kind) => counts.has(kind));
  return kinds.map((kind) => [kind, text.rhythm.choice(text.rhythms[kind], counts.get(kind) ?? 0)]);
}

/** @param {Episode} episode */
function episodeCells({ kind, start, end, beats, rate, certainty }) {
  const { plain, term, letter } = text.rhythms[kind];
  const background = BACKGROUND.includes(kind);
  const mark = el(
    "span",
    { class: `rhythm-mark ${background ? `rhythm-${kind}` : "rhythm-on-top"}` },
    letter,
  );
  mark.setAttribute("aria-hidden", "true");
  return [
    text.clock(start, 1),
    el("span", { class: "rhythm-name" }, mark, el("span", {}, text.inspector.classAndTerm(plain, term))),
    text.duration(end - start),
    text.rhythm.beats(beats),
    rate > 0 ? text.rhythm.rate(rate) : "–",
    kind === USUAL || !(certainty >= 0) ? "" : text.rhythm.certainty(certainty),
  ];
}
