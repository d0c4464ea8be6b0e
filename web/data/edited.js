/** Applies what a person changed to the beats that were found: beats named otherwise, left out, added, and waves moved.
 * What the engine found is never overwritten, so that every edit can be taken back. */

import { INTERVALS, WAVES } from "./intervals.js";

/** How near a beat must lie to the one that an edit names. The same engine finds it at the very place; another lead's
 * samples or another version may not. Seconds */
const REACH = 0.05;
/** Ticks a second: TL_RATE. */
const TICKS = 360;

/** @typedef {import("./beats.js").Columns} Columns */
/** @typedef {import("./edits.js").Change} Change */
/** @typedef {{ columns: Columns, length: number }} Found */

/**
 * @typedef {object} Edited
 * @property {Columns} columns
 * @property {number} length
 * @property {Marks} marks
 * @property {number[]} stale beats whose intervals are to be measured again: their waves or RR are others now
 */

/**
 * @typedef {object} Marks
 * @property {string[]} letters that a person gave
 * @property {Uint8Array} given for each beat: place in `letters`, plus one; 0 = named by the model
 * @property {Uint8Array} moved 1 = a wave was moved
 * @property {Int32Array | null} origin of each beat among those found, -1 = added; null: all of them, in order
 */

/**
 * @param {Found} found
 * @param {import("./edits.js").Changes} changes
 * @returns {Edited}
 */
export function applyChanges(found, changes) {
  const { of, added } = match(found, changes);
  const rearranged = added.length > 0 || [...of.values()].some(({ deleted }) => deleted);
  const { columns, length, origin } = rearranged
    ? rearrange(found, of, added)
    : { columns: { ...found.columns }, length: found.length, origin: null };
  /** @type {string[]} */
  const letters = [];
  const marks = { letters, given: new Uint8Array(length), moved: new Uint8Array(length), origin };
  const place = placesOf(found, origin);
  if (!rearranged && [...of.values()].some(hasMoved)) {
    columns.waves = columns.waves.slice();
    columns.intervals = columns.intervals.slice();
  }
  const stale = origin ? relink(found, columns, origin) : [];
  const mark = (/** @type {number} */ at, /** @type {Change} */ change) => {
    if (change.letter) marks.given[at] = placeOf(letters, change.letter) + 1;
    if (!hasMoved(change)) return;
    marks.moved[at] = 1;
    stale.push(at);
    for (const [name, value] of Object.entries(change.waves)) {
      columns.waves[at * WAVES.length + WAVES.indexOf(/** @type {typeof WAVES[number]} */ (name))] = value;
    }
  };
  for (const [index, change] of of) if (!change.deleted) mark(place(index), change);
  let next = 0;
  origin?.forEach((from, at) => {
    if (from < 0) mark(at, added[next++].change);
  });
  for (const at of stale) {
    columns.intervals.fill(Number.NaN, at * INTERVALS.length, (at + 1) * INTERVALS.length);
  }
  return { columns, length, marks, stale: [...new Set(stale)].sort((a, b) => a - b) };
}

const hasMoved = (/** @type {Change} */ { waves }) => Object.keys(waves).length > 0;

/** @param {string[]} letters @param {string} letter */
function placeOf(letters, letter) {
  const known = letters.indexOf(letter);
  return known >= 0 ? known : letters.push(letter) - 1;
}

/**
 * Which changes are of which found beats, and which add one.
 * @param {Found} found
 * @param {import("./edits.js").Changes} changes
 */
function match(found, changes) {
  /** @type {Map<number, Change>} */
  const of = new Map();
  /** @type {{ time: number, change: Change }[]} */
  const added = [];
  for (const [time, change] of changes) {
    if (change.sample !== null) {
      if (!change.deleted) added.push({ time, change });
      continue;
    }
    const index = nearest(found, time);
    if (index >= 0) of.set(index, change);
  }
  added.sort((a, b) => a.time - b.time);
  return { of, added: added.filter(({ time }) => nearest(found, time, 0) < 0) };
}

