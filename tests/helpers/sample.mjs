// The recording that ships with the page: five minutes of MIT-BIH record 208 with normal beats and PVCs.

import fs from "node:fs";
import path from "node:path";
import { ROOT, sourceOfFile } from "../../tools/engine.mjs";

const FOLDER = path.join(ROOT, "web/samples");
const GAIN = 200; // units/mV
const BASELINE = 1024;

export const SAMPLE_RATE = 360;
export const SAMPLE_COUNT = 108000;

/** Its two files, header and signal. */
export function sampleSources() {
  return ["record208.hea", "record208.dat"].map((file) => sourceOfFile(path.join(FOLDER, file)));
}

/** Its samples in ADC units, decoded here and not by the engine (WFDB format 212: two samples in three bytes). */
export function sampleUnits() {
  const bytes = fs.readFileSync(path.join(FOLDER, "record208.dat"));
  return Int32Array.from({ length: SAMPLE_COUNT }, (_, i) => {
    const at = Math.floor(i / 2) * 3;
    const twelve =
      i % 2 === 0 ? bytes[at] | ((bytes[at + 1] & 0x0f) << 8) : bytes[at + 2] | ((bytes[at + 1] & 0xf0) << 4);
    return (twelve << 20) >> 20;
  });
}

/** Its samples in millivolts. */
export function sampleMillivolts() {
  return Float32Array.from(sampleUnits(), (unit) => (unit - BASELINE) / GAIN);
}
