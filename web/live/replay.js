/** A journal, entry by entry, on the even grid: what was live once, as the same code laid it out then. */

/** @typedef {import("./journal.js").Entry} Entry */
/** @typedef {import("./journal.js").Meta} Meta */

const NOTHING = new Float32Array(0);

export class Replay {
  /** @param {Pick<import("../engine/engine.js").Engine, "openRetimer">} engine */
  constructor(engine) {
    this.engine = engine;
    /** Of a recording that has an ECG. @type {Meta | null} */
    this.meta = null;
    /** @type {import("../engine/engine.js").Retimer | null} */
    this.retimer = null;
  }

  /** @param {Entry} entry @returns {Float32Array} samples that are new on the grid */
  take(entry) {
    if (entry.kind === "about" && entry.meta.gives === "ecg" && !this.retimer) {
      this.meta = entry.meta;
      this.retimer = this.engine.openRetimer(entry.meta.rate);
    } else if (entry.kind === "ecg" && this.retimer) return this.retimer.push(entry);
    else if (entry.kind === "restarted") this.retimer?.restart();
    return NOTHING;
  }

  /** No entry follows. @returns {Float32Array} */
  finish() {
    return this.retimer?.finish() ?? NOTHING;
  }

  close() {
    this.retimer?.close();
  }
}
