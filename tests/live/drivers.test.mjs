/** Drivers against sensors that are made up: what they write, in what order, and what they make of every refusal. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SENSORS } from "../../web/live/sensors.js";
import { BATTERY, Connection } from "../../web/live/sensors/common.js";
import { heartRate } from "../../web/live/sensors/heart-rate.js";
import { movesense } from "../../web/live/sensors/movesense.js";
import { polar } from "../../web/live/sensors/polar.js";
import { faultOf } from "../../web/live/fault.js";
import { movesenseFrame, polarFrame } from "./bytes.mjs";
import { Told } from "./events.mjs";
import { FakeClock } from "./fake-clock.mjs";
import { failure, later } from "./fake-gatt.mjs";
import {
  BATTERY_LEVEL,
  FakeH10,
  FakeMovesense,
  FakeStrap,
  HEART_RATE,
  POLAR,
  STRAP,
} from "./fake-sensors.mjs";

const START = "write 02 00 00 01 82 00 01 01 0e 00";
const STOP = "write 03 00";

/** @typedef {import("../../web/live/sensor.js").Stream} Stream */

/** Begins the stream of a sensor.
 * @param {import("../../web/live/sensor.js").SensorKind} kind
 * @param {import("./fake-gatt.mjs").FakeDevice} sensor
 * @param {number} [seconds] that may pass meanwhile
 * @returns {Promise<{ told: Told, clock: FakeClock, stream: Stream | null, fault: string | null, stop: () => Promise<void> }>}
 */
async function begun(kind, sensor, seconds = 0) {
  const [told, clock] = [new Told(), new FakeClock()];
  const server = await sensor.device.gatt.connect();
  sensor.log.length = 0;
  /** @type {{ stream: Stream | null, fault: string | null }} */
  const outcome = { stream: null, fault: null };
  const { stream, stop } = kind.begin(server, told, clock);
  stream.then(
    (found) => {
      outcome.stream = found;
    },
    (error) => {
      outcome.fault = faultOf(error);
    },
  );
  await clock.pass(seconds);
  return { told, clock, stop, ...outcome };
}

/** @param {FakeH10} sensor */
const writes = (sensor) => sensor.log.filter((line) => line.startsWith("write"));

describe("the table of sensors", () => {
  it("names each once, and what the browser's chooser needs", () => {
    const ids = SENSORS.map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
    for (const { request, gives } of SENSORS) {
      assert.ok(request.filters.length > 0 && ["ecg", "rr"].includes(gives));
      assert.ok(request.optionalServices.includes(0x180f) && request.optionalServices.includes(0x180a));
    }
  });
});

describe("a connection to a sensor", () => {
  it("does one operation after another, as browsers want it, also after one that failed or hung", async () => {
    const [sensor, clock] = [new FakeStrap(), new FakeClock()];
    const connection = new Connection(await sensor.device.gatt.connect(), clock);
    const level = await connection.characteristic(await connection.service(BATTERY), BATTERY_LEVEL);
    const failures = [failure("NetworkError", "?")];
    sensor.gatt.held = async () => {
      const error = failures.pop();
      if (error) throw error;
    };
    const hung = () => connection.run(() => new Promise(() => {}));
    const done = Promise.allSettled([
      connection.read(level),
      hung(),
      connection.read(level),
      connection.read(level),
    ]);
    await clock.pass(5.1);
    const outcomes = (await done).map(({ status }) => status);
    assert.deepEqual(outcomes, ["rejected", "rejected", "fulfilled", "fulfilled"]);
  });
});

