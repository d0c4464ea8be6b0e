/** Where the data records of an EDF+ file lie: each run of samples between two gaps is cut into records from its own first
 * sample, and the last record of a run is filled up. */

/** Lengths of a data record that are tried: each that holds whole samples of every signal. Seconds */
const LENGTHS = [
  ...[1, 0.5, 0.25, 0.2, 0.1, 0.05, 0.04, 0.025, 0.02, 0.01, 0.008, 0.005, 0.004, 0.002, 0.001],
  ...[2, 3, 4, 5, 8, 10, 20, 25, 30, 40, 50, 60],
];
/** Decimals of a time in the file. */
export const DECIMALS = 6;
const NOTHING = 1e-9;

/** @typedef {import("./digital.js").Signal} Signal */
/** @typedef {Float64Array} Runs of a signal: first sample of each and the one behind its last, in turn */

/**
 * @typedef {object} Placement
 * @property {Signal[]} signals
 * @property {number} seconds of a data record
 * @property {number[]} perRecord samples of each signal in one
 * @property {number} records
 * @property {number[]} first data record of each run
 * @property {number[]} onsets of the runs, in seconds from `begins`
 * @property {number} begins whole seconds without a sample before the file begins
 */

/**
 * "gaps": samples are missing in some leads only; "narrow": gaps are too short for a data record that has to be filled up, or
 * too many; "rates": no data record holds whole samples of every signal.
 * @param {Signal[]} signals
 * @returns {Placement | "gaps" | "narrow" | "rates"}
 */
export function placeRecords(signals) {
  const runs = signals.map((signal) => signal.runs);
  if (runs.some((each) => each === null)) return "narrow";
  const known = /** @type {Runs[]} */ (runs);
  const { onsets, begins } = onsetsOf(signals, known);
  if (!areTogether(signals, known, onsets)) return "gaps";
  const lengths = LENGTHS.filter((length) =>
    signals.every(({ rate }) => rate * length >= 1 && isWhole(rate * length)),
  );
  if (lengths.length === 0) return "rates";
  const placements = lengths.map((seconds) => cut({ signals, seconds, onsets, begins }, known));
  const possible = placements.filter(leavesGaps);
  return possible.find(fillsNoGap) ?? possible[0] ?? "narrow";
}

/** @param {number} value */
const isWhole = (value) => Math.abs(value - Math.round(value)) < 1e-9 * value;

/** @param {Signal[]} signals */
const fastestOf = (signals) =>
  signals.reduce((best, { rate }, s) => (rate > signals[best].rate ? s : best), 0);

/** As the file says them. @param {Signal[]} signals @param {Runs[]} runs */
function onsetsOf(signals, runs) {
  const fastest = fastestOf(signals);
  const { rate } = signals[fastest];
  const starts = runs[fastest].filter((_, i) => i % 2 === 0);
  const begins = starts.length ? Math.floor(starts[0] / rate) : 0;
  return { begins, onsets: Array.from(starts, (start) => Number((start / rate - begins).toFixed(DECIMALS))) };
}

/**
 * Whether all leads have their gaps at the same times: a reader that rounds the onset of a run to each lead's samples finds
 * the ones it began with, and all end within a sample of the slowest. That a lead ends by itself before another is no gap.
 * @param {Signal[]} signals
 * @param {Runs[]} runs
 * @param {number[]} onsets
 */
function areTogether(signals, runs, onsets) {
  const fastest = fastestOf(signals);
  const last = onsets.length - 1;
  const coarsest = 1 / Math.min(...signals.map(({ rate }) => rate));
  return signals.every(({ rate, samples }, s) => {
    if (last < 0 || runs[s].length !== runs[fastest].length) return false;
    if (Math.round((runs[fastest][0] / signals[fastest].rate) * rate) !== runs[s][0]) return false;
    return onsets.every((onset, r) => {
      const end = runs[s][2 * r + 1];
      const starts = Math.round((onset - onsets[0]) * rate) === runs[s][2 * r] - runs[s][0];
      const apart = Math.abs(endOf(signals, runs, r) - end / rate);
      return starts && (apart < (1 - NOTHING) * coarsest || (r === last && end === samples));
    });
  });
}

