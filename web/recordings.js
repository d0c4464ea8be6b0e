/** Opens recordings, keeps the analysis going, and brings the worker back when it was replaced. */

import { BeatList, looksAround } from "./data/beats.js";
import { EpisodeList } from "./data/episodes.js";
import { drawnLeads } from "./data/layout.js";
import { finestFactor, Pyramid } from "./data/pyramid.js";
import { QualityTrack } from "./data/quality.js";
import { referenceBeats } from "./data/reference.js";
import { analysisNotice, damageNotice, isRefusal, modelNotice, openingNotice } from "./faults.js";
import { gather } from "./files.js";
import { said, text } from "./text.js";
import { DEFAULT_GAIN, DEFAULT_SPEED } from "./view/viewport.js";
import { WorkerFault } from "./worker/client.js";

/** Share of the lead after which the time left is told. */
const TELL_FROM = 0.02;

/** @typedef {import("./engine/engine.js").OpenOptions} OpenOptions */
/** @typedef {import("./worker/protocol.js").Calls["load"]["in"]} EngineAssets */
/** @typedef {import("./worker/protocol.js").Calls["addParts"]["in"]["parts"]} EngineParts */
/** @typedef {import("./worker/protocol.js").Fault} Fault */
/** @typedef {import("./worker/protocol.js").SynthRequest} SynthRequest */

/** @typedef {Promise<unknown> & { cancel: () => void }} Stoppable */

export class Recordings {
  /**
   * @param {import("./state.js").Store} store
   * @param {import("./worker/client.js").WorkerClient} client
   * @param {(why: string, known: OpenOptions, present?: number) => Promise<OpenOptions | null>} ask for what a file does not say
   */
  constructor(store, client, ask) {
    this.store = store;
    this.client = client;
    /** What analyses long leads in two workers, once it is here. @type {import("./two-workers.js").TwoWorkers | null} */
    this.two = null;
    this.ask = ask;
    /** @type {EngineAssets | null} */
    this.assets = null;
    /** Of the engine, beside its core, once they are here. @type {EngineParts | null} */
    this.parts = null;
    /** Files of the open recording. @type {File[]} */
    this.files = [];
    /** Files that wait for a missing one. @type {File[]} */
    this.waiting = [];
    /** The running calls that analyse. @type {Set<Stoppable>} */
    this.running = new Set();
    /** The running calls that make pyramids: they outlive a change of lead or model. @type {Set<Stoppable>} */
    this.drawing = new Set();
    /** Grows with every opening, so that a late answer to an earlier one is not heeded. */
    this.turns = 0;
    /** @type {() => void} */
    this.markLoaded = () => {};
    /** Resolved when the engine is loaded: files chosen earlier wait for it. @type {Promise<void>} */
    this.loaded = new Promise((resolve) => {
      this.markLoaded = resolve;
    });
    /** Id of the running call that opens files. @type {number | undefined} */
    this.opening = undefined;
    /** Told when it is known how far the analysed lead reaches. */
    this.onScale = () => {};
    client.onReplaced = () => this.recover();
  }

  /** @param {EngineAssets} assets */
  async load(assets) {
    this.assets = assets;
    const { version, models } = await this.client.call("load", assets);
    this.store.set({ engineVersion: version, models });
    this.markLoaded();
  }

  /**
   * Calls that need one of the engine's other parts wait for them. What does not arrive makes them fail instead.
   * @param {Promise<EngineParts>} coming
   */
  async addParts(coming) {
    await this.loaded;
    try {
      this.parts = await coming;
    } catch (error) {
      await this.client.call("addParts", { parts: [] }).catch(() => {});
      throw error;
    }
    this.store.set(await this.client.call("addParts", { parts: this.parts }));
  }

  /** Adds the networks that ship with the page and were not needed to begin. @param {Uint8Array[]} files */
  async addShipped(files) {
    // Those that came before one failed are here: the page has one network from the beginning.
    for (const bytes of files.slice(this.store.state.models.length - 1)) await this.addBytes(bytes);
  }

