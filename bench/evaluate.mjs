// Measures the accuracy of the shipped wasm (simd128) on annotated databases and writes build/evaluate.json.
//
//   node bench/evaluate.mjs --data DIR [--json FILE] [--records 100,101] [--qrs-only]
//
// DIR holds the folders mitdb and nstdb (PhysioNet), or is one of them. --records takes only these records of mitdb
// and leaves nstdb out; --qrs-only does not classify. Both serve tuning: their figures are not the published ones.

import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadFlavour, ROOT } from "../tools/engine.mjs";
import { classificationFigures } from "./evaluate/classes.mjs";
import { findMitdb, findNstdb, listRecords } from "./evaluate/databases.mjs";
import { findModels, modelFigures } from "./evaluate/models.mjs";
import { countRecord, mitdbFigures, nstdbFigures } from "./evaluate/qrs.mjs";
import { formatTable } from "./table.mjs";

/** @typedef {import("./figure.mjs").Figure} Figure */

function readArguments() {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      json: { type: "string", default: path.join(ROOT, "build/evaluate.json") },
      records: { type: "string" },
      "qrs-only": { type: "boolean", default: false },
    },
  });
  if (!values.data) fail("say where the databases are: node bench/evaluate.mjs --data DIR");
  return { ...values, data: values.data, records: values.records?.split(",") };
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`evaluate: ${message}`);
  process.exit(2);
}

/**
 * @param {import("./evaluate/databases.mjs").Engine} engine
 * @param {string} folder
 * @param {string[]} records
 */
function countRecords(engine, folder, records) {
  return records.map((record) => {
    process.stderr.write(`\r${path.basename(folder)} ${record}  `);
    return countRecord(engine, folder, record);
  });
}

async function main() {
  const options = readArguments();
  const mitdb = findMitdb(options.data);
  const nstdb = options.records ? null : findNstdb(options.data);
  if (!mitdb && !nstdb) fail(`neither mitdb (100.dat) nor nstdb (118e24.dat) in ${options.data}`);
  const engine = await loadFlavour("simd128");
  const models = options["qrs-only"] ? [] : findModels(engine);
  /** @type {Figure[]} */
  const figures = models.flatMap(modelFigures);
  if (mitdb) {
    const records = listRecords(mitdb).filter((record) => options.records?.includes(record) ?? true);
    if (records.length === 0) fail(`no such record in ${mitdb}`);
    figures.push(...mitdbFigures(countRecords(engine, mitdb, records)));
    for (const model of models) figures.push(...classificationFigures(engine, mitdb, records, model));
  }
  if (nstdb) {
    const noisy = listRecords(nstdb).filter((record) => /^11[89]e/.test(record));
    figures.push(...nstdbFigures(countRecords(engine, nstdb, noisy)));
  }
  process.stderr.write("\r");
  console.log(formatTable(figures));
  fs.mkdirSync(path.dirname(options.json), { recursive: true });
  fs.writeFileSync(options.json, `${JSON.stringify(figures, null, 1)}\n`);
}

await main();
