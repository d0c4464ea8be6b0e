/** Wall clock as a recording has it: local time as if it were UTC. Milliseconds */
export const localNow = () => Date.now() - 60_000 * new Date().getTimezoneOffset();
