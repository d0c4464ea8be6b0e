// Packets of a live sensor in, samples on an even grid out.

import { TracelightError } from "./error.js";

const PACKET = 512; // TL_PACKET_SAMPLES
const TAKEN = 4096; // samples a call of the module

export class Retimer {
  /** @param {import("./memory.js").Memory} memory @param {number} rate Hz */
  constructor(memory, rate) {
    this.memory = memory;
    this.handle = memory.module.tlw_retimer_open(rate, memory.error);
    if (this.handle === 0) throw memory.takeError();
    try {
      this.room = memory.alloc(TAKEN * 4);
    } catch (error) {
      memory.module.tlw_retimer_close(this.handle);
      throw error;
    }
  }

  /** @param {{ stamp: number, arrived: number, samples: Float32Array }} packet */
  push({ stamp, arrived, samples }) {
    this.requireOpen();
    const { memory, handle, room } = this;
    // The module says itself what it does not take.
    memory.writeFloats(room, samples.subarray(0, PACKET));
    const { length } = samples;
    const status = memory.module.tlw_retimer_push(handle, stamp, arrived, room, length, memory.error);
    if (status < 0) throw memory.takeError();
    return this.take();
  }

  restart() {
    this.requireOpen();
    this.memory.module.tlw_retimer_restart(this.handle);
  }

  finish() {
    this.requireOpen();
    this.memory.module.tlw_retimer_finish(this.handle);
    return this.take();
  }

  /** Everything that is ready. */
  take() {
    /** @type {Float32Array[]} */
    const parts = [];
    for (let count = TAKEN; count === TAKEN; ) {
      count = this.memory.module.tlw_retimer_take(this.handle, this.room, TAKEN);
      parts.push(this.memory.readFloats(this.room, count));
    }
    const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  state() {
    this.requireOpen();
    this.memory.module.tlw_retimer_describe(this.handle, this.memory.numbers);
    const [steady, rate, start, received, lost, late, gaps, jumps] = this.memory.readNumbers(8);
    return { steady: steady !== 0, rate, start, received, lost, late, gaps, jumps };
  }

  requireOpen() {
    if (this.handle === 0) throw new TracelightError("ARGUMENT", "The retimer is closed.");
  }

  close() {
    if (this.handle === 0) return;
    this.memory.module.tlw_retimer_close(this.handle);
    this.memory.module.tlw_free(this.room);
    this.handle = 0;
  }
}
