// Rhythm episodes against the rhythm annotations of mitdb, as EC57's epicmp counts them (bench/compare/episodes.mjs).
//
// The beats are those that the detector found, on the lead that the page would choose, named by the network that was
// trained on other patients (models/ds1/v1.tlm); the wasm module makes episodes of its own beats only.

import { compareEpisodes, rhythmSpans, sumEpisodes } from "../compare/episodes.mjs";
import { figure } from "../figure.mjs";
import { analyseLead } from "./analyse.mjs";
import { openRecord } from "./databases.mjs";

/** @typedef {import("../compare/episodes.mjs").EpisodeCounts} EpisodeCounts */
/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {import("../../web/engine/engine.js").EpisodeKind} EpisodeKind */
/** @typedef {{ record: string, counts: Map<string, EpisodeCounts> }} RecordEpisodes counts by the name of a rhythm */

/**
 * Which episodes stand for which annotated rhythm. In a rhythm that is `ignored` a reported episode is not wrong:
 * flutter with varying conduction is as irregular as fibrillation (epicmp -x, EC38:1998). EC57 ignores nothing.
 * @type {{ name: string, annotated: string, kind: EpisodeKind, ignored?: string }[]}
 */
const RHYTHMS = [
  { name: "afib", annotated: "(AFIB", kind: "irregular", ignored: "(AFL" },
  { name: "afib_ec57", annotated: "(AFIB", kind: "irregular" },
  { name: "bigeminy", annotated: "(B", kind: "bigeminy" },
  { name: "trigeminy", annotated: "(T", kind: "trigeminy" },
  { name: "vt", annotated: "(VT", kind: "vt" },
  { name: "svt", annotated: "(SVTA", kind: "svt" },
  { name: "sbr", annotated: "(SBR", kind: "bradycardia" },
];

/**
 * @param {import("./databases.mjs").Engine} engine
 * @param {string} folder
 * @param {string} record
 * @param {import("../../web/engine/engine.js").Model} model
 * @returns {RecordEpisodes}
 */
export function compareRhythms(engine, folder, record, model) {
  const recording = openRecord(engine, folder, record);
  try {
    const lead = recording.preferredLead;
    const { episodes } = analyseLead(engine, recording, lead, model);
    const spans = rhythmSpans(recording.annotations(), recording.leads[0].rate, recording.duration);
    const counts = RHYTHMS.map(({ name, annotated, kind, ignored }) => {
      const references = spans.filter(({ rhythm }) => rhythm === annotated);
      const tests = episodes.filter((episode) => episode.kind === kind);
      const options = { ignored: spans.filter(({ rhythm }) => rhythm === ignored) };
      return /** @type {const} */ ([name, compareEpisodes(references, tests, options)]);
    });
    return { record, counts: new Map(counts) };
  } finally {
    recording.close();
  }
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

/** @param {RecordEpisodes[]} records @param {string} note @returns {Figure[]} */
export function rhythmFigures(records, note) {
  return RHYTHMS.flatMap(({ name }) => {
    const counts = records.flatMap((record) => record.counts.get(name) ?? []);
    const concerned = records.filter(({ counts }) => counts.get(name)?.reference.episodes);
    const where = `; in ${concerned.map(({ record }) => record).join(", ") || "no record"}${note}`;
    return episodeFigures(`rhythm.mitdb.${name}`, sumEpisodes(counts), where);
  });
}
