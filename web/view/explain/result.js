/** An explanation on show: the window with it, the waves, the sentence, what it adds up to, and what to be careful of. */

import { disagree, isOff } from "../../explain/agreement.js";
import { heatSentence } from "../../explain/sentence.js";
import { waveSentence } from "../../explain/wave-sentence.js";
import { text } from "../../words/explain.js";
import { el } from "../dom.js";
import { createWindowPlot } from "../window-plot.js";
import { waveBars } from "./wave-bars.js";

/** The R peak's place in the window. */
const PEAK = 180;
/** @typedef {import("../../explain/explanation.js").Explanation} Explanation */

/**
 * What an explanation is about.
 * @typedef {object} About
 * @property {string} term of the class
 * @property {boolean} named whether the beat, or all of many, was given that class
 * @property {import("../../engine/engine.js").Waves | null} waves of the beat; null: of many
 */

/** @param {Explanation} explanation @param {About} about */
export const sentenceOf = (explanation, about) =>
  explanation.waves ? waveSentence(explanation, about) : heatSentence(explanation.ticks, PEAK, about.term);

/**
 * @param {import("../window-plot.js").Traces} traces
 * @param {string} title
 */
export function createResult(traces, title) {
  const plot = createWindowPlot(traces, title);
  const sentence = el("p", { class: "heat-sentence", "aria-live": "polite" });
  const waves = el("div", { class: "wave-part" });
  const sums = el("p", { class: "explain-sums" });
  const check = el("p", { class: "explain-sums explain-check" });
  const waiting = el("p", { class: "explain-waiting" });
  const caution = el("p", { class: "explain-caution", role: "status" });
  const notes = el("p", { class: "heat-note" });
  const element = el(
    "div",
    { class: "explain-result" },
    plot.element,
    waiting,
    sentence,
    waves,
    sums,
    check,
    caution,
    notes,
  );
  /** @param {string} words */
  const warn = (words) => {
    caution.textContent = words;
    caution.hidden = words === "";
  };
  warn("");
  return {
    element,
    plot,
    /** What other methods say. @param {import("../../explain/agreement.js").CrossCheck} found */
    check(found) {
      if (disagree(found)) warn(text.explain.disagree(found));
      else check.textContent = text.explain.agree(found);
    },
    /** @param {number} share that is computed */
    progress(share) {
      waiting.textContent = text.explain.busy(text.percent(share, 0));
    },
    /** @param {boolean} busy */
    wait(busy) {
      waiting.textContent = "";
      element.setAttribute("aria-busy", String(busy));
      element.classList.toggle("busy", busy);
    },
    /** @param {string} words */
    fail(words) {
      sentence.textContent = words;
      waves.replaceChildren();
      sums.textContent = "";
      check.textContent = "";
      notes.textContent = "";
      plot.clear();
      warn("");
    },
    /**
     * @param {Explanation} explanation
     * @param {About & { sums: string, notes: string[] }} about
     */
    show(explanation, about) {
      plot.explain(explanation, about.term);
      sentence.textContent = sentenceOf(explanation, about);
      waves.replaceChildren(...(explanation.waves ? [waveBars(explanation, about.waves)] : []));
      sums.textContent = about.sums;
      sums.hidden = about.sums === "";
      notes.textContent = about.notes.join(" ");
      check.textContent = "";
      warn(isOff(explanation) ? text.explain.off : "");
    },
  };
}
