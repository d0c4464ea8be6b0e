/** The page's start: builds the views, starts the workers, and wires one to the other. */

import "./no-calls.js";
import { loadAssets, loaderUrl } from "./assets.js";
import { Calipers } from "./calipers.js";
import { BeatList } from "./data/beats.js";
import { QualityTrack } from "./data/quality.js";
import { SampleCache } from "./data/samples.js";
import { EditList } from "./data/edits.js";
import { EpisodeList } from "./data/episodes.js";
import { KINDS } from "./export/kinds.js";
import { Explanations } from "./explanations.js";
import { bindEditKeys } from "./edit-keys.js";
import { Editing } from "./editing.js";
import { bindKeys } from "./keys.js";
import { Keep } from "./keep/keep.js";
import { MADE_SAMPLES, madeSample } from "./made-samples.js";
import { guardLeaving } from "./keep/leaving.js";
import { keepSettings } from "./keep/settings.js";
import { Navigation } from "./navigation.js";
import { Offline } from "./offline.js";
import { Recordings } from "./recordings.js";
import { RequestCounter } from "./requests.js";
import { keptMemory } from "./keep/screen.js";
import { Living } from "./living.js";
import { ScreenScale } from "./screen-scale.js";
import { Store } from "./state.js";
import { Taking } from "./taking.js";
import { Templates } from "./templates.js";
import { language, text } from "./text.js";
import { Tour } from "./tour.js";
import { createAddBeat } from "./view/add-beat.js";
import { createAsk } from "./view/ask.js";
import { createBar } from "./view/bar.js";
import { createBring } from "./view/bring.js";
import { createCalibrate } from "./view/calibrate.js";
import { createCaliperBar } from "./view/caliper-bar.js";
import { el } from "./view/dom.js";
import { displayLevels } from "./view/draw/lead.js";
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
import { createPrintHint } from "./view/print-hint.js";
import { createPrivacy } from "./view/privacy.js";
import { createReport } from "./view/report.js";
import { createRhythm } from "./view/rhythm.js";
import { createStatus } from "./view/status.js";
import { createSummary } from "./view/summary.js";
import { createTable } from "./view/table.js";
import { createTake } from "./view/take.js";
import { createTemplates } from "./view/templates.js";
import { bindWaves } from "./view/wave-input.js";
import { createTools } from "./view/tools.js";
import { createTourOffer } from "./view/tour-offer.js";
import { createUpdate } from "./view/update.js";
import { DEFAULT_GAIN, DEFAULT_SPEED, PX_PER_MM } from "./view/viewport.js";
import { Variability } from "./variability.js";
import { WorkerClient } from "./worker/client.js";

const PREVIEW_SECONDS = 12;
/** All of the recording that ships with the page. */
const SIMULATED_SECONDS = 300;

/** @type {import("./state.js").State} */
const initial = {
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
  refused: false,
  pyramids: new Map(),
  progress: null,
  view: { start: 0, speed: DEFAULT_SPEED, gain: DEFAULT_GAIN, width: 10, pxPerMm: PX_PER_MM },
  measured: false,
  trace: "raw",
  caliper: null,
  layout: "stacked",
  drawn: null,
  selected: -1,
  dragged: null,
  episode: null,
  jump: "abnormal",
  drawer: null,
  waves: false,
  reference: null,
  edits: new EditList(),
  edited: 0,
  keeping: "none",
  draft: false,
  notice: null,
  requests: 0,
  kept: "unknown",
  update: "none",
  said: "",
};
const store = new Store(initial);

