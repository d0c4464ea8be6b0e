/** The beat inspector: what the beat was named, how surely, its intervals, and why. */

import { classWords } from "../classes.js";
import { UNNAMED, wasAsked } from "../data/beats.js";
import { inMillivolts } from "../data/leads.js";
import { timingWords } from "../explain/timing.js";
import { mostProbable, unsureSentence } from "../explain/unsure.js";
import { text } from "../text.js";
import { beatEditor } from "./beat-editor.js";
import { el, figure, shareBar } from "./dom.js";
import { methodNote } from "./drawer.js";
import { beatIntervals } from "./intervals.js";
import { tag } from "./tag.js";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("../data/beats.js").Beat} Beat */
/** @typedef {import("../worker/protocol.js").Inspection} Inspection */
/** @typedef {ReturnType<typeof import("./explain/panel.js").createExplanationPanel>} Panel */

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @param {object} explaining
 * @param {(beat: Beat) => Promise<Inspection>} explaining.inspect
 * @param {() => Promise<Panel>} explaining.panel comes when the page has shown itself
 * @param {() => void} explaining.leave another beat is on show: what is being explained is no longer wanted
 * @param {import("../editing.js").Editing} editing
 */
export function createInspector(store, navigation, { inspect, panel, leave }, editing) {
  const body = el("div", { class: "inspector-body" });
  const close = button(text.inspector.close, "×", () => navigation.select(-1));
  const previous = button(text.inspector.previous, "‹", () => navigation.stepAny(-1));
  const next = button(text.inspector.next, "›", () => navigation.stepAny(1));
  const element = el(
    "aside",
    { class: "inspector", "aria-labelledby": "inspector-title" },
    el(
      "div",
      { class: "inspector-head" },
      el("h2", { id: "inspector-title" }, text.inspector.title),
      el("span", { class: "steps" }, previous, next),
      close,
    ),
    body,
  );
  /** Beat and list on show, so that arriving results do not redraw it. @type {unknown[]} */
  let shown = [];

  store.watch(["selected", "beats", "models", "edited"], async (state) => {
    const { selected, beats, edited } = state;
    if (shown[0] === selected && shown[1] === beats && shown[2] === edited) return;
    const moving = body.querySelector(".wave-mover[open]") !== null;
    const focused = focusPath(body);
    shown = [selected, beats, edited];
    leave();
    const chosen = selected >= 0 && selected < beats.length;
    element.classList.toggle("has-beat", chosen);
    for (const control of [close, previous, next]) control.hidden = !chosen;
    if (!chosen) {
      body.replaceChildren(el("p", { class: "hint" }, text.inspector.none));
      return;
    }
    const beat = beats.at(selected);
    const token = shown;
    const head = [
      heading(beat),
      beatEditor(state, beat, editing, moving),
      figures(state, beat),
      beatIntervals(beat),
      methodNote(text.inspector.method),
    ];
    try {
      const known = wasAsked(beat) ? await Promise.all([inspect(beat), panel()]) : null;
      if (shown !== token) return;
      body.replaceChildren(...head, ...(known ? explanation(state, beat, ...known) : [notNamed(beat)]));
      if (focused) /** @type {HTMLElement | null} */ (body.querySelector(focused))?.focus();
    } catch {
      if (shown === token) body.replaceChildren(...head, el("p", { class: "hint" }, text.inspector.failed));
    }
  });
  return element;
}

/** Where the focus is in the editor, to be found again when it is drawn anew. @param {HTMLElement} body */
function focusPath(body) {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !body.contains(focused)) return "";
  if (focused.id) return `#${focused.id}`;
  const place = [...body.querySelectorAll(".name-button")].indexOf(focused);
  return place < 0 ? "" : `.name-button:nth-child(${place + 1})`;
}

/** @param {string} label @param {string} sign @param {() => void} onclick */
const button = (label, sign, onclick) =>
  el("button", { type: "button", class: "icon", "aria-label": label, title: label, onclick }, sign);

/** @param {Beat} beat */
function heading(beat) {
  const { plain, term } = classWords(beat.letter);
  return el(
    "div",
    { class: "beat-heading" },
    tag(beat.letter, beat.given),
    el(
      "p",
      {},
      el(
        "strong",
        { class: "beat-class" },
        beat.added && beat.letter === UNNAMED
          ? text.edit.addedHeading
          : text.inspector.classAndTerm(plain, term),
      ),
      el("span", { class: "beat-time" }, `${text.inspector.closest} ${text.clock(beat.time, 3)}`),
    ),
  );
}

