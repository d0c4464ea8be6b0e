/** Goes on with a journal whose recording was not ended, as after a reload or a crash: what was torn at its end is cut off,
 * and what comes is appended as if the sensor had been out of reach meanwhile. Until something comes it stays as it was. */

import { entries, Reach, shiftOf } from "../live/journal.js";
import { Replay } from "../live/replay.js";

/** Entries read between two looks at the messages. */
const SLICE = 500;

/** @typedef {import("../live/journal.js").Meta} Meta */

/**
 * What a recording is the continuation of.
 * @typedef {object} Past
 * @property {import("../engine/engine.js").Retimer | null} retimer that has read all of it; null: it has no ECG
 * @property {number} samples on the grid so far
 * @property {number} seconds since its start
 * @property {number} first arrival, on the journal's clock
 * @property {number} start wall clock, as in Meta
 * @property {number} shift seconds from this page's clock to the journal's
 */

/**
 * @param {Pick<import("../engine/engine.js").Engine, "openRetimer">} engine
 * @param {import("./journal-writer.js").JournalWriter} writer of the journal
 * @param {{ meta: Meta, arrived: number }} now what sends, and the page's clock
 * @param {(done: number) => Promise<boolean>} pause told the share that is read; lets messages in, and says whether to stop
 * @returns {Promise<Past | null>} null: another sensor wrote it, or it was to stop; nothing was changed
 */
export async function continueJournal(engine, writer, { meta, arrived }, pause) {
  const [reach, replay] = [new Reach(), new Replay(engine)];
  let samples = 0;
  let seen = 0;
  let stopped = false;
  try {
    for (const found of entries(writer.bytes, (offset, length) => writer.read(offset, length))) {
      reach.take(found);
      if (!isSame(reach.meta, meta)) break;
      samples += replay.take(found.entry).length;
      if (++seen % SLICE === 0) stopped = await pause(found.end / writer.bytes);
      if (stopped) break;
    }
  } catch (error) {
    replay.close();
    throw error;
  }
  if (stopped || !reach.meta || !isSame(reach.meta, meta)) {
    replay.close();
    return null;
  }
  const shift = shiftOf(reach, { start: meta.start, ahead: meta.ahead, arrived });
  writer.goOnAt(reach.end, { kind: "restarted", arrived: arrived + shift });
  replay.retimer?.restart();
  const seconds = replay.retimer ? samples / meta.rate : arrived + shift - reach.first || 0;
  return { retimer: replay.retimer, samples, seconds, first: reach.first, start: reach.meta.start, shift };
}

/** Whether two are of the same sensor, as far as both say. @param {Meta | null} one @param {Meta} other */
const isSame = (one, other) =>
  one !== null &&
  one.sensor === other.sensor &&
  one.gives === other.gives &&
  one.rate === other.rate &&
  [
    [one.model, other.model],
    [one.device, other.device],
  ].every(([a, b]) => a === b || !a || !b);