  /** @param {Uint8Array} bytes of a model @returns {Promise<number>} its index */
  async addBytes(bytes) {
    await this.loaded;
    const models = await this.client.call("addModel", { bytes });
    this.assets?.models.push(bytes);
    this.store.set({ models });
    return models.length - 1;
  }

  /** @param {Uint8Array} references beats to compare with */
  async addReferences(references) {
    await this.loaded;
    if (this.assets) this.assets = { ...this.assets, references };
    await this.client.call("addReferences", { references });
  }

  /** Gives a fresh worker (or a fresh engine) what the last one had. */
  async recover() {
    if (!this.assets) return;
    /** @type {Promise<unknown>[]} */
    const calls = [this.client.call("load", this.assets), this.reopen()];
    if (this.parts) calls.push(this.client.call("addParts", { parts: this.parts }));
    await Promise.allSettled(calls);
  }

  /**
   * @param {File[]} files chosen together
   * @param {OpenOptions} [options]
   */
  async open(files, options = {}) {
    if (files.length === 0) return;
    const turn = ++this.turns;
    this.store.set({ notice: null });
    await this.loaded;
    const { files: parts, name, missing, leftOut } = await gather(files);
    const empty = parts.find((file) => file.size === 0);
    if (empty) {
      this.tell(text.notice.empty(empty.name), text.notice.emptyWhat);
    } else if (missing.length) {
      this.waiting = files;
      this.tell(text.notice.missing(name, missing), text.notice.missingWhat, "add");
    } else {
      await this.openParts(parts, name, options, turn);
      if (leftOut.length && this.files === parts) this.tell(text.notice.leftOut(name, leftOut), "");
    }
  }

  /** Makes a synthetic recording and opens its files as any others. @param {SynthRequest} request */
  async make(request) {
    this.store.set({ notice: null, progress: { task: "opening", done: 0, secondsLeft: null } });
    try {
      const files = await this.client.call("synth", request);
      await this.open(files.map(({ name, bytes }) => new File([bytes], name)));
    } catch (error) {
      this.store.set({ progress: null });
      const fault = faultOf(error);
      this.failed(fault, openingNotice(fault, request.name), []);
    }
  }

  /** Puts the recording away. */
  close() {
    this.turns += 1;
    this.stopAll();
    this.files = [];
    this.store.set({
      recording: null,
      beats: new BeatList([]),
      progress: null,
      notice: null,
      reference: null,
      selected: -1,
      episode: null,
    });
  }

  /** Adds files to those that waited for a missing one. @param {File[]} files */
  add(files) {
    const known = this.waiting.filter((old) => !files.some((file) => file.name === old.name));
    this.waiting = [];
    return this.open([...known, ...files]);
  }

  /** Opens the same files again with what the user says about them. */
  async change() {
    const { name, options, recording, lead } = this.store.state;
    if (!recording) return;
    const answer = await this.ask("", options, recording.leads[lead].rate);
    const { turned } = options;
    if (answer) await this.openParts(this.files, name, { ...answer, turned }, ++this.turns);
  }

  /** Opens the same files again with the analysed lead upside down, or as it was. */
  async turnLead() {
    const { options, lead } = this.store.state;
    const { turned = [] } = options;
    const others = turned.filter((each) => each !== lead);
    await this.turn(others.length < turned.length ? others : [...turned, lead]);
  }

  /** Opens the same files again with these leads upside down. @param {number[]} turned */
  async turn(turned) {
    const { name, options, recording } = this.store.state;
    if (recording) await this.openParts(this.files, name, { ...options, turned }, ++this.turns);
  }

