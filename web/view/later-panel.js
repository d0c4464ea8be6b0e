/** A panel of the drawer that comes later: its place until then. */

import { el } from "./dom.js";

/** @typedef {{ element: HTMLElement, onShow: (shown: boolean) => void }} Panel */

/**
 * @param {(use: (panel: Panel) => void) => void} want asks for the panel, and has it used once it is here
 * @returns {Panel & { fill: (panel: Panel) => void }}
 */
export function createLaterPanel(want) {
  const element = el("div", { "aria-busy": "true" });
  let shown = false;
  return {
    element,
    fill(panel) {
      element.replaceWith(panel.element);
      panel.onShow(shown);
    },
    onShow(now) {
      const before = shown;
      shown = now;
      if (now || before) want((panel) => panel.onShow(shown));
    },
  };
}
