// A model file with other denoising of the window: the same weights, another number of levels (engine/net/model.c
// specifies the file).

const CHECKSUM_AT = 12;
const CHECKED_FROM = 16;
const LEVELS_AT = 56;
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

/** @param {Uint8Array} file @param {number} levels 0: none @returns {Uint8Array} a copy */
export function withDenoiseLevels(file, levels) {
  const copy = Uint8Array.from(file);
  const view = new DataView(copy.buffer);
  view.setUint32(LEVELS_AT, levels, true);
  view.setUint32(CHECKSUM_AT, crc32(copy.subarray(CHECKED_FROM)), true);
  return copy;
}
