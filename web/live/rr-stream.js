/** Intervals of a strap without ECG through the engine: packets in, beats and how regular they are out. */

import { BeatClock } from "./beat-clock.js";

export class RrStream {
  /** @param {import("../engine/engine.js").Engine} engine @param {number | null} [zero] as BeatClock has it */
  constructor(engine, zero = null) {
    this.intervals = engine.openRr();
    this.clock = new BeatClock(zero);
  }

  /** What a strap sends that says itself that it lies on no skin is no heartbeat.
   * @param {{ arrived: number, contact: boolean | null, rr: number[] }} packet
   * @returns {import("../worker/protocol.js").RrNews}
   */
  push(packet) {
    const off = packet.contact === false;
    const beats = off ? [] : this.clock.push(packet);
    if (off) this.clock.restart();
    for (const { rr } of beats) this.intervals.push(rr);
    return { beats, regularity: this.intervals.state() };
  }

  restart() {
    this.clock.restart();
  }

  close() {
    this.intervals.close();
  }
}
