// Explanations of single beats: Grad-CAM of any layer, SHAP, Shapley values; and the beats that they compare with.

import { errorOfStatus, requireWhole, TracelightError } from "./error.js";

const WINDOW = 360; // TL_WINDOW
const MOST_PLAYERS = 13; // TL_PLAYERS_MOST
const MOST_POINTS = 64; // TL_GRADIENT_POINTS_MOST
const MOST_BEATS = 1000; // TL_BACKGROUND_MOST
const MOST_LAYERS = 64; // TL_MODEL_MAX_LAYERS
const NO_PLAYER = 255; // TL_NO_PLAYER
/** Index = tl_cam_kind. @type {import("./engine.js").CamKind[]} */
const CAM_KINDS = ["positive", "signed", "guided"];

export class Explainer {
  /** @param {import("./memory.js").Memory} memory @param {import("./model.js").Model} model */
  constructor(memory, model) {
    this.memory = memory;
    this.model = model;
    this.backgroundBeats = 0;
    this.handle = memory.module.tlw_explainer_open(model.lend(memory), memory.error);
    if (this.handle === 0) {
      model.giveBack();
      throw memory.takeError();
    }
  }

  /** @param {Float32Array[]} inputs */
  setBackground(inputs) {
    this.requireOpen();
    requireWhole("The number of beats to compare with", inputs.length, 1, MOST_BEATS);
    for (const input of inputs) this.requireFinite(input, "A beat to compare with");
    const { memory } = this;
    const each = this.model.info.inputs;
    memory.withBlocks([inputs.length * each * 4], (at) => {
      for (const [i, input] of inputs.entries()) memory.writeFloats(at + i * each * 4, input);
      const status = memory.module.tlw_explainer_set_background(this.handle, at, inputs.length);
      if (status < 0) throw errorOfStatus(status, "There is no memory for so many beats to compare with.");
    });
    this.backgroundBeats = inputs.length;
  }

  /**
   * @param {Float32Array} input
   * @param {number} classIndex
   * @param {{ layer: number, kind?: import("./engine.js").CamKind }} options
   */
  gradcam(input, classIndex, { layer, kind = "positive" }) {
    const { memory } = this;
    const index = CAM_KINDS.indexOf(kind);
    requireWhole("The layer", layer, 0, MOST_LAYERS - 1);
    if (index < 0) throw new TracelightError("ARGUMENT", `There is no Grad-CAM called ${kind}.`);
    return this.withInput(input, classIndex, [WINDOW * 4], (inputAt, heatAt) => {
      const status = memory.module.tlw_gradcam_layer(this.handle, inputAt, classIndex, layer, index, heatAt);
      if (status < 0) throw errorOfStatus(status, `Layer ${layer} has no map: choose one before the pool.`);
      return memory.readFloats(heatAt, WINDOW);
    });
  }

  /** @param {Float32Array} input @param {number} classIndex */
  shap(input, classIndex) {
    return this.attribute(input, classIndex, 0);
  }

  /** @param {Float32Array} input @param {number} classIndex @param {number} points */
  expectedGradients(input, classIndex, points) {
    requireWhole("The number of points", points, 1, MOST_POINTS);
    return this.attribute(input, classIndex, points);
  }

  /**
   * @param {Float32Array} input
   * @param {number} classIndex
   * @param {number} points 0: SHAP
   * @returns {import("./engine.js").Attribution}
   */
  attribute(input, classIndex, points) {
    const { memory } = this;
    return this.withInput(input, classIndex, [input.length * 4], (inputAt, valuesAt) => {
      this.requireBackground();
      const { handle } = this;
      check(memory.module.tlw_attribute(handle, inputAt, classIndex, points, valuesAt, memory.numbers));
      const [logit, expected, residual] = memory.readNumbers(3);
      return { values: memory.readFloats(valuesAt, input.length), logit, expected, residual };
    });
  }

  /**
   * @param {import("./engine.js").Players} players
   * @param {Float32Array} input
   * @param {number} classIndex
   * @param {{ first: number, end: number }} range
   */
  coalitions(players, input, classIndex, { first, end }) {
    const { memory } = this;
    requireWhole("The number of players", players.count, 1, MOST_PLAYERS);
    requireWhole("The last coalition", end, 0, 2 ** players.count);
    requireWhole("The first coalition", first, 0, end);
    const blocks = [players.of.length, (end - first) * 8];
    return this.withInput(input, classIndex, blocks, (inputAt, ofAt, worthAt) => {
      this.requireBackground();
      const { count, of } = players;
      if (of.length !== input.length || of.some((player) => player >= count && player !== NO_PLAYER)) {
        throw new TracelightError("ARGUMENT", "Every number of the input needs a player.");
      }
      memory.writeBytes(ofAt, of);
      const { handle } = this;
      check(memory.module.tlw_coalitions(handle, ofAt, count, inputAt, classIndex, first, end, worthAt));
      return memory.readDoubles(worthAt, end - first);
    });
  }

