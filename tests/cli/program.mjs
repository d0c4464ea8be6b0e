// Runs the command-line program, the native build or the WASI one.

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { ROOT } from "../../tools/engine.mjs";

/** The ways to start it: a command and its first arguments. */
export const BUILDS = {
  native: [path.join(ROOT, "build/native/tracelight")],
  scalar: [path.join(ROOT, "build/native-scalar/tracelight")],
  asan: [path.join(ROOT, "build/asan/tracelight")],
  wasi: [
    process.execPath,
    path.join(ROOT, "wasm/run-wasi.mjs"),
    path.join(ROOT, "build/wasi/tracelight.wasm"),
  ],
};

/** @typedef {keyof typeof BUILDS} Build */

/**
 * Runs the program to its end.
 * @param {string[]} args
 * @param {{ build?: Build, cwd?: string }} [options]
 */
export function run(args, { build = "native", cwd = ROOT } = {}) {
  const [command, ...first] = BUILDS[build];
  const { status, stdout, stderr, error } = spawnSync(command, [...first, ...args], {
    cwd,
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { status, stdout, text: stdout.toString(), stderr: stderr.toString() };
}

/**
 * Runs the program, which must succeed, and reads its output as JSON.
 * @param {string[]} args
 * @param {{ build?: Build, cwd?: string }} [options]
 * @returns {any}
 */
export function runJson(args, options) {
  const { status, text, stderr } = run([...args, "--json"], options);
  if (status !== 0) throw new Error(`status ${status}: ${stderr}`);
  return JSON.parse(text);
}

/** A folder that is removed when the process ends. */
export function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tracelight-"));
  process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}
