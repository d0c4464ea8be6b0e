/** Onsets and ends of a beat's waves: the order in which they come, and how far each can be moved in it. */

/** @typedef {import("../engine/engine.js").Waves} Waves */
/** @typedef {"pOn" | "pOff" | "qrsOn" | "qrsOff" | "tOn" | "tOff"} Edge */

/** In order of time. @type {readonly Edge[]} */
export const EDGES = ["pOn", "pOff", "qrsOn", "qrsOff", "tOn", "tOff"];
/** How far from the R peak an edge may lie: the beat's window. Seconds */
export const FARTHEST = 1;
/** Edges are moved in whole steps, and a wave is one step long at least. Seconds */
export const STEP = 0.001;

/**
 * Where an edge may lie between the others that are known, a step from the other end of its own wave.
 * @param {Waves} waves
 * @param {Edge} edge
 * @returns {[number, number]} seconds from the R peak; the second is less than the first where the others leave no room
 */
export function roomOf(waves, edge) {
  const place = EDGES.indexOf(edge);
  const isOnset = place % 2 === 0;
  const known = (/** @type {Edge[]} */ edges) =>
    edges.map((each) => waves[each]).filter((at) => !Number.isNaN(at));
  const low = Math.max(-FARTHEST, ...known(EDGES.slice(0, place)));
  const high = Math.min(FARTHEST, ...known(EDGES.slice(place + 1)));
  const own = waves[EDGES[isOnset ? place + 1 : place - 1]];
  if (Number.isNaN(own)) return [low, high];
  return isOnset ? [low, Math.min(high, own - STEP)] : [Math.max(low, own + STEP), high];
}

/**
 * The place nearest to where an edge is wanted, in whole steps.
 * @param {Waves} waves
 * @param {Edge} edge
 * @param {number} wanted seconds from the R peak
 */
export function movedWithin(waves, edge, wanted) {
  const [low, high] = roomOf(waves, edge);
  const steps = Math.round(wanted / STEP);
  const least = Math.ceil(low / STEP - 1e-6);
  const most = Math.floor(high / STEP + 1e-6);
  return least <= most ? Math.max(least, Math.min(most, steps)) * STEP : waves[edge];
}
