/** What a person does to the beats: every edit goes through here, can be undone, and is kept if she says so. */

import { classWords, shownLetters } from "./classes.js";
import { UNNAMED } from "./data/beats.js";
import { EditList, readKept } from "./data/edits.js";
import { WAVES } from "./data/intervals.js";
import { roomOf } from "./data/wave-edges.js";
import { text } from "./text.js";

/** @typedef {import("./data/edits.js").Edit} Edit */

/** What a person did to a recording. @typedef {{ list: EditList, turned: number[] }} Known `turned`: leads upside down */

/** What rounding may add. Seconds */
const TINY = 1e-6;
/** Two beats nearer to each other than this are one. Seconds */
const APART = 0.12;

export class Editing {
  /**
   * @param {import("./state.js").Store} store
   * @param {import("./worker/client.js").WorkerClient} client
   * @param {import("./keep/keep.js").Keep} keep
   * @param {import("./navigation.js").Navigation} navigation
   */
  constructor(store, client, keep, navigation) {
    this.store = store;
    this.client = client;
    this.keep = keep;
    this.navigation = navigation;
    /** By which the open recording is known again; null while it is not known. @type {string | null} */
    this.key = null;
    /** By which its files are, however they are read. */
    this.print = "";
    /** Recordings that were opened since the page was loaded. @type {Map<string, Known>} */
    this.known = new Map();
    /** Opens the recording again with these leads upside down. @type {(leads: number[]) => Promise<void>} */
    this.turn = async () => {};
    /** Lets the open recording go, so that another tab may keep its edits; null while another one does.
     * @type {(() => void) | null} */
    this.letGo = null;
    /** The open recording's edits as they were found on this device. @type {Edit[] | null} */
    this.restored = null;
    /** The list whose intervals are being measured. @type {unknown} */
    this.measuring = null;
    store.watch(["recording"], ({ recording }) => this.begin(recording));
    store.watch(["beats"], ({ beats, edits, lead }) => beats.revise(edits.changes(lead)));
    store.watch(["results"], () => this.measure());
    keep.watch(() => this.writeAll());
  }

  /**
   * Another recording, or the same one read otherwise.
   * @param {import("./worker/protocol.js").RecordingInfo | null} recording
   */
  async begin(recording) {
    const edits = new EditList();
    const left = { print: this.print, key: this.key, edits: this.store.state.edits };
    this.letGo?.();
    this.letGo = null;
    this.key = null;
    this.store.set({ edits, keeping: "none" });
    if (!recording) return;
    try {
      const print = await this.client.call("fingerprint", {});
      if (this.store.state.recording !== recording) return;
      const key = `edits ${print} ${recording.leads.map(({ rate }) => rate).join(" ")}`;
      const letGo = await holdAlone(key);
      if (this.store.state.recording !== recording) {
        letGo?.();
        return;
      }
      this.letGo = letGo;
      this.key = key;
      this.print = print;
      if (left.print === print && left.key !== key) this.tellOfLeft(left.edits);
      const earlier = this.known.get(key);
      const kept = earlier
        ? { edits: earlier.list.done, turned: earlier.turned }
        : readKept(await this.keep.get(key));
      if (this.store.state.recording !== recording) return;
      if (this.store.state.options.turned === undefined && kept.turned.length) await this.turn(kept.turned);
      else this.restore(kept.edits, earlier === undefined);
    } catch {
      // Without its mark the recording cannot be known again: edits live as long as the page.
    }
  }

  /** At another rate beats lie elsewhere: says what becomes of what was done before. @param {EditList} left */
  tellOfLeft(left) {
    const notes = left.notes().length;
    if (left.beatEdits + notes === 0) return;
    const what = text.edit.atOtherRate(left.beatEdits, notes);
    this.store.set({ notice: this.store.state.notice ?? { what, detail: "", action: null } });
  }

  /** @param {Edit[]} kept @param {boolean} stored on this device, not only in the page */
  restore(kept, stored) {
    const { edits, options } = this.store.state;
    const all = kept.length ? new EditList([...kept, ...edits.done]) : edits;
    const { turned = [] } = options;
    this.known.set(/** @type {string} */ (this.key), { list: all, turned });
    if (kept.length) {
      const said = stored ? text.edit.restored(all.beatEdits, all.notes().length) : "";
      this.show(all, said);
      const here = this.letGo ? "restored" : "elsewhere";
      this.restored = stored ? all.done : null;
      this.store.set({ keeping: stored ? here : "none" });
    }
    if (!stored || edits.done.length || options.turned) this.write();
  }

  /** @param {Edit} edit @param {string} said */
  apply(edit, said) {
    const { edits } = this.store.state;
    edits.add(edit);
    this.show(edits, said);
    this.write();
  }

  undo() {
    const { edits } = this.store.state;
    const edit = edits.undo();
    this.after(edit, edit ? text.edit.undone(this.describe(edit)) : text.edit.nothingToUndo);
  }

