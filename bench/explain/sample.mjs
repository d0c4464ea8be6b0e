// A sample of beats with a fixed seed, so many of each group, spread over the records.

import { shuffled } from "../random.mjs";

/**
 * @template T
 * @param {T[]} list
 * @param {(value: T) => string} keyOf
 * @returns {Map<string, T[]>} in the order in which the keys appear
 */
export function groupBy(list, keyOf) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const value of list) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/**
 * The records take turns; within a record the beats are drawn at random.
 * @template {{ record: string }} T
 * @param {T[]} beats
 * @param {number} most
 * @param {() => number} random
 * @returns {T[]}
 */
export function spreadOverRecords(beats, most, random) {
  const queues = groupBy(shuffled(beats, random), ({ record }) => record);
  const turns = [...queues.values()].flatMap((queue) => queue.map((beat, turn) => ({ beat, turn })));
  return shuffled(turns, random)
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ beat }) => beat);
}

/**
 * @template {{ record: string }} T
 * @param {T[]} beats
 * @param {(beat: T) => string | null} groupOf null: left out
 * @param {number} each
 * @param {() => number} random
 * @returns {T[]} at most `each` of every group
 */
export function stratifiedSample(beats, groupOf, each, random) {
  const grouped = beats.flatMap((beat) => {
    const group = groupOf(beat);
    return group === null ? [] : [{ beat, group }];
  });
  const groups = [...groupBy(grouped, ({ group }) => group)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.flatMap(([, members]) =>
    spreadOverRecords(
      members.map(({ beat }) => beat),
      each,
      random,
    ),
  );
}
