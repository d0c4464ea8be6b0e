/** Saves an explanation as a picture (SVG, PNG) or as numbers (CSV). */

import { explanationCsv, explanationFacts, explanationName } from "../../export/explanation-csv.js";
import { saveBlob, saveText } from "../../export/save.js";
import { svgText } from "../../export/svg.js";
import { text } from "../../words/explain.js";
import { el, fitCanvas } from "../dom.js";
import { paint } from "../draw/shapes.js";
import { isDark, palette } from "../palette.js";
import { figureShapes } from "./figure.js";

/** Device pixels of a saved picture for each of its units. */
const FINE = 2;

/** @typedef {import("../../export/explanation-csv.js").SavedExplanation} SavedExplanation */

/**
 * @param {import("../../state.js").Store} store
 * @param {import("../../explanations.js").Explanations} explanations
 */
export function createSaving(store, explanations) {
  /** @type {(() => SavedExplanation) | null} */
  let now = null;
  const words = text.explain;
  const save = async (/** @type {"svg" | "png" | "csv"} */ kind) => {
    if (!now) return;
    const saved = now();
    const file = `${explanationName(saved)}.${kind}`;
    if (kind === "csv") saveText(file, explanationCsv(saved), "text/csv");
    else if (kind === "svg") saveText(file, svgText(picture(saved), describe(saved)), "image/svg+xml");
    else saveBlob(file, await png(picture(saved)));
    store.set({ said: text.exports.done(file) });
  };
  const buttons = /** @type {const} */ (["svg", "png", "csv"]).map((kind) =>
    el(
      "button",
      { type: "button", class: "plain small", title: words.saveWhy[kind], onclick: () => save(kind) },
      words.saveAs[kind],
    ),
  );
  const title = el("span", { class: "explain-save-title" }, words.save);
  const properties = { class: "explain-save", role: "group", "aria-label": words.save };
  return {
    element: el("div", properties, title, ...buttons),
    /** @param {(() => SavedExplanation) | null} explanation what to save, as it is drawn then; null: nothing */
    offer(explanation) {
      now = explanation;
      explanations.shown = explanation;
      for (const button of buttons) button.disabled = now === null;
    },
  };
}

/** @param {SavedExplanation} saved */
function picture(saved) {
  const colours = palette();
  return { ...figureShapes(saved, colours, isDark()), type: colours.type };
}

/** @param {SavedExplanation} saved */
const describe = (saved) => ({
  title: `${saved.title}: ${text.explain.titles[saved.explanation.method.name](saved.term)}`,
  description: saved.sentence,
  about: explanationFacts(saved),
});

/** @param {ReturnType<typeof picture>} drawing @returns {Promise<Blob>} */
function png({ shapes, width, height, type }) {
  const canvas = document.createElement("canvas");
  paint(fitCanvas(canvas, width, height, FINE), shapes, type);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture."))), "image/png");
  });
}
