/** The bar above the paper: which recording, which lead, how it is drawn, which model names the beats. */

import { stem } from "../files.js";
import { modelWords } from "../models.js";
import { text } from "../text.js";
import { chip, closeOutside, createChips } from "./chips.js";
import { el } from "./dom.js";
import { createFold } from "./fold.js";
import { createLeadChoice } from "./lead-choice.js";
import { createScreenChip } from "./screen-chip.js";

const SPEEDS = [12.5, 25, 50];
const GAINS = [5, 10, 20];

/** @typedef {import("../state.js").State} State */

/**
 * @typedef {object} BarActions
 * @property {() => void} chooseFiles
 * @property {() => void} start back to the page that offers recordings
 * @property {() => void} change asks for rate and unit
 * @property {() => void} turnLead the analysed lead is upside down, or is not
 * @property {() => void} help
 * @property {() => void} explainPrivacy
 * @property {() => void} calibrate measures the screen
 * @property {(lead: number) => void} chooseLead
 * @property {(model: number) => void} chooseModel
 * @property {() => void} addModel asks for a model file
 * @property {() => void} fitGain
 */

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @param {BarActions} actions
 */
export function createBar(store, navigation, actions) {
  const element = el("header", { class: "bar" });
  element.append(
    el(
      "div",
      { class: "bar-row" },
      el("button", { type: "button", class: "home", title: text.bar.start, onclick: actions.start }, brand()),
      title(store),
      createChips(store, { change: actions.change, turn: actions.turnLead }),
      createScreenChip(store, actions.calibrate),
      el(
        "div",
        { class: "bar-actions" },
        el("button", { type: "button", class: "plain", onclick: actions.chooseFiles }, text.bar.open),
        el("button", { type: "button", class: "plain", onclick: actions.explainPrivacy }, text.privacy.open),
        el(
          "button",
          { type: "button", class: "icon", "aria-label": text.bar.help, onclick: actions.help },
          "?",
        ),
      ),
    ),
    createFold(store, () => element.classList.toggle("unfolded")),
    el(
      "div",
      { class: "bar-row controls" },
      leadChooser(store, actions),
      ...createLeadChoice(store, (layout) => navigation.setLayout(layout)),
      speedChooser(store, navigation),
      gainChooser(store, navigation, actions),
      traceChooser(store),
      ...modelChooser(store, actions),
    ),
  );
  return element;
}

export function brand() {
  return el("span", { class: "brand" }, el("span", { class: "mark", "aria-hidden": "true" }), text.name);
}

/** @param {import("../state.js").Store} store */
function title(store) {
  const element = el("h1", { class: "recording" });
  store.watch(["recording", "name"], ({ recording, name }) => {
    if (!recording) return;
    const details = [text.duration(recording.duration)];
    if (recording.start !== null) details.push(text.bar.started(recording.start));
    element.replaceChildren(
      el("span", { class: "recording-name", title: name }, stem(name)),
      el("span", { class: "recording-facts" }, details.join(" · ")),
    );
  });
  return element;
}

/**
 * @param {string} label
 * @param {HTMLSelectElement} select
 */
const labelled = (label, select) => el("label", { class: "control" }, el("span", {}, label), select);

/**
 * @param {HTMLSelectElement} select
 * @param {[string, string][]} choices value, words
 * @param {string} chosen
 */
function fill(select, choices, chosen) {
  select.replaceChildren(...choices.map(([value, words]) => el("option", { value }, words)));
  select.value = chosen;
}

/** @param {import("../state.js").Store} store @param {BarActions} actions */
function leadChooser(store, actions) {
  const select = el("select", { onchange: () => actions.chooseLead(Number(select.value)) });
  store.watch(["recording", "lead"], ({ recording, lead }) => {
    const leads = recording?.leads ?? [];
    fill(
      select,
      leads.map((info, index) => [String(index), text.bar.leadName(info.label, index)]),
      String(lead),
    );
  });
  return labelled(text.bar.lead, select);
}