  /** @param {import("./engine.js").Players} players @param {Float32Array} input @param {number} classIndex */
  shapley(players, input, classIndex) {
    const worth = this.coalitions(players, input, classIndex, { first: 0, end: 2 ** players.count });
    return shapleyValues(this.memory, players.count, worth);
  }

  /**
   * @template T
   * @param {Float32Array} input
   * @param {number} classIndex
   * @param {number[]} blocks sizes in bytes of what is wanted besides
   * @param {(input: number, ...blocks: number[]) => T} use
   * @returns {T}
   */
  withInput(input, classIndex, blocks, use) {
    this.requireOpen();
    this.requireFinite(input, "The beat");
    requireWhole("The class", classIndex, 0, this.model.info.classes.length - 1);
    return this.memory.withBlocks([input.length * 4, ...blocks], (inputAt, ...rest) => {
      this.memory.writeFloats(inputAt, input);
      return use(inputAt, ...rest);
    });
  }

  /** @param {Float32Array} input @param {string} whose */
  requireFinite(input, whose) {
    this.model.requireUsable(input);
    if (input.every(Number.isFinite)) return;
    throw new TracelightError("ARGUMENT", `${whose} has a number that is not finite.`);
  }

  requireBackground() {
    if (this.backgroundBeats > 0) return;
    throw new TracelightError("ARGUMENT", "There are no beats to compare with: give some first.");
  }

  requireOpen() {
    if (this.handle === 0) throw new TracelightError("ARGUMENT", "The explainer is closed.");
  }

  close() {
    if (this.handle === 0) return;
    this.memory.module.tlw_explainer_close(this.handle);
    this.handle = 0;
    this.model.giveBack();
  }
}

/** What is left when the arguments have been looked at. @param {number} status */
function check(status) {
  if (status < 0) throw errorOfStatus(status, "The beat cannot be explained.");
}

/**
 * @param {import("./memory.js").Memory} memory
 * @param {number} players
 * @param {Float64Array} worth of all 2^players coalitions
 */
export function shapleyValues(memory, players, worth) {
  requireWhole("The number of players", players, 1, MOST_PLAYERS);
  requireWhole("The number of coalitions", worth.length, 2 ** players, 2 ** players);
  return memory.withBlocks([worth.length * 8, players * 8], (worthAt, valuesAt) => {
    memory.writeDoubles(worthAt, worth);
    memory.module.tlw_shapley(players, worthAt, valuesAt);
    return memory.readDoubles(valuesAt, players);
  });
}

/** @param {number} theirs @param {number} wanted */
const otherLevels = (theirs, wanted) =>
  `The beats to compare with were denoised with ${theirs} levels, and this network wants ${wanted}: ` +
  "compare with beats of the recording itself.";

export class References {
  /** @param {import("./memory.js").Memory} memory @param {Uint8Array} bytes */
  constructor(memory, bytes) {
    this.memory = memory;
    this.handle = memory.withBlocks([bytes.length], (at) => {
      memory.writeBytes(at, bytes);
      return memory.module.tlw_references_open(at, bytes.length, memory.error);
    });
    if (this.handle === 0) throw memory.takeError();
    const { module } = memory;
    this.classes = Array.from({ length: module.tlw_references_beats(this.handle) }, (_, i) =>
      memory.readString(module.tlw_references_class(this.handle, i)),
    );
    this.denoiseLevels = module.tlw_references_denoise_levels(this.handle);
  }

  /** @param {number} index @param {import("./engine.js").Model} model */
  input(index, model) {
    if (this.handle === 0) throw new TracelightError("ARGUMENT", "The beats to compare with are closed.");
    requireWhole("The beat", index, 0, this.classes.length - 1);
    const { memory } = this;
    const own = /** @type {import("./model.js").Model} */ (model);
    const handle = own.handleIn(memory);
    return memory.withBlocks([model.info.inputs * 4], (inputAt) => {
      const status = memory.module.tlw_references_input(this.handle, index, handle, inputAt);
      if (status < 0) throw errorOfStatus(status, otherLevels(this.denoiseLevels, model.info.denoiseLevels));
      return memory.readFloats(inputAt, model.info.inputs);
    });
  }

  close() {
    if (this.handle !== 0) this.memory.module.tlw_references_close(this.handle);
    this.handle = 0;
  }
}
