/** Explains single beats: keeps an explainer for each network and gives it another background only when it changes. */

import { spread } from "../data/spread.js";
import { pause } from "./pause.js";

/** Places between the beat and each that it is compared with, at which expected gradients look. */
const POINTS = 8;
/** Forward passes between two looks at the messages: some ten milliseconds. */
const PASSES = 128;

/** @typedef {import("../engine/engine.js").Model} Model */
/** @typedef {import("../engine/engine.js").Recording} Recording */
/** @typedef {import("./protocol.js").Explained} Explained */
/** @typedef {import("./protocol.js").ExplainRequest} ExplainRequest */
/** `post`: the share that is done. @typedef {{ post: (share: number) => void, cancelled: () => boolean }} Line */

export class Explaining {
  /**
   * @param {import("../engine/engine.js").Engine} engine
   * @param {Uint8Array | null} references file of beats to compare with, opened when it is first wanted
   */
  constructor(engine, references) {
    this.engine = engine;
    this.file = references;
    /** @type {import("../engine/engine.js").References | null} */
    this.references = null;
    /** `key`: of the background that it has. @type {Map<Model, { explainer: import("../engine/engine.js").Explainer, key: string }>} */
    this.kept = new Map();
  }

  /**
   * @param {Recording} recording
   * @param {Model} net
   * @param {ExplainRequest} request
   * @param {Line} line
   * @returns {Promise<Explained>}
   */
  async explain(recording, net, request, line) {
    const { lead, beat, waves, classIndex, method } = request;
    const { denoised } = this.engine.window(recording, lead, beat.tick, net);
    const input = net.input(denoised, beat.context);
    const players = method.name === "segments" ? net.segmentPlayers() : net.wavePlayers(waves);
    const rest = { players, denoised };
    // A cancel that has already arrived is heard here.
    await pause();
    if (line.cancelled()) return { ...NOTHING, ...rest };
    if (method.name === "gradcam") {
      return { ...NOTHING, ...rest, values: this.gradcam(net, input, classIndex, method) };
    }
    if (method.name === "shap" || method.name === "gradients") {
      const explainer = this.compareWith(recording, net, request);
      const found =
        method.name === "shap"
          ? explainer.shap(input, classIndex)
          : explainer.expectedGradients(input, classIndex, POINTS);
      return { ...found, ...rest, compared: explainer.backgroundBeats };
    }
    if (!players) throw new Error("The bounds of QRS are not known.");
    const explainer = () => this.compareWith(recording, net, request);
    return { ...rest, ...(await this.shapley(explainer, { players, input, classIndex }, line)) };
  }

  /**
   * Exact Shapley values, in parts, between which other messages are heard.
   * @param {() => import("../engine/engine.js").Explainer} ready with the background that is wanted, as another question may
   *   have changed it between two parts
   * @param {{ players: import("../engine/engine.js").Players, input: Float32Array, classIndex: number }} game
   * @param {Line} line
   * @returns {Promise<typeof NOTHING>}
   */
  async shapley(ready, { players, input, classIndex }, { post, cancelled }) {
    const worth = new Float64Array(2 ** players.count);
    const part = Math.max(1, Math.floor(PASSES / ready().backgroundBeats));
    for (let first = 0; first < worth.length; first += part) {
      const range = { first, end: Math.min(worth.length, first + part) };
      worth.set(ready().coalitions(players, input, classIndex, range), first);
      post(range.end / worth.length);
      await pause();
      if (cancelled()) return NOTHING;
    }
    const values = this.engine.shapley(players.count, worth);
    const [expected, logit] = [worth[0], worth[worth.length - 1]];
    const residual = logit - expected - values.reduce((sum, value) => sum + value, 0);
    return { values, logit, expected, residual, compared: ready().backgroundBeats };
  }

  /**
   * @param {Model} net
   * @param {Float32Array} input
   * @param {number} classIndex
   * @param {{ layer: number, kind: import("../engine/engine.js").CamKind }} method
   */
  gradcam(net, input, classIndex, { layer, kind }) {
    return this.explainer(net).explainer.gradcam(input, classIndex, { layer, kind });
  }

  /** @param {Model} net */
  explainer(net) {
    const kept = this.kept.get(net) ?? { explainer: this.engine.openExplainer(net), key: "" };
    this.kept.set(net, kept);
    return kept;
  }

  /**
   * The network's explainer, with the background that is wanted.
   * @param {Recording} recording
   * @param {Model} net
   * @param {ExplainRequest} request
   */
  compareWith(recording, net, { lead, background, most }) {
    const kept = this.explainer(net);
    const key = `${background.key} ${most}`;
    if (kept.key !== key) {
      const inputs =
        background.from === "references"
          ? this.referenceInputs(net, background.letter, most)
          : spread(background.beats, most).map(({ tick, context }) =>
              net.input(this.engine.window(recording, lead, tick, net).denoised, context),
            );
      kept.explainer.setBackground(inputs);
      kept.key = key;
    }
    return kept.explainer;
  }

  /** @param {Model} net @param {string | null} letter null: all @param {number} most */
  referenceInputs(net, letter, most) {
    if (!this.file) throw new Error("There are no beats to compare with.");
    this.references ??= this.engine.openReferences(this.file);
    const { references } = this;
    const wanted = references.classes.flatMap((each, i) => (letter === null || each === letter ? [i] : []));
    return spread(wanted, most).map((i) => references.input(i, net));
  }

  /** Gives back what the engine lent: the next beat is of another recording. */
  close() {
    for (const { explainer } of this.kept.values()) explainer.close();
    this.kept.clear();
    this.references?.close();
    this.references = null;
  }
}

/** @type {Omit<Explained, "players" | "denoised">} */
const NOTHING = {
  values: new Float32Array(0),
  logit: Number.NaN,
  expected: Number.NaN,
  residual: Number.NaN,
  compared: 0,
};
