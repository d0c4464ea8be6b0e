/** The part of the inspector that edits its beat: who named it, another name, away with it, its waves moved. */

import { classWords } from "../classes.js";
import { EDGES, FARTHEST, STEP } from "../data/wave-edges.js";
import { text } from "../text.js";
import { el } from "./dom.js";
import { namingRow } from "./naming.js";

/** @typedef {import("../data/beats.js").Beat} Beat */

/**
 * @param {import("../state.js").State} state
 * @param {Beat} beat
 * @param {import("../editing.js").Editing} editing
 * @param {boolean} open whether the waves were being moved
 */
export function beatEditor({ models, model }, beat, editing, open) {
  const words = text.edit;
  const said = whoNamed(beat, models[model].name);
  const name = namingRow(
    words.nameIt,
    editing.letters(),
    (letter) => editing.name([beat.index], letter),
    beat.letter,
  );
  const remove = el(
    "button",
    {
      type: "button",
      class: "plain small",
      title: words.removeWhy,
      onclick: () => editing.remove([beat.index]),
    },
    words.remove,
  );
  return el(
    "section",
    { class: "beat-editor", "aria-label": words.title },
    said ? el("p", { class: "who-named" }, said) : null,
    el("div", { class: "beat-editor-row" }, name, remove),
    waveMover(beat, editing, open),
  );
}

/** @param {Beat} beat @param {string} model its name */
function whoNamed(beat, model) {
  const words = text.edit;
  const parts = [];
  if (beat.added) parts.push(words.youAdded);
  else if (beat.given) {
    const { term } = classWords(beat.ownLetter);
    const share = beat.label < 0 ? "" : text.percent(beat.probability, 0);
    parts.push(words.youNamed(model, term, share));
  }
  if (beat.moved) parts.push(words.youMoved);
  return parts.join(" ");
}

/** Ends of the waves that a beat may lack. */
const WAVE_EDGES = /** @type {const} */ ({ p: ["pOn", "pOff"], t: ["tOn", "tOff"] });

/** @param {Beat} beat @param {import("../editing.js").Editing} editing @param {boolean} open */
function waveMover(beat, editing, open) {
  const words = text.edit;
  const order = el("p", { class: "hint", role: "status", hidden: true }, words.order);
  const rows = EDGES.map((edge) => {
    const seconds = beat.waves[edge];
    const shown = Number.isNaN(seconds) ? "" : String(Math.round(1000 * seconds));
    const input = el("input", {
      type: "number",
      step: String(1000 * STEP),
      min: String(-1000 * FARTHEST),
      max: String(1000 * FARTHEST),
      value: shown,
      id: `edge-${edge}`,
      onchange: () => {
        const moved =
          input.value !== "" &&
          input.checkValidity() &&
          editing.moveWave(beat.index, edge, Number(input.value) / 1000);
        if (!moved) input.value = shown;
        order.hidden = moved;
      },
    });
    return el("label", { class: "edge" }, el("span", {}, words.edgeNames[edge]), input, " ms");
  });
  const absent = /** @type {const} */ (["p", "t"])
    .filter((wave) => WAVE_EDGES[wave].some((edge) => !Number.isNaN(beat.waves[edge])))
    .map((wave) =>
      el(
        "button",
        {
          type: "button",
          class: "plain small",
          title: words.noWaveWhy,
          onclick: () => editing.removeWave(beat.index, wave),
        },
        words.noWave[wave],
      ),
    );
  const element = el(
    "details",
    { class: "wave-mover" },
    el("summary", {}, words.waves),
    el("p", { class: "hint" }, words.wavesHint),
    el("div", { class: "edges" }, ...rows),
    el("div", { class: "no-waves" }, ...absent),
    order,
  );
  element.open = open;
  return element;
}
