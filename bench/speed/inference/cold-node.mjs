// The cold start in a process of its own: node bench/speed/inference/cold-node.mjs ours|ort prints milliseconds.

import { coldStart } from "./cold.mjs";
import { readHere } from "./read.mjs";

console.log(await coldStart(/** @type {import("./cold.mjs").Who} */ (process.argv[2]), readHere));
