// Random numbers that are the same in every run.

/**
 * Marsaglia's xorshift32.
 * @param {number} seed not 0
 * @returns {() => number} uniform in [0, 1)
 */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

/**
 * @template T
 * @param {T[]} list
 * @param {() => number} random
 * @returns {T[]} in random order
 */
export function shuffled(list, random) {
  const keys = list.map((value) => ({ value, key: random() }));
  return keys.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
