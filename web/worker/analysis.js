/** Streams one lead through a session, chunk by chunk, and hands beats, quality and episodes out as they come. */

import { packBeats, packQuality } from "./pack.js";
import { pause } from "./pause.js";

/** The first chunk: short, so that the first screen of beats comes at once. Seconds of ECG. */
const FIRST_CHUNK = 6;
/** Work between two looks at the messages, and between two posts to the page. Milliseconds. */
const SLICE = 30;
const POST_EVERY = 80;

/**
 * @param {import("../engine/engine.js").Engine} engine
 * @param {import("../engine/engine.js").Recording} recording
 * @param {number} lead
 * @param {import("../engine/engine.js").Model} model
 * @param {(event: import("./protocol.js").AnalysisEvent) => void} post
 * @param {() => boolean} cancelled
 */
export async function analyse(engine, recording, lead, model, post, cancelled) {
  const { rate, samples: total } = recording.leads[lead];
  const session = engine.openSession({ rate, model });
  try {
    let chunk = Math.ceil(rate * FIRST_CHUNK);
    let posted = Number.NEGATIVE_INFINITY;
    for (let start = 0; start < total && !cancelled(); ) {
      const begun = performance.now();
      const samples = recording.read(lead, start, Math.min(chunk, total - start));
      session.push(samples);
      start += samples.length;
      const now = performance.now();
      if (now - posted > POST_EVERY) {
        posted = now;
        post(collect(start));
      }
      chunk = Math.ceil(chunk * Math.min(2, Math.max(0.5, SLICE / Math.max(1, now - begun))));
      await pause();
    }
    if (!cancelled()) session.finish();
    post(collect(total));
  } finally {
    session.close();
  }

  /** @param {number} done */
  function collect(done) {
    const { beats, usual, quality, episodes } = session.take();
    return {
      beats: packBeats({ beats, usual }, model.info, engine.intervals),
      quality: packQuality(quality, rate),
      episodes,
      summary: session.summary(),
      done,
      total,
    };
  }
}
