// Explanations through the binding: every misuse fails with a code and a sentence, and leaves the explainer as it was.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../../tools/engine.mjs";
import { assertFails } from "../helpers/fails.mjs";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { sealModel, smallModel } from "../helpers/model.mjs";
import { randomNumbers } from "../helpers/random.mjs";

const WINDOW = 360;
const NO_PLAYER = 255;
const POOL = 3; // layer of smallModel
const REFERENCES = new Uint8Array(fs.readFileSync(path.join(ROOT, "models/references.tlr")));

/** Inputs of a network of the window alone. @param {number} count */
function someInputs(count) {
  const random = randomNumbers(11);
  return Array.from({ length: count }, () => Float32Array.from({ length: WINDOW }, () => 2 * random() - 1));
}

/** One number of it is no number, or has no end. @param {Float32Array} input */
function spoiled(input, value = Number.NaN) {
  const copy = input.slice();
  copy[200] = value;
  return copy;
}

/** All numbers of the window in `count` parts. */
function parts(count = 4) {
  return { count, of: Uint8Array.from({ length: WINDOW }, (_, i) => Math.floor((i * count) / WINDOW)) };
}

await forEachFlavour((engine) => {
  /** @param {(explainer: import("../../web/engine/engine.js").Explainer, beat: Float32Array) => void} use */
  const withExplainer = (use) => {
    const model = engine.openModel(smallModel());
    const explainer = engine.openExplainer(model);
    const [beat, ...background] = someInputs(4);
    explainer.setBackground(background);
    use(explainer, beat);
    explainer.close();
    model.close();
  };

  /** Every way to explain a beat. @param {import("../../web/engine/engine.js").Explainer} explainer */
  const compared = (explainer, /** @type {Float32Array} */ beat, classIndex = 0) => [
    () => explainer.shap(beat, classIndex),
    () => explainer.expectedGradients(beat, classIndex, 4),
    () => explainer.coalitions(parts(), beat, classIndex, { first: 0, end: 2 }),
    () => explainer.shapley(parts(), beat, classIndex),
  ];
  /** @type {(...all: Parameters<typeof compared>) => (() => unknown)[]} */
  const everyWay = (explainer, beat, classIndex = 0) => [
    ...compared(explainer, beat, classIndex),
    () => explainer.gradcam(beat, classIndex, { layer: 0 }),
  ];

  /** @param {(() => unknown)[]} acts @param {RegExp} sentence */
  const allFail = (acts, sentence) => {
    for (const act of acts) assert.match(assertFails(act, { code: "ARGUMENT" }).message, sentence);
  };

  test("a closed explainer explains nothing, and may be closed again", () => {
    withExplainer((explainer, beat) => {
      explainer.close();
      explainer.close();
      allFail([...everyWay(explainer, beat), () => explainer.setBackground([beat])], /explainer is closed/);
    });
  });

  test("a closed model explains nothing, but stays until its explainer has closed", () => {
    withExplainer((explainer, beat) => {
      explainer.model.close();
      allFail([...everyWay(explainer, beat), () => engine.openExplainer(explainer.model)], /model is closed/);
    });
  });

  test("without beats to compare with there is Grad-CAM only", () => {
    const model = engine.openModel(smallModel());
    const explainer = engine.openExplainer(model);
    const [beat] = someInputs(1);
    assert.equal(explainer.backgroundBeats, 0);
    allFail(compared(explainer, beat), /no beats to compare with/);
    assert.equal(explainer.gradcam(beat, 0, { layer: 0 }).length, WINDOW);
    explainer.close();
    model.close();
  });

  test("inputs of another length", () => {
    withExplainer((explainer, beat) => {
      for (const input of [beat.subarray(1), new Float32Array(0), new Float32Array(2 * WINDOW)]) {
        const background = [beat, input];
        allFail(
          [...everyWay(explainer, input), () => explainer.setBackground(background)],
          /gets 360 numbers, not/,
        );
      }
      const short = { count: 4, of: parts().of.subarray(1) };
      allFail([() => explainer.shapley(short, beat, 0)], /needs a player/);
      assert.equal(explainer.backgroundBeats, 3);
    });
  });

  test("numbers that are not finite, of the beat and of the background", () => {
    withExplainer((explainer, beat) => {
      const before = explainer.shap(beat, 1);
      for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        allFail(everyWay(explainer, spoiled(beat, value)), /^The beat has a number that is not finite\.$/);
        allFail([() => explainer.setBackground([beat, spoiled(beat, value)])], /compare with has a number/);
      }
      assert.deepEqual(explainer.shap(beat, 1), before, "the background before has stayed");
    });
  });

  test("a background of no beats, and of too many", () => {
    withExplainer((explainer, beat) => {
      allFail([() => explainer.setBackground([])], /from 1 to 1000, not 0/);
      allFail([() => explainer.setBackground(new Array(1001).fill(beat))], /from 1 to 1000, not 1001/);
      explainer.setBackground(new Array(1000).fill(beat));
      assert.equal(explainer.backgroundBeats, 1000);
    });
  });

  test("classes, layers, kinds and points that there are not", () => {
    withExplainer((explainer, beat) => {
      for (const classIndex of [-1, 5, 0.5, Number.NaN, 2 ** 32]) {
        allFail(everyWay(explainer, beat, classIndex), /^The class must be a whole number from 0 to 4/);
      }
      for (const layer of [-1, 0.5, Number.NaN, 2 ** 32]) {
        allFail([() => explainer.gradcam(beat, 0, { layer })], /^The layer must be a whole number/);
      }
      for (const layer of [POOL, POOL + 1, POOL + 2]) {
        allFail([() => explainer.gradcam(beat, 0, { layer })], /has no map: choose one before the pool/);
      }
      const kind = /** @type {import("../../web/engine/engine.js").CamKind} */ ("negative");
      allFail([() => explainer.gradcam(beat, 0, { layer: 0, kind })], /no Grad-CAM called negative/);
      for (const points of [0, 65, 1.5, Number.NaN]) {
        allFail(
          [() => explainer.expectedGradients(beat, 0, points)],
          /points must be a whole number from 1 to 64/,
        );
      }
    });
  });

  test("players and coalitions that there are not", () => {
    withExplainer((explainer, beat) => {
      for (const count of [0, 14, 2.5]) {
        const players = { count, of: new Uint8Array(WINDOW) };
        allFail([() => explainer.shapley(players, beat, 0)], /number of players must be .* 1 to 13/);
      }
      const stranger = { count: 3, of: parts(4).of };
      allFail([() => explainer.shapley(stranger, beat, 0)], /needs a player/);
      for (const [first, end] of [
        [0, 17],
        [-1, 3],
        [3, 2],
        [0.5, 2],
      ]) {
        allFail(
          [() => explainer.coalitions(parts(), beat, 0, { first, end })],
          /coalition must be a whole number/,
        );
      }
      allFail([() => engine.shapley(3, new Float64Array(7))], /coalitions must be .* 8 to 8, not 7/);
      allFail([() => engine.shapley(14, new Float64Array(8))], /players must be/);
      const nobody = { count: 1, of: new Uint8Array(WINDOW).fill(NO_PLAYER) };
      assert.deepEqual(Array.from(explainer.shapley(nobody, beat, 0)), [0]);
      assert.equal(explainer.coalitions(parts(), beat, 0, { first: 2, end: 2 }).length, 0);
    });
  });

  test("what is no network", () => {
    const nothing = /** @type {import("../../web/engine/engine.js").Model} */ (/** @type {unknown} */ ({}));
    assertFails(() => engine.openExplainer(nothing), { code: "ARGUMENT" });
  });

  test("files of beats to compare with that are damaged say where", () => {
    const at = { code: "MODEL", place: /** @type {const} */ ("byte") };
    assertFails(() => engine.openReferences(new Uint8Array(0)), { ...at, where: 0 });
    assertFails(() => engine.openReferences(smallModel()), { ...at, where: 0 });
    assertFails(() => engine.openReferences(REFERENCES.subarray(0, 5000)), { ...at, where: 5000 });
    const flipped = REFERENCES.slice();
    flipped[600] ^= 1;
    assertFails(() => engine.openReferences(flipped), { ...at, where: 12 });
    const empty = REFERENCES.slice();
    empty[32] = 0;
    sealModel(empty); // the same envelope
    assertFails(() => engine.openReferences(empty), { ...at, where: 32 });
  });

  test("beats to compare with that there are not, for models that are closed", () => {
    const model = engine.openModel(smallModel({ around: true, denoiseLevels: 4 }));
    const references = engine.openReferences(REFERENCES);
    assert.equal(references.classes.length, 100);
    assert.deepEqual([...new Set(references.classes)], ["N", "L", "R", "A", "V"]);
    assert.equal(references.input(99, model).length, model.info.inputs);
    assert.equal(references.denoiseLevels, 4);
    for (const index of [-1, 100, 0.5, Number.NaN]) {
      allFail([() => references.input(index, model)], /^The beat must be a whole number from 0 to 99/);
    }
    const other = engine.openModel(smallModel({ around: true, denoiseLevels: 5 }));
    allFail([() => references.input(0, other)], /were denoised with 4 levels, and this network wants 5:/);
    other.close();
    model.close();
    allFail([() => references.input(0, model)], /model is closed/);
    references.close();
    references.close();
    allFail([() => references.input(0, model)], /beats to compare with are closed/);
  });
});
