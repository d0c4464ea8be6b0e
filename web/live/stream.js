/** One live ECG through the engine: packets in, samples on an even grid, beats, quality and episodes out. The same session
 * as for files reads it. */

import { packBeats, packQuality } from "../worker/pack.js";
import { GrownLead } from "./grown-lead.js";

/** What is held for beat windows and explanations. Seconds */
const HELD = 120;

/** Ticks a second of the session's clock (tracelight.h). */
const TICKS = 360;

export class LiveStream {
  /**
   * @param {import("../engine/engine.js").Engine} engine
   * @param {import("../engine/engine.js").Model} model
   * @param {import("./journal.js").Meta} meta
   * @param {{ retimer: import("../engine/engine.js").Retimer, samples: number } | null} [past] what it goes on with
   */
  constructor(engine, model, meta, past = null) {
    const { rate, label, start } = meta;
    const samples = past?.samples ?? 0;
    this.engine = engine;
    this.model = model;
    this.rate = rate;
    this.lead = new GrownLead({ label, rate, start }, Math.round(HELD * rate), samples);
    /** The session begins anew, at a whole second of the recording, and its times are counted from there. */
    this.before = Math.floor(samples / rate);
    this.retimer = past?.retimer ?? engine.openRetimer(rate);
    try {
      this.session = engine.openSession({ rate, model });
    } catch (error) {
      this.retimer.close();
      throw error;
    }
    const missing = Math.round(samples - this.before * rate);
    if (missing > 0) this.session.push(new Float32Array(missing).fill(Number.NaN));
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
    const packed = (/** @type {Parameters<typeof packBeats>[0]} */ found) =>
      later(packBeats(found, this.model.info, this.engine.intervals), this.before, this.rate);
    return {
      beats: packed({ beats, usual }),
      early: packed({ beats: this.session.waiting(), usual: [] }),
      quality: packQuality(
        quality.map((second) => ({ ...second, sample: second.sample + this.before * this.rate })),
        this.rate,
      ),
      episodes: episodes.map((episode) => this.placed(episode)),
      ongoing: this.session.ongoing().map((episode) => this.placed(episode)),
      summary: this.session.summary(),
      timing: this.retimer.state(),
    };
  }

  /** An episode whose times are counted from the start of the recording. @param {import("../engine/engine.js").Episode} episode */
  placed(episode) {
    return { ...episode, start: episode.start + this.before, end: episode.end + this.before };
  }

  close() {
    this.session.close();
    this.retimer.close();
    this.lead.close();
  }
}

/** Beats whose times are counted from a later start.
 * @param {import("../worker/protocol.js").BeatBatch} batch @param {number} seconds @param {number} rate Hz */
function later(batch, seconds, rate) {
  for (let i = 0; i < batch.count; i++) {
    batch.sample[i] += seconds * rate;
    batch.tick[i] += seconds * TICKS;
    batch.time[i] += seconds;
  }
  return batch;
}
