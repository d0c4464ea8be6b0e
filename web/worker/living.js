/** Calls of the protocol about live recordings: one stream at a time, and the journals on this device. */

import { RrStream } from "../live/rr-stream.js";
import { LiveStream } from "../live/stream.js";
import { JournalWriter } from "./journal-writer.js";
import { deleteJournal, deleteJournals, journalIntervals, journalRecord, listJournals } from "./journals.js";

/** @typedef {import("./protocol.js").Calls} Calls */
/** @typedef {import("../live/journal.js").Entry} Entry */

const OFF = Object.freeze({ state: /** @type {const} */ ("off"), bytes: 0 });

/**
 * @param {object} desk
 * @param {() => import("../engine/engine.js").Engine} desk.engine
 * @param {(index: number) => import("../engine/engine.js").Model} desk.model
 * @param {(recording: import("../engine/engine.js").Recording) => void} desk.hold what other calls read from now on
 * @param {(recording: import("../engine/engine.js").Recording) => void} desk.letGo they read it no longer
 * @returns {Pick<import("./reading.js").Handlers, "liveBegin" | "liveEcg" | "liveRr" | "liveRestarted" | "liveEnd" |
 *   "journals" | "journalRecord" | "journalIntervals" | "journalDelete" | "journalsDelete">}
 */
export function livingHandlers({ engine, model, hold, letGo }) {
  /** @type {LiveStream | null} */
  let stream = null;
  /** @type {RrStream | null} */
  let intervals = null;
  /** @type {JournalWriter | null} */
  let journal = null;

  /** @param {Entry} entry */
  const keep = (entry) => journal?.add(entry) ?? OFF;

  function close() {
    if (stream) letGo(stream.lead);
    stream?.close();
    intervals?.close();
    journal?.close();
    stream = null;
    intervals = null;
    journal = null;
  }

  return {
    async liveBegin({ meta, model: index, keep: keeps }) {
      close();
      if (keeps) journal = await JournalWriter.begin(meta);
      if (meta.gives === "ecg") {
        stream = new LiveStream(engine(), model(index), meta);
        hold(stream.lead);
      } else intervals = new RrStream(engine());
      return { journal: journal?.name ?? null };
    },

    /** Kept first, analysed then. */
    liveEcg(packet) {
      const kept = keep({ kind: "ecg", ...packet });
      if (!stream) throw new Error("No live recording is open.");
      return { ...stream.push(packet), journal: kept };
    },

    liveRr(packet) {
      const kept = keep({ kind: "rr", ...packet });
      if (!intervals) throw new Error("No live recording is open.");
      return { ...intervals.push(packet), journal: kept };
    },

    liveRestarted({ arrived }) {
      stream?.restart();
      intervals?.restart();
      return keep({ kind: "restarted", arrived });
    },

    liveEnd({ arrived }) {
      const kept = keep({ kind: "end", arrived });
      const last = stream?.finish() ?? null;
      close();
      return { last, journal: kept };
    },

    journals: () => listJournals(),

    journalRecord: (wanted, line) => journalRecord(engine(), wanted, line),

    journalIntervals: ({ name }) => journalIntervals(name),

    async journalDelete({ name }) {
      await deleteJournal(name);
      return null;
    },

    async journalsDelete() {
      await deleteJournals();
      return null;
    },
  };
}
