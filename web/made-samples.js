/** The synthetic recordings that are offered beside the real one: made by the engine at the moment they are chosen, always
 * the same ones, so that a preview of their first seconds shows the very samples that open. */

/** Seconds. */
const LENGTH = 300;
/** II and V1: what the paper shows at once. */
const LEADS = 2;
/** What no electrode is without. */
const NOISES = [
  { kind: "baseline", snr: 18 },
  { kind: "muscle", snr: 26 },
];

/** @typedef {import("./worker/protocol.js").SynthRequest} SynthRequest */
/** @typedef {keyof typeof import("./text.js").text.bring.made} MadeSample */

/** @type {MadeSample[]} */
export const MADE_SAMPLES = ["af", "paced"];

/** @param {MadeSample} rhythm @param {number} [seconds] @returns {SynthRequest} */
export const madeSample = (rhythm, seconds = LENGTH) => ({
  name: `synthetic-${rhythm}`,
  seconds,
  config: { rhythm, leads: LEADS, seed: 1, noises: NOISES },
});
