/** Makes the finest level of a lead's min/max pyramid: what the paper draws when a pixel is wider than many samples. */

import { pause } from "./pause.js";

/** Runs made between two looks at the messages: some milliseconds of work, and few pieces, as the page draws with each. */
const RUNS = 32768;

/**
 * @param {import("../engine/engine.js").Engine} engine
 * @param {import("../engine/engine.js").Recording} recording
 * @param {{ lead: number, factor: number }} what `factor`: samples in a run of the finest level
 * @param {(event: { first: number, values: Float32Array }) => void} post gets it piece by piece
 * @param {() => boolean} cancelled
 */
export async function makePyramid(engine, recording, { lead, factor }, post, cancelled) {
  const total = recording.leads[lead].samples;
  let first = 0;
  for (let start = 0; start < total && !cancelled(); start += RUNS * factor) {
    const samples = recording.read(lead, start, Math.min(RUNS * factor, total - start));
    if (samples.length === 0) break;
    const values = engine.minmax(samples, factor);
    post({ first, values });
    first += values.length / 2;
    await pause();
  }
}
