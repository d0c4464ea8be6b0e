/** The line between the paper and the results: dragged, or moved by the arrow keys, it gives one of them more room, and
 * Enter or a double press gives back what the page chooses (WAI-ARIA window splitter). */

import { text } from "../text.js";
import { el } from "./dom.js";

/** Shares of the desk's height that the results may have, and what an arrow key changes. */
const LEAST = 0.12;
const MOST = 0.8;
const STEP = 0.04;

/** @param {number} share */
export const possibleShare = (share) => Math.max(LEAST, Math.min(MOST, share));

/** @param {import("../state.js").Store} store */
export function createDivider(store) {
  const element = el("div", {
    class: "divider",
    role: "separator",
    tabindex: "0",
    title: text.drawer.dividerWhy,
    "aria-label": text.drawer.divider,
    "aria-orientation": "horizontal",
    "aria-valuemin": String(100 * LEAST),
    "aria-valuemax": String(100 * MOST),
    onfocus: tell,
    ondblclick: () => store.set({ drawer: null }),
  });

  /** What the results have now, whoever chose it. */
  function share() {
    const [desk, drawer] = [element.closest(".desk"), element.parentElement];
    return desk && drawer ? drawer.offsetHeight / Math.max(1, desk.clientHeight) : LEAST;
  }

  function tell() {
    element.setAttribute("aria-valuenow", String(Math.round(100 * possibleShare(share()))));
  }

  /** @param {number} to */
  const move = (to) => store.set({ drawer: possibleShare(to) });

  element.addEventListener("pointerdown", (event) => {
    element.setPointerCapture(event.pointerId);
    event.preventDefault();
    element.focus({ preventScroll: true });
  });
  element.addEventListener("pointermove", (event) => {
    const desk = element.closest(".desk")?.getBoundingClientRect();
    if (!desk || !element.hasPointerCapture(event.pointerId)) return;
    move((desk.bottom - event.clientY) / Math.max(1, desk.height));
  });
  element.addEventListener("keydown", (event) => {
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowUp: () => move(share() + STEP),
      ArrowDown: () => move(share() - STEP),
      Home: () => move(LEAST),
      End: () => move(MOST),
      Enter: () => store.set({ drawer: null }),
    };
    if (!Object.hasOwn(keys, event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    keys[event.key]();
  });
  store.watch(["drawer", "recording"], ({ drawer }) => {
    const desk = /** @type {HTMLElement | null} */ (element.closest(".desk"));
    desk?.classList.toggle("parted", drawer !== null);
    if (drawer !== null) desk?.style.setProperty("--results", `${(100 * drawer).toFixed(1)}%`);
    tell();
  });
  return element;
}
