/** The beats of the last five minutes as heart-rate variability sees them (as data/rr-series.js sees those of a file). */

import { NORMAL, OTHER, UNNAMED } from "../data/rr-series.js";

/** Seconds: the short-term standard of the Task Force (1996). */
const SPAN = 300;

/**
 * @param {import("./recent.js").LiveBeat[]} beats in order of time
 * @param {Pick<import("../engine/engine.js").ModelInfo, "normal"> | null} model null: no names, every beat counts as normal
 * @returns {import("../engine/engine.js").RrSeries}
 */
export function rrSeriesOf(beats, model) {
  const end = beats.at(-1)?.time ?? 0;
  const last = beats.filter(({ time }) => time >= end - SPAN);
  return {
    times: Float64Array.from(last, ({ time }) => time),
    rr: Float32Array.from(last, ({ rr }) => rr),
    beat: Uint8Array.from(last, ({ label }) => kindOf(label, model)),
  };
}

/** @param {number} label @param {Pick<import("../engine/engine.js").ModelInfo, "normal"> | null} model */
function kindOf(label, model) {
  if (!model) return NORMAL;
  const normal = label < 0 ? null : model.normal[label];
  if (normal === null || normal === undefined) return UNNAMED;
  return normal ? NORMAL : OTHER;
}
