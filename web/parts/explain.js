/** The part that explains beats: what asks the worker, and its panel in the inspector. */

import { Explanations } from "../explanations.js";
import { createExplanationPanel } from "../view/explain/panel.js";

/** @param {import("./page.js").Page} page */
export function createExplaining({ store, client }) {
  const explanations = new Explanations(store, client);
  return { explanations, panel: createExplanationPanel(store, explanations) };
}
