// What explanations promise whatever the network (Shapley 1953; Sundararajan 2017), on the networks that ship, beats of
// the sample recording and the beats to compare with that ship.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { FLAVOURS, loadFlavour, ROOT } from "../../tools/engine.mjs";
import { ADDITIVITY } from "../../web/engine/engine.js";
import { assertClose } from "../helpers/close.mjs";
import {
  withDifferenceAsFirst,
  withNumberAs,
  withoutActivations,
  withoutLastChannel,
} from "../helpers/model-edit.mjs";
import { SAMPLE_RATE, sampleMillivolts, sampleSources } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";
import { testInputs, WINDOW } from "./windows.mjs";

/** @typedef {import("../../web/engine/engine.js").Engine} Engine */
/** @typedef {import("../../web/engine/engine.js").Model} Model */

const NAMES = ["v1", "v2", "r"];
const FOLDER = path.join(ROOT, "models");
const SECONDS = 40; // of the sample recording
const EVERY = 3; // beat of it
const NUMBERS = 44; // TL_SURROUNDINGS
const POINTS = 8;
const SEEN = 3; // a number that no beat of the background has
/** Values are sums of float32 products, some 5 in size. */
const ROUNDING = 1e-5;

const read = (/** @type {string} */ file) => new Uint8Array(fs.readFileSync(path.join(FOLDER, file)));

/** Every `step`-th of the beats that ship to compare with: some of each class. */
function backgroundOf(/** @type {Engine} */ engine, /** @type {Model} */ model, /** @type {number} */ step) {
  const references = engine.openReferences(read("references.tlr"));
  const chosen = references.classes.map((_, i) => i).filter((i) => i % step === 0);
  const inputs = chosen.map((i) => references.input(i, model));
  references.close();
  return inputs;
}

/** Beats of the sample recording as the network gets them, with their waves. */
function sampleBeats(/** @type {Engine} */ engine, /** @type {Model} */ model) {
  const recording = engine.openRecording(sampleSources());
  const samples = sampleMillivolts().subarray(0, SECONDS * SAMPLE_RATE);
  const { beats, usual } = analyse(engine, samples, { rate: SAMPLE_RATE, model });
  const chosen = beats
    .filter(({ reason }) => reason === "none")
    .filter((_, i) => i % EVERY === 0)
    .map(({ tick, waves, usual: version, surroundings }) => ({
      waves,
      input: model.input(engine.window(recording, 0, tick, model).denoised, {
        usual: usual[version] ?? null,
        surroundings,
      }),
    }));
  recording.close();
  return chosen;
}

/** An explainer of a model file with a background; `close` closes the model too. */
function open(/** @type {Engine} */ engine, /** @type {Uint8Array} */ bytes, /** @type {number} */ step) {
  const model = engine.openModel(bytes);
  const explainer = engine.openExplainer(model);
  const background = backgroundOf(engine, model, step);
  explainer.setBackground(background);
  const close = () => {
    explainer.close();
    model.close();
  };
  return { model, explainer, background, close };
}

const sum = (/** @type {ArrayLike<number>} */ values) => Array.from(values).reduce((a, b) => a + b, 0);
/** @param {ArrayLike<number>} values */
const largest = (values) => Math.max(...Array.from(values, Math.abs));

/** Sums of values over the numbers of each player. @param {import("../../web/engine/engine.js").Players} players */
function perPlayer({ count, of }, /** @type {ArrayLike<number>} */ values) {
  const sums = new Float64Array(count);
  of.forEach((player, i) => {
    if (player < count) sums[player] += values[i];
  });
  return sums;
}

/** Two players as one: coalitions of all segments take too long. @param {import("../../web/engine/engine.js").Players} players */
function inPairs({ count, of }) {
  return { count: Math.ceil(count / 2), of: of.map((player) => player >> 1) };
}

/** Player 0 has number `first`, player 1 number `second`, player 2 all others. @param {number} inputs */
function twoAgainstAll(inputs, /** @type {number} */ first, /** @type {number} */ second) {
  const of = new Uint8Array(inputs).fill(2);
  of[first] = 0;
  of[second] = 1;
  return { count: 3, of };
}

const engine = await loadFlavour("simd128");

