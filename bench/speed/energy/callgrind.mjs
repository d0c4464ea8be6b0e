// Instructions that the engine's functions take, counted by callgrind (Debian: apt-get install valgrind) while the program
// build/native-plain/tracelight analyses a recording. That build has neither vectors of its own nor any that the compiler
// makes: it comes closest to what a small core without them executes. The counts are the same in every run, and on an
// idle machine as on a busy one.

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT } from "../../../tools/engine.mjs";

const PROGRAM = path.join(ROOT, "build/native-plain/tracelight");

/** @typedef {{ calls: number, instructions: number }} Count what is called from there included */

/** Why nothing can be counted here, or "". */
export function whyNotCounted() {
  if (!fs.existsSync(PROGRAM)) return "not measured: build/native-plain/tracelight is not built";
  const options = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];
  const { status } = spawnSync("valgrind", [...options, PROGRAM, "--version"]);
  return status === 0 ? "" : "not measured: valgrind is not installed, or does not run";
}

/**
 * What a function took, summed over all that call it: the line after "calls=" holds the cost of these calls.
 * @param {string} profile as callgrind writes it with --compress-strings=no
 * @param {string} name of the function
 * @returns {Count}
 */
export function countOf(profile, name) {
  const lines = profile.split("\n");
  const count = { calls: 0, instructions: 0 };
  let called = "";
  lines.forEach((line, i) => {
    if (line.startsWith("cfn=")) called = line.slice("cfn=".length);
    if (!line.startsWith("calls=") || called !== name) return;
    count.calls += Number(line.slice("calls=".length).split(" ")[0]);
    count.instructions += Number(lines[i + 1].split(" ").at(-1));
  });
  if (count.calls === 0) throw new Error(`callgrind saw no call of ${name}.`);
  return count;
}

/**
 * @param {string} recording
 * @param {string} model
 * @returns {string} the profile of one analysis
 */
export function profileAnalysis(recording, model) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tracelight-energy-"));
  const target = path.join(folder, "callgrind.out");
  try {
    const options = ["--tool=callgrind", "--compress-strings=no", `--callgrind-out-file=${target}`];
    const { status, stderr } = spawnSync(
      "valgrind",
      [...options, PROGRAM, "analyze", recording, "--model", model],
      { maxBuffer: 1 << 26 },
    );
    if (status !== 0) throw new Error(`callgrind failed (${status}): ${stderr}`);
    return fs.readFileSync(target, "utf8");
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
