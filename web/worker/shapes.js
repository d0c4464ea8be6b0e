/** Gathers the beats of a lead by the shape of their QRS complexes, a slice at a time. */

import { pause } from "./pause.js";

/** Work between two looks at the messages. Milliseconds */
const SLICE = 30;

/**
 * @param {import("../engine/engine.js").Engine} engine
 * @param {import("../engine/engine.js").Recording} recording
 * @param {{ lead: number, ticks: Float64Array, model: import("../engine/engine.js").Model }} what
 * @param {(event: { done: number }) => void} post
 * @param {() => boolean} cancelled
 * @returns {Promise<{ shapes: { beats: number, mean: Float32Array }[], place: Int16Array }>} `place`: of each beat's
 *   shape, -1 = like none; -2 = its window crosses a gap or an end
 */
export async function gatherShapes(engine, recording, { lead, ticks, model }, post, cancelled) {
  const gathered = engine.openShapes();
  const ids = new Float64Array(ticks.length).fill(-1);
  try {
    let begun = performance.now();
    for (let i = 0; i < ticks.length; i++) {
      try {
        ids[i] = gathered.add(engine.window(recording, lead, ticks[i], model).denoised);
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ARGUMENT")) throw error;
      }
      if (performance.now() - begun < SLICE) continue;
      post({ done: i + 1 });
      await pause();
      if (cancelled()) return { shapes: [], place: new Int16Array(0) };
      begun = performance.now();
    }
    const shapes = gathered.settle();
    /** @type {Map<number, number>} */
    const places = new Map();
    const placeOf = (/** @type {number} */ id) => {
      if (!places.has(id)) places.set(id, gathered.place(id));
      return /** @type {number} */ (places.get(id));
    };
    return { shapes, place: Int16Array.from(ids, (id) => (id < 0 ? -2 : placeOf(id))) };
  } finally {
    gathered.close();
  }
}
