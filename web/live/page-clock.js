/** The page's clock, with timers that keep time in the background: a browser lets a hidden page's own timers wait for a second,
 * and after five minutes for up to a minute (Chromium, intensive throttling); those of a worker it does not. A strap that
 * was lost is to be found again all the same. */

/** What the worker runs: a timer a message. */
const PROGRAM = "onmessage = ({ data: { id, wait } }) => setTimeout(() => postMessage(id), wait);";

/** @returns {import("./sensor.js").Clock} its worker begins with the first timer */
export function createPageClock() {
  /** @type {Map<number, () => void>} */
  const due = new Map();
  /** @type {Worker | null} */
  let worker = null;
  let last = 0;

  function begin() {
    const url = URL.createObjectURL(new Blob([PROGRAM], { type: "text/javascript" }));
    const begun = new Worker(url);
    begun.onmessage = ({ data }) => {
      const act = due.get(data);
      due.delete(data);
      act?.();
    };
    return begun;
  }

  return {
    now: () => performance.now() / 1000,
    setTimeout(act, milliseconds) {
      worker ??= begin();
      const id = ++last;
      due.set(id, act);
      worker.postMessage({ id, wait: milliseconds });
      return id;
    },
    clearTimeout: (timer) => {
      due.delete(/** @type {number} */ (timer));
    },
  };
}