/** @param {Beat} beat */
const notNamed = (beat) =>
  el(
    "p",
    { class: "hint" },
    text.inspector.notNamed(beat.added ? text.edit.notFound : text.reasons[beat.reason]),
  );

/** @param {State} state @param {Beat} beat */
function figures(state, beat) {
  const words = text.inspector;
  const { beats } = state;
  const after = beat.index + 1 < beats.length ? beats.columns.rr[beat.index + 1] : Number.NaN;
  const { surroundings } = beats.context(beat.index);
  const told = wasAsked(beat) ? surroundings : surroundings.subarray(0, 0);
  const timing = timingWords(told, { before: beat.rr, after });
  return el(
    "div",
    { class: "beat-figures" },
    rrFigure(words.rrBefore, beat.rr, timing.before),
    rrFigure(words.rrAfter, after, timing.after),
    figure(words.amplitude, words.amplitudeWhy, amplitude(state, beat)),
  );
}

/** @param {State} state @param {Beat} beat */
const amplitude = (state, beat) =>
  Number.isNaN(beat.amplitude)
    ? text.edit.notMeasured
    : text.inspector.amplitudeValue(beat.amplitude, inMillivolts(state));

/** @param {string} label @param {number} rr @param {string} timing "" where it is not known */
function rrFigure(label, rr, timing) {
  const words = text.inspector;
  if (!(rr > 0)) return figure(label, words.rrWhy, el("span", {}, words.rrNone));
  const why = timing ? `${words.rrWhy} ${words.timingWhy}` : words.rrWhy;
  const asides = [words.rrRate(rr), timing].filter(Boolean);
  const value = asides.map((each) => el("span", { class: "aside" }, ` ${each}`));
  return figure(label, why, el("span", {}, words.rrValue(rr), ...value));
}

/**
 * @param {State} state
 * @param {Beat} beat
 * @param {Inspection} inspection
 * @param {Panel} panel
 */
function explanation({ models, model }, beat, inspection, panel) {
  const info = models[model];
  const named = beat.label >= 0;
  const first = named ? beat.label : mostProbable(inspection.probabilities);
  const { elements, explainClass } = panel.show(beat, inspection, first);
  return [
    ...(named ? [] : [nameless(info, inspection, beat.reason)]),
    probabilities(info, inspection, { first, title: askedTitle(beat), explain: explainClass }),
    ...elements,
  ];
}

/** @param {Beat} beat */
function askedTitle({ label, reason }) {
  const words = text.inspector;
  if (label >= 0) return words.probabilities;
  return reason === "paced" ? words.onlyPaced : words.notSure;
}

/**
 * Why a beat has no name.
 * @param {import("../engine/engine.js").ModelInfo} info
 * @param {Inspection} inspection
 * @param {import("../engine/engine.js").Reason} reason
 */
function nameless(info, inspection, reason) {
  const doubts = reason === "unsure" ? [unsureSentence(info, inspection.probabilities)] : [];
  return el("p", { class: "unsure" }, [text.reasons[reason], ...doubts].join(" "));
}

/**
 * One row a class: its letter, a bar, its probability; choosing a row explains that class.
 * @param {import("../engine/engine.js").ModelInfo} info
 * @param {Inspection} inspection
 * @param {{ first: number, title: string, explain: (index: number) => void }} choice `first`: the class chosen first
 */
function probabilities(info, inspection, { first, title, explain }) {
  const rows = info.classes.map((letter, index) => {
    const { plain, term } = classWords(letter);
    const input = el("input", { type: "radio", name: "explain", onchange: () => explain(index) });
    input.checked = index === first;
    const share = inspection.probabilities[index];
    return el(
      "label",
      { class: "probability", title: text.inspector.classAndTerm(plain, term) },
      input,
      tag(letter),
      el("span", { class: "probability-name" }, term === letter ? plain : term),
      shareBar("share", [{ name: `share-${letter}`, share }]),
      el("span", { class: "probability-value" }, text.percent(share)),
    );
  });
  return el(
    "fieldset",
    { class: "probabilities", title: text.inspector.probabilitiesWhy(info.name) },
    el("legend", {}, title),
    ...rows,
  );
}
