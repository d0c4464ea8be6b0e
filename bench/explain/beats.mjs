// The annotated beats of mitdb as the engine finds them, with all that a network may know of one. One session a record
// serves all networks: waves, usual beat and surroundings do not depend on who names the beats.

import { pairBeats } from "../compare/pairing.mjs";
import { analyseLead } from "../evaluate/analyse.mjs";
import { openRecord } from "../evaluate/databases.mjs";

/** @typedef {import("../../web/engine/engine.js").Engine} Engine */
/** @typedef {import("../../web/engine/engine.js").Model} Model */

/**
 * @typedef {object} AnnotatedBeat
 * @property {string} record
 * @property {number} sample of the reference annotation
 * @property {number} code of it
 * @property {import("../../web/engine/engine.js").Beat} beat as found
 * @property {import("../../web/engine/engine.js").BeatContext} context
 * @property {OpenLead} from
 */

/** @typedef {{ recording: import("../../web/engine/engine.js").Recording, lead: number }} OpenLead */

const SEEN = ["none", "unsure", "paced"]; // reasons of beats that a network can see

/**
 * The recording stays open for the windows of its beats, as long as the program runs.
 * @param {Engine} engine
 * @param {string} folder
 * @param {string} record
 * @param {Model} model one that wants the usual beat and the surroundings
 * @returns {AnnotatedBeat[]}
 */
export function findBeats(engine, folder, record, model) {
  const recording = openRecord(engine, folder, record);
  const lead = recording.preferredLead;
  const from = { recording, lead };
  const { rate, samples } = recording.leads[lead];
  const found = analyseLead(engine, recording, lead, model);
  const pairs = pairBeats(recording.annotations(), found.beats, { rate, end: samples, learning: 0 });
  return pairs.flatMap(({ reference, test }) => {
    if (!reference || !test || !SEEN.includes(test.reason)) return [];
    const context = { usual: found.usual[test.usual] ?? null, surroundings: test.surroundings };
    return [{ record, sample: reference.sample, code: reference.code, beat: test, context, from }];
  });
}

/** What a network gets of the beat. @param {Engine} engine @param {Model} model @param {AnnotatedBeat} annotated */
export function inputOf(engine, model, { beat, context, from }) {
  return model.input(engine.window(from.recording, from.lead, beat.tick, model).denoised, context);
}
