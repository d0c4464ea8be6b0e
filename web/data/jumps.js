/** What one can jump to: abnormal beats, beats of one class, pauses, episodes, stretches that cannot be read. */

/** @typedef {"abnormal" | "pause" | "episode" | "unreadable" | `class:${string}`} Jump */

/** @param {string} letter @returns {Jump} */
export const jumpToClass = (letter) => `class:${letter}`;

/** The letter of a jump to a class, null for any other. @param {Jump} jump */
export const classOf = (jump) => (jump.startsWith("class:") ? jump.slice("class:".length) : null);

/**
 * The next of things in order of their starts: beside the one that is current, else from a time on.
 * @template {{ start: number }} T
 * @param {T[]} things
 * @param {{ current: number | null, edge: number }} from start of the current one; where to begin without it
 * @param {1 | -1} direction
 * @returns {T | null}
 */
export function nextOf(things, { current, edge }, direction) {
  if (direction > 0) {
    return things.find(({ start }) => (current === null ? start >= edge : start > current)) ?? null;
  }
  return things.findLast(({ start }) => start < (current ?? edge)) ?? null;
}
