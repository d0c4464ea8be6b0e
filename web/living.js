/** The live recordings of the page: from the choice of a strap to its view, and from what was kept to the reader. */

import { obstacleHere } from "./live/able.js";
import { LiveControl } from "./live/control.js";
import { journalStem } from "./live/journal.js";
import { Link } from "./live/link.js";
import { newestOnly } from "./live/newest.js";
import { SENSORS } from "./live/sensors.js";
import { simulatedSender } from "./live/simulated.js";
import { nothingLive } from "./live/state.js";
import { createPageClock } from "./live/page-clock.js";
import { keepAwake } from "./live/awake.js";
import { explanationOf } from "./explain/explanation.js";
import { waveSentence } from "./explain/wave-sentence.js";
import { classWords } from "./classes.js";
import { intervalsCsv, ratesCsv } from "./export/intervals-csv.js";
import { saveText } from "./export/save.js";
import { openingNotice } from "./faults.js";
import { Store } from "./state.js";
import { WorkerFault } from "./worker/client.js";
import { text } from "./words/live.js";
import { createConfirm } from "./view/confirm.js";
import { keepFocus } from "./view/live/focus.js";
import { createLive } from "./view/live/live.js";
import { createLiveChoice, SIMULATED } from "./view/live/choice.js";
import { createKeptRecordings } from "./view/live/kept.js";

/** What the simulated strap gets wrong, as real ones do. */
const FLAWS = { clock: 0.012, jitter: 0.001, loss: 0.01, breaks: 180, seed: 1 };
/** Beats that one is compared with. */
const COMPARED = 100;

/** @typedef {import("./state.js").Store} PageStore */
/** @typedef {import("./live/recent.js").LiveBeat} LiveBeat */

