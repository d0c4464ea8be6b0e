/** Intervals as figures: PR, QRS, QT and QTc of one beat, and their medians over the normal beats. */

import { lacking } from "../data/intervals.js";
import { text } from "../text.js";
import { el, figure } from "./dom.js";

/** @typedef {import("../data/intervals.js").IntervalName} IntervalName */

/** @type {IntervalName[]} */
const SHOWN = ["pr", "qrs", "qt", "qtcFridericia"];
/** @type {IntervalName[]} */
const OTHERS = ["qtcBazett", "qtcFramingham", "qtcHodges"];

/** @param {import("../data/beats.js").Beat} beat */
export function beatIntervals(beat) {
  const one = (/** @type {IntervalName} */ name) => {
    const { label, why } = text.intervals.names[name];
    return figure(label, why, value(beat, name));
  };
  return el(
    "div",
    { class: "intervals" },
    el("div", { class: "beat-figures" }, ...SHOWN.map(one)),
    el(
      "details",
      { class: "other-qtc" },
      el("summary", {}, text.intervals.otherQtc),
      el("div", { class: "beat-figures" }, ...OTHERS.map(one)),
    ),
  );
}

/**
 * @param {import("../data/beats.js").Beat} beat
 * @param {IntervalName} name
 */
function value(beat, name) {
  const seconds = beat.intervals[name];
  if (!Number.isNaN(seconds)) return text.intervals.value(1000 * seconds);
  const reason = text.intervals.lacks[lacking(name, beat.waves)];
  return el("span", {}, "–", el("span", { class: "aside" }, ` ${reason}`));
}

/**
 * @param {import("../engine/engine.js").Summary} summary
 * @returns {HTMLElement}
 */
export function medianFigures({ medians, beatsWith }) {
  const each = SHOWN.map((name) => {
    const { label, why } = text.intervals.names[name];
    const known = !Number.isNaN(medians[name]);
    const shown = known ? text.intervals.value(1000 * medians[name]) : "–";
    return figure(label, text.intervals.medianWhy(beatsWith[name], known, why), shown);
  });
  return el(
    "div",
    { class: "medians", role: "group", "aria-label": text.intervals.medians },
    el("span", { class: "medians-title" }, text.intervals.medians),
    el("div", { class: "medians-row" }, ...each),
  );
}
