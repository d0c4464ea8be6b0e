// What the page loads before its first analysis, found in the site as it is served: what index.html names, what those files
// import, and what the page awaits before it says that it is ready: the worker's program, the engine's core, and
// the network that names beats unless another is chosen. tests/page/sizes.test.mjs holds it against a browser.

import { readFileSync } from "node:fs";
import { join, posix, relative, resolve } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../../tools/engine.mjs";
import { PARTS } from "../../web/engine/engine.js";
import { MODELS } from "../../web/models.js";

/** The site, as it is served. */
export const SITE = join(ROOT, "build/site");

/** @typedef {import("../../web/engine/engine.js").Flavour} Flavour */

/** What most browsers run. @type {Flavour} */
export const USUAL = "simd128";

/** The parts of a first analysis. @typedef {"html" | "css" | "page" | "worker" | "engine" | "network"} Part */

/** @param {string[]} entries scripts of the site @returns {Promise<string[]>} they, and what they import before they run */
async function staticScripts(entries) {
  const { metafile } = await build({
    entryPoints: entries,
    absWorkingDir: SITE,
    outdir: "nowhere",
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
    target: "es2022",
    external: ["./assets/*"],
    logLevel: "error",
  });
  const found = new Set(entries);
  for (const script of found) {
    for (const { path, kind, external } of metafile.inputs[script].imports) {
      if (kind === "import-statement" && !external) found.add(relative(SITE, resolve(SITE, path)));
    }
  }
  return [...found];
}

/** @param {Flavour} flavour of the engine that the browser runs @returns {Promise<Map<string, Part>>} path on the site -> what it is, in the order of the table */
export async function firstFiles(flavour) {
  const html = readFileSync(join(SITE, "index.html"), "utf8");
  const named = (/** @type {RegExp} */ pattern) => [...html.matchAll(pattern)].map(([, path]) => path);
  const page = await staticScripts(named(/<script type="module" src="([^"]+)">/g));
  const worker = await staticScripts(["worker/worker.js"]);
  const asset = (/** @type {string} */ name) => posix.join("assets", `${name}.js`);
  /** @type {[Part, string[]][]} */
  const parts = [
    ["html", ["index.html"]],
    ["css", named(/<link rel="stylesheet" href="([^"]+)">/g)],
    ["page", page],
    ["worker", worker.filter((path) => !page.includes(path))],
    ["engine", [asset(`tracelight-${flavour}-${PARTS[0]}.wasm`)]],
    ["network", [asset(`${MODELS[0]}.tlm`)]],
  ];
  return new Map(parts.flatMap(([part, paths]) => paths.map((path) => /** @type {const} */ ([path, part]))));
}
