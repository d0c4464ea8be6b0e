// Random pairs of annotation files that are hard to compare: reference beats at all rates, test beats that are shifted,
// missed, doubled, added and renamed; fibrillation, shutdowns and other annotations in both; crowds of beats at the
// edges of the comparison.

import { randomNumbers } from "../helpers/random.mjs";

/** Sample, code, subtype. @typedef {[number, number, number]} Entry */
/** @typedef {{ rate: number, end: number, reference: Entry[], test: Entry[] }} Case */

const RATES = [128, 250, 257, 360, 1000];
const LEARNING = 300; // seconds
const BEATS = [1, 1, 1, 1, 2, 3, 4, 5, 5, 6, 7, 8, 8, 9, 10, 11, 12, 13, 25, 30, 34, 35, 38, 41];
const OTHERS = [16, 22, 28, 31, 37, 39]; // artefact, note, rhythm, flutter wave, blocked P wave, wave onset
const NOISE = 14;
const [VF_ON, VF_OFF] = [32, 33];
const UNREADABLE = 0x30;

/** Draws from one stream of random numbers, in the time of one case. */
class Draw {
  /** @param {number} seed @param {number} rate */
  constructor(seed, rate) {
    this.next = randomNumbers(seed);
    this.rate = rate;
  }

  /** @param {number} probability */
  chance(probability) {
    return this.next() < probability;
  }

  /** @param {number} least @param {number} most in seconds @returns {number} in samples */
  time(least, most) {
    return Math.round((least + (most - least) * this.next()) * this.rate);
  }

  /** @template T @param {T[]} list @returns {T} */
  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }
}

/** @param {Entry[]} entries @returns {Entry[]} in order of time, none before the start of the record */
function inOrder(entries) {
  return entries.filter(([sample]) => sample >= 0).sort((a, b) => a[0] - b[0]);
}

/** @param {Draw} draw @param {number} from @param {number} to @returns {Entry[]} */
function drawBeats(draw, from, to) {
  const fastest = draw.pick([0.02, 0.15, 0.3, 0.6]);
  /** @type {Entry[]} */
  const beats = [];
  for (let sample = from; sample < to; sample += draw.time(fastest, 2 * fastest + 0.2)) {
    beats.push([sample, draw.pick(BEATS), 0]);
  }
  return beats;
}

/**
 * Fibrillation, shutdowns and other annotations. A shutdown without an end is the AHA database's way.
 * @param {Draw} draw
 * @param {number} from
 * @param {number} to
 * @returns {Entry[]}
 */
function drawOthers(draw, from, to) {
  const seconds = (to - from) / draw.rate;
  const place = () => from + draw.time(0, seconds);
  /** @type {Entry[]} */
  const entries = [];
  const some = (/** @type {number} */ probability, /** @type {() => Entry[]} */ make) => {
    while (draw.chance(probability)) entries.push(...make());
  };
  const span = (/** @type {Entry} */ first, /** @type {number} */ code) => {
    const last = /** @type {Entry} */ ([first[0] + draw.time(0.1, 3), code, 0]);
    return draw.chance(0.9) ? [first, last] : [first];
  };
  some(0.4, () => span([place(), VF_ON, 0], VF_OFF));
  some(0.4, () => span([place(), NOISE, draw.pick([UNREADABLE, 0x33])], NOISE));
  some(0.5, () => [[place(), draw.pick(OTHERS), 0]]);
  some(0.3, () => [[place(), draw.pick([NOISE, VF_OFF]), 1]]);
  return entries;
}

/** @param {Draw} draw @param {Entry[]} beats @returns {Entry[]} what a test annotator made of them */
function disturb(draw, beats) {
  const shift = draw.pick([0.005, 0.05, 0.16, 0.3]);
  return beats.flatMap(([sample, code]) => {
    /** @type {Entry[]} */
    const found = draw.chance(0.12) ? [] : [[sample + draw.time(-shift, shift), code, 0]];
    if (draw.chance(0.3)) for (const entry of found) entry[1] = draw.pick(BEATS);
    if (draw.chance(0.15)) found.push([sample + draw.time(-0.4, 0.4), draw.pick(BEATS), 0]);
    return found;
  });
}

/**
 * Without what bxb itself loses count of: the end of a test annotator's shutdown that the file does not close
 * (gettest then keeps the end of the one before).
 * @param {Entry[]} entries
 */
function closeShutdown(entries) {
  const last = entries.at(-1);
  return last?.[1] === NOISE && last[2] & UNREADABLE ? entries.slice(0, -1) : entries;
}

/** @param {number} seed not 0 @param {number} seconds compared behind the learning period @returns {Case} */
export function drawCase(seed, seconds) {
  const draw = new Draw(seed, RATES[seed % RATES.length]);
  for (let i = 0; i < 8; i++) draw.next(); // the first numbers of near seeds are alike
  const { rate } = draw;
  const [from, to] = [LEARNING * rate - draw.time(0, 2), (LEARNING + seconds) * rate];
  const beats = drawBeats(draw, from, to);
  const end = to - draw.time(-0.5, 1);
  const reference = [...beats, ...drawOthers(draw, from, to)];
  const test = [...disturb(draw, beats), ...drawOthers(draw, from, to)];
  return { rate, end, reference: inOrder(reference), test: closeShutdown(inOrder(test)) };
}
