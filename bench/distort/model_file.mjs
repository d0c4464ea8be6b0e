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
const TYPE_IN_RECORD = 36; // 0: float32
const OFFSET_IN_RECORD = 40;
const SIZE_IN_RECORD = 44;
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
 * A copy in which the biases and the weights of these layers, each among themselves, stand in random order.
 * @param {Uint8Array} file of float32 layers
 * @param {number[]} layers
 * @param {() => number} random
 * @returns {Uint8Array}
 */
export function withPermutedLayers(file, layers, random) {
  return changed(file, (view) => {
    for (const layer of layers) permuteLayer(view, layer, random);
  });
}

/** @param {DataView} view @param {number} layer @param {() => number} random */
function permuteLayer(view, layer, random) {
  const record = RECORDS_AT + RECORD_BYTES * layer;
  const field = (/** @type {number} */ at) => view.getUint32(record + at, true);
  if (layer >= view.getUint32(LAYERS_AT, true) || field(TYPE_IN_RECORD) !== 0) {
    throw new RangeError(`there is no float32 layer ${layer}`);
  }
  const at = view.byteOffset + view.getUint32(WEIGHTS_AT, true) + field(OFFSET_IN_RECORD);
  const numbers = new Float32Array(view.buffer, at, field(SIZE_IN_RECORD) / 4);
  const biases = Math.min(numbers.length, field(OUTPUTS_IN_RECORD)); // a pool has neither
  for (const part of [numbers.subarray(0, biases), numbers.subarray(biases)]) {
    part.set(shuffled([...part], random));
  }
}
