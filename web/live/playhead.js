/** How far a live trace is shown: packets come in lumps of half a second, the trace runs evenly. It follows what has arrived
 * as closely as it can without running dry. Between two packets it moves at one speed. */

/** What is to be in hand when the latest of packets arrives. Seconds */
const RESERVE = 0.015;
/** A shortage is forgotten at so many seconds a second. */
const LEAK = 0.01;
/** Share of what is too much, or too little, that is made up for in a second. */
const PULL = 0.8;
const SLOWEST = 0.7;
const FASTEST = 1.5;
/** Further behind than this it jumps. Seconds */
const FAR = 3;

export class Playhead {
  constructor() {
    /** Seconds of signal that there are. */
    this.arrived = 0;
    /** Seconds of signal that were shown at `clock`. */
    this.time = 0;
    this.clock = Number.NaN;
    /** Seconds of signal a second. */
    this.speed = 1;
    /** The least that was in hand of late. Seconds */
    this.least = 0;
  }

  /** @param {number} now seconds @returns {number} seconds of signal that are shown then */
  at(now) {
    return Math.min(this.arrived, this.time + this.speed * this.passed(now));
  }

  /**
   * More has arrived, perhaps.
   * @param {number} now seconds
   * @param {number} arrived seconds of signal that there are
   * @returns {boolean} whether it jumps: what it shows next does not follow what it showed
   */
  follow(now, arrived) {
    const time = this.at(now);
    this.least = Math.min(this.arrived - time, this.least + LEAK * this.passed(now));
    const jumps = arrived - time > FAR || arrived < time;
    this.time = jumps ? Math.max(0, arrived - RESERVE) : time;
    if (jumps) this.least = RESERVE;
    this.speed = Math.max(SLOWEST, Math.min(FASTEST, 1 + PULL * (this.least - RESERVE)));
    this.clock = now;
    this.arrived = arrived;
    return jumps;
  }

  /** @param {number} now */
  passed(now) {
    return Number.isNaN(this.clock) ? 0 : Math.max(0, now - this.clock);
  }
}
