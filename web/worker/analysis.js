/** Streams one lead through a session, chunk by chunk, and hands beats, quality and episodes out as they come. */

import { packBeats, packQuality } from "./pack.js";
import { pause } from "./pause.js";

/** The first chunk: short, so that the first screen of beats comes at once. Seconds of ECG. */
const FIRST_CHUNK = 6;
/** Work between two looks at the messages, and between two posts to the page. Milliseconds. */
const SLICE = 30;
const POST_EVERY = 250;

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
  const results = new Results(engine, session, { rate, total, model }, post);
  try {
    await feed(session, recording, lead, (done) => results.tell(done), cancelled);
    results.tellAll(total);
  } finally {
    session.close();
  }
}

/**
 * Pushes a lead into a session and, unless cancelled, finishes it.
 * @param {import("../engine/engine.js").Session} session
 * @param {import("../engine/engine.js").Recording} recording
 * @param {number} lead
 * @param {(done: number) => unknown} after what to do after each slice of work: told how many samples are in
 * @param {() => boolean} cancelled
 */
export async function feed(session, recording, lead, after, cancelled) {
  const { rate, samples: total } = recording.leads[lead];
  let chunk = Math.ceil(rate * FIRST_CHUNK);
  for (let start = 0; start < total && !cancelled(); ) {
    const begun = performance.now();
    const samples = recording.read(lead, start, Math.min(chunk, total - start));
    session.push(samples);
    start += samples.length;
    const taken = performance.now() - begun;
    await after(start);
    chunk = Math.ceil(chunk * Math.min(2, Math.max(0.5, SLICE / Math.max(1, taken))));
    await pause();
  }
  if (!cancelled()) session.finish();
}

/** What a session has found, on its way to the page. */
export class Results {
  /**
   * @param {import("../engine/engine.js").Engine} engine
   * @param {import("../engine/engine.js").Session} session
   * @param {{ rate: number, total: number, model: import("../engine/engine.js").Model }} lead Hz, samples, and what names its
   *   beats
   * @param {(event: import("./protocol.js").AnalysisEvent) => void} post
   */
  constructor(engine, session, lead, post) {
    this.engine = engine;
    this.session = session;
    this.lead = lead;
    this.post = post;
    this.posted = Number.NEGATIVE_INFINITY;
  }

  /** Tells the page, unless it was told a moment ago. @param {number} done samples */
  tell(done) {
    const now = performance.now();
    if (now - this.posted <= POST_EVERY) return;
    this.posted = now;
    this.tellAll(done);
  }

  /** @param {number} done samples */
  tellAll(done) {
    const { rate, total, model } = this.lead;
    const { beats, usual, quality, episodes } = this.session.take();
    this.post({
      beats: packBeats({ beats, usual }, model.info, this.engine.intervals),
      quality: packQuality(quality, rate),
      episodes,
      summary: this.session.summary(),
      done,
      total,
    });
  }
}
