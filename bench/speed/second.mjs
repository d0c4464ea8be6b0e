// What one second of a live lead costs: its 360 samples pushed into a session with the network that the page comes with, and
// what is known by then taken out, the beats that still wait included. The five minutes of the sample, second by second, in
// this Node.

import { SAMPLE_RATE, sampleMillivolts } from "../../tests/helpers/sample.mjs";
import { loadFlavour } from "../../tools/engine.mjs";
import { shippedModel } from "../../tools/shipped.mjs";
import { figure } from "../figure.mjs";
import { median } from "./median.mjs";

/** @typedef {import("../figure.mjs").Figure} Figure */

const ROUNDS = 5;

/** @returns {Promise<Figure[]>} */
export async function secondFigures() {
  const engine = await loadFlavour("simd128");
  const model = engine.openModel(shippedModel("r"));
  const samples = sampleMillivolts();
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const session = engine.openSession({ rate: SAMPLE_RATE, model });
    for (let at = 0; at < samples.length; at += SAMPLE_RATE) {
      const start = performance.now();
      session.push(samples.subarray(at, at + SAMPLE_RATE));
      session.take();
      session.waiting();
      if (round > 0) times.push(performance.now() - start);
    }
    session.close();
  }
  const sorted = times.sort((a, b) => a - b);
  const most = sorted[Math.floor(0.99 * sorted.length)];
  const note = `99 % within ${most.toFixed(2)} ms; Node ${process.version}, wasm simd128, network R`;
  return [figure("second.ms", median(sorted), "ms", sorted.length, note)];
}
