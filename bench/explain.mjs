// Measures how good explanations are, on the shipped wasm (simd128) and networks, and writes build/explain.json.
//
//   node bench/explain.mjs --data DIR [--json FILE] [--each N]
//
// DIR holds mitdb (PhysioNet). V1 and V2 are explained on held-out beats of the random split, R on DS2; of each annotated
// kind up to N beats (40), spread over the records with a fixed seed.

import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadFlavour, ROOT } from "../tools/engine.mjs";
import { bootstrapIntervals } from "./compare/bootstrap.mjs";
import { DS2, findMitdb, listRecords } from "./evaluate/databases.mjs";
import { openModelFile, readHeldOut, readModelFile } from "./evaluate/models.mjs";
import { findBeats, inputOf } from "./explain/beats.mjs";
import {
  agreement,
  diffuse,
  faithfulness,
  places,
  randomisation,
  sensitivity,
  widths,
} from "./explain/measures.mjs";
import { Network } from "./explain/network.mjs";
import { stratifiedSample } from "./explain/sample.mjs";
import { figure } from "./figure.mjs";
import { arrangeTables, renderText } from "./tables.mjs";

/** @typedef {import("./figure.mjs").Figure} Figure */
/** @typedef {import("./explain/measures.mjs").Sampled} Sampled */
/** @typedef {import("./explain/beats.mjs").AnnotatedBeat} AnnotatedBeat */

const NETWORKS = ["v1", "v2", "r"];
const SEED = 7;
const WRONG_EACH = 60;

const { values: options } = parseArgs({
  options: { data: { type: "string" }, json: { type: "string" }, each: { type: "string", default: "40" } },
});
const folder = findMitdb(options.data ?? "");
if (!folder) {
  console.error("say where the databases are: node bench/explain.mjs --data DIR");
  process.exit(2);
}

const engine = await loadFlavour("simd128");
const referencesFile = /** @type {Uint8Array} */ (readModelFile("references.tlr"));
const references = engine.openReferences(referencesFile);
const finder = /** @type {import("../web/engine/engine.js").Model} */ (openModelFile(engine, "r.tlm"));

/** @param {string} key @param {Uint8Array} file */
const openNetwork = (key, file) => new Network(engine, key, file, references);
const networks = NETWORKS.map((key) =>
  openNetwork(key, /** @type {Uint8Array} */ (readModelFile(`${key}.tlm`))),
);
const heldOut = readHeldOut();

/** Whether a network has not learnt from a beat. @param {string} key @param {AnnotatedBeat} beat */
const isUnseen = (key, { record, sample }) =>
  key === "r" ? DS2.includes(record) : (heldOut?.get(record)?.has(sample) ?? false);

/** @param {Network} network @param {AnnotatedBeat} beat @returns {Sampled | null} */
function seenBy(network, beat) {
  const kind = network.kindOf(beat.code);
  if (kind === null || !isUnseen(network.key, beat)) return null;
  const input = inputOf(engine, network.model, beat);
  const { probabilities } = network.model.forward(input);
  const certainty = Math.max(...probabilities);
  const index = probabilities.indexOf(certainty);
  const right = network.classes[index] === network.classOf(kind);
  return { kind, record: beat.record, input, index, right, certainty, waves: beat.beat.waves };
}

/** @type {Map<string, Sampled[]>} */
const seen = new Map(NETWORKS.map((key) => [key, []]));
for (const record of listRecords(folder)) {
  process.stderr.write(`\r${record}   `);
  const { from, beats } = findBeats(engine, folder, record, finder);
  for (const network of networks) {
    const found = beats.map((beat) => seenBy(network, beat)).filter((beat) => beat !== null);
    seen.get(network.key)?.push(...found);
  }
  from.recording.close();
}
process.stderr.write("\r");

const each = Number(options.each);
/** @param {Network} network @param {(beat: Sampled) => string | null} groupOf @param {number} most */
const sampled = (network, groupOf, most) =>
  stratifiedSample(seen.get(network.key) ?? [], groupOf, { each: most, seed: SEED });

/** @type {Map<string, { record: string, width: number }[]>} */
const widthsOf = new Map();
const figures = networks.flatMap((network) => {
  process.stderr.write(`\r${network.key}   `);
  const right = sampled(network, (beat) => (beat.right ? beat.kind : null), each);
  const few = sampled(network, (beat) => (beat.right ? beat.kind : null), Math.ceil(each / 3));
  const mixed = sampled(network, (beat) => String(beat.right), WRONG_EACH);
  const found = widths(network, right);
  widthsOf.set(
    network.key,
    right.map(({ record }, i) => ({ record, width: found[i] })),
  );
  return [
    ...faithfulness(network, right),
    ...places(network, right),
    ...sensitivity(network, few),
    ...randomisation(network, few, (file) => openNetwork(network.key, file)),
    ...agreement(network, few),
    ...diffuse(network, mixed),
  ];
});
process.stderr.write("\r");

/** V2's width against V1's; how far over records that are drawn again. @returns {Figure[]} */
function widthRatio() {
  const [v1, v2] = ["v1", "v2"].map((key) => widthsOf.get(key) ?? []);
  const mean = (/** @type {{ width: number }[]} */ list) =>
    list.reduce((sum, { width }) => sum + width, 0) / list.length;
  const records = [...new Set(v1.map(({ record }) => record))];
  const ratio = (/** @type {string[]} */ drawn) => {
    const of = (/** @type {typeof v1} */ list) =>
      drawn.flatMap((record) => list.filter((beat) => beat.record === record));
    return { ratio: mean(of(v2)) / mean(of(v1)) };
  };
  const interval = bootstrapIntervals(records, ratio).get("ratio") ?? { low: Number.NaN, high: Number.NaN };
  const note = `V1 ${mean(v1).toFixed(0)} ms, V2 ${mean(v2).toFixed(0)} ms; above 1: V2 is broader`;
  return [
    figure("explain.v1_v2.width_ratio", mean(v2) / mean(v1), "times", v1.length, note),
    figure(
      "explain.v1_v2.width_ratio_low",
      interval.low,
      "times",
      records.length,
      "95 %, records drawn anew",
    ),
    figure(
      "explain.v1_v2.width_ratio_high",
      interval.high,
      "times",
      records.length,
      "95 %, records drawn anew",
    ),
  ];
}

const calls = networks.reduce((sum, { shapCalls }) => sum + shapCalls, 0);
const worst = Math.max(...networks.map(({ additivityWorst }) => additivityWorst));
const about = (/** @type {string} */ what, /** @type {string} */ note) =>
  figure(`about.${what}`, 1, "", 1, note);
const all = [
  about("date", new Date().toISOString().slice(0, 10)),
  about("engine", `Tracelight ${engine.version}, wasm simd128`),
  figure(
    "explain.additivity_worst",
    worst,
    "logit",
    calls,
    "largest residual of all SHAP values computed here",
  ),
  ...widthRatio(),
  ...figures,
];
const target = options.json ?? path.join(ROOT, "build/explain.json");
fs.writeFileSync(target, `${JSON.stringify(all, null, 2)}\n`);
for (const table of arrangeTables(all)) console.log(renderText(table));
