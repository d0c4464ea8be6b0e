/** The two leaves of the live trace on the page, and their motion (live/leaf-motion.js): each a canvas in a window. The
 * browser's compositor moves them, from packet to packet. */

import { motionOf, pageOf, placeOf } from "../../live/leaf-motion.js";
import { el, fitCanvas } from "../dom.js";

const PARITIES = [0, 1];

/** @typedef {import("../../live/leaf-motion.js").Sheet} Sheet */

const shift = (/** @type {number} */ pixels) => `translateX(${pixels}px)`;

export function createLeaves() {
  const leaves = PARITIES.map((parity) => {
    const canvas = el("canvas", { class: "live-leaf", "aria-hidden": "true" });
    const window = el("div", { class: "live-window" }, canvas);
    return { parity, canvas, window, moving: /** @type {Animation[]} */ ([]) };
  });

  /** @param {(typeof leaves)[0]} leaf @param {import("../../live/leaf-motion.js").Place} place */
  function put({ window, canvas, moving }, place) {
    for (const animation of moving.splice(0)) animation.cancel();
    window.style.transform = shift(place.window);
    canvas.style.transform = shift(place.leaf);
  }

  return {
    elements: leaves.map(({ window }) => window),

    /** Canvas of the leaf that a page lies on. @param {Sheet} sheet @param {number} page @param {number} height */
    paper(sheet, page, height) {
      const { canvas } = leaves[Math.abs(page % 2)];
      const ctx = fitCanvas(canvas, sheet.width, height, sheet.ratio);
      canvas.style.width = `${sheet.width}px`;
      return ctx;
    },

    /** Nothing is on them. @param {Sheet} sheet @param {number} height */
    clear(sheet, height) {
      for (const parity of PARITIES) this.paper(sheet, parity, height).clearRect(0, 0, sheet.width, height);
    },

    /** @param {Sheet} sheet @param {number} shown seconds */
    lie(sheet, shown) {
      for (const leaf of leaves) put(leaf, placeOf(sheet, leaf.parity, shown, pageOf(sheet, shown)));
    },

    /**
     * Lies still at the end of it.
     * @param {Sheet} sheet
     * @param {{ from: number, to: number }} span seconds that are shown
     * @param {{ at: number, seconds: number }} when it begins, in seconds on the page's clock, and how long it takes
     */
    move(sheet, { from, to }, { at, seconds }) {
      this.lie(sheet, to);
      if (!(to > from && seconds > 0)) return;
      for (const leaf of leaves) {
        const motion = motionOf(sheet, leaf.parity, { from, to });
        const run = (/** @type {HTMLElement} */ element, /** @type {"window" | "leaf"} */ what) => {
          const frames = motion.map(({ offset, place, steps }) => ({
            offset,
            transform: shift(place[what]),
            easing: `steps(${steps})`,
          }));
          const animation = element.animate(frames, { duration: 1000 * seconds });
          animation.startTime = 1000 * at;
          leaf.moving.push(animation);
        };
        run(leaf.window, "window");
        run(leaf.canvas, "leaf");
      }
    },
  };
}
