// Measures the explanations of the shipped networks, by the shipped wasm (simd128), and writes build/explain.json.
//
//   node bench/explain.mjs --data DIR [--json FILE] [--only v1,v2,r]
//
// DIR holds the folders mitdb and nstdb (PhysioNet). V1 and V2 are explained on held-out beats of the random split
// (models/heldout.json), R on beats of DS2; all compare with models/references.tlr. Samples of beats, noise, random orders
// and random weights have fixed seeds: the figures are the same in every run.

import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadFlavour, ROOT } from "../tools/engine.mjs";
import { shippedModel } from "../tools/shipped.mjs";
import { DS1, DS2, findMitdb, findNstdb, listRecords } from "./evaluate/databases.mjs";
import { readHeldOut, readModelFile } from "./evaluate/models.mjs";
import { readNoises } from "./evaluate/noise.mjs";
import { agreementFigures, shapleyFigures } from "./explain/agreement.mjs";
import { findBeats } from "./explain/beats.mjs";
import { choiceFigures, chooseSettings } from "./explain/choice.mjs";
import { explain, firstOfEach, judge, randomFor } from "./explain/explained.mjs";
import { faithfulnessFigures } from "./explain/faithfulness.mjs";
import { Network } from "./explain/network.mjs";
import { noiseFigures } from "./explain/noise.mjs";
import { placeFigures } from "./explain/pointing.mjs";
import { randomisationFigures } from "./explain/randomisation.mjs";
import { stratifiedSample } from "./explain/sample.mjs";
import { sensitivityFigures } from "./explain/sensitivity.mjs";
import { compareWidths, widthFigures } from "./explain/width.mjs";
import { wrongFigures } from "./explain/wrong.mjs";
import { figure } from "./figure.mjs";
import { shuffled } from "./random.mjs";
import { arrangeTables, renderText } from "./tables.mjs";

/** @typedef {import("./explain/beats.mjs").AnnotatedBeat} AnnotatedBeat */
/** @typedef {import("./explain/explained.mjs").Explained} Explained */
/** @typedef {import("./figure.mjs").Figure} Figure */
/** @typedef {import("../web/engine/engine.js").Engine} Engine */
/** @typedef {import("./evaluate/noise.mjs").NoiseRecord} NoiseRecord */

/**
 * @typedef {object} Bench
 * @property {Engine} engine
 * @property {NoiseRecord[]} noises
 * @property {AnnotatedBeat[]} training beats of DS1 that no network is tested on
 * @property {AnnotatedBeat[]} heldOut beats of the random split
 * @property {AnnotatedBeat[]} ds2
 */

/** @type {import("../tools/shipped.mjs").ShippedKey[]} */
const KEYS = ["v1", "v2", "r"];
/** Beats of each annotated kind. */
const EACH = {
  explained: 40,
  curves: 16,
  choice: 20,
  sensitivity: 5,
  randomisation: 5,
  shapley: 2,
  noise: 10,
};
const JUDGED = 20000; // beats among which wrong ones are looked for

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`explain: ${message}`);
  process.exit(2);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      json: { type: "string", default: path.join(ROOT, "build/explain.json") },
      only: { type: "string", default: KEYS.join(",") },
    },
  });
  if (!values.data) fail("say where the databases are: node bench/explain.mjs --data DIR");
  const [mitdb, nstdb] = [findMitdb(values.data), findNstdb(values.data)];
  if (!mitdb || !nstdb) fail(`mitdb (100.dat) and nstdb (118e24.dat) are not both in ${values.data}`);
  return { mitdb, nstdb, json: values.json, keys: values.only.split(",") };
}

/** Says on the terminal where it is. @param {string} where */
function tell(where) {
  process.stderr.write(`\r${where.padEnd(40)}\r`);
}

/** @param {Engine} engine @param {ReturnType<typeof readArguments>} options @param {Network} around @returns {Bench} */
function setUp(engine, { mitdb, nstdb }, around) {
  const heldOut = readHeldOut() ?? fail("models/heldout.json is not there");
  const beats = listRecords(mitdb).flatMap((record) => {
    tell(`mitdb ${record}`);
    return findBeats(engine, mitdb, record, around.model);
  });
  const isHeldOut = (/** @type {AnnotatedBeat} */ { record, sample }) =>
    heldOut.get(record)?.has(sample) ?? false;
  return {
    engine,
    noises: readNoises(engine, nstdb),
    training: beats.filter((beat) => DS1.includes(beat.record) && !isHeldOut(beat)),
    heldOut: beats.filter(isHeldOut),
    ds2: beats.filter(({ record }) => DS2.includes(record)),
  };
}

