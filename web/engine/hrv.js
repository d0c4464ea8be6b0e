// Heart-rate variability of beats.

import { errorOfStatus, TracelightError } from "./error.js";

const COUNTS = 6; // numbers before the measures in tlw_hrv_measure

/** @typedef {import("./memory.js").Memory} Memory */

/** @param {Memory} memory @param {number} measure @returns {{ name: string, unit: string, needs: number }} */
function describe(memory, measure) {
  memory.module._tlw_hrv_describe(measure, memory.numbers, memory.text);
  const [name, unit] = memory.readTexts(2);
  return { name, unit, needs: memory.readNumbers(1)[0] };
}

/**
 * @param {Memory} memory
 * @param {import("./engine.js").RrSeries} beats
 * @returns {import("./engine.js").Hrv}
 */
export function measureHrv(memory, { times, rr, normal }) {
  const { module } = memory;
  const count = times.length;
  if (rr.length !== count || normal.length !== count) {
    throw new TracelightError("ARGUMENT", "Times, RR intervals and kinds of beats differ in number.");
  }
  const measures = module._tlw_hrv_describe(0, memory.numbers, memory.text);
  return memory.withBlocks(
    [count * 8, count * 4, count, (COUNTS + measures) * 8],
    (at, rrAt, normalAt, to) => {
      memory.writeDoubles(at, times);
      memory.writeFloats(rrAt, rr);
      memory.writeBytes(normalAt, normal);
      const status = module._tlw_hrv_measure(at, rrAt, normalAt, count, to);
      if (status < 0)
        throw errorOfStatus(status, "The heart-rate variability of these beats cannot be measured.");
      const numbers = memory.readDoubles(to, COUNTS + measures);
      const [intervals, used, ectopic, range, artefact, seconds] = numbers;
      return {
        intervals,
        used,
        leftOut: { ectopic, range, artefact },
        seconds,
        measures: Array.from({ length: measures }, (_, i) => ({
          ...describe(memory, i),
          value: numbers[COUNTS + i],
        })),
      };
    },
  );
}
