/** A strap that is none: it replays a signal as a strap would send it, with a clock that is wrong, stamps with jitter, and
 * packets that get lost. For who has no strap at hand, and for tests: what it is asked for, it does again to the bit. */

/**
 * @typedef {object} Flaws
 * @property {number} [clock] share by which it samples faster than it claims
 * @property {number} [wander] share by which that changes within an hour, as a sine
 * @property {number} [jitter] s: stamps are off by up to so much
 * @property {number} [loss] share of packets that never arrive
 * @property {number} [seed]
 */

/** @typedef {{ rate: number, samples: Float32Array }} Signal millivolts; played over and over */

/** @typedef {{ stamp: number, samples: Float32Array, lost: boolean }} SimulatedPacket `stamp`: of its last sample, on its own clock */

/** As many samples as a Polar H10 sends at once. */
export const PACKET = 73;

/** Its clock is set to some time of its own. Seconds */
const CLOCK_AT_START = 6e8;

export class SimulatedStrap {
  /** @param {Signal} signal @param {number} rate Hz that it claims @param {Flaws} [flaws] */
  constructor(signal, rate, { clock = 0, wander = 0, jitter = 0, loss = 0, seed = 1 } = {}) {
    this.signal = signal;
    this.rate = rate;
    this.flaws = { clock, wander, jitter, loss };
    this.random = randomNumbers(seed);
    /** True time of the last sample, in seconds. */
    this.time = 0;
  }

  /** @returns {SimulatedPacket} */
  next() {
    const { clock, wander, jitter, loss } = this.flaws;
    const samples = Float32Array.from({ length: PACKET }, () => {
      const drift = clock + wander * Math.sin((2 * Math.PI * this.time) / 3600);
      this.time += 1 / (this.rate * (1 + drift));
      return signalAt(this.signal, this.time);
    });
    const stamp = CLOCK_AT_START + this.time + jitter * (2 * this.random() - 1);
    return { stamp, samples, lost: this.random() < loss };
  }
}

/** Between two samples by a cubic through the four around (Catmull-Rom). @param {Signal} signal @param {number} time seconds */
export function signalAt({ rate, samples }, time) {
  const { length } = samples;
  const place = (time * rate) % length;
  const whole = Math.floor(place);
  const t = place - whole;
  const [a, b, c, d] = [-1, 0, 1, 2].map((i) => samples[(whole + i + length) % length]);
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/** Mulberry32 (T. Ettinger): 32 bits of state are plenty for losses and jitter. @param {number} seed */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}
