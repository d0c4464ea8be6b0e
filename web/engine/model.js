// A network: its description, the forward pass, Grad-CAM.

import { errorOfStatus, requireWhole, TracelightError } from "./error.js";

const WINDOW = 360; // TL_WINDOW
const MOST_CLASSES = 8; // TL_MAX_CLASSES

export class Model {
  /**
   * @param {import("./memory.js").Memory} memory
   * @param {Uint8Array} bytes a model file
   */
  constructor(memory, bytes) {
    this.memory = memory;
    this.sessions = 0;
    this.closed = false;
    this.handle = memory.withBlocks([bytes.length], (file) => {
      memory.writeBytes(file, bytes);
      return memory.module._tlw_model_open(file, bytes.length, memory.error);
    });
    if (this.handle === 0) throw memory.takeError();
    this.info = this.describe();
  }

  /** @returns {import("./engine.js").ModelInfo} */
  describe() {
    const { memory } = this;
    const provenance = memory.module._tlw_model_describe(this.handle, memory.numbers, memory.text);
    const [classes, parameters, macs, denoiseLevels, mapLength, mapChannels, ...normal] = memory.readNumbers(
      6 + MOST_CLASSES,
    );
    const [name, ...classNames] = memory.readTexts(1 + classes);
    return {
      name,
      classes: classNames,
      normal: normal.slice(0, classes).map((flag) => flag !== 0),
      parameters,
      macs,
      denoiseLevels,
      mapLength,
      mapChannels,
      provenance: JSON.parse(memory.readString(provenance) || "{}"),
    };
  }

  /** @param {Float32Array} input */
  forward(input) {
    this.requireUsable(input);
    const { memory } = this;
    const classes = this.info.classes.length;
    return memory.withBlocks([WINDOW * 4, classes * 4, classes * 4], (window, logits, probabilities) => {
      memory.writeFloats(window, input);
      memory.module._tlw_model_forward(this.handle, window, logits, probabilities);
      return {
        logits: memory.readFloats(logits, classes),
        probabilities: memory.readFloats(probabilities, classes),
      };
    });
  }

  /** @param {Float32Array} input @param {number} classIndex */
  gradcam(input, classIndex) {
    this.requireUsable(input);
    requireWhole("The class", classIndex, 0, this.info.classes.length - 1);
    const { memory } = this;
    return memory.withBlocks([WINDOW * 4, WINDOW * 4], (window, heat) => {
      memory.writeFloats(window, input);
      const status = memory.module._tlw_gradcam(this.handle, window, classIndex, heat);
      if (status < 0) throw errorOfStatus(status, "Grad-CAM cannot be computed for this model.");
      return memory.readFloats(heat, WINDOW);
    });
  }

  /** @param {Float32Array} input */
  requireUsable(input) {
    if (this.closed) throw new TracelightError("ARGUMENT", "The model is closed.");
    if (input.length !== WINDOW) {
      throw new TracelightError("ARGUMENT", `A window has ${WINDOW} samples, not ${input.length}.`);
    }
  }

  /** Sessions borrow the network: it goes when the last of them has closed. */
  close() {
    this.closed = true;
    this.releaseIfUnused();
  }

  /** @returns {number} the handle for a session, which gives it back with `giveBack` */
  lend() {
    if (this.closed) throw new TracelightError("ARGUMENT", "The model is closed.");
    this.sessions += 1;
    return this.handle;
  }

  giveBack() {
    this.sessions -= 1;
    this.releaseIfUnused();
  }

  releaseIfUnused() {
    if (!this.closed || this.sessions > 0 || this.handle === 0) return;
    this.memory.module._tlw_model_close(this.handle);
    this.handle = 0;
  }
}
