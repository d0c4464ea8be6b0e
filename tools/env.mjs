/** What the set-up found (.toolchain/env.mk), for tests and benchmarks that start programs.
 *
 * A variable of the same name in the environment wins, so that `CHROMIUM=... node --test` works. "" means: not here;
 * the caller skips, and says so.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's folder, with a slash at its end. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/** @type {Record<string, string>} */
const found = {};
if (existsSync(`${root}.toolchain/env.mk`)) {
  for (const line of readFileSync(`${root}.toolchain/env.mk`, "utf8").split("\n")) {
    const match = /^(\w+) := ?(.*)$/.exec(line);
    if (match) found[match[1]] = match[2].trim();
  }
}

/** @param {string} name */
const get = (name) => process.env[name] ?? found[name] ?? "";

/** Path of a Chromium that runs headless (as root it needs --no-sandbox). */
export const chromium = get("CHROMIUM");
export const brotli = get("BROTLI");
/** Python with the packages of tools/requirements.txt (wasmtime). */
export const python = existsSync(`${root}.toolchain/venv/bin/pip`) ? `${root}.toolchain/venv/bin/python` : "";
/** Folder of the ECG databases (DATA=folder), for the tests that need them. */
export const data = process.env.DATA ?? "";
