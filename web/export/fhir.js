/** What was found as a FHIR R4 Bundle (hl7.org/fhir/R4): the program as Device, an excerpt of the signal as SampledData,
 * heart rate, beat counts and intervals as Observations, a DiagnosticReport that holds them together.
 *
 * Neither a patient, nor the file's name, nor a date is in it: these may name a person.
 */

import { classWords } from "../classes.js";
import { countBeats } from "../data/edited-summary.js";
import { INTERVALS } from "../data/intervals.js";
import { isSynthetic } from "../data/leads.js";
import { language } from "../text.js";
import { text } from "../words/take.js";
import { remarkByHand } from "./by-hand.js";
import { asRecorded } from "./digital.js";
import { remarkTurned } from "./turned.js";

/** Seconds of signal at most: SampledData is text, and a Bundle is read as a whole. */
export const EXCERPT = 60;
/** Steps of the signal: 1 µV where millivolts are known. */
const STEP = 0.001;

const LOINC = "http://loinc.org";
const UCUM = "http://unitsofmeasure.org";
/** ISO/IEEE 11073-10101, as in FHIR's own example of an ECG. */
const MDC = "urn:oid:2.16.840.1.113883.6.24";
const CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
const REPORT_CATEGORY = "http://terminology.hl7.org/CodeSystem/v2-0074";

/** LOINC codes of what has one. */
const CODES = {
  ecg: ["11524-6", "EKG study"],
  rate: ["8867-4", "Heart rate"],
  pr: ["8625-6", "P-R Interval"],
  qrs: ["8633-0", "QRS duration"],
  qt: ["8634-8", "Q-T interval"],
};

/** MDC_ECG_ELEC_POTL and its leads. @type {Record<string, [string, string]>} */
const LEADS = {
  I: ["131329", "MDC_ECG_ELEC_POTL_I"],
  II: ["131330", "MDC_ECG_ELEC_POTL_II"],
  V1: ["131331", "MDC_ECG_ELEC_POTL_V1"],
  V2: ["131332", "MDC_ECG_ELEC_POTL_V2"],
  V3: ["131333", "MDC_ECG_ELEC_POTL_V3"],
  V4: ["131334", "MDC_ECG_ELEC_POTL_V4"],
  V5: ["131335", "MDC_ECG_ELEC_POTL_V5"],
  V6: ["131336", "MDC_ECG_ELEC_POTL_V6"],
  III: ["131389", "MDC_ECG_ELEC_POTL_III"],
  AVR: ["131390", "MDC_ECG_ELEC_POTL_AVR"],
  AVL: ["131391", "MDC_ECG_ELEC_POTL_AVL"],
  AVF: ["131392", "MDC_ECG_ELEC_POTL_AVF"],
};
const POTENTIAL = ["131328", "MDC_ECG_ELEC_POTL"];

/** @typedef {import("../state.js").State} State */
/** @typedef {{ lead: number, start: number, samples: Float32Array }[]} Excerpt `start`: seconds */
/** @typedef {Record<string, unknown>} Resource */

/**
 * The leads in view, from the left edge of the paper on.
 * @param {State} state
 * @param {import("./kinds.js").Sources["samples"]} samples
 * @returns {Promise<Excerpt>}
 */
export async function excerptOf({ recording, view }, samples) {
  const leads = recording?.leads ?? [];
  const start = Math.max(0, view.start);
  const seconds = Math.min(EXCERPT, view.width);
  return Promise.all(
    leads.map(async (info, lead) => {
      const { rate, samples: total } = info;
      const first = Math.min(total, Math.round(start * rate));
      const count = Math.min(total - first, Math.round(seconds * rate));
      return { lead, start: first / rate, samples: asRecorded(info, await samples(lead, first, count)) };
    }),
  );
}

/** @returns {string} a random UUID (version 4) */
export function newUuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/**
 * @param {State} state with a recording and its summary
 * @param {Excerpt} excerpt
 * @param {() => string} uuid
 */
export function fhirBundle(state, excerpt, uuid) {
  const place = () => `urn:uuid:${uuid()}`;
  const device = place();
  const observations = [
    signalObservation(state, excerpt),
    ...rateObservations(state),
    ...countObservations(state),
    ...intervalObservations(state),
  ].map((resource) => ({ fullUrl: place(), resource: { ...resource, device: { reference: device } } }));
  const result = observations.map(({ fullUrl }) => ({ reference: fullUrl }));
  return {
    resourceType: "Bundle",
    language: language.tag,
    type: "collection",
    entry: [
      { fullUrl: place(), resource: reportOf(state, result) },
      { fullUrl: device, resource: deviceOf(state) },
      ...observations,
    ],
  };
}

/** @param {State} state @param {{ reference: string }[]} result @returns {Resource} */
function reportOf(state, result) {
  return {
    resourceType: "DiagnosticReport",
    status: "preliminary",
    category: [
      {
        coding: [{ system: REPORT_CATEGORY, code: "EC", display: "Electrocardiac (e.g., EKG, EEC, Holter)" }],
      },
    ],
    code: loinc("ecg"),
    result,
    conclusion: [text.take.fhir.conclusion, ...remarks(state)].join(" "),
  };
}

/** @param {State} state @returns {string[]} what a reader has to know of all figures */
function remarks(state) {
  const { recording, complete, beats } = state;
  const words = [remarkByHand(beats), ...remarkTurned(state)].filter(Boolean);
  if (recording && isSynthetic(recording)) words.push(text.synthetic.is);
  if (!complete) words.push(text.take.soFar);
  return words;
}

