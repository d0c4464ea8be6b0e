/** Folders of files as maps, for the tools that put the page together. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** @param {string} folder @returns {string[]} every file below, sorted; none where there is no folder */
export function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

/** Makes a folder hold these files and no others; what did not change is not written.
 * @param {string} folder @param {Map<string, Uint8Array>} files path in the folder -> content */
export function writeFolder(folder, files) {
  for (const path of filesIn(folder)) {
    if (!files.has(relative(folder, path))) rmSync(path);
  }
  for (const [name, content] of files) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path).equals(content)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
