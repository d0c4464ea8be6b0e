// Beat-by-beat comparison of two lists of beats: ANSI/AAMI EC57, section 4.3, with the matching rule of WFDB's `bxb`
// (revision of 27 April 2020, its main). tests/golden/bxb.jsonl holds what bxb itself counts.
//
// Both lists are walked in time. Of the two current beats, the earlier is paired with the later if that lies within the
// match window (150 ms, inclusive) and the beat that follows the earlier one in its own list is not a better match for
// it: either it is not nearer, or it has a better partner of its own (bxb's amendment of 24 November 2002). Otherwise
// the earlier is paired with nothing: a missed reference beat or an extra test beat. The first 5 minutes are a
// learning period and not compared. Between [ and ] (ventricular fibrillation or flutter) reference beats are ignored
// and unpaired test beats not counted. A single flutter wave (!) is matched like a beat, and then taken away: it is
// of no class of EC57 (bxb's amap makes it O, no beat), and what was matched with it stays without a partner.

import { FLUTTER_WAVE } from "./codes.mjs";
import { liesIn, plainTimeline, readTimeline } from "./timeline.mjs";

/** @typedef {import("./timeline.mjs").Annotation} Annotation */
/** @typedef {import("./timeline.mjs").Marked} Marked */
/** @template {Marked} T @typedef {import("./timeline.mjs").Timeline<T>} Timeline */

/**
 * One comparison of a reference beat with a test beat; one of the two may be missing.
 * @template {Marked} T
 * @typedef {object} Pair
 * @property {Annotation | null} reference
 * @property {T | null} test
 * @property {boolean} [shutdown] the missing one lies where its annotator declared the signal unreadable
 */

/**
 * @typedef {object} Comparison
 * @property {number} rate in Hz
 * @property {number} end length of the record in samples
 * @property {number} [learning] seconds at the start that are not compared
 * @property {number} [window] match window in seconds
 */

const NEVER = Number.MAX_SAFE_INTEGER; // the time of a beat behind the last

/**
 * Compares found beats with a reference.
 * @template {Marked} T
 * @param {Annotation[]} annotations the reference, in order, with its non-beat annotations
 * @param {T[]} tests in order
 * @param {Comparison} comparison
 * @returns {Pair<T>[]}
 */
export function pairBeats(annotations, tests, comparison) {
  return pairTimelines(readTimeline(annotations, reachOf(comparison)), plainTimeline(tests), comparison);
}

/**
 * Compares two annotation files.
 * @param {Annotation[]} references in order
 * @param {Annotation[]} tests in order
 * @param {Comparison} comparison
 * @returns {Pair<Annotation>[]}
 */
export function pairAnnotations(references, tests, comparison) {
  const [reference, test] = [references, tests].map((list) => readTimeline(list, reachOf(comparison)));
  return pairTimelines(reference, test, comparison);
}

/** @param {Comparison} comparison @returns {number} the match window in samples */
function reachOf({ rate, window = 0.15 }) {
  return Math.floor(rate * window + 0.5);
}

/**
 * @template {Marked} T
 * @param {Timeline<Annotation>} reference
 * @param {Timeline<T>} test
 * @param {Comparison} comparison
 * @returns {Pair<T>[]}
 */
function pairTimelines(reference, test, comparison) {
  const { rate, end, learning = 300 } = comparison;
  const [references, tests] = [reference.beats, test.beats];
  const reach = reachOf(comparison);
  const start = Math.floor(rate * learning + 0.5);
  /** @type {Pair<T>[]} */
  const pairs = [];
  let r = firstFrom(references, start);
  let t = firstTest(tests, sampleAt(references, r), start, reach);
  while (sampleAt(references, r) <= end || sampleAt(tests, t) <= end) {
    const testFirst = sampleAt(tests, t) < sampleAt(references, r);
    if (testFirst ? isMatch(tests, t, references, r, reach) : isMatch(references, r, tests, t, reach)) {
      pairs.push({ reference: references[r++], test: tests[t++], shutdown: false });
    } else if (testFirst) {
      const extra = tests[t++];
      const shutdown = liesIn(reference, "shutdowns", r, extra.sample);
      if (!liesIn(reference, "fibrillation", r, extra.sample)) {
        pairs.push({ reference: null, test: extra, shutdown });
      }
    } else {
      const missed = references[r++];
      pairs.push({ reference: missed, test: null, shutdown: liesIn(test, "shutdowns", t, missed.sample) });
    }
  }
  return withoutWaves(pairs);
}

/** @template {Marked} T @param {Pair<T>[]} pairs @returns {Pair<T>[]} */
function withoutWaves(pairs) {
  /** @template {Marked} B @param {B | null} beat */
  const unlessWave = (beat) => (beat && "code" in beat && beat.code === FLUTTER_WAVE ? null : beat);
  return pairs
    .map(({ reference, test, shutdown }) => ({
      reference: unlessWave(reference),
      test: unlessWave(test),
      shutdown,
    }))
    .filter(({ reference, test }) => reference || test);
}

/**
 * Whether the earlier current beat matches the later current beat of the other list.
 * @param {Marked[]} earlier
 * @param {number} i
 * @param {Marked[]} later
 * @param {number} j
 * @param {number} reach
 */
function isMatch(earlier, i, later, j, reach) {
  const distance = sampleAt(later, j) - sampleAt(earlier, i);
  const following = sampleAt(earlier, i + 1);
  const rival = Math.abs(sampleAt(later, j) - following);
  const ownOfRival = Math.abs(sampleAt(later, j + 1) - following);
  return distance <= reach && (distance < rival || ownOfRival < rival);
}

/**
 * The test beat to begin with. At the edge of the learning period a test beat just before it may belong to the first
 * reference beat; and one just after it, if the next is nearer to that reference beat, belongs to a reference beat
 * of the learning period and is not counted.
 * @param {Marked[]} tests
 * @param {number} reference sample of the first to compare
 * @param {number} start
 * @param {number} reach
 */
function firstTest(tests, reference, start, reach) {
  const first = firstFrom(tests, start);
  /** @param {number} i */
  const distance = (i) => Math.abs(reference - sampleAt(tests, i));
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
  if (i < 0) return -NEVER;
  return i < beats.length ? beats[i].sample : NEVER;
}
