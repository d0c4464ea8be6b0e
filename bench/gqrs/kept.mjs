// What gqrs reached on nstdb when it was measured (bench/gqrs/figures.mjs), to stand beside our own figures.

import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../../tools/engine.mjs";

export const KEPT_FILE = path.join(ROOT, "bench/gqrs/nstdb.json");

/** @returns {{ version: string, figures: import("../figure.mjs").Figure[] }} */
export function readKept() {
  return JSON.parse(fs.readFileSync(KEPT_FILE, "utf8"));
}
