/** Files to drop on the page, made from the recording that ships with it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/env.mjs";
import { randomNumbers } from "../helpers/random.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";

/** @typedef {{ name: string, mimeType: string, buffer: Buffer }} Upload */

/** @param {string} name @param {Buffer | string} content @returns {Upload} */
export const upload = (name, content) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

/** Of the recording, as its header states them. */
const FIRST = 975;
const CHECKSUM = 5363;
const SIGNAL = readFileSync(join(root, "web/samples/record208.dat"));

/** @returns {Upload[]} header and signal under another name */
export function wfdbFiles() {
  const header = `copy 1 360 108000\ncopy.dat 212 200 11 1024 ${FIRST} ${CHECKSUM} 0 MLII\n`;
  return [upload("copy.hea", header), upload("copy.dat", SIGNAL)];
}

/** @param {number} hours @returns {Upload[]} the sample over and over, so that its analysis takes a while */
export function longFiles(hours) {
  const times = hours * 12;
  const checksum = ((CHECKSUM * times) << 16) >> 16;
  const header = `long 1 360 ${times * 108000}\nlong.dat 212 200 11 1024 ${FIRST} ${checksum} 0 MLII\n`;
  return [upload("long.hea", header), upload("long.dat", Buffer.concat(Array(times).fill(SIGNAL)))];
}

/**
 * @param {number} seconds
 * @returns {Upload} time in seconds and millivolts, with a header line
 */
export function csvFile(seconds) {
  const samples = sampleMillivolts().subarray(0, seconds * SAMPLE_RATE);
  const rows = Array.from(samples, (value, i) => `${(i / SAMPLE_RATE).toFixed(6)},${value.toFixed(3)}`);
  return upload("export.csv", `time (s),ECG (mV)\n${rows.join("\n")}\n`);
}

/** @param {number} seconds @returns {Upload} white noise, in which nothing can be read */
export function noiseFile(seconds) {
  const random = randomNumbers(1);
  const rows = Array.from({ length: seconds * SAMPLE_RATE }, (_, i) => {
    return `${(i / SAMPLE_RATE).toFixed(6)},${(random() - 0.5).toFixed(3)}`;
  });
  return upload("noise.csv", `time (s),ECG (mV)\n${rows.join("\n")}\n`);
}

/** @param {number} seconds @returns {Upload} numbers alone: no rate, no unit */
export function bareFile(seconds) {
  const samples = sampleMillivolts().subarray(0, seconds * SAMPLE_RATE);
  return upload("bare.csv", `${Array.from(samples, (value) => value.toFixed(3)).join("\n")}\n`);
}

/**
 * A plain EDF file (Kemp 1992): one signal, records of one second, 5 uV a unit.
 * @param {number} seconds
 * @returns {Upload}
 */
export function edfFile(seconds) {
  const field = (/** @type {string | number} */ value, /** @type {number} */ width) =>
    String(value).padEnd(width);
  const header = [
    [0, 8],
    ["X X X X", 80],
    ["Startdate X X X X", 80],
    ["01.02.20", 8],
    ["10.20.30", 8],
    [512, 8],
    ["", 44],
    [seconds, 8],
    [1, 8],
    [1, 4],
    ["ECG MLII", 16],
    ["", 80],
    ["mV", 8],
    [-10, 8],
    [10, 8],
    [-2000, 8],
    [2000, 8],
    ["", 80],
    [SAMPLE_RATE, 8],
    ["", 32],
  ].map(([value, width]) => field(value, Number(width)));
  const samples = sampleMillivolts().subarray(0, seconds * SAMPLE_RATE);
  const data = Buffer.alloc(2 * samples.length);
  samples.forEach((value, i) => {
    data.writeInt16LE(Math.round(200 * value), 2 * i);
  });
  return upload("night.edf", Buffer.concat([Buffer.from(header.join(""), "latin1"), data]));
}

/** @param {number} bytes @returns {Buffer} always the same noise */
export function noise(bytes) {
  let state = 12345;
  return Buffer.from(
    Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 24;
    }),
  );
}

/** The names of the twelve standard leads. */
export const TWELVE = ["I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"];

/**
 * The sample in every lead of a WFDB record of 16-bit samples, 200 a millivolt; lead after lead a little smaller.
 * @param {number} seconds
 * @param {string[]} [labels]
 * @returns {Upload[]}
 */
export function leadFiles(seconds, labels = TWELVE) {
  const samples = sampleMillivolts().subarray(0, seconds * SAMPLE_RATE);
  const data = Buffer.alloc(2 * samples.length * labels.length);
  samples.forEach((value, i) => {
    labels.forEach((_, lead) => {
      const digital = Math.round(200 * value * (1 - lead / 24));
      data.writeInt16LE(digital, 2 * (i * labels.length + lead));
    });
  });
  const lines = labels.map((label, lead) => {
    let sum = 0;
    for (let i = lead; 2 * i < data.length; i += labels.length)
      sum = ((sum + data.readInt16LE(2 * i)) << 16) >> 16;
    return `leads.dat 16 200 16 0 ${data.readInt16LE(2 * lead)} ${sum} 0 ${label}`;
  });
  const header = `leads ${labels.length} ${SAMPLE_RATE} ${samples.length}\n${lines.join("\n")}\n`;
  return [upload("leads.hea", header), upload("leads.dat", data)];
}

/** @param {number} seconds @returns {Upload} 100 Hz: 0 mV and 1 mV in turn, half a second each */
export function stepsFile(seconds) {
  const rows = Array.from(
    { length: seconds * 100 },
    (_, i) => `${(i / 100).toFixed(2)},${i % 100 < 50 ? 0 : 1}`,
  );
  return upload("steps.csv", `time (s),ECG (mV)\n${rows.join("\n")}\n`);
}

/** @returns {Upload} the sample with noise over it from 20 to 30 s and from 60 to 70 s, a hundred seconds long */
export function patchyFile() {
  const random = randomNumbers(2);
  const samples = sampleMillivolts().subarray(0, 100 * SAMPLE_RATE);
  const rows = Array.from(samples, (value, i) => {
    const second = i / SAMPLE_RATE;
    const noisy = (second >= 20 && second < 30) || (second >= 60 && second < 70);
    return `${second.toFixed(6)},${(noisy ? 4 * (random() - 0.5) : value).toFixed(3)}`;
  });
  return upload("patchy.csv", `time (s),ECG (mV)\n${rows.join("\n")}\n`);
}
