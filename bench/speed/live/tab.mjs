// What a tab takes of the machine: memory of its process and of its scripts, processor time by thread. Linux.

import { readdirSync, readFileSync } from "node:fs";

/** @typedef {import("playwright-core").Page} Page */

/** Clock ticks a second that Linux counts processor time in. */
const TICKS = 100;

/** @returns {number[]} processes that show pages */
function renderers() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes("--type=renderer"));
}

/** @param {string} file @returns {string} empty where the process has ended meanwhile */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** @param {number} pid @returns {number} MB */
const residentOf = (pid) => Number(/VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;

/** The process of the page: the largest. */
const pageProcess = () => renderers().sort((a, b) => residentOf(b) - residentOf(a))[0];

/** Processor time of the page's process so far, by thread, in seconds. @returns {Map<string, number>} */
export function threadTimes() {
  const pid = pageProcess();
  const times = new Map();
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    const [, name, rest] = /\((.*)\) (.*)/.exec(read(`/proc/${pid}/task/${task}/stat`)) ?? [];
    if (!name) continue;
    const fields = rest.split(" ");
    times.set(name, (times.get(name) ?? 0) + (Number(fields[11]) + Number(fields[12])) / TICKS);
  }
  return times;
}

/** Memory of the page and its workers, once what nobody holds was collected in each. */
export class TabMemory {
  /** @param {import("playwright-core").CDPSession} session of the page */
  constructor(session) {
    this.session = session;
    /** Sessions of the workers. @type {Set<string>} */
    this.workers = new Set();
    this.asked = 0;
    /** @type {Map<number, (result: any) => void>} */
    this.waiting = new Map();
  }

  /** @param {Page} page */
  static async of(page) {
    const memory = new TabMemory(await page.context().newCDPSession(page));
    const { session } = memory;
    session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      if (targetInfo.type === "worker") memory.workers.add(sessionId);
    });
    session.on("Target.receivedMessageFromTarget", ({ message }) => {
      const { id, result } = JSON.parse(message);
      memory.waiting.get(id)?.(result);
      memory.waiting.delete(id);
    });
    await session.send("Target.setAutoAttach", {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    return memory;
  }

  /** @param {string} sessionId of a worker @param {string} method @returns {Promise<any>} */
  ask(sessionId, method) {
    const id = ++this.asked;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      const message = JSON.stringify({ id, method, params: {} });
      this.session.send("Target.sendMessageToTarget", { sessionId, message });
    });
  }

  /** @returns {Promise<{ scripts: number, process: number }>} MB: what scripts hold, and the whole process */
  async measure() {
    await this.session.send("HeapProfiler.collectGarbage");
    const held = [await this.session.send("Runtime.getHeapUsage")];
    for (const worker of this.workers) {
      await this.ask(worker, "HeapProfiler.collectGarbage");
      held.push(await this.ask(worker, "Runtime.getHeapUsage"));
    }
    const bytes = held.reduce(
      (sum, /** @type {any} */ { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }) =>
        sum + usedSize + embedderHeapUsedSize + backingStorageSize,
      0,
    );
    return { scripts: bytes / 1e6, process: residentOf(pageProcess()) };
  }
}
