// A small untrained network as a model file ("TLM1": engine/net/model.c), for tests of what does not depend on the
// trained weights. It has one layer of each kind: convolution, depthwise, pointwise, pool, dense.

import { randomNumbers } from "./random.mjs";

const HEADER_BYTES = 160;
const RECORD_BYTES = 48;
const CRC_FROM = 16;
const NOTHING = 0xffffffff;

export const CLASSES = ["N", "L", "R", "A", "V"];

/** @typedef {{ kind: number, inputs: number, outputs: number, kernel: number, stride: number, relu: number }} Layer */

/** @type {Layer[]} */
const LAYERS = [
  { kind: 1, inputs: 1, outputs: 8, kernel: 7, stride: 4, relu: 1 },
  { kind: 2, inputs: 8, outputs: 8, kernel: 5, stride: 2, relu: 1 },
  { kind: 3, inputs: 8, outputs: 20, kernel: 1, stride: 1, relu: 1 },
  { kind: 4, inputs: 20, outputs: 20, kernel: 1, stride: 1, relu: 0 },
  { kind: 5, inputs: 20, outputs: 5, kernel: 1, stride: 1, relu: 0 },
];

/** @param {Layer} layer */
function parameters({ kind, inputs, outputs, kernel }) {
  if (kind === 4) return 0;
  return outputs * (1 + (kind === 2 ? 1 : inputs) * kernel);
}

export const PARAMETERS = LAYERS.reduce((total, layer) => total + parameters(layer), 0);

/** CRC-32 of IEEE 802.3. @param {Uint8Array} bytes */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/**
 * @param {object} [options]
 * @param {number} [options.denoiseLevels]
 * @returns {Uint8Array} the model file
 */
export function smallModel({ denoiseLevels = 5 } = {}) {
  const provenance = new TextEncoder().encode('{"data":"none","weights":"random"}');
  const weightsAt = HEADER_BYTES + RECORD_BYTES * LAYERS.length;
  const provenanceAt = weightsAt + PARAMETERS * 4;
  const bytes = new Uint8Array(provenanceAt + provenance.length);
  const view = new DataView(bytes.buffer);
  const put = (/** @type {number} */ at, /** @type {number[]} */ ...values) => {
    values.forEach((value, i) => {
      view.setUint32(at + 4 * i, value, true);
    });
  };
  const encoder = new TextEncoder();
  bytes.set(encoder.encode("TLM1"), 0);
  put(4, 1, bytes.length);
  bytes.set(encoder.encode("Small test network"), 16);
  put(48, 360, 360, denoiseLevels, 1, CLASSES.length);
  CLASSES.forEach((name, i) => {
    bytes.set(encoder.encode(name), 68 + 8 * i);
  });
  put(132, LAYERS.length, weightsAt, PARAMETERS * 4, provenanceAt, provenance.length);
  let offset = 0;
  LAYERS.forEach((layer, i) => {
    const { kind, inputs, outputs, kernel, stride, relu } = layer;
    const size = parameters(layer) * 4;
    const record = HEADER_BYTES + RECORD_BYTES * i;
    put(record, kind, i, NOTHING, inputs, outputs, kernel, stride, (kernel - 1) / 2, relu, 0, offset, size);
    offset += size;
  });
  const random = randomNumbers(208);
  for (let i = 0; i < PARAMETERS; i++) view.setFloat32(weightsAt + 4 * i, random() - 0.5, true);
  bytes.set(provenance, provenanceAt);
  sealModel(bytes);
  return bytes;
}

/** Writes the checksum. @param {Uint8Array} bytes a model file */
export function sealModel(bytes) {
  new DataView(bytes.buffer).setUint32(12, crc32(bytes.subarray(CRC_FROM)), true);
}
