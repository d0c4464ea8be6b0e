// Frames of sensors: written down as hexadecimal digits, made, and spoilt at random.

/** A view into the middle of a larger buffer, as browsers may hand them out.
 * @param {Uint8Array | number[]} bytes
 * @param {number} [around] what lies beside it
 * @returns {DataView}
 */
export function viewOf(bytes, around = 0xa5) {
  const buffer = new Uint8Array(bytes.length + 32).fill(around);
  buffer.set(bytes, 16);
  return new DataView(buffer.buffer, 16, bytes.length);
}

/** @param {string} text "02 00 ff" @returns {number[]} */
export const hex = (text) => text.split(/\s+/).map((digits) => Number.parseInt(digits, 16));

/** @param {ArrayBufferView} view @returns {string} */
export const hexOf = (view) =>
  [...new Uint8Array(view.buffer, view.byteOffset, view.byteLength)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join(" ");

/** @param {number} count @param {(view: DataView) => void} write @returns {number[]} */
function written(count, write) {
  const bytes = new Uint8Array(count);
  write(new DataView(bytes.buffer));
  return [...bytes];
}

/** A PMD frame. @param {bigint} ns @param {number[]} microvolts @returns {number[]} */
export const polarFrame = (ns, microvolts) => [
  0,
  ...written(8, (view) => view.setBigUint64(0, ns, true)),
  0,
  ...microvolts.flatMap((value) => [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff]),
];

/** A GSP packet of data. @param {{ reference: number, ms: number, units: number[] }} data @returns {number[]} */
export const movesenseFrame = ({ reference, ms, units }) => [
  2,
  reference,
  ...written(4, (view) => view.setUint32(0, ms, true)),
  ...units.flatMap((value) => written(4, (view) => view.setInt32(0, value, true))),
];

/** At random: noise of any length, or one of the frames with bytes changed, cut off or added.
 * @param {number[][]} frames
 * @param {() => number} random
 * @returns {Uint8Array}
 */
export function spoilt(frames, random) {
  const below = (/** @type {number} */ n) => Math.floor(random() * n);
  const noise = (/** @type {number} */ count) => Array.from({ length: count }, () => below(256));
  if (random() < 0.3) return Uint8Array.from(noise(below(260)));
  const frame = [...frames[below(frames.length)]];
  for (let i = below(4); i > 0 && frame.length > 0; i--) frame[below(frame.length)] = below(256);
  if (random() < 0.3) frame.length = below(frame.length + 1);
  if (random() < 0.3) frame.push(...noise(below(8)));
  return Uint8Array.from(frame);
}
