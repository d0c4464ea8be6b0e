// Rhythm episodes of annotated beats, through the binding.

import assert from "node:assert/strict";
import { test } from "node:test";
import { forEachFlavour } from "../helpers/flavours.mjs";

const CODES = /** @type {Record<string, number>} */ ({ N: 1, V: 5, A: 8, "[": 32 });

/** Annotations at even distances. @param {string} letters @param {number} rr in seconds @param {number} [from] */
function annotate(letters, rr, from = 0) {
  return [...letters].map((letter, i) => ({ time: from + (i + 1) * rr, code: CODES[letter] }));
}

await forEachFlavour((engine) => {
  test("a run of ventricular beats in sinus rhythm, with its times", () => {
    const episodes = engine.annotatedEpisodes(annotate("NNNNNNNNNNVVVVNNNNNNNNNN", 0.5));
    assert.deepEqual(
      episodes.map(({ kind }) => kind),
      ["vt", "tachycardia"],
    );
    const [vt] = episodes;
    assert.deepEqual(
      { ...vt, rate: Math.round(vt.rate) },
      { kind: "vt", start: 5.5, end: 7.5, beats: 4, rate: 120, certainty: 1 },
    );
  });

  test("more episodes than one call of the module would hold", () => {
    const episodes = engine.annotatedEpisodes(annotate("NNVV".repeat(2000), 0.7));
    assert.equal(episodes.filter(({ kind }) => kind === "couplet").length, 2000);
  });

  test("no annotations, no episodes", () => {
    assert.deepEqual(engine.annotatedEpisodes([]), []);
    assert.deepEqual(engine.annotatedEpisodes(annotate("[[", 1)), []);
  });
});
