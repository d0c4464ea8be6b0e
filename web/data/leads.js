/** What is known of a recording and its leads. */

/** Leads on the paper at most. */
const SHOWN = 2;

/**
 * The analysed lead first, then the others that are ECG.
 * @param {import("../worker/protocol.js").RecordingInfo} recording
 * @param {number} analysed
 * @returns {number[]}
 */
export function displayedLeads(recording, analysed) {
  const others = recording.leads
    .map((_, index) => index)
    .filter((i) => i !== analysed && recording.leads[i].isEcg);
  return [analysed, ...others].slice(0, SHOWN);
}

/**
 * Whether the lead's numbers are known to be millivolts: by the file, or by what the user said.
 * @param {import("../state.js").State} state
 */
export function inMillivolts({ recording, lead, options }) {
  return Boolean(recording?.leads[lead].unit) || options.millivoltsPerUnit !== undefined;
}

/**
 * A file's unit as the page shows it: microvolts begin with a u, a micro sign or a Greek letter.
 * @param {string} unit as the file spells it, which is what is saved
 */
export const shownUnit = (unit) => unit.replace(/^[u\u00b5\u03bc]v$/i, "\u00b5V");

/**
 * Whether the ECG was made by a program, as its file says.
 * @param {import("../worker/protocol.js").RecordingInfo} recording
 */
export const isSynthetic = ({ notes }) => notes.some(({ code }) => code === "synthetic");
