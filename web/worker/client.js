/** The page's end of the protocol: starts workers, calls them, and replaces one that died.
 *
 * A worker starts from a blob: URL, so that it inherits the page's Content-Security-Policy whatever headers the host
 * sends. A second one is started beside it, with its program loaded, so that a replacement needs no request.
 */

import { workerProgram, workerType } from "../packaging.js";

/** @typedef {import("./protocol.js").Calls} Calls */
/** @typedef {import("./protocol.js").Fault} Fault */
/** @typedef {import("./protocol.js").FromWorker} FromWorker */

/** A fault that came from the worker. */
export class WorkerFault extends Error {
  /** @param {Fault} fault */
  constructor(fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** How long a worker may take to heed a cancel before it is replaced. Milliseconds. */
const PATIENCE = 400;

/** Short calls that a replacement answers in the place of a worker that was cancelled. */
const REPEATED = new Set([
  "samples",
  "rPeak",
  "inspect",
  "explain",
  "meanWindow",
  "annotations",
  "hrv",
  "windows",
  "intervals",
  "fingerprint",
  "addModel",
  "addReferences",
  "bringLater",
]);

/** Id of a call that is not the active worker's. */
const FOR_SPARE = 0;

/**
 * @typedef {object} Pending
 * @property {import("./protocol.js").Call} message
 * @property {(result: unknown) => void} resolve
 * @property {(error: WorkerFault) => void} reject
 * @property {((event: unknown) => void) | undefined} onEvent
 * @property {boolean} cancelled
 */

export class WorkerClient {
  /**
   * @param {(times: number[]) => void} onRequests told when a worker made requests (milliseconds since 1970)
   * @param {{ spare?: boolean }} [options] `spare`: whether there is one to take its place
   */
  constructor(onRequests, { spare = true } = {}) {
    this.onRequests = onRequests;
    this.nextId = 1;
    /** @type {Map<number, Pending>} */
    this.pending = new Map();
    /** What to do when the worker was replaced. @type {() => Promise<void>} */
    this.onReplaced = async () => {};
    this.active = this.spawn();
    /** @type {Spawned | null} */
    this.spare = spare ? this.spawn() : null;
    /** All have their program. */
    this.started = Promise.all([this.active.started, this.spare?.started]).then(() => {});
    this.listen();
  }

  /** @returns {Spawned} */
  spawn() {
    const source = workerProgram();
    const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    const worker = new Worker(url, { type: workerType });
    const started = new Promise((resolve, reject) => {
      worker.addEventListener("message", resolve, { once: true });
      worker.addEventListener("error", (event) => reject(new Error(event.message)), { once: true });
    });
    started.finally(() => URL.revokeObjectURL(url)).catch(() => {});
    return { worker, started };
  }

  listen() {
    const { worker } = this.active;
    worker.onmessage = (event) => this.receive(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.replace("CRASH", event.message ?? "");
    };
  }

  /** @param {FromWorker} message */
  receive(message) {
    if ("requests" in message) this.onRequests(message.requests);
    if (!("id" in message)) return;
    const pending = this.pending.get(message.id);
    if (!pending) return;
    if ("event" in message) {
      pending.onEvent?.(message.event);
      return;
    }
    this.pending.delete(message.id);
    if ("fault" in message) pending.reject(new WorkerFault(message.fault));
    else pending.resolve(message.result);
  }

  /**
   * @template {keyof Calls} N
   * @param {N} call
   * @param {Calls[N]["in"]} args
   * @param {(event: Calls[N]["event"]) => void} [onEvent]
   * @param {Transferable[]} [transfer] what of the arguments goes over to the worker
   * @returns {Promise<Calls[N]["out"]> & { id: number, cancel: () => void }} rejects with a WorkerFault
   */
  call(call, args, onEvent, transfer = []) {
    const id = this.nextId++;
    const message = /** @type {Pending["message"]} */ ({ id, call, args });
    const promise = new Promise((resolve, reject) => {
      this.pending.set(id, {
        message,
        resolve,
        reject,
        onEvent: /** @type {Pending["onEvent"]} */ (onEvent),
        cancelled: false,
      });
    });
    this.active.worker.postMessage(message, transfer);
    const cancel = () => this.cancel(id);
    return Object.assign(/** @type {Promise<Calls[N]["out"]>} */ (promise), { id, cancel });
  }

  /** Both workers import what a first analysis does not need. */
  async bringLater() {
    await Promise.all([this.call("bringLater", {}), this.bringToSpare()]);
  }

  /** The spare is not listened to but for this. */
  bringToSpare() {
    if (!this.spare) return;
    const { worker } = this.spare;
    return new Promise((resolve, reject) => {
      worker.addEventListener("message", function heard({ data }) {
        if (data.id !== FOR_SPARE) return;
        worker.removeEventListener("message", heard);
        if ("fault" in data) reject(new WorkerFault(data.fault));
        else resolve(null);
      });
      worker.postMessage({ id: FOR_SPARE, call: "bringLater", args: {} });
    });
  }

  /**
   * Stops a call: by asking, and if the worker is too busy to hear, by replacing it.
   * @param {number} id
   */
  cancel(id) {
    const pending = this.pending.get(id);
    if (!pending) return;
    pending.cancelled = true;
    this.active.worker.postMessage({ cancel: id });
    setTimeout(() => {
      if (this.pending.has(id)) this.replace("CANCELLED", "");
    }, PATIENCE);
  }

  /**
   * Ends the worker and puts the spare in its place. Waiting calls fail, but for the short ones that waited behind a
   * cancelled one: those are made again.
   * @param {"CRASH" | "CANCELLED"} code of the fault the calls get
   * @param {string} message
   */
  replace(code, message) {
    this.active.worker.terminate();
    this.active = this.spare ?? this.spawn();
    this.spare = null;
    this.listen();
    const waiting = [...this.pending];
    this.pending.clear();
    this.onReplaced();
    for (const [id, call] of waiting) {
      if (code === "CANCELLED" && !call.cancelled && REPEATED.has(call.message.call)) {
        this.pending.set(id, call);
        this.active.worker.postMessage(call.message);
      } else call.reject(new WorkerFault({ code, message, file: "", place: null, where: 0 }));
    }
  }
}

/** @typedef {{ worker: Worker, started: Promise<unknown> }} Spawned */
