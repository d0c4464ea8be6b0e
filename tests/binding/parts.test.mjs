// The engine in parts: what works without the others, what says that it needs one, and a model that is in both.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FLAVOURS, loadFlavour, wasmOf } from "../../tools/engine.mjs";
import { loadEngine } from "../../web/engine/engine.js";
import { assertFails } from "../helpers/fails.mjs";
import { smallModel } from "../helpers/model.mjs";
import { randomNumbers } from "../helpers/random.mjs";
import { SAMPLE_RATE, sampleMillivolts, sampleSources } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

function someInput() {
  const random = randomNumbers(7);
  return Float32Array.from({ length: 360 }, () => 2 * random() - 1);
}

for (const flavour of FLAVOURS) {
  const whole = await loadFlavour(flavour);
  describe(flavour, () => {
    test("the core alone opens and analyses a recording, and finds the same", async () => {
      const core = await loadEngine(wasmOf(flavour, "core"));
      const [alone, together] = [core, whole].map((engine) => {
        const recording = engine.openRecording(sampleSources());
        const model = engine.openModel(smallModel());
        const samples = recording.read(0, 0, 7200);
        const found = analyse(engine, samples, { rate: SAMPLE_RATE, model });
        model.close();
        recording.close();
        return { samples, found };
      });
      assert.ok(alone.found.beats.length > 10);
      assert.deepEqual(alone, together);
    });

    test("what needs a part that is not there says so, and works once it is there", async () => {
      const engine = await loadEngine(wasmOf(flavour, "core"));
      const model = engine.openModel(smallModel());
      const missing = [
        () => model.gradcam(someInput(), 0),
        () => model.layers(),
        () => model.segmentPlayers(),
        () => engine.openExplainer(model),
        () => engine.openReferences(new Uint8Array(64)),
        () => engine.openRetimer(130),
        () => engine.openRr(),
        () => engine.openShapes(),
        () => engine.synthRhythms(),
        () => engine.annotatedEpisodes([{ time: 1, code: 1 }]),
        () => engine.encodeAnnotations([{ sample: 1, code: 1 }]),
        () => engine.hrv({ times: new Float64Array(1), rr: new Float32Array(1), beat: new Uint8Array(1) }),
      ];
      for (const call of missing) assertFails(call, { code: "PART" });
      await engine.load("more", wasmOf(flavour, "more"));
      assert.ok(engine.synthRhythms().length > 0);
      assert.equal(model.segmentPlayers().count, 12);
    });

    test("a part is loaded once, and there are no others", async () => {
      const engine = await loadEngine(wasmOf(flavour, "core"));
      const more = wasmOf(flavour, "more");
      await engine.load("more", more);
      await assert.rejects(engine.load("more", more), { code: "ARGUMENT" });
      const other = /** @type {"more"} */ (/** @type {unknown} */ ("others"));
      await assert.rejects(engine.load(other, more), { code: "ARGUMENT" });
    });

    test("a model computes the same bits in both parts", () => {
      const model = whole.openModel(smallModel());
      const explainer = whole.openExplainer(model);
      const backgrounds = [new Float32Array(360), Float32Array.from(sampleMillivolts().subarray(0, 360))];
      const input = someInput();
      const { logits } = model.forward(input);
      for (const background of backgrounds) {
        explainer.setBackground([background]);
        for (const [index, logit] of logits.entries()) {
          const found = explainer.shap(input, index);
          assert.equal(Math.fround(found.logit), logit);
          assert.equal(Math.fround(found.expected), model.forward(background).logits[index]);
        }
      }
      explainer.close();
      model.close();
    });
  });
}