describe("the Polar H10", () => {
  it("writes before it listens, asks for features and settings, and starts with the bytes of the specification", async () => {
    const sensor = new FakeH10();
    const { stream, told } = await begun(polar, sensor);
    assert.deepEqual(sensor.log.slice(0, 6), [
      "write 01 00",
      `listen ${POLAR.control}`,
      `read ${POLAR.control}`,
      `listen ${POLAR.data}`,
      "write 01 00",
      START,
    ]);
    assert.ok(stream);
    const { rate, model, assumed } = stream;
    assert.deepEqual({ rate, model, assumed }, { rate: 130, model: "H10", assumed: [] });
    assert.deepEqual(told.log, ["battery 80"]);
    sensor.notify(BATTERY_LEVEL, [79]);
    sensor.notify(BATTERY_LEVEL, [255]);
    assert.deepEqual(told.log, ["battery 80", "battery 79"]);
  });

  it("tells its samples with the sensor's time and the page's, and passes over what is no frame", async () => {
    const sensor = new FakeH10();
    const { told, clock } = await begun(polar, sensor);
    await clock.pass(0.5);
    sensor.send(polarFrame(599618164814402794n, [1500, -250]));
    sensor.send([0, 1, 2]);
    assert.equal(told.packets.length, 1);
    const [{ stamp, samples, arrived }] = told.packets;
    assert.ok(Math.abs(stamp - 599618164.8144028) < 1e-6);
    assert.deepEqual([...samples], [1.5, -0.25]);
    assert.equal(arrived, 1000.5);
  });

  it("ends the stream, and hears nothing any more", async () => {
    const sensor = new FakeH10();
    const { stop, told } = await begun(polar, sensor);
    told.since();
    const stopping = stop();
    assert.equal(sensor.log.at(-1), STOP, "under way at once, for a page that is being left");
    sensor.send(polarFrame(1n, [1]));
    await stopping;
    await stop();
    assert.equal(sensor.streaming, false);
    assert.deepEqual(writes(sensor).filter((line) => line === STOP).length, 1);
    assert.deepEqual(told.log, []);
  });

  it("that is left while its start is not answered, or the rest of the start is under way, is told to stop at once", async () => {
    const sensor = new FakeH10();
    sensor.mute.add(2);
    const { stop, clock } = await begun(polar, sensor);
    assert.equal(sensor.log.at(-1), START);
    const stopping = stop();
    assert.equal(sensor.log.at(-1), STOP, "a page that is being left does not see the answer");
    await stopping;
    await clock.pass(60);
    assert.equal(sensor.streaming, false);
    assert.equal(sensor.log.at(-1), STOP, "nothing is done after");
    assert.equal(clock.timers.size, 0);
  });

  it("that is left in the middle of an operation is told to stop as soon as the browser lets it", async () => {
    for (const [held, parallel] of /** @type {[string, boolean][]} */ ([
      [START, false],
      ["read 10788", false],
      ["read 10788", true],
    ])) {
      const sensor = new FakeH10();
      const { promise, resolve } = later();
      sensor.gatt.held = (what) => (what === held ? promise : Promise.resolve());
      const { stop, clock } = await begun(polar, sensor);
      assert.equal(sensor.log.at(-1), held);
      // Some systems take a write while another characteristic is being read.
      if (parallel) sensor.gatt.busy = false;
      stop();
      assert.equal(sensor.log.at(-1), parallel ? STOP : held);
      resolve();
      await clock.pass(60);
      assert.equal(sensor.log.filter((line) => line === STOP).length, 1);
      assert.equal(sensor.log.at(-1), STOP);
      assert.equal(sensor.streaming, false);
    }
  });

  it("a stream that an unclean exit left running is ended and begun anew", async () => {
    const sensor = new FakeH10();
    sensor.streaming = true;
    const { stream } = await begun(polar, sensor);
    assert.ok(stream && sensor.streaming);
    assert.deepEqual(writes(sensor), ["write 01 00", "write 01 00", START, STOP, START]);
  });

  it("takes another rate where the sensor has no other", async () => {
    const sensor = new FakeH10();
    sensor.settings = [0, 2, 0xfa, 0, 0xf4, 1, 1, 1, 16, 0];
    const { stream } = await begun(polar, sensor);
    assert.equal(stream?.rate, 250);
    assert.ok(sensor.log.includes("write 02 00 00 01 fa 00 01 01 10 00"));
  });

  it("a sensor without a battery level, without information, works", async () => {
    const sensor = new FakeH10();
    sensor.others = {};
    const { stream, told } = await begun(polar, sensor);
    assert.equal(stream?.model, "");
    assert.deepEqual(told.log, []);
  });

  it("tells skin contact from its Heart Rate service, where it has one and says so, and beats of it are none", async () => {
    const sensor = new FakeH10();
    sensor.others = { [STRAP]: { [HEART_RATE]: {} } };
    const { told, stream, stop } = await begun(polar, sensor);
    assert.ok(stream);
    // Contact, none, not told, a frame that is cut.
    for (const frame of [[6, 60], [4, 0], [0, 60], [6]]) sensor.notify(HEART_RATE, frame);
    assert.deepEqual(told.log, ["contact true", "contact false"]);
    await stop();
    sensor.notify(HEART_RATE, [6, 60]);
    assert.equal(told.log.length, 2);

    const deaf = new FakeH10();
    deaf.others = { [STRAP]: { [HEART_RATE]: { listen: failure("NotSupportedError", "GATT Error") } } };
    assert.ok((await begun(polar, deaf)).stream, "without it the stream stands");
  });

  it("says why it cannot start, and leaves nothing running", async () => {
    const cases = {
      "no-ecg": { features: [0x0f, 0x04] },
      refused: { status: 5 },
      "in-charger": { status: 13 },
      pairing: { listen: failure("NetworkError", "Authentication failed.") },
      "no-service": { offered: () => ({}) },
    };
    for (const [expected, changes] of Object.entries(cases)) {
      const sensor = Object.assign(new FakeH10(), changes);
      const { fault } = await begun(polar, sensor);
      assert.equal(fault, expected);
      assert.equal(sensor.streaming, false);
      if ("status" in changes) assert.equal(sensor.log.at(-1), STOP);
    }
  });

  it("goes on if only the very first write fails", async () => {
    const sensor = new FakeH10();
    sensor.unpaired = failure("NetworkError", "GATT Error: Not paired.");
    sensor.gatt.held = async (what) => {
      if (what.startsWith("listen")) sensor.unpaired = null;
    };
    const { stream } = await begun(polar, sensor);
    assert.ok(stream);
  });

  it("waits for a person who is asked to pair", async () => {
    const sensor = new FakeH10();
    const { promise, resolve } = later();
    sensor.gatt.held = (what) =>
      sensor.log.length === 1 && what === "write 01 00" ? promise : Promise.resolve();
    const { told, clock, fault } = await begun(polar, sensor, 25);
    assert.equal(fault, null);
    resolve();
    await clock.pass(0);
    assert.deepEqual(told.log, ["battery 80"]);
  });

  it("an answer that never comes is a fault after five seconds, and a start without one is taken back", async () => {
    for (const request of [1, 2]) {
      const sensor = new FakeH10();
      sensor.mute.add(request);
      assert.equal((await begun(polar, sensor, 4.9)).fault, null);
      const other = new FakeH10();
      other.mute.add(request);
      assert.equal((await begun(polar, other, 5.1)).fault, "no-answer");
      assert.equal(other.streaming, false);
      assert.equal(other.log.at(-1), request === 2 ? STOP : "write 01 00");
    }
  });

  it("an operation that never ends is a fault too", async () => {
    const sensor = new FakeH10();
    sensor.gatt.held = (what) => (what.startsWith("read") ? new Promise(() => {}) : Promise.resolve());
    assert.equal((await begun(polar, sensor, 5.1)).fault, "no-answer");
  });

  it("a connection that breaks at any step is told, and nothing is left hanging", async () => {
    const whole = new FakeH10();
    await begun(polar, whole);
    const steps = whole.log.length;
    for (let step = 1; step <= steps; step++) {
      const sensor = new FakeH10();
      let done = 0;
      sensor.gatt.held = async () => {
        if (++done === step) sensor.gatt.cut();
      };
      const { stream, fault, clock } = await begun(polar, sensor, 0);
      // What the sensor calls itself, and its battery, come once it streams: without them the stream stands.
      assert.ok(step <= 6 ? fault === "lost" : stream !== null, `step ${step}: ${fault}`);
      await clock.pass(60);
      assert.equal(clock.timers.size, 0, `step ${step}`);
    }
  });
});

