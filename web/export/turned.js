/** What a reader has to know of leads that were turned over to be analysed: what is saved of them stays as recorded. */

import { text } from "../words/take.js";

/** @param {import("../state.js").State} state @returns {string[]} a sentence, or none */
export function remarkTurned({ recording, options, lead: analysed }) {
  const { turned = [] } = options;
  const names = turned.map((lead) => text.bar.leadName(recording?.leads[lead]?.label ?? "", lead));
  return names.length ? [text.take.turned(names, turned.includes(analysed))] : [];
}
