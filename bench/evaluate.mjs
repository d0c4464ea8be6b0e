// Measures the accuracy of the shipped wasm (simd128) on annotated databases and writes build/evaluate.json.
//
//   node bench/evaluate.mjs --data DIR [--json FILE] [--records 100,101] [--only PART,PART]
//
// DIR holds the folders mitdb, nstdb and qtdb (PhysioNet), or is one of them. --records takes only these records of
// mitdb and leaves the other databases out; --only measures only these parts: qrs, networks (V1 and V2), aami (R: classes,
// certainty), rhythm, p_waves, noise, leads, robust, delineation. Both serve tuning: their figures are not the published
// ones.

import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadFlavour, ROOT } from "../tools/engine.mjs";
import { shippedModel } from "../tools/shipped.mjs";
import { aamiFigures } from "./evaluate/aami.mjs";
import { certaintyFigures, pacedFigures, pureNoiseFigures } from "./evaluate/certainty.mjs";
import { classFigures, keepReferences, nameBeats } from "./evaluate/classes.mjs";
import { DS1, DS2, findMitdb, findNstdb, findQtdb, listRecords } from "./evaluate/databases.mjs";
import { delineateRecord, delineationFigures } from "./evaluate/delineation.mjs";
import { leadFigures } from "./evaluate/leads.mjs";
import { findModels, isAami, modelFigures, openModelFile, readHeldOut } from "./evaluate/models.mjs";
import { readNoises } from "./evaluate/noise.mjs";
import { abstentionFigures, detectInNoise, listNoisy, noiseFigures } from "./evaluate/nstdb.mjs";
import { quantisedFigures } from "./evaluate/quantised.mjs";
import { countPWaves, pWaveFigures } from "./evaluate/p_waves.mjs";
import { countRecord, mitdbFigures } from "./evaluate/qrs.mjs";
import { compareRhythms, rhythmFigures } from "./evaluate/rhythm.mjs";
import { ROBUST_RECORDS, readExcerpt, robustFigures } from "./evaluate/robust.mjs";
import { figure } from "./figure.mjs";
import { readKept } from "./gqrs/kept.mjs";
import { arrangeTables, renderText } from "./tables.mjs";

/** @typedef {import("./figure.mjs").Figure} Figure */
/** @typedef {import("./evaluate/databases.mjs").Engine} Engine */
/** @typedef {import("./evaluate/classes.mjs").NamedRecord} NamedRecord */

/**
 * What the parts share. A database that is not there, or not wanted, is null.
 * @typedef {object} Bench
 * @property {Engine} engine
 * @property {string | null} mitdb folder
 * @property {string[]} records of mitdb
 * @property {string | null} nstdb folder
 * @property {string | null} qtdb folder
 * @property {() => AamiRun | null} aami the network of AAMI classes on all records, each analysed once; null without it
 */

/** @typedef {import("./evaluate/models.mjs").NamedModel} NamedModel */
/** @typedef {{ named: NamedModel, results: NamedRecord[] }} AamiRun */

/** @type {import("../tools/shipped.mjs").ShippedKey} */
const AAMI_MODEL = "r"; // trained on the patients of DS1: of DS2 it has seen nothing

/** In the order of their figures. @type {Record<string, (bench: Bench) => Figure[]>} */
const PARTS = {
  qrs: evaluateQrs,
  networks: (bench) => [...shippedModelFigures(bench), ...patientWiseFigures(bench)],
  int8: evaluateQuantised,
  aami: evaluateAami,
  rhythm: evaluateRhythms,
  p_waves: evaluatePWaves,
  noise: evaluateNoise,
  leads: evaluateLeads,
  robust: evaluateRobustness,
  delineation: evaluateDelineation,
};

function readArguments() {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      json: { type: "string", default: path.join(ROOT, "build/evaluate.json") },
      records: { type: "string" },
      only: { type: "string" },
    },
  });
  if (!values.data) fail("say where the databases are: node bench/evaluate.mjs --data DIR");
  const parts = values.only?.split(",") ?? Object.keys(PARTS);
  for (const part of parts) {
    if (!(part in PARTS)) fail(`there is no part ${part}, only ${Object.keys(PARTS).join(", ")}`);
  }
  return { ...values, data: values.data, records: values.records?.split(","), parts };
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`evaluate: ${message}`);
  process.exit(2);
}

/** Says on the terminal where it is. @param {string} where */
function tell(where) {
  process.stderr.write(`\r${where.padEnd(40)}\r`);
}