/** Where a run ends: in seconds, of the lead that goes on longest. @param {Signal[]} signals @param {Runs[]} runs @param {number} run */
const endOf = (signals, runs, run) =>
  signals.reduce((end, { rate }, s) => Math.max(end, runs[s][2 * run + 1] / rate), 0);

/** Before a gap: where the first lead ends, less than a sample of the slowest earlier. @param {Signal[]} signals @param {Runs[]} runs @param {number} run */
const firstEndOf = (signals, runs, run) =>
  signals.reduce((end, { rate }, s) => Math.min(end, runs[s][2 * run + 1] / rate), Number.POSITIVE_INFINITY);

/**
 * @param {Pick<Placement, "signals" | "seconds" | "onsets" | "begins">} how
 * @param {Runs[]} runs
 * @returns {Placement}
 */
function cut(how, runs) {
  const perRecord = how.signals.map(({ rate }) => Math.round(rate * how.seconds));
  /** @type {number[]} */
  const first = [];
  let records = 0;
  for (let r = 0; r < how.onsets.length; r++) {
    first.push(records);
    records += perRecord.reduce(
      (most, per, s) => Math.max(most, Math.ceil((runs[s][2 * r + 1] - runs[s][2 * r]) / per)),
      0,
    );
  }
  return { ...how, perRecord, first, records };
}

/** Where the last data record of a run ends, from `begins`. @param {Placement} placement @param {number} run */
const filledTo = ({ first, records, onsets, seconds }, run) =>
  onsets[run] + ((first[run + 1] ?? records) - first[run]) * seconds;

/** Whether a sample at least of every gap stays missing. @param {Placement} placement */
function leavesGaps(placement) {
  const { signals, onsets } = placement;
  const sample = 1 / signals[fastestOf(signals)].rate;
  return onsets.slice(1).every((next, r) => next - filledTo(placement, r) > 0.9 * sample);
}

/** Whether the last data records before gaps are full by themselves. @param {Placement} placement */
function fillsNoGap(placement) {
  const inGaps = fillings(placement).filter(({ run }) => run < placement.onsets.length - 1);
  return inGaps.length === 0;
}

/**
 * The last data records of runs that are filled up: where the signal ends, in seconds of the recording, and how much was
 * added.
 * @param {Placement} placement
 * @returns {{ run: number, end: number, added: number }[]}
 */
export function fillings(placement) {
  const { signals, begins, onsets } = placement;
  const runs = signals.map((signal) => /** @type {Runs} */ (signal.runs));
  return onsets
    .map((_, run) => {
      const isLast = run === onsets.length - 1;
      const end = isLast ? endOf(signals, runs, run) : firstEndOf(signals, runs, run);
      return { run, end, added: begins + filledTo(placement, run) - end };
    })
    .filter(({ added }) => added > 2 * 10 ** -DECIMALS);
}

/* --------------------------------------------------------------------------------------------- looking up ---- */

/** The last of `sorted` that is not above `value`; the first when all are. @param {number[]} sorted @param {number} value */
function lastUpTo(sorted, value) {
  let [low, high] = [0, sorted.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** The run of a data record. @param {Placement} placement @param {number} record */
export const runOf = ({ first }, record) => lastUpTo(first, record);

/** When a data record starts, from `begins`. @param {Placement} placement @param {number} record */
export function onsetOf(placement, record) {
  const run = runOf(placement, record);
  return placement.onsets[run] + (record - placement.first[run]) * placement.seconds;
}

/** The data record of a time, or the last one before it. @param {Placement} placement @param {number} onset from `begins` */
export function recordAt({ first, records, onsets, seconds }, onset) {
  const run = lastUpTo(onsets, onset);
  const last = (first[run + 1] ?? records) - 1;
  return Math.max(first[run], Math.min(last, first[run] + Math.floor((onset - onsets[run]) / seconds)));
}
