/** Runs one live recording: what a sensor sends goes to the worker, which keeps and analyses it; what comes back is put on
 * show. Nothing waits for the view. */

import { abnormalBy } from "../data/abnormal.js";
import { rrSeriesOf } from "./rr.js";
import { isReadable } from "../data/quality.js";
import { Alarms } from "./alarms.js";
import { localNow, minutesAhead } from "./local-time.js";
import { Recent } from "./recent.js";
import { heartRateOf, nothingLive } from "./state.js";

/** Between two measurements of the variability, and two looks at silence. Milliseconds */
const HRV_EVERY = 10_000;
const LOOK_EVERY = 1000;

/** Rhythms that beats belong to; the other kinds of episodes are events. @type {Set<string>} */
const RHYTHMS = new Set(["sinus", "bradycardia", "tachycardia", "irregular"]);

/** States in which something should come. @type {Set<import("./sensor.js").LinkState>} */
const EXPECTING = new Set(["connecting", "starting", "streaming", "waiting"]);

/** @typedef {import("./sensor.js").SensorEvents} SensorEvents */
/** @typedef {import("./state.js").LiveState} LiveState */

/**
 * Anything that sends packets: a link to a strap, or the simulated one.
 * @typedef {object} Sender
 * @property {string} id
 * @property {"ecg" | "rr"} gives
 * @property {(told: SensorEvents) => void} start has to be called while a press is being handled
 * @property {() => Promise<void>} stop
 * @property {() => { rate: number | null, model: string, assumed: string[] } | null} stream what runs now
 * @property {() => string | undefined} [device] name of the one sensor on the radio
 */

export class LiveControl {
  /**
   * @param {import("../state.js").Store<LiveState>} store
   * @param {import("../worker/client.js").WorkerClient} client of a worker that has the engine and the models
   * @param {{ models: () => import("../engine/engine.js").ModelInfo[], model: () => number, label: string }} about
   */
  constructor(store, client, about) {
    this.store = store;
    this.client = client;
    this.about = about;
    /** @type {Sender | null} */
    this.sender = null;
    this.alarms = new Alarms();
    /** Resolved once the worker has begun. @type {Promise<unknown> | null} */
    this.begun = null;
    this.model = 0;
    this.keep = false;
    /** Name of the journal that the recording goes on with. @type {string | null} */
    this.continues = null;
    /** Id of the call that reads it. @type {number | undefined} */
    this.reading = undefined;
    /** Where that cannot be gone on with, it begins a journal of its own. */
    this.mayBeginAnew = false;
    /** Resolved when the recording before has ended. @type {Promise<void>} */
    this.ready = Promise.resolve();
    this.stopping = this.ready;
    this.lastPacket = 0;
    /** @type {number[]} */
    this.timers = [];
  }

  /** Begins with another sender; the last recording is ended first.
   * @param {Sender} sender @param {boolean} keep @param {string | null} [continues] name of a journal to go on with */
  start(sender, keep, continues = null) {
    const ended = this.stop();
    this.sender = sender;
    this.keep = keep;
    this.continues = continues;
    this.mayBeginAnew = false;
    this.alarms = new Alarms();
    this.begun = null;
    this.ready = ended;
    this.model = this.about.model();
    const { id, gives } = sender;
    const reading = continues === null ? null : 0;
    const source = { id, gives, keep };
    this.store.set({ ...nothingLive(), source, link: "connecting", began: localNow(), reading });
    this.timers = [
      window.setInterval(() => this.lookAtSilence(), LOOK_EVERY),
      window.setInterval(() => this.measure(), HRV_EVERY),
    ];
    sender.start(this.eventsFor(sender));
  }

  /** Ends the recording; what was recorded stays on show.
   * @param {{ mark?: boolean }} [how] whether its journal says that it ended
   * @returns {Promise<void>} resolved when it has ended
   */
  stop({ mark = true } = {}) {
    if (this.sender) this.stopping = this.stopNow(this.sender, this.begun, mark);
    return this.stopping;
  }

