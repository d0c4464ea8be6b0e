/** Says why a beat could not be explained. */

import { closed } from "../faults.js";
import { said } from "../text.js";
import { text } from "../words/explain.js";

/** @param {import("../worker/protocol.js").Fault | null} fault null: something unforeseen */
export function explanationWords(fault) {
  const { failed } = text.explain;
  return fault?.code === "ARGUMENT" ? `${failed} ${closed(said(fault.message))}` : failed;
}
