/** The page's start: builds the views, starts the workers, wires one to the other, and brings what a first analysis does
 * not need. */

import { loadFirst, loadModels, loadParts, loadReferences, loadSample } from "./assets.js";
import { Calipers } from "./calipers.js";
import { BeatList } from "./data/beats.js";
import { QualityTrack } from "./data/quality.js";
import { SampleCache } from "./data/samples.js";
import { EditList } from "./data/edits.js";
import { EpisodeList } from "./data/episodes.js";
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
import { Later } from "./later.js";
import { ScreenScale } from "./screen-scale.js";
import { Store } from "./state.js";
import { language, text } from "./text.js";
import { createAddBeat } from "./view/add-beat.js";
import { createAsk } from "./view/ask.js";
import { createBar } from "./view/bar.js";
import { createBring } from "./view/bring.js";
import { createCaliperBar } from "./view/caliper-bar.js";
import { el } from "./view/dom.js";
import { displayLevels } from "./view/draw/lead.js";
import { createDrawer } from "./view/drawer.js";
import { createEditTools } from "./view/edit-tools.js";
import { createEvents } from "./view/events.js";
import { createExports } from "./view/exports.js";
import { createFileInput, bindDrop } from "./view/file-input.js";
import { createInspector } from "./view/inspector.js";
import { createKeeping } from "./view/keeping.js";
import { createLaterPanel } from "./view/later-panel.js";
import { createNotes } from "./view/notes.js";
import { createNotice } from "./view/notice.js";
import { createOwnLine } from "./view/own-line.js";
import { createOverview } from "./view/overview.js";
import { createPaper } from "./view/paper.js";
import { createRhythm } from "./view/rhythm.js";
import { createStatus } from "./view/status.js";
import { createSummary } from "./view/summary.js";
import { createTable } from "./view/table.js";
import { bindWaves } from "./view/wave-input.js";
import { createTools } from "./view/tools.js";
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
const client = new WorkerClient((times) => requests.addAt(times));
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
const keep = new Keep();
const editing = new Editing(store, client, keep, navigation);
const settings = keepSettings(store, navigation, keep);
guardLeaving(store, editing);
editing.turn = (/** @type {number[]} */ leads) => recordings.turn(leads);
const offline = new Offline(store);
const screenScale = new ScreenScale(store, keptMemory(keep));
const page = { store, client, navigation, keep, editing, variability };
/** Once it is here. @type {import("./living.js").Living | null} */
let living = null;
/** Once it is here. @type {import("./explanations.js").Explanations | null} */
let explanations = null;
/** The paper as it is on the screen, once there is one. @type {() => import("./view/picture.js").Paper} */
let paperNow = () => ({ draw: () => {}, width: 0, height: 0 });

// What comes later: a line, or a few, for each part.
const later = new Later(tellNotArrived);
const program = later.part(async () => {
  const parts = await import("./parts/later.js");
  parts.adoptStyles();
  return parts;
});
later.part(() => recordings.addParts(loadParts()));
const models = later.part(async () => recordings.addShipped(await loadModels()));
const references = later.part(async () => recordings.addReferences(await loadReferences()));
const sample = later.part(loadSample);
const explaining = later.part(async () => {
  const [{ createExplaining }] = await Promise.all([program(), references()]);
  const made = createExplaining(page);
  explanations = made.explanations;
  return made;
});
const panels = later.part(async () => {
  const { createPanels } = await program();
  const made = createPanels(page, selectThere);
  shapesPlace.fill(made.templates);
  hrvPlace.fill(made.hrv);
  return made;
});
const taking = later.part(async () => {
  const { createTaking } = await program();
  const made = createTaking(page, () => paperNow(), explaining);
  document.body.append(...made.elements);
  return made;
});
const helping = later.part(async () => {
  const { createHelping } = await program();
  const made = createHelping(page, screenScale, async () => openFiles(await sample()));
  document.body.append(...made.elements);
  bring.element.firstElementChild?.after(made.offer);
  await made.tour.offer().catch(() => {});
  return made;
});
const connecting = later.part(async () => {
  const { Living } = await program();
  return putLiving(
    new Living(store, client, {
      simulated: async () => client.call("preview", { files: await sample(), seconds: SIMULATED_SECONDS }),
      open: (files) => opened(recordings.open(files)),
      home: () => bring.focus(),
    }),
  );
});
later.part(async () => {
  const { TwoWorkers } = await program();
  const two = new TwoWorkers(client);
  await two.started;
  recordings.two = two;
});
later.part(() => client.bringLater());
keep.forgetMore = async () => (await connecting()).forget();
const explainPrivacy = () => later.use(helping, ({ privacy }) => privacy());
const showHelp = () => later.use(helping, ({ help }) => help());
const calibrate = () => later.use(helping, (part) => part.calibrate());