/**
 * Does something with each record.
 * @template T
 * @param {string} what
 * @param {string[]} records
 * @param {(record: string) => T} act
 */
function eachRecord(what, records, act) {
  return records.map((record) => {
    tell(`${what} ${record}`);
    return act(record);
  });
}

/** @param {Bench} bench @returns {Figure[]} */
function evaluateQrs({ engine, mitdb, records }) {
  if (!mitdb) return [];
  return mitdbFigures(eachRecord("mitdb", records, (record) => countRecord(engine, mitdb, record)));
}

/** The networks of a random split. @param {Bench} bench @returns {Figure[]} */
function shippedModelFigures({ engine, mitdb, records }) {
  if (!mitdb) return [];
  const heldOut = readHeldOut();
  return findModels(engine).flatMap((named) => {
    const { key, model } = named;
    const { classes } = model.info;
    const results = isAami(model.info)
      ? []
      : eachRecord(key, records, (record) => nameBeats(engine, mitdb, record, model));
    model.close();
    if (results.length === 0) return [];
    const random = heldOut ? keepReferences(results, heldOut) : [];
    return [
      ...modelFigures(named),
      ...(heldOut ? classFigures("random", key, random, classes, "held-out beats of a random split") : []),
      ...classFigures("mitdb", key, results, classes, "all beats, most of which the network was trained on"),
      ...pacedFigures(results, classes, key),
    ];
  });
}

/** The same layouts trained on the patients of DS1. @param {Bench} bench @returns {Figure[]} */
function patientWiseFigures({ engine, mitdb, records }) {
  if (!mitdb) return [];
  const others = records.filter((record) => DS2.includes(record));
  return findModels(engine, "ds1").flatMap(({ key, model }) => {
    const results = eachRecord(`ds1/${key}`, others, (record) => nameBeats(engine, mitdb, record, model));
    const { classes } = model.info;
    model.close();
    return [
      ...classFigures("ds2", key, results, classes, "trained on the patients of DS1"),
      ...aamiFigures("ds2", key, results, classes),
    ];
  });
}

/** @param {NamedRecord[]} results @param {string[]} set @returns {NamedRecord[]} */
function only(results, set) {
  return results.filter(({ record }) => set.includes(record));
}

/** The int8 networks beside the float32 ones. @param {Bench} bench @returns {Figure[]} */
function evaluateQuantised({ engine, mitdb, records, aami }) {
  const heldOut = readHeldOut();
  if (!mitdb || !heldOut) return [];
  const name = (
    /** @type {string[]} */ set,
    /** @type {NamedModel} */ { key, model },
    /** @type {string} */ kind,
  ) => eachRecord(`${kind} ${key}`, set, (record) => nameBeats(engine, mitdb, record, model));
  const floats = findModels(engine);
  const others = records.filter((record) => DS2.includes(record));
  const figures = findModels(engine, "int8").flatMap((small) => {
    const float = floats.find(({ key }) => key === small.key);
    if (!float) return [];
    const { classes } = float.model.info;
    const about = { bytes: small.fileBytes, note: "held-out beats of a random split" };
    if (isAami(float.model.info)) {
      const results = { float: name(others, float, "float32"), int8: only(aami()?.results ?? [], DS2) };
      return quantisedFigures(small.key, results, classes, { ...about, note: "DS2" });
    }
    const [before, after] = [name(records, float, "float32"), name(records, small, "int8")];
    const results = { float: keepReferences(before, heldOut), int8: keepReferences(after, heldOut) };
    return quantisedFigures(small.key, results, classes, about);
  });
  for (const { model } of floats) model.close();
  return figures;
}

/** @param {Bench} bench @returns {Figure[]} */
function evaluateAami({ engine, nstdb, aami }) {
  const run = aami();
  if (!run) return [];
  const { named, results } = run;
  const { key, model } = named;
  const { classes } = model.info;
  const ds2 = only(results, DS2);
  return [
    ...modelFigures(named),
    ...aamiFigures("ds2", key, ds2, classes, { confidence: true }),
    ...certaintyFigures(key, ds2, model.info),
    ...pacedFigures(results, classes),
    ...(nstdb ? pureNoiseFigures(engine, readNoises(engine, nstdb), model) : []),
  ];
}

