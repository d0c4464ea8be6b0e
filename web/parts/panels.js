/** Panels of the drawer that are not the first on show: variability, and beats by shape. */

import { Templates } from "../templates.js";
import { createHrv } from "../view/hrv.js";
import { createOwnLine } from "../view/own-line.js";
import { createTemplates } from "../view/templates.js";
import { text } from "../words/panels.js";

/**
 * @param {import("./page.js").Page} page
 * @param {(beat: number, stay?: boolean) => void} select shows a beat on the paper
 */
export function createPanels({ store, client, variability, editing }, select) {
  const hrv = createHrv(store, select, variability);
  hrv.element.prepend(createOwnLine(store, text.edit.followHrv));
  return { hrv, templates: createTemplates(store, select, new Templates(store, client), editing) };
}
