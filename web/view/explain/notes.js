/** What to bear in mind of an explanation, by its method and what the network gets. */

import { isExact } from "../../explanations.js";
import { text } from "../../words/explain.js";

/**
 * @param {import("../../engine/engine.js").ModelInfo} info
 * @param {import("../../explain/explanation.js").Explanation} explanation
 * @returns {string[]} sentences
 */
export function notesOf(info, { method, compared, waves }) {
  const { heatNote, guidedNote, heatAround } = text.inspector;
  if (method.name === "gradcam")
    return [
      heatNote,
      ...(method.kind === "guided" ? [guidedNote] : []),
      ...(info.surroundings ? [heatAround] : []),
    ];
  const words = text.explain;
  return [
    ...(isExact(method) && compared > 1 ? [words.exact(compared)] : []),
    words.note,
    ...(method.name === "gradients" ? [words.loose] : []),
    ...(info.usualBeat && !isExact(method) ? [words.bothChannels] : []),
    ...(info.surroundings && waves && method.name !== "segments" ? [words.aroundSummed] : []),
  ];
}
