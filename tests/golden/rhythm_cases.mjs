// Random pairs of rhythm annotations: fibrillation, flutter and other rhythms, in the test file sometimes with the
// reference's own bounds, sometimes shifted, sometimes elsewhere.

import { randomNumbers } from "../helpers/random.mjs";

/** Sample and rhythm. @typedef {[number, string]} Change */
/** @typedef {{ rate: number, end: number, reference: Change[], test: Change[] }} RhythmCase */

const RATE = 250; // a sample is 4 ms, which epicmp's reports show exactly
const [FROM, TO] = [250 * RATE, 420 * RATE];
const RHYTHMS = ["(AFIB", "(AFIB", "(N", "(AFL", "(B"];

/** @param {() => number} random @param {number} longest in seconds @returns {Change[]} */
function drawChanges(random, longest) {
  /** @type {Change[]} */
  const changes = [];
  for (let sample = FROM; sample < TO; sample += 1 + Math.floor(random() * longest * RATE)) {
    changes.push([sample, RHYTHMS[Math.floor(random() * RHYTHMS.length)]]);
  }
  return changes;
}

/** @param {() => number} random @param {Change[]} changes @returns {Change[]} with bounds and names moved */
function disturb(random, changes) {
  const moved = changes.map(([sample, rhythm]) => {
    const shift = random() < 0.5 ? 0 : Math.round((random() - 0.5) * 8 * RATE);
    return /** @type {Change} */ ([sample + shift, random() < 0.2 ? "(N" : rhythm]);
  });
  const apart = (/** @type {Change} */ [sample], /** @type {number} */ i, /** @type {Change[]} */ all) =>
    i === 0 || sample > all[i - 1][0];
  return moved.sort((a, b) => a[0] - b[0]).filter(apart);
}

/** @param {number} seed not 0 @returns {RhythmCase} */
export function drawRhythms(seed) {
  const random = randomNumbers(seed);
  for (let i = 0; i < 8; i++) random(); // the first numbers of near seeds are alike
  const longest = random() < 0.5 ? 10 : 60;
  const reference = drawChanges(random, longest);
  const test = random() < 0.5 ? disturb(random, reference) : drawChanges(random, longest);
  const end = TO - Math.floor(random() * 20 * RATE);
  const recorded = (/** @type {Change[]} */ changes) => changes.filter(([sample]) => sample < end);
  return { rate: RATE, end, reference: recorded(reference), test: recorded(test) };
}
