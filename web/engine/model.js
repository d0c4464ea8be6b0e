// A network: its description, the forward pass, Grad-CAM.

import { errorOfStatus, requireWhole, TracelightError } from "./error.js";

const WINDOW = 360; // TL_WINDOW
const SURROUNDINGS = 44; // TL_SURROUNDINGS
const FIRST_MEANING = 11; // place of what the classes mean among the numbers
/** Whether the beats of a class are normal; index = tl_meaning. @type {(boolean | null)[]} */
const IS_NORMAL = [null, true, false, false, false, null];
/** Index + 1 = tl_layer_kind. @type {import("./engine.js").LayerKind[]} */
const KINDS = ["convolution", "depthwise", "pointwise", "pool", "dense"];
const MOST_CLASSES = 8; // TL_MAX_CLASSES

/** @typedef {import("./memory.js").Memory} Memory */

export class Model {
  /**
   * @param {Memory} memory of the core
   * @param {() => Memory} more of the part that explains; throws while that is not loaded
   * @param {Uint8Array} bytes a model file
   */
  constructor(memory, more, bytes) {
    this.memory = memory;
    this.more = more;
    this.bytes = bytes.slice();
    this.sessions = 0;
    this.closed = false;
    /** The network as each part of the engine has it. @type {Map<Memory, number>} */
    this.handles = new Map();
    this.handle = this.handleIn(memory);
    this.info = this.describe();
  }

  /**
   * The network in a part of the engine, which opens the file itself when it is first asked for it. The part that explains
   * leaves a network of 8 bits unrounded (tl_model_open_unrounded).
   * @param {Memory} memory of the part
   */
  handleIn(memory) {
    this.requireOpen();
    const known = this.handles.get(memory);
    if (known) return known;
    const { bytes } = this;
    const { module, error } = memory;
    const handle = memory.withBlocks([bytes.length], (file) => {
      memory.writeBytes(file, bytes);
      return memory === this.memory
        ? module.tlw_model_open(file, bytes.length, error)
        : module.tlw_model_open_unrounded(file, bytes.length, error);
    });
    if (handle === 0) throw memory.takeError();
    this.handles.set(memory, handle);
    return handle;
  }

  /** @returns {import("./engine.js").ModelInfo} */
  describe() {
    const { memory } = this;
    const provenance = memory.module.tlw_model_describe(this.handle, memory.numbers, memory.text);
    const numbers = memory.readNumbers(FIRST_MEANING + MOST_CLASSES);
    const [classes, parameters, macs, denoiseLevels, mapLength, mapChannels, inputs] = numbers;
    const [name, ...classNames] = memory.readTexts(1 + classes);
    return {
      name,
      classes: classNames,
      normal: numbers.slice(FIRST_MEANING, FIRST_MEANING + classes).map((meaning) => IS_NORMAL[meaning]),
      parameters,
      macs,
      denoiseLevels,
      mapLength,
      mapChannels,
      inputs,
      usualBeat: numbers[7] !== 0,
      surroundings: numbers[8] !== 0,
      leastCertainty: numbers[9],
      quantised: numbers[10] !== 0,
      provenance: JSON.parse(memory.readString(provenance) || "{}"),
    };
  }

  /**
   * What the network gets of a beat.
   * @param {Float32Array} denoised
   * @param {{ usual: Float32Array | null, surroundings: Float32Array }} [context] of the beat
   */
  input(denoised, context) {
    const { memory, info } = this;
    this.requireOpen();
    const needed = info.usualBeat || info.surroundings;
    if (needed && context?.surroundings.length !== SURROUNDINGS) {
      throw new TracelightError("ARGUMENT", `${info.name} needs to know what surrounds the beat.`);
    }
    const { usual = null, surroundings = new Float32Array(SURROUNDINGS) } = context ?? {};
    const blocks = [WINDOW * 4, WINDOW * 4, SURROUNDINGS * 4, info.inputs * 4];
    return memory.withBlocks(blocks, (denoisedAt, usualAt, surroundingsAt, inputAt) => {
      memory.writeFloats(denoisedAt, denoised);
      if (usual) memory.writeFloats(usualAt, usual);
      memory.writeFloats(surroundingsAt, surroundings);
      const there = usual ? usualAt : 0;
      memory.module.tlw_input_make(this.handle, denoisedAt, there, surroundingsAt, inputAt);
      return memory.readFloats(inputAt, info.inputs);
    });
  }

