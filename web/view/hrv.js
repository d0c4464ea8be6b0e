/** The panel of heart-rate variability: which intervals it is made from and which not, the measures in groups, and two
 * plots. */

import { HRV_USES } from "../engine/engine.js";
import { text } from "../words/panels.js";
import { el, nextFrame } from "./dom.js";
import { methodNote } from "./drawer.js";
import { createListPanel, fillFilter } from "./list-panel.js";
import { createPoincare } from "./poincare.js";
import { MARKS } from "./rr-plot.js";
import { createTachogram } from "./tachogram.js";

/** @typedef {import("../engine/engine.js").HrvMeasure} HrvMeasure */
/** @typedef {import("../engine/engine.js").LeftOut} LeftOut */
/** @typedef {import("../variability.js").MeasuredHrv} MeasuredHrv */

const REASONS = /** @type {LeftOut[]} */ (Object.keys(MARKS));

/** Keys of the measures in each group. @type {Record<keyof typeof text.hrv.groups, string[]>} */
const GROUPS = {
  time: [
    "mean_nn_ms",
    "mean_rate_bpm",
    "sdnn_ms",
    "rmssd_ms",
    "sdsd_ms",
    "nn50",
    "pnn50_percent",
    "sdann_ms",
    "sdnn_index_ms",
  ],
  frequency: ["vlf_ms2", "lf_ms2", "hf_ms2", "lf_hf", "lf_nu_percent", "hf_nu_percent"],
  nonlinear: ["triangular_index", "tinn_ms", "sd1_ms", "sd2_ms", "dfa_alpha1", "sample_entropy"],
};

/**
 * @param {import("../state.js").Store} store
 * @param {(beat: number, stay?: boolean) => void} select
 * @param {import("../variability.js").Variability} variability
 * @returns {{ element: HTMLElement, onShow: (shown: boolean) => void }}
 */
export function createHrv(store, select, variability) {
  const words = text.hrv;
  const used = el("p", { class: "hrv-used" });
  const tables = el("div", { class: "hrv-tables" });
  const tachogram = createTachogram(store, select);
  const poincare = createPoincare(store, select);
  const key = el("ul", { class: "hint rr-key" });
  const leftOut = createLeftOut(store, select);
  let visible = false;
  const redraw = nextFrame(() => {
    const { hrv } = store.state;
    if (!visible) return;
    used.textContent = hrv ? usedWords(hrv) : words.waiting;
    tables.replaceChildren(...(hrv ? groups(hrv) : []));
    leftOut.element.hidden = !hrv || hrv.used === hrv.intervals;
    if (!hrv) return;
    key.replaceChildren(...marks(hrv));
    tachogram.show(hrv);
    poincare.show(hrv);
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
          plot(words.tachogram, tachogram.element, key, words.press),
          plot(words.poincare, poincare.element, words.poincareKey),
        ),
      ),
      leftOut.element,
      methodNote(words.method),
    ),
    onShow(shown) {
      visible = shown;
      follow();
      redraw();
    },
  };
}

/** @param {string} title @param {HTMLElement} canvas @param {(Node | string)[]} notes */
const plot = (title, canvas, ...notes) =>
  el(
    "figure",
    { class: "hrv-plot" },
    el("h3", {}, title),
    canvas,
    el("figcaption", { class: "hint" }, ...notes),
  );

/**
 * What each mark of the tachogram says.
 * @param {MeasuredHrv} hrv
 */
function marks({ leftOut }) {
  const sign = (/** @type {string} */ mark, /** @type {string} */ name) => {
    const element = el("span", { class: `rr-mark rr-mark-${name}` }, mark);
    element.setAttribute("aria-hidden", "true");
    return element;
  };
  const reasons = REASONS.filter((reason) => leftOut[reason] > 0);
  return [
    el("li", {}, sign("■", "used"), text.hrv.usedMark),
    ...reasons.map((reason) => el("li", {}, sign(MARKS[reason].sign, reason), text.hrv.leftOut[reason])),
  ];
}

