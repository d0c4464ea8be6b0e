/** Keeps the heart-rate variability of the beats so far: measured by the worker, one call at a time. */

import { rrSeries } from "./data/rr-series.js";

/** Least time between two measurements while beats still arrive. Milliseconds */
const REST = 1000;

/** The measures, with the times and intervals that they were made of.
 * @typedef {import("./engine/engine.js").Hrv & { times: Float64Array, rr: Float32Array }} MeasuredHrv */

export class Variability {
  /**
   * @param {import("./state.js").Store} store
   * @param {import("./worker/client.js").WorkerClient} client
   */
  constructor(store, client) {
    this.store = store;
    this.client = client;
    /** What the last measurement was made of. @type {{ beats: unknown, length: number, version: number }} */
    this.measured = { beats: null, length: -1, version: 0 };
    this.busy = false;
    this.waiting = 0;
  }

  /** Brings the measures on show up to date, soon. */
  refresh() {
    const { beats, complete } = this.store.state;
    if (this.busy || this.waiting || this.isFresh()) return;
    const first = this.measured.beats !== beats;
    this.waiting = window.setTimeout(
      async () => {
        this.waiting = 0;
        await this.measure().catch(() => {});
        if (!this.isFresh()) this.refresh();
      },
      first || complete ? 0 : REST,
    );
  }

  isFresh() {
    const { beats } = this.store.state;
    const { measured } = this;
    return measured.beats === beats && measured.length === beats.length && measured.version === beats.version;
  }

  /** Measures the beats so far. @returns {Promise<MeasuredHrv>} */
  async measure() {
    const { beats, hrv, models, model } = this.store.state;
    if (hrv && this.isFresh()) return hrv;
    const { length, version } = beats;
    this.busy = true;
    try {
      const series = rrSeries(beats, models[model].normal);
      const measures = await this.client.call("hrv", series);
      const found = { ...measures, times: series.times, rr: series.rr };
      if (this.store.state.beats === beats) {
        this.measured = { beats, length, version };
        this.store.set({ hrv: found });
      }
      return found;
    } finally {
      this.busy = false;
    }
  }
}