  redo() {
    const { edits } = this.store.state;
    const edit = edits.redo();
    this.after(edit, edit ? text.edit.redone(this.describe(edit)) : text.edit.nothingToRedo);
  }

  /** @param {Edit | null} edit @param {string} said */
  after(edit, said) {
    if (!edit) {
      this.store.set({ said });
      return;
    }
    this.show(this.store.state.edits, said);
    this.goTo(edit);
    this.store.set({ said });
    this.write();
  }

  /** Selects the one beat that an edit is of, if it is on show. @param {Edit} edit */
  goTo(edit) {
    const { beats, lead } = this.store.state;
    if (!("lead" in edit) || edit.lead !== lead) return;
    const times = "times" in edit ? edit.times : [edit.time];
    const beat = times.length === 1 ? beats.nearest(times[0]) : -1;
    if (beat >= 0) this.navigation.select(beat);
  }

  /** Shows the beats as they are now; the selected one stays selected, or the one in its place is.
   * @param {EditList} edits @param {string} said */
  show(edits, said) {
    const { beats, lead, selected, results, edited } = this.store.state;
    const time = selected >= 0 ? beats.columns.time[selected] : Number.NaN;
    beats.revise(edits.changes(lead));
    const still = Number.isNaN(time) ? -1 : beats.nearest(time);
    this.store.set({ edits, edited: edited + 1, results: results + 1, selected: still, said });
  }

  /** Words for an edit. @param {Edit} edit */
  describe(edit) {
    const { lead, recording } = this.store.state;
    const words = text.edit.kinds;
    const elsewhere =
      "lead" in edit && edit.lead !== lead && recording
        ? text.edit.inLead(text.bar.leadName(recording.leads[edit.lead]?.label ?? "", edit.lead))
        : "";
    if (edit.kind === "name") return words.name(edit.times.length, termOf(edit.letter)) + elsewhere;
    if (edit.kind === "delete") return words.delete(edit.times.length) + elsewhere;
    if (edit.kind === "add") return words.add(text.clock(edit.time, 1)) + elsewhere;
    if (edit.kind === "wave") return words.wave(text.edit.edges[edit.edge]) + elsewhere;
    if (edit.kind === "unwave") return words.unwave(text.edit.waveNames[edit.wave]) + elsewhere;
    return words.note;
  }

  /** Letters that the beats can be given, in the order of the keys 1 to 9. */
  letters() {
    const { models, model } = this.store.state;
    return lettersOf(models[model]?.classes ?? []);
  }

  /** @param {number[]} beats on show @param {string} letter */
  name(beats, letter) {
    const { beats: list, lead } = this.store.state;
    if (beats.length === 0) return;
    const times = beats.map((beat) => list.columns.time[beat]);
    const said = text.edit.kinds.name(times.length, termOf(letter));
    this.apply({ kind: "name", lead, times, letter }, said);
  }

  /** The letter of a key, 1 to 9, for the selected beat. @param {number} key */
  nameByKey(key) {
    const letter = this.letters()[key - 1];
    const { selected } = this.store.state;
    if (selected < 0) this.store.set({ said: text.edit.selectFirst });
    else if (letter) this.name([selected], letter);
  }

  /** @param {number[]} beats on show */
  remove(beats) {
    const { beats: list, lead } = this.store.state;
    if (beats.length === 0) return;
    const times = beats.map((beat) => list.columns.time[beat]);
    this.apply({ kind: "delete", lead, times }, text.edit.kinds.delete(times.length));
  }

  removeSelected() {
    const { selected } = this.store.state;
    if (selected < 0) this.store.set({ said: text.edit.selectFirst });
    else this.remove([selected]);
  }

  /**
   * Adds a beat without a name, and selects it: at the R peak near a place, if there is one.
   * @param {number} seconds
   * @param {boolean} [exactly] at that very place
   */
  async add(seconds, exactly = false) {
    const { lead, recording } = this.store.state;
    if (!recording) return;
    const { rate, samples } = recording.leads[lead];
    const sample = Math.max(0, Math.min(samples - 1, Math.round(seconds * rate)));
    const place = { sample, time: sample / rate };
    const peak = exactly
      ? null
      : await this.client.call("rPeak", { lead, seconds: place.time }).catch(() => null);
    const { state } = this.store;
    if (state.recording !== recording || state.lead !== lead) return;
    const words = peak ? text.edit.addedAtPeak : exactly ? text.edit.kinds.add : text.edit.addedAsPlaced;
    this.addAt(peak ?? place, words);
  }

  /** @param {{ sample: number, time: number }} place @param {(time: string) => string} words */
  addAt({ sample, time }, words) {
    const { beats, lead } = this.store.state;
    const near = beats.nearest(time);
    if (near >= 0 && Math.abs(beats.columns.time[near] - time) < APART) {
      this.store.set({ selected: near, said: text.edit.tooNear });
      return;
    }
    this.apply({ kind: "add", lead, time, sample, letter: UNNAMED }, words(text.clock(time, 1)));
    this.store.set({ selected: beats.nearest(time) });
  }

