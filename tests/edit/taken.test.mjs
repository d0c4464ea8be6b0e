// What a person did to the beats, in the files that are taken away: read again, an .atr and an EDF+ hold her names, her
// additions and what she deleted, and say whose they are; the FHIR bundle counts them so.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { loadFlavour, ROOT, sourceOfBytes, sourceOfFile } from "../../tools/engine.mjs";
import { EditList } from "../../web/data/edits.js";
import { referenceBeats } from "../../web/data/reference.js";
import { remarkByHand } from "../../web/export/by-hand.js";
import { fhirBundle } from "../../web/export/fhir.js";
import { edfFile, wfdbFiles } from "../../web/export/signal-files.js";
import { pageState } from "../helpers/page-state.mjs";

const SAMPLE = path.join(ROOT, "web/samples/record208");
const NOTE = 22;
/** Which beats are edited, and the sample of the one that is added. */
const [NAMED, UNNAMED_BY_HAND, DELETED, MOVED, ADDED] = [10, 20, 30, 40, 5000];

/* The writer lets messages in through a channel, which would keep this process alive: it is closed at the end. */
/** @type {MessageChannel[]} */
const channels = [];
globalThis.MessageChannel = class extends MessageChannel {
  constructor() {
    super();
    channels.push(this);
  }
};
const { write } = await import("../../web/worker/writing.js");
after(() => {
  for (const { port1 } of channels) port1.close();
});

