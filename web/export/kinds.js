/** The kinds of files that can be taken away: one line each, in the order in which they are offered. */

import { stem } from "../files.js";
import { beatsCsv } from "./csv.js";
import { excerptOf, fhirBundle, newUuid } from "./fhir.js";
import { resultsJson } from "./json.js";
import { edfFile, wfdbFiles } from "./signal-files.js";

/** @typedef {import("../state.js").State} State */

/** @typedef {{ name: string, content: Blob }} TakenFile */

/**
 * What came of it: the files with what is to be known of them, or why there are none.
 * @typedef {{ files: TakenFile[], notes: string[] } | { refused: string }} Taken
 */

/** @typedef {import("../worker/protocol.js").WriteRequest} WriteRequest */
/** @typedef {import("../worker/protocol.js").WrittenFiles} WrittenFiles */

/**
 * What an exporter may ask for.
 * @typedef {object} Sources
 * @property {() => State} state as it is now, with a recording
 * @property {() => Promise<import("../variability.js").MeasuredHrv>} hrv
 * @property {(request: WriteRequest) => Promise<WrittenFiles & { signal: Blob }>} write the recording in another format
 * @property {(lead: number, start: number, count: number) => Promise<Float32Array>} samples millivolts
 * @property {() => string} svg what is on the screen
 * @property {() => Promise<Blob>} png the same
 */

/**
 * @typedef {object} Kind
 * @property {keyof typeof import("../words/take.js").text.take.kinds} id
 * @property {(state: State) => boolean} ready whether there is something to save
 * @property {(from: Sources) => Promise<Taken>} make
 */

const hasBeats = (/** @type {State} */ { beats }) => beats.length > 0;
const hasSummary = (/** @type {State} */ { summary }) => summary !== null;

/**
 * @param {State} state
 * @param {string} ending of the name
 * @param {string} content
 * @param {string} type media type
 * @returns {Taken}
 */
const textFile = ({ name }, ending, content, type) => ({
  files: [{ name: `${stem(name)}${ending}`, content: new Blob([content], { type }) }],
  notes: [],
});

/** @type {Kind["make"]} */
const csv = async ({ state }) => textFile(state(), "-beats.csv", beatsCsv(state()), "text/csv");

/** @type {Kind["make"]} */
const json = async ({ state, hrv }) => {
  const measured = await hrv();
  return textFile(state(), "-results.json", resultsJson(state(), measured), "application/json");
};

/** @type {Kind["make"]} */
const fhir = async ({ state, samples }) => {
  const excerpt = await excerptOf(state(), samples);
  const bundle = `${JSON.stringify(fhirBundle(state(), excerpt, newUuid), null, 1)}\n`;
  return textFile(state(), "-fhir.json", bundle, "application/fhir+json");
};

/** @type {Kind["make"]} */
const svg = async ({ state, svg: draw }) =>
  textFile(state(), viewEnding(state(), "svg"), draw(), "image/svg+xml");

/** @type {Kind["make"]} */
const png = async ({ state, png: draw }) => {
  const name = `${stem(state().name)}${viewEnding(state(), "png")}`;
  return { files: [{ name, content: await draw() }], notes: [] };
};

/** @param {State} state @param {string} extension */
const viewEnding = ({ view }, extension) => `-at-${Math.round(Math.max(0, view.start))}s.${extension}`;

const hasRecording = (/** @type {State} */ { recording }) => recording !== null;

/** @type {Kind[]} */
export const KINDS = [
  { id: "png", ready: hasRecording, make: png },
  { id: "svg", ready: hasRecording, make: svg },
  { id: "csv", ready: hasBeats, make: csv },
  { id: "json", ready: hasSummary, make: json },
  { id: "wfdb", ready: hasBeats, make: wfdbFiles },
  { id: "edf", ready: hasBeats, make: edfFile },
  { id: "fhir", ready: hasSummary, make: fhir },
];
