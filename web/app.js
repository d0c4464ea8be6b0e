/** The page's start: builds the views, starts the workers, and wires one to the other. */

import { loadAssets, loaderUrl } from "./assets.js";
import { BeatList } from "./data/beats.js";
import { QualityTrack } from "./data/quality.js";
import { SampleCache } from "./data/samples.js";
import { EditList } from "./data/edits.js";
import { EpisodeList } from "./data/episodes.js";
import { beatsCsv } from "./export/csv.js";
import { resultsJson } from "./export/json.js";
import { saveText } from "./export/save.js";
import { Explanations } from "./explanations.js";
import { stem } from "./files.js";
import { bindEditKeys } from "./edit-keys.js";
import { Editing } from "./editing.js";
import { bindKeys } from "./keys.js";
import { Keep } from "./keep/keep.js";
import { keepSettings } from "./keep/settings.js";
import { Navigation } from "./navigation.js";
import { Recordings } from "./recordings.js";
import { RequestCounter } from "./requests.js";
import { Store } from "./state.js";
import { Templates } from "./templates.js";
import { text } from "./text.js";
import { createAddBeat } from "./view/add-beat.js";
import { createAsk } from "./view/ask.js";
import { createBar } from "./view/bar.js";
import { createBring } from "./view/bring.js";
import { el } from "./view/dom.js";
import { createDrawer } from "./view/drawer.js";
import { createEditTools } from "./view/edit-tools.js";
import { createEvents } from "./view/events.js";
import { createExports } from "./view/exports.js";
import { createFileInput, bindDrop } from "./view/file-input.js";
import { createHelp } from "./view/help.js";
import { createHrv } from "./view/hrv.js";
import { createExplanationPanel } from "./view/explain/panel.js";
import { createInspector } from "./view/inspector.js";
import { createKeeping } from "./view/keeping.js";
import { createNotes } from "./view/notes.js";
import { createNotice } from "./view/notice.js";
import { createOwnLine } from "./view/own-line.js";
import { createOverview } from "./view/overview.js";
import { createPaper } from "./view/paper.js";
import { createRhythm } from "./view/rhythm.js";
import { createStatus } from "./view/status.js";
import { createSummary } from "./view/summary.js";
import { createTable } from "./view/table.js";
import { createTemplates } from "./view/templates.js";
import { createTools } from "./view/tools.js";
import { DEFAULT_GAIN, DEFAULT_SPEED } from "./view/viewport.js";
import { Variability } from "./variability.js";
import { WorkerClient } from "./worker/client.js";

const PREVIEW_SECONDS = 12;

const store = new Store({
  ready: false,
  engineVersion: "",
  models: [],
  synth: { rhythms: [], noises: [] },
  recording: null,
  name: "",
  options: {},
  lead: 0,
  model: 0,
  beats: new BeatList([]),
  quality: new QualityTrack(),
  episodes: new EpisodeList(),
  summary: null,
  hrv: null,
  results: 0,
  complete: false,
  pyramids: new Map(),
  progress: null,
  view: { start: 0, speed: DEFAULT_SPEED, gain: DEFAULT_GAIN, width: 10 },
  trace: "raw",
  selected: -1,
  episode: null,
  waves: false,
  reference: null,
  edits: new EditList(),
  edited: 0,
  keeping: "none",
  notice: null,
  requests: 0,
  said: "",
});

const requests = new RequestCounter((count) => store.set({ requests: count }));
const client = new WorkerClient(loaderUrl, (count) => requests.add(count));
const asking = createAsk();
const recordings = new Recordings(store, client, asking.ask);
const navigation = new Navigation(store);
const variability = new Variability(store, client);
const explanations = new Explanations(store, client);
const keep = new Keep();
const editing = new Editing(store, client, keep, navigation);
const settings = keepSettings(store, navigation, keep);
const help = createHelp(store);
/** @type {File[]} */
let sample = [];

const chooser = createFileInput((files) => opened(recordings.open(files)));
const modelChooser = createFileInput(([file]) => recordings.addModel(file));
const adder = createFileInput((files) => opened(recordings.add(files)));
const bring = createBring(store, {
  chooseFiles: () => chooser.click(),
  openSample: () => opened(recordings.open(sample)),
  makeSynthetic: (request) => opened(recordings.make(request)),
});
const reading = createReading();
document.body.append(
  createNotice(store, () => adder.click()),
  bring.element,
  reading,
  createStatus(store, { cancel: () => recordings.cancel(), again: () => recordings.analyse() }),
  asking.element,
  help,
  chooser,
  adder,
  modelChooser,
);
store.watch(["recording"], ({ recording }) => {
  bring.element.hidden = recording !== null;
  reading.hidden = recording === null;
});
bindDrop(text.bring.dropNow, (files) => opened(recordings.open(files)));
bindKeys(store, navigation, help);
bindEditKeys(store, editing);
bring.element.append(createKeeping(keep, store));
await prepare();