const requests = new RequestCounter((count) => store.set({ requests: count }));
const client = new WorkerClient(loaderUrl, (count) => requests.add(count));
const asking = createAsk();
const recordings = new Recordings(store, client, asking.ask);
const navigation = new Navigation(store);
/** Draws what waited for samples. */
let samplesCame = () => {};
const cache = new SampleCache(
  (lead, start, count, levels) => client.call("samples", { lead, start, count, levels }),
  () => samplesCame(),
);
const calipers = new Calipers(store, navigation, (lead, sample) => {
  const levels = displayLevels(store.state, store.state.recording?.leads[lead].rate ?? 1);
  return cache.at({ lead, levels }, sample);
});
const variability = new Variability(store, client);
const explanations = new Explanations(store, client);
const keep = new Keep();
const editing = new Editing(store, client, keep, navigation);
const settings = keepSettings(store, navigation, keep);
guardLeaving(store, editing);
keep.forgetMore = () => living.forget();
editing.turn = (/** @type {number[]} */ leads) => recordings.turn(leads);
const privacy = createPrivacy(store);
const offline = new Offline(store);
const screenScale = new ScreenScale(store, keptMemory(keep));
const calibrate = createCalibrate(store, screenScale);
const tour = new Tour(store, navigation, keep, () => openFiles(sample));
const help = createHelp(store, calibrate.open, () => tour.start());
const taking = new Taking(store, client, variability, () => paperNow());
const report = createReport(async () => ({
  ...taking.sources(() => {}),
  state: store.state,
  hrv: await variability.measure(),
  explanation: explanations.shown?.() ?? null,
}));
const takeDialog = createTake(store, taking, report.open);
/** @type {File[]} */
let sample = [];
/** The paper as it is on the screen, once there is one. @type {() => import("./view/picture.js").Paper} */
let paperNow = () => ({ draw: () => {}, width: 0, height: 0 });

const chooser = createFileInput((files) => openFiles(files));
const modelChooser = createFileInput(([file]) => recordings.addModel(file));
const adder = createFileInput(async (files) => {
  if (await living.mayOpen()) await opened(recordings.add(files));
});
const living = new Living(store, client, {
  simulated: () => client.call("preview", { files: sample, seconds: SIMULATED_SECONDS }),
  open: (files) => opened(recordings.open(files)),
  home: () => bring.focus(),
});
const bring = createBring(store, {
  chooseFiles: () => chooser.click(),
  openSample: () => opened(recordings.open(sample)),
  openMade: (rhythm) => opened(recordings.make(madeSample(rhythm))),
  makeSynthetic: (request) => opened(recordings.make(request)),
  connectStrap: () => living.choice.open(),
  explainPrivacy: () => privacy.showModal(),
});
const reading = createReading();
document.documentElement.lang = language.tag;
document.body.append(
  createUpdate(store, () => offline.useNew()),
  createNotice(store, { add: () => adder.click(), change: () => opened(recordings.change()) }),
  bring.element,
  living.view.element,
  reading,
  createStatus(store, {
    cancel: () => living.cancel() || recordings.cancel(),
    again: () => recordings.analyse(),
    explainPrivacy: () => privacy.showModal(),
  }),
  asking.element,
  help,
  privacy,
  calibrate.element,
  takeDialog.element,
  living.choice.element,
  living.sureOpen.element,
  report.element,
  report.print,
  createPrintHint(store),
  tour.element,
  chooser,
  adder,
  modelChooser,
);
store.watch(["recording"], ({ recording }) => {
  if (reading.hidden && recording !== null) window.scrollTo(0, 0);
  reading.hidden = recording === null;
  if (recording && living.store.state.source) living.leave();
  showFirstPage();
});
living.store.watch(["source"], () => showFirstPage());
bindDrop(text.bring.dropNow, (files) => openFiles(files));
bindKeys(store, navigation, help, calipers);
bindEditKeys(store, editing);
bring.element.append(createKeeping(keep, store));
bring.element.querySelector(".privacy")?.after(living.kept.element);
bring.element.firstElementChild?.after(createTourOffer(tour));
await screenScale.restore();
await prepare();

/** The first page is there while nothing is open and nothing is live. */
function showFirstPage() {
  bring.element.hidden = store.state.recording !== null || living.store.state.source !== null;
}

/** Loads everything there is to load, and keeps the page on this device; from then on nothing is requested. */
async function prepare() {
  try {
    const [assets] = await Promise.all([loadAssets(), client.started]);
    const { sample: files, ...engine } = assets;
    await recordings.load(engine);
    sample = files;
    await settings;
    store.set({ ready: true });
    await living.kept.refresh();
    await tour.offer();
    await showPreviews().catch(() => {});
  } catch (error) {
    const detail = error instanceof Error ? `${text.notice.loadFailedWhat} (${error.message})` : "";
    store.set({ notice: { what: text.notice.loadFailed, detail, action: null } });
  }
  const kept = await offline.keep();
  requests.begin();
  store.set({ kept });
}

