// The repository's files for what runs in Node.

import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../../../tools/engine.mjs";

/** @type {import("./subjects.mjs").Read} */
export const readHere = async (file) => new Uint8Array(fs.readFileSync(path.join(ROOT, file)));
