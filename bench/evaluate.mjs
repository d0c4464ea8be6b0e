// Measures the accuracy of the shipped wasm (simd128) on annotated databases and writes build/evaluate.json.
//
//   node bench/evaluate.mjs --data DIR [--json FILE] [--records 100,101] [--qrs-only]
//
// DIR holds the folders mitdb, nstdb and qtdb (PhysioNet), or is one of them. --records takes only these records of
// mitdb and leaves the others out; --qrs-only neither classifies nor delineates. Both serve tuning: their figures are
// not the published ones.

import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadFlavour, ROOT } from "../tools/engine.mjs";
import { aamiFigures } from "./evaluate/aami.mjs";
import { classFigures, keepReferences, nameBeats } from "./evaluate/classes.mjs";
import { DS1, DS2, findMitdb, findNstdb, findQtdb, listRecords } from "./evaluate/databases.mjs";
import { delineateRecord, delineationFigures } from "./evaluate/delineation.mjs";
import { findModels, modelFigures, openModelFile, readHeldOut } from "./evaluate/models.mjs";
import { abstentionFigures, detectInNoise, listNoisy, noiseFigures } from "./evaluate/nstdb.mjs";
import { countRecord, mitdbFigures } from "./evaluate/qrs.mjs";
import { countPWaves, pWaveFigures } from "./evaluate/p_waves.mjs";
import { compareRhythms, rhythmFigures } from "./evaluate/rhythm.mjs";
import { figure } from "./figure.mjs";
import { readKept } from "./gqrs/kept.mjs";
import { arrangeTables, renderText } from "./tables.mjs";

/** @typedef {import("./figure.mjs").Figure} Figure */
/** @typedef {import("./evaluate/databases.mjs").Engine} Engine */

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
 * Does something with each record and says on the terminal where it is.
 * @template T
 * @param {string} what
 * @param {string[]} records
 * @param {(record: string) => T} act
 */
function eachRecord(what, records, act) {
  const results = records.map((record) => {
    process.stderr.write(`\r${what} ${record}   `);
    return act(record);
  });
  process.stderr.write("\r");
  return results;
}

/** @param {Engine} engine @param {string} folder @param {string[]} records @returns {Figure[]} */
function shippedModelFigures(engine, folder, records) {
  const heldOut = readHeldOut();
  return findModels(engine).flatMap((named) => {
    const { key, model } = named;
    const results = eachRecord(key, records, (record) => nameBeats(engine, folder, record, model));
    const { classes } = model.info;
    const random = heldOut ? keepReferences(results, heldOut) : [];
    model.close();
    return [
      ...modelFigures(named),
      ...(heldOut ? classFigures("random", key, random, classes, "held-out beats of a random split") : []),
      ...classFigures("mitdb", key, results, classes, "all beats, most of which the network was trained on"),
    ];
  });
}

/** @param {Engine} engine @param {string} folder @param {string[]} records @returns {Figure[]} */
function patientWiseFigures(engine, folder, records) {
  const others = records.filter((record) => DS2.includes(record));
  return findModels(engine, "ds1").flatMap(({ key, model }) => {
    const results = eachRecord(`ds1/${key}`, others, (record) => nameBeats(engine, folder, record, model));
    const { classes } = model.info;
    model.close();
    return [
      ...classFigures("ds2", key, results, classes, "trained on the patients of DS1"),
      ...aamiFigures("ds2", key, results, classes),
    ];
  });
}

/** @param {Engine} engine @param {string} folder @param {string[]} records @returns {Figure[]} */
function evaluateRhythms(engine, folder, records) {
  const model = openModelFile(engine, "ds1/v1.tlm");
  if (!model) return [];
  const compare = (/** @type {string[]} */ set) =>
    eachRecord(
      "rhythm",
      records.filter((record) => set.includes(record)),
      (record) => compareRhythms(engine, folder, record, model),
    );
  const figures = [
    ...rhythmFigures(compare(DS2), { detected: "rhythm.mitdb", reference: "rhythm.reference.ds2" }),
    ...rhythmFigures(compare(DS1), { detected: "rhythm.ds1", reference: "rhythm.reference.ds1" }),
  ];
  model.close();
  return figures;
}

/** @param {Engine} engine @param {string} folder @param {ReturnType<typeof readArguments>} options @returns {Figure[]} */
function evaluateMitdb(engine, folder, options) {
  const records = listRecords(folder).filter((record) => options.records?.includes(record) ?? true);
  if (records.length === 0) fail(`no such record in ${folder}`);
  const figures = mitdbFigures(eachRecord("mitdb", records, (record) => countRecord(engine, folder, record)));
  if (options["qrs-only"]) return figures;
  return [
    ...figures,
    ...shippedModelFigures(engine, folder, records),
    ...patientWiseFigures(engine, folder, records),
    ...evaluateRhythms(engine, folder, records),
    ...pWaveFigures(eachRecord("P waves", records, (record) => countPWaves(engine, folder, record))),
  ];
}

/** @param {Engine} engine @param {string} folder @returns {Figure[]} */
function evaluateNstdb(engine, folder) {
  const model = openModelFile(engine, "v1.tlm") ?? undefined;
  const records = eachRecord("nstdb", listNoisy(folder), (record) =>
    detectInNoise(engine, folder, record, model),
  );
  model?.close();
  return [...noiseFigures(records), ...abstentionFigures(records)];
}

/** @param {Engine} engine @param {string} folder @returns {Figure[]} */
function evaluateQtdb(engine, folder) {
  const records = listRecords(folder);
  return delineationFigures(eachRecord("qtdb", records, (record) => delineateRecord(engine, folder, record)));
}

/** @param {Engine} engine @returns {Figure[]} */
function aboutFigures(engine) {
  return [
    figure("about.date", Number.NaN, "", 1, new Date().toISOString().slice(0, 10)),
    figure("about.engine", Number.NaN, "", 1, `Tracelight ${engine.version}, wasm simd128`),
    figure("about.node", Number.NaN, "", 1, process.version),
    figure("about.gqrs", Number.NaN, "", 1, readKept().version),
  ];
}

async function main() {
  const options = readArguments();
  const mitdb = findMitdb(options.data);
  const nstdb = options.records ? null : findNstdb(options.data);
  const qtdb = options.records || options["qrs-only"] ? null : findQtdb(options.data);
  if (!mitdb && !nstdb && !qtdb) {
    fail(`none of mitdb (100.dat), nstdb (118e24.dat) and qtdb (sel100.dat) in ${options.data}`);
  }
  const engine = await loadFlavour("simd128");
  const figures = [
    ...aboutFigures(engine),
    ...(mitdb ? evaluateMitdb(engine, mitdb, options) : []),
    ...(nstdb ? evaluateNstdb(engine, nstdb) : []),
    ...(qtdb ? evaluateQtdb(engine, qtdb) : []),
  ];
  console.log(arrangeTables(figures).map(renderText).join("\n"));
  fs.mkdirSync(path.dirname(options.json), { recursive: true });
  fs.writeFileSync(options.json, `${JSON.stringify(figures, null, 1)}\n`);
}

await main();
