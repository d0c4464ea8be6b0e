/** Samples of what is in view, fetched from the worker in chunks and kept for a while. */

/** Samples in a chunk. */
export const CHUNK = 4096;
/** Chunks kept: 16 KB each. */
const KEPT = 400;

/** @typedef {(lead: number, start: number, count: number, levels: number) => Promise<Float32Array>} Fetch */

export class SampleCache {
  /**
   * @param {Fetch} fetchSamples
   * @param {() => void} arrived called when a chunk has come
   */
  constructor(fetchSamples, arrived) {
    this.fetchSamples = fetchSamples;
    this.arrived = arrived;
    /** null = on its way. @type {Map<string, Float32Array | null>} */
    this.chunks = new Map();
  }

  /** Forgets everything: another recording was opened. */
  clear() {
    this.chunks = new Map();
  }

  /**
   * Samples [start, end) of a lead, or null while some are on their way.
   * @param {{ lead: number, levels: number }} what `levels` > 0: denoised
   * @param {number} start
   * @param {number} end
   * @returns {{ first: number, pieces: Float32Array[] } | null} `pieces` follow each other from sample `first` on
   */
  range({ lead, levels }, start, end) {
    const pieces = [];
    let complete = true;
    const from = Math.max(0, Math.floor(start / CHUNK));
    for (let c = from; c * CHUNK < end; c++) {
      const piece = this.chunk(lead, c, levels);
      if (piece) pieces.push(piece);
      else complete = false;
    }
    return complete ? { first: from * CHUNK, pieces } : null;
  }

  /**
   * One sample; NaN where there is none, or while it is on its way.
   * @param {{ lead: number, levels: number }} what
   * @param {number} sample
   */
  at({ lead, levels }, sample) {
    const piece = this.chunk(lead, Math.floor(sample / CHUNK), levels);
    return piece?.[sample % CHUNK] ?? Number.NaN;
  }

  /**
   * @param {number} lead
   * @param {number} index
   * @param {number} levels
   */
  chunk(lead, index, levels) {
    const key = `${lead}/${levels}/${index}`;
    const known = this.chunks.get(key);
    if (known !== undefined) {
      this.chunks.delete(key);
      this.chunks.set(key, known);
      return known;
    }
    const chunks = this.chunks;
    chunks.set(key, null);
    if (chunks.size > KEPT) chunks.delete(/** @type {string} */ (chunks.keys().next().value));
    this.fetchSamples(lead, index * CHUNK, CHUNK, levels).then(
      (samples) => {
        chunks.set(key, samples);
        this.arrived();
      },
      () => chunks.delete(key),
    );
    return null;
  }
}
