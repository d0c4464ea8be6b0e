/** Analyses a long recording in two workers: the page's own finds the beats, and one more names them, whose program is here
 * before loading ends, and which gets the engine with the first such recording. The results are those of one worker, bit
 * for bit. */

import { WorkerClient } from "./worker/client.js";

/** From this length on a second worker is worth its start. Seconds */
const LONG = 3600;

/** @typedef {import("./worker/protocol.js").AnalysisEvent} AnalysisEvent */
/** @typedef {import("./worker/protocol.js").Calls} Calls */

export class TwoWorkers {
  /** @param {WorkerClient} client of the worker that has the recording open */
  constructor(client) {
    this.client = client;
    /** @type {WorkerClient | null} */
    this.namer = null;
    /** Settled once the second worker has its program, where there is one. @type {Promise<unknown>} */
    this.started = enough() ? this.start().started : Promise.resolve();
    /** Bytes of the network that it has. @type {Uint8Array | null} */
    this.network = null;
  }

  /** Whether it is worth while. @param {import("./engine/engine.js").LeadInfo} lead */
  takes({ samples, rate }) {
    return samples / rate >= LONG && enough();
  }

  /**
   * @param {Calls["load"]["in"]} assets of the engine
   * @param {Calls["analyse"]["in"]} which
   * @param {import("./engine/engine.js").LeadInfo} info of the lead
   * @param {(event: AnalysisEvent) => void} onEvent
   * @returns {Promise<unknown> & { cancel: () => void }} as the call that analyses in one worker
   */
  analyse(assets, { lead, model }, { rate, samples: total }, onEvent) {
    const { port1, port2 } = new MessageChannel();
    const namer = this.ready(assets, model);
    const halves = [
      namer.call("name", { rate, total, port: port2 }, onEvent, [port2]),
      this.client.call("find", { lead, model, port: port1 }, undefined, [port1]),
    ];
    const cancel = () => {
      for (const half of halves) half.cancel();
    };
    return Object.assign(together(halves, cancel), { cancel });
  }

  /** The second worker, with this model. @param {Calls["load"]["in"]} assets @param {number} model */
  ready({ wasm, models }, model) {
    const namer = this.namer ?? this.start();
    if (this.network !== models[model]) {
      this.network = models[model];
      // Where it fails, so does what is called next, which says why.
      namer.call("load", { wasm, models: [models[model]], references: null }).catch(() => {});
    }
    return namer;
  }

  start() {
    const namer = new WorkerClient(this.client.onRequests, { spare: false });
    namer.started.catch(() => {}); // its calls fail
    namer.onReplaced = async () => {
      namer.active.worker.terminate();
      this.namer = null;
      this.network = null;
    };
    this.namer = namer;
    return namer;
  }
}

/** Whether two workers can be at work at once. */
const enough = () => navigator.hardwareConcurrency > 1;

/**
 * @param {Promise<unknown>[]} halves
 * @param {() => void} cancel
 */
async function together(halves, cancel) {
  try {
    await Promise.all(halves);
  } catch (error) {
    cancel();
    await Promise.allSettled(halves);
    throw error;
  }
}