const chooser = createFileInput((files) => openFiles(files));
const modelChooser = createFileInput(([file]) => later.use(models, () => recordings.addModel(file)));
const adder = createFileInput(async (files) => {
  if (await mayOpen()) await opened(recordings.add(files));
});
const bring = createBring(store, {
  chooseFiles: () => chooser.click(),
  openSample: () => later.use(sample, (files) => opened(recordings.open(files))),
  openMade: (rhythm) => opened(recordings.make(madeSample(rhythm))),
  makeSynthetic: (request) => opened(recordings.make(request)),
  connectStrap: () => later.use(connecting, ({ choice }) => choice.open()),
  explainPrivacy,
});
const shapesPlace = createLaterPanel((use) => later.use(panels, ({ templates }) => use(templates)));
const hrvPlace = createLaterPanel((use) => later.use(panels, ({ hrv }) => use(hrv)));
/** Brings the paper into sight. */
let reveal = () => {};
const reading = createReading();
document.documentElement.lang = language.tag;
document.body.append(
  createUpdate(store, () => offline.useNew()),
  createNotice(store, { add: () => adder.click(), change: () => opened(recordings.change()) }),
  bring.element,
  reading,
  createStatus(store, {
    cancel: () => living?.cancel() || recordings.cancel(),
    again: () => recordings.analyse(),
    explainPrivacy,
  }),
  asking.element,
  chooser,
  adder,
  modelChooser,
);
store.watch(["recording"], ({ recording }) => {
  if (reading.hidden && recording !== null) window.scrollTo(0, 0);
  reading.hidden = recording === null;
  if (recording && living?.store.state.source) living.leave();
  showFirstPage();
});
bindDrop(text.bring.dropNow, (files) => openFiles(files));
bindKeys(store, navigation, showHelp, calipers);
bindEditKeys(store, editing);
bring.element.append(createKeeping(keep, store));
await screenScale.restore();
await prepare();

/** The first page is there while nothing is open and nothing is live. */
function showFirstPage() {
  bring.element.hidden = store.state.recording !== null || (living?.store.state.source ?? null) !== null;
}

/** @param {import("./living.js").Living} arrived the live view, which goes into the page */
async function putLiving(arrived) {
  living = arrived;
  bring.element.after(arrived.view.element);
  document.body.append(arrived.choice.element, arrived.sureOpen.element);
  bring.element.querySelector(".privacy")?.after(arrived.kept.element);
  arrived.store.watch(["source"], () => showFirstPage());
  // The list is made again whenever it changes.
  await arrived.kept.refresh().catch(() => {});
  return arrived;
}

/** Loads what a first analysis needs, then the rest, and keeps the page on this device; from then on nothing is requested. */
async function prepare() {
  try {
    const [engine] = await Promise.all([loadFirst(), client.started]);
    await recordings.load(engine);
    const model = await settings;
    const isHere = model === undefined || store.state.models.some(({ name }) => name === model);
    // A person who chose another model has it from the start.
    if (!isHere) await models().catch(() => {});
    store.set({ ready: true });
    await Promise.all([later.all().catch(tellNotArrived), showPreviews().catch(() => {})]);
  } catch (error) {
    const detail = error instanceof Error ? `${text.notice.loadFailedWhat} (${error.message})` : "";
    store.set({ notice: { what: text.notice.loadFailed, detail, action: null } });
  }
  const kept = await offline.keep();
  requests.begin();
  store.set({ kept });
}

/** @param {unknown} error of a part that did not arrive */
function tellNotArrived(error) {
  const reason = error instanceof Error ? ` (${error.message})` : "";
  const detail = `${text.notice.partFailedWhat}${reason}`;
  store.set({ notice: { what: text.notice.partFailed, detail, action: null } });
}

/** Draws the first seconds of the recordings to try. */
async function showPreviews() {
  await Promise.all([showSample(), showMade()]);
}

async function showSample() {
  const files = await sample();
  bring.showSample(await client.call("preview", { files, seconds: PREVIEW_SECONDS }));
}

/** The synthetic ones, as they are made when they are chosen. */
async function showMade() {
  const seconds = PREVIEW_SECONDS;
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
    help: showHelp,
    explainPrivacy,
    calibrate,
    chooseLead: (lead) => recordings.chooseLead(lead),
    chooseModel: (model) => recordings.chooseModel(model),
    addModel: () => modelChooser.click(),
    fitGain: () => navigation.fitGain(paper.element.clientHeight),
  });
  const summary = createSummary(store, navigation, (shown) => recordings.showReference(shown));
  reveal = () => paper.element.scrollIntoView({ block: "nearest" });
  const rhythm = createRhythm(store, navigation, reveal);
  rhythm.element.prepend(createOwnLine(store, text.edit.followRhythm));
  const notes = createNotes(store, navigation, editing, createKeeping(keep, store));
  const drawer = createDrawer(
    store,
    [
      { id: "summary", title: text.summary.title, element: summary },
      { id: "events", title: text.events.title, ...createEvents(store, navigation, reveal) },
      { id: "templates", title: text.templates.title, ...shapesPlace },
      { id: "rhythm", title: text.rhythm.title, ...rhythm },
      { id: "hrv", title: text.hrv.title, ...hrvPlace },
      { id: "notes", title: text.notes.title, ...notes },
    ],
    createExports(store, {
      saveCsv: () => later.use(taking, ({ save }) => save("csv")),
      saveJson: () => later.use(taking, ({ save }) => save("json")),
      open: () => later.use(taking, ({ open }) => open()),
    }),
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
          panel: async () => (await explaining()).panel,
          leave: () => explanations?.leave(),
        },
        editing,
      ),
      drawer,
    ),
  );
}

/** Selects a beat and shows it on the paper. @param {number} beat */
function selectThere(beat, stay = false) {
  navigation.select(beat);
  if (!stay) reveal();
}

/** Whether another recording may be opened, which ends one that is live. */
async function mayOpen() {
  return (await living?.mayOpen()) ?? true;
}

/** Opens files in the place of what is on show. @param {File[]} files */
async function openFiles(files) {
  if (await mayOpen()) await opened(recordings.open(files));
}

/** Brings the eyes and the keyboard to the paper once a recording is open. @param {Promise<void>} opening */
async function opened(opening) {
  const before = store.state.recording;
  await opening;
  if (store.state.recording === before) return;
  /** @type {HTMLElement | null} */ (document.querySelector(".paper"))?.focus({ preventScroll: true });
}
