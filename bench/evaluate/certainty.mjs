// Whether the network knows when it does not know: its probabilities on DS2 against how often they come true, the
// accuracy when the least certain beats are left out, and what it does with what it cannot name: paced beats and noise.
//
// A beat's right class is that of EC57 with escape beats as N, as the network learnt it; beats that the reference could
// not classify, missed ones and extra detections do not count. DS2 after the first five minutes; paced records whole.
//
//   aami.ds2.r.ece                   expected calibration error (bench/compare/certainty.mjs), as a fraction
//   abstain.ds2.accuracy_at_95       of the named beats without the least certain 5 %
//   abstain.ds2.shipped.left_out     what the network itself leaves unclassified of the beats that it sees
//   abstain.paced.rate               paced beats (/ and f) that stay unclassified; paced_v1, paced_v2: by those networks
//   abstain.paced_veb.named_v        ventricular ectopic beats (V) of the same records
//   abstain.noise.rate               detections in pure noise (nstdb, second half) that stay unclassified

import { accuracyAtCoverage, calibrationError, reliability } from "../compare/certainty.mjs";
import { aamiClass, mnemonic } from "../compare/codes.mjs";
import { pairBeats } from "../compare/pairing.mjs";
import { figure } from "../figure.mjs";
import { analyseSamples } from "./analyse.mjs";
import { PACED } from "./databases.mjs";

/** @typedef {import("../compare/certainty.mjs").Verdict} Verdict */
/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {import("../../web/engine/engine.js").Beat} Beat */
/** @typedef {import("./classes.mjs").NamedRecord} NamedRecord */
/**
 * `named`: whether the best class that a beat can be given, Q not among them, is the right one.
 * @typedef {Verdict & { named: boolean, reason: import("../../web/engine/engine.js").Reason }} JudgedBeat
 */

const COVERAGES = [100, 99, 98, 97, 96, 95, 93, 90, 85, 80, 70, 60, 50]; // percent
const SEEN = new Set(["none", "unsure", "paced"]); // reasons of beats that the network saw
const UNNAMED = "Q"; // the class that a beat is never given
const PACED_BEATS = ["/", "f"];
const VENTRICULAR = ["V"];

/** @param {NamedRecord} named @param {string[]} classes @returns {JudgedBeat[]} those that have a right class */
function judgeBeats({ annotations, beats, rate, samples }, classes) {
  return pairBeats(annotations, beats, { rate, end: samples }).flatMap(({ reference, test }) => {
    const right = reference && aamiClass(reference.code, "N");
    if (!test || !right || right === "Q") return [];
    const { probabilities, reason } = test;
    const certainty = Math.max(...probabilities);
    const best = classes[probabilities.indexOf(certainty)];
    const nameable = probabilities.map((value, i) => (classes[i] === UNNAMED ? 0 : value));
    const name = classes[nameable.indexOf(Math.max(...nameable))];
    return [{ certainty, right: best === right, named: name === right, reason }];
  });
}

/** @param {number} part @param {number} whole */
const percent = (part, whole) => (100 * part) / whole;

/** @param {string} prefix e.g. "aami.ds2.r" @param {Verdict[]} seen @returns {Figure[]} */
function calibrationFigures(prefix, seen) {
  const bins = reliability(seen);
  const note = `${bins.length} bins of equal width`;
  return [
    figure(`${prefix}.ece`, calibrationError(bins), "fraction", seen.length, note),
    ...bins.flatMap(({ beats, certainty, accuracy }, i) => [
      figure(`${prefix}.reliability.${i + 1}.probability`, certainty, "fraction", beats),
      figure(`${prefix}.reliability.${i + 1}.accuracy`, accuracy, "fraction", beats),
    ]),
  ];
}

/**
 * @param {JudgedBeat[]} judged
 * @param {JudgedBeat[]} seen those of them that the network saw
 * @param {number} least certainty that the shipped network wants
 * @returns {Figure[]}
 */
function coverageFigures(judged, seen, least) {
  const named = seen.filter(({ reason }) => reason === "none");
  const left = seen.filter(({ reason }) => reason !== "none");
  const wrong = left.filter((beat) => !beat.named).length;
  const right = (/** @type {JudgedBeat[]} */ beats) => beats.filter((beat) => beat.named).length;
  return [
    ...COVERAGES.map((coverage) => {
      const { kept, accuracy, certainty } = accuracyAtCoverage(named, coverage / 100);
      const note = `of the named beats; the least certain kept has ${certainty.toFixed(3)}`;
      return figure(`abstain.ds2.accuracy_at_${coverage}`, 100 * accuracy, "%", kept, note);
    }),
    figure(
      "abstain.ds2.shipped.left_out",
      percent(left.length, seen.length),
      "%",
      seen.length,
      `${left.length} beats whose best class is Q${least > 0 ? ` or less probable than ${least.toFixed(3)}` : ""}`,
    ),
    figure(
      "abstain.ds2.shipped.left_out_wrong",
      percent(wrong, left.length),
      "%",
      left.length,
      "of these, those that the best class but Q would have named wrongly",
    ),
    figure(
      "abstain.ds2.shipped.accuracy",
      percent(right(named), named.length),
      "%",
      named.length,
      "of the rest",
    ),
    figure(
      "abstain.ds2.shipped.accuracy_without",
      percent(right(seen), seen.length),
      "%",
      seen.length,
      "had every beat got its best class but Q",
    ),
    figure(
      "abstain.ds2.unreadable",
      percent(judged.length - seen.length, judged.length),
      "%",
      judged.length,
      "beats that the network did not see: in unreadable signal, or at an end",
    ),
  ];
}