  /**
   * @param {File[]} files
   * @param {string} name
   * @param {OpenOptions} options
   * @param {number} turn
   * @returns {Promise<void>}
   */
  async openParts(files, name, options, turn) {
    const before = this.store.state.progress;
    this.store.set({ progress: { task: "opening", done: 0, secondsLeft: null } });
    const call = this.client.call("open", { files, options });
    this.opening = call.id;
    try {
      const recording = await call;
      if (turn !== this.turns) {
        if (this.opening === call.id) await this.reopen();
        return;
      }
      this.stopAll();
      const again = this.files === files;
      this.files = files;
      this.show(recording, name, options, again);
    } catch (error) {
      if (turn !== this.turns) return;
      this.store.set({ progress: this.running.size ? before : null });
      const fault = faultOf(error);
      if (fault.code === "NEEDED") {
        const answer = await this.ask(said(fault.message), options);
        if (answer && turn === this.turns) await this.openParts(files, name, answer, turn);
      } else this.failed(fault, openingNotice(fault, name), files);
    } finally {
      if (this.opening === call.id) this.opening = undefined;
    }
  }

  /** Puts the recording on show back on the worker's desk. */
  async reopen() {
    const { options } = this.store.state;
    if (this.files.length) await this.client.call("open", { files: this.files, options });
  }

  /**
   * @param {import("./worker/protocol.js").RecordingInfo} recording
   * @param {string} name
   * @param {OpenOptions} options
   * @param {boolean} again the same files are on show: they are looked at as before
   */
  show(recording, name, options, again) {
    const { view } = this.store.state;
    const length = text.duration(recording.duration);
    const px = view.width * view.speed;
    const shown = again
      ? { view: { ...view, start: Math.min(view.start, recording.duration) } }
      : {
          lead: recording.preferredLead,
          layout: /** @type {const} */ ("stacked"),
          drawn: null,
          view: { ...view, start: 0, speed: DEFAULT_SPEED, gain: DEFAULT_GAIN, width: px / DEFAULT_SPEED },
        };
    this.store.set({
      recording,
      name,
      options,
      ...shown,
      pyramids: new Map(),
      reference: null,
      notice: damageNotice(recording.notes, name),
      said: text.said.opened(name, length, recording.leads.length),
    });
    this.analyse();
  }

  /** @param {number} lead */
  chooseLead(lead) {
    this.stop();
    this.store.set({ lead });
    this.analyse();
  }

