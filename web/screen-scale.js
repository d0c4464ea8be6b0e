/** How large a millimetre is on this screen: as the person measured it against a card, else as the browser says. */

import { PX_PER_MM, withMillimetre } from "./view/viewport.js";

/** A bank card, of the size ID-1 of ISO/IEC 7810. Millimetres */
export const CARD = { long: 85.6, short: 53.98 };

/**
 * Where the measured size is kept.
 * @typedef {object} Memory
 * @property {() => Promise<number | null>} read device pixels in a millimetre, null = never measured
 * @property {(devicePixels: number | null) => void} write
 */

export class ScreenScale {
  /**
   * @param {import("./state.js").Store} store
   * @param {Memory} memory
   */
  constructor(store, memory) {
    this.store = store;
    this.memory = memory;
    /** Device pixels, since the size of a CSS pixel changes with the page's zoom. @type {number | null} */
    this.devicePixels = null;
    this.followZoom();
  }

  /** Applies what was kept. */
  async restore() {
    this.devicePixels = await this.memory.read();
    this.apply();
  }

  /** @param {number | null} pxPerMm CSS pixels in a millimetre; null: the browser's own */
  set(pxPerMm) {
    this.devicePixels = pxPerMm === null ? null : pxPerMm * window.devicePixelRatio;
    this.memory.write(this.devicePixels);
    this.apply();
  }

  apply() {
    const measured = this.devicePixels !== null;
    const pxPerMm = this.devicePixels === null ? PX_PER_MM : this.devicePixels / window.devicePixelRatio;
    this.store.set({ measured, view: withMillimetre(this.store.state.view, pxPerMm) });
  }

  /** A page that is zoomed has other CSS pixels: the millimetre stays. */
  followZoom() {
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener(
      "change",
      () => {
        this.apply();
        this.followZoom();
      },
      { once: true },
    );
  }
}
