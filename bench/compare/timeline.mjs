// The annotations of one file as WFDB's `bxb` reads them (its getref and gettest): beats, ventricular fibrillation or
// flutter between [ and ], and shutdown, the time that the annotator declared unreadable. Beats between [ and ] are
// not beats of the comparison (EC57 compares no beats in fibrillation). A flutter wave outside of them takes part in
// the matching, as isqrs counts it among the beats (bench/compare/pairing.mjs says what becomes of it).
//
// bxb reads one beat ahead of the one it compares and remembers the last two episodes of each kind only; `read` keeps
// how many there were by then.

import { FLUTTER_WAVE, isBeat, NOISE, VF_OFF, VF_ON } from "./codes.mjs";

/** @typedef {{ sample: number, code: number, subtype?: number }} Annotation */
/** @typedef {{ sample: number }} Marked */
/** Samples, both included. @typedef {{ on: number, off: number }} Episode */

/**
 * @template {Marked} T
 * @typedef {object} Timeline
 * @property {T[]} beats in order
 * @property {Episode[]} fibrillation in order
 * @property {Episode[]} shutdowns in order
 * @property {{ fibrillation: number, shutdowns: number }[]} read of each beat: episodes that were read before it
 */

const REMEMBERED = 2; // episodes of a kind
const UNREADABLE = 0x30; // bits of a noise annotation's subtype: neither signal can be read

/** @template {Marked} T @param {T[]} beats @returns {Timeline<T>} beats with nothing between them */
export function plainTimeline(beats) {
  return { beats, fibrillation: [], shutdowns: [], read: [] };
}

/**
 * @template {Annotation} T
 * @param {T[]} annotations in order
 * @param {number} reach match window in samples
 * @returns {Timeline<T>}
 */
export function readTimeline(annotations, reach) {
  /** @type {Timeline<T>} */
  const timeline = plainTimeline([]);
  const { beats, read, fibrillation, shutdowns } = timeline;
  let next = 0;
  while (next < annotations.length) {
    const annotation = annotations[next];
    if (annotation.code === VF_ON) {
      next = readFibrillation(annotations, next, fibrillation);
    } else if (isUnreadable(annotation)) {
      next = readShutdown(annotations, next, timeline, reach);
    } else {
      if (isBeat(annotation.code) || annotation.code === FLUTTER_WAVE) {
        beats.push(annotation);
        read.push({ fibrillation: fibrillation.length, shutdowns: shutdowns.length });
      }
      next++;
    }
  }
  return timeline;
}

/** @param {Annotation | undefined} annotation */
function isUnreadable(annotation) {
  return annotation?.code === NOISE && ((annotation.subtype ?? 0) & UNREADABLE) === UNREADABLE;
}

/**
 * An episode that is not closed lasts to the end; in a file with an earlier one, bxb keeps that one's end.
 * @param {Annotation[]} annotations
 * @param {number} first index of [
 * @param {Episode[]} episodes gets the episode
 * @returns {number} index of the annotation behind it
 */
function readFibrillation(annotations, first, episodes) {
  const on = annotations[first].sample;
  const last = annotations.findIndex(({ code }, i) => i > first && code === VF_OFF);
  if (last >= 0) episodes.push({ on, off: annotations[last].sample });
  else episodes.push({ on, off: episodes.at(-1)?.off ?? Infinity });
  return last >= 0 ? last + 1 : annotations.length;
}

/**
 * A shutdown ends with a noise annotation that says that something can be read. Without one (as in the AHA database)
 * the annotation lies somewhere in the shutdown, which then reaches from the match window after the last beat, or
 * after fibrillation, to that before the next annotation. A shutdown at the end of the file lasts on; here alone bxb
 * differs: in a test file it then keeps the end of an earlier shutdown, if there was one.
 * @param {Annotation[]} annotations
 * @param {number} first index of the noise annotation
 * @param {Timeline<Annotation>} timeline gets the shutdown
 * @param {number} reach
 * @returns {number} index of the annotation behind it
 */
function readShutdown(annotations, first, { beats, fibrillation, shutdowns }, reach) {
  const on = annotations[first].sample;
  const next = annotations[first + 1];
  if (next === undefined || (next.code === NOISE && !isUnreadable(next))) {
    shutdowns.push({ on, off: next?.sample ?? Infinity });
    return first + 2;
  }
  const before = Math.max(beats.at(-1)?.sample ?? 0, fibrillation.at(-1)?.off ?? 0);
  const off = next.sample - reach;
  shutdowns.push({ on: Math.min(before + reach, off), off });
  return first + 1;
}

/**
 * Whether a time lies in an episode that bxb knows of while it compares a beat.
 * @param {Timeline<Marked>} timeline
 * @param {"fibrillation" | "shutdowns"} kind
 * @param {number} beat index of the beat that is compared
 * @param {number} sample
 */
export function liesIn(timeline, kind, beat, sample) {
  const episodes = timeline[kind];
  const known = timeline.read[beat + 1]?.[kind] ?? episodes.length;
  return episodes
    .slice(Math.max(0, known - REMEMBERED), known)
    .some(({ on, off }) => on <= sample && sample <= off);
}