  /** @param {Float32Array} input */
  forward(input) {
    this.requireUsable(input);
    const { memory } = this;
    const classes = this.info.classes.length;
    const blocks = [this.info.inputs * 4, classes * 4, classes * 4];
    return memory.withBlocks(blocks, (inputAt, logits, probabilities) => {
      memory.writeFloats(inputAt, input);
      memory.module.tlw_model_forward(this.handle, inputAt, logits, probabilities);
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
    const memory = this.more();
    const handle = this.handleIn(memory);
    return memory.withBlocks([this.info.inputs * 4, WINDOW * 4], (inputAt, heat) => {
      memory.writeFloats(inputAt, input);
      const status = memory.module.tlw_gradcam(handle, inputAt, classIndex, heat);
      if (status < 0) throw errorOfStatus(status, "Grad-CAM cannot be computed for this model.");
      return memory.readFloats(heat, WINDOW);
    });
  }

  /** The layers in the order in which they run. @returns {import("./engine.js").LayerInfo[]} */
  layers() {
    const memory = this.more();
    const handle = this.handleIn(memory);
    /** @type {import("./engine.js").LayerInfo[]} */
    const layers = [];
    while (memory.module.tlw_model_layer(handle, layers.length, memory.numbers) >= 0) {
      const [kind, channels, length, step, field, parameters] = memory.readNumbers(6);
      layers.push({ kind: KINDS[kind - 1], channels, length, step, field, parameters });
    }
    return layers;
  }

  /**
   * The waves as players of a Shapley game, one number for each of the network's inputs: index into WAVE_PLAYERS.
   * @param {import("./engine.js").Waves} waves
   * @returns {import("./engine.js").Players | null} null where the bounds of QRS are not known
   */
  wavePlayers({ pOn, pPeak, pOff, qrsOn, qrsOff, tOn, tPeak, tOff }) {
    return this.players([pOn, pPeak, pOff, qrsOn, qrsOff, tOn, tPeak, tOff], "tlw_wave_players");
  }

  /** Twelve equal parts of the window, and what surrounds the beat as one more where the network is told. */
  segmentPlayers() {
    return /** @type {import("./engine.js").Players} */ (this.players([], "tlw_segment_players"));
  }

  /** @param {number[]} waves @param {"tlw_wave_players" | "tlw_segment_players"} kind */
  players(waves, kind) {
    const memory = this.more();
    const handle = this.handleIn(memory);
    const { info } = this;
    return memory.withBlocks([waves.length * 4, info.inputs], (wavesAt, ofAt) => {
      memory.writeFloats(wavesAt, waves);
      const { module } = memory;
      const count =
        kind === "tlw_wave_players" ? module[kind](handle, wavesAt, ofAt) : module[kind](handle, ofAt);
      return count > 0 ? { count, of: memory.readBytes(ofAt, info.inputs) } : null;
    });
  }

  /** @param {Float32Array} input */
  requireUsable(input) {
    this.requireOpen();
    const { inputs } = this.info;
    if (input.length !== inputs) {
      throw new TracelightError("ARGUMENT", `The network gets ${inputs} numbers, not ${input.length}.`);
    }
  }

  requireOpen() {
    if (this.closed) throw new TracelightError("ARGUMENT", "The model is closed.");
  }

  /** Sessions borrow the network: it goes when the last of them has closed. */
  close() {
    this.closed = true;
    this.releaseIfUnused();
  }

  /**
   * @param {Memory} memory of the part that borrows it
   * @returns {number} the handle for a session or an explainer, which gives it back with `giveBack`
   */
  lend(memory) {
    const handle = this.handleIn(memory);
    this.sessions += 1;
    return handle;
  }

  giveBack() {
    this.sessions -= 1;
    this.releaseIfUnused();
  }

  releaseIfUnused() {
    if (!this.closed || this.sessions > 0) return;
    for (const [{ module }, handle] of this.handles) module.tlw_model_close(handle);
    this.handles.clear();
  }
}

/** @param {unknown} model @returns {Model} */
export function requireModel(model) {
  if (model instanceof Model) return model;
  throw new TracelightError("ARGUMENT", "That is not an open model.");
}
