/** A list of any length of which only the rows in sight exist: a listbox of rows of one height, with the keyboard of
 * one (arrows, Page Up and Down, Home, End; Enter or Space chooses; choosing leaves the focus where it is). Rows are as
 * high as the tallest words seen so far need in this width: what a language says in two lines another says in four. */

import { el, nextFrame } from "./dom.js";

/** Least height of a row, and of one on a narrow screen, where words need more lines. Pixels */
const ROW = { wide: 34, narrow: 56 };

export const listRow = () => (matchMedia("(max-width: 600px)").matches ? ROW.narrow : ROW.wide);

/** Rows made beyond either edge. */
const SPARE = 6;
/** Room above and below the words of the tallest row, together. Pixels */
const ROOM = 9;

/**
 * @template T
 * @param {object} how
 * @param {string} how.label
 * @param {() => number} how.rowHeight the least, in pixels, of the window as it is
 * @param {(item: T) => (Node | string)[]} how.cells of one row
 * @param {(item: T) => void} how.choose
 */
export function createVirtualList({ label, rowHeight, cells, choose }) {
  const name = `list-${++lists}`;
  const ground = el("div", { class: "list-ground", role: "presentation" });
  const element = el("div", { class: "list", role: "listbox", tabindex: "0", "aria-label": label }, ground);
  /** @type {T[]} */
  let items = [];
  let active = -1;
  let chosen = -1;

  let height = rowHeight();
  let width = 0;

  const redraw = nextFrame(() => {
    if (element.clientWidth !== width) {
      width = element.clientWidth;
      setHeight(rowHeight());
    }
    fill();
    const needed = tallest();
    if (needed <= height) return;
    setHeight(needed);
    fill();
  });

  /** What is on top stays there. @param {number} to pixels of a row */
  function setHeight(to) {
    const top = element.scrollTop / height;
    height = to;
    ground.style.height = `${items.length * height}px`;
    element.scrollTop = top * height;
  }

  /** Pixels that a row needs so that nothing in the rows that there are runs into the next one. */
  function tallest() {
    const cells = /** @type {NodeListOf<HTMLElement>} */ (ground.querySelectorAll(".list-cell"));
    return Math.max(0, ...Array.from(cells, ({ offsetHeight }) => offsetHeight)) + ROOM;
  }

  function fill() {
    const first = Math.max(0, Math.floor(element.scrollTop / height) - SPARE);
    const last = Math.min(
      items.length,
      Math.ceil((element.scrollTop + element.clientHeight) / height) + SPARE,
    );
    ground.style.height = `${items.length * height}px`;
    const shown = Array.from({ length: Math.max(0, last - first) }, (_, i) => row(first + i));
    ground.replaceChildren(...shown);
    if (active >= first && active < last) element.setAttribute("aria-activedescendant", `${name}-${active}`);
    else element.removeAttribute("aria-activedescendant");
  }

  /** @param {number} index */
  function row(index) {
    const made = el(
      "div",
      {
        class: `list-row${index === active ? " active" : ""}`,
        role: "option",
        id: `${name}-${index}`,
        "aria-selected": String(index === chosen),
        "aria-posinset": String(index + 1),
        "aria-setsize": String(items.length),
      },
      ...cells(items[index]).map((cell) => el("span", { class: "list-cell" }, cell)),
    );
    made.style.transform = `translateY(${index * height}px)`;
    made.style.height = `${height}px`;
    return made;
  }

  /** @param {number} index */
  function pick(index) {
    move(index);
    chosen = index;
    if (items[index] !== undefined) choose(items[index]);
  }

  /** @param {number} index */
  function move(index) {
    active = Math.max(0, Math.min(items.length - 1, index));
    const top = active * height;
    if (top < element.scrollTop) element.scrollTop = top;
    const bottom = top + height - element.clientHeight;
    if (bottom > element.scrollTop) element.scrollTop = bottom;
    redraw();
  }

  /** The item under the pointer. @param {MouseEvent} event */
  function itemAt(event) {
    const pointed = event.target instanceof Element ? event.target.closest(".list-row") : null;
    return Number(pointed?.getAttribute("aria-posinset") ?? 0) - 1;
  }

  // Not by the click alone: where rows are made anew between press and release, a browser makes none.
  let pressed = -1;
  element.addEventListener("pointerdown", (event) => {
    pressed = event.button === 0 ? itemAt(event) : -1;
  });
  element.addEventListener("pointercancel", () => {
    pressed = -1;
  });
  element.addEventListener("pointerup", (event) => {
    const index = itemAt(event);
    if (index >= 0 && index === pressed) pick(index);
    pressed = -1;
  });
  element.addEventListener("click", (event) => {
    // A click without a press comes from a screen reader.
    if (event.detail === 0 && itemAt(event) >= 0) pick(itemAt(event));
  });
  element.addEventListener("scroll", redraw);
  new ResizeObserver(redraw).observe(element);
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(element.clientHeight / height) - 1);
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      PageDown: () => move(active + page),
      PageUp: () => move(active - page),
      Home: () => move(0),
      End: () => move(items.length - 1),
      Enter: () => pick(active),
      " ": () => pick(active),
    };
    if (!Object.hasOwn(keys, event.key) || items.length === 0) return;
    event.preventDefault();
    keys[event.key]();
  });

  return {
    element,
    /** @param {T[]} list @param {number} [selected] index of the item chosen elsewhere, -1 = none */
    show(list, selected = -1) {
      items = list;
      const moved = selected !== chosen && selected >= 0;
      chosen = selected;
      active = Math.min(active, items.length - 1);
      if (moved) move(selected);
      redraw();
    },
    redraw,
  };
}

let lists = 0;
