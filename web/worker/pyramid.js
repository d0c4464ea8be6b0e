/** Makes the min/max pyramid of a lead: what the paper draws when a pixel is wider than many samples. */

import { PYRAMID_STEP } from "../data/pyramid.js";
import { pause } from "./pause.js";

/** Runs of the finest level made between two looks at the messages. */
const RUNS = 4096;

/**
 * @param {import("../engine/engine.js").Engine} engine
 * @param {import("../engine/engine.js").Recording} recording
 * @param {{ lead: number, factor: number }} what `factor`: samples in a run of the finest level
 * @param {(event: { first: number, values: Float32Array }) => void} post gets the finest level, piece by piece
 * @param {() => boolean} cancelled
 * @returns {Promise<Float32Array[]>} the coarser levels
 */
export async function makePyramid(engine, recording, { lead, factor }, post, cancelled) {
  const total = recording.leads[lead].samples;
  const base = new Float32Array(2 * Math.ceil(total / factor));
  let first = 0;
  for (let start = 0; start < total && !cancelled(); start += RUNS * factor) {
    const samples = recording.read(lead, start, Math.min(RUNS * factor, total - start));
    if (samples.length === 0) break;
    const values = engine.minmax(samples, factor);
    base.set(values, 2 * first);
    post({ first, values });
    first += values.length / 2;
    await pause();
  }
  const levels = [];
  /** @type {Float32Array} */
  let level = base;
  while (level.length > 4 * PYRAMID_STEP && !cancelled()) {
    level = coarser(level);
    levels.push(level);
  }
  return levels;
}

/**
 * @param {Float32Array} level min, max pairs; NaN where nothing was measured
 * @returns {Float32Array} the same, PYRAMID_STEP pairs made one
 */
function coarser(level) {
  const pairs = level.length / 2;
  const out = new Float32Array(2 * Math.ceil(pairs / PYRAMID_STEP)).fill(Number.NaN);
  for (let i = 0; i < pairs; i++) {
    const j = 2 * Math.floor(i / PYRAMID_STEP);
    if (!(out[j] <= level[2 * i])) out[j] = level[2 * i];
    if (!(out[j + 1] >= level[2 * i + 1])) out[j + 1] = level[2 * i + 1];
  }
  return out;
}
