/** Mouse and finger on the ends of the selected beat's waves, before the paper gets to see them. By keyboard they are
 * moved in the inspector (beat-editor.js). */

import { movedWithin } from "../data/wave-edges.js";
import { gripsOf } from "./draw/grips.js";
import { CLICK, selectNear } from "./paper-input.js";
import { GUTTER, pxPerSecond } from "./viewport.js";

/** How near a press must be to the line of an end to mean it. Pixels */
const REACH = 14;
/** A finger takes an end by its grip, so far from the top of the strip: could it do so anywhere on the trace, it would
 * move waves when it means to move the paper. A mouse shows beforehand what it would take. Pixels */
const GRIP_HEIGHT = 44;

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../data/wave-edges.js").Edge} Edge */
/** @typedef {import("./caliper-input.js").Geometry} Geometry */
/** @typedef {import("./caliper-input.js").Place} Place */
/** @typedef {{ store: import("../state.js").Store, editing: import("../editing.js").Editing,
 *   navigation: import("../navigation.js").Navigation }} Parts */

/**
 * @param {HTMLElement} element the paper
 * @param {Parts} parts
 * @param {Geometry} geometry
 */
export function bindWaves(element, { store, editing, navigation }, geometry) {
  const drag = new WaveDrag(store, editing);
  const left = () => element.getBoundingClientRect().left;

  /** @param {Place} place @param {boolean} finger */
  const grabbed = ({ clientX, clientY }, finger) => {
    const at = { x: clientX - left(), y: clientY - element.getBoundingClientRect().top };
    return grab(at, store.state, { strips: geometry()?.strips ?? [], finger });
  };
  /** @param {PointerEvent} event */
  const found = (event) => (isOnPaper(event, element) ? grabbed(event, event.pointerType === "touch") : null);

  /** @type {Record<string, (event: PointerEvent) => void>} */
  const handlers = {
    pointerdown(event) {
      /* A second finger means the paper: to zoom. */
      if (drag.held) drag.cancel();
      const edge = event.button === 0 ? found(event) : null;
      if (!edge) return;
      take(event);
      element.focus({ preventScroll: true });
      element.setPointerCapture(event.pointerId);
      drag.begin(event, edge);
    },
    pointermove(event) {
      if (event.buttons === 0) element.classList.toggle("on-edge", found(event) !== null);
      if (drag.held?.id !== event.pointerId) return;
      take(event);
      drag.move(event.clientX);
    },
    pointerup(event) {
      if (drag.held?.id !== event.pointerId) return;
      take(event);
      if (!drag.end()) selectNear(store, navigation, event.clientX - left() - GUTTER);
    },
    pointercancel(event) {
      if (drag.held?.id === event.pointerId) drag.cancel();
    },
  };
  for (const [kind, handler] of Object.entries(handlers)) {
    element.addEventListener(kind, (event) => handler(/** @type {PointerEvent} */ (event)), {
      capture: true,
    });
  }
  /* A finger on a grip drags it; anywhere else it scrolls the page as ever. */
  element.addEventListener(
    "touchstart",
    (event) => {
      const one = event.touches.length === 1 && isOnPaper(event, element);
      if (one && grabbed(event.touches[0], true)) event.preventDefault();
    },
    { passive: false },
  );
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !drag.held) return;
      take(event);
      drag.cancel();
    },
    { capture: true },
  );
  store.watch(["recording", "lead", "model", "selected", "edited"], () => drag.cancel());
}

/** One end of a wave of the selected beat that is held, from press to release. */
class WaveDrag {
  /** @param {import("../state.js").Store} store @param {import("../editing.js").Editing} editing */
  constructor(store, editing) {
    this.store = store;
    this.editing = editing;
    /** @type {{ id: number, edge: Edge, at: number, from: number, start: number, moved: boolean } | null} */
    this.held = null;
  }

  /** @param {{ pointerId: number, clientX: number }} pointer @param {Edge} edge */
  begin({ pointerId, clientX }, edge) {
    const { beats, selected, view } = this.store.state;
    const at = beats.at(selected).waves[edge];
    this.held = { id: pointerId, edge, at, from: clientX, start: view.start, moved: false };
  }

  /** @param {number} x pixels */
  move(x) {
    const { held, store } = this;
    if (!held) return;
    const { beats, selected, view } = store.state;
    held.moved ||= Math.abs(x - held.from) > CLICK;
    if (!held.moved) return;
    const wanted = held.at + (x - held.from) / pxPerSecond(view) + view.start - held.start;
    const at = movedWithin(beats.at(selected).waves, held.edge, wanted);
    store.set({ dragged: { edge: held.edge, at } });
  }

  /** @returns {boolean} false: it was a press, no drag */
  end() {
    const { held, store } = this;
    const { dragged, selected } = store.state;
    this.cancel();
    if (held && dragged && dragged.at !== held.at) this.editing.moveWave(selected, held.edge, dragged.at);
    return dragged !== null;
  }

  /** Everything is as before. */
  cancel() {
    if (!this.held) return;
    this.held = null;
    this.store.set({ dragged: null });
  }
}

/** @param {Event} event */
function take(event) {
  event.stopImmediatePropagation();
  event.preventDefault();
}

/** Whether it is the paper itself that is pressed, not what lies on it. @param {Event} event @param {HTMLElement} paper */
const isOnPaper = ({ target }, paper) => target === paper || target instanceof HTMLCanvasElement;

/**
 * The end that a press means: the nearest one; of two in one place, the one on the press's side.
 * @param {{ x: number, y: number }} at
 * @param {State} state
 * @param {{ strips: import("./draw/strip.js").Strip[], finger: boolean }} how
 * @returns {Edge | null}
 */
function grab({ x, y }, state, { strips, finger }) {
  const strip = strips.find(({ box }) => {
    const height = finger ? Math.min(GRIP_HEIGHT, box.height) : box.height;
    return x >= box.left && x <= box.left + box.width && y >= box.top && y < box.top + height;
  });
  if (!strip) return null;
  const near = gripsOf(strip, state).filter((grip) => Math.abs(grip.x - x) <= REACH);
  const least = Math.min(...near.map((grip) => Math.abs(grip.x - x)));
  const nearest = near.filter((grip) => Math.abs(grip.x - x) === least);
  return (x < nearest[0]?.x ? nearest[0] : nearest.at(-1))?.edge ?? null;
}
