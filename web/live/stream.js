/** One live ECG through the engine: packets in, samples on an even grid, beats, quality and episodes out. The same session
 * as for files reads it. */

import { packBeats, packQuality } from "../worker/pack.js";
import { GrownLead } from "./grown-lead.js";

/** What is held for beat windows and explanations. Seconds */
const HELD = 120;

export class LiveStream {
  /**
   * @param {import("../engine/engine.js").Engine} engine
   * @param {import("../engine/engine.js").Model} model
   * @param {import("./journal.js").Meta} meta
   */
  constructor(engine, model, meta) {
    const { rate, label, start } = meta;
    this.engine = engine;
    this.model = model;
    this.rate = rate;
    this.lead = new GrownLead({ label, rate, start }, Math.round(HELD * rate));
    this.retimer = engine.openRetimer(rate);
    try {
      this.session = engine.openSession({ rate, model });
    } catch (error) {
      this.retimer.close();
      throw error;
    }
  }

  /** @param {{ stamp: number, arrived: number, samples: Float32Array }} packet */
  push(packet) {
    return this.news(this.retimer.push(packet));
  }

  restart() {
    this.retimer.restart();
  }

  /** No packet follows. */
  finish() {
    return this.news(this.retimer.finish(), true);
  }

  /** @param {Float32Array<ArrayBuffer>} samples that are new on the grid @param {boolean} [last] */
  news(samples, last = false) {
    const first = this.lead.leads[0].samples;
    this.lead.append(samples);
    if (samples.length) this.session.push(samples);
    if (last) this.session.finish();
    return { ...this.collected(), first, samples };
  }

  collected() {
    const { beats, usual, quality, episodes } = this.session.take();
    return {
      beats: packBeats({ beats, usual }, this.model.info, this.engine.intervals),
      quality: packQuality(quality, this.rate),
      episodes,
      summary: this.session.summary(),
      timing: this.retimer.state(),
    };
  }

  close() {
    this.session.close();
    this.retimer.close();
    this.lead.close();
  }
}
