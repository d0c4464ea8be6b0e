/** Writes the version and the list of files into the service worker, for tools/site.mjs. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./env.mjs";

/** The service worker's path on the site. */
export const WORKER = "service-worker.js";

/** Characters of the version: enough that no two that meet are alike. */
const VERSION_LENGTH = 16;

/**
 * @param {Map<string, Uint8Array>} site path -> content, of all but the worker
 * @returns {Buffer} the worker for exactly these files
 */
export function offlineWorker(site) {
  const source = readFileSync(join(root, "web", WORKER), "utf8");
  const paths = [...site.keys()].filter((path) => path !== WORKER).sort();
  const files = Object.fromEntries(paths.map((path) => [path, integrity(site.get(path) ?? "")]));
  const list = JSON.stringify(files, null, 2);
  const version = createHash("sha256").update(list).digest("hex").slice(0, VERSION_LENGTH);
  return Buffer.from(
    [
      ['const VERSION = "";', `const VERSION = "${version}";`],
      ["const FILES = {};", `const FILES = ${list};`],
    ].reduce(replaced, source),
  );
}

/** @param {Uint8Array | string} content */
const integrity = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** @param {string} source @param {string[]} change from, to */
function replaced(source, [from, to]) {
  if (!source.includes(from)) throw new Error(`${WORKER} has no line "${from}" to write into`);
  return source.replace(from, to);
}
