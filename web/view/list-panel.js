/** A panel of the drawer that holds a list: a choice of what is listed, how many there are, the rows, and where they
 * come from. Choosing a row goes there. */

import { text } from "../text.js";
import { el, nextFrame } from "./dom.js";
import { methodNote } from "./drawer.js";
import { createVirtualList, listRow } from "./virtual-list.js";

/** @typedef {import("../state.js").State} State */

/**
 * @template T
 * @typedef {object} ListKind
 * @property {string} className of the rows and their titles
 * @property {string} label for those who do not see it
 * @property {string[]} [titles] of the columns
 * @property {(keyof State)[]} keys what the list follows
 * @property {HTMLSelectElement} filter
 * @property {(state: State) => void} [fillFilter] brings the choices up to date
 * @property {(state: State, only: string) => T[]} items
 * @property {(state: State, items: T[]) => number} chosen index of the item chosen elsewhere, -1 = none
 * @property {(item: T) => (Node | string)[]} cells
 * @property {(item: T) => void} choose
 * @property {(count: number, complete: boolean) => string} count
 * @property {{ none: string, noneYet: string, method?: string }} words
 */

/**
 * @template T
 * @param {import("../state.js").Store} store
 * @param {ListKind<T>} kind
 * @returns {{ element: HTMLElement, onShow: (shown: boolean) => void }}
 */
export function createListPanel(store, kind) {
  const { filter, words } = kind;
  const count = el("span", { class: "list-count" });
  const none = el("p", { class: "hint" });
  const list = createVirtualList({
    label: kind.label,
    rowHeight: listRow,
    cells: kind.cells,
    choose: kind.choose,
  });
  list.element.classList.add(kind.className);
  const titles = el("div", { class: `list-titles ${kind.className}`, "aria-hidden": "true" });
  titles.append(...(kind.titles ?? []).map((title) => el("span", { class: "list-cell" }, title)));
  let visible = false;
  const redraw = nextFrame(() => {
    if (!visible) return;
    const { state } = store;
    kind.fillFilter?.(state);
    const items = kind.items(state, filter.value);
    list.show(items, kind.chosen(state, items));
    list.element.hidden = items.length === 0;
    titles.hidden = items.length === 0 || !kind.titles;
    none.hidden = items.length > 0;
    none.textContent = state.complete ? words.none : words.noneYet;
    count.textContent = kind.count(items.length, state.complete);
  });
  filter.addEventListener("change", redraw);
  store.watch(kind.keys, redraw);
  return {
    element: el(
      "div",
      { class: "list-panel" },
      el(
        "div",
        { class: "list-head" },
        el("label", { class: "control" }, el("span", {}, text.drawer.show), filter),
        count,
        words.method ? methodNote(words.method) : null,
      ),
      titles,
      list.element,
      none,
    ),
    onShow(shown) {
      visible = shown;
      redraw();
    },
  };
}

/**
 * Fills a filter with the kinds that there are; the choice stays while its kind does.
 * @param {HTMLSelectElement} filter
 * @param {string} all words for the choice of everything
 * @param {[string, string][]} choices value, words
 */
export function fillFilter(filter, all, choices) {
  const { value } = filter;
  const kept = choices.some(([each]) => each === value);
  filter.replaceChildren(
    el("option", { value: "" }, all),
    ...choices.map(([each, words]) => el("option", { value: each }, words)),
  );
  filter.value = kept ? value : "";
}