/** Draws the first seconds of the recordings to try: the synthetic ones as they are made when they are chosen. */
async function showPreviews() {
  const seconds = PREVIEW_SECONDS;
  bring.showSample(await client.call("preview", { files: sample, seconds }));
  for (const rhythm of MADE_SAMPLES) {
    const made = await client.call("synth", madeSample(rhythm, seconds));
    const files = made.map(({ name, bytes }) => new File([bytes], name));
    bring.showMade(rhythm, await client.call("preview", { files, seconds }));
  }
}

/** The paper, with what is around it. */
function createReading() {
  const paper = createPaper(store, cache, navigation, calipers);
  const caliperBar = createCaliperBar(store, calipers);
  samplesCame = () => {
    paper.redraw();
    caliperBar.refresh();
  };
  paperNow = () => ({
    draw: paper.draw,
    width: paper.element.clientWidth,
    height: paper.element.clientHeight,
  });
  store.watch(["recording"], () => cache.clear());
  store.watch(["layout", "drawn"], () => recordings.pyramids());
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
    change: () => opened(recordings.change()),
    turnLead: () => opened(recordings.turnLead()),
    help: () => help.showModal(),
    explainPrivacy: () => privacy.showModal(),
    calibrate: calibrate.open,
    chooseLead: (lead) => recordings.chooseLead(lead),
    chooseModel: (model) => recordings.chooseModel(model),
    addModel: () => modelChooser.click(),
    fitGain: () => navigation.fitGain(paper.element.clientHeight),
  });
  const summary = createSummary(store, navigation, (shown) => recordings.showReference(shown));
  const reveal = () => paper.element.scrollIntoView({ block: "nearest" });
  const selectThere = (/** @type {number} */ beat, stay = false) => {
    navigation.select(beat);
    if (!stay) reveal();
  };
  const rhythm = createRhythm(store, navigation, reveal);
  rhythm.element.prepend(createOwnLine(store, text.edit.followRhythm));
  const hrv = createHrv(store, selectThere, variability);
  hrv.element.prepend(createOwnLine(store, text.edit.followHrv));
  const shapes = createTemplates(store, selectThere, new Templates(store, client), editing);
  const notes = createNotes(store, navigation, editing, createKeeping(keep, store));
  const drawer = createDrawer(
    store,
    [
      { id: "summary", title: text.summary.title, element: summary },
      { id: "events", title: text.events.title, ...createEvents(store, navigation, reveal) },
      { id: "templates", title: text.templates.title, ...shapes },
      { id: "rhythm", title: text.rhythm.title, ...rhythm },
      { id: "hrv", title: text.hrv.title, ...hrv },
      { id: "notes", title: text.notes.title, ...notes },
    ],
    createExports(store, { saveCsv: () => take("csv"), saveJson: () => take("json"), open: takeDialog.open }),
  );
  bindWaves(paper.element, { store, editing, navigation }, paper.geometry);
  const tools = createTools(store, navigation, calipers);
  const editTools = createEditTools(store, editing, createAddBeat(paper.element, store, editing));
  tools.firstElementChild?.after(editTools.element);
  const sheet = el(
    "div",
    { class: "sheet" },
    createOverview(store, navigation),
    tools,
    editTools.line,
    caliperBar.element,
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
      sheet,
      createInspector(
        store,
        navigation,
        {
          inspect,
          panel: createExplanationPanel(store, explanations),
          leave: () => explanations.leave(),
        },
        editing,
      ),
      drawer,
    ),
  );
}

/** @param {import("./export/kinds.js").Kind["id"]} wanted */
async function take(wanted) {
  const kind = KINDS.find(({ id }) => id === wanted);
  if (kind) await taking.save(kind);
}

/** Opens files in the place of what is on show. @param {File[]} files */
async function openFiles(files) {
  if (await living.mayOpen()) await opened(recordings.open(files));
}

/** Brings the eyes and the keyboard to the paper once a recording is open. @param {Promise<void>} opening */
async function opened(opening) {
  const before = store.state.recording;
  await opening;
  if (store.state.recording === before) return;
  /** @type {HTMLElement | null} */ (document.querySelector(".paper"))?.focus({ preventScroll: true });
}
