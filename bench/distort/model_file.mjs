// Model files that differ from a given one (engine/net/model.c specifies the file): with other denoising of the window,
// the same weights and another number of levels; with the weights of some layers in random order.

import { shuffled } from "../random.mjs";

const CHECKSUM_AT = 12;
const CHECKED_FROM = 16;
const LEVELS_AT = 56;
const LAYERS_AT = 132;
const WEIGHTS_AT = 136;
const RECORDS_AT = 160;
const RECORD_BYTES = 48;
const OUTPUTS_IN_RECORD = 16;
const TYPE_IN_RECORD = 36;
const OFFSET_IN_RECORD = 40;
const SIZE_IN_RECORD = 44;
const CODED = [1, 2]; // types whose weights begin with scale and zero of the output
const CODING_BYTES = 8;
const IN_BYTES = [1, 3]; // types with a scale for each output, and weights of 8 bits
const POLYNOMIAL = 0xedb88320; // CRC-32 of IEEE 802.3, reflected

/** @param {Uint8Array} bytes @returns {number} */
function crc32(bytes) {
  const rest = bytes.reduce((sum, byte) => {
    let next = sum ^ byte;
    for (let bit = 0; bit < 8; bit++) next = (next >>> 1) ^ (next & 1 ? POLYNOMIAL : 0);
    return next;
  }, 0xffffffff);
  return ~rest >>> 0;
}

/** @param {Uint8Array} file @param {(view: DataView) => void} change @returns {Uint8Array} a changed copy, sealed */
function changed(file, change) {
  const copy = Uint8Array.from(file);
  const view = new DataView(copy.buffer);
  change(view);
  view.setUint32(CHECKSUM_AT, crc32(copy.subarray(CHECKED_FROM)), true);
  return copy;
}

/** @param {Uint8Array} file @param {number} levels 0: none @returns {Uint8Array} a copy */
export function withDenoiseLevels(file, levels) {
  return changed(file, (view) => view.setUint32(LEVELS_AT, levels, true));
}

/**
 * A copy in which the biases, the scales and the weights of these layers, each among themselves, stand in random order.
 * @param {Uint8Array} file
 * @param {number[]} layers
 * @param {() => number} random
 * @returns {Uint8Array}
 */
export function withPermutedLayers(file, layers, random) {
  return changed(file, (view) => {
    for (const layer of layers) permuteLayer(view, layer, random);
  });
}

/**
 * Biases, scales where there are any, and weights; a pool has none of them.
 * @param {DataView} view
 * @param {number} layer
 * @returns {(Float32Array | Int8Array)[]} views of the file
 */
function numbersOf(view, layer) {
  const record = RECORDS_AT + RECORD_BYTES * layer;
  const field = (/** @type {number} */ at) => view.getUint32(record + at, true);
  if (layer >= view.getUint32(LAYERS_AT, true)) throw new RangeError(`there is no layer ${layer}`);
  const [type, outputs] = [field(TYPE_IN_RECORD), field(OUTPUTS_IN_RECORD)];
  const coding = CODED.includes(type) ? CODING_BYTES : 0;
  const at = view.byteOffset + view.getUint32(WEIGHTS_AT, true) + field(OFFSET_IN_RECORD) + coding;
  const size = field(SIZE_IN_RECORD) - coding;
  const floats = new Float32Array(view.buffer, at, IN_BYTES.includes(type) ? 2 * outputs : size / 4);
  const parts = [floats.subarray(0, outputs), floats.subarray(outputs)];
  if (!IN_BYTES.includes(type)) return parts;
  return [...parts, new Int8Array(view.buffer, at + floats.byteLength, size - floats.byteLength)];
}

/** @param {DataView} view @param {number} layer @param {() => number} random */
function permuteLayer(view, layer, random) {
  for (const numbers of numbersOf(view, layer)) numbers.set(shuffled([...numbers], random));
}