export class Living {
  /**
   * @param {PageStore} page
   * @param {import("./worker/client.js").WorkerClient} client
   * @param {object} about
   * @param {() => Promise<import("./live/simulate.js").Signal>} about.simulated what the simulated strap replays
   * @param {(files: File[]) => Promise<void>} about.open opens files in the reader
   * @param {() => void} about.home back on the first page
   */
  constructor(page, client, { simulated, open, home }) {
    this.page = page;
    this.client = client;
    this.simulated = simulated;
    this.open = open;
    this.store = new Store(nothingLive());
    this.clock = createPageClock();
    /** Id of the call that makes a recording ready for the reader. @type {number | undefined} */
    this.reviewing = undefined;
    this.control = new LiveControl(this.store, client, {
      models: () => page.state.models,
      model: () => page.state.model,
      label: text.live.lead,
    });
    this.view = createLive(this.store, {
      pxPerMm: () => page.state.view.pxPerMm,
      stop: () => this.control.stop(),
      review: () => this.review(/** @type {string} */ (this.store.state.journalName)),
      save: () => this.saveIntervals(/** @type {string} */ (this.store.state.journalName)),
      leave: () => {
        this.leave();
        home();
      },
      // In the worker that keeps the packets: where beats come faster than explanations, they would wait for one another.
      explain: newestOnly((beat) => this.explain(beat)),
    });
    this.choice = createLiveChoice(
      SENSORS.map(({ id }) => id),
      obstacleHere,
      (choice) => this.start(choice),
    );
    this.kept = createKeptRecordings({
      list: () => client.call("journals", {}),
      open: (name) => this.review(name),
      save: (name) => this.saveIntervals(name),
      remove: async (name) => this.tellLeft(Number(!(await client.call("journalDelete", { name })))),
      resumable: async () => {
        const reachable = (await obstacleHere()) === null;
        return [SIMULATED, ...(reachable ? SENSORS.map(({ id }) => id) : [])];
      },
      resume: ({ name, sensor }) => this.resume(name, sensor),
    });
    this.sureOpen = createConfirm({ ...text.live.sureOpen, what: "" });
    keepFocus(this.store, this.view.element);
    keepAwake(this.store);
    // A strap whose stream is not stopped drains its battery.
    window.addEventListener("pagehide", () => this.control.sender?.stop());
    // A page that comes back as it was left has to be told; nobody ended the recording, so it can be gone on with.
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.control.stop({ mark: false }));
    const ask = (/** @type {Event} */ event) => event.preventDefault();
    this.store.watch(["source", "journal", "news", "link"], () => {
      if (this.isLosable()) window.addEventListener("beforeunload", ask);
      else window.removeEventListener("beforeunload", ask);
    });
  }

  /** Whether something that was recorded would be gone with the page. */
  isLosable() {
    const { source, journal, news } = this.store.state;
    return source !== null && news > 0 && journal.state !== "kept" && this.control.sender !== null;
  }

  /** Whether another recording may be opened, which ends one that is live: the person is asked then. */
  async mayOpen() {
    const { news, journal } = this.store.state;
    if (this.control.sender === null || news === 0) return true;
    const { state, bytes } = journal;
    const { kept, partly, lost } = text.live.openEnds;
    const broken = bytes > 0 ? partly : lost;
    return this.sureOpen.confirm(state === "kept" ? kept : broken);
  }

  /** @param {{ id: string, keep: boolean }} choice */
  start({ id, keep }) {
    this.control.start(this.senderOf(id, false), keep);
  }

  /** Goes on with a recording that was not ended. @param {string} name of its journal @param {string} sensor */
  resume(name, sensor) {
    this.control.start(this.senderOf(sensor, true), true, name);
  }

  /** @param {string} id @param {boolean} again whether the strap that was chosen before will do */
  senderOf(id, again) {
    return id === SIMULATED
      ? simulatedSender(this.simulated, this.clock, FLAWS)
      : bluetoothSender(id, this.clock, again);
  }

  leave() {
    this.cancel();
    this.control.stop().then(() => this.kept.refresh());
    this.store.set({ source: null });
  }

  /** Deletes every live recording on this device that no tab is writing. @returns {Promise<boolean>} whether none is left */
  async forget() {
    const left = await this.client.call("journalsDelete", {});
    this.tellLeft(left);
    await this.kept.refresh();
    return left === 0;
  }

  /** @param {number} count of recordings that were to be deleted */
  tellLeft(count) {
    if (count > 0)
      this.page.set({ notice: { what: text.live.stillWritten(count), detail: "", action: null } });
  }

  /** @param {string} name of a journal */
  async review(name) {
    if (this.reviewing !== undefined) return;
    const told = (/** @type {number} */ done) =>
      this.page.set({ progress: { task: "opening", done, secondsLeft: null } });
    told(0);
    this.page.set({ notice: null });
    const { remark, assumptions } = text.live;
    const call = this.client.call("journalRecord", { name, remarks: [remark], assumptions }, told);
    this.reviewing = call.id;
    const made = await call.catch((fault) => this.failed(fault, name));
    this.reviewing = undefined;
    // The reader has a progress of its own; the live view stays until it has the recording.
    if (!made) this.page.set({ progress: null });
    if (made === null) this.page.set({ notice: { what: text.live.noEcg, detail: "", action: null } });
    if (made) await this.open(made.map((file) => new File([file.bytes], file.name)));
  }

  /** What a strap without ECG sent, as a file. @param {string} name of a journal */
  async saveIntervals(name) {
    this.page.set({ notice: null });
    const found = await this.client
      .call("journalIntervals", { name })
      .catch((fault) => this.failed(fault, name));
    if (found === null) {
      this.page.set({ notice: { what: text.live.noIntervals, detail: "", action: null } });
    }
    if (!found) return;
    const { sensor, model, start } = found.meta;
    const { intervalsAbout, ratesAbout, sensors } = text.live;
    const of = /** @type {const} */ ([model || sensors[sensor], new Date(start).toISOString().slice(0, 19)]);
    const [kind, csv] =
      "rr" in found
        ? ["intervals", intervalsCsv(intervalsAbout(...of), found)]
        : ["rates", ratesCsv(ratesAbout(...of), found)];
    saveText(`${journalStem(name)}-${kind}.csv`, csv, "text/csv");
  }

  /** The person's cancel, while a recording is made ready for the reader. @returns {boolean} whether one was */
  cancel() {
    if (this.reviewing === undefined) return false;
    this.client.cancel(this.reviewing);
    return true;
  }

  /** @param {unknown} error @param {string} name of the journal */
  failed(error, name) {
    const fault = error instanceof WorkerFault ? error.fault : null;
    if (fault && fault.code !== "CANCELLED") this.page.set({ notice: openingNotice(fault, name) });
  }

  /** Why a beat has its name, wave by wave. @param {LiveBeat} beat @returns {Promise<string>} */
  async explain({ tick, context, waves, label, letter }) {
    const { model, models } = this.page.state;
    const method = /** @type {const} */ ({ name: "shap" });
    const explained = await this.client.call("explain", {
      lead: 0,
      model,
      beat: { tick, context },
      waves,
      classIndex: label,
      method,
      background: { key: "live", from: "references", letter: null },
      most: COMPARED,
    });
    const { waves: values, unit } = explanationOf(method, explained, models[model].usualBeat);
    return values
      ? waveSentence({ unit, waves: values }, { term: classWords(letter).term, named: true, waves })
      : "";
  }
}

/**
 * @param {string} id of the table
 * @param {import("./live/sensor.js").Clock} clock
 * @param {boolean} again whether the strap that was chosen before will do
 * @returns {import("./live/control.js").Sender}
 */
function bluetoothSender(id, clock, again) {
  const kind = SENSORS.find((each) => each.id === id);
  if (!kind) throw new Error(`There is no sensor ${id}.`);
  /** @type {Link | null} */
  let link = null;
  return {
    id,
    gives: kind.gives,
    start(told) {
      link = new Link({ kind, told, clock });
      if (again) link.chooseAgain(navigator.bluetooth);
      else link.choose(navigator.bluetooth);
    },
    stop: async () => link?.stop(),
    stream: () => link?.stream ?? null,
    device: () => link?.device?.name,
  };
}