  /** @param {Sender} sender @param {Promise<unknown> | null} begun @param {boolean} mark */
  async stopNow(sender, begun, mark) {
    this.sender = null;
    for (const timer of this.timers) clearInterval(timer);
    // Nothing new was written to what the person continued: it stays as it was.
    if (this.reading !== undefined && !this.mayBeginAnew) this.client.cancel(this.reading);
    await sender.stop().catch(() => {});
    if (begun) {
      const ended = await begun
        .then(() => this.client.call("liveEnd", { arrived: now(), mark }))
        .catch(() => null);
      if (ended && this.sender === null) {
        if (ended.last) this.show(ended.last);
        this.follow(ended.journal);
      }
    }
    if (this.sender === null) this.store.set({ link: "stopped", detail: {}, alarms: [] });
  }

  /** @param {Sender} sender @returns {SensorEvents} */
  eventsFor(sender) {
    const current = () => this.sender === sender;
    return {
      state: (link, detail = {}) => {
        if (!current()) return;
        const stream = sender.stream();
        const known = stream && { ...stream, rate: stream.rate ?? 0 };
        this.store.set({ link, detail, ...(known ? { stream: known } : {}) });
        if (link === "streaming") this.lastPacket = now();
      },
      ecg: (packet) => current() && this.ecg(packet),
      rr: (packet) => current() && this.rr(packet),
      battery: (battery) => current() && this.store.set({ battery }),
      contact: (on) => current() && this.contact(on),
      restarted: () => current() && this.restarted(),
    };
  }

  /** The worker begins with the first packet: only then the rate is known. @param {number} arrived of that */
  begin(arrived) {
    this.begun ??= this.beginNow(arrived);
    return this.begun;
  }

  /** @param {number} arrived */
  async beginNow(arrived) {
    await this.ready;
    const { sender } = this;
    const stream = sender?.stream();
    if (!sender) return;
    const rate = stream?.rate ?? 0;
    const { classes } = this.about.models()[this.model];
    const { continues } = this;
    const call = this.client.call(
      "liveBegin",
      {
        meta: {
          sensor: sender.id,
          model: stream?.model ?? "",
          ahead: minutesAhead(),
          device: sender.device?.(),
          gives: sender.gives,
          rate,
          label: this.about.label,
          start: localNow(),
          assumed: stream?.assumed ?? [],
        },
        model: this.model,
        keep: this.keep,
        continues: continues === null ? null : { name: continues, arrived },
      },
      (reading) => this.sender === sender && this.store.set({ reading }),
    );
    if (continues !== null) {
      this.reading = call.id;
      this.store.set({ reading: 0 });
    }
    const { journal, begins, start, refused } = await call.finally(() => {
      this.reading = undefined;
    });
    this.store.set({ reading: null });
    if (refused) {
      if (this.mayBeginAnew) this.continues = null;
      else this.refuse(refused);
      throw new Error(refused);
    }
    this.mayBeginAnew = false;
    this.alarms.readableSince = begins;
    this.store.set({ recent: new Recent(rate || 1, classes, begins), began: start, journalName: journal });
  }

  /** What was to be gone on with is left as it is. @param {import("../worker/protocol.js").ContinuationRefusal} fault */
  async refuse(fault) {
    // There is nothing to be ended in the worker.
    this.begun = null;
    await this.stop();
    this.store.set({ link: "failed", detail: { fault } });
  }

  /** @param {import("./sensor.js").EcgPacket} packet */
  async ecg(packet) {
    this.lastPacket = now();
    const { sender } = this;
    const answer = await this.asked("liveEcg", packet);
    if (!answer || this.sender !== sender) return;
    const { journal, ...news } = answer;
    this.show(news);
    this.follow(journal);
  }

  /** What became of the journal. @param {import("../worker/protocol.js").JournalState} journal */
  follow(journal) {
    const { recent, kept } = this.store.state;
    this.store.set({ journal, kept: journal.state === "kept" ? recent.duration : kept });
  }

