// Beat-by-beat comparison of two lists of beats: ANSI/AAMI EC57, section 4.3, with the matching rule of WFDB's `bxb`.
//
// Both lists are walked in time. The earlier of the two current beats is paired with the other one if that lies
// within the match window (150 ms, inclusive) and is nearer to it than the other list's next beat; otherwise it is
// paired with nothing: a missed reference beat or an extra test beat. The first 5 minutes are a learning period and
// not compared. Between [ and ] (ventricular fibrillation or flutter) reference beats are ignored and unpaired test
// beats not counted.

import { isBeat, VF_OFF, VF_ON } from "./codes.mjs";

/** @typedef {{ sample: number, code: number }} Annotation */
/** @typedef {{ sample: number }} Marked */

/**
 * One comparison of a reference beat with a test beat; one of the two may be missing.
 * @template {Marked} T
 * @typedef {{ reference: Annotation | null, test: T | null }} Pair
 */

/**
 * @typedef {object} Comparison
 * @property {number} rate in Hz
 * @property {number} end length of the record in samples
 * @property {number} [learning] seconds at the start that are not compared
 * @property {number} [window] match window in seconds
 */

/**
 * @template {Marked} T
 * @param {Annotation[]} annotations the reference, in order, with its non-beat annotations
 * @param {T[]} tests in order
 * @param {Comparison} comparison
 * @returns {Pair<T>[]}
 */
export function pairBeats(annotations, tests, { rate, end, learning = 300, window = 0.15 }) {
  const reach = Math.floor(rate * window + 0.5);
  const start = Math.floor(rate * learning + 0.5);
  const { beats, episodes } = separateFibrillation(annotations);
  /** @type {Pair<T>[]} */
  const pairs = [];
  let r = firstFrom(beats, start);
  let t = firstTest(beats[r], tests, start, reach);
  while (sampleAt(beats, r) <= end || sampleAt(tests, t) <= end) {
    const reference = sampleAt(beats, r);
    const test = sampleAt(tests, t);
    const testFirst = test < reference;
    const distance = Math.abs(reference - test);
    const nextDistance = testFirst
      ? Math.abs(reference - sampleAt(tests, t + 1))
      : Math.abs(test - sampleAt(beats, r + 1));
    if (distance <= reach && distance < nextDistance) {
      pairs.push({ reference: beats[r++], test: tests[t++] });
    } else if (!testFirst) {
      pairs.push({ reference: beats[r++], test: null });
    } else {
      if (!episodes.some(({ on, off }) => on <= test && test <= off)) {
        pairs.push({ reference: null, test: tests[t] });
      }
      t++;
    }
  }
  return pairs;
}

/**
 * The test beat to begin with. At the edge of the learning period a test beat just before it may belong to the first
 * reference beat; and one just after it, if the next is nearer to that reference beat, belongs to a reference beat
 * of the learning period and is not counted.
 * @param {Annotation | undefined} reference the first to compare
 * @param {Marked[]} tests
 * @param {number} start
 * @param {number} reach
 */
function firstTest(reference, tests, start, reach) {
  const first = firstFrom(tests, start);
  if (!reference) return first;
  /** @param {number} i */
  const distance = (i) => Math.abs(reference.sample - sampleAt(tests, i));
  const before = distance(first - 1);
  if (before <= reach && before < distance(first)) return first - 1;
  const early = sampleAt(tests, first) - start <= reach;
  return early && distance(first + 1) < distance(first) ? first + 1 : first;
}

/** @param {Marked[]} beats @param {number} start @returns {number} index of the first at or after `start` */
function firstFrom(beats, start) {
  const index = beats.findIndex(({ sample }) => sample >= start);
  return index < 0 ? beats.length : index;
}

/** @param {Marked[]} beats @param {number} i */
function sampleAt(beats, i) {
  if (i < 0) return -Infinity;
  return i < beats.length ? beats[i].sample : Infinity;
}

/** @param {Annotation[]} annotations */
function separateFibrillation(annotations) {
  /** @type {Annotation[]} */
  const beats = [];
  /** @type {{ on: number, off: number }[]} */
  const episodes = [];
  let inside = false;
  for (const annotation of annotations) {
    if (inside) {
      if (annotation.code !== VF_OFF) continue;
      episodes[episodes.length - 1].off = annotation.sample;
      inside = false;
    } else if (annotation.code === VF_ON) {
      episodes.push({ on: annotation.sample, off: Infinity });
      inside = true;
    } else if (isBeat(annotation.code)) {
      beats.push(annotation);
    }
  }
  return { beats, episodes };
}
