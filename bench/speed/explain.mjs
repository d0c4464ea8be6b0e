// How long explanations of one beat take beside a forward pass of the same network, in the same turns: the shipped wasm
// (simd128) in Chromium, and in Node where there is no browser. Beats and background are those of models/references.tlr.
//
//   gradcam.v1.over_forward        Grad-CAM on the last map, its forward pass included
//   gradcam_first.v1.over_forward  on the output of the first layer, by the reverse pass
//   gradcam_guided.v1.over_forward guided, on the last map
//   shap.v1.ms                     SHAP of every sample against 100 beats
//   shap.v1.passes_per_background  the same in forward passes, for each of them
//   shapley8.v1.ms                 exact Shapley values of 8 players against 16 beats

import fs from "node:fs";
import path from "node:path";
import { openPage, skip as noBrowser, startModules } from "../../tests/page/browser.mjs";
import { loadFlavour, ROOT } from "../../tools/engine.mjs";
import { figure } from "../figure.mjs";
import { median } from "./median.mjs";

/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {Record<"forward" | "gradcam" | "first" | "guided" | "shap" | "shapley8", number>} Times in ms, of one call */

const NETWORKS = ["v1", "v2", "r"];
const TURNS = 9;
const PASSES = 300;

/**
 * Self-contained: it runs inside the page too. One turn.
 * @param {import("../../web/engine/engine.js").Engine} engine
 * @param {Uint8Array} network
 * @param {Uint8Array} beats
 * @param {number} passes
 * @returns {Times}
 */
function timeExplanations(engine, network, beats, passes) {
  const model = engine.openModel(network);
  const references = engine.openReferences(beats);
  const explainer = engine.openExplainer(model);
  const inputs = references.classes.map((_, i) => references.input(i, model));
  const beat = inputs[inputs.length - 1];
  const segments = model.segmentPlayers();
  const players = { count: 8, of: segments.of.map((player) => Math.min(player, 7)) };
  const time = (/** @type {number} */ count, /** @type {() => void} */ run) => {
    run();
    const start = performance.now();
    for (let i = 0; i < count; i++) run();
    return (performance.now() - start) / count;
  };
  const last = model.layers().findIndex(({ kind }) => kind === "pool") - 1;
  explainer.setBackground(inputs);
  const times = {
    forward: time(passes, () => model.forward(beat)),
    gradcam: time(passes, () => model.gradcam(beat, 0)),
    first: time(passes / 3, () => explainer.gradcam(beat, 0, { layer: 0 })),
    guided: time(passes / 3, () => explainer.gradcam(beat, 0, { layer: last, kind: "guided" })),
    shap: time(3, () => explainer.shap(beat, 0)),
    shapley8: 0,
  };
  explainer.setBackground(inputs.filter((_, i) => i % 6 === 0).slice(0, 16));
  times.shapley8 = time(1, () => explainer.shapley(players, beat, 0));
  explainer.close();
  references.close();
  model.close();
  return times;
}

/** @param {string} name of a file in models/ */
const modelBytes = (name) => new Uint8Array(fs.readFileSync(path.join(ROOT, "models", name)));

/** @returns {Promise<{ version: string, measure: (network: string) => Promise<Times>, close: () => Promise<void> }>} */
async function startNode() {
  const engine = await loadFlavour("simd128");
  const beats = modelBytes("references.tlr");
  return {
    version: `Node ${process.version}, wasm simd128`,
    measure: async (network) => timeExplanations(engine, modelBytes(`${network}.tlm`), beats, PASSES),
    close: async () => {},
  };
}

/** @returns {ReturnType<typeof startNode>} the same over the page's own modules */
async function startChromium() {
  const browser = await startModules();
  const page = await openPage(browser);
  const base64 = (/** @type {string} */ name) => Buffer.from(modelBytes(name)).toString("base64");
  const code = (/** @type {string} */ network) => `(async () => {
    const { loadFirst, loadParts } = await import("/assets.js");
    const { loadEngine } = await import("/engine/engine.js");
    const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const engine = await loadEngine((await loadFirst()).wasm);
    for (const { part, wasm } of await loadParts()) await engine.load(part, wasm);
    return (${timeExplanations})(
      engine, bytes("${base64(`${network}.tlm`)}"), bytes("${base64("references.tlr")}"), ${PASSES});
  })()`;
  return {
    version: `Chromium ${browser.context.browser()?.version() ?? ""}`.trim(),
    /** @returns {Promise<Times>} */
    measure: (network) => page.evaluate(code(network)),
    close: () => browser.close(),
  };
}

/** @returns {Promise<Figure[]>} */
export async function explainFigures() {
  const runner = noBrowser ? await startNode() : await startChromium();
  /** @type {Map<string, Times[]>} */
  const turns = new Map(NETWORKS.map((network) => [network, []]));
  try {
    for (let turn = 0; turn < TURNS; turn++) {
      for (const [network, times] of turns) times.push(await runner.measure(network));
    }
  } finally {
    await runner.close();
  }
  return [...turns].flatMap(([network, times]) =>
    networkFigures(network, times, `${runner.version}, median`),
  );
}

/** @param {string} network @param {Times[]} turns @param {string} note @returns {Figure[]} */
function networkFigures(network, turns, note) {
  const of = (/** @type {(times: Times) => number} */ measure) => median(turns.map(measure));
  const one = (/** @type {string} */ name, /** @type {number} */ value, /** @type {string} */ unit) =>
    figure(name, value, unit, turns.length, note);
  return [
    one(
      `gradcam.${network}.over_forward`,
      of(({ gradcam, forward }) => gradcam / forward),
      "times",
    ),
    one(
      `gradcam_first.${network}.over_forward`,
      of(({ first, forward }) => first / forward),
      "times",
    ),
    one(
      `gradcam_guided.${network}.over_forward`,
      of(({ guided, forward }) => guided / forward),
      "times",
    ),
    one(
      `shap.${network}.ms`,
      of(({ shap }) => shap),
      "ms",
    ),
    one(
      `shap.${network}.passes_per_background`,
      of(({ shap, forward }) => shap / 100 / forward),
      "passes",
    ),
    one(
      `shapley8.${network}.ms`,
      of(({ shapley8 }) => shapley8),
      "ms",
    ),
  ];
}
