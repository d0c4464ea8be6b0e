// Beats gathered by the shape of their QRS complexes: tl_shapes of the engine.

import { TracelightError } from "./error.js";

const WINDOW = 360; // TL_WINDOW

export class Shapes {
  /** @param {import("./memory.js").Memory} memory */
  constructor(memory) {
    this.memory = memory;
    this.window = memory.alloc(WINDOW * 4);
    this.handle = memory.module.tlw_shapes_open();
    if (this.handle === 0) {
      memory.module.tlw_free(this.window);
      throw new TracelightError("MEMORY", "No memory to gather beats by shape. Close other recordings.");
    }
  }

  /** @param {Float32Array} denoised */
  add(denoised) {
    if (denoised.length !== WINDOW) throw new TracelightError("ARGUMENT", "That is not a beat's window.");
    this.memory.writeFloats(this.window, denoised);
    return this.memory.module.tlw_shapes_add(this.handle, this.window);
  }

  settle() {
    const { module } = this.memory;
    return Array.from({ length: module.tlw_shapes_settle(this.handle) }, (_, place) => {
      const beats = module.tlw_shapes_mean(this.handle, place, this.window);
      return { beats, mean: this.memory.readFloats(this.window, WINDOW) };
    });
  }

  /** @param {number} id */
  place(id) {
    return this.memory.module.tlw_shapes_place(this.handle, id);
  }

  close() {
    if (this.handle === 0) return;
    this.memory.module.tlw_shapes_close(this.handle);
    this.memory.module.tlw_free(this.window);
    this.handle = 0;
  }
}
