/** The figures of the recording: each with its unit, and on hover or focus where it comes from. */

import { classWords, shownLetters } from "../classes.js";
import { UNNAMED } from "../data/beats.js";
import { countBeats } from "../data/edited-summary.js";
import { isSynthetic } from "../data/leads.js";
import { RATE_INTERVALS, RATE_LEAST } from "../engine/engine.js";
import { modelWords } from "../models.js";
import { text } from "../text.js";
import { el, figure, nextFrame, shareBar } from "./dom.js";
import { methodNote } from "./drawer.js";
import { medianFigures } from "./intervals.js";
import { createOwnLine } from "./own-line.js";
import { tag } from "./tag.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../engine/engine.js").Summary} Summary */

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @param {(shown: boolean) => void} showReference
 */
export function createSummary(store, navigation, showReference) {
  const figures = el("div", { class: "figures" });
  const soFar = el("span", { class: "so-far" }, text.summary.soFar);
  const element = el(
    "div",
    { class: "summary" },
    soFar,
    syntheticLine(store),
    pacedLine(store),
    createOwnLine(store, text.edit.followSummary),
    figures,
    modelLine(store),
    referenceOffer(store, showReference),
    methodNote(text.summary.method),
  );
  const redraw = nextFrame(() => {
    const { state } = store;
    const { recording, summary } = state;
    if (!recording) return;
    const focused = focusables(figures).indexOf(/** @type {HTMLElement} */ (document.activeElement));
    figures.replaceChildren(
      figure(text.summary.duration, text.summary.durationWhy, text.duration(recording.duration)),
      ...(summary
        ? [
            rateFigure(summary),
            qualityFigure(summary),
            ...classFigures(state, summary, navigation),
            medianFigures(summary),
          ]
        : []),
    );
    soFar.hidden = state.complete;
    if (focused >= 0) focusables(figures)[focused]?.focus();
  });
  store.watch(["recording", "results", "complete"], redraw);
  return element;
}

/** @param {HTMLElement} element @returns {HTMLElement[]} */
const focusables = (element) =>
  [...element.querySelectorAll("button, [tabindex]")].map((each) => /** @type {HTMLElement} */ (each));

/** @param {Summary} summary */
function rateFigure({ rrIntervals, meanRate, lowestRate, highestRate }) {
  const words = text.summary;
  if (Number.isNaN(meanRate)) {
    return figure(words.rate, words.rateNone(RATE_LEAST), words.rateNone(RATE_LEAST));
  }
  const range = Number.isNaN(lowestRate)
    ? words.rangeNone(RATE_INTERVALS)
    : `${words.rateRange(lowestRate, highestRate)} ${words.bpm}`;
  const value = el(
    "span",
    {},
    text.number(meanRate),
    el("span", { class: "unit" }, ` ${words.bpm}`),
    el("span", { class: "aside" }, ` ${range}`),
  );
  return figure(words.rateMean, words.rateWhy(rrIntervals, RATE_INTERVALS), value);
}

/**
 * @param {State} state
 * @param {Summary} summary
 * @param {import("../navigation.js").Navigation} navigation
 */
function classFigures({ models, model, recording, lead, beats: list }, summary, navigation) {
  const words = text.summary;
  const label = text.bar.leadName(recording?.leads[lead].label ?? "", lead);
  const { beats, unreadable, letters } = countBeats(list, summary);
  const more =
    unreadable > 0 ? [el("span", { class: "aside" }, ` ${words.beatsUnreadable(unreadable)}`)] : [];
  const readable = el("span", {}, text.number(beats - unreadable), ...more);
  const total = figure(words.beats, words.beatsWhy(label), readable);
  const each = shownLetters([...models[model].classes, ...list.otherLetters]).map((letter) => {
    const { plain, term, short } = classWords(letter);
    const count = letters.get(letter) ?? 0;
    const name = text.inspector.classAndTerm(plain, term);
    return el(
      "button",
      {
        type: "button",
        class: "class-count",
        disabled: count === 0,
        hidden: letter === UNNAMED && count === 0,
        title:
          letter === UNNAMED ? words.unnamedWhy(summary.reasons) : words.classWhy(name, models[model].name),
        onclick: () => navigation.step(1, (other) => other === letter, text.jumps.ofClass({ short })),
      },
      tag(letter),
      el("span", { class: "class-value" }, text.number(count)),
      el("span", { class: "class-name" }, short),
    );
  });
  return [total, el("div", { class: "class-counts" }, ...each)];
}

/** @param {Summary} summary */
function qualityFigure({ seconds }) {
  const words = text.summary;
  const all = Object.values(seconds).reduce((sum, each) => sum + each, 0);
  if (all === 0) return figure(words.quality, words.qualityWhy, words.pending);
  const { good, noisy } = seconds;
  const parts = [
    { name: "good", share: good / all },
    { name: "noisy", share: noisy / all },
    { name: "unreadable", share: (all - good - noisy) / all },
  ];
  const named = parts
    .filter(({ name, share }) => name === "good" || share > 0)
    .map(({ name, share }) => `${text.percent(share)} ${words[/** @type {"good"} */ (name)]}`);
  const value = el("span", { class: "quality" }, named.join(" · "));
  value.append(shareBar("quality-bar", parts));
  return figure(words.quality, words.qualityWhy, value);
}

/** Which model named the beats, and how far it is to be trusted. @param {import("../state.js").Store} store */
function modelLine(store) {
  const element = el("p", { class: "model-line" });
  store.watch(["models", "model"], ({ models, model }) => {
    if (!models[model]) return;
    element.replaceChildren(
      el("strong", {}, text.summary.namedBy(models[model].name)),
      ` ${modelWords(model).about}`,
    );
  });
  return element;
}

/** Whether a pacemaker is at work. @param {import("../state.js").Store} store */
function pacedLine(store) {
  const element = el("p", { class: "paced-line" });
  store.watch(["results"], ({ summary }) => {
    const paced = summary?.reasons.paced ?? 0;
    element.hidden = paced === 0;
    element.textContent = text.summary.paced(paced);
  });
  return element;
}

/** @param {import("../state.js").Store} store */
function syntheticLine(store) {
  const element = el("p", { class: "synthetic-line" }, text.synthetic.is);
  store.watch(["recording"], ({ recording }) => {
    element.hidden = recording === null || !isSynthetic(recording);
  });
  return element;
}

/**
 * @param {import("../state.js").Store} store
 * @param {(shown: boolean) => void} show
 */
function referenceOffer(store, show) {
  const box = el("input", { type: "checkbox", onchange: () => show(box.checked) });
  const words = el("span", {});
  const element = el("p", { class: "reference" }, words, el("label", {}, box, text.summary.showReference));
  store.watch(["recording", "reference"], ({ recording, reference }) => {
    element.hidden = !recording?.annotations;
    box.checked = reference !== null;
    words.textContent = text.summary.reference(recording?.annotations ?? 0);
  });
  return element;
}