describe("edited beats that are taken away", () => {
  /** @type {import("../../web/engine/engine.js").Engine} */
  let engine;
  /** @type {import("../../web/engine/engine.js").Model} */
  let model;
  const sources = () => [".hea", ".dat"].map((end) => sourceOfFile(SAMPLE + end));
  before(async () => {
    engine = await loadFlavour("simd128");
    model = engine.openModel(new Uint8Array(fs.readFileSync(path.join(ROOT, "models/v1.tlm"))));
  });

  /** @param {boolean} edited */
  function stateOf(edited) {
    const { state } = pageState(engine, model, sources());
    const { beats } = state;
    const edits = new EditList();
    const time = Array.from(beats.columns.time.subarray(0, beats.length));
    if (edited) {
      edits.add({ kind: "name", lead: 0, times: [time[NAMED]], letter: "F" });
      edits.add({ kind: "name", lead: 0, times: [time[UNNAMED_BY_HAND]], letter: "?" });
      edits.add({ kind: "delete", lead: 0, times: [time[DELETED]] });
      edits.add({ kind: "add", lead: 0, time: ADDED / 360, sample: ADDED, letter: "?" });
      edits.add({ kind: "name", lead: 0, times: [ADDED / 360], letter: "S" });
      edits.add({ kind: "wave", lead: 0, time: time[MOVED], edge: "qrsOff", at: 0.09 });
    }
    beats.revise(edits.changes(0));
    const recording = state.recording && { ...state.recording, start: null };
    return { ...state, edits, recording, name: "record208" };
  }

  /** @param {typeof wfdbFiles} make @param {ReturnType<typeof stateOf>} state */
  async function saved(make, state) {
    const recording = engine.openRecording(sources());
    /** @type {Blob[]} */
    const parts = [];
    const taken = await make({
      ...NOTHING,
      state: () => state,
      write: async (request) => {
        const post = (/** @type {{ part: Uint8Array<ArrayBuffer> | null }} */ { part }) => {
          if (part) parts.push(new Blob([part]));
        };
        const written = await write(engine, recording, structuredClone(request), post, () => false);
        return { ...written, signal: new Blob([...(written.head ? [written.head] : []), ...parts]) };
      },
    });
    recording.close();
    assert.ok("files" in taken);
    const files = taken.files.map(async ({ name, content }) =>
      sourceOfBytes(name, new Uint8Array(await content.arrayBuffer())),
    );
    return Promise.all(files);
  }

  /** @param {import("../../web/engine/engine.js").Source[]} files @param {string} ending */
  async function textOf(files, ending) {
    const file = files.find(({ name }) => name.endsWith(ending));
    assert.ok(file);
    return Buffer.from(file.read(0, file.size)).toString("latin1");
  }

  it("are in the .atr under the person's names, which say so; a deleted one is a note and no beat", async () => {
    const state = stateOf(true);
    const { beats } = state;
    const files = await saved(wfdbFiles, state);
    const recording = engine.openRecording(files);
    const annotations = recording.annotations();
    recording.close();
    const read = referenceBeats(annotations, 360);
    const wanted = Array.from({ length: beats.length }, (_, i) => {
      const letter = beats.letter(i);
      return { time: beats.columns.sample[i] / 360, letter: letter === "?" ? "Q" : letter };
    });
    assert.deepEqual(read, wanted);
    const texts = annotations.filter(({ text }) => /hand/.test(text));
    const { sample } = beats.found.columns;
    const was = beats.classes[beats.found.columns.label[DELETED]];
    const inOrder = [
      { sample: sample[NAMED], text: "named by hand" },
      { sample: ADDED, text: "added, named by hand" },
      { sample: sample[UNNAMED_BY_HAND], text: "named by hand" },
      { sample: sample[DELETED], text: `beat ${was} deleted by hand` },
      { sample: sample[MOVED], text: "waves moved by hand" },
    ].sort((a, b) => a.sample - b.sample);
    assert.deepEqual(
      texts.map((each) => ({ sample: each.sample, text: each.text })),
      inOrder,
    );
    assert.equal(texts.find(({ text }) => text.includes("deleted"))?.code, NOTE);
    assert.match(
      await textOf(files, ".hea"),
      /^# By hand: 3 beats named, 1 added, 1 deleted, waves of 1 moved\.$/m,
    );
  });

  it("are EDF+ annotations: the letter by itself, and beside it what was done by hand", async () => {
    const state = stateOf(true);
    const { beats } = state;
    const recording = engine.openRecording(await saved(edfFile, state));
    const annotations = recording.annotations();
    assert.equal(recording.start, null, "without a start it was saved, without one it is read");
    recording.close();
    const letters = annotations.filter(({ text }) => text.length === 1);
    assert.deepEqual(
      letters.map(({ sample, text }) => [sample, text]),
      Array.from({ length: beats.length }, (_, i) => [beats.columns.sample[i], beats.letter(i)]),
    );
    const at = (/** @type {number} */ sample) =>
      annotations.filter((each) => each.sample === sample).map(({ text }) => text);
    const { sample } = beats.found.columns;
    assert.deepEqual(at(ADDED), ["S", "added, named by hand"]);
    assert.ok(at(sample[NAMED]).includes("named by hand"));
    assert.deepEqual(
      at(sample[DELETED]).filter((words) => words.length === 1),
      [],
    );
    assert.match(at(sample[DELETED]).join(), /deleted by hand/);
    assert.equal(annotations[0].text, remarkByHand(beats));
  });

  it("are counted in the FHIR bundle as the person has them, and figures that do not follow say so", () => {
    const [before, after] = [stateOf(false), stateOf(true)].map((state) => {
      const excerpt = [{ lead: 0, start: 0, samples: new Float32Array(8) }];
      let id = 0;
      /** @type {any[]} */
      const all = fhirBundle(state, excerpt, () => String(id++)).entry.map(({ resource }) => resource);
      const counts = all.find(({ code }) => code?.text === "Beats found");
      const of = (/** @type {string} */ term) =>
        counts.component.find((/** @type {any} */ one) => one.code.text.includes(term))?.valueQuantity.value;
      const notes = all.map(({ note }) => (note ?? []).map((/** @type {any} */ { text }) => text).join(" "));
      const rate = all.findIndex(({ code }) => code?.coding?.[0].code === "8867-4");
      return { conclusion: all[0].conclusion, counts, of, rate: notes[rate], beats: state.beats };
    });
    assert.equal(after.of("fusion"), 1);
    assert.equal(before.of("fusion"), undefined);
    assert.equal(after.of("SVEB"), 1);
    assert.equal(after.counts.valueQuantity.value, before.counts.valueQuantity.value);
    const sum = (/** @type {typeof after} */ { counts }) =>
      counts.component.reduce(
        (/** @type {number} */ all, /** @type {any} */ one) => all + one.valueQuantity.value,
        0,
      );
    assert.equal(sum(after), after.beats.length);
    const words = remarkByHand(after.beats);
    assert.ok(after.conclusion.includes(words) && after.counts.note[1].text === words);
    assert.match(after.rate, /without what was changed by hand/);
    assert.doesNotMatch(JSON.stringify([before.conclusion, before.counts, before.rate]), /by hand/);
  });

  it("leave no word about hands where nothing was edited, or all of it was undone", async () => {
    for (const ending of [".atr", ".hea"]) {
      assert.doesNotMatch(await textOf(await saved(wfdbFiles, stateOf(false)), ending), /hand/);
    }
    const state = stateOf(true);
    while (state.edits.undo());
    state.beats.revise(state.edits.changes(0));
    assert.equal(remarkByHand(state.beats), "");
    const [one, other] = [await saved(wfdbFiles, state), await saved(wfdbFiles, stateOf(false))];
    assert.equal(await textOf(one, ".atr"), await textOf(other, ".atr"));
  });
});

const none = async () => {
  throw new Error("not asked for");
};

/** Sources of which these kinds ask nothing. @type {import("../../web/export/kinds.js").Sources} */
const NOTHING = {
  state: () => {
    throw new Error("not asked for");
  },
  hrv: none,
  write: none,
  samples: none,
  svg: () => "",
  png: none,
};
