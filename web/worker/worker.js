/** The worker: takes calls of the protocol, answers each with a result or a fault, and counts its own requests. */

import { createReading, EARLY } from "./reading.js";

/** @typedef {import("./protocol.js").FromWorker} FromWorker */
/** @typedef {import("./protocol.js").Fault} Fault */

const port = /** @type {{ postMessage(message: FromWorker): void, onmessage: unknown }} */ (
  /** @type {unknown} */ (globalThis)
);

/** Begins to listen. */
export function start() {
  const handlers = createReading();
  /** Ids of calls that are to stop. @type {Set<number>} */
  const cancelled = new Set();
  /** Every call waits until what it needs of the engine is there: its core, or all its parts. */
  let core = Promise.resolve();
  let all = gate();

  /** @param {import("./protocol.js").Call} message */
  async function answer({ id, call, args }) {
    const line = {
      post: (/** @type {unknown} */ event) => port.postMessage({ id, event }),
      cancelled: () => cancelled.has(id),
    };
    try {
      const handler = /** @type {(args: unknown, line: unknown) => unknown} */ (handlers[call]);
      const result = await handler(args, line);
      if (cancelled.delete(id)) port.postMessage({ id, fault: fault("CANCELLED", "") });
      else port.postMessage({ id, result });
    } catch (error) {
      cancelled.delete(id);
      port.postMessage({ id, fault: describe(error) });
    }
  }

  port.onmessage = (/** @type {MessageEvent<import("./protocol.js").ToWorker>} */ { data }) => {
    if ("cancel" in data) cancelled.add(data.cancel);
    else if (data.call === "load") {
      core = answer(data);
      if (all.isOpen) all = gate();
    } else if (data.call === "addParts") core.then(() => answer(data)).then(all.open);
    else (EARLY.has(data.call) ? core : all.opened).then(() => answer(data));
  };
  countRequests();
  port.postMessage({ started: true });
}

/** What others wait at until someone opens it. */
function gate() {
  const made = {
    isOpen: false,
    open: () => {},
    /** @type {Promise<void>} */
    opened: Promise.resolve(),
  };
  made.opened = new Promise((resolve) => {
    made.open = () => {
      made.isOpen = true;
      resolve();
    };
  });
  return made;
}

/** Tells the page of every request this worker makes from now on. */
function countRequests() {
  new PerformanceObserver((list) => {
    const requests = list.getEntries().map(({ startTime }) => performance.timeOrigin + startTime);
    port.postMessage({ requests });
  }).observe({ type: "resource" });
}

/**
 * @param {unknown} error
 * @returns {Fault}
 */
function describe(error) {
  if (error instanceof Error && "code" in error && "place" in error) {
    const { code, message, file, place, where } = /** @type {Fault & Error} */ (
      /** @type {unknown} */ (error)
    );
    return { code, message, file, place, where };
  }
  if (error instanceof DOMException) return fault("READ", error.message);
  return fault("CRASH", error instanceof Error ? error.message : String(error));
}

/**
 * @param {string} code
 * @param {string} message
 * @returns {Fault}
 */
function fault(code, message) {
  return { code, message, file: "", place: null, where: 0 };
}
