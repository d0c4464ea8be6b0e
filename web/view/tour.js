/** The tour: a small panel that goes from control to control and says what each is for. It covers no more than itself, so
 * that everything can be tried meanwhile; Escape in it, or its last button, puts it away. */

import { text } from "../words/help.js";
import { el, nextFrame } from "./dom.js";

/** Room between the panel and what it points at, and between it and the window's edge. Pixels */
const ROOM = 12;

/** A part that leaves less than this of the window's height is brought to its upper edge, to leave it in one piece. Pixels */
const ROOM_FOR_PANEL = 460;

/**
 * @typedef {object} Step
 * @property {keyof typeof import("../words/help.js").text.tour.steps} id
 * @property {string} target selector of what the step points at
 * @property {() => unknown} [before] makes that what the step points at is there
 */

/**
 * @param {Step[]} steps
 * @param {() => void} onEnd the tour is over, seen to its end or not
 */
export function createTour(steps, onEnd) {
  const words = text.tour;
  const title = el("strong", {});
  const what = el("p", {});
  const count = el("span", { class: "hint" });
  const back = button(words.back, "plain small", () => go(at - 1));
  const show = button(words.show, "plain small", () => focusIn(target));
  const next = button(words.next, "primary small", () => (at + 1 < steps.length ? go(at + 1) : end()));
  const skip = button(words.skip, "link", () => end());
  const element = el(
    "aside",
    { class: "tour", "aria-label": words.title, hidden: true },
    el("div", { role: "status", class: "tour-words" }, count, title, what),
    el("div", { class: "tour-buttons" }, skip, show, back, next),
  );
  let at = 0;
  /** Grows with every step, so that one that waited for a recording does not come too late. */
  let turn = 0;
  /** @type {HTMLElement | null} */
  let target = null;

  /** @param {number} step */
  async function go(step) {
    const mine = ++turn;
    at = step;
    const { before, id } = steps[at];
    await before?.();
    if (mine !== turn) return;
    point(find(steps[at].target));
    count.textContent = words.count(at + 1, steps.length);
    title.textContent = words.steps[id].title;
    what.textContent = wordsOf(words.steps[id]);
    back.disabled = at === 0;
    skip.hidden = at + 1 === steps.length;
    next.textContent = at + 1 < steps.length ? words.next : words.done;
    element.hidden = false;
    if (!element.contains(document.activeElement)) next.focus({ preventScroll: true });
    place();
  }

  /** @param {HTMLElement | null} found */
  function point(found) {
    target?.classList.remove("tour-target");
    target = found;
    show.disabled = found === null;
    if (!found) return;
    found.classList.add("tour-target");
    const leaves = window.innerHeight - found.offsetHeight;
    found.scrollIntoView({ block: leaves < ROOM_FOR_PANEL ? "start" : "nearest" });
  }

  const place = nextFrame(() => {
    if (!element.hidden) putBeside(element, target);
  });

  function end() {
    turn += 1;
    const pointed = target;
    const inside = element.contains(document.activeElement);
    point(null);
    element.hidden = true;
    if (inside) focusIn(pointed);
    onEnd();
  }

  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    end();
  });
  window.addEventListener("resize", place);
  document.addEventListener("scroll", place, { capture: true, passive: true });
  return { element, start: () => go(0) };
}

/** The first that can be seen. @param {string} selector @returns {HTMLElement | null} */
const find = (selector) =>
  [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))].find(
    (each) => each.getClientRects().length > 0,
  ) ?? null;

/** Brings the keyboard to a control, or to the first one in a part of the page. @param {HTMLElement | null} element */
function focusIn(element) {
  const inside = "button:enabled, select, input, a[href], summary, [tabindex='0']";
  const first = element?.matches(inside) ? element : element?.querySelector(inside);
  if (first instanceof HTMLElement) first.focus({ preventScroll: true });
}

/** Keys are told to who may have some. @param {{ what: string, keys?: string }} step */
const wordsOf = ({ what, keys }) =>
  keys && matchMedia("(any-hover: hover)").matches ? `${what} ${keys}` : what;

/**
 * Below what it points at, or above, or beside it, or in the lower corner over a part that fills the window.
 * @param {HTMLElement} panel
 * @param {HTMLElement | null} target
 */
function putBeside(panel, target) {
  const box = target?.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const foot = document.querySelector(".status")?.getBoundingClientRect().top ?? window.innerHeight;
  const [right, bottom] = [window.innerWidth - ROOM - width, foot - ROOM - height];
  let [left, top] = [right, bottom];
  if (box && box.bottom + ROOM <= bottom) [left, top] = [box.left, box.bottom + ROOM];
  else if (box && box.top - ROOM - height >= ROOM) [left, top] = [box.left, box.top - ROOM - height];
  else if (box && box.right + ROOM <= right) [left, top] = [box.right + ROOM, box.top];
  else if (box && box.left - ROOM - width >= ROOM) [left, top] = [box.left - ROOM - width, box.top];
  panel.style.left = `${Math.max(ROOM, Math.min(left, right))}px`;
  panel.style.top = `${Math.max(ROOM, Math.min(top, bottom))}px`;
}

/** @param {string} label @param {string} className @param {() => void} onclick */
const button = (label, className, onclick) =>
  el("button", { type: "button", class: className, onclick }, label);
