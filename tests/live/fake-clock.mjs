// A clock that tests turn by hand.

/** Lets everything run that waits for no timer. */
export async function flush() {
  for (let i = 0; i < 4; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** @typedef {{ at: number, act: () => void }} Timer */

export class FakeClock {
  constructor() {
    this.seconds = 1000;
    /** @type {Set<Timer>} */
    this.timers = new Set();
  }

  now() {
    return this.seconds;
  }

  /** @param {() => void} act @param {number} milliseconds @returns {Timer} */
  setTimeout(act, milliseconds) {
    const timer = { at: this.seconds + milliseconds / 1000, act };
    this.timers.add(timer);
    return timer;
  }

  /** @param {unknown} timer */
  clearTimeout(timer) {
    this.timers.delete(/** @type {Timer} */ (timer));
  }

  /** Lets time pass; what is due is called when it is due, and all that it leads to. @param {number} seconds */
  async pass(seconds) {
    const end = this.seconds + seconds;
    await flush();
    for (let next = this.next(); next && next.at <= end + 1e-9; next = this.next()) {
      this.seconds = Math.max(this.seconds, next.at);
      await this.call(next);
    }
    this.seconds = end;
  }

  /** Time passes and no timer is called until the end, as while a lid is closed. @param {number} seconds */
  async sleep(seconds) {
    this.seconds += seconds;
    for (let next = this.next(); next && next.at <= this.seconds; next = this.next()) await this.call(next);
  }

  /** @param {Timer} timer */
  async call(timer) {
    this.timers.delete(timer);
    timer.act();
    await flush();
  }

  next() {
    return [...this.timers].sort((a, b) => a.at - b.at)[0];
  }
}
