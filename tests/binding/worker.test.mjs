// The worker takes calls before all of the engine is there: what the core answers is answered, the rest waits.

import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { wasmOf } from "../../tools/engine.mjs";
import { smallModel } from "../helpers/model.mjs";

/** @typedef {import("../../web/worker/protocol.js").Calls} Calls */

/** Gives a thread of Node what a browser's worker has. @param {string} program */
const threadOf = (program) => `
  const { parentPort } = require("node:worker_threads");
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  import(${JSON.stringify(program)}).then(({ start }) => {
    parentPort.on("message", (data) => globalThis.onmessage({ data }));
    start();
  });`;

function startThread() {
  const program = new URL("../../web/worker/worker.js", import.meta.url).href;
  const thread = new Worker(threadOf(program), { eval: true });
  /** Answers by id, in the order in which they came. @type {Map<number, unknown>} */
  const answers = new Map();
  thread.on("message", (message) => {
    if ("result" in message || "fault" in message) answers.set(message.id, message.fault ?? message.result);
  });
  return {
    answers,
    /** @template {keyof Calls} N @param {number} id @param {N} call @param {Calls[N]["in"]} args */
    send: (id, call, args) => thread.postMessage({ id, call, args }),
    /** @param {number} id */
    async answerOf(id) {
      while (!answers.has(id)) await once(thread, "message");
    },
    end: () => thread.terminate(),
  };
}

test("calls that need more than the core wait for it, and are answered in their order", async () => {
  const { answers, send, answerOf, end } = startThread();
  const beats = {
    times: Float64Array.from({ length: 300 }, (_, i) => i),
    rr: new Float32Array(300).fill(1),
    beat: new Uint8Array(300).fill(1),
  };
  send(1, "load", { wasm: wasmOf("scalar", "core"), models: [smallModel()], references: null });
  send(2, "hrv", beats);
  send(3, "synth", {
    name: "made",
    seconds: 1,
    config: { rhythm: "sinus", rate: 360, leads: 1, heartRate: 60, seed: 1 },
  });
  send(4, "intervals", { waves: new Float32Array(8), rr: new Float32Array(1) });
  await answerOf(4);
  assert.deepEqual([...answers.keys()], [1, 4]);
  send(5, "addParts", { parts: [{ part: "more", wasm: wasmOf("scalar", "more") }] });
  await answerOf(3);
  assert.deepEqual([...answers.keys()], [1, 4, 5, 2, 3]);
  assert.ok(!("code" in /** @type {object} */ (answers.get(2))), JSON.stringify(answers.get(2)));
  await end();
});
