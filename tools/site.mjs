/** Puts the page together: node tools/site.mjs build/site
 *
 *   web/                        copied (web/samples/ is embedded instead)
 *   build/wasm/NAME.mjs         assets/NAME.js           the Emscripten loader
 *   build/wasm/NAME.wasm        assets/NAME.wasm.js      export default "<base64>"
 *   models/*.tlm, *.tlr         assets/FILE.js           the same
 *   web/samples/*               assets/FILE.js           the same
 *                               assets/index.js          what is there: name -> { bytes, load() }
 *   web/service-worker.js       with the list of all these files and their hashes in it (tools/offline.mjs)
 *
 * The page's Content-Security-Policy forbids every connection, so whatever it needs comes as a script of its own.
 * What does not exist (yet) is left out; files are written only when they change, and stale ones removed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { offlineWorker, WORKER } from "./offline.mjs";

const out = process.argv[2];
if (!out) {
  console.error("usage: node tools/site.mjs FOLDER");
  process.exit(2);
}

/** @type {Map<string, Buffer>} path in the site -> content */
const site = new Map();

/** @param {string} folder @returns {string[]} every file below, sorted */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

/** @type {{ name: string, bytes: number }[]} */
const embedded = [];

/** @param {string} name @param {Buffer} content */
function embed(name, content) {
  if (site.has(`assets/${name}.js`)) throw new Error(`two assets are called ${name}`);
  site.set(`assets/${name}.js`, Buffer.from(`export default "${content.toString("base64")}";\n`));
  embedded.push({ name, bytes: content.length });
}

for (const path of filesIn("web")) {
  const name = relative("web", path);
  if (name.startsWith("samples/")) {
    if (!/\.(md|mjs|js|py)$/.test(name)) embed(basename(name), readFileSync(path));
  } else if (!/\.d\.ts$|\.md$/.test(name)) {
    site.set(name, readFileSync(path));
  }
}
for (const path of filesIn("build/wasm")) {
  const name = basename(path);
  if (name.endsWith(".mjs")) site.set(`assets/${basename(name, ".mjs")}.js`, readFileSync(path));
  if (name.endsWith(".wasm")) embed(name, readFileSync(path));
}
if (existsSync("models")) {
  for (const name of readdirSync("models").sort()) {
    if (/\.tl[mr]$/.test(name)) embed(name, readFileSync(join("models", name)));
  }
}
const entries = embedded.map(
  ({ name, bytes }) =>
    `  ${JSON.stringify(name)}: { bytes: ${bytes}, load: () => import("./${name}.js") },\n`,
);
site.set("assets/index.js", Buffer.from(`export default {\n${entries.join("")}};\n`));
site.set(WORKER, offlineWorker(site));

for (const path of filesIn(out)) {
  if (!site.has(relative(out, path))) rmSync(path);
}
let compressed = 0;
for (const [name, content] of site) {
  const path = join(out, name);
  if (!existsSync(path) || !readFileSync(path).equals(content)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  compressed += brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
console.log(`${out}: ${site.size} files, about ${Math.round(compressed / 1024)} KB compressed`);
