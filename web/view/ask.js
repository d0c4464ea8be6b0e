/** Asks for what a file does not say: its sampling rate and the unit of its numbers. */

import { text } from "../text.js";
import { el } from "./dom.js";

const RATES = ["125", "128", "130", "250", "256", "360", "500", "512", "1000"];
const LIMITS = { min: "50", max: "10000" };

/** @typedef {import("../engine/engine.js").OpenOptions} OpenOptions */

/**
 * @returns {{ element: HTMLDialogElement, ask: (why: string, known: OpenOptions, present?: number) => Promise<OpenOptions | null> }}
 *   `ask` resolves with null when the person would rather not; `present`: the rate of an open recording, Hz
 */
export function createAsk() {
  const title = el("h2", { id: "ask-title" });
  const why = el("p", { class: "ask-why" });
  const rate = el("input", {
    type: "number",
    id: "ask-rate",
    inputmode: "decimal",
    step: "any",
    list: "ask-rates",
    "aria-describedby": "ask-rate-help",
    ...LIMITS,
  });
  const unit = el("select", { id: "ask-unit" });
  for (const [value, words] of unitChoices()) unit.append(el("option", { value }, words));
  const factor = el("input", {
    type: "number",
    step: "any",
    min: "0.0000001",
    "aria-label": text.ask.unitFactor,
  });
  const other = el("span", { class: "ask-other" }, factor, ` ${text.ask.unitFactor}`);
  const cancel = el("button", { type: "button", class: "plain" }, text.ask.cancel);
  const form = el(
    "form",
    {},
    title,
    why,
    el("label", { for: "ask-rate" }, text.ask.rate),
    el("span", { class: "ask-field" }, rate, ` ${text.ask.rateUnit}`),
    el("p", { id: "ask-rate-help", class: "hint" }, text.ask.rateHelp),
    el("datalist", { id: "ask-rates" }, ...RATES.map((value) => el("option", { value }))),
    el("label", { for: "ask-unit" }, text.ask.unit),
    el("span", { class: "ask-field" }, unit, other),
    el(
      "div",
      { class: "dialog-actions" },
      cancel,
      el("button", { type: "submit", class: "primary" }, text.ask.open),
    ),
  );
  const element = el("dialog", { class: "dialog", "aria-labelledby": "ask-title" }, form);
  const showOther = () => {
    other.hidden = unit.value !== "other";
    factor.required = !other.hidden;
  };
  unit.addEventListener("change", showOther);

  /** @param {string} reason @param {OpenOptions} known @param {number} [present] */
  function ask(reason, known, present) {
    title.textContent = reason ? text.ask.title : text.ask.change;
    rate.placeholder = present ? String(present) : "";
    why.textContent = reason;
    rate.value = known.rate ? String(known.rate) : "";
    rate.required = reason !== "";
    unit.value = "";
    showOther();
    element.showModal();
    return new Promise((resolve) => {
      const finish = (/** @type {OpenOptions | null} */ answer) => {
        element.onclose = null;
        if (element.open) element.close();
        resolve(answer);
      };
      element.onclose = () => finish(null);
      cancel.onclick = () => finish(null);
      form.onsubmit = (event) => {
        event.preventDefault();
        finish(answerOf(rate.value, unit.value === "other" ? factor.value : unit.value, known));
      };
    });
  }

  return {
    element,
    ask: /** @type {(why: string, known: OpenOptions, present?: number) => Promise<OpenOptions | null>} */ (
      ask
    ),
  };
}

/** @returns {[string, string][]} millivolts per unit, words */
function unitChoices() {
  const words = text.ask.units;
  return [
    ["", words[""]],
    ["1", words[1]],
    ["0.001", words[0.001]],
    ["1000", words[1000]],
    ["other", text.ask.unitOther],
  ];
}

/**
 * @param {string} rate
 * @param {string} factor
 * @param {OpenOptions} known
 * @returns {OpenOptions}
 */
function answerOf(rate, factor, known) {
  /** @type {OpenOptions} */
  const answer = { ...known };
  if (Number(rate) > 0) answer.rate = Number(rate);
  if (Number(factor) > 0) answer.millivoltsPerUnit = Number(factor);
  return answer;
}
