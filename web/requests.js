/** Counts the requests that the page and its workers make after everything is loaded. */

export class RequestCounter {
  /** @param {(count: number) => void} changed */
  constructor(changed) {
    this.changed = changed;
    this.count = 0;
    this.since = Number.POSITIVE_INFINITY;
    new PerformanceObserver((list) => {
      this.add(list.getEntries().filter((entry) => entry.startTime > this.since).length);
    }).observe({ type: "resource" });
  }

  /** Everything is loaded: from now on requests count. */
  begin() {
    this.since = performance.now();
    this.changed(this.count);
  }

  /** @param {number} requests */
  add(requests) {
    if (requests === 0) return;
    this.count += requests;
    this.changed(this.count);
  }

  /** Of a worker, which may tell of them later. @param {number[]} times when they were made, milliseconds since 1970 */
  addAt(times) {
    this.add(times.filter((time) => time - performance.timeOrigin > this.since).length);
  }
}
