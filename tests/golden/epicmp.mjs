// Golden values of the comparison of rhythm episodes, from WFDB's `epicmp` itself.
//
//   node tests/golden/epicmp.mjs EPICMP [--check N]
//
// EPICMP is the path of an epicmp program. Writes tests/golden/epicmp.jsonl, one case a line: random rhythm annotations
// (rhythm_cases.mjs) with what epicmp reports for atrial fibrillation (-A), and with flutter left out (-A -x). With
// --check it writes nothing, but compares bench/compare with epicmp on N more cases.
//
// The values in the repository are those of app/epicmp.c, "last revised 9 May 2010", of github.com/bemoody/wfdb
// (commit 9bc87164), unchanged, built as bxb was (bxb.mjs). epicmp is under the GPL: neither it nor anything of it is
// part of this project.
//
// With -x, cases in which a test episode begins in flutter and outlasts it are left out: epicmp adds the part in
// flutter to the episode instead of taking it off (bench/compare/episodes.mjs). Of 10,000 cases with --check one differs:
// its episodes end exactly where the learning period does.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { compareRhythms, spansOf } from "../compare/rhythms.mjs";
import { encodeAnnotationFile } from "./annotation_file.mjs";
import { drawRhythms } from "./rhythm_cases.mjs";

const CASES = 30;
const FIRST_SEED = 500;
const LEARNING = 300; // seconds

/** @typedef {import("./rhythm_cases.mjs").Change} Change */
/** @typedef {import("./rhythm_cases.mjs").RhythmCase} RhythmCase */
/** @typedef {import("../compare/rhythms.mjs").RhythmOutcome} RhythmOutcome */

/** @param {Change[]} changes */
function encode(changes) {
  return encodeAnnotationFile(changes.map(([sample, text]) => ({ sample, code: 28, text })));
}

/** @param {RhythmCase} drawn @returns {boolean} */
function beginsInFlutter(drawn) {
  const flutter = spansOf(drawn, "reference", "(AFL");
  return spansOf(drawn, "test", "(AFIB").some((episode) => {
    const start = Math.max(episode.start, LEARNING);
    return flutter.some((span) => span.start <= start && start < span.end && span.end < episode.end);
  });
}

/** @param {string} text hours, minutes and seconds, or fewer of them @returns {number} seconds */
function readTime(text) {
  return text.split(":").reduce((sum, part) => 60 * sum + Number(part), 0);
}

/** @param {string} report @param {string} title @returns {[number, number]} */
function readFraction(report, title) {
  const match = new RegExp(`^ *${title}:.*\\(([\\d:.]+)/([\\d:.]+)\\)$`, "m").exec(report);
  if (!match) throw new Error(`epicmp reports no ${title}`);
  return [readTime(match[1]), readTime(match[2])];
}

/** @param {string} epicmp @param {string} folder @param {RhythmCase} drawn @param {string[]} options @returns {RhythmOutcome} */
function runEpicmp(epicmp, folder, { rate, end, reference, test }, options) {
  fs.writeFileSync(path.join(folder, "case.hea"), `case 1 ${rate} ${end}\n`);
  fs.writeFileSync(path.join(folder, "case.ref"), encode(reference));
  fs.writeFileSync(path.join(folder, "case.tst"), encode(test));
  const report = execFileSync(epicmp, ["-r", "case", "-a", "ref", "tst", "-A", "-", ...options], {
    cwd: folder,
    encoding: "utf8",
  });
  return {
    episode_se: readFraction(report, "Episode sensitivity"),
    episode_ppv: readFraction(report, "Episode positive predictivity"),
    duration_se: readFraction(report, "Duration sensitivity"),
    duration_ppv: readFraction(report, "Duration positive predictivity"),
  };
}

/** @param {string} epicmp @param {string} folder @param {number} seed */
function runCase(epicmp, folder, seed) {
  const drawn = drawRhythms(seed);
  const plain = runEpicmp(epicmp, folder, drawn, []);
  const excluding = beginsInFlutter(drawn) ? undefined : runEpicmp(epicmp, folder, drawn, ["-x"]);
  return { ...drawn, plain, excluding };
}

/** @param {string} epicmp @param {string} folder */
function writeGolden(epicmp, folder) {
  const lines = Array.from({ length: CASES }, (_, i) =>
    JSON.stringify(runCase(epicmp, folder, FIRST_SEED + i)),
  );
  fs.writeFileSync(new URL("epicmp.jsonl", import.meta.url), `${lines.join("\n")}\n`);
}

/** @param {string} epicmp @param {string} folder @param {number} count */
function check(epicmp, folder, count) {
  let different = 0;
  for (let seed = 1; seed <= count; seed++) {
    const { plain, excluding, ...drawn } = runCase(epicmp, folder, seed * 7919);
    const theirs = JSON.stringify({ plain, excluding });
    const ours = JSON.stringify({
      plain: compareRhythms(drawn, false),
      excluding: excluding && compareRhythms(drawn, true),
    });
    if (ours === theirs) continue;
    different++;
    console.log(`seed ${seed * 7919}\n epicmp ${theirs}\n ours   ${ours}`);
  }
  console.log(`${count} cases, ${different} different`);
}

const [program, option, count] = process.argv.slice(2);
if (!program) throw new Error("usage: node tests/golden/epicmp.mjs EPICMP [--check N]");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "epicmp-"));
try {
  if (option === "--check") check(path.resolve(program), folder, Number(count));
  else writeGolden(path.resolve(program), folder);
} finally {
  fs.rmSync(folder, { recursive: true });
}
