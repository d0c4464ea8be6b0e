// Figures of gqrs on nstdb, with the same comparison as ours, from the beats that bench/gqrs/detect.py found.
//
//   node bench/gqrs/figures.mjs build/gqrs.json DATA/nstdb
//
// Writes bench/gqrs/nstdb.json, which is kept: {"version", "figures": [...]}, named as ours are.

import fs from "node:fs";
import { loadFlavour } from "../../tools/engine.mjs";
import { openRecord } from "../evaluate/databases.mjs";
import { countNoisy, noiseFigures } from "../evaluate/nstdb.mjs";
import { KEPT_FILE } from "./kept.mjs";

const [found, folder] = process.argv.slice(2);
if (!found || !folder) {
  console.error("gqrs: say what to compare: node bench/gqrs/figures.mjs build/gqrs.json DATA/nstdb");
  process.exit(2);
}
/** @type {{ version: string, records: Record<string, number[]> }} */
const { version, records } = JSON.parse(fs.readFileSync(found, "utf8"));
const engine = await loadFlavour("simd128");
const counted = Object.entries(records).map(([record, samples]) => {
  const recording = openRecord(engine, folder, record);
  const beats = samples.map((sample) => ({ sample }));
  const counts = countNoisy(recording.annotations(), beats, recording.leads[0]);
  recording.close();
  return { record, ...counts };
});
const kept = { version, figures: noiseFigures(counted) };
fs.writeFileSync(KEPT_FILE, `${JSON.stringify(kept, null, 2)}\n`);
