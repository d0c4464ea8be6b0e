// One lead of a recording through the engine's session, as the page does it.

/** @typedef {import("../../web/engine/engine.js").Engine} Engine */
/** @typedef {import("../../web/engine/engine.js").Recording} Recording */
/** @typedef {import("../../web/engine/engine.js").Model} Model */

const CHUNK = 1 << 16;

/**
 * A stretch of signal that no file holds.
 * @param {Engine} engine
 * @param {Float32Array} samples in millivolts
 * @param {number} rate in Hz
 * @param {Model} model
 */
export function analyseSamples(engine, samples, rate, model) {
  const session = engine.openSession({ rate, model });
  try {
    session.push(samples);
    session.finish();
    return session.take();
  } finally {
    session.close();
  }
}

/**
 * @param {Engine} engine
 * @param {Recording} recording
 * @param {number} lead
 * @param {Model} [model] without one, beats are found but not named
 */
export function analyseLead(engine, recording, lead, model) {
  const { rate, samples } = recording.leads[lead];
  const session = engine.openSession({ rate, model });
  try {
    for (let start = 0; start < samples; start += CHUNK) session.push(recording.read(lead, start, CHUNK));
    session.finish();
    return session.take();
  } finally {
    session.close();
  }
}
