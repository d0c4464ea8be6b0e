/** Explains the beat on show: how, against what, of which class; and all beats of the class together. */

import { classWords } from "../../classes.js";
import { heatExplanation } from "../../explain/explanation.js";
import { explanationWords } from "../../explain/failed.js";
import { CLASS, hasQrs } from "../../explanations.js";
import { text } from "../../words/explain.js";
import { WorkerFault } from "../../worker/client.js";
import { el } from "../dom.js";
import { methodNote } from "../drawer.js";
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
  const group = createGroup(store, explanations);
  /** The list that the kept beats are of. @type {unknown} */
  let list = null;

  /** What was chosen, as far as this network and this beat allow it. @param {Beat} beat @param {Inspection} inspection */
  function suit(beat, { layers }) {
    const { beats } = store.state;
    if (list !== beats.layout) {
      choice.kept = [];
      if (choice.background.startsWith(CLASS)) choice.background = "all";
    }
    list = beats.layout;
    if (choice.layer >= layersBeforePool(layers).length) choice.layer = -1;
    if (choice.method === "waves" && !hasQrs(beat)) choice.method = "segments";
    if (!explanations.offers(choice.background, choice.kept)) choice.background = "all";
  }

  return {
    /**
     * @param {Beat} beat
     * @param {Inspection} inspection
     * @param {number} first class to explain
     */
    show(beat, inspection, first) {
      suit(beat, inspection);
      return explainBeat({ store, explanations, choice, group }, beat, inspection, first);
    },
  };
}

/**
 * @param {{ store: Store, explanations: Explanations, choice: Choice, group: ReturnType<typeof createGroup> }} panel
 * @param {Beat} beat
 * @param {Inspection} inspection
 * @param {number} first
 */
function explainBeat({ store, explanations, choice, group }, beat, inspection, first) {
  const { models, model, beats, name } = store.state;
  const info = models[model];
  const words = text.explain;
  const usual = info.usualBeat ? beats.context(beat.index).usual : null;
  const { raw, denoised, layers } = inspection;
  const result = createResult({ raw, denoised, beside: null, waves: beat.waves }, text.inspector.window);
  if (usual) result.plot.compare(usual, text.inspector.usual);
  let classIndex = first;

  const term = () => classWords(info.classes[classIndex]).term;
  const offers = () => backgroundOffers(store.state, explanations, choice.kept);
  const against = () =>
    choice.method === "gradcam"
      ? ""
      : (offers().find(({ value }) => value === choice.background)?.words ?? "");
  const called = () => {
    const share = text.percent(inspection.probabilities[classIndex]);
    return beat.label < 0
      ? words.calledNothing(term(), share)
      : words.called(classWords(beat.letter).term, term(), share);
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
    kept: choice.kept,
  });
  const saving = createSaving(store, explanations);

  /** @param {Explanation} explanation */
  function present(explanation) {
    const { logit, expected, compared, residual } = explanation;
    const about = { term: term(), named: classIndex === beat.label, waves: beat.waves };
    result.show(explanation, {
      ...about,
      sums: compared > 0 ? words.sums(logit, expected, compared, residual) : "",
      notes: notesOf(info, explanation),
    });
    const of = {
      letter: info.classes[classIndex],
      term: about.term,
      background: against(),
      called: called(),
    };
    saving.offer(() => ({
      ...of,
      recording: name,
      beat: beat.index + 1,
      title: words.beatTitle(beat.index + 1, text.clock(beat.time, 3)),
      model: info.name,
      explanation,
      traces: result.plot.traces(),
      sentence: sentenceOf(explanation, about),
    }));
  }

  async function explain() {
    explanations.cancel();
    group.offer({ ...question(), term: term(), against: against() });
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
      const explanation = await explanations.explain(beat, asked, result.progress);
      if (!explanation) return;
      result.wait(false);
      present(explanation);
      if (!explanation.waves || choice.method === "segments") return;
      const check = await explanations.crossCheck(beat, asked);
      if (check) result.check(check);
    } catch (error) {
      result.wait(false);
      result.fail(explanationWords(error instanceof WorkerFault ? error.fault : null));
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
          offers: offers(),
          isKept: choice.kept.includes(beat.index),
          keep,
        },
        explain,
      ),
    );
  function keep() {
    const isKept = choice.kept.includes(beat.index);
    choice.kept = isKept ? choice.kept.filter((each) => each !== beat.index) : [...choice.kept, beat.index];
    const wasChosen = choice.background === "kept";
    if (choice.kept.length === 0 && wasChosen) choice.background = "all";
    layChoices();
    store.set({ said: (isKept ? words.dropDone : words.keepDone)(choice.kept.length) });
    /** @type {HTMLElement | null} */ (choices.querySelector(".explain-keep"))?.focus();
    if (wasChosen) explain();
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
      methodNote(words.method),
    ],
    /** @param {number} index */
    explainClass(index) {
      classIndex = index;
      explain();
    },
  };
}

/**
 * @param {import("../../state.js").State} state
 * @param {Explanations} explanations
 * @param {number[]} kept
 * @returns {import("./choices.js").Offer[]}
 */
function backgroundOffers({ models, model, beats }, explanations, kept) {
  const { backgrounds, noPatient, named, keptOne, kept: keptMany } = text.explain;
  const hasNormals = explanations.normals().length > 0;
  const classes = models[model].classes.flatMap((letter, index) => {
    const count = explanations.named(index).length;
    return count > 0 ? [{ value: `${CLASS}${index}`, words: named(classWords(letter).term, count) }] : [];
  });
  const [only] = kept;
  const one = () => keptOne(beats.letter(only), text.clock(beats.columns.time[only], 1));
  return [
    { value: "all", words: backgrounds.all },
    { value: "normal", words: backgrounds.normal },
    { value: "patient", words: hasNormals ? backgrounds.patient : noPatient, disabled: !hasNormals },
    ...classes,
    ...(kept.length > 0 ? [{ value: "kept", words: kept.length > 1 ? keptMany(kept.length) : one() }] : []),
  ];
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
