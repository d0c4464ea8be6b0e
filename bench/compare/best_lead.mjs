// Which of several simultaneous leads is the better one, by the seconds that the engine calls good; once for a whole
// recording, or anew every few seconds. Leads are given with the preferred one first: it wins where they are equal.

/** @typedef {import("../../web/engine/engine.js").QualitySecond} QualitySecond */

/**
 * What the engine found on one lead; samples on a clock that all leads share.
 * @template {{ sample: number }} B
 * @typedef {{ beats: B[], quality: Pick<QualitySecond, "sample" | "state">[] }} Lead
 */

const STRETCH = 10; // seconds
const APART = 0.2; // seconds: two beats that are nearer are one, seen on two leads
const EARLY = 0.1; // seconds by which two leads may disagree about the place of a beat

/**
 * @template {{ sample: number }} B
 * @param {Lead<B>[]} leads
 * @param {{ start: number, end: number }} [within] samples, `end` excluded
 * @returns {number} index of the lead with the most good seconds
 */
export function bestLead(leads, { start, end } = { start: 0, end: Number.POSITIVE_INFINITY }) {
  const good = leads.map(
    ({ quality }) =>
      quality.filter(({ sample, state }) => state === "good" && start <= sample && sample < end).length,
  );
  return good.indexOf(Math.max(...good));
}

/**
 * The beats of the better lead in each stretch of 10 seconds.
 * @template {{ sample: number }} B
 * @param {Lead<B>[]} leads
 * @param {number} rate in Hz
 * @param {number} samples length of the recording
 * @returns {B[]} in order
 */
export function beatsOfBestLead(leads, rate, samples) {
  /** @type {B[]} */
  const beats = [];
  const length = STRETCH * rate;
  for (let start = 0; start < samples; start += length) {
    const end = start + length;
    for (const beat of leads[bestLead(leads, { start, end })].beats) {
      const last = beats.at(-1)?.sample ?? Number.NEGATIVE_INFINITY;
      const inside = start - EARLY * rate <= beat.sample && beat.sample < end;
      if (inside && beat.sample - last >= APART * rate) beats.push(beat);
    }
  }
  return beats;
}
