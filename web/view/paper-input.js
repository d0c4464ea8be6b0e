/** Mouse, finger, wheel and keys on the paper. */

import { GUTTER, pxPerSecond } from "./viewport.js";

/** A press that moved less is a click. Pixels */
export const CLICK = 5;
/** How near a press must be to a beat to mean it. Pixels */
const REACH = 24;

/**
 * @param {HTMLElement} element
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 */
export function bindPaper(element, store, navigation) {
  /** @type {Map<number, { x: number, y: number }>} */
  const pointers = new Map();
  let moved = 0;

  const traceWidth = () => element.clientWidth - GUTTER;
  const local = (/** @type {{ clientX: number }} */ event) =>
    event.clientX - element.getBoundingClientRect().left - GUTTER;
  const seconds = (/** @type {number} */ px) => px / pxPerSecond(store.state.view);

  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    element.setPointerCapture(event.pointerId);
  });

  element.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const others = [...pointers].filter(([id]) => id !== event.pointerId);
    const dx = event.clientX - before.x;
    moved += Math.abs(dx) + Math.abs(event.clientY - before.y);
    if (others.length === 1) {
      const other = others[0][1];
      const apart = Math.abs(event.clientX - other.x);
      const was = Math.abs(before.x - other.x);
      const middle = local({ clientX: (event.clientX + other.x) / 2 });
      if (was > 8 && apart > 8) navigation.zoom(apart / was, middle / traceWidth());
      navigation.pan(-seconds(dx / 2));
    } else if (moved > CLICK) navigation.pan(-seconds(dx));
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });

  const release = (/** @type {PointerEvent} */ event) => {
    const held = pointers.delete(event.pointerId);
    if (held && event.type === "pointerup" && moved <= CLICK) selectNear(store, navigation, local(event));
  };
  element.addEventListener("pointerup", release);
  element.addEventListener("pointercancel", release);

  element.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (event.ctrlKey) {
        const change = Math.max(-60, Math.min(60, event.deltaY * unit));
        navigation.zoom(Math.exp(-change / 120), local(event) / traceWidth());
      } else navigation.pan(seconds((event.deltaX || event.deltaY) * unit));
    },
    { passive: false },
  );

  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = paperKeys(store, navigation)[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/**
 * What a press does: it selects the beat that it is near to.
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @param {number} x pixels from the trace's left edge
 */
export function selectNear(store, navigation, x) {
  const { beats, view } = store.state;
  const index = beats.nearest(view.start + x / pxPerSecond(view));
  if (index < 0) return;
  const away = Math.abs((beats.columns.time[index] - view.start) * pxPerSecond(view) - x);
  if (away <= REACH) navigation.select(index);
}

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @returns {Record<string, () => void>}
 */
function paperKeys(store, navigation) {
  const { view } = store.state;
  return {
    ArrowLeft: () => navigation.pan(-view.width / 10),
    ArrowRight: () => navigation.pan(view.width / 10),
    PageUp: () => navigation.pan(-view.width),
    PageDown: () => navigation.pan(view.width),
    Home: () => navigation.goTo(0),
    End: () => navigation.goTo(Number.POSITIVE_INFINITY),
    Enter: () => navigation.selectMiddle(),
  };
}