/** @param {Found} found @param {number} time @returns {number} the first beat found at or after that time */
function firstFrom({ columns: { time: times }, length }, time) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param {Found} found @param {number} time @param {number} [reach] @returns {number} -1: there is none so near */
function nearest(found, time, reach = REACH) {
  const { columns, length } = found;
  const away = (/** @type {number} */ i) =>
    i >= 0 && i < length ? Math.abs(columns.time[i] - time) : Number.POSITIVE_INFINITY;
  const after = firstFrom(found, time);
  const index = away(after) <= away(after - 1) ? after : after - 1;
  return away(index) <= reach ? index : -1;
}

/**
 * Where found beats stand on show.
 * @param {Found} found
 * @param {Int32Array | null} origin
 * @returns {(index: number) => number}
 */
function placesOf({ length }, origin) {
  if (!origin) return (index) => index;
  const places = new Int32Array(length);
  origin.forEach((from, at) => {
    if (from >= 0) places[from] = at;
  });
  return (index) => places[index];
}

/**
 * The columns without the beats that were deleted and with those that were added.
 * @param {Found} found
 * @param {Map<number, Change>} of
 * @param {{ time: number, change: Change }[]} added
 */
function rearrange(found, of, added) {
  const { time } = found.columns;
  const order = [];
  let next = 0;
  for (let i = 0; i < found.length; i++) {
    while (next < added.length && added[next].time < time[i]) {
      order.push(-1);
      next += 1;
    }
    if (!of.get(i)?.deleted) order.push(i);
  }
  while (next < added.length) {
    order.push(-1);
    next += 1;
  }
  const origin = Int32Array.from(order);
  const columns = /** @type {Columns} */ (
    Object.fromEntries(
      Object.entries(found.columns).map(([name, column]) => [
        name,
        gather(column, column.length / Math.max(1, time.length), origin),
      ]),
    )
  );
  let place = 0;
  origin.forEach((from, at) => {
    if (from < 0) put(columns, at, added[place++]);
  });
  return { columns, length: origin.length, origin };
}

/**
 * @template {import("./beats.js").Column} C
 * @param {C} column
 * @param {number} width values a beat
 * @param {Int32Array} origin
 * @returns {C}
 */
function gather(column, width, origin) {
  const out = /** @type {C} */ (
    new /** @type {new (length: number) => unknown} */ (column.constructor)(origin.length * width)
  );
  for (let at = 0; at < origin.length; ) {
    const from = origin[at];
    let end = at + 1;
    if (from >= 0) {
      while (end < origin.length && origin[end] === from + end - at) end += 1;
      out.set(column.subarray(from * width, (from + end - at) * width), at * width);
    }
    at = end;
  }
  return out;
}

/**
 * A beat of which only its place is known.
 * @param {Columns} columns
 * @param {number} at
 * @param {{ time: number, change: Change }} added
 */
function put(columns, at, { time, change }) {
  columns.time[at] = time;
  columns.sample[at] = Number(change.sample);
  columns.tick[at] = Math.round(time * TICKS);
  columns.label[at] = -1;
  columns.usual[at] = -1;
  columns.rr[at] = Number.NaN;
  columns.amplitude[at] = Number.NaN;
  columns.waves.fill(Number.NaN, at * WAVES.length, (at + 1) * WAVES.length);
}

/**
 * RR intervals to new neighbours. None reaches across what none of the found ones reached across.
 * @param {Found} found
 * @param {Columns} columns
 * @param {Int32Array} origin
 * @returns {number[]} beats that have another one than before
 */
function relink(found, columns, origin) {
  const { rr } = found.columns;
  /** @type {number[]} */
  const others = [];
  /** The first of the found intervals that lie after the beat before. */
  let next = 0;
  origin.forEach((from, at) => {
    const until = from >= 0 ? from : firstFrom(found, columns.time[at]);
    const asFound = from >= 0 && next === from && (at === 0 || origin[at - 1] === from - 1);
    if (!asFound) {
      const between = until < found.length ? rr.subarray(next, until + 1) : NOTHING;
      const linked = at > 0 && between.length > 0 && between.every((interval) => interval > 0);
      columns.rr[at] = linked ? columns.time[at] - columns.time[at - 1] : Number.NaN;
      others.push(at);
    }
    next = from >= 0 ? from + 1 : until;
  });
  return others;
}

const NOTHING = new Float32Array(0);
