/** The figures of the recording: each with its unit, and on hover or focus where it comes from. */

import { UNNAMED } from "../data/beats.js";
import { heartRate, RATE_INTERVALS } from "../data/summary.js";
import { text } from "../text.js";
import { el, figure, nextFrame, shareBar } from "./dom.js";
import { methodNote } from "./drawer.js";
import { medianFigures } from "./intervals.js";
import { tag } from "./tag.js";

/** @typedef {import("../state.js").State} State */

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
    figures,
    referenceOffer(store, showReference),
    methodNote(text.summary.method),
  );
  const redraw = nextFrame(() => {
    const { state } = store;
    if (!state.recording) return;
    const focused = focusables(figures).indexOf(/** @type {HTMLElement} */ (document.activeElement));
    figures.replaceChildren(
      figure(text.summary.duration, text.summary.durationWhy, text.duration(state.recording.duration)),
      ...rateFigures(state),
      qualityFigure(state),
      ...classFigures(state, navigation),
      medianFigures(state.beats),
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

/** @param {State} state */
function rateFigures({ beats, quality }) {
  const words = text.summary;
  const rate = heartRate(beats, quality);
  if (!rate) return [figure(words.rate, words.rateNone(RATE_INTERVALS), words.rateNone(RATE_INTERVALS))];
  const why = words.rateWhy(rate.intervals, RATE_INTERVALS);
  const value = el(
    "span",
    {},
    text.number(rate.mean),
    el("span", { class: "unit" }, ` ${words.bpm}`),
    el("span", { class: "aside" }, `${words.rateRange(rate.lowest, rate.highest)} ${words.bpm}`),
  );
  return [figure(`${words.rate}, ${words.rateMean}`, why, value)];
}

/**
 * @param {State} state
 * @param {import("../navigation.js").Navigation} navigation
 */
function classFigures({ beats, models, model, recording, lead }, navigation) {
  const words = text.summary;
  const label = text.bar.leadName(recording?.leads[lead].label ?? "", lead);
  const total = figure(words.beats, words.beatsWhy(label), text.number(beats.length));
  const counts = beats.counts();
  const each = Object.entries(text.classes).map(([letter, { plain, term, short }]) => {
    const count = counts.get(letter) ?? 0;
    const name = text.inspector.classAndTerm(plain, term);
    return el(
      "button",
      {
        type: "button",
        class: "class-count",
        disabled: count === 0,
        hidden: letter === UNNAMED && count === 0,
        title: letter === UNNAMED ? words.unnamedWhy : words.classWhy(name, models[model]?.name ?? ""),
        onclick: () => navigation.step(1, (other) => other === letter),
      },
      tag(letter),
      el("span", { class: "class-value" }, text.number(count)),
      el("span", { class: "class-name" }, short),
    );
  });
  return [total, el("div", { class: "class-counts" }, ...each)];
}

/** @param {State} state */
function qualityFigure({ quality }) {
  const words = text.summary;
  const { good, noisy, unreadable, seconds } = quality.shares();
  if (seconds === 0) return figure(words.quality, words.qualityWhy, words.pending);
  const parts = [
    { name: "good", share: good },
    { name: "noisy", share: noisy },
    { name: "unreadable", share: unreadable },
  ];
  const named = parts
    .filter(({ name, share }) => name === "good" || share > 0)
    .map(({ name, share }) => `${text.percent(share)} ${words[/** @type {"good"} */ (name)]}`);
  const value = el("span", { class: "quality" }, named.join(" · "));
  value.append(shareBar("quality-bar", parts));
  return figure(words.quality, words.qualityWhy, value);
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
