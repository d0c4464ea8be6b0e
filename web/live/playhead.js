/** How far a live trace is shown: packets come in lumps of half a second, the trace runs evenly. It follows what has arrived
 * as closely as it can without running dry. */

/** What is to be in hand when the latest of packets arrives. Seconds */
const RESERVE = 0.04;
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
    /** Seconds of signal that are shown. */
    this.time = 0;
    this.clock = Number.NaN;
    /** The least that was in hand of late. Seconds */
    this.least = 0;
  }

  /**
   * @param {number} now seconds, at a frame
   * @param {number} arrived seconds of signal that there are
   * @returns {number} seconds of signal to be shown
   */
  advance(now, arrived) {
    const passed = Number.isNaN(this.clock) ? 0 : Math.max(0, Math.min(1, now - this.clock));
    this.clock = now;
    const hand = arrived - this.time;
    if (hand > FAR || hand < 0) {
      this.time = Math.max(0, arrived - RESERVE);
      this.least = RESERVE;
      return this.time;
    }
    this.least = Math.min(hand, this.least + LEAK * passed);
    const speed = Math.max(SLOWEST, Math.min(FASTEST, 1 + PULL * (this.least - RESERVE)));
    this.time = Math.min(arrived, this.time + speed * passed);
    return this.time;
  }
}
