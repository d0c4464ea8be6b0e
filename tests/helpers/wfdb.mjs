// Writes a one-lead recording as WFDB files, format 16 (little-endian 16-bit samples).

import { sourceOfBytes } from "../../tools/engine.mjs";

const GAIN = 2000; // units/mV

/**
 * @param {string} name
 * @param {Float32Array} millivolts
 * @param {number} rate in Hz
 */
export function wfdbSources(name, millivolts, rate) {
  const signal = new DataView(new ArrayBuffer(millivolts.length * 2));
  millivolts.forEach((value, i) => {
    signal.setInt16(2 * i, Math.round(value * GAIN), true);
  });
  const header = `${name} 1 ${rate} ${millivolts.length}\n${name}.dat 16 ${GAIN}/mV 16 0 0 0 0 MLII\n`;
  return [
    sourceOfBytes(`${name}.hea`, new TextEncoder().encode(header)),
    sourceOfBytes(`${name}.dat`, new Uint8Array(signal.buffer)),
  ];
}
