// RR intervals of a sensor that sends no ECG: how regular they are.

import { TracelightError } from "./error.js";

/** Index = tl_regularity. @type {readonly import("./engine.js").Regularity[]} */
const REGULARITIES = ["unknown", "not-irregular", "irregular"];

export class RrIntervals {
  /** @param {import("./memory.js").Memory} memory */
  constructor(memory) {
    this.memory = memory;
    this.handle = memory.module.tlw_rr_open(memory.error);
    if (this.handle === 0) throw memory.takeError();
  }

  /** @param {number} rr seconds */
  push(rr) {
    this.requireOpen();
    this.memory.module.tlw_rr_push(this.handle, rr);
  }

  state() {
    this.requireOpen();
    this.memory.module.tlw_rr_describe(this.handle, this.memory.numbers);
    const [regularity, irregularity, intervals, leftOut] = this.memory.readNumbers(4);
    return { regularity: REGULARITIES[regularity], irregularity, intervals, leftOut };
  }

  requireOpen() {
    if (this.handle === 0) throw new TracelightError("ARGUMENT", "The intervals are closed.");
  }

  close() {
    if (this.handle === 0) return;
    this.memory.module.tlw_rr_close(this.handle);
    this.handle = 0;
  }
}
