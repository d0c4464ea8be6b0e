// Rhythm episodes against the rhythm annotations of mitdb, as EC57's epicmp counts them (bench/compare/episodes.mjs).
//
// Twice, through the same code of the engine:
//   detected   the beats that the detector found, on the lead that the page would choose, named by the network that is
//              trained on the patients of DS1 (models/int8/r.tlm), with the P waves that the delineator found
//   reference  the annotated beats and their labels, without P waves: what the rules of rhythms alone come to

import { compareEpisodes, rhythmSpans, sumEpisodes } from "../compare/episodes.mjs";
import { figure } from "../figure.mjs";

/** @typedef {import("../compare/episodes.mjs").EpisodeCounts} EpisodeCounts */
/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {import("../../web/engine/engine.js").Episode} Episode */
/** @typedef {import("../../web/engine/engine.js").EpisodeKind} EpisodeKind */
/** @typedef {Map<string, EpisodeCounts>} CountsByRhythm by the name of a rhythm */
/** @typedef {{ record: string, detected: CountsByRhythm, reference: CountsByRhythm }} RecordEpisodes */

/**
 * Which episodes stand for which annotated rhythm. In a rhythm that is `ignored` a reported episode is not wrong:
 * atrial flutter with varying conduction is as irregular as fibrillation (epicmp -x, EC38:1998; EC57 ignores nothing:
 * `afib_ec57`), ventricular flutter is a faster VT. The annotators named runs of ventricular beats VT from about 85 a minute on, the engine from 100 on (the guidelines'
 * limit): `ventricular_run` compares them whatever their rate.
 * @type {{ name: string, annotated: string[], kinds: EpisodeKind[], ignored?: string }[]}
 */
const RHYTHMS = [
  { name: "afib", annotated: ["(AFIB"], kinds: ["irregular"], ignored: "(AFL" },
  { name: "afib_ec57", annotated: ["(AFIB"], kinds: ["irregular"] },
  { name: "bigeminy", annotated: ["(B"], kinds: ["bigeminy"] },
  { name: "trigeminy", annotated: ["(T"], kinds: ["trigeminy"] },
  { name: "vt", annotated: ["(VT"], kinds: ["vt"], ignored: "(VFL" },
  {
    name: "ventricular_run",
    annotated: ["(VT", "(IVR"],
    kinds: ["vt", "idioventricular"],
    ignored: "(VFL",
  },
  { name: "svt", annotated: ["(SVTA"], kinds: ["svt"] },
  { name: "sbr", annotated: ["(SBR"], kinds: ["bradycardia"] },
  { name: "block2", annotated: ["(BII"], kinds: ["dropped-beat"] },
];

/** @param {ReturnType<typeof rhythmSpans>} spans @param {Episode[]} episodes @returns {CountsByRhythm} */
function countRhythms(spans, episodes) {
  const counts = RHYTHMS.map(({ name, annotated, kinds, ignored }) => {
    const references = spans.filter(({ rhythm }) => annotated.includes(rhythm));
    const tests = episodes.filter(({ kind }) => kinds.includes(kind));
    const options = { ignored: spans.filter(({ rhythm }) => rhythm === ignored) };
    return /** @type {const} */ ([name, compareEpisodes(references, tests, options)]);
  });
  return new Map(counts);
}

/**
 * @param {import("../../web/engine/engine.js").Engine} engine
 * @param {import("./classes.mjs").NamedRecord} named
 * @returns {RecordEpisodes}
 */
export function compareRhythms(engine, { record, annotations, episodes, rate, duration }) {
  const spans = rhythmSpans(annotations, rate, duration);
  const beats = annotations.map(({ sample, code }) => ({ time: sample / rate, code }));
  return {
    record,
    detected: countRhythms(spans, episodes),
    reference: countRhythms(spans, engine.annotatedEpisodes(beats)),
  };
}

/** @param {string} prefix @param {EpisodeCounts} counts @param {string} note @returns {Figure[]} */
function episodeFigures(prefix, { reference, test }, note) {
  const share = (/** @type {number} */ part, /** @type {number} */ whole) => (100 * part) / whole;
  const seconds = (/** @type {EpisodeCounts["test"]} */ { overlapped, seconds }) =>
    `${overlapped.toFixed(0)} of ${seconds.toFixed(0)} s`;
  const episodes = (/** @type {EpisodeCounts["test"]} */ side) => `${side.found} of ${side.episodes}`;
  return [
    figure(
      `${prefix}.duration_se`,
      share(reference.overlapped, reference.seconds),
      "%",
      reference.episodes,
      `${seconds(reference)}${note}`,
    ),
    figure(`${prefix}.duration_ppv`, share(test.overlapped, test.seconds), "%", test.episodes, seconds(test)),
    figure(
      `${prefix}.episode_se`,
      share(reference.found, reference.episodes),
      "%",
      reference.episodes,
      episodes(reference),
    ),
    figure(`${prefix}.episode_ppv`, share(test.found, test.episodes), "%", test.episodes, episodes(test)),
  ];
}

/**
 * @param {string} prefix
 * @param {{ record: string, counts: CountsByRhythm }[]} records
 * @returns {Figure[]}
 */
function setFigures(prefix, records) {
  return RHYTHMS.flatMap(({ name }) => {
    const counts = records.flatMap((record) => record.counts.get(name) ?? []);
    const concerned = records.filter(({ counts }) => counts.get(name)?.reference.episodes);
    const where = `; in ${concerned.map(({ record }) => record).join(", ") || "no record"}`;
    return episodeFigures(`${prefix}.${name}`, sumEpisodes(counts), where);
  });
}

/** @param {RecordEpisodes[]} records @param {{ detected: string, reference: string }} prefixes @returns {Figure[]} */
export function rhythmFigures(records, prefixes) {
  return [
    ...setFigures(
      prefixes.detected,
      records.map(({ record, detected }) => ({ record, counts: detected })),
    ),
    ...setFigures(
      prefixes.reference,
      records.map(({ record, reference }) => ({ record, counts: reference })),
    ),
  ];
}