/** @param {Bench} bench @param {Network} network @param {AnnotatedBeat[]} beats @param {string} what @param {number} each */
function drawVerdicts({ engine }, network, beats, what, each) {
  const kindOf = (/** @type {AnnotatedBeat} */ { code }) => network.kindOf(code);
  const drawn = stratifiedSample(beats, kindOf, each, randomFor(what));
  return drawn.map((beat) => judge(engine, network, beat));
}

/** @param {Bench} bench @param {Network} network @param {AnnotatedBeat[]} beats @returns {Figure[]} */
function mistakeFigures({ engine }, network, beats) {
  const random = randomFor(`${network.key} wrong`);
  const known = beats.filter(({ code }) => network.kindOf(code) !== null);
  const verdicts = shuffled(known, random)
    .slice(0, JUDGED)
    .map((beat) => judge(engine, network, beat));
  return wrongFigures(network, verdicts, random);
}

/**
 * @param {Bench} bench
 * @param {Network} network
 * @returns {{ figures: Figure[], beats: Explained[] }}
 */
function measureNetwork(bench, network) {
  const { engine, noises, training, heldOut, ds2 } = bench;
  const { key } = network;
  const pool = network.channels === 1 ? heldOut : ds2;
  const random = (/** @type {string} */ what) => randomFor(`${key} ${what}`);
  tell(`${key}: choice`);
  const tried = drawVerdicts(bench, network, training, "choice", EACH.choice);
  const chosen = chooseSettings(network, tried, random("choice"));
  const { layer, smoothing } = chosen;
  tell(`${key}: attributions`);
  const beats = drawVerdicts(bench, network, pool, "explained", EACH.explained).map((verdict) =>
    explain(network, verdict, chosen),
  );
  const some = (/** @type {keyof typeof EACH} */ what) => {
    tell(`${key}: ${what}`);
    return firstOfEach(beats, EACH[what]);
  };
  const randomised = { beats: some("randomisation"), layer, random: random("randomisation") };
  const figures = [
    ...choiceFigures(network, chosen),
    ...faithfulnessFigures(network, some("curves"), random("curves")),
    ...placeFigures(key, beats, smoothing),
    ...sensitivityFigures(network, some("sensitivity"), layer, random("sensitivity")),
    ...randomisationFigures(engine, network, randomised),
    ...agreementFigures(key, beats, smoothing),
    ...shapleyFigures(network, some("shapley")),
    ...widthFigures(key, beats),
    ...noiseFigures(engine, network, some("noise"), { noises, random: random("noise") }),
    ...mistakeFigures(bench, network, pool),
  ];
  return { figures, beats };
}

/** @param {Network[]} networks */
function additivityFigure(networks) {
  const worst = Math.max(...networks.map(({ additivityWorst }) => additivityWorst));
  const calls = networks.reduce((sum, { shapCalls }) => sum + shapCalls, 0);
  return figure(
    "explain.additivity_worst",
    worst,
    "logit",
    calls,
    "largest |residual| of all SHAP values here",
  );
}

/** @param {Engine} engine @returns {Figure[]} */
function aboutFigures(engine) {
  return [
    figure("about.engine", Number.NaN, "", 1, `Tracelight ${engine.version}, wasm simd128`),
    figure("about.background", Number.NaN, "", 1, "models/references.tlr"),
  ];
}

/** @param {Engine} engine */
function openNetworks(engine) {
  const file = readModelFile("references.tlr") ?? fail("models/references.tlr is not there");
  const references = engine.openReferences(file);
  const networks = KEYS.map((key) => {
    return new Network(engine, key, shippedModel(key), references);
  });
  references.close();
  return networks;
}

async function main() {
  const options = readArguments();
  const engine = await loadFlavour("simd128");
  const networks = openNetworks(engine);
  const around = networks.find(({ channels }) => channels === 2) ?? fail("no network knows the usual beat");
  const bench = setUp(engine, options, around);
  const wanted = networks.filter(({ key }) => options.keys.includes(key));
  const measured = new Map(wanted.map((network) => [network.key, measureNetwork(bench, network)]));
  const [v1, v2] = ["v1", "v2"].map((key) => measured.get(key));
  const figures = [
    ...aboutFigures(engine),
    ...[...measured.values()].flatMap((each) => each.figures),
    ...(v1 && v2 ? compareWidths(v1.beats, v2.beats) : []),
    additivityFigure(wanted),
  ];
  tell("");
  console.log(arrangeTables(figures).map(renderText).join("\n"));
  fs.mkdirSync(path.dirname(options.json), { recursive: true });
  fs.writeFileSync(options.json, `${JSON.stringify(figures, null, 1)}\n`);
}

await main();
