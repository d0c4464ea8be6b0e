/** The heart rate over a recording, in so many equal parts of it. */

/** Seconds of a part at least. */
const LEAST = 5;

/**
 * @param {import("../state.js").State} state
 * @param {number} parts at most
 * @returns {{ time: number, rate: number }[]} middles; NaN where no interval can be read
 */
export function rateTrend({ beats, quality, recording }, parts) {
  const duration = recording?.duration ?? 0;
  const step = Math.max(LEAST, duration / parts);
  const count = Math.max(1, Math.ceil(duration / step));
  const sums = new Float64Array(count);
  const intervals = new Uint32Array(count);
  const { time, rr } = beats.columns;
  for (let i = 0; i < beats.length; i++) {
    if (!(rr[i] > 0) || !quality.readable(time[i])) continue;
    const part = Math.min(count - 1, Math.floor(time[i] / step));
    sums[part] += rr[i];
    intervals[part] += 1;
  }
  return Array.from(sums, (sum, part) => ({
    time: (part + 0.5) * step,
    rate: intervals[part] > 0 ? (60 * intervals[part]) / sum : Number.NaN,
  }));
}
