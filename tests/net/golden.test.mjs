// The network and Grad-CAM against PyTorch, in every flavour: tests/golden/net_golden.py made the values.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { ROOT } from "../../tools/engine.mjs";
import { assertClose } from "../helpers/close.mjs";
import { forEachFlavour } from "../helpers/flavours.mjs";
import { WINDOW } from "./windows.mjs";

const GOLDEN = path.join(ROOT, "tests/golden");

/** The layout of net_golden.bin is in net_golden.py. */
function readGolden() {
  const bytes = new Uint8Array(fs.readFileSync(path.join(GOLDEN, "net_golden.bin")));
  const view = new DataView(bytes.buffer);
  const classes = view.getUint32(4, true);
  let at = 8;
  const floats = (/** @type {number} */ count) =>
    Float32Array.from({ length: count }, () => {
      at += 4;
      return view.getFloat32(at - 4, true);
    });
  return Array.from({ length: view.getUint32(0, true) }, () => ({
    window: floats(WINDOW),
    logits: floats(classes),
    probabilities: floats(classes),
    heat: Array.from({ length: classes }, () => floats(WINDOW)),
  }));
}

await forEachFlavour((engine) => {
  test("logits, probabilities and Grad-CAM equal PyTorch's", () => {
    const model = engine.openModel(new Uint8Array(fs.readFileSync(path.join(GOLDEN, "net_golden.tlm"))));
    const golden = readGolden();
    assert.ok(golden.length > 0);
    for (const { window, logits, probabilities, heat } of golden) {
      const result = model.forward(window);
      assertClose(result.logits, logits, 1e-5);
      assertClose(result.probabilities, probabilities, 1e-6);
      heat.forEach((expected, index) => {
        assertClose(model.gradcam(window, index), expected, 1e-6);
      });
    }
    model.close();
  });
});