/** @param {import("../state.js").Store} store @param {import("../navigation.js").Navigation} navigation */
function speedChooser(store, navigation) {
  const select = el("select", { onchange: () => navigation.setSpeed(Number(select.value)) });
  let [shown, isPage] = [Number.NaN, false];
  store.watch(["view", "layout"], ({ view, layout }) => {
    if (view.speed === shown && isPage === (layout !== "stacked")) return;
    [shown, isPage] = [view.speed, layout !== "stacked"];
    const near = SPEEDS.find((speed) => Math.abs(speed - shown) < 0.01 * speed);
    const speeds = near ? SPEEDS : [shown, ...SPEEDS];
    const words = (/** @type {number} */ speed) =>
      isPage && speed === shown && !near
        ? text.bar.speedOfPage(text.bar.speedUnit(speed))
        : text.bar.speedUnit(speed);
    fill(
      select,
      speeds.map((speed) => [String(speed), words(speed)]),
      String(near ?? shown),
    );
  });
  return labelled(text.bar.speed, select);
}

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @param {BarActions} actions
 */
function gainChooser(store, navigation, actions) {
  const choose = () => {
    if (select.value === "fit") actions.fitGain();
    else navigation.setGain(Number(select.value));
  };
  const select = el("select", { onchange: choose });
  let shown = Number.NaN;
  store.watch(["view"], ({ view }) => {
    if (view.gain === shown) return;
    shown = view.gain;
    const gains = GAINS.includes(shown) ? GAINS : [shown, ...GAINS];
    fill(
      select,
      [
        ...gains.map((gain) => /** @type {[string, string]} */ ([String(gain), text.bar.gainUnit(gain)])),
        ["fit", text.bar.fit],
      ],
      String(shown),
    );
  });
  return labelled(text.bar.gain, select);
}

/** @param {import("../state.js").Store} store */
function traceChooser(store) {
  const kinds = /** @type {State["trace"][]} */ (Object.keys(text.bar.traces));
  const buttons = kinds.map((kind) => {
    const input = el("input", {
      type: "radio",
      name: "trace",
      value: kind,
      onchange: () => store.set({ trace: kind }),
    });
    store.watch(["trace"], ({ trace }) => {
      input.checked = trace === kind;
    });
    return el("label", {}, input, el("span", {}, text.bar.traces[kind]));
  });
  return el(
    "fieldset",
    { class: "control segments", title: text.bar.tracesWhy },
    el("legend", {}, text.bar.trace),
    el("div", { class: "segment-row" }, ...buttons),
  );
}

/** @param {import("../state.js").Store} store @param {BarActions} actions */
function modelChooser(store, actions) {
  const select = el("select", { onchange: () => actions.chooseModel(Number(select.value)) });
  const about = el("div", { class: "model-about" });
  store.watch(["models", "model"], ({ models, model }) => {
    select.replaceChildren(...modelChoices(models));
    select.value = String(model);
    select.title = modelWords(model).about;
    const each = models.map(({ name }, index) =>
      el("span", {}, el("strong", {}, name), ` ${modelWords(index).about}`),
    );
    about.replaceChildren(chip(text.bar.modelAbout, each));
  });
  closeOutside(about);
  const own = el(
    "button",
    { type: "button", class: "plain", title: text.bar.ownModelWhy, onclick: actions.addModel },
    text.bar.ownModel,
  );
  return [labelled(text.bar.model, select), about, own];
}

/** The models under their headings, in their order. @param {import("../engine/engine.js").ModelInfo[]} models */
function modelChoices(models) {
  /** @type {HTMLElement[]} */
  const choices = [];
  models.forEach(({ name }, index) => {
    const option = el("option", { value: String(index) }, name);
    const { group: label } = modelWords(index);
    const last = choices.at(-1);
    if (!label) choices.push(option);
    else if (last instanceof HTMLOptGroupElement && last.label === label) last.append(option);
    else choices.push(el("optgroup", { label }, option));
  });
  return choices;
}