  /**
   * @param {number} beat on show
   * @param {import("./data/wave-edges.js").Edge} edge
   * @param {number} at seconds from the R peak
   * @returns {boolean} false: the waves would no longer be in their order
   */
  moveWave(beat, edge, at) {
    const { beats, lead } = this.store.state;
    const { waves } = beats.at(beat);
    const [low, high] = roomOf(waves, edge);
    if (at < low - TINY || at > high + TINY) {
      this.store.set({ said: text.edit.order });
      return false;
    }
    const time = beats.columns.time[beat];
    this.apply({ kind: "wave", lead, time, edge, at }, text.edit.kinds.wave(text.edit.edges[edge]));
    return true;
  }

  /** Says that a beat has no such wave. @param {number} beat on show @param {"p" | "t"} wave */
  removeWave(beat, wave) {
    const { beats, lead } = this.store.state;
    const time = beats.columns.time[beat];
    this.apply({ kind: "unwave", lead, time, wave }, text.edit.kinds.unwave(text.edit.waveNames[wave]));
  }

  /** @param {number} time seconds @param {string} words @param {number} [id] of a note that gets other words */
  note(time, words, id = this.store.state.edits.freshNote()) {
    this.apply({ kind: "note", id, time, text: words }, text.notes.saved);
  }

  /** @param {number} id */
  removeNote(id) {
    this.apply({ kind: "unnote", id }, text.notes.removed);
  }

  /** Has the engine measure the intervals of beats whose waves or RR are others now. */
  async measure() {
    const { beats } = this.store.state;
    const { stale, version } = beats;
    if (stale.length === 0 || this.measuring === stale) return;
    this.measuring = stale;
    const waves = new Float32Array(stale.length * WAVES.length);
    stale.forEach((beat, i) => {
      waves.set(
        beats.columns.waves.subarray(beat * WAVES.length, (beat + 1) * WAVES.length),
        i * WAVES.length,
      );
    });
    const rr = Float32Array.from(stale, (beat) => beats.columns.rr[beat]);
    const rows = await this.client.call("intervals", { waves, rr }).catch(() => null);
    if (!rows || beats.stale !== stale || beats.version !== version) return;
    beats.measured(stale, rows);
    const { results, edited, beats: shown } = this.store.state;
    if (shown === beats) this.store.set({ results: results + 1, edited: edited + 1 });
  }

  /** The switch was turned: those of recordings opened before are kept too. */
  async writeAll() {
    if (this.keep.state === "on") {
      for (const [key, known] of this.known) {
        if (key !== this.key && known.list.done.length) this.keep.set(key, keptOf(known));
      }
    }
    await this.write();
  }

  /** Whether something that a person did would be gone with the page. */
  isLosable() {
    const { edits, keeping } = this.store.state;
    if (this.keep.state === "on") {
      const isSafe = ["kept", "restored"].includes(keeping) || edits.done === this.restored;
      return edits.done.length > 0 && !isSafe;
    }
    const lists = [...this.known.values()].map(({ list }) => list);
    return [edits, ...lists].some(({ done }) => done.length > 0);
  }

  /** Keeps the edits of the open recording, if they are to be kept. */
  async write() {
    const { key, keep } = this;
    const { edits, keeping, options } = this.store.state;
    if (!key || keep.state !== "on" || !this.letGo) {
      const held = key && keep.state === "on" ? "elsewhere" : "none";
      if (keeping !== held) this.store.set({ keeping: held });
      return;
    }
    const { done } = edits;
    this.store.set({ keeping: "writing" });
    const kept = await keep.set(key, keptOf({ list: edits, turned: options.turned ?? [] }));
    const { state } = this.store;
    if (this.key === key && state.edits.done === done) this.store.set({ keeping: kept ? "kept" : "failed" });
  }
}

/** As it is kept; undefined: there is nothing to keep. @param {Known} known */
const keptOf = ({ list, turned }) =>
  list.done.length || turned.length ? { edits: list.done, turned } : undefined;

/**
 * Holds a name as the one tab that does (Web Locks, W3C), so that two tabs do not overwrite each other's edits.
 * @param {string} name
 * @returns {Promise<(() => void) | null>} lets it go; null: another tab holds it
 */
function holdAlone(name) {
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((resolve, reject) => {
    const held = (/** @type {Lock | null} */ lock) =>
      lock ? new Promise((letGo) => resolve(() => letGo(undefined))) : resolve(null);
    navigator.locks.request(name, { ifAvailable: true }, held).catch(reject);
  });
}

/** @param {string[]} classes of a model */
export const lettersOf = (classes) => shownLetters(classes).slice(0, 9);

/** @param {string} letter */
const termOf = (letter) => classWords(letter).term;
