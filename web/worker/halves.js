/** The two halves of an analysis that two workers share: one reads the lead and finds its beats, the other names them. What
 * is found goes from one to the other through a port, without a copy; each parcel is acknowledged, so that few are on the way. */

import { feed, Results } from "./analysis.js";
import { pause } from "./pause.js";

/** Parcels on the way at most. */
const MOST = 8;
/** How long one half waits for the other until it looks whether it is to stop. Milliseconds */
const PATIENCE = 50;

/** What is found: blocks of Session.found, how many samples they are the end of, and whether that is all.
 * @typedef {{ blocks: Uint8Array<ArrayBuffer>[], done: number, last: boolean }} Parcel */

/** Messages of a port, as one waits for them. @template T */
class Inbox {
  /** @param {MessagePort} port */
  constructor(port) {
    /** @type {T[]} */
    this.messages = [];
    this.wake = () => {};
    port.onmessage = ({ data }) => {
      this.messages.push(data);
      this.wake();
    };
  }

  /** The next message; undefined: none came for a while. @returns {Promise<T | undefined>} */
  async next() {
    if (this.messages.length === 0) {
      await new Promise((resolve) => {
        const late = setTimeout(resolve, PATIENCE);
        this.wake = () => {
          clearTimeout(late);
          resolve(null);
        };
      });
    }
    return this.messages.shift();
  }
}

/**
 * @param {import("../engine/engine.js").Engine} engine
 * @param {import("../engine/engine.js").Recording} recording
 * @param {number} lead
 * @param {{ model: import("../engine/engine.js").Model, port: MessagePort }} to the model that the other half names with
 * @param {() => boolean} cancelled
 */
export async function find(engine, recording, lead, { model, port }, cancelled) {
  const { rate, samples: total } = recording.leads[lead];
  const session = engine.openSession({ rate, model, findsOnly: true });
  /** @type {Inbox<null>} */
  const acknowledged = new Inbox(port);
  let underWay = 0;

  async function send(/** @type {number} */ done, last = false) {
    const blocks = session.found();
    /** @type {Parcel} */
    const parcel = { blocks, done, last };
    port.postMessage(
      parcel,
      blocks.map(({ buffer }) => buffer),
    );
    underWay += 1;
    while (underWay >= MOST && !cancelled()) {
      if ((await acknowledged.next()) !== undefined) underWay -= 1;
    }
  }

  try {
    await feed(session, recording, lead, send, cancelled);
    if (!cancelled()) await send(total, true);
  } finally {
    session.close();
  }
}

/**
 * @param {import("../engine/engine.js").Engine} engine
 * @param {{ rate: number, total: number, model: import("../engine/engine.js").Model }} lead Hz, samples, and what names its beats
 * @param {MessagePort} port
 * @param {(event: import("./protocol.js").AnalysisEvent) => void} post
 * @param {() => boolean} cancelled
 */
export async function name(engine, lead, port, post, cancelled) {
  const session = engine.openSession(lead);
  const results = new Results(engine, session, lead, post);
  /** @type {Inbox<Parcel>} */
  const parcels = new Inbox(port);
  let done = 0;
  try {
    for (let last = false; !last && !cancelled(); ) {
      const parcel = await parcels.next();
      if (!parcel) continue;
      for (const block of parcel.blocks) session.name(block);
      ({ done, last } = parcel);
      port.postMessage(null);
      results.tell(done);
      await pause();
    }
    results.tellAll(done);
  } finally {
    port.close();
    session.close();
  }
}
