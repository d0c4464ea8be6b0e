// What runs a live recording, with a worker that answers when it is let answer: a journal that is gone on with is read first,
// and a recording that is ended meanwhile leaves it alone.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { LiveControl } from "../../web/live/control.js";
import { nothingLive } from "../../web/live/state.js";
import { Store } from "../../web/state.js";

/** @typedef {{ call: string, args: any, told: (event: any) => void, resolve: (out: any) => void, reject: (error: Error) => void }} Asked */

class FakeClient {
  constructor() {
    /** @type {Asked[]} */
    this.asked = [];
    /** @type {number[]} */
    this.cancelled = [];
  }

  /** @param {string} call @param {any} args @param {(event: any) => void} told */
  call(call, args, told) {
    const promise = new Promise((resolve, reject) => this.asked.push({ call, args, told, resolve, reject }));
    return Object.assign(promise, { id: this.asked.length - 1 });
  }

  /** @param {number} id */
  cancel(id) {
    this.cancelled.push(id);
    this.asked[id].reject(new Error("CANCELLED"));
  }
}

class FakeSender {
  constructor() {
    this.id = "polar";
    this.gives = /** @type {const} */ ("ecg");
  }

  /** @param {import("../../web/live/sensor.js").SensorEvents} told */
  start(told) {
    this.told = told;
    told.state("streaming");
  }

  async stop() {}

  stream() {
    return { rate: 130, model: "H10", assumed: [] };
  }

  packet() {
    this.told?.ecg({ stamp: 1, arrived: 1, samples: new Float32Array(73) });
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
/** @type {FakeClient} */
let client;
/** @type {LiveControl} */
let control;
/** @type {FakeSender} */
let sender;

beforeEach(() => {
  Object.assign(globalThis, { window: globalThis });
  client = new FakeClient();
  sender = new FakeSender();
  control = new LiveControl(new Store(nothingLive()), /** @type {any} */ (client), {
    models: () => /** @type {any} */ ([{ classes: [] }]),
    model: () => 0,
    label: "ECG",
  });
});
afterEach(async () => {
  await control.stop();
  Reflect.deleteProperty(globalThis, "window");
});

test("a journal that is gone on with is being read until the worker has begun", async () => {
  control.start(sender, true, "1.journal");
  assert.equal(control.store.state.reading, 0);
  sender.packet();
  await settle();
  const [begin] = client.asked;
  assert.equal(begin.args.continues.name, "1.journal");
  assert.equal(control.store.state.reading, 0);
  begin.told(0.25);
  assert.equal(control.store.state.reading, 0.25);
  begin.resolve({ journal: "1.journal", begins: 80_000, start: 5, refused: null });
  await settle();
  assert.equal(control.store.state.reading, null);
  assert.equal(control.store.state.recent.duration, 80_000);
  const ended = control.stop();
  await settle();
  client.asked
    .find(({ call }) => call === "liveEnd")
    ?.resolve({ last: null, journal: { state: "kept", bytes: 9 } });
  await ended;
});

test("ended meanwhile, it is read no further and gets no end", async () => {
  control.start(sender, true, "1.journal");
  sender.packet();
  await settle();
  await control.stop();
  await settle();
  assert.deepEqual(client.cancelled, [0]);
  assert.deepEqual(
    client.asked.map(({ call }) => call),
    ["liveBegin"],
  );
  assert.equal(control.store.state.link, "stopped");
});
