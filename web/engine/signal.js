// Denoising, min/max for views, beat windows: the calls that need no handle of their own.

import { errorOfStatus, requireWhole } from "./error.js";

const WINDOW = 360; // TL_WINDOW

/** @typedef {import("./memory.js").Memory} Memory */

/** @param {Memory} memory @param {Float32Array} samples @param {number} levels @param {boolean} dropBaseline */
export function denoise(memory, samples, levels, dropBaseline) {
  requireWhole("The number of levels", levels, 1, 32);
  return memory.withBlocks([samples.length * 4], (at) => {
    memory.writeFloats(at, samples);
    const status = memory.module.tlw_denoise(at, samples.length, levels, dropBaseline ? 1 : 0);
    if (status < 0) {
      throw errorOfStatus(status, `${samples.length} samples cannot be denoised with ${levels} levels.`);
    }
    return memory.readFloats(at, samples.length);
  });
}

/** @param {Memory} memory @param {Float32Array} samples @param {number} factor */
export function minmax(memory, samples, factor) {
  requireWhole("The factor", factor, 1, 2 ** 31);
  const runs = Math.ceil(samples.length / factor);
  return memory.withBlocks([samples.length * 4, runs * 8], (from, to) => {
    memory.writeFloats(from, samples);
    memory.module.tlw_minmax(from, samples.length, factor, to);
    return memory.readFloats(to, runs * 2);
  });
}

/**
 * @param {Memory} memory
 * @param {import("./engine.js").Recording} recording
 * @param {number} lead
 * @param {number} tick of the R peak
 * @param {number} levels of the denoising
 * @returns {import("./engine.js").BeatWindow}
 */
export function beatWindow(memory, recording, lead, tick, levels) {
  requireWhole("The lead", lead, 0, recording.leads.length - 1);
  requireWhole("The tick", tick, 0, 2 ** 48);
  const { rate, samples } = recording.leads[lead];
  memory.module.tlw_window_span(rate, tick, memory.numbers);
  const [first, count] = memory.readNumbers(2);
  const start = Math.min(Math.max(first, 0), samples);
  const millivolts = recording.read(lead, start, Math.max(0, first + count - start));
  return memory.withBlocks([millivolts.length * 4, 3 * WINDOW * 4], (from, to) => {
    memory.writeFloats(from, millivolts);
    const status = memory.module.tlw_window_cut(rate, from, start, millivolts.length, tick, levels, to);
    if (status < 0) throw errorOfStatus(status, "The beat's window crosses a gap or an end of the lead.");
    const cut = memory.readFloats(to, 3 * WINDOW);
    return {
      raw: cut.slice(0, WINDOW),
      denoised: cut.slice(WINDOW, 2 * WINDOW),
      input: cut.slice(2 * WINDOW),
    };
  });
}
