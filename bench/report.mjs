// Renders RESULTS.md from build/evaluate.json, so that every figure in it is one that was measured.
//
//   node bench/report.mjs [build/evaluate.json] [RESULTS.md]

import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../tools/engine.mjs";
import { arrangeTables, renderMarkdown } from "./tables.mjs";

const INTRODUCTION = `# Results

Written by \`node bench/report.mjs\` from what \`make evaluate DATA=folder\` measured; do not edit. The shipped wasm module
(simd128) ran over the records as the page runs over a file.

* **QRS detection** follows ANSI/AAMI EC57: beat by beat, match window 150 ms, the first five minutes of each record
  skipped, ventricular fibrillation and flutter excluded (\`bench/compare/pairing.mjs\`). *Gross* sums the beats of all
  records, *average* is the mean of the records' figures. Se: sensitivity; +P (ppv): positive predictivity.
* **Noise**: records 118 and 119 with electrode motion at signal-to-noise ratios from 24 to -6 dB. *unseen*: the part
  after 15 minutes, whose noise no training saw. *abstain*: without the time that the engine itself reports as
  unreadable; *left_out* is how much that is. The targets are what gqrs reaches in the same comparison (wfdb-python's
  port, \`bench/gqrs/\`).
* **Delineation**: found minus annotated, against the first cardiologist of the QT database, after Martinez et al. 2004:
  of the two leads the one with the smaller error counts, point by point, and the mean and standard deviation are
  averaged over the records (\`bench/evaluate/delineation.mjs\`). No lead is chosen in *first lead alone*. The
  delineator's constants were tuned on every other record; those between them have a table of their own.
* **Rhythm**: episodes as EC57's epicmp counts them: the share of time, and the share of episodes, of which any part is
  overlapped (\`bench/compare/episodes.mjs\`). *detected beats*: those that the detector found and that a network trained
  on DS1 named; on DS1 that network knows the patients. *reference beats*: the annotated beats with their labels and
  without P waves, through the same rules (\`tracelight rhythm\`), which were tuned on DS1. In *afib* atrial
  flutter is not counted against fibrillation (epicmp -x), in *afib_ec57* it is, as EC57 has it; ventricular flutter is
  not counted against VT. The annotators named runs of ventricular beats VT from about
  85 a minute on, the engine does from 100 on: *ventricular_run* compares runs of any rate. *block2*: second-degree block.
* **Beat classes** (beat5) are those of beats that the detector found, over whole records. *random*: held-out beats of
  a random split, so that beats of one patient are on both sides. *ds2*: the networks in \`models/ds1/\`, trained on the
  patients of DS1 and seen here on those of DS2. *mitdb*: the shipped networks on all beats, most of which they were
  trained on. A beat that was missed or left unclassified counts as wrong.
* Databases: MIT-BIH Arrhythmia (mitdb), MIT-BIH Noise Stress Test (nstdb) and QT Database (qtdb), PhysioNet,
  ODC-By 1.0.

For research and education. Not a medical device.
`;

/** @param {import("./figure.mjs").Figure[]} figures */
function about(figures) {
  return figures
    .filter(({ name }) => name.startsWith("about."))
    .map(({ name, note }) => `* ${name.slice("about.".length)}: ${note}`)
    .join("\n");
}

const [source = path.join(ROOT, "build/evaluate.json"), target = path.join(ROOT, "RESULTS.md")] =
  process.argv.slice(2);
/** @type {import("./figure.mjs").Figure[]} */
const figures = JSON.parse(fs.readFileSync(source, "utf8"));
const tables = arrangeTables(figures).map(renderMarkdown).join("\n");
fs.writeFileSync(target, `${INTRODUCTION}\n${about(figures)}\n\n${tables}`);
