// Measures speed, side by side with peers in the same run, and writes build/bench.json; or how the page bears long
// recordings (build/bench-page.json), or a strap (build/bench-live.json), or what a beat takes alone (build/bench-energy.json).
//
//   node bench/bench.mjs [page | live | energy] [--data folder of the databases]
//
// Absolute times depend on the machine; the ratios are what counts.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadFlavour, ROOT } from "../tools/engine.mjs";
import { figure } from "./figure.mjs";
import { sizeFigures } from "./size/sizes.mjs";
import { detectorFigures } from "./speed/detector.mjs";
import { energyFigures } from "./speed/energy/energy.mjs";
import { explainFigures } from "./speed/explain.mjs";
import { inferenceFigures } from "./speed/inference/inference.mjs";
import { liveFigures } from "./speed/live/live.mjs";
import { pageFigures } from "./speed/page.mjs";
import { secondFigures } from "./speed/second.mjs";
import { waveletFigures } from "./speed/wavelet.mjs";
import { arrangeTables, renderText } from "./tables.mjs";

/** @returns {Promise<import("./figure.mjs").Figure[]>} */
async function aboutFigures() {
  const { version } = await loadFlavour("simd128");
  const about = (/** @type {string} */ what, /** @type {string} */ note) =>
    figure(`about.${what}`, 1, "", 1, note);
  return [
    about("date", new Date().toISOString().slice(0, 10)),
    about("engine", `Tracelight ${version}`),
    about("processor", `${os.cpus()[0].model}, ${os.cpus().length} cores`),
  ];
}

/** What is measured, by the word that asks for it.
 * @type {Record<string, (data: string | null) => Promise<import("./figure.mjs").Figure[]>>} */
const PARTS = {
  "": async () => [
    ...(await detectorFigures()),
    ...(await secondFigures()),
    ...(await waveletFigures()),
    ...(await inferenceFigures()),
    ...(await explainFigures()),
    ...(await sizeFigures()),
    ...(await energyFigures()),
  ],
  "-page": pageFigures,
  "-live": liveFigures,
  "-energy": energyFigures,
};

const { values, positionals } = parseArgs({ options: { data: { type: "string" } }, allowPositionals: true });
const part = positionals.length ? `-${positionals[0]}` : "";
const measured = await PARTS[part](values.data || null);
const figures = [...(await aboutFigures()), ...measured];
const target = path.join(ROOT, `build/bench${part}.json`);
fs.writeFileSync(target, `${JSON.stringify(figures, null, 2)}\n`);
for (const table of arrangeTables(figures)) console.log(renderText(table));
