/** The panel of rhythm episodes, in order of time; choosing one goes there. */

import { BACKGROUND, USUAL } from "../data/episodes.js";
import { text } from "../text.js";
import { el, nextFrame } from "./dom.js";
import { methodNote } from "./drawer.js";
import { createVirtualList, listRow } from "./virtual-list.js";

/** @typedef {import("../data/episodes.js").Episode} Episode */
/** @typedef {import("../data/episodes.js").EpisodeKind} EpisodeKind */

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @param {() => void} reveal brings the paper into sight, where it may have been scrolled away
 * @returns {{ element: HTMLElement, onShow: (shown: boolean) => void }}
 */
export function createRhythm(store, navigation, reveal) {
  const words = text.rhythm;
  const filter = el("select", {});
  const none = el("p", { class: "hint" });
  const note = el("span", { class: "list-count" });
  /** @type {ReturnType<typeof createVirtualList<Episode>>} */
  const list = createVirtualList({
    label: words.label,
    rowHeight: listRow,
    cells: episodeCells,
    choose: (episode) => {
      navigation.showEpisode(episode);
      reveal();
    },
  });
  list.element.classList.add("rhythm-list");
  const titles = el("div", { class: "list-titles rhythm-list", "aria-hidden": "true" });
  titles.append(...words.columns.map((title) => el("span", { class: "list-cell" }, title)));
  let visible = false;
  const redraw = nextFrame(() => {
    if (!visible) return;
    const { episodes, episode, complete } = store.state;
    fillFilter(filter, episodes);
    const shown = episodes.of(/** @type {EpisodeKind | ""} */ (filter.value));
    list.show([...shown], episode ? shown.indexOf(episode) : -1);
    list.element.hidden = titles.hidden = shown.length === 0;
    none.hidden = shown.length > 0;
    none.textContent = complete ? words.none : words.noneYet;
    note.textContent = words.count(shown.length, complete);
  });
  filter.addEventListener("change", redraw);
  store.watch(["results", "complete", "recording", "episode"], redraw);
  return {
    element: el(
      "div",
      { class: "list-panel" },
      el(
        "div",
        { class: "list-head" },
        el("label", { class: "control" }, el("span", {}, words.show), filter),
        note,
      ),
      titles,
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
 * The kinds that there are, with their numbers; the choice stays while its kind does.
 * @param {HTMLSelectElement} filter
 * @param {import("../data/episodes.js").EpisodeList} episodes
 */
function fillFilter(filter, episodes) {
  const { value } = filter;
  const counts = episodes.counts();
  const kinds = /** @type {EpisodeKind[]} */ (Object.keys(text.rhythms)).filter((kind) => counts.has(kind));
  filter.replaceChildren(
    el("option", { value: "" }, text.rhythm.all),
    ...kinds.map((kind) =>
      el("option", { value: kind }, text.rhythm.choice(text.rhythms[kind], counts.get(kind) ?? 0)),
    ),
  );
  filter.value = counts.has(/** @type {EpisodeKind} */ (value)) ? value : "";
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
