/** When beats were of which only intervals are told (Heart Rate service): a packet has no time stamp but that of its
 * arrival, and one that is lost takes its intervals with it.
 *
 * Intervals follow one another from the first beat on, which is time 0. Where a packet comes later than that explains, beats
 * went unseen: it is set at its arrival, and a gap lies before it. The limit is what a packet may lie about by itself: straps
 * send once a second or two, and an interval only once its beat has come.
 */

/** Seconds that a packet may come later than its last beat. */
export const LATE = 3;

/** @typedef {{ time: number, rr: number }} TimedBeat `rr` NaN: the first beat behind a gap; seconds */

export class BeatClock {
  /** @param {number | null} [zero] arrival, on the page's clock, of what would come at time 0; null: the first packet tells */
  constructor(zero = null) {
    this.zero = zero;
    /** Of the last beat. */
    this.time = 0;
    this.broken = true;
  }

  /** The stream began anew, or beats went unseen: the next packet does not touch what came before. */
  restart() {
    this.broken = true;
  }

  /** @param {{ arrived: number, rr: number[] }} packet @returns {TimedBeat[]} */
  push({ arrived, rr }) {
    const known = rr.filter((interval) => interval > 0);
    if (known.length === 0) return [];
    const length = known.reduce((sum, interval) => sum + interval, 0);
    this.zero ??= arrived - length;
    const begun = arrived - this.zero - length;
    /** @type {TimedBeat[]} */
    const beats = [];
    if (this.broken || begun - this.time > LATE) {
      this.time = Math.max(this.time, begun);
      beats.push({ time: this.time, rr: Number.NaN });
      this.broken = false;
    }
    for (const interval of known) {
      this.time += interval;
      beats.push({ time: this.time, rr: interval });
    }
    return beats;
  }
}