/** Loads everything there is to load; from then on nothing is requested. */
async function prepare() {
  try {
    const [assets] = await Promise.all([loadAssets(), client.started]);
    const { sample: files, ...engine } = assets;
    await recordings.load(engine);
    sample = files;
    await settings;
    requests.begin();
    store.set({ ready: true });
    bring.showSample(await client.call("preview", { files: sample, seconds: PREVIEW_SECONDS }));
  } catch (error) {
    const detail = error instanceof Error ? `${text.notice.loadFailedWhat} (${error.message})` : "";
    store.set({ notice: { what: text.notice.loadFailed, detail, canAdd: false } });
  }
}

/** The paper, with what is around it. */
function createReading() {
  const cache = new SampleCache(
    (lead, start, count, levels) => client.call("samples", { lead, start, count, levels }),
    () => paper.redraw(),
  );
  const paper = createPaper(store, cache, navigation);
  store.watch(["recording"], () => cache.clear());
  recordings.onScale = () => navigation.fitIfUnreadable(paper.element.clientHeight);
  const inspect = (/** @type {import("./data/beats.js").Beat} */ { index, tick }) => {
    const { lead, model, beats } = store.state;
    return client.call("inspect", { lead, tick, model, context: beats.context(index) });
  };
  const bar = createBar(store, navigation, {
    chooseFiles: () => chooser.click(),
    start: () => {
      recordings.close();
      bring.focus();
    },
    change: () => recordings.change(),
    help: () => help.showModal(),
    chooseLead: (lead) => recordings.chooseLead(lead),
    chooseModel: (model) => recordings.chooseModel(model),
    addModel: () => modelChooser.click(),
    fitGain: () => navigation.fitGain(paper.element.clientHeight),
  });
  const summary = createSummary(store, navigation, (shown) => recordings.showReference(shown));
  const reveal = () => paper.element.scrollIntoView({ block: "nearest" });
  const selectThere = (/** @type {number} */ beat) => {
    navigation.select(beat);
    reveal();
  };
  const rhythm = createRhythm(store, navigation, reveal);
  rhythm.element.prepend(createOwnLine(store, text.edit.followRhythm));
  const hrv = createHrv(store, selectThere, variability);
  hrv.element.prepend(createOwnLine(store, text.edit.followHrv));
  const shapes = createTemplates(store, selectThere, new Templates(store, client), editing);
  const notes = createNotes(store, navigation, editing, createKeeping(keep, store));
  const drawer = createDrawer(
    [
      { id: "summary", title: text.summary.title, element: summary },
      { id: "events", title: text.events.title, ...createEvents(store, navigation, reveal) },
      { id: "templates", title: text.templates.title, ...shapes },
      { id: "rhythm", title: text.rhythm.title, ...rhythm },
      { id: "hrv", title: text.hrv.title, ...hrv },
      { id: "notes", title: text.notes.title, ...notes },
    ],
    createExports(store, { saveCsv, saveJson }),
  );
  const tools = createTools(store, navigation);
  const editTools = createEditTools(store, editing, createAddBeat(paper.element, store, editing));
  tools.firstElementChild?.after(editTools.element);
  const sheet = el(
    "div",
    { class: "sheet" },
    createOverview(store, navigation),
    tools,
    editTools.line,
    paper.element,
    createTable(store, navigation),
  );
  return el(
    "div",
    { class: "reading" },
    bar,
    el(
      "main",
      { class: "desk" },
      el("div", { class: "trace-side" }, sheet, drawer),
      createInspector(
        store,
        navigation,
        {
          inspect,
          panel: createExplanationPanel(store, explanations),
          leave: () => explanations.cancel(),
        },
        editing,
      ),
    ),
  );
}

function saveCsv() {
  const file = `${stem(store.state.name)}-beats.csv`;
  saveText(file, beatsCsv(store.state), "text/csv");
  store.set({ said: text.exports.done(file) });
}

async function saveJson() {
  const { name, recording } = store.state;
  const file = `${stem(name)}-results.json`;
  const hrv = await variability.measure();
  if (store.state.recording !== recording) return;
  saveText(file, resultsJson(store.state, hrv), "application/json");
  store.set({ said: text.exports.done(file) });
}

/** Brings the eyes and the keyboard to the paper once a recording is open. @param {Promise<void>} opening */
async function opened(opening) {
  const before = store.state.recording;
  await opening;
  if (store.state.recording === before) return;
  /** @type {HTMLElement | null} */ (document.querySelector(".paper"))?.focus({ preventScroll: true });
}
