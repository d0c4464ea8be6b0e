// Inputs of the engine as onnxruntime takes them, and its logits as probabilities. Runs in Node and in pages.

import * as ort from "onnxruntime-web";

const WINDOW = 360; // TL_WINDOW

/** A session on one thread. @param {Uint8Array} model an ONNX file */
export function openSession(model) {
  ort.env.wasm.numThreads = 1;
  return ort.InferenceSession.create(model, { executionProviders: ["wasm"] });
}

/** Channels before time. @param {Float32Array} input @param {number} channels */
function planesOf(input, channels) {
  return Float32Array.from({ length: channels * WINDOW }, (_, i) => {
    const [channel, tick] = [Math.floor(i / WINDOW), i % WINDOW];
    return input[tick * channels + channel];
  });
}

/** @param {Float32Array[]} parts each of the same length @param {number[]} shape of one */
function stacked(parts, shape) {
  const all = new Float32Array(parts.length * parts[0].length);
  parts.forEach((part, i) => {
    all.set(part, i * part.length);
  });
  return new ort.Tensor("float32", all, [parts.length, ...shape]);
}

/**
 * One batch: windows, and the surroundings apart where the network is told of them.
 * @param {Float32Array[]} inputs as the engine takes them
 * @param {readonly string[]} names of the network's inputs
 */
export function feedsOf(inputs, names) {
  const channels = Math.floor(inputs[0].length / WINDOW);
  const windows = inputs.map((input) => planesOf(input, channels));
  const tensors = [stacked(windows, [channels, WINDOW])];
  const around = inputs.map((input) => input.slice(channels * WINDOW));
  if (around[0].length > 0) tensors.push(stacked(around, [around[0].length]));
  return Object.fromEntries(names.map((name, i) => [name, tensors[i]]));
}

/** In double precision. @param {Float32Array} logits */
export function softmax(logits) {
  const largest = Math.max(...logits);
  const powers = Array.from(logits, (x) => Math.exp(x - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((x) => x / sum);
}
