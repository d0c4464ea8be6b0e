// The networks that ship with the page, by their keys in web/models.js. R, which names the beats unless another is chosen,
// ships in 8 bits: it is a third of the size, which is waited for before the first analysis, and it is faster.
// RESULTS.md sets it beside the float32 network that it was made of. V1 and V2 are the paper's networks as they are.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./engine.mjs";

/** Key -> file, from the top of the project. */
export const SHIPPED = { r: "models/int8/r.tlm", v1: "models/v1.tlm", v2: "models/v2.tlm" };

/** @typedef {keyof typeof SHIPPED} ShippedKey */

/** @param {ShippedKey} key @returns {Uint8Array<ArrayBuffer>} the model file */
export const shippedModel = (key) => new Uint8Array(readFileSync(join(ROOT, SHIPPED[key])));
