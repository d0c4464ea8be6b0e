/** The runs of samples between the gaps of a signal, found while it is read through. */

/** More runs than this are not kept: a signal with so many gaps is a row of fragments. */
export const RUNS_MOST = 65_536;

export class RunFinder {
  constructor() {
    /** First sample of each run, and the one behind its last. @type {number[]} */
    this.bounds = [];
    this.isInRun = false;
    this.count = 0;
  }

  /** @param {number} sample @param {boolean} isMissing samples come in order, none is left out */
  see(sample, isMissing) {
    if (isMissing !== this.isInRun) return;
    this.isInRun = !isMissing;
    if (this.isInRun) this.count += 1;
    if (this.count <= RUNS_MOST) this.bounds.push(sample);
  }

  /**
   * @param {number} samples of the whole signal
   * @returns {Float64Array | null} first sample of each run and the one behind its last, in turn; null: too many
   */
  finish(samples) {
    if (this.count > RUNS_MOST) return null;
    return Float64Array.from(this.isInRun ? [...this.bounds, samples] : this.bounds);
  }
}
