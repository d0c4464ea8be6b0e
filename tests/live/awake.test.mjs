// The screen's wake lock: one at a time however often the link changes, and none when nothing is live any more.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { keepAwake } from "../../web/live/awake.js";
import { nothingLive } from "../../web/live/state.js";
import { Store } from "../../web/state.js";

/** @typedef {import("../../web/live/state.js").LiveState} LiveState */

const SOURCE = Object.freeze({ id: "polar", gives: /** @type {const} */ ("ecg"), keep: true });
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A browser whose locks come when they are let come. */
class FakeLocks {
  constructor() {
    this.asked = 0;
    this.held = 0;
    /** @type {((lock: EventTarget) => void)[]} */
    this.waiting = [];
  }

  request() {
    this.asked += 1;
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  async grant() {
    for (const give of this.waiting.splice(0)) {
      this.held += 1;
      const lock = new EventTarget();
      const release = async () => {
        this.held -= 1;
        lock.dispatchEvent(new Event("release"));
      };
      give(Object.assign(lock, { release }));
    }
    await settle();
  }
}

describe("the screen", () => {
  const kept = ["navigator", "document"].map((name) => ({
    name,
    before: Object.getOwnPropertyDescriptor(globalThis, name),
  }));
  /** @type {FakeLocks} */
  let locks;
  /** @type {Store<LiveState>} */
  let store;
  /** @type {EventTarget & { visibilityState: string }} */
  let page;

  beforeEach(() => {
    locks = new FakeLocks();
    page = Object.assign(new EventTarget(), { visibilityState: "visible" });
    const put = (/** @type {string} */ name, /** @type {unknown} */ value) =>
      Object.defineProperty(globalThis, name, { value, configurable: true });
    put("navigator", { wakeLock: locks });
    put("document", page);
    store = new Store(nothingLive());
    keepAwake(store);
  });
  afterEach(() => {
    for (const { name, before } of kept) {
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
    }
  });

  test("is asked for once, though the link changes before the lock comes, and let go at the end", async () => {
    store.set({ source: SOURCE, link: "connecting" });
    store.set({ link: "starting" });
    store.set({ link: "streaming" });
    assert.equal(locks.asked, 1);
    await locks.grant();
    assert.equal(locks.held, 1);
    store.set({ link: "waiting" });
    await locks.grant();
    assert.equal(locks.held, 1);
    store.set({ link: "stopped" });
    await settle();
    assert.equal(locks.held, 0);
  });

  test("may sleep where the recording ended before the lock came", async () => {
    store.set({ source: SOURCE, link: "connecting" });
    store.set({ link: "stopped" });
    await locks.grant();
    assert.equal(locks.held, 0);
  });

  test("is asked for again when the page comes back", async () => {
    store.set({ source: SOURCE, link: "streaming" });
    await locks.grant();
    page.visibilityState = "hidden";
    store.set({ link: "stopped" });
    await settle();
    store.set({ link: "streaming" });
    assert.equal(locks.asked, 1);
    page.visibilityState = "visible";
    page.dispatchEvent(new Event("visibilitychange"));
    await locks.grant();
    assert.equal(locks.held, 1);
  });
});
