/** Lays out everything that the page is made of, as modules: node tools/modules.mjs build/modules
 *
 *   web/                        copied (web/samples/ is embedded instead; the service worker is the site's alone)
 *   web/styles/later/           styles/later.js          export default "the stylesheets of what comes later"
 *   build/wasm/NAME.wasm        assets/NAME.wasm.js      export default "its bytes as text" (bytes-text.mjs)
 *   models/*.tlr                assets/FILE.js           the same
 *   the networks (shipped.mjs)  assets/KEY.tlm.js        the same
 *   web/samples/*               assets/FILE.js           the same
 *                               assets/index.js          what is there: name -> { bytes, load() }
 *
 * The page's Content-Security-Policy forbids every connection, so whatever it needs comes as a script of its own.
 * tools/site.mjs and tools/single-file.mjs pack what is here. What does not exist (yet) is left out; files are written
 * only when they change, and stale ones removed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { transform } from "esbuild";
import { PARTS } from "../web/engine/engine.js";
import { OF_NETWORKS, OF_PROGRAMS, textOf } from "./bytes-text.mjs";
import { FLAVOURS } from "./engine.mjs";
import { filesIn, writeFolder } from "./folder.mjs";
import { WORKER } from "./offline.mjs";
import { SHIPPED } from "./shipped.mjs";

const out = process.argv[2];
if (!out) {
  console.error("usage: node tools/modules.mjs FOLDER");
  process.exit(2);
}

/** @type {Map<string, Buffer>} path -> content */
const modules = new Map();

/** @type {{ name: string, bytes: number }[]} */
const embedded = [];

/** @param {string} name @param {Buffer} content */
function embed(name, content, shift = OF_PROGRAMS) {
  if (modules.has(`assets/${name}.js`)) throw new Error(`two assets are called ${name}`);
  modules.set(`assets/${name}.js`, Buffer.from(`export default "${textOf(content, shift)}";\n`));
  embedded.push({ name, bytes: content.length });
}

/** Stylesheets that come with a script, by their names. @type {string[]} */
const later = [];

for (const path of filesIn("web")) {
  const name = relative("web", path);
  if (name.startsWith("styles/later/")) {
    later.push(path);
  } else if (name.startsWith("samples/")) {
    if (!/\.(md|mjs|js|py)$/.test(name)) embed(basename(name), readFileSync(path));
  } else if (!/\.d\.ts$|\.md$/.test(name) && name !== WORKER) {
    modules.set(name, readFileSync(path));
  }
}
// Named, not searched for: an earlier version of the project may have left modules there.
for (const name of FLAVOURS.flatMap((flavour) => PARTS.map((part) => `tracelight-${flavour}-${part}.wasm`))) {
  const path = join("build/wasm", name);
  if (existsSync(path)) embed(name, readFileSync(path));
}
for (const name of readdirSync("models").filter((file) => file.endsWith(".tlr"))) {
  embed(name, readFileSync(join("models", name)));
}
for (const [key, file] of Object.entries(SHIPPED)) embed(`${key}.tlm`, readFileSync(file), OF_NETWORKS);
const { code } = await transform(later.map((path) => readFileSync(path, "utf8")).join("\n"), {
  loader: "css",
  minify: true,
  target: "es2022",
});
modules.set("styles/later.js", Buffer.from(`export default ${JSON.stringify(code)};\n`));
const entries = embedded.map(
  ({ name, bytes }) =>
    `  ${JSON.stringify(name)}: { bytes: ${bytes}, load: () => import("./${name}.js") },\n`,
);
modules.set("assets/index.js", Buffer.from(`export default {\n${entries.join("")}};\n`));
writeFolder(out, modules);
