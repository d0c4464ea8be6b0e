// From the bytes of module and network to the first named beat, once, in a realm that has done nothing yet but load the
// scripts. Runs in Node (cold-node.mjs) and in pages.

import * as ort from "onnxruntime-web";
import { loadEngine } from "../../../web/engine/engine.js";
import { feedsOf, openSession } from "./onnx.mjs";

/** @typedef {"ours" | "ort"} Who */
/** @typedef {import("./subjects.mjs").Read} Read */

/** The files of the network that the page comes with chosen, which is in 8 bits; onnxruntime-web has it in float32. @type {Record<Who, { module: string, network: string }>} */
const FILES = {
  ours: { module: "build/wasm/tracelight-simd128-core.wasm", network: "models/int8/r.tlm" },
  ort: {
    module: "node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm",
    network: "models/r.onnx",
  },
};

/** The module with a section that means nothing, so that no cache knows it. @param {Uint8Array<ArrayBuffer>} wasm */
function neverSeen(wasm) {
  const mark = crypto.getRandomValues(new Uint8Array(16));
  const section = [0, 1 + 4 + mark.length, 4, ...new TextEncoder().encode("cold"), ...mark];
  const bytes = new Uint8Array(wasm.length + section.length);
  bytes.set(wasm);
  bytes.set(section, wasm.length);
  return bytes;
}

/** @type {Record<Who, (module: Uint8Array<ArrayBuffer>, network: Uint8Array, beat: Float32Array) => Promise<() => Promise<unknown>>>} */
const STARTS = {
  ours: async (module, network, beat) => async () =>
    (await loadEngine(module)).openModel(network).forward(beat),
  ort: async (module, network, beat) => async () => {
    ort.env.wasm.wasmBinary = module.buffer;
    const session = await openSession(network);
    return session.run(feedsOf([beat], session.inputNames));
  },
};

/** @param {Who} who @param {Read} read @returns {Promise<number>} milliseconds */
export async function coldStart(who, read) {
  const module = neverSeen(await read(FILES[who].module));
  const network = await read(FILES[who].network);
  const beat = Float32Array.from({ length: 2 * 360 + 44 }, (_, i) => Math.sin(i / 9));
  const run = await STARTS[who](module, network, beat);
  const start = performance.now();
  await run();
  return performance.now() - start;
}
