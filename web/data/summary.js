/** The figures of the summary, from the beats and the quality so far. */

/** Intervals averaged for the lowest and highest heart rate: one interval alone may be a missed beat. */
export const RATE_INTERVALS = 8;

/**
 * Heart rates from RR intervals between neighbouring beats of readable signal.
 * @param {import("./beats.js").BeatList} beats
 * @param {import("./quality.js").QualityTrack} quality
 * @returns {{ mean: number, lowest: number, highest: number, intervals: number } | null} beats per minute; null
 *   when there are fewer than RATE_INTERVALS intervals in a row
 */
export function heartRate(beats, quality) {
  const { rr, time } = beats.columns;
  let sum = 0;
  let count = 0;
  let run = 0;
  let runSum = 0;
  let longest = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < beats.length; i++) {
    const usable = rr[i] > 0 && quality.readable(time[i]) && quality.readable(time[i] - rr[i]);
    if (!usable) {
      run = 0;
      runSum = 0;
      continue;
    }
    sum += rr[i];
    count += 1;
    run += 1;
    runSum += rr[i];
    if (run > RATE_INTERVALS) runSum -= rr[i - RATE_INTERVALS];
    if (run >= RATE_INTERVALS) {
      longest = Math.max(longest, runSum);
      shortest = Math.min(shortest, runSum);
    }
  }
  if (longest === 0) return null;
  const perMinute = 60 * RATE_INTERVALS;
  return {
    mean: (60 * count) / sum,
    lowest: perMinute / longest,
    highest: perMinute / shortest,
    intervals: count,
  };
}
