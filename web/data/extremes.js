/** Pairs of smallest and largest values, widened by others. NaN means that nothing was measured, and widens nothing. */

/**
 * @param {Float32Array} pairs min, max
 * @param {number} pair number of the pair to widen
 * @param {number} low
 * @param {number} high
 */
export function widen(pairs, pair, low, high) {
  const at = 2 * pair;
  if (!(pairs[at] <= low) && !Number.isNaN(low)) pairs[at] = low;
  if (!(pairs[at + 1] >= high) && !Number.isNaN(high)) pairs[at + 1] = high;
}
