// A small untrained network as a model file ("TLM1": engine/net/model.c), for tests of what does not depend on the
// trained weights. It has one layer of each kind: convolution, depthwise, pointwise, pool, dense; on demand it also looks
// around: the usual beat beside the window, and the surroundings through a hidden layer.

import { randomNumbers } from "./random.mjs";

const HEADER_BYTES = 160;
const RECORD_BYTES = 48;
const CRC_FROM = 16;
const NOTHING = 0xffffffff;

export const CLASSES = ["N", "L", "R", "A", "V"];

const SURROUNDINGS = 44;
const SURROUNDINGS_TENSOR = 0xfffffffe;

/**
 * @typedef {object} Layer
 * @property {number} kind
 * @property {number} inputs
 * @property {number} outputs
 * @property {number} kernel
 * @property {number} stride
 * @property {number} relu
 * @property {number} [input] tensor; that of the layer before unless given
 * @property {number} [addend] tensor
 */

/** @type {Layer[]} */
const LAYERS = [
  { kind: 1, inputs: 1, outputs: 8, kernel: 7, stride: 4, relu: 1 },
  { kind: 2, inputs: 8, outputs: 8, kernel: 5, stride: 2, relu: 1 },
  { kind: 3, inputs: 8, outputs: 20, kernel: 1, stride: 1, relu: 1 },
  { kind: 4, inputs: 20, outputs: 20, kernel: 1, stride: 1, relu: 0 },
  { kind: 5, inputs: 20, outputs: 5, kernel: 1, stride: 1, relu: 0 },
];

/** The same, looking around. @type {Layer[]} */
const AROUND = [
  { ...LAYERS[0], inputs: 2 },
  ...LAYERS.slice(1, 4),
  { kind: 5, input: SURROUNDINGS_TENSOR, inputs: SURROUNDINGS, outputs: 6, kernel: 1, stride: 1, relu: 1 },
  { kind: 5, inputs: 6, outputs: 6, kernel: 1, stride: 1, relu: 0 },
  { kind: 5, input: 4, addend: 6, inputs: 20, outputs: 6, kernel: 1, stride: 1, relu: 1 },
  { kind: 5, inputs: 6, outputs: 5, kernel: 1, stride: 1, relu: 0 },
];

/** @param {Layer} layer */
function parameters({ kind, inputs, outputs, kernel }) {
  if (kind === 4) return 0;
  return outputs * (1 + (kind === 2 ? 1 : inputs) * kernel);
}

/** @param {Layer[]} layers */
const allParameters = (layers) => layers.reduce((total, layer) => total + parameters(layer), 0);

export const PARAMETERS = allParameters(LAYERS);

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
 * @param {boolean} [options.around] whether it looks at the usual beat and the surroundings
 * @param {number} [options.leastCertainty] 0..1
 * @returns {Uint8Array} the model file
 */
export function smallModel({ denoiseLevels = 5, around = false, leastCertainty = 0 } = {}) {
  const layers = around ? AROUND : LAYERS;
  const count = allParameters(layers);
  const provenance = new TextEncoder().encode('{"data":"none","weights":"random"}');
  const weightsAt = HEADER_BYTES + RECORD_BYTES * layers.length;
  const provenanceAt = weightsAt + count * 4;
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
  put(132, layers.length, weightsAt, count * 4, provenanceAt, provenance.length);
  view.setUint16(152, around ? 1 : 0, true);
  view.setUint16(154, Math.round(leastCertainty * 65535), true);
  put(156, around ? SURROUNDINGS : 0);
  let offset = 0;
  layers.forEach((layer, i) => {
    const { kind, input = i, addend = NOTHING, inputs, outputs, kernel, stride, relu } = layer;
    const size = parameters(layer) * 4;
    const record = HEADER_BYTES + RECORD_BYTES * i;
    put(
      record,
      kind,
      input,
      addend,
      inputs,
      outputs,
      kernel,
      stride,
      (kernel - 1) / 2,
      relu,
      0,
      offset,
      size,
    );
    offset += size;
  });
  const random = randomNumbers(208);
  for (let i = 0; i < count; i++) view.setFloat32(weightsAt + 4 * i, random() - 0.5, true);
  bytes.set(provenance, provenanceAt);
  sealModel(bytes);
  return bytes;
}

/** Writes the checksum. @param {Uint8Array} bytes a model file */
export function sealModel(bytes) {
  new DataView(bytes.buffer).setUint32(12, crc32(bytes.subarray(CRC_FROM)), true);
}

/**
 * The same network that leaves a beat without a name unless it is as certain as this.
 * @param {Uint8Array} bytes a model file
 * @param {number} leastCertainty 0..1
 */
export function doubtfulModel(bytes, leastCertainty) {
  const copy = Uint8Array.from(bytes);
  new DataView(copy.buffer).setUint16(154, Math.round(leastCertainty * 65535), true);
  sealModel(copy);
  return copy;
}
