/** The tachogram: every RR interval at the time of the beat that ends it, marked by what became of it. */

import { LONGEST } from "../data/rr-series.js";
import { text } from "../words/panels.js";
import { drawAxes, MARGIN } from "./draw/axes.js";
import { palette } from "./palette.js";
import { createRrPlot, isInterval, pointsOf } from "./rr-plot.js";

const TIMES = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800];
/** Steps of intervals. Milliseconds */
export const STEPS = [50, 100, 200, 500, 1000];

/**
 * @param {import("../state.js").Store} store
 * @param {(beat: number, stay?: boolean) => void} select
 */
export const createTachogram = (store, select) =>
  createRrPlot(store, select, {
    className: "tachogram",
    label: text.hrv.tachogramLabel,
    points: (hrv) =>
      pointsOf(
        hrv,
        (i) => isInterval(hrv, i),
        (i) => hrv.times[i],
      ),
    plot({ width, height }, { y }, { times }) {
      const { from, to } = intervalRange(y);
      return {
        left: MARGIN.left,
        top: MARGIN.top,
        width: width - MARGIN.left - MARGIN.right,
        height: height - MARGIN.top - MARGIN.bottom,
        x: {
          from: 0,
          to: Math.max(1, times[times.length - 1] ?? 1),
          title: text.hrv.timeAxis,
          label: (value) => text.clock(value),
          steps: TIMES,
        },
        y: { from, to, title: text.hrv.rrAxis, label: (value) => text.number(value), steps: STEPS },
      };
    },
    under: (ctx, plot) => drawAxes(ctx, plot, palette()),
  });

/**
 * A round range that holds the intervals; those longer than can be a normal one do not stretch it.
 * @param {Float64Array} milliseconds
 */
export function intervalRange(milliseconds) {
  let low = LONGEST;
  let high = 0;
  for (const value of milliseconds) {
    if (value > LONGEST) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return { from: 0, to: LONGEST };
  return { from: 100 * Math.floor(low / 100), to: 100 * Math.ceil((high + 1) / 100) };
}