/** @param {MeasuredHrv} hrv */
function usedWords({ intervals, used, leftOut, seconds }) {
  const out = REASONS.filter((reason) => leftOut[reason] > 0);
  return text.hrv.used(
    used,
    intervals,
    text.duration(seconds),
    out.map((reason) => text.hrv.counted(leftOut[reason], text.hrv.leftOut[reason])),
  );
}

/**
 * The intervals that were left out, one a row, each with its reason; choosing one goes to the beat that ends it.
 * @param {import("../state.js").Store} store
 * @param {(beat: number) => void} select
 */
function createLeftOut(store, select) {
  const words = text.hrv;
  const filter = el("select", {});
  const choices = (/** @type {MeasuredHrv | null} */ hrv) =>
    REASONS.filter((reason) => (hrv?.leftOut[reason] ?? 0) > 0).map(
      (reason) => /** @type {[string, string]} */ ([reason, words.leftOut[reason]]),
    );
  const panel = createListPanel(store, {
    className: "left-out-list",
    label: words.leftOutLabel,
    titles: words.leftOutColumns,
    keys: ["hrv", "selected", "complete"],
    filter,
    fillFilter: ({ hrv }) => fillFilter(filter, words.leftOutAll, choices(hrv)),
    items: ({ hrv }, only) => (hrv ? leftOutIntervals(hrv, only) : []),
    chosen: ({ selected }, intervals) => intervals.findIndex(({ beat }) => beat === selected),
    cells: ({ end, rr, reason }) => [text.clock(end, 1), words.leftOut[reason], text.inspector.rrValue(rr)],
    choose: ({ beat }) => select(beat),
    count: words.leftOutCount,
    words: { none: "", noneYet: "" },
  });
  const element = el("details", { class: "left-out" }, el("summary", {}, words.leftOutTitle), panel.element);
  element.addEventListener("toggle", () => panel.onShow(element.open));
  return { element };
}

/**
 * @param {MeasuredHrv} hrv
 * @param {string} only a reason; "" = all
 */
function leftOutIntervals({ use, times, rr }, only) {
  /** @type {{ beat: number, end: number, rr: number, reason: LeftOut }[]} */
  const out = [];
  use.forEach((each, beat) => {
    const reason = /** @type {LeftOut} */ (HRV_USES[each]);
    if (!REASONS.includes(reason) || (only !== "" && reason !== only)) return;
    out.push({ beat, end: times[beat], rr: rr[beat], reason });
  });
  return out;
}

/** @param {MeasuredHrv} hrv */
function groups({ measures }) {
  const named = new Map(measures.map((measure) => [measure.key, measure]));
  return /** @type {(keyof typeof GROUPS)[]} */ (Object.keys(GROUPS)).map((group) => {
    const rows = GROUPS[group].flatMap((name) => {
      const measure = named.get(name);
      return measure ? [row(measure)] : [];
    });
    return el(
      "table",
      { class: "hrv-table" },
      el("caption", {}, text.hrv.groups[group]),
      el("tbody", {}, ...rows),
    );
  });
}

/** @param {HrvMeasure} measure */
function row({ key, name, unit, value, needs, inOnePiece, state }) {
  const { label, plain } = text.hrv.measures[key] ?? { label: name, plain: "" };
  const head = el(
    "th",
    { scope: "row" },
    el("abbr", { title: plain }, label),
    el("span", { class: "measure-plain" }, plain),
  );
  if (state === "measured") {
    return el("tr", {}, head, el("td", { class: "measure-value" }, text.hrv.value(value, unit)));
  }
  const why = state === "not-enough-data" ? text.hrv.notEnough(needs, inOnePiece) : text.hrv.notTold;
  return el("tr", {}, head, el("td", { class: "measure-none" }, why));
}