  /** Loads a model file of the user's own, and lets it name the beats. @param {File} file */
  async addModel(file) {
    this.store.set({ notice: null });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      this.chooseModel(await this.addBytes(bytes));
    } catch (error) {
      this.store.set({ notice: modelNotice(faultOf(error), file.name) });
    }
  }

  /** @param {number} model */
  chooseModel(model) {
    const { recording, selected } = this.store.state;
    this.stop();
    this.store.set({ model });
    if (recording) this.analyse(selected);
  }

  /**
   * Finds and names the beats of the chosen lead, from its start.
   * @param {number} again number of the beat to select when it is there: every model names the same beats
   */
  async analyse(again = -1) {
    const { models, model, lead, recording } = this.store.state;
    if (!recording) return;
    const beats = new BeatList(models[model].classes, looksAround(models[model]));
    const quality = new QualityTrack();
    const episodes = new EpisodeList();
    const begun = performance.now();
    const progress = /** @type {const} */ ({ task: "analysing", done: 0, secondsLeft: null });
    const nothing = { selected: -1, episode: null, summary: null, hrv: null, results: 0 };
    this.store.set({ beats, quality, episodes, ...nothing, complete: false, refused: false, progress });
    const current = () => this.store.state.beats === beats;
    try {
      const call = this.call({ lead, model }, recording.leads[lead], (event) => {
        if (!current()) return;
        beats.append(event.beats);
        quality.append(event.quality);
        episodes.append(event.episodes);
        const done = event.done / Math.max(1, event.total);
        const secondsLeft = done < TELL_FROM ? null : ((performance.now() - begun) * (1 / done - 1)) / 1000;
        this.store.set({
          results: this.store.state.results + 1,
          summary: event.summary,
          progress: { task: "analysing", done, secondsLeft },
        });
        if (again >= 0 && beats.length > again) {
          if (this.store.state.selected < 0) this.store.set({ selected: again });
          again = -1;
        }
      });
      this.track(call, this.running);
      this.pyramids();
      await call;
      if (current()) this.store.set({ complete: true, progress: null });
    } catch (error) {
      if (!current()) return;
      const fault = faultOf(error);
      this.store.set({ progress: null, refused: isRefusal(fault) });
      this.failed(fault, analysisNotice(fault), []);
    }
  }

  /**
   * Analyses in one worker, or a long lead in two.
   * @param {{ lead: number, model: number }} which
   * @param {import("./engine/engine.js").LeadInfo} info
   * @param {(event: import("./worker/protocol.js").AnalysisEvent) => void} onEvent
   */
  call(which, info, onEvent) {
    return this.assets && this.two?.takes(info)
      ? this.two.analyse(this.assets, which, info, onEvent)
      : this.client.call("analyse", which, onEvent);
  }

  /** Makes the pyramids of the leads on the paper that have none yet. */
  async pyramids() {
    const { recording, lead: analysed, layout, drawn } = this.store.state;
    if (!recording) return;
    for (const lead of drawnLeads({ recording, lead: analysed, layout, drawn })) {
      const { pyramids } = this.store.state;
      if (this.store.state.recording !== recording) return;
      if (pyramids.has(lead)) continue;
      const { samples } = recording.leads[lead];
      const pyramid = new Pyramid(samples);
      pyramids.set(lead, pyramid);
      const renew = () => {
        if (this.store.state.pyramids.get(lead) !== pyramid) return;
        this.store.set({ pyramids: new Map(this.store.state.pyramids) });
      };
      const call = this.client.call("pyramid", { lead, factor: finestFactor(samples) }, (piece) => {
        pyramid.fill(piece);
        renew();
      });
      this.track(call, this.drawing);
      try {
        await call;
        if (this.store.state.pyramids.get(lead) === pyramid && lead === this.store.state.lead) this.onScale();
      } catch (error) {
        if (this.store.state.pyramids.get(lead) === pyramid) this.store.state.pyramids.delete(lead);
        /* The worker was replaced to stop something else: the new one makes it. */
        const again = faultOf(error).code === "CANCELLED" && this.store.state.recording === recording;
        if (again) await this.pyramids();
      }
    }
  }

  /** Shows or hides the beats that the file itself names. @param {boolean} shown */
  async showReference(shown) {
    if (!shown) {
      this.store.set({ reference: null });
      return;
    }
    const { recording } = this.store.state;
    const annotations = await this.client.call("annotations", {});
    if (recording && this.store.state.recording === recording) {
      this.store.set({ reference: referenceBeats(annotations, recording.leads[0].rate) });
    }
  }

  /** The person's cancel: what was found so far stays. */
  cancel() {
    if (this.opening === undefined) {
      this.stop();
      return;
    }
    this.turns += 1;
    this.client.cancel(this.opening);
    this.store.set({ progress: null });
  }

  stop() {
    for (const call of this.running) call.cancel();
  }

  stopAll() {
    this.stop();
    for (const call of this.drawing) call.cancel();
  }

  /** @param {Stoppable} call @param {Set<Stoppable>} calls to keep it in while it runs */
  track(call, calls) {
    calls.add(call);
    const done = () => calls.delete(call);
    call.then(done, done);
  }

  /**
   * @param {Fault} fault
   * @param {import("./state.js").Notice} notice
   * @param {File[]} files that wait for a missing one
   */
  failed(fault, notice, files) {
    if (fault.code === "CANCELLED") return;
    if (fault.code === "MISSING") this.waiting = files;
    if (fault.code === "CRASH") this.recover();
    this.store.set({ notice });
  }

  /** @param {string} what @param {string} detail @param {import("./state.js").Notice["action"]} [action] */
  tell(what, detail, action = null) {
    this.store.set({ notice: { what, detail, action } });
  }
}

/** @param {unknown} error @returns {Fault} */
function faultOf(error) {
  if (error instanceof WorkerFault) return error.fault;
  const message = error instanceof Error ? error.message : String(error);
  return { code: "CRASH", message, file: "", place: null, where: 0 };
}
