// Denoising of 650,000 samples (half an hour at 360 Hz) by Symlet-4, nine levels: the wasm module (simd128) in this Node
// beside what the processor can do at most (inference/peak.c) and beside PyWavelets in float32, whose output is compared
// with ours first; all in turns. And the same in blocks, as the page denoises what it shows.
//
//   wavelet.over_limit          our time over that of the operations at the register-only peak: 8 multiply-adds a
//                               coefficient and 8 a sample of each level, 64 operations a sample in all
//   wavelet.blocks_over_whole   blocks of 65,536 samples with 1,024 on either side, over all at once
//   wavelet.pywavelets_over_ours

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { python } from "../../tools/env.mjs";
import { ROOT, wasmOf } from "../../tools/engine.mjs";
import { instantiate } from "../../web/engine/instantiate.js";
import { figure } from "../figure.mjs";
import { randomNumbers } from "../random.mjs";
import { openPeak } from "./inference/peak.mjs";
import { readHere } from "./inference/read.mjs";
import { median } from "./median.mjs";

/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {{ peak: number, whole: number, blocks: number, peer: number | null }} Turn GFLOP/s, and milliseconds */

const SAMPLES = 650_000;
const LEVELS = 9;
const OPERATIONS = 64; // a sample
const BLOCK = 65_536;
const MARGIN = 1_024;
const TURNS = 25;
const ROUNDS = 3;
/** Millivolts, on a signal of some 1 mV. */
const TOLERANCE = 1e-4;

/** A slow wave, a sharper one and noise. */
function makeSamples() {
  const random = randomNumbers(7);
  return Float32Array.from(
    { length: SAMPLES },
    (_, i) => Math.sin(i / 57) + Math.sin(i / 9) ** 9 + 0.1 * (random() - 0.5),
  );
}

/** The module without the interface, so that nothing is copied. @param {Float32Array} samples */
async function openOurs(samples) {
  const module = await instantiate(wasmOf("simd128", "core"), () => new Uint8Array(0));
  const pointer = module.tlw_alloc(4 * SAMPLES);
  const view = () => new Float32Array(module.memory.buffer, pointer, SAMPLES);
  /** @param {(denoise: (first: number, end: number) => void) => void} work */
  const timed = (work) => {
    view().set(samples);
    const start = performance.now();
    work((first, end) => module.tlw_denoise(pointer + 4 * first, end - first, LEVELS, 0));
    return performance.now() - start;
  };
  return {
    whole: () => timed((denoise) => denoise(0, SAMPLES)),
    blocks: () =>
      timed((denoise) => {
        for (let at = 0; at < SAMPLES; at += BLOCK) {
          denoise(Math.max(0, at - MARGIN), Math.min(SAMPLES, at + BLOCK + MARGIN));
        }
      }),
    result: () => view().slice(),
  };
}

/** @param {Float32Array} samples @param {Float32Array} ours @returns {(() => { version: string, ms: number[] }) | null} */
function findPyWavelets(samples, ours) {
  const [input, output] = ["in", "out"].map((name) => path.join(ROOT, `build/bench-wavelet-${name}.f32`));
  fs.writeFileSync(input, new Uint8Array(samples.buffer));
  const script = path.join(ROOT, "bench/peers/pywavelets_denoise.py");
  const args = [script, input, String(LEVELS), String(ROUNDS), output];
  const measure = () => JSON.parse(execFileSync(python, args, { encoding: "utf8", stdio: "pipe" }));
  try {
    measure();
  } catch {
    return null;
  }
  const theirs = new Float32Array(new Uint8Array(fs.readFileSync(output)).buffer);
  const difference = ours.reduce((most, value, i) => Math.max(most, Math.abs(value - theirs[i])), 0);
  if (!(difference <= TOLERANCE)) throw new Error(`PyWavelets differs by ${difference} mV.`);
  return measure;
}

/** @returns {Promise<Figure[]>} */
export async function waveletFigures() {
  const samples = makeSamples();
  const ours = await openOurs(samples);
  const peak = await openPeak(await readHere("build/bench/peak.wasm"));
  for (let i = 0; i < ROUNDS; i++) ours.whole();
  const peer = findPyWavelets(samples, ours.result());
  let version = "";
  /** @type {Turn[]} */
  const turns = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const theirs = turn % 5 === 0 ? peer?.() : null;
    version = theirs?.version ?? version;
    turns.push({ ...bestOf(peak, ours), peer: theirs ? Math.min(...theirs.ms) : null });
  }
  return figuresOf(turns, version);
}

/** @param {() => number} peak @param {{ whole: () => number, blocks: () => number }} ours */
function bestOf(peak, ours) {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    peak: peak(),
    whole: ours.whole(),
    blocks: ours.blocks(),
  }));
  return {
    peak: Math.max(...rounds.map((round) => round.peak)),
    whole: Math.min(...rounds.map((round) => round.whole)),
    blocks: Math.min(...rounds.map((round) => round.blocks)),
  };
}

/** @param {Turn[]} turns @param {string} version @returns {Figure[]} */
function figuresOf(turns, version) {
  const limit = (/** @type {Turn} */ { peak }) => (OPERATIONS * SAMPLES) / (peak * 1e6);
  const one = (
    /** @type {string} */ name,
    /** @type {string} */ unit,
    /** @type {number[]} */ values,
    note = "",
  ) => figure(`wavelet.${name}`, median(values), unit, values.length, note);
  const beside = turns.filter(({ peer }) => peer !== null);
  const figures = [
    one(
      "ms",
      "ms",
      turns.map(({ whole }) => whole),
      `${SAMPLES} samples, ${LEVELS} levels; Node ${process.version}, wasm simd128`,
    ),
    one("limit_ms", "ms", turns.map(limit), `${OPERATIONS} operations a sample`),
    one(
      "over_limit",
      "times",
      turns.map((turn) => turn.whole / limit(turn)),
    ),
    one(
      "blocks_over_whole",
      "times",
      turns.map(({ blocks, whole }) => blocks / whole),
      "as the page denoises what it shows",
    ),
  ];
  if (beside.length === 0) return figures;
  const ratios = beside.map(({ peer, whole }) => Number(peer) / whole);
  return [
    ...figures,
    one(
      "pywavelets_ms",
      "ms",
      beside.map(({ peer }) => Number(peer)),
      `${version}, float32, one thread`,
    ),
    one("pywavelets_over_ours", "times", ratios, `outputs agree within ${TOLERANCE} mV`),
  ];
}
