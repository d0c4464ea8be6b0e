/** Mouse, finger and keys on the calipers, before the paper gets to see them. */

import { markOf } from "./draw/caliper.js";
import { millivoltsAt } from "./draw/strip.js";
import { pxPerSecond } from "./viewport.js";

/** How near a press must be to a line, or to the mark on it, to mean it. Pixels */
const REACH = 14;
/** Samples, or steps, that a key moves with Shift. */
const LEAP = 10;

/** @typedef {import("./draw/strip.js").Strip} Strip */
/** @typedef {import("../calipers.js").Calipers} Calipers */
/** @typedef {() => { left: number, strips: Strip[] } | null} Geometry of the paper as it is drawn */
/** @typedef {{ clientX: number, clientY: number }} Place */

/**
 * @param {HTMLElement} element the paper
 * @param {import("../state.js").Store} store
 * @param {Calipers} calipers
 * @param {Geometry} geometry
 */
export function bindCalipers(element, store, calipers, geometry) {
  /** The edge that is dragged; `strip`: its level is dragged too. @type {{ id: number, which: 0 | 1, strip: Strip | null } | null} */
  let held = null;

  /** @param {Place} place */
  const local = ({ clientX, clientY }) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  /** @param {Place} place */
  const grabbed = (place) => grab(local(place), store, calipers, geometry());
  /** @param {Event} event */
  const take = (event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };

  element.addEventListener(
    "pointerdown",
    (event) => {
      const found = event.button === 0 && !held ? grabbed(event) : null;
      if (!found) return;
      take(event);
      element.focus({ preventScroll: true });
      element.setPointerCapture(event.pointerId);
      held = { id: event.pointerId, ...found };
      const lead = found.strip ? undefined : leadAt(local(event), geometry());
      if (lead !== undefined) calipers.setLead(lead);
      calipers.choose(found.which);
    },
    { capture: true },
  );
  element.addEventListener(
    "pointermove",
    (event) => {
      if (!held) element.classList.toggle("on-line", grabbed(event) !== null);
      if (held?.id !== event.pointerId) return;
      take(event);
      const { x, y } = local(event);
      const { view } = store.state;
      const time = view.start + (x - (geometry()?.left ?? 0)) / pxPerSecond(view);
      calipers.move(held.which, time, held.strip && millivoltsAt(held.strip, y));
    },
    { capture: true },
  );
  for (const kind of ["pointerup", "pointercancel"]) {
    element.addEventListener(
      kind,
      (event) => {
        if (held?.id !== /** @type {PointerEvent} */ (event).pointerId) return;
        take(event);
        held = null;
      },
      { capture: true },
    );
  }
  /* A finger on a line drags it, up and down too; anywhere else it scrolls the page as ever. */
  element.addEventListener(
    "touchstart",
    (event) => {
      if (event.touches.length === 1 && grabbed(event.touches[0])) event.preventDefault();
    },
    { passive: false },
  );
  element.addEventListener("keydown", (event) => pressed(event, store, calipers), { capture: true });
}

/**
 * @param {{ x: number, y: number }} at
 * @param {import("../state.js").Store} store
 * @param {Calipers} calipers
 * @param {ReturnType<Geometry>} paper
 * @returns {{ which: 0 | 1, strip: Strip | null } | null}
 */
function grab({ x, y }, store, calipers, paper) {
  const { caliper, view } = store.state;
  if (!caliper || !paper) return null;
  const { strips, left } = paper;
  const times = calipers.times(caliper);
  const away = times.map((time) => Math.abs(left + (time - view.start) * pxPerSecond(view) - x));
  const other = caliper.active === 0 ? 1 : 0;
  const which = away[other] < away[caliper.active] ? other : caliper.active;
  if (away[which] > REACH) return null;
  const level = calipers.levels(caliper)[which];
  const mark = markOf(strips, { lead: caliper.lead, time: times[which], level });
  if (mark && Math.abs(mark.y - y) <= REACH) return { which, strip: mark.strip };
  return { which, strip: null };
}

/**
 * The lead whose strip is at a place.
 * @param {{ x: number, y: number }} at
 * @param {ReturnType<Geometry>} paper
 */
const leadAt = ({ x, y }, paper) =>
  paper?.strips.find(
    ({ box }) => y >= box.top && y < box.top + box.height && x >= box.left && x < box.left + box.width,
  )?.lead;

/**
 * @param {KeyboardEvent} event
 * @param {import("../state.js").Store} store
 * @param {Calipers} calipers
 */
function pressed(event, store, calipers) {
  const { caliper } = store.state;
  if (!caliper || event.ctrlKey || event.metaKey || event.altKey) return;
  const far = event.shiftKey ? LEAP : 1;
  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowLeft: () => calipers.nudge(-far),
    ArrowRight: () => calipers.nudge(far),
    ArrowUp: () => calipers.raise(far),
    ArrowDown: () => calipers.raise(-far),
    Escape: () => calipers.close(),
  };
  /* Tab goes from edge to edge, and from the last one on: the paper is no trap. */
  const next = event.shiftKey ? 0 : 1;
  if (caliper.active !== next) keys.Tab = () => calipers.choose(next);
  if (!keys[event.key]) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  keys[event.key]();
}
