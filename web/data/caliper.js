/** What a pair of calipers is and comes to. Its edges are anchored in the recording: to a sample and to a voltage. */

/**
 * @typedef {object} Edge
 * @property {number} sample on the clock of the measured lead
 * @property {number | null} level millivolts where the person put it; null: on the trace
 */

/**
 * @typedef {object} Caliper
 * @property {number} lead that is measured
 * @property {[Edge, Edge]} edges in no order of time
 * @property {0 | 1} active edge that the keys move
 * @property {boolean} march the interval is repeated across the paper
 */

/**
 * @typedef {object} Reading
 * @property {number} seconds from the earlier edge to the later, 0 or more
 * @property {number} millivolts from the earlier edge to the later, signed; NaN while one of the two is not known
 */

/**
 * @param {Caliper} caliper
 * @param {number} rate Hz
 * @param {[number, number]} levels millivolts of the edges
 * @returns {Reading}
 */
export function readingOf({ edges: [a, b] }, rate, levels) {
  const forwards = b.sample >= a.sample;
  return {
    seconds: Math.abs(b.sample - a.sample) / rate,
    millivolts: forwards ? levels[1] - levels[0] : levels[0] - levels[1],
  };
}

/**
 * The caliper with one edge changed.
 * @param {Caliper} caliper
 * @param {0 | 1} which
 * @param {Edge} edge
 * @returns {Caliper}
 */
export function withEdge(caliper, which, edge) {
  const [a, b] = caliper.edges;
  return { ...caliper, active: which, edges: which === 0 ? [edge, b] : [a, edge] };
}

/**
 * The caliper on another lead: at the same times, on that lead's trace.
 * @param {Caliper} caliper
 * @param {number} lead
 * @param {number} ratio rate of that lead by rate of the one before
 * @returns {Caliper}
 */
export function onLead(caliper, lead, ratio) {
  const [a, b] = caliper.edges.map(({ sample }) => ({ sample: Math.round(sample * ratio), level: null }));
  return { ...caliper, lead, edges: [a, b] };
}

/**
 * Times at which the interval would come again, in both directions.
 * @param {[number, number]} times seconds of the edges
 * @param {number} from seconds
 * @param {number} to seconds
 * @returns {number[]} those within [from, to], the edges left out
 */
export function marchTimes([a, b], from, to) {
  const step = Math.abs(b - a);
  const first = Math.min(a, b);
  /** @type {number[]} */
  const times = [];
  for (let k = Math.ceil((from - first) / step); first + k * step <= to; k++) {
    if (k !== 0 && k !== 1) times.push(first + k * step);
  }
  return times;
}
