/** The cividis colour map (Nunez, Anderton, Renslow 2018): even in lightness, the same to colour-blind eyes. */

/** Every sixteenth colour of the published table, sRGB. */
const TABLE = [
  [0, 34, 78],
  [0, 46, 108],
  [26, 56, 111],
  [50, 67, 109],
  [68, 78, 108],
  [84, 88, 109],
  [97, 99, 112],
  [111, 110, 117],
  [124, 123, 120],
  [139, 134, 120],
  [153, 146, 118],
  [169, 158, 114],
  [185, 171, 108],
  [202, 184, 100],
  [219, 198, 87],
  [237, 213, 69],
  [254, 232, 56],
];

/**
 * @param {number} value 0..1
 * @returns {string} CSS colour
 */
export function cividis(value) {
  const at = Math.min(1, Math.max(0, value)) * (TABLE.length - 1);
  const low = Math.min(TABLE.length - 2, Math.floor(at));
  const part = at - low;
  const mixed = TABLE[low].map((channel, i) => Math.round(channel + part * (TABLE[low + 1][i] - channel)));
  return `rgb(${mixed.join(" ")})`;
}
