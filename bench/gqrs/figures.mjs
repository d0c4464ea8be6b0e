// Figures of gqrs on nstdb, with the same comparison as ours, from the beats that bench/gqrs/detect.py found.
//
//   node bench/gqrs/figures.mjs build/gqrs.json DATA/nstdb
//
// Writes bench/gqrs/nstdb.json, which is kept: {"version", "figures": [...]}, named as ours are.

import fs from "node:fs";
import path from "node:path";
import { loadFlavour, ROOT } from "../../tools/engine.mjs";
import { openRecord } from "../evaluate/databases.mjs";
import { countNoisy, noiseFigures } from "../evaluate/nstdb.mjs";

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
const target = path.join(ROOT, "bench/gqrs/nstdb.json");
const kept = { version, figures: noiseFigures(counted) };
fs.writeFileSync(target, `${JSON.stringify(kept, null, 2)}\n`);
