/** Minutes that local time is ahead of UTC. */
export const minutesAhead = () => -new Date().getTimezoneOffset();

/** Wall clock as a recording has it: local time as if it were UTC. Milliseconds */
export const localNow = () => Date.now() + 60_000 * minutesAhead();
