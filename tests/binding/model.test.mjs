// A model through the binding: its description, forward pass, Grad-CAM.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { CLASSES, PARAMETERS, smallModel } from "../helpers/model.mjs";
import { randomNumbers } from "../helpers/random.mjs";

function someInput() {
  const random = randomNumbers(5);
  return Float32Array.from({ length: 360 }, () => 2 * random() - 1);
}

await forEachFlavour((engine) => {
  test("the description is the file's", () => {
    const model = engine.openModel(smallModel({ denoiseLevels: 3 }));
    const { macs, ...info } = model.info;
    assert.deepEqual(info, {
      name: "Small test network",
      classes: CLASSES,
      normal: [true, true, true, false, false],
      parameters: PARAMETERS,
      denoiseLevels: 3,
      mapLength: 45,
      mapChannels: 20,
      inputs: 360,
      usualBeat: false,
      surroundings: false,
      leastCertainty: 0,
      quantised: false,
      provenance: { data: "none", weights: "random" },
    });
    // Outputs times taps: convolution 90*8*7, depthwise 45*8*5, pointwise 45*20*8, dense 5*20.
    assert.equal(macs, 90 * 8 * 7 + 45 * 8 * 5 + 45 * 20 * 8 + 5 * 20);
    model.close();
  });

  test("probabilities are the softmax of the logits", () => {
    const model = engine.openModel(smallModel());
    const { logits, probabilities } = model.forward(someInput());
    const powers = Array.from(logits, Math.exp);
    const total = powers.reduce((a, b) => a + b, 0);
    probabilities.forEach((probability, i) => {
      assert.ok(Math.abs(probability - powers[i] / total) < 1e-6);
    });
    model.close();
  });

  test("a forward pass leaves no trace in the next", () => {
    const model = engine.openModel(smallModel());
    const first = model.forward(someInput());
    model.forward(new Float32Array(360).fill(7));
    assert.deepEqual(model.forward(someInput()), first);
    model.close();
  });

  test("Grad-CAM is a heat of 360 values, none negative, some positive for the likeliest class", () => {
    const model = engine.openModel(smallModel());
    const { probabilities } = model.forward(someInput());
    const heat = model.gradcam(someInput(), probabilities.indexOf(Math.max(...probabilities)));
    assert.equal(heat.length, 360);
    assert.ok(heat.every((value) => value >= 0));
    assert.ok(Math.max(...heat) > 0);
    model.close();
  });
});
