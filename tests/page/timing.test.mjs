// The page takes two of the numbers that tell what surrounds a beat out of their row: they must be the ones it means.

import assert from "node:assert/strict";
import { test } from "node:test";
import { loadFlavour } from "../../tools/engine.mjs";
import { shippedModel } from "../../tools/shipped.mjs";
import { timingWords } from "../../web/explain/timing.js";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

/** Place of (RR before + RR after) / 2 against the cycle of the sinus node: put_prematurity in surroundings.c. */
const AROUND = 13;

test("a beat's timing is that of its RR intervals against one usual cycle", async () => {
  const engine = await loadFlavour("simd128");
  const model = engine.openModel(shippedModel("r"));
  const { beats } = analyse(engine, sampleMillivolts(), { rate: SAMPLE_RATE, model });
  let early = 0;
  for (let i = 40; i < beats.length - 1; i++) {
    const { rr: before, surroundings } = beats[i];
    const { rr: after } = beats[i + 1];
    if (!(before > 0 && after > 0)) continue;
    const cycle = (before + after) / 2 / Math.exp(surroundings[AROUND]);
    const said = timingWords(surroundings, { before, after });
    const [, share] = /^came (\d+) % early$/.exec(said.before) ?? [];
    if (!share) continue;
    early += 1;
    assert.ok(
      Math.abs(100 * (1 - before / cycle) - Number(share)) < 0.6,
      `${said.before}: ${before} of ${cycle} s`,
    );
    const [, late] = /^next came (\d+) % late$/.exec(said.after) ?? [];
    if (late)
      assert.ok(
        Math.abs(100 * (after / cycle - 1) - Number(late)) < 0.6,
        `${said.after}: ${after} of ${cycle} s`,
      );
  }
  assert.ok(early > 20, `${early} early beats`);
  model.close();
});
