// Runs a WASI command-line program with Node: node wasm/run-wasi.mjs FILE.wasm ARGUMENT...
//
// The program sees the current folder, and the folders of those arguments that are paths (of existing files, or of
// files that it may write).
//
// `process` is the global here: importing node:process would open process.stdout, which makes pipes non-blocking, and
// the program's writes would then fail as soon as the pipe is full.

import fs from "node:fs";
import path from "node:path";

// node:wasi prints a warning that it is experimental; every other warning goes on.
process.removeAllListeners("warning");
process.on("warning", (warning) => {
  if (warning.name !== "ExperimentalWarning") console.error(warning.stack);
});

const { WASI } = await import("node:wasi");

/**
 * The folders to open for the program: its own names for them and the real ones.
 * @param {string[]} args
 * @returns {Record<string, string>}
 */
function folders(args) {
  /** @type {Record<string, string>} */
  const preopens = { ".": process.cwd() };
  for (const arg of args) {
    const folder = path.dirname(arg);
    if (!arg.startsWith("-") && folder !== "." && fs.existsSync(folder))
      preopens[folder] = path.resolve(folder);
  }
  return preopens;
}

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node wasm/run-wasi.mjs FILE.wasm ARGUMENT...");
  process.exit(1);
}
const wasi = new WASI({ version: "preview1", args: [path.basename(file), ...args], preopens: folders(args) });
const { instance } = await WebAssembly.instantiate(fs.readFileSync(file), wasi.getImportObject());
process.exitCode = wasi.start(instance);
