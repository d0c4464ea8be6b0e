/** The kinds of files that can be taken away: one line each, in the order in which they are offered. */

import { stem } from "../files.js";
import { beatsCsv } from "./csv.js";
import { resultsJson } from "./json.js";

/** @typedef {import("../state.js").State} State */

/** @typedef {{ name: string, content: Blob }} TakenFile */

/**
 * What an exporter may ask for.
 * @typedef {object} Sources
 * @property {() => State} state as it is now, with a recording
 * @property {() => Promise<import("../variability.js").MeasuredHrv>} hrv
 */

/**
 * @typedef {object} Kind
 * @property {"csv" | "json"} id its words are text.take.kinds[id]
 * @property {(state: State) => boolean} ready whether there is something to save
 * @property {(from: Sources) => Promise<TakenFile[]>} make
 */

const hasBeats = (/** @type {State} */ { beats }) => beats.length > 0;
const hasSummary = (/** @type {State} */ { summary }) => summary !== null;

/**
 * @param {State} state
 * @param {string} ending of the name
 * @param {string} content
 * @param {string} type media type
 * @returns {TakenFile}
 */
const textFile = ({ name }, ending, content, type) => ({
  name: `${stem(name)}${ending}`,
  content: new Blob([content], { type }),
});

/** @type {Kind["make"]} */
const csv = async ({ state }) => [textFile(state(), "-beats.csv", beatsCsv(state()), "text/csv")];

/** @type {Kind["make"]} */
const json = async ({ state, hrv }) => {
  const measured = await hrv();
  return [textFile(state(), "-results.json", resultsJson(state(), measured), "application/json")];
};

/** @type {Kind[]} */
export const KINDS = [
  { id: "csv", ready: hasBeats, make: csv },
  { id: "json", ready: hasSummary, make: json },
];
