/** Chooses a few of many, evenly. */

/**
 * @template T
 * @param {T[]} all
 * @param {number} most
 * @returns {T[]} all, or `most` of them: the middles of as many equal parts
 */
export function spread(all, most) {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / most)]);
}
