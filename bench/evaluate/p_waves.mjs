// In how many beats of mitdb a P wave is claimed, by where the beats come from. In sinus rhythm there is one before (almost)
// every beat; in atrial fibrillation there is none; before a ventricular beat there is one only by chance, seldom. The
// database has no P waves annotated: only these shares can be compared. On the lead that the page would choose.

import { mnemonic } from "../compare/codes.mjs";
import { rhythmSpans } from "../compare/episodes.mjs";
import { pairBeats } from "../compare/pairing.mjs";
import { figure } from "../figure.mjs";
import { analyseLead } from "./analyse.mjs";
import { DS1, DS2, openRecord } from "./databases.mjs";

/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {{ beats: number, claimed: number }} Claims */
/** @typedef {{ record: string, sinus: Claims, afib: Claims, ventricular: Claims }} RecordClaims */

const CONDUCTED = ["N", "L", "R"]; // from the atria, with or without bundle branch block

/** Whether a beat belongs to a group. @type {Record<string, (name: string, rhythm: string) => boolean>} */
const GROUPS = {
  sinus: (name, rhythm) => rhythm === "(N" && CONDUCTED.includes(name),
  afib: (name, rhythm) => rhythm === "(AFIB" && CONDUCTED.includes(name),
  ventricular: (name, rhythm) => rhythm !== "(AFIB" && name === "V",
};

/**
 * @param {import("./databases.mjs").Engine} engine
 * @param {string} folder
 * @param {string} record
 * @returns {RecordClaims}
 */
export function countPWaves(engine, folder, record) {
  const recording = openRecord(engine, folder, record);
  try {
    const lead = recording.preferredLead;
    const { rate, samples } = recording.leads[lead];
    const annotations = recording.annotations();
    const spans = rhythmSpans(annotations, rate, recording.duration);
    const beats = analyseLead(engine, recording, lead).beats.filter(
      ({ waves }) => !Number.isNaN(waves.qrsOn),
    );
    const delineated = pairBeats(annotations, beats, { rate, end: samples, learning: 0 }).flatMap(
      ({ reference, test }) => (reference && test ? [{ reference, p: !Number.isNaN(test.waves.pPeak) }] : []),
    );
    const rhythmAt = (/** @type {number} */ time) =>
      spans.find(({ start, end }) => start <= time && time < end)?.rhythm ?? "";
    const count = (/** @type {(name: string, rhythm: string) => boolean} */ belongs) => {
      const group = delineated.filter(({ reference: { code, sample } }) =>
        belongs(mnemonic(code), rhythmAt(sample / rate)),
      );
      return { beats: group.length, claimed: group.filter(({ p }) => p).length };
    };
    return {
      record,
      sinus: count(GROUPS.sinus),
      afib: count(GROUPS.afib),
      ventricular: count(GROUPS.ventricular),
    };
  } finally {
    recording.close();
  }
}

/** @param {string} set @param {RecordClaims[]} records @returns {Figure[]} */
function setFigures(set, records) {
  const groups = /** @type {const} */ (["sinus", "afib", "ventricular"]);
  return groups.map((group) => {
    const beats = records.reduce((sum, record) => sum + record[group].beats, 0);
    const claimed = records.reduce((sum, record) => sum + record[group].claimed, 0);
    const where = records.filter((record) => record[group].beats > 0).length;
    const note = `${claimed} beats with a P wave, ${where} records`;
    return figure(`delineation.mitdb.${set}.${group}.p_claimed`, (100 * claimed) / beats, "%", beats, note);
  });
}

/** @param {RecordClaims[]} records @returns {Figure[]} */
export function pWaveFigures(records) {
  return [
    ...setFigures(
      "ds1",
      records.filter(({ record }) => DS1.includes(record)),
    ),
    ...setFigures(
      "ds2",
      records.filter(({ record }) => DS2.includes(record)),
    ),
  ];
}
