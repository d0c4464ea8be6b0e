/** Calls of the protocol about live recordings: one stream at a time, and the journals on this device. */

import { RrStream } from "../live/rr-stream.js";
import { LiveStream } from "../live/stream.js";
import { continueJournal } from "./continue-journal.js";
import { JournalWriter } from "./journal-writer.js";
import { pause } from "./pause.js";
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
  /** From the page's clock to that of a journal that is gone on with. Seconds */
  let shift = 0;

  /** @param {Entry} entry */
  const keep = (entry) => journal?.add(entry) ?? OFF;

  /** @template {{ arrived: number }} T @param {T} what @returns {T} */
  const shifted = (what) => ({ ...what, arrived: what.arrived + shift });

  function close() {
    if (stream) letGo(stream.lead);
    stream?.close();
    intervals?.close();
    journal?.close();
    stream = null;
    intervals = null;
    journal = null;
    shift = 0;
  }

  /** @param {Calls["liveBegin"]["in"]} wanted @param {{ post: (done: number) => void, cancelled: () => boolean }} line
   * @returns {Promise<Calls["liveBegin"]["out"]>} */
  async function goOn({ meta, model: index, continues }, { post, cancelled }) {
    const refused = { journal: null, begins: 0, start: meta.start };
    journal = continues && (await JournalWriter.again(continues.name));
    if (!continues || !journal) return { ...refused, refused: "not-continued" };
    const rest = async (/** @type {number} */ done) => {
      post(done);
      await pause();
      return cancelled();
    };
    const past = await continueJournal(engine(), journal, { meta, arrived: continues.arrived }, rest);
    if (!past) {
      close();
      return { ...refused, refused: "other-sensor" };
    }
    const { retimer, samples, seconds, start } = past;
    shift = past.shift;
    if (retimer) begin({ ...meta, start }, index, { retimer, samples });
    else intervals = new RrStream(engine(), past.first - shift);
    return { journal: journal.name, begins: seconds, start, refused: null };
  }

  /** @param {import("../live/journal.js").Meta} meta @param {number} index of the model
   * @param {{ retimer: import("../engine/engine.js").Retimer, samples: number } | null} past */
  function begin(meta, index, past) {
    stream = new LiveStream(engine(), model(index), meta, past);
    hold(stream.lead);
  }

  return {
    async liveBegin(wanted, line) {
      close();
      if (wanted.continues) return goOn(wanted, line);
      const { meta, model: index, keep: keeps } = wanted;
      if (keeps) journal = await JournalWriter.begin(meta);
      if (meta.gives === "ecg") begin(meta, index, null);
      else intervals = new RrStream(engine());
      return { journal: journal?.name ?? null, begins: 0, start: meta.start, refused: null };
    },

    /** Kept first, analysed then. */
    liveEcg(sent) {
      const packet = shifted(sent);
      const kept = keep({ kind: "ecg", ...packet });
      if (!stream) throw new Error("No live recording is open.");
      return { ...stream.push(packet), journal: kept };
    },

    liveRr(packet) {
      const kept = keep({ kind: "rr", ...shifted(packet) });
      if (!intervals) throw new Error("No live recording is open.");
      return { ...intervals.push(packet), journal: kept };
    },

    liveRestarted(when) {
      stream?.restart();
      intervals?.restart();
      return keep({ kind: "restarted", ...shifted(when) });
    },

    liveEnd({ arrived, mark }) {
      const kept = mark ? keep({ kind: "end", ...shifted({ arrived }) }) : (journal?.told() ?? OFF);
      const last = stream?.finish() ?? null;
      close();
      return { last, journal: kept };
    },

    journals: () => listJournals(),

    journalRecord: (wanted, line) => journalRecord(engine(), wanted, line),

    journalIntervals: ({ name }) => journalIntervals(name),

    journalDelete: ({ name }) => deleteJournal(name),

    journalsDelete: () => deleteJournals(),
  };
}
