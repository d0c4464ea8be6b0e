// Heart-rate variability of beats.

import { errorOfStatus, TracelightError } from "./error.js";
import { HRV_USES } from "./hrv-uses.js";

/** Index = tl_hrv_state. @type {readonly import("./engine.js").HrvState[]} */
const STATES = ["measured", "not-enough-data", "undefined"];

const COUNTS = HRV_USES.length + 3; // TLW_HRV_COUNTS

/** @typedef {import("./memory.js").Memory} Memory */

/** @param {Memory} memory @param {number} measure */
function describe(memory, measure) {
  memory.module.tlw_hrv_describe(measure, memory.numbers, memory.text);
  const [key, name, unit] = memory.readTexts(3);
  const [needs, inOnePiece] = memory.readNumbers(2);
  return { key, name, unit, needs, inOnePiece: inOnePiece !== 0 };
}

/**
 * @param {Memory} memory
 * @param {import("./engine.js").RrSeries} beats
 * @returns {import("./engine.js").Hrv}
 */
export function measureHrv(memory, { times, rr, beat }) {
  const { module } = memory;
  const count = times.length;
  if (rr.length !== count || beat.length !== count) {
    throw new TracelightError("ARGUMENT", "Times, RR intervals and kinds of beats differ in number.");
  }
  const measures = module.tlw_hrv_describe(0, memory.numbers, memory.text);
  const length = COUNTS + 2 * measures;
  return memory.withBlocks(
    [count * 8, count * 4, count, count, length * 8],
    (at, rrAt, beatAt, useAt, to) => {
      memory.writeDoubles(at, times);
      memory.writeFloats(rrAt, rr);
      memory.writeBytes(beatAt, beat);
      const status = module.tlw_hrv_measure(at, rrAt, beatAt, count, useAt, to);
      if (status < 0) {
        throw errorOfStatus(status, "The heart-rate variability of these beats cannot be measured.");
      }
      const numbers = memory.readDoubles(to, length);
      const [none, used, ectopic, unnamed, range, artefact, seconds, spectrumPieces, entropyIntervals] =
        numbers;
      return {
        intervals: count - none,
        used,
        leftOut: { ectopic, unnamed, range, artefact },
        use: memory.readBytes(useAt, count),
        seconds,
        spectrumPieces,
        entropyIntervals,
        measures: Array.from({ length: measures }, (_, i) => ({
          ...describe(memory, i),
          value: numbers[COUNTS + 2 * i],
          state: STATES[numbers[COUNTS + 2 * i + 1]],
        })),
      };
    },
  );
}
