// Golden values of the beat-by-beat comparison, from WFDB's `bxb` itself.
//
//   node tests/golden/bxb.mjs BXB [--check N]
//
// BXB is the path of a bxb program. Writes tests/golden/bxb.jsonl, one case a line: annotations made by hand
// (beat_rules.mjs) and at random (beat_cases.mjs), with the confusion matrix and the fractions that bxb reports for
// them (-S, and -s for the false positive rate of VEB). With --check it writes nothing, but compares bench/compare with
// bxb on N more random cases.
//
// The values in the repository are those of app/bxb.c, "last revised 27 April 2020", of github.com/bemoody/wfdb
// (commit 337f3d07), unchanged, compiled with gcc -std=gnu89. It was not linked with the WFDB library, which was not at
// hand, but with a stand-in written for it: sampfreq and strtim on a header's first line, annopen, getann and ungetann
// on annotation files in MIT format, and isqrs with the table of the library's ecgmap.h. bxb is under the GPL: neither
// it nor anything of it is part of this project.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { compareCase } from "../compare/cases.mjs";
import { encodeAnnotationFile } from "./annotation_file.mjs";
import { drawCase } from "./beat_cases.mjs";
import { RULES } from "./beat_rules.mjs";

const CASES = 30;
const SECONDS = 15;
const FIRST_SEED = 1000;

/** @typedef {import("./beat_cases.mjs").Case} Case */
/** @typedef {import("../compare/cases.mjs").Outcome} Outcome */

/** @param {import("./beat_cases.mjs").Entry[]} entries */
function encode(entries) {
  return encodeAnnotationFile(entries.map(([sample, code, subtype]) => ({ sample, code, subtype })));
}

/** @param {string} text bxb's report @returns {Record<string, number>} */
function readMatrix(text) {
  const columns = ["n", "s", "v", "f", "q", "o", "x"];
  const rows = [...text.matchAll(/^ ([NSVFQOX]) \|(.*)$/gm)];
  return Object.fromEntries(
    rows.flatMap(([, row, line]) =>
      line
        .trim()
        .split(/\s+/)
        .map((count, i) => [row + columns[i], Number(count)]),
    ),
  );
}

/** @param {string} text @param {string} title @returns {[number, number]} numerator and denominator */
function readFraction(text, title) {
  const match = new RegExp(`^ *${title}:.*\\((\\d+)/(\\d+)\\)$`, "m").exec(text);
  if (!match) throw new Error(`bxb reports no ${title}`);
  return [Number(match[1]), Number(match[2])];
}

/** @param {string} bxb @param {string} folder @param {Case} drawn @returns {Outcome} */
function runBxb(bxb, folder, { rate, end, reference, test }) {
  fs.writeFileSync(path.join(folder, "case.hea"), `case 1 ${rate} ${end}\n`);
  fs.writeFileSync(path.join(folder, "case.ref"), encode(reference));
  fs.writeFileSync(path.join(folder, "case.tst"), encode(test));
  const report = (/** @type {string} */ form) =>
    execFileSync(bxb, ["-r", "case", "-a", "ref", "tst", form, "-"], { cwd: folder, encoding: "utf8" });
  const text = report("-S");
  return {
    matrix: readMatrix(text),
    qrs_se: readFraction(text, "QRS sensitivity"),
    qrs_ppv: readFraction(text, "QRS positive predictivity"),
    veb_se: readFraction(text, "VEB sensitivity"),
    veb_ppv: readFraction(text, "VEB positive predictivity"),
    veb_fpr: readFraction(report("-s"), "VEB false positive rate"),
    sveb_se: readFraction(text, "SVEB sensitivity"),
    sveb_ppv: readFraction(text, "SVEB positive predictivity"),
  };
}

/** @param {string} bxb @param {string} folder */
function writeGolden(bxb, folder) {
  const random = Array.from({ length: CASES }, (_, i) => ({
    title: `random case ${i}`,
    ...drawCase(FIRST_SEED + i, SECONDS),
  }));
  const lines = [...RULES, ...random].map((drawn) =>
    JSON.stringify({ ...drawn, bxb: runBxb(bxb, folder, drawn) }),
  );
  fs.writeFileSync(new URL("bxb.jsonl", import.meta.url), `${lines.join("\n")}\n`);
}

/** @param {string} bxb @param {string} folder @param {number} count */
function check(bxb, folder, count) {
  let different = 0;
  for (let seed = 1; seed <= count; seed++) {
    const drawn = drawCase(seed * 7919, 60);
    const [theirs, ours] = [runBxb(bxb, folder, drawn), compareCase(drawn)].map((outcome) =>
      JSON.stringify(outcome),
    );
    if (ours === theirs) continue;
    different++;
    console.log(`seed ${seed * 7919}\n bxb  ${theirs}\n ours ${ours}`);
  }
  console.log(`${count} cases, ${different} different`);
}

const [program, option, count] = process.argv.slice(2);
if (!program) throw new Error("usage: node tests/golden/bxb.mjs BXB [--check N]");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bxb-"));
try {
  if (option === "--check") check(path.resolve(program), folder, Number(count));
  else writeGolden(path.resolve(program), folder);
} finally {
  fs.rmSync(folder, { recursive: true });
}