/** @param {State} state @returns {Resource} */
function deviceOf({ engineVersion, models, model }) {
  const { name, parameters, quantised } = models[model];
  return {
    resourceType: "Device",
    deviceName: [{ name: text.name, type: "user-friendly-name" }],
    type: { text: text.take.fhir.device },
    version: [
      { type: { text: "software" }, value: engineVersion },
      { type: { text: "model" }, value: name },
    ],
    note: [{ text: text.take.fhir.model(name, parameters, quantised) }],
  };
}

/** @param {State} state @param {Excerpt} excerpt @returns {Resource} */
function signalObservation(state, excerpt) {
  const { duration, leads } = /** @type {NonNullable<State["recording"]>} */ (state.recording);
  const [{ start, samples, lead }] = excerpt;
  const seconds = samples.length / leads[lead].rate;
  return {
    ...observation({ ...loinc("ecg") }, "procedure"),
    note: [{ text: text.take.fhir.excerpt(start, seconds, duration) }],
    component: excerpt.map((piece) => leadComponent(state, piece)),
  };
}

/** @param {State} state @param {Excerpt[number]} piece */
function leadComponent({ recording, options }, { lead, samples }) {
  const { label, unit, rate } = /** @type {NonNullable<State["recording"]>} */ (recording).leads[lead];
  const known = options.millivoltsPerUnit !== undefined || unit !== "";
  const [code, display] =
    LEADS[
      label
        .replace(/^ECG\s+/i, "")
        .trim()
        .toUpperCase()
    ] ?? POTENTIAL;
  const origin = known ? { value: 0, unit: "mV", system: UCUM, code: "mV" } : { value: 0 };
  return {
    code: { coding: [{ system: MDC, code, display }], text: text.bar.leadName(label, lead) },
    valueSampledData: {
      origin,
      period: Number((1000 / rate).toPrecision(15)),
      factor: STEP,
      dimensions: 1,
      data: Array.from(samples, (value) => (Number.isNaN(value) ? "E" : Math.round(value / STEP))).join(" "),
    },
  };
}

/** Figures of the beats as they were found say so where a person edited them. @param {State} state @param {string} words */
const foundNote = ({ beats }, words) => [
  { text: remarkByHand(beats) ? `${words} ${text.byHand.notFollowed}` : words },
];

/** @param {State} state @returns {Resource[]} */
function rateObservations(state) {
  const { summary } = state;
  const { meanRate, lowestRate, highestRate, rrIntervals } = found(summary);
  if (!Number.isFinite(meanRate)) return [];
  const bound = (/** @type {string} */ words, /** @type {number} */ rate) =>
    Number.isFinite(rate) ? [{ code: { text: words }, valueQuantity: perMinute(rate) }] : [];
  const component = [
    ...bound(text.take.fhir.lowest, lowestRate),
    ...bound(text.take.fhir.highest, highestRate),
  ];
  const resource = {
    ...observation(loinc("rate"), "vital-signs"),
    valueQuantity: perMinute(meanRate),
    note: foundNote(state, text.take.fhir.rate(rrIntervals)),
  };
  return [component.length > 0 ? { ...resource, component } : resource];
}

/** @param {State} state @returns {Resource[]} */
function countObservations({ summary, models, model, beats: list }) {
  const { beats, unreadable, letters } = countBeats(list, found(summary));
  const remark = remarkByHand(list);
  const count = (/** @type {number} */ value) => ({ value, unit: "beats", system: UCUM, code: "{beats}" });
  const component = [...letters].map(([letter, value]) => {
    const { plain, term } = classWords(letter);
    return { code: { text: text.inspector.classAndTerm(plain, term) }, valueQuantity: count(value) };
  });
  return [
    {
      ...observation({ text: text.take.fhir.beats }, "procedure"),
      valueQuantity: count(beats - unreadable),
      note: [text.summary.namedBy(models[model].name), remark]
        .filter(Boolean)
        .map((words) => ({ text: words })),
      component,
    },
  ];
}

/** @param {State} state @returns {Resource[]} medians over the normal beats */
function intervalObservations(state) {
  const { medians, beatsWith } = found(state.summary);
  return INTERVALS.filter((name) => Number.isFinite(medians[name])).map((name) => ({
    ...observation(intervalCode(name), "procedure"),
    valueQuantity: { value: tenth(1000 * medians[name]), unit: "ms", system: UCUM, code: "ms" },
    note: foundNote(state, text.take.fhir.median(beatsWith[name])),
  }));
}

/** @param {import("../data/intervals.js").IntervalName} name */
function intervalCode(name) {
  if (name === "pr" || name === "qrs" || name === "qt") return loinc(name);
  return { text: text.take.fhir.corrected[name] };
}

/** @param {object} code @param {string} category @returns {Resource} */
const observation = (code, category) => ({
  resourceType: "Observation",
  status: "preliminary",
  category: [{ coding: [{ system: CATEGORY, code: category }] }],
  code,
});

/** @param {keyof typeof CODES} name */
const loinc = (name) => ({ coding: [{ system: LOINC, code: CODES[name][0], display: CODES[name][1] }] });

/** @param {number} rate */
const perMinute = (rate) => ({ value: tenth(rate), unit: "beats/minute", system: UCUM, code: "/min" });

const tenth = (/** @type {number} */ value) => Math.round(10 * value) / 10;

/** @param {State["summary"]} summary */
const found = (summary) => /** @type {NonNullable<typeof summary>} */ (summary);
