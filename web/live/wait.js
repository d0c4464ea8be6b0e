/** Waiting with an end, on a clock that tests can turn. */

import { SensorFault } from "./fault.js";

/** @typedef {import("./sensor.js").Clock} Clock
 * @typedef {import("./sensor.js").FaultCode} FaultCode */

/** What `promise` comes to, or a fault if that takes too long.
 * @template T
 * @param {Promise<T>} promise
 * @param {{ clock: Clock, seconds: number, fault: FaultCode }} limit
 * @returns {Promise<T>}
 */
export function within(promise, { clock, seconds, fault }) {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => reject(new SensorFault(fault)), seconds * 1000);
    promise.then(resolve, reject).finally(() => clock.clearTimeout(timer));
  });
}

/** Waits until `promise` is settled, whichever way, or the time is over.
 * @param {Promise<unknown>} promise
 * @param {{ clock: Clock, seconds: number }} limit
 * @returns {Promise<void>}
 */
export const settled = (promise, { clock, seconds }) =>
  within(promise, { clock, seconds, fault: "no-answer" }).then(
    () => {},
    () => {},
  );
