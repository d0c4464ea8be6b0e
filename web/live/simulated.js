/** The simulated strap as a sender: at true pace, with or without the flaws of real ones. */

import { PACKET, SimulatedStrap } from "./simulate.js";

/** Hz that it claims, as a Polar H10 does. */
const RATE = 130;
/** A disconnection lasts so long. Milliseconds */
const AWAY = 5000;

/**
 * @param {() => Promise<import("./simulate.js").Signal>} signal
 * @param {import("./simulate.js").Flaws & { breaks?: number }} [flaws] `breaks`: seconds between two disconnections
 * @returns {import("./control.js").Sender}
 */
export function simulatedSender(signal, { breaks = 0, ...flaws } = {}) {
  /** @type {number | undefined} */
  let timer;
  let running = false;
  const stream = { rate: RATE, model: "", assumed: /** @type {string[]} */ ([]) };

  /** @param {import("./sensor.js").SensorEvents} told */
  async function start(told) {
    running = true;
    told.state("connecting");
    const strap = new SimulatedStrap(await signal(), RATE, flaws);
    if (!running) return;
    told.battery(100);
    let begun = performance.now() - 1000 * strap.time;
    let nextBreak = breaks || Number.POSITIVE_INFINITY;
    told.state("streaming");
    const send = () => {
      if (!running) return;
      // A page in the background wakes up late: then several packets are due.
      while (1000 * strap.time <= performance.now() - begun) {
        const { stamp, samples, lost } = strap.next();
        if (!lost) told.ecg({ stamp, samples, arrived: performance.now() / 1000 });
      }
      if (strap.time < nextBreak) {
        timer = window.setTimeout(send, begun + 1000 * strap.time - performance.now());
        return;
      }
      nextBreak = strap.time + breaks;
      told.state("waiting", { attempt: 1, seconds: AWAY / 1000, fault: "lost" });
      timer = window.setTimeout(() => {
        begun += AWAY;
        told.restarted();
        told.state("streaming");
        send();
      }, AWAY);
    };
    timer = window.setTimeout(send, (1000 * PACKET) / RATE);
  }

  return {
    id: "simulated",
    gives: "ecg",
    start,
    async stop() {
      running = false;
      clearTimeout(timer);
    },
    stream: () => (running ? stream : null),
  };
}
