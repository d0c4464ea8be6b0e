// A whole signal through the engine's session.

/**
 * @param {import("../../web/engine/engine.js").Engine} engine
 * @param {Float32Array} samples in mV
 * @param {object} options
 * @param {number} options.rate in Hz
 * @param {import("../../web/engine/engine.js").Model} [options.model]
 * @param {number} [options.chunk] samples a push; all at once by default
 */
export function analyse(engine, samples, { rate, model, chunk = samples.length }) {
  const session = engine.openSession({ rate, model });
  try {
    for (let start = 0; start < samples.length; start += chunk) {
      session.push(samples.subarray(start, start + chunk));
    }
    session.finish();
    return session.take();
  } finally {
    session.close();
  }
}
