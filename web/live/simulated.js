/** The simulated strap as a sender: at true pace, with or without the flaws of real ones. */

import { PACKET, SimulatedStrap } from "./simulate.js";

/** Hz that it claims, as a Polar H10 does. */
const RATE = 130;
/** A disconnection lasts so long. Seconds */
const AWAY = 5;

/**
 * @param {() => Promise<import("./simulate.js").Signal>} signal
 * @param {import("./sensor.js").Clock} clock
 * @param {import("./simulate.js").Flaws & { breaks?: number }} [flaws] `breaks`: seconds between two disconnections
 * @returns {import("./control.js").Sender}
 */
export function simulatedSender(signal, clock, { breaks = 0, ...flaws } = {}) {
  /** @type {unknown} */
  let timer;
  let running = false;
  const stream = { rate: RATE, model: "", assumed: /** @type {string[]} */ ([]) };
  const wait = (/** @type {number} */ seconds, /** @type {() => void} */ act) => {
    timer = clock.setTimeout(() => running && act(), 1000 * seconds);
  };

  /** @param {import("./sensor.js").SensorEvents} told */
  async function start(told) {
    running = true;
    told.state("connecting");
    const strap = new SimulatedStrap(await signal(), RATE, flaws);
    if (!running) return;
    told.battery(100);
    let begun = clock.now() - strap.time;
    let nextBreak = breaks || Number.POSITIVE_INFINITY;
    told.state("streaming");
    const send = () => {
      // A page that was held back wakes up late: then several packets are due.
      while (strap.time <= clock.now() - begun) {
        const { stamp, samples, lost } = strap.next();
        if (!lost) told.ecg({ stamp, samples, arrived: clock.now() });
      }
      if (strap.time < nextBreak) wait(begun + strap.time - clock.now(), send);
      else breakOff();
    };
    const breakOff = () => {
      nextBreak = strap.time + breaks;
      told.state("waiting", { attempt: 1, seconds: AWAY, fault: "lost" });
      wait(AWAY, () => {
        begun = clock.now() - strap.time;
        told.restarted();
        told.state("streaming");
        send();
      });
    };
    wait(PACKET / RATE, send);
  }

  return {
    id: "simulated",
    gives: "ecg",
    start,
    async stop() {
      running = false;
      clock.clearTimeout(timer);
    },
    stream: () => (running ? stream : null),
  };
}
