// How many bytes the page takes: of a first analysis by its parts, of all the rest by what it is for. Every file is
// compressed by itself, as a server does; brotli at its best (quality 11), since the files do not change.
//
//   node bench/size/sizes.mjs        prints the table

import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { ROOT } from "../../tools/engine.mjs";
import { filesIn } from "../../tools/folder.mjs";
import { figure } from "../figure.mjs";
import { arrangeTables, renderText } from "../tables.mjs";
import { firstFiles, SITE, USUAL } from "./first.mjs";

/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {{ raw: number, compressed: number, files: number }} Size bytes */

const KB = 1024;

/** What each part of a first analysis is. @type {Record<import("./first.mjs").Part, string>} */
const FIRST = {
  html: "the page itself",
  css: "the stylesheet",
  page: "the program of the page",
  worker: "what the worker's program has of its own",
  engine: `the engine's core (wasm, ${USUAL}), as it is served`,
  network: "the network that names beats unless another is chosen",
};

/** What the rest is for, by the names of its files: the first that fits. @type {[string, RegExp, string][]} */
const REST = [
  ["languages", /^(de|es|fr|vi|zh)-/, "drafts of other languages: one when it is chosen"],
  ["engine", new RegExp(`^assets/tracelight-${USUAL}-`), "the engine's other part"],
  ["engines", /^assets\/tracelight-/, "the engine for other browsers, in the place of the usual one"],
  ["networks", /\.tlm\.js$/, "the other networks"],
  ["references", /\.tlr\.js$/, "beats to compare with"],
  ["samples", /^assets\/record/, "the recording to try"],
  ["keeping", /^service-worker\.js$/, "the service worker, with the list of files"],
  ["icons", /^(icons\/|manifest)/, "icons and manifest, when the page is installed"],
  ["later", /\.js$/, "programs of page and worker that come right after"],
];

/** What a page of the peer would load in the place of our engine: its program and its wasm module. */
const PEER = ["ort.wasm.min.mjs", "ort-wasm-simd-threaded.wasm"];

/** @param {string} path */
function sizeOf(path) {
  const content = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return { raw: content.length, compressed: brotliCompressSync(content, { params }).length, files: 1 };
}

/** @param {Size[]} sizes @returns {Size} */
const sumOf = (sizes) => ({
  raw: sizes.reduce((sum, { raw }) => sum + raw, 0),
  compressed: sizes.reduce((sum, { compressed }) => sum + compressed, 0),
  files: sizes.reduce((sum, { files }) => sum + files, 0),
});

/** @returns {Promise<Record<import("./first.mjs").Part, Size>>} */
export async function firstSizes() {
  const files = [...(await firstFiles(USUAL))];
  const parts = /** @type {import("./first.mjs").Part[]} */ (Object.keys(FIRST));
  const sizes = parts.map((part) => {
    const paths = files.filter(([, of]) => of === part).map(([path]) => join(SITE, path));
    return [part, sumOf(paths.map(sizeOf))];
  });
  return Object.fromEntries(sizes);
}

/** @param {string} path on the site @returns {string} what it is for */
function purposeOf(path) {
  const found = REST.find(([, pattern]) => pattern.test(path));
  if (!found) throw new Error(`What is ${path} for?`);
  return found[0];
}

/** @param {string} name @param {Size} size @param {string} note */
const sizeFigure = (name, { raw, compressed, files }, note) =>
  figure(`size.${name}_kb`, inKb(compressed), "KB", files, `${note}; ${inKb(raw)} KB before compression`);

/** @param {number} bytes to a tenth */
const inKb = (bytes) => Math.round((10 * bytes) / KB) / 10;

/** @returns {Promise<Figure[]>} */
export async function sizeFigures() {
  const first = await firstSizes();
  const { engine, network, ...program } = first;
  const known = await firstFiles(USUAL);
  const rest = filesIn(SITE).filter((path) => !known.has(relative(SITE, path)));
  const peer = PEER.map((name) => sizeOf(join(ROOT, "node_modules/onnxruntime-web/dist", name)));
  return [
    sizeFigure("first_analysis", sumOf(Object.values(first)), "all that a first analysis loads"),
    sizeFigure("program", sumOf(Object.values(program)), "of it: HTML, CSS and scripts"),
    sizeFigure("wasm", engine, `of it: ${FIRST.engine}`),
    sizeFigure("network", network, `of it: ${FIRST.network}`),
    ...Object.entries(program).map(([part, size]) =>
      sizeFigure(`first.${part}`, size, FIRST[/** @type {keyof typeof FIRST} */ (part)]),
    ),
    ...REST.map(([purpose, , note]) => {
      const paths = rest.filter((path) => purposeOf(relative(SITE, path)) === purpose);
      return sizeFigure(`rest.${purpose}`, sumOf(paths.map(sizeOf)), note);
    }),
    sizeFigure("ort_web", sumOf(peer), "onnxruntime-web (wasm, SIMD): its program and its wasm module alone"),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const table of arrangeTables(await sizeFigures())) console.log(renderText(table));
}
