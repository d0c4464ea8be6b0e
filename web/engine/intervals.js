// The clinical intervals of one beat, from its waves.

const NUMBERS = 7; // the fields of tl_intervals

/** @param {ArrayLike<number> & Iterable<number>} numbers in the order of tl_intervals */
export function intervalsOfNumbers([pr, qrs, qt, qtcBazett, qtcFridericia, qtcFramingham, qtcHodges]) {
  return { pr, qrs, qt, qtcBazett, qtcFridericia, qtcFramingham, qtcHodges };
}

/**
 * @param {import("./memory.js").Memory} memory
 * @param {import("./engine.js").Waves} waves
 * @param {number} rr the interval that ends with the beat, in seconds
 * @returns {import("./engine.js").Intervals}
 */
export function intervalsOf(memory, waves, rr) {
  return memory.withBlocks([NUMBERS * 8], (at) => {
    memory.module.tlw_intervals(waves.pOn, waves.qrsOn, waves.qrsOff, waves.tOff, rr, at);
    return intervalsOfNumbers(memory.readDoubles(at, NUMBERS));
  });
}
