// Measures speed, side by side with peers in the same run, and writes build/bench.json; or how the page bears long
// recordings, and writes build/bench-page.json.
//
//   node bench/bench.mjs [page]
//
// Absolute times depend on the machine; the ratios are what counts.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { loadFlavour, ROOT } from "../tools/engine.mjs";
import { figure } from "./figure.mjs";
import { detectorFigures } from "./speed/detector.mjs";
import { explainFigures } from "./speed/explain.mjs";
import { pageFigures } from "./speed/page.mjs";
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

const ofPage = process.argv[2] === "page";
const measured = ofPage ? await pageFigures() : [...(await detectorFigures()), ...(await explainFigures())];
const figures = [...(await aboutFigures()), ...measured];
const target = path.join(ROOT, ofPage ? "build/bench-page.json" : "build/bench.json");
fs.writeFileSync(target, `${JSON.stringify(figures, null, 2)}\n`);
for (const table of arrangeTables(figures)) console.log(renderText(table));
