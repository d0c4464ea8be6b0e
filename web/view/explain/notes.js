/** What to bear in mind of an explanation, by its method and what the network gets. */

import { MOST_EXACT } from "../../explanations.js";
import { text } from "../../text.js";

/**
 * @param {import("../../engine/engine.js").ModelInfo} info
 * @param {import("../../explain/explanation.js").Explanation} explanation
 * @returns {string[]} sentences
 */
export function notesOf(info, { method, compared, waves }) {
  const { heatNote, heatAround } = text.inspector;
  if (method.name === "gradcam") return info.surroundings ? [heatNote, heatAround] : [heatNote];
  const words = text.explain;
  return [
    ...(method.name === "waves" && compared === MOST_EXACT ? [words.exact(compared)] : []),
    words.note,
    ...(method.name === "gradients" ? [words.loose] : []),
    ...(info.usualBeat && method.name !== "waves" ? [words.bothChannels] : []),
    ...(info.surroundings && waves ? [words.aroundSummed] : []),
  ];
}
