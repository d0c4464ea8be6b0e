/** Explains the beat on show: how, against what, of which class; and all beats of the class together. */

import { classWords } from "../../classes.js";
import { disagree } from "../../explain/agreement.js";
import { heatExplanation } from "../../explain/explanation.js";
import { hasQrs } from "../../explanations.js";
import { text } from "../../text.js";
import { el } from "../dom.js";
import { createChoices, firstChoice, layersBeforePool } from "./choices.js";
import { createGroup } from "./group.js";
import { notesOf } from "./notes.js";
import { createResult, sentenceOf } from "./result.js";
import { createSaving } from "./saving.js";

/** @typedef {import("../../data/beats.js").Beat} Beat */
/** @typedef {import("../../explain/explanation.js").Explanation} Explanation */
/** @typedef {import("../../explanations.js").Explanations} Explanations */
/** @typedef {import("../../state.js").Store} Store */
/** @typedef {import("../../worker/protocol.js").Inspection} Inspection */
/** @typedef {import("./choices.js").Choice} Choice */

/**
 * @param {Store} store
 * @param {Explanations} explanations
 */
export function createExplanationPanel(store, explanations) {
  const choice = firstChoice();
  /** The list that the kept beat is of. @type {unknown} */
  let list = null;

  /** What was chosen, as far as this network and this beat allow it. @param {Beat} beat @param {Inspection} inspection */
  function suit(beat, { layers }) {
    const { models, model, beats } = store.state;
    if (list !== beats) choice.pinned = -1;
    list = beats;
    if (choice.layer >= layersBeforePool(layers).length) choice.layer = -1;
    if (models[model].quantised) Object.assign(choice, { method: "gradcam", layer: -1, kind: "positive" });
    if (choice.method === "waves" && !hasQrs(beat)) choice.method = "shap";
    if (!explanations.offers(choice.background, choice.pinned)) choice.background = "all";
  }

  return {
    /**
     * @param {Beat} beat
     * @param {Inspection} inspection
     * @param {number} first class to explain
     */
    show(beat, inspection, first) {
      suit(beat, inspection);
      return explainBeat({ store, explanations, choice }, beat, inspection, first);
    },
  };
}

/**
 * @param {{ store: Store, explanations: Explanations, choice: Choice }} panel
 * @param {Beat} beat
 * @param {Inspection} inspection
 * @param {number} first
 */
function explainBeat({ store, explanations, choice }, beat, inspection, first) {
  const { models, model, beats, name } = store.state;
  const info = models[model];
  const words = text.explain;
  const usual = info.usualBeat ? beats.context(beat.index).usual : null;
  const { raw, denoised, layers } = inspection;
  const result = createResult({ raw, denoised, beside: null, waves: beat.waves }, text.inspector.window);
  if (usual) result.plot.compare(usual, text.inspector.usual);
  let classIndex = first;

  const term = () => classWords(info.classes[classIndex]).term;
  const kept = () =>
    choice.pinned < 0
      ? ""
      : words.pinnedAt(beats.letter(choice.pinned), text.clock(beats.columns.time[choice.pinned], 1));
  const against = () => {
    if (choice.method === "gradcam") return "";
    return choice.background === "pinned" ? kept() : words.backgrounds[choice.background];
  };
  const isPlain = () => choice.method === "gradcam" && choice.layer < 0 && choice.kind === "positive";
  /** @returns {import("../../worker/protocol.js").Method} */
  const method = () => {
    if (choice.method !== "gradcam") return { name: choice.method };
    const layer = choice.layer < 0 ? layersBeforePool(layers).length - 1 : choice.layer;
    return { name: "gradcam", layer, kind: choice.kind };
  };
  const question = () => ({
    classIndex,
    method: method(),
    background: choice.background,
    pinned: choice.pinned,
  });
  const saving = createSaving(store);
  const group = createGroup(store, explanations, () => ({ ...question(), term: term(), against: against() }));

  /** @param {Explanation} explanation */
  function present(explanation) {
    const { logit, expected, compared, residual } = explanation;
    result.show(explanation, {
      term: term(),
      waves: beat.waves,
      sums: compared > 0 ? words.sums(logit, expected, compared, residual) : "",
      notes: notesOf(info, explanation),
    });
    const about = { letter: info.classes[classIndex], term: term(), background: against() };
    saving.offer(() => ({
      ...about,
      recording: name,
      beat: beat.index + 1,
      title: words.beatTitle(beat.index + 1, text.clock(beat.time, 3)),
      model: info.name,
      explanation,
      traces: result.plot.traces(),
      sentence: sentenceOf(explanation, about.term, beat.waves),
    }));
  }

  async function explain() {
    explanations.cancel();
    group.renew();
    if (isPlain()) {
      result.wait(false);
      const plain = /** @type {const} */ ({ name: "gradcam", layer: -1, kind: "positive" });
      present(heatExplanation(plain, inspection.heat[classIndex]));
      return;
    }
    result.wait(true);
    saving.offer(null);
    const asked = question();
    try {
      const explanation = await explanations.explain(beat, asked);
      if (!explanation) return;
      result.wait(false);
      present(explanation);
      if (!explanation.waves) return;
      const apart = await explanations.compareMethods(beat, asked);
      if (apart !== null && disagree(apart)) result.warn(words.disagree(apart));
    } catch {
      result.wait(false);
      result.fail(words.failed);
    }
  }

  const choices = el("div", {});
  const layChoices = () =>
    choices.replaceChildren(
      createChoices(
        choice,
        {
          layers,
          quantised: info.quantised,
          hasWaves: hasQrs(beat),
          hasNormals: explanations.normals().length > 0,
          pinned: kept(),
          pin,
        },
        explain,
      ),
    );
  function pin() {
    choice.pinned = beat.index;
    layChoices();
    store.set({ said: words.pinDone });
    /** @type {HTMLElement | null} */ (choices.querySelector(".explain-pin"))?.focus();
    if (choice.background === "pinned") explain();
  }
  layChoices();
  explain();
  return {
    elements: [
      el("h3", {}, text.inspector.window),
      choices,
      ...(usual ? [] : [comparison(choice, explanations, result)]),
      result.element,
      saving.element,
      group.element,
    ],
    /** @param {number} index */
    explainClass(index) {
      classIndex = index;
      explain();
    },
  };
}

/**
 * Draws the patient's normal beat under this one.
 * @param {Choice} choice
 * @param {Explanations} explanations
 * @param {ReturnType<typeof createResult>} result
 */
function comparison(choice, explanations, result) {
  const draw = async () => {
    const window = choice.compare ? await explanations.normalWindow() : null;
    result.plot.compare(choice.compare ? window : null, text.explain.normalBeat);
  };
  const input = el("input", {
    type: "checkbox",
    disabled: explanations.normals().length === 0,
    onchange: () => {
      choice.compare = input.checked;
      draw().catch(() => {});
    },
  });
  input.checked = choice.compare;
  if (choice.compare) draw().catch(() => {});
  return el("label", { class: "explain-compare" }, input, text.explain.compare);
}
