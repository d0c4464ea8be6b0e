// How long the detector takes for one hour of one lead at 360 Hz: the shipped wasm (simd128) in Node and in Chromium,
// beside sleepecg's detector in native C, all in turns. The hour is the page's own sample recording (five minutes of
// MIT-BIH 208) twelve times over: no database is needed.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { openPage, skip as noBrowser, startModules } from "../../tests/page/browser.mjs";
import { loadFlavour, ROOT, sourceOfFile } from "../../tools/engine.mjs";
import { python } from "../../tools/env.mjs";
import { figure } from "../figure.mjs";
import { median } from "./median.mjs";

/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {import("../../web/engine/engine.js").Engine} Engine */
/** @typedef {import("../../web/engine/engine.js").Source | File} Bytes */

const TURNS = 15;
const ROUNDS = 3; // measurements a turn; the first of each turn warms up

/**
 * Self-contained: it runs inside the page too.
 * @param {Engine} engine
 * @param {any[]} files of the sample recording
 * @param {number} rounds
 */
function timeDetector(engine, files, rounds) {
  const recording = engine.openRecording(files);
  const { rate, samples } = recording.leads[0];
  const part = recording.read(0, 0, samples);
  recording.close();
  const hour = new Float32Array(3600 * rate);
  for (let start = 0; start < hour.length; start += part.length) {
    hour.set(part.subarray(0, Math.min(part.length, hour.length - start)), start);
  }
  const times = [];
  let beats = 0;
  for (let round = 0; round < rounds; round++) {
    const session = engine.openSession({ rate, peaksOnly: true });
    const start = performance.now();
    session.push(hour);
    session.finish();
    times.push(performance.now() - start);
    beats = session.take().beats.length;
    session.close();
  }
  return { times, beats, hour };
}

/** A peer in the page: the same function over the page's own modules. */
async function startChromium() {
  const browser = await startModules();
  const page = await openPage(browser);
  const code = `(async () => {
    const { loadFirst, loadSample } = await import("/assets.js");
    const { loadEngine } = await import("/engine/engine.js");
    const [{ wasm }, sample] = await Promise.all([loadFirst(), loadSample()]);
    const files = await Promise.all(sample.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { name: file.name, size: bytes.length, read: (at, count) => bytes.subarray(at, at + count) };
    }));
    const engine = await loadEngine(wasm);
    const { times } = (${timeDetector})(engine, files, ${ROUNDS});
    return times;
  })()`;
  return {
    version: `Chromium ${browser.context.browser()?.version() ?? ""}`.trim(),
    /** @returns {Promise<number[]>} */
    measure: () => page.evaluate(code),
    close: () => browser.close(),
  };
}

/** @param {Float32Array} hour @returns {(() => { version: string, beats: number, ms: number[] }) | null} */
function findSleepecg(hour) {
  const file = path.join(ROOT, "build/bench-hour.f32");
  fs.writeFileSync(file, new Uint8Array(hour.buffer));
  const script = path.join(ROOT, "bench/peers/sleepecg_hour.py");
  const measure = () =>
    JSON.parse(execFileSync(python, [script, file, "360", String(ROUNDS)], { encoding: "utf8" }));
  try {
    measure();
    return measure;
  } catch {
    return null;
  }
}

/** @returns {Promise<Figure[]>} */
export async function detectorFigures() {
  const engine = await loadFlavour("simd128");
  const files = ["hea", "dat"].map((ending) =>
    sourceOfFile(path.join(ROOT, "web/samples", `record208.${ending}`)),
  );
  const first = timeDetector(engine, files, ROUNDS);
  const sleepecg = findSleepecg(first.hour);
  const chromium = noBrowser ? null : await startChromium();
  /** @type {{ node: number[], chromium: number[], sleepecg: number[] }} */
  const times = { node: [], chromium: [], sleepecg: [] };
  let version = "";
  try {
    for (let turn = 0; turn < TURNS; turn++) {
      times.node.push(...timeDetector(engine, files, ROUNDS).times.slice(1));
      if (chromium) times.chromium.push(...(await chromium.measure()).slice(1));
      const peer = sleepecg?.();
      if (peer) times.sleepecg.push(...peer.ms.slice(1));
      version = peer?.version ?? version;
    }
  } finally {
    await chromium?.close();
  }
  return [
    ...timeFigures("node", times.node, `Node ${process.version}, wasm simd128`, first.beats),
    ...timeFigures("chromium", times.chromium, `${chromium?.version}, wasm simd128`, first.beats),
    ...timeFigures("sleepecg", times.sleepecg, `${version}, native C, in the same turns`, 0),
    ...ratioFigures(times),
  ];
}

/** @param {string} where @param {number[]} times @param {string} note @param {number} beats @returns {Figure[]} */
function timeFigures(where, times, note, beats) {
  if (times.length === 0) return [];
  const name = where === "chromium" ? "qrs.hour_ms" : `qrs.hour_ms.${where}`;
  const found = beats > 0 ? `, ${beats} beats` : "";
  return [figure(name, median(times), "ms", times.length, `${note}${found}; median`)];
}

/** @param {{ node: number[], chromium: number[], sleepecg: number[] }} times @returns {Figure[]} */
function ratioFigures({ node, chromium, sleepecg }) {
  if (sleepecg.length === 0) return [];
  const peer = median(sleepecg);
  const ratio = (/** @type {string} */ name, /** @type {number[]} */ ours) =>
    ours.length > 0 ? [figure(name, median(ours) / peer, "times", ours.length, "below 1: faster")] : [];
  return [...ratio("qrs.hour.node_over_sleepecg", node), ...ratio("qrs.hour.over_sleepecg", chromium)];
}