/** @param {Bench} bench @returns {Figure[]} */
function evaluateRhythms({ engine, aami }) {
  const results = aami()?.results ?? [];
  const compare = (/** @type {string[]} */ set) =>
    only(results, set).map((named) => compareRhythms(engine, named));
  if (results.length === 0) return [];
  return [
    ...rhythmFigures(compare(DS2), { detected: "rhythm.mitdb", reference: "rhythm.reference.ds2" }),
    ...rhythmFigures(compare(DS1), { detected: "rhythm.ds1", reference: "rhythm.reference.ds1" }),
  ];
}

/** @param {Bench} bench @returns {Figure[]} */
function evaluatePWaves({ engine, mitdb, records }) {
  if (!mitdb) return [];
  return pWaveFigures(eachRecord("P waves", records, (record) => countPWaves(engine, mitdb, record)));
}

/** @param {Bench} bench @returns {Figure[]} */
function evaluateNoise({ engine, nstdb }) {
  if (!nstdb) return [];
  const model = openModelFile(engine, "v1.tlm") ?? undefined;
  const records = eachRecord("nstdb", listNoisy(nstdb), (record) =>
    detectInNoise(engine, nstdb, record, model),
  );
  model?.close();
  return [...noiseFigures(records), ...abstentionFigures(records)];
}

/** @param {Bench} bench @returns {Figure[]} */
function evaluateLeads({ engine, mitdb, aami }) {
  const run = aami();
  if (!mitdb || !run) return [];
  const { model } = run.named;
  const preferred = only(run.results, DS2);
  const names = preferred.map(({ record }) => record);
  const others = eachRecord("other lead", names, (record) =>
    nameBeats(engine, mitdb, record, model, "other"),
  );
  return leadFigures(preferred, others, model.info.classes);
}

/** @param {Bench} bench @returns {Figure[]} */
function evaluateRobustness({ engine, mitdb, records, nstdb }) {
  if (!mitdb || !nstdb) return [];
  const excerpts = records
    .filter((record) => ROBUST_RECORDS.includes(record))
    .map((record) => readExcerpt(engine, mitdb, record));
  return robustFigures(engine, excerpts, readNoises(engine, nstdb), shippedModel(AAMI_MODEL), tell);
}

/** @param {Bench} bench @returns {Figure[]} */
function evaluateDelineation({ engine, qtdb }) {
  if (!qtdb) return [];
  const results = eachRecord("qtdb", listRecords(qtdb), (record) => delineateRecord(engine, qtdb, record));
  return delineationFigures(results);
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

/** @param {Engine} engine @param {string | null} mitdb @param {string[]} records @returns {AamiRun | null} */
function runAami(engine, mitdb, records) {
  if (!mitdb) return null;
  const file = shippedModel(AAMI_MODEL);
  const named = { key: AAMI_MODEL, model: engine.openModel(file), fileBytes: file.length };
  const results = eachRecord(named.key, records, (record) => nameBeats(engine, mitdb, record, named.model));
  return { named, results };
}

/** @param {Engine} engine @param {ReturnType<typeof readArguments>} options @returns {Bench} */
function setUp(engine, options) {
  const mitdb = findMitdb(options.data);
  const nstdb = options.records ? null : findNstdb(options.data);
  const qtdb = options.records ? null : findQtdb(options.data);
  if (!mitdb && !nstdb && !qtdb) {
    fail(`none of mitdb (100.dat), nstdb (118e24.dat) and qtdb (sel100.dat) in ${options.data}`);
  }
  const records = mitdb
    ? listRecords(mitdb).filter((record) => options.records?.includes(record) ?? true)
    : [];
  if (mitdb && records.length === 0) fail(`no such record in ${mitdb}`);
  /** @type {AamiRun | null | undefined} */
  let run;
  const aami = () => {
    if (run === undefined) run = runAami(engine, mitdb, records);
    return run;
  };
  return { engine, mitdb, records, nstdb, qtdb, aami };
}

async function main() {
  const options = readArguments();
  const engine = await loadFlavour("simd128");
  const bench = setUp(engine, options);
  const measured = Object.entries(PARTS)
    .filter(([part]) => options.parts.includes(part))
    .flatMap(([, evaluate]) => evaluate(bench));
  tell("");
  const figures = [...aboutFigures(engine), ...measured];
  console.log(arrangeTables(figures).map(renderText).join("\n"));
  fs.mkdirSync(path.dirname(options.json), { recursive: true });
  fs.writeFileSync(options.json, `${JSON.stringify(figures, null, 1)}\n`);
}

await main();
