// The R peak near a place that someone points at.

import { errorOfStatus, requireWhole, TracelightError } from "./error.js";

const RATE = 360; // TL_RATE

/**
 * @param {import("./memory.js").Memory} memory
 * @param {import("./engine.js").Recording} recording
 * @param {number} lead
 * @param {number} seconds
 * @returns {import("./engine.js").RPeak | null}
 */
export function rPeakNear(memory, recording, lead, seconds) {
  requireWhole("The lead", lead, 0, recording.leads.length - 1);
  const { rate, samples } = recording.leads[lead];
  if (!(seconds >= 0 && seconds < samples / rate)) {
    throw new TracelightError("ARGUMENT", `${seconds} s is not a time of the lead.`);
  }
  const { module } = memory;
  const tick = Math.min(Math.round(seconds * RATE), Math.floor(((samples - 1) * RATE) / rate));
  module.tlw_r_peak_span(rate, tick, memory.numbers);
  const [first, count] = memory.readNumbers(2);
  const start = Math.max(first, 0);
  const millivolts = recording.read(lead, start, first + count - start);
  return memory.withBlocks([millivolts.length * 4], (from) => {
    memory.writeFloats(from, millivolts);
    const status = module.tlw_r_peak_near(rate, from, start, millivolts.length, tick, memory.numbers);
    if (status < 0) throw errorOfStatus(status, "There is no room to look for the R peak.");
    const [sample, time] = memory.readNumbers(2);
    return status === 1 ? { sample, time } : null;
  });
}
