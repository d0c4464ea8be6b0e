/** Packs the modules that tools/modules.mjs laid out into one file: node tools/single-file.mjs build/modules OUT.html
 *
 * The modules become one script, the worker's modules a text inside it (a worker starts from a blob: URL, as on the
 * site), the stylesheets one style. The policy allows this script and this style by their hashes and nothing else, so
 * one hash covers the program, the engine, the networks and the recordings. Nothing is minified but some of the stylesheets: it can be read.
 */

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

/** What does not depend on the hashes. */
const POLICY =
  "img-src data: blob:; worker-src blob:; connect-src 'none'; form-action 'none'; base-uri 'none'";

const [modules, out] = process.argv.slice(2);
if (!modules || !out) {
  console.error("usage: node tools/single-file.mjs MODULES OUT.html");
  process.exit(2);
}

/** As index.html runs them. */
const PAGE = `
import "./no-calls.js";
import "./app.js";
`;

/** As web/packaging.js has it for the site's worker. */
const WORKER = `
import { start } from "./worker/worker.js";
start();
`;

/** @type {import("esbuild").BuildOptions} */
const OPTIONS = {
  bundle: true,
  write: false,
  target: "es2022",
  charset: "utf8",
  legalComments: "inline",
  logLevel: "warning",
};

/** @param {import("esbuild").BuildOptions} options @returns {Promise<string>} */
async function bundle(options) {
  const { outputFiles } = await build({ ...OPTIONS, ...options });
  return /** @type {import("esbuild").OutputFile[]} */ (outputFiles)[0].text;
}

/** Puts the worker's program, as text, where the site has the addresses of its modules. @param {string} program */
function packagingPlugin(program) {
  const contents = `export const packaging = "file";
export const workerType = "classic";
export const workerProgram = () => ${JSON.stringify(program)};`;
  return /** @type {import("esbuild").Plugin} */ ({
    name: "packaging",
    setup: ({ onLoad }) => onLoad({ filter: /[\\/]packaging\.js$/ }, () => ({ contents })),
  });
}

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * @param {string} html of the site
 * @param {RegExp} pattern that has to be there
 * @param {string} replacement
 */
function replace(html, pattern, replacement) {
  if (!pattern.test(html)) throw new Error(`index.html has nothing like ${pattern}`);
  return html.replace(pattern, () => replacement);
}

/**
 * @param {string} html of the site
 * @param {string} script
 * @param {string} style
 */
function page(html, script, style) {
  const policy = `default-src 'none'; script-src ${hashOf(script)} 'wasm-unsafe-eval'; style-src ${hashOf(style)}; ${POLICY}`;
  const links = /[ \t]*<link rel="(?:stylesheet|manifest|apple-touch-icon)"[^>]*>\n/g;
  let single = html.replace(links, "");
  single = replace(single, /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy);
  single = replace(single, /[ \t]*<script type="module" src="no-calls\.js"><\/script>\n/, "");
  single = replace(single, /<script type="module" src="app\.js"><\/script>/, `<style>${style}</style>`);
  return replace(single, /(?=<\/body>)/, `<script type="module">${script}</script>\n`);
}

const html = readFileSync(join(modules, "index.html"), "utf8");
const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href]) => href);
const style = sheets.map((href) => readFileSync(join(modules, href), "utf8")).join("\n");
const program = await bundle({
  stdin: { contents: WORKER, resolveDir: modules },
  format: "iife",
});
const script = await bundle({
  stdin: { contents: PAGE, resolveDir: modules },
  format: "esm",
  plugins: [packagingPlugin(program)],
});
for (const [what, text] of [
  ["script", script],
  ["style", style],
]) {
  if (text.includes(`</${what}`) || text.includes("<!--")) throw new Error(`The ${what} would end early.`);
}
const single = Buffer.from(page(html, script, style));
writeFileSync(out, single);
const kilobytes = (/** @type {Buffer} */ bytes) => Math.round(bytes.length / 1024);
console.log(`${out}: ${kilobytes(single)} KB, about ${kilobytes(brotliCompressSync(single))} KB compressed`);
