/** Long work about the newest of many things: one at a time, and what was overtaken while it waited is left out. */

/**
 * @template T, R
 * @param {(thing: T) => Promise<R>} work
 * @returns {(thing: T) => Promise<R | null>} null: a newer one took its place
 */
export function newestOnly(work) {
  /** @type {(() => void) | null} */
  let overtake = null;
  /** @type {Promise<unknown> | null} */
  let underWay = null;

  /** @param {T} thing @returns {Promise<R>} */
  function begin(thing) {
    const done = work(thing);
    underWay = done
      .catch(() => {})
      .then(() => {
        underWay = null;
      });
    return done;
  }

  return async (thing) => {
    overtake?.();
    let overtaken = false;
    overtake = () => {
      overtaken = true;
    };
    while (underWay && !overtaken) await underWay;
    return overtaken ? null : begin(thing);
  };
}
