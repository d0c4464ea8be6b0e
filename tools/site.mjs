/** Packs the modules that tools/modules.mjs laid out into the site: node tools/site.mjs build/modules build/site
 *
 *   no-calls.js                 what runs before all else
 *   app.js, worker/worker.js    the page's and the worker's program, as far as its first analysis needs it
 *   NAME-HASH.js                what they share, and what comes later: a chunk for each import() and for what several have
 *   page.css                    the stylesheets of index.html, in their order
 *   assets/*                    the wasm modules, the networks, the recordings: a file each
 *   service-worker.js           with the list of all these files and their hashes in it (tools/offline.mjs)
 *   index.html, icons, ...      as they are
 *
 * esbuild takes the modules together: hundreds of small files need hundreds of requests, and compress half as well again
 * one by one. White space, comments and long names are left out; tools/single-file.mjs keeps them, and can be read.
 */
import { readFileSync } from "node:fs";
import { extname, join, relative, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build, transform } from "esbuild";
import { filesIn, writeFolder } from "./folder.mjs";
import { offlineWorker, WORKER } from "./offline.mjs";

const [modules, out] = process.argv.slice(2);
if (!modules || !out) {
  console.error("usage: node tools/site.mjs MODULES FOLDER");
  process.exit(2);
}

const STYLE = "page.css";
const LINK = /[ \t]*<link rel="stylesheet" href="([^"]+)">\n/g;
const BANNER = "/* Tracelight, MIT License. Made of the modules in web/ by tools/site.mjs. */";

/** @type {Pick<import("esbuild").BuildOptions, "minify" | "target" | "charset" | "legalComments">} */
const SMALLER = { minify: true, target: "es2022", charset: "utf8", legalComments: "inline" };

/** @type {Map<string, Uint8Array>} path in the site -> content */
const site = new Map();

/** Assets stay files of their own, loaded by their names. @type {import("esbuild").Plugin} */
const assetsApart = {
  name: "assets",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\.js$/ }, ({ path, resolveDir }) => {
      const place = relative(resolve(modules), join(resolveDir, path));
      const isAsset = place.startsWith("assets/") && place !== "assets/index.js";
      return isAsset ? { path: `./${place}`, external: true } : undefined;
    }),
};

/** The programs, and all that they import, in chunks. */
async function addPrograms() {
  const { outputFiles } = await build({
    ...SMALLER,
    entryPoints: ["no-calls.js", "app.js", "worker/worker.js"].map((path) => join(modules, path)),
    outbase: modules,
    outdir: out,
    bundle: true,
    splitting: true,
    format: "esm",
    write: false,
    chunkNames: "[name]-[hash]",
    banner: { js: BANNER },
    plugins: [assetsApart],
    logLevel: "warning",
  });
  for (const { path, contents } of outputFiles ?? []) site.set(relative(resolve(out), path), contents);
}

/** The page with one stylesheet in the place of its many. */
async function addPage() {
  const html = readFileSync(join(modules, "index.html"), "utf8");
  const sheets = [...html.matchAll(LINK)].map(([, href]) => readFileSync(join(modules, href), "utf8"));
  const { code } = await transform(sheets.join("\n"), { ...SMALLER, loader: "css" });
  site.set(STYLE, Buffer.from(code));
  let isFirst = true;
  const link = (/** @type {string} */ whole, /** @type {string} */ href) => {
    const kept = isFirst ? whole.replace(href, STYLE) : "";
    isFirst = false;
    return kept;
  };
  site.set("index.html", Buffer.from(html.replace(LINK, link)));
}

/** Data, and what is no program. */
function addRest() {
  for (const path of filesIn(modules)) {
    const name = relative(modules, path);
    const isScript = extname(name) === ".js";
    const isAsset = name.startsWith("assets/") && name !== "assets/index.js";
    if (name === "index.html" || extname(name) === ".css") continue;
    if (isScript && !isAsset) continue;
    site.set(name, readFileSync(path));
  }
}

await addPrograms();
await addPage();
addRest();
site.set(WORKER, offlineWorker(site));
writeFolder(out, site);
let compressed = 0;
for (const content of site.values()) {
  compressed += brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
console.log(`${out}: ${site.size} files, about ${Math.round(compressed / 1024)} KB compressed`);
