/** How the page is delivered: as a site, file by file. tools/single-file.mjs puts a module of the same names in the
 * place of this one when it packs everything into one file. */

/** @type {"site" | "file"} */
export const packaging = "site";

/** What a blob: URL may hold where the page has no origin, as a file: only a classic script. @type {WorkerType} */
export const workerType = "module";

/** @returns {string} the source of a worker */
export function workerProgram() {
  const program = new URL("./worker/worker.js", import.meta.url).href;
  return `import { start } from ${JSON.stringify(program)};
start();`;
}
