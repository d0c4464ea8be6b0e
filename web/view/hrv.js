/** The panel of heart-rate variability: which intervals it is made from, the measures in groups, and two plots. */

import { rrSeries } from "../data/rr-series.js";
import { text } from "../text.js";
import { el, nextFrame } from "./dom.js";
import { methodNote } from "./drawer.js";
import { createPoincare } from "./poincare.js";
import { createTachogram } from "./tachogram.js";

/** @typedef {import("../engine/engine.js").Hrv} Hrv */
/** @typedef {import("../engine/engine.js").HrvMeasure} HrvMeasure */

/** Names of the measures in each group, as the engine calls them. @type {Record<keyof typeof text.hrv.groups, string[]>} */
const GROUPS = {
  time: ["mean NN", "mean rate", "SDNN", "RMSSD", "SDSD", "NN50", "pNN50", "SDANN", "SDNN index"],
  frequency: ["VLF", "LF", "HF", "LF/HF", "LF normalised", "HF normalised"],
  nonlinear: ["triangular index", "TINN", "SD1", "SD2", "DFA alpha1", "sample entropy"],
};

/**
 * @param {import("../state.js").Store} store
 * @param {(beat: number) => void} select
 * @param {import("../variability.js").Variability} variability
 * @returns {{ element: HTMLElement, onShow: (shown: boolean) => void }}
 */
export function createHrv(store, select, variability) {
  const words = text.hrv;
  const used = el("p", { class: "hrv-used" });
  const tables = el("div", { class: "hrv-tables" });
  const tachogram = createTachogram(store, select);
  const poincare = createPoincare(store, select);
  let visible = false;
  const redraw = nextFrame(() => {
    const { hrv, beats } = store.state;
    if (!visible) return;
    used.textContent = hrv ? usedWords(hrv) : words.waiting;
    tables.replaceChildren(...(hrv ? groups(hrv) : []));
    const series = rrSeries(beats);
    tachogram.show(series);
    poincare.show(series);
  });
  const follow = () => {
    if (visible && store.state.recording) variability.refresh();
  };
  store.watch(["hrv", "recording"], redraw);
  store.watch(["results", "complete", "recording"], follow);
  return {
    element: el(
      "div",
      { class: "hrv" },
      used,
      el(
        "div",
        { class: "hrv-body" },
        tables,
        el(
          "div",
          { class: "hrv-plots" },
          plot(words.tachogram, words.tachogramKey, tachogram.element),
          plot(words.poincare, words.poincareKey, poincare.element),
        ),
      ),
      methodNote(words.method),
    ),
    onShow(shown) {
      visible = shown;
      follow();
      redraw();
    },
  };
}

/** @param {string} title @param {string} key @param {HTMLElement} canvas */
const plot = (title, key, canvas) =>
  el("figure", { class: "hrv-plot" }, el("h3", {}, title), canvas, el("figcaption", { class: "hint" }, key));

/** @param {Hrv} hrv */
function usedWords({ intervals, used, leftOut, seconds }) {
  const words = text.hrv;
  const { ectopic, range, artefact } = leftOut;
  const out = [words.ectopic(ectopic), words.range(range), words.artefact(artefact)].filter(
    (_, i) => [ectopic, range, artefact][i] > 0,
  );
  return words.used(used, intervals, text.duration(seconds), out);
}

/** @param {Hrv} hrv */
function groups(hrv) {
  const named = new Map(hrv.measures.map((measure) => [measure.name, measure]));
  return /** @type {(keyof typeof GROUPS)[]} */ (Object.keys(GROUPS)).map((group) => {
    const rows = GROUPS[group].flatMap((name) => {
      const measure = named.get(name);
      return measure ? [row(measure, hrv.seconds)] : [];
    });
    return el(
      "table",
      { class: "hrv-table" },
      el("caption", {}, text.hrv.groups[group]),
      el("tbody", {}, ...rows),
    );
  });
}

/**
 * @param {HrvMeasure} measure
 * @param {number} seconds of intervals that were used
 */
function row({ name, unit, value, needs }, seconds) {
  const { label, plain } = text.hrv.measures[name] ?? { label: name, plain: "" };
  const head = el(
    "th",
    { scope: "row" },
    el("abbr", { title: plain }, label),
    el("span", { class: "measure-plain" }, plain),
  );
  if (!Number.isNaN(value)) {
    const shown = el("td", { class: "measure-value" }, text.hrv.value(value, unit));
    return el("tr", {}, head, shown);
  }
  const why = seconds < needs ? text.hrv.notEnough(needs) : text.hrv.notTold;
  return el("tr", {}, head, el("td", { class: "measure-none" }, why));
}