  /**
   * Asks the worker, which has begun by then. Where it was replaced meanwhile, the next packet goes on with the journal.
   * @template {"liveEcg" | "liveRr" | "liveRestarted"} N
   * @param {N} call
   * @param {import("../worker/protocol.js").Calls[N]["in"]} args
   * @returns {Promise<import("../worker/protocol.js").Calls[N]["out"] | null>}
   */
  async asked(call, args) {
    const begun = this.begin(args.arrived);
    try {
      await begun;
      return await this.client.call(call, args);
    } catch {
      if (this.begun === begun) this.beginAgain();
      return null;
    }
  }

  /** With the next packet, where the last one left off. */
  beginAgain() {
    this.begun = null;
    const { journalName } = this.store.state;
    if (journalName === null || this.mayBeginAnew) return;
    this.continues = journalName;
    this.mayBeginAnew = true;
  }

  /** @param {import("./sensor.js").RrPacket} packet */
  async rr(packet) {
    this.lastPacket = now();
    const { sender } = this;
    const answer = await this.asked("liveRr", packet);
    if (!answer || this.sender !== sender) return;
    const { beats, regularity, journal } = answer;
    const { recent, news } = this.store.state;
    recent.appendRr(beats, packet);
    this.alarms.contact(packet.arrived, packet.contact);
    for (const { time, rr } of beats) this.alarms.beat({ time, rr, letter: "" });
    this.follow(journal);
    this.store.set({
      regularity,
      heartRate: packet.heartRate || null,
      contact: packet.contact,
      alarms: [...this.alarms.active],
      news: news + 1,
    });
  }

  /** @param {boolean} contact */
  contact(contact) {
    this.alarms.contact(now(), contact);
    this.store.set({ contact, alarms: [...this.alarms.active] });
  }

  async restarted() {
    if (!this.begun) return;
    // What the stream before said of the skin is old.
    this.alarms.contact(now(), null);
    this.store.set({ contact: null });
    const journal = await this.asked("liveRestarted", { arrived: now() });
    if (journal) this.follow(journal);
  }

  /** @param {import("../worker/protocol.js").LiveNews} what */
  show({ samples, beats, early, quality, episodes, ongoing, summary, timing }) {
    const { recent, news } = this.store.state;
    recent.append(samples);
    const fresh = recent.appendBeats(beats);
    recent.setEarly(early);
    recent.appendQuality(quality);
    for (const beat of fresh) this.alarms.beat(beat);
    quality.states.forEach((state, i) => {
      this.alarms.quality(quality.first + i, isReadable(state));
    });
    const isAbnormal = abnormalBy(this.about.models()[this.model]);
    const event = episodes.findLast(({ kind }) => !RHYTHMS.has(kind));
    const abnormal = fresh.findLast(({ letter }) => isAbnormal(letter));
    this.store.set({
      news: news + 1,
      heartRate: heartRateOf([...recent.beats, ...recent.early], recent.duration),
      ongoing,
      alarms: [...this.alarms.active],
      summary,
      timing,
      ...(event ? { episode: event } : {}),
      ...(abnormal ? { abnormal } : {}),
    });
  }

  lookAtSilence() {
    const { link, alarms, news } = this.store.state;
    if (!EXPECTING.has(link) || news === 0) return;
    this.alarms.silence(now() - this.lastPacket);
    const active = [...this.alarms.active];
    if (active.join() !== alarms.join()) this.store.set({ alarms: active });
  }

  async measure() {
    const { recent } = this.store.state;
    const model = this.sender?.gives === "ecg" ? this.about.models()[this.model] : null;
    const series = rrSeriesOf(recent.beats, model);
    if (series.times.length < 2) return;
    const hrv = await this.client.call("hrv", series).catch(() => null);
    if (hrv && this.sender) this.store.set({ hrv });
  }
}

/** Seconds on this page's clock. */
const now = () => performance.now() / 1000;