for (const name of NAMES) {
  describe(name, () => {
    const bytes = read(`${name}.tlm`);

    test(`completeness: SHAP adds up to ${ADDITIVITY}, for every class of many beats`, (t) => {
      const { model, explainer, background, close } = open(engine, bytes, 2);
      const inputs = [...sampleBeats(engine, model).map(({ input }) => input), ...testInputs(3, model.info)];
      assert.ok(inputs.length >= 15);
      let worst = 0;
      const others = background.map((input) => model.forward(input).logits);
      for (const input of inputs) {
        const { logits } = model.forward(input);
        for (const classIndex of logits.keys()) {
          const { values, logit, expected, residual } = explainer.shap(input, classIndex);
          worst = Math.max(worst, Math.abs(residual));
          assert.ok(Math.abs(residual) <= ADDITIVITY, `${residual}`);
          assert.ok(Math.abs(logit - expected - sum(values) - residual) <= ROUNDING);
          assert.equal(logit, logits[classIndex]);
          const mean = sum(others.map((each) => each[classIndex])) / others.length;
          assert.ok(Math.abs(expected - mean) < 1e-9 * (1 + Math.abs(mean)));
        }
      }
      t.diagnostic(`largest residual ${worst.toExponential(1)}`);
      close();
    });

    test("completeness: Shapley values add up exactly, with the whole background SHAP does too", () => {
      const { model, explainer, close } = open(engine, bytes, 25);
      const [{ input, waves }] = sampleBeats(engine, model);
      const players = model.wavePlayers(waves);
      assert.ok(players);
      const end = 2 ** players.count;
      const worth = explainer.coalitions(players, input, 0, { first: 0, end });
      const values = engine.shapley(players.count, worth);
      const { logit, expected } = explainer.shap(input, 0);
      assertClose([worth[end - 1], worth[0]], [logit, expected], 1e-9);
      assertClose([sum(values)], [logit - expected], 1e-9);
      explainer.setBackground(backgroundOf(engine, model, 1));
      assert.ok(Math.abs(explainer.shap(input, 0).residual) <= ADDITIVITY);
      close();
    });

    test("dummy: what the network ignores gets nothing at all", () => {
      const number = 7;
      const { model, explainer, close } = open(
        engine,
        withoutLastChannel(withNumberAs(bytes, { to: number, from: number, factor: 0 })),
        25,
      );
      const { inputs, usualBeat } = model.info;
      const ignored = inputs - NUMBERS + number;
      const [{ input }] = sampleBeats(engine, model);
      const attributions = [explainer.shap(input, 1), explainer.expectedGradients(input, 1, POINTS)];
      for (const { values } of attributions) {
        assert.ok(largest(values.subarray(inputs - NUMBERS)) > 0);
        assert.equal(Math.abs(values[ignored]), 0);
        const unseen = values.subarray(0, WINDOW * (usualBeat ? 2 : 1)).filter((_, i) => !usualBeat || i % 2);
        assert.equal(largest(unseen), 0);
      }
      const [value] = explainer.shapley(twoAgainstAll(inputs, ignored, ignored + 1), input, 1);
      assert.equal(value, 0);
      close();
    });

    test("symmetry: two numbers that play the same part get the same", () => {
      const [first, second] = [3, 9];
      const { model, explainer, background, close } = open(
        engine,
        withNumberAs(bytes, { to: second, from: first, factor: 1 }),
        25,
      );
      const from = model.info.inputs - NUMBERS;
      const alike = (/** @type {Float32Array} */ input) => {
        const copy = input.slice();
        copy[from + second] = copy[from + first];
        return copy;
      };
      explainer.setBackground(background.map(alike));
      const input = testInputs(1, model.info)[0];
      input.fill(SEEN, from + first, from + second + 1);
      const { values } = explainer.shap(input, 2);
      const gradients = explainer.expectedGradients(input, 2, POINTS).values;
      const shapley = explainer.shapley(twoAgainstAll(input.length, from + first, from + second), input, 2);
      for (const [a, b] of [
        [values[from + first], values[from + second]],
        [gradients[from + first], gradients[from + second]],
        [shapley[0], shapley[1]],
      ]) {
        assert.ok(Math.abs(a) > 100 * ROUNDING, "the values are too small to tell");
        assert.ok(Math.abs(a - b) <= ROUNDING, `${a} and ${b}`);
      }
      close();
    });

    test("linearity: a difference of logits is explained by the difference of what explains them", () => {
      const { model, explainer, close } = open(engine, withDifferenceAsFirst(bytes), 25);
      const [{ input, waves }] = sampleBeats(engine, model);
      const players = model.wavePlayers(waves);
      assert.ok(players);
      /** @type {((classIndex: number) => ArrayLike<number>)[]} */
      const methods = [
        (c) => explainer.shap(input, c).values,
        (c) => explainer.expectedGradients(input, c, POINTS).values,
        (c) => explainer.gradcam(input, c, { layer: 2, kind: "signed" }),
        (c) => explainer.shapley(players, input, c),
      ];
      for (const explain of methods) {
        const [of, minuend, subtrahend] = [0, 1, 2].map((c) => explain(c));
        assert.ok(largest(of) > 100 * ROUNDING);
        assertClose(
          of,
          Array.from(minuend, (value, i) => value - subtrahend[i]),
          ROUNDING,
        );
      }
      close();
    });

    test("without ReLUs, SHAP, expected gradients and enumeration of coalitions are one", () => {
      const { model, explainer, close } = open(engine, withoutActivations(bytes), 25);
      const [{ input, waves }] = sampleBeats(engine, model);
      for (const players of [model.wavePlayers(waves), inPairs(model.segmentPlayers())]) {
        assert.ok(players);
        const shap = explainer.shap(input, 0).values;
        const exact = explainer.shapley(players, input, 0);
        const tolerance = 1e-5 * largest(exact);
        assertClose(perPlayer(players, shap), exact, tolerance);
        assertClose(explainer.expectedGradients(input, 0, 1).values, shap, tolerance);
      }
      close();
    });

    test("implementations: scalar and simd128 give the same bits", async () => {
      const results = [];
      for (const flavour of FLAVOURS) {
        const own = await loadFlavour(flavour);
        const { model, explainer, close } = open(own, bytes, 10);
        const [{ input, waves }] = sampleBeats(own, model);
        const players = model.wavePlayers(waves);
        assert.ok(players);
        results.push([
          explainer.shap(input, 0),
          explainer.expectedGradients(input, 0, 2),
          explainer.gradcam(input, 0, { layer: 1, kind: "guided" }),
          explainer.coalitions(players, input, 0, { first: 1, end: 5 }),
        ]);
        close();
      }
      assert.deepEqual(results[0], results[1]);
    });
  });
}
