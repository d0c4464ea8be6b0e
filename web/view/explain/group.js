/** All beats of a class explained together: the mean window with the mean values on it. */

import { MOST_IN_GROUP } from "../../explanations.js";
import { text } from "../../words/explain.js";
import { el } from "../dom.js";
import { notesOf } from "./notes.js";
import { createResult, sentenceOf } from "./result.js";
import { createSaving } from "./saving.js";

/** @typedef {import("../../explanations.js").Question & { term: string, against: string }} GroupQuestion */

/**
 * @param {import("../../state.js").Store} store
 * @param {import("../../explanations.js").Explanations} explanations
 */
export function createGroup(store, explanations) {
  const words = text.explain;
  /** As chosen now. @type {GroupQuestion | null} */
  let question = null;
  /** The list whose beats were explained. @type {unknown} */
  let list = null;
  const start = el("button", { type: "button", class: "plain small", onclick: explain });
  const bar = el("progress", { max: "1", "aria-label": words.groupBar });
  const done = el("span", {});
  const stop = el("button", { type: "button", class: "plain small", onclick: cancel }, words.groupCancel);
  const progress = el("div", { class: "group-progress" }, bar, done, stop);
  const said = el("p", { class: "hint", role: "status" });
  const found = el("div", { class: "group-found" });
  const element = el("section", { class: "group" }, start, progress, said, found);

  /** @param {boolean} running */
  function run(running) {
    start.setAttribute("aria-disabled", String(running));
    progress.hidden = !running;
  }

  function cancel() {
    explanations.cancel();
    run(false);
    said.textContent = words.groupCancelled;
    start.focus();
  }

  async function explain() {
    if (!progress.hidden || !question) return;
    const asked = question;
    found.replaceChildren();
    said.textContent = "";
    run(true);
    try {
      const result = await explanations.group(asked, (count, of) => {
        bar.value = count / of;
        done.textContent = words.groupProgress(count, of);
      });
      if (!result) return;
      const keyboard = document.activeElement === stop;
      run(false);
      if (keyboard) start.focus();
      if (result === "none") said.textContent = words.groupNone;
      else present(result, asked);
    } catch {
      run(false);
      said.textContent = words.groupFailed;
    }
  }

  /** @param {import("../../explanations.js").GroupResult} result @param {GroupQuestion} asked */
  function present({ explanation, window, count, of }, { term, against, classIndex }) {
    const { models, model, name } = store.state;
    const title = words.groupTitle(term, count, of);
    const shown = createResult({ raw: null, denoised: window, beside: null, waves: null }, title);
    const { logit, expected, residual, compared } = explanation;
    shown.show(explanation, {
      term,
      named: true,
      waves: null,
      sums: compared > 0 ? words.groupSums(logit, expected, residual) : "",
      notes: notesOf(models[model], explanation),
    });
    const saving = createSaving(store, explanations);
    saving.offer(() => ({
      recording: name,
      beat: null,
      title,
      letter: models[model].classes[classIndex],
      term,
      background: against,
      model: models[model].name,
      explanation,
      traces: shown.plot.traces(),
      called: "",
      sentence: sentenceOf(explanation, { term, named: true, waves: null }),
    }));
    found.replaceChildren(el("h3", {}, title), shown.element, saving.element);
    store.set({ said: title });
  }

  return {
    element,
    /**
     * Another beat, class or method was chosen. What was found stays to be compared with, as long as its beats do.
     * @param {GroupQuestion} chosen
     */
    offer(chosen) {
      question = chosen;
      const { beats } = store.state;
      const count = explanations.named(chosen.classIndex).length;
      run(false);
      start.textContent = words.group(chosen.term, count, MOST_IN_GROUP);
      start.disabled = count === 0;
      said.textContent = "";
      if (list !== beats) found.replaceChildren();
      list = beats;
    },
  };
}