describe("Movesense", () => {
  const units = Array.from({ length: 16 }, (_, i) => i * 1000);

  it("subscribes at a rate it has, tells samples in millivolts, and says what it supposes", async () => {
    const sensor = new FakeMovesense();
    const { stream, told } = await begun(movesense, sensor);
    assert.equal(stream?.rate, 200);
    assert.equal(stream?.model, "Movesense HR+");
    assert.deepEqual(stream?.assumed, []);
    assert.ok(sensor.log.includes("write 01 01 2f 4d 65 61 73 2f 45 43 47 2f 32 30 30"));
    sensor.send(movesenseFrame({ reference: 1, ms: 5000, units }));
    const [{ stamp, samples }] = told.packets;
    assert.ok(Math.abs(stamp - (5 + 15 / 200)) < 1e-9);
    assert.ok(Math.abs(samples[15] - 15 * 0.38147) < 1e-4);
  });

  it("of other firmware the scale is supposed", async () => {
    const sensor = new FakeMovesense();
    sensor.firmware = "2.3.1";
    assert.deepEqual((await begun(movesense, sensor)).stream?.assumed, ["movesense-scale"]);
  });

  it("goes through the rates until one is accepted", async () => {
    const sensor = new FakeMovesense();
    sensor.rates = [128, 256, 512];
    assert.equal((await begun(movesense, sensor)).stream?.rate, 256);
    assert.deepEqual(
      sensor.log.filter((line) => /^write 02/.test(line)),
      ["write 02 01", "write 02 02"],
      "those that were refused are given up, in case they were not",
    );
    sensor.rates = [512];
    assert.equal((await begun(movesense, sensor)).fault, "no-rate");
  });

  it("firmware that answers with data alone, and to a rate it lacks with silence", async () => {
    const sensor = new FakeMovesense();
    Object.assign(sensor, { answers: false, rates: [250] });
    sensor.gatt.held = async (what) => {
      if (what.startsWith("write 01 02")) setImmediate(send);
    };
    const send = () => sensor.send(movesenseFrame({ reference: 2, ms: 5000, units }));
    const { stream, told } = await begun(movesense, sensor, 2.5);
    assert.equal(stream?.rate, 250);
    assert.equal(told.packets.length, 1);
  });

  it("passes over what comes of another subscription, and joins what was cut", async () => {
    const sensor = new FakeMovesense();
    const { told } = await begun(movesense, sensor);
    sensor.send(movesenseFrame({ reference: 9, ms: 1, units }));
    const frame = movesenseFrame({ reference: 1, ms: 5000, units });
    sensor.send(frame.slice(0, 33));
    assert.equal(told.packets.length, 0);
    sensor.send([3, 1, ...frame.slice(33)]);
    assert.equal(told.packets[0].samples.length, 16);
  });

  it("time goes on where the sensor's counter is full", async () => {
    const sensor = new FakeMovesense();
    const { told } = await begun(movesense, sensor);
    for (const ms of [4294967290, 74]) sensor.send(movesenseFrame({ reference: 1, ms, units }));
    assert.ok(Math.abs(told.packets[1].stamp - told.packets[0].stamp - 0.08) < 1e-6);
  });

  it("ends the subscription, and hears nothing any more", async () => {
    const sensor = new FakeMovesense();
    const { stop, told } = await begun(movesense, sensor);
    const stopping = stop();
    assert.equal(sensor.log.at(-1), "write 02 01");
    sensor.send(movesenseFrame({ reference: 1, ms: 1, units }));
    await stopping;
    assert.equal(sensor.reference, 0);
    assert.equal(told.packets.length, 0);
  });

  it("that is left while a rate is not answered is told to end at once, and no other rate is tried", async () => {
    const sensor = new FakeMovesense();
    sensor.answers = false;
    const { stop, clock, told } = await begun(movesense, sensor);
    const stopping = stop();
    assert.equal(sensor.log.at(-1), "write 02 01");
    await stopping;
    await clock.pass(60);
    assert.equal(sensor.reference, 0);
    assert.equal(sensor.log.at(-1), "write 02 01");
    assert.deepEqual(told.log, []);
  });

  it("a connection that breaks while it is asked is lost", async () => {
    const sensor = new FakeMovesense();
    sensor.gatt.held = async (what) => {
      if (what.startsWith("write")) sensor.gatt.cut();
    };
    assert.equal((await begun(movesense, sensor)).fault, "lost");
  });
});

describe("any strap with the Heart Rate service", () => {
  it("tells rate, intervals and contact", async () => {
    const sensor = new FakeStrap();
    const { stream, told } = await begun(heartRate, sensor);
    assert.equal(stream?.rate, null);
    assert.equal(stream?.model, "Strap");
    sensor.send("16 48 54 01 ec 02");
    sensor.send("10 48 00");
    assert.deepEqual(told.beats, [
      { heartRate: 72, rr: [0.33203125, 0.73046875], contact: true, arrived: 1000 },
    ]);
  });

  it("ends, and hears nothing any more", async () => {
    const sensor = new FakeStrap();
    const { stop, told } = await begun(heartRate, sensor);
    await stop();
    assert.equal(sensor.log.at(-1), "deaf 10807");
    sensor.send("00 48");
    assert.deepEqual(told.beats, []);
  });

  it("a sensor without the service is told", async () => {
    const sensor = new FakeH10();
    assert.equal((await begun(heartRate, sensor)).fault, "no-service");
  });
});