/**
 * @param {string} key of the model
 * @param {NamedRecord[]} named records of DS2
 * @param {import("../../web/engine/engine.js").ModelInfo} info
 * @returns {Figure[]}
 */
export function certaintyFigures(key, named, { classes, leastCertainty }) {
  const judged = named.flatMap((record) => judgeBeats(record, classes));
  const seen = judged.filter(({ reason }) => SEEN.has(reason));
  return [...calibrationFigures(`aami.ds2.${key}`, seen), ...coverageFigures(judged, seen, leastCertainty)];
}

/**
 * What beats that have no right name were called.
 * @param {string} prefix
 * @param {Beat[]} beats
 * @param {string[]} classes
 * @param {string} note
 * @returns {Figure[]}
 */
function calledFigures(prefix, beats, classes, note) {
  const share = (/** @type {(beat: Beat) => boolean} */ belongs) =>
    percent(beats.filter(belongs).length, beats.length);
  const names = classes.filter((name) => name !== UNNAMED);
  const called = (/** @type {string} */ name) =>
    figure(
      `${prefix}.named_${name.toLowerCase()}`,
      share(({ label }) => classes[label] === name),
      "%",
      beats.length,
    );
  return [
    figure(
      `${prefix}.rate`,
      share(({ label }) => label < 0),
      "%",
      beats.length,
      note,
    ),
    figure(
      `${prefix}.unsure`,
      share(({ reason }) => reason === "unsure"),
      "%",
      beats.length,
      "the network cannot name them",
    ),
    figure(
      `${prefix}.paced`,
      share(({ reason }) => reason === "paced"),
      "%",
      beats.length,
      "the engine found a pacemaker's pulse",
    ),
    figure(
      `${prefix}.unreadable`,
      share(({ reason }) => reason === "quality" || reason === "edge"),
      "%",
      beats.length,
      "signal that cannot be read, or its end",
    ),
    ...names.map(called),
  ];
}

/**
 * What beats of some annotated kinds were called in the records with paced beats, in total and in each.
 * @param {string} prefix e.g. "abstain.paced"
 * @param {NamedRecord[]} named records, those with paced beats among them
 * @param {string[]} classes
 * @param {{ kinds: string[], what: string }} chosen mnemonics of the annotations, and what they are
 * @returns {Figure[]}
 */
function pacedKindFigures(prefix, named, classes, { kinds, what }) {
  const records = named
    .filter(({ record }) => PACED.includes(record))
    .map(({ record, pairs }) => {
      const wanted = pairs.filter(({ reference }) => reference && kinds.includes(mnemonic(reference.code)));
      const found = wanted.flatMap(({ test }) => test ?? []);
      return { record, found, missed: wanted.length - found.length };
    });
  const missed = records.reduce((sum, record) => sum + record.missed, 0);
  const all = records.flatMap(({ found }) => found);
  return [
    ...calledFigures(prefix, all, classes, `${what} that were found; ${missed} more were missed`),
    ...records
      .filter(({ found }) => found.length > 0)
      .flatMap(({ record, found }) => calledFigures(`${prefix}.${record}`, found, classes, what)),
  ];
}

/**
 * What became of the beats of patients with a pacemaker: the paced ones and the ventricular ectopic ones.
 * @param {NamedRecord[]} named records
 * @param {string[]} classes
 * @param {string} [key] of the model, where it is not R
 * @returns {Figure[]}
 */
export function pacedFigures(named, classes, key) {
  const name = (/** @type {string} */ what) => `abstain.${what}${key ? `_${key}` : ""}`;
  return [
    ...pacedKindFigures(name("paced"), named, classes, { kinds: PACED_BEATS, what: "paced beats" }),
    ...pacedKindFigures(name("paced_veb"), named, classes, { kinds: VENTRICULAR, what: "beats annotated V" }),
  ];
}

/**
 * @param {import("../../web/engine/engine.js").Engine} engine
 * @param {import("./noise.mjs").NoiseRecord[]} noises
 * @param {import("../../web/engine/engine.js").Model} model
 * @returns {Figure[]}
 */
export function pureNoiseFigures(engine, noises, model) {
  const { classes } = model.info;
  const records = noises.map(({ kind, leads, rate }) => ({
    kind,
    minutes: leads.reduce((sum, samples) => sum + samples.length, 0) / rate / 60,
    beats: leads.flatMap((samples) => analyseSamples(engine, samples, rate, model).beats),
  }));
  const all = records.flatMap(({ beats }) => beats);
  return [
    ...calledFigures("abstain.noise", all, classes, "detections in noise without an ECG"),
    ...records.flatMap(({ kind, minutes, beats }) => [
      ...calledFigures(
        `abstain.noise.${kind}`,
        beats,
        classes,
        `${(beats.length / minutes).toFixed(1)} a minute`,
      ),
    ]),
  ];
}
