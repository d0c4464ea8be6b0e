// Recordings as long as a Holter's: EDF files that are put together from records of mitdb (or, without the databases, from
// the sample that ships), each piece a little different from the others: as if by patients, and not the same minutes again.
//
// A piece is half an hour. It is made larger or smaller (0.8 to 1.25), faster or slower (up to 4 %, by reading between the
// samples), and gets a slow drift of its baseline. The third lead is the second less the first. Made by a seed, so that a
// file is the same each time. A day of the 48 records has about 110,000 beats; EDF of three leads at 360 Hz is 187 MB.

import { closeSync, existsSync, openSync, readdirSync, writeSync } from "node:fs";
import { join } from "node:path";
import { sampleMillivolts } from "../../tests/helpers/sample.mjs";
import { loadFlavour, sourceOfFile } from "../../tools/engine.mjs";
import { randomNumbers } from "../random.mjs";

const SOURCE_RATE = 360; // Hz, of mitdb and of the sample
const PIECE = 1800; // seconds
const GAIN = 200; // units/mV
const SEED = 20;

/** @typedef {{ hours: number, rate: number, leads: number, data: string | null }} Wanted `data`: folder of the databases */
/** Millivolts of two leads. @typedef {[Float32Array, Float32Array]} Pair */

/** @param {string} folder of mitdb @returns {Promise<(index: number) => Pair>} */
async function recordsOf(folder) {
  const engine = await loadFlavour("simd128");
  const names = readdirSync(folder)
    .filter((file) => /^\d+\.hea$/.test(file))
    .sort();
  return (index) => {
    const stem = join(folder, names[index % names.length].slice(0, -".hea".length));
    const record = engine.openRecording([sourceOfFile(`${stem}.hea`), sourceOfFile(`${stem}.dat`)]);
    const [first, second] = [0, 1].map((lead) => record.read(lead, 0, record.leads[lead].samples));
    record.close();
    return [first, second];
  };
}

/** @param {string | null} data @returns {Promise<(index: number) => Pair>} */
async function piecesOf(data) {
  const folder = data && join(data, "mitdb");
  if (folder && existsSync(folder)) return recordsOf(folder);
  const sample = sampleMillivolts();
  return () => [sample, sample.map((value) => value / 2)];
}

/**
 * One piece, perturbed, in digital units: second by second, lead after lead, as EDF has it.
 * @param {Pair} source
 * @param {Wanted} wanted
 * @param {() => number} random
 */
function makePiece([first, second], { rate, leads }, random) {
  const gain = GAIN * 0.8 * (1.25 / 0.8) ** random();
  const pace = ((0.96 + 0.08 * random()) * SOURCE_RATE) / rate;
  const drift = { height: 30 * random(), turns: (0.1 + 0.2 * random()) / rate };
  const units = new Int16Array(PIECE * rate * leads);
  for (let i = 0; i < PIECE * rate; i++) {
    const place = (i * pace) % (first.length - 1);
    const at = Math.floor(place);
    const between = (/** @type {Float32Array} */ lead) => lead[at] + (place - at) * (lead[at + 1] - lead[at]);
    const base = drift.height * Math.sin(2 * Math.PI * drift.turns * i);
    const [a, b] = [between(first), between(second)];
    const values = [a, b, b - a];
    const second0 = Math.floor(i / rate);
    for (let lead = 0; lead < leads; lead++) {
      units[(second0 * leads + lead) * rate + (i % rate)] = Math.round(gain * values[lead] + base);
    }
  }
  return units;
}

/** @param {Wanted} wanted @returns {string} the header of an EDF file with data records of a second */
function headOf({ hours, rate, leads }) {
  const labels = ["ECG MLII", "ECG V1", "ECG V5"].slice(0, leads);
  const of = (/** @type {string | number} */ value, /** @type {number} */ width) =>
    String(value).padEnd(width);
  const each = (/** @type {string | number} */ value, /** @type {number} */ width) =>
    of(value, width).repeat(leads);
  return [
    of(0, 8) + of("X X X X", 80) + of("Startdate X X X X", 80) + of("01.02.20", 8) + of("10.20.30", 8),
    of(256 * (leads + 1), 8) + of("", 44) + of(hours * 3600, 8) + of(1, 8) + of(leads, 4),
    labels.map((label) => of(label, 16)).join("") + each("", 80) + each("mV", 8) + each(-10, 8) + each(10, 8),
    each(-2000, 8) + each(2000, 8) + each("", 80) + each(rate, 8) + each("", 32),
  ].join("");
}

/** @param {string} path @param {Wanted} wanted */
export async function writeHolter(path, wanted) {
  const pieces = await piecesOf(wanted.data);
  const random = randomNumbers(SEED);
  const file = openSync(path, "w");
  writeSync(file, headOf(wanted));
  for (let piece = 0; piece * PIECE < wanted.hours * 3600; piece++) {
    const units = makePiece(pieces(piece), wanted, random);
    writeSync(file, new Uint8Array(units.buffer));
  }
  closeSync(file);
}
