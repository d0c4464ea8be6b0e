/** A lead that grows while it is recorded, for what reads recordings: beat windows, explanations, writers. It keeps its
 * last samples only, or all of them. */

import { TracelightError } from "../engine/error.js";

export class GrownLead {
  /**
   * @param {{ label: string, rate: number, start: number | null }} about `start`: ms since 1970
   * @param {number} [kept] samples that are kept; all unless said
   * @param {number} [begins] number of its first sample; those before are not held
   */
  constructor({ label, rate, start }, kept = Number.POSITIVE_INFINITY, begins = 0) {
    this.format = "live";
    this.preferredLead = 0;
    this.start = start;
    /** @type {import("../engine/engine.js").Note[]} */
    this.notes = [];
    const scale = { millivoltsPerUnit: 1, gain: 1, baseline: 0, isEcg: true };
    this.leads = [{ label, unit: "mV", rate, samples: begins, ...scale }];
    this.kept = kept;
    /** Number of the first sample that is held. */
    this.first = begins;
    this.held = new Float32Array(Math.min(kept, 1 << 14));
    this.length = 0;
  }

  get duration() {
    return this.leads[0].samples / this.leads[0].rate;
  }

  /** @param {Float32Array} samples */
  append(samples) {
    if (this.length + samples.length > this.held.length) this.makeRoom(samples.length);
    this.held.set(samples, this.length);
    this.length += samples.length;
    this.leads[0].samples += samples.length;
  }

  /** Forgets what need not be kept, or takes more memory. @param {number} wanted */
  makeRoom(wanted) {
    const gone = Math.max(0, Math.min(this.length, this.length + wanted - this.kept));
    const needed = this.length - gone + wanted;
    // Twice what is kept, so that it is moved seldom.
    const size = Math.max(this.held.length, 2 * needed);
    const fresh = new Float32Array(Math.min(size, Math.max(2 * this.kept, needed)));
    fresh.set(this.held.subarray(gone, this.length));
    this.held = fresh;
    this.first += gone;
    this.length -= gone;
  }

  /** NaN where a sample is no longer held. @param {number} _lead @param {number} start @param {number} count */
  read(_lead, start, count) {
    const end = Math.min(start + count, this.leads[0].samples);
    const out = new Float32Array(Math.max(0, end - start));
    const missing = Math.min(out.length, Math.max(0, this.first - start));
    out.fill(Number.NaN, 0, missing);
    const from = start + missing - this.first;
    out.set(this.held.subarray(from, from + out.length - missing), missing);
    return out;
  }

  /** @returns {Int32Array<ArrayBuffer>} never */
  readDigital() {
    throw new TracelightError("UNSUPPORTED", "A live lead holds millivolts.");
  }

  /** @returns {import("../engine/engine.js").Annotation[]} */
  annotations() {
    return [];
  }

  close() {
    this.held = new Float32Array(0);
    this.length = 0;
  }
}
