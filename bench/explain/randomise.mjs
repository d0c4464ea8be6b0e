// A copy of a model file (engine/net/model.c) in which the weights of some layers are shuffled, each among its own kind:
// the network then knows nothing there, but its weights have the same sizes as before. Biases stay.

import { crc32 } from "node:zlib";
import { randomNumbers } from "../random.mjs";

const LAYERS_AT = 132;
const WEIGHTS_AT = 136;
const RECORDS_AT = 160;
const RECORD_BYTES = 48;
const CHANNELS_AT = 16; // within a record
const OFFSET_AT = 40;
const SIZE_AT = 44;

/**
 * @param {Uint8Array} file with float32 weights
 * @param {number} count of layers from the last one back
 * @param {number} seed
 * @returns {Uint8Array}
 */
export function randomiseLast(file, count, seed) {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const random = randomNumbers(seed);
  const layers = view.getUint32(LAYERS_AT, true);
  for (let index = layers - 1; index >= Math.max(0, layers - count); index--) {
    const record = RECORDS_AT + RECORD_BYTES * index;
    const bias = 4 * view.getUint32(record + CHANNELS_AT, true);
    const at = view.getUint32(WEIGHTS_AT, true) + view.getUint32(record + OFFSET_AT, true) + bias;
    shuffle(view, at, (view.getUint32(record + SIZE_AT, true) - bias) / 4, random);
  }
  view.setUint32(12, crc32(bytes.subarray(16)), true);
  return bytes;
}

/** @param {DataView} view @param {number} at @param {number} count floats @param {() => number} random */
function shuffle(view, at, count, random) {
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [view.getFloat32(at + 4 * i, true), view.getFloat32(at + 4 * j, true)];
    view.setFloat32(at + 4 * i, b, true);
    view.setFloat32(at + 4 * j, a, true);
  }
}
