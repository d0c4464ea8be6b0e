/** The link against a sensor that is made up, on a clock that is turned by hand: it comes back from everything. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BACK_OFF, Link } from "../../web/live/link.js";
import { polar } from "../../web/live/sensors/polar.js";
import { polarFrame } from "./bytes.mjs";
import { Told } from "./events.mjs";
import { FakeClock } from "./fake-clock.mjs";
import { failure, later } from "./fake-gatt.mjs";
import { FakeH10, HEART_RATE, POLAR, STRAP } from "./fake-sensors.mjs";

/** @typedef {import("../../web/live/sensor.js").DriverEvents} DriverEvents */

const STOP = "write 03 00";
const START = "write 02 00 00 01 82 00 01 01 0e 00";
const OPENED = ["connecting #1", "starting", "battery 80", "streaming"];

class Bench {
  constructor() {
    this.sensor = new FakeH10();
    this.told = new Told();
    this.clock = new FakeClock();
    this.link = new Link({ kind: polar, told: this.told, clock: this.clock });
  }

  async start() {
    this.link.start(this.sensor.device);
    await this.clock.pass(0);
  }

  /** Signal for so long, a packet each second; the sensor must be streaming. @param {number} seconds */
  async signal(seconds) {
    for (let i = 0; i < seconds; i++) {
      this.sensor.send(polarFrame(BigInt(Math.round(this.clock.now() * 1e9)), [100]));
      await this.clock.pass(1);
    }
  }

  /** States told since this was asked last. */
  states() {
    return this.told.since().filter((line) => !/^(ecg|battery|restarted)/.test(line));
  }
}

/** A link that streams. */
async function streaming() {
  const bench = new Bench();
  await bench.start();
  await bench.signal(1);
  bench.told.since();
  bench.sensor.log.length = 0;
  return bench;
}

const outOfReach = () => failure("NetworkError", "Bluetooth Device is no longer in range.");

describe("a link", () => {
  it("connects, starts, streams, and says so; its first packet is announced", async () => {
    const bench = new Bench();
    await bench.start();
    assert.deepEqual(bench.told.since(), OPENED);
    await bench.signal(2);
    assert.deepEqual(bench.told.since(), ["restarted", "ecg", "ecg"]);
    assert.equal(bench.link.state, "streaming");
    assert.equal(bench.link.stream?.model, "H10");
  });

  it("lets the person choose, and says it when they do not or may not", async () => {
    const bench = new Bench();
    const asked = /** @type {any[]} */ ([]);
    const chooser = (/** @type {() => Promise<any>} */ answer) => ({
      requestDevice: (/** @type {any} */ request) => {
        asked.push(request);
        return answer();
      },
    });
    await bench.link.choose(chooser(() => Promise.reject(failure("NotFoundError", "User cancelled"))));
    await bench.link.choose(chooser(() => Promise.reject(failure("SecurityError", "No user gesture"))));
    await bench.link.choose(chooser(() => Promise.reject(failure("UnknownError", ""))));
    await bench.link.choose(chooser(async () => bench.sensor));
    await bench.clock.pass(0);
    assert.deepEqual(bench.told.since(), [
      "choosing",
      "stopped not-chosen",
      "choosing",
      "failed not-allowed",
      "choosing",
      "failed bluetooth",
      "choosing",
      ...OPENED,
    ]);
    assert.deepEqual(asked, Array(4).fill(polar.request));
  });

  it("takes the sensor that was chosen before without a list, where the browser remembers one that is near", async () => {
    const [h10, other] = [new FakeH10(), new FakeH10()];
    Object.assign(h10, { name: "Polar H10 1" });
    Object.assign(other, { name: "Polar H9 2" });
    const opened = ["connecting #1", "starting", "battery 80", "streaming"];
    const listed = ["choosing", "stopped not-chosen"];
    const advertising = (/** @type {FakeH10} */ sensor, /** @type {boolean} */ near) => {
      /** @param {{ signal: AbortSignal }} options */
      const watchAdvertisements = async ({ signal }) => {
        sensor.log.push("watch");
        signal.addEventListener("abort", () => sensor.log.push("unwatch"));
        if (near) setImmediate(() => sensor.dispatchEvent(new Event("advertisementreceived")));
      };
      return Object.assign(sensor, { watchAdvertisements });
    };
    for (const [devices, expected] of /** @type {[(() => Promise<any>) | undefined, string[]][]} */ ([
      [undefined, listed],
      [() => Promise.reject(failure("SecurityError", "")), listed],
      [async () => [other], listed],
      [async () => [h10, Object.assign(new FakeH10(), { name: "Polar H10 3" })], listed],
      [async () => [other, h10], opened],
      [async () => [advertising(h10, true)], opened],
      [async () => [advertising(h10, false)], listed],
    ])) {
      const bench = new Bench();
      bench.link.chooseAgain({
        ...(devices && { getDevices: devices }),
        requestDevice: () => Promise.reject(failure("NotFoundError", "User cancelled")),
      });
      await bench.clock.pass(4);
      assert.deepEqual(bench.told.since(), ["choosing", ...expected]);
      await bench.link.stop();
    }
    assert.deepEqual(h10.log.slice(-2), ["watch", "unwatch"]);
    assert.equal(h10.log.filter((line) => line === "unwatch").length, 2);
  });

  it("a choice that comes after a stop is not taken", async () => {
    const bench = new Bench();
    const { promise, resolve } = later();
    const choosing = bench.link.choose({ requestDevice: () => promise.then(() => bench.sensor.device) });
    await bench.link.stop();
    resolve();
    await choosing;
    await bench.clock.pass(60);
    assert.deepEqual(bench.told.since(), ["choosing", "stopped"]);
    assert.deepEqual(bench.sensor.log, []);
  });

  it("nor is it said that nothing was chosen", async () => {
    const bench = new Bench();
    const { promise, reject } = later();
    const choosing = bench.link.choose({ requestDevice: () => promise.then(() => bench.sensor.device) });
    await bench.link.stop();
    reject(failure("NotFoundError", "User cancelled"));
    await choosing;
    assert.deepEqual(bench.told.since(), ["choosing", "stopped"]);
  });

  it("choosing another sensor leaves the first one clean, before the other is connected", async () => {
    const bench = await streaming();
    const other = new FakeH10();
    await bench.link.choose({ requestDevice: async () => other.device });
    await bench.clock.pass(0);
    assert.deepEqual(bench.told.since(), ["choosing", ...OPENED]);
    assert.deepEqual(bench.sensor.log, [STOP, "disconnect"]);
    assert.equal(bench.sensor.streaming, false);
    await bench.sensor.vanish();
    assert.equal(bench.link.state, "streaming", "the first one's fate is no news");
  });
});

describe("a connection that breaks", () => {
  it("while streaming: tried again without a click, and the new stream is announced", async () => {
    const bench = await streaming();
    await bench.sensor.vanish();
    assert.deepEqual(bench.told.since(), ["waiting #2 1 s lost"]);
    await bench.clock.pass(0.9);
    assert.deepEqual(bench.told.since(), []);
    await bench.clock.pass(0.2);
    assert.deepEqual(bench.told.since(), ["connecting #2", "starting", "battery 80", "streaming"]);
    // The sensor itself never noticed: an unclean restart.
    assert.deepEqual(
      bench.sensor.log.filter((line) => line === STOP || line === START),
      [START, STOP, START],
    );
    await bench.signal(1);
    assert.deepEqual(bench.told.since(), ["restarted", "ecg"]);
  });

  it("is tried again after 1, 2, 4, 8, 15, 30, 30, 30... seconds", async () => {
    const bench = await streaming();
    bench.sensor.gatt.outcomes = Array.from({ length: 9 }, outOfReach);
    await bench.sensor.vanish();
    const waits = [];
    for (let i = 0; i < 9; i++) {
      const [waiting, ...rest] = bench.states();
      assert.deepEqual(rest, []);
      const [, attempt, seconds, fault] = /^waiting #(\d+) (\d+) s (\S+)$/.exec(waiting) ?? [];
      assert.equal(Number(attempt), i + 2);
      assert.equal(fault, i === 0 ? "lost" : "out-of-reach");
      waits.push(Number(seconds));
      await bench.clock.pass(Number(seconds) - 0.01);
      assert.deepEqual(bench.states(), [], "not a moment earlier");
      await bench.clock.pass(0.01);
      assert.equal(bench.told.log.shift(), `connecting #${i + 2}`);
    }
    assert.deepEqual(waits, [1, 2, 4, 8, 15, 30, 30, 30, 30]);
    assert.deepEqual(waits.slice(0, 6), BACK_OFF);
  });

  it("short streams do not make it forget; ten seconds of stream do", async () => {
    const bench = await streaming();
    for (const seconds of [1, 2, 4]) {
      await bench.sensor.vanish();
      assert.match(bench.states()[0], new RegExp(` ${seconds} s lost$`));
      await bench.clock.pass(seconds);
      await bench.signal(5);
      bench.told.since();
    }
    await bench.signal(11);
    await bench.sensor.vanish();
    assert.deepEqual(bench.states(), ["waiting #2 1 s lost"]);
  });

  it("at every operation of the start: tried again, and streams in the end", async () => {
    const whole = new Bench();
    await whole.start();
    const steps = whole.sensor.log.length - 1;
    assert.ok(steps >= 6);
    for (let step = 1; step <= steps; step++) {
      const bench = new Bench();
      let done = 0;
      bench.sensor.gatt.held = async () => {
        if (++done === step) bench.sensor.gatt.cut();
      };
      await bench.start();
      assert.deepEqual(bench.states(), ["connecting #1", "starting", "waiting #2 1 s lost"], `step ${step}`);
      await bench.clock.pass(1);
      assert.deepEqual(bench.states(), ["connecting #2", "starting", "streaming"], `step ${step}`);
      await bench.signal(1);
      assert.deepEqual(bench.told.since(), ["restarted", "ecg"]);
    }
  });

  it("in the moment in which it came about", async () => {
    const bench = new Bench();
    const { connect } = bench.sensor.gatt;
    bench.sensor.gatt.connect = async function () {
      await connect.call(this);
      bench.sensor.gatt.connect = connect;
      this.cut();
      return this;
    };
    await bench.start();
    assert.deepEqual(bench.states(), ["connecting #1", "waiting #2 1 s lost"]);
    await bench.clock.pass(1);
    assert.equal(bench.link.state, "streaming");
  });

  it("while waiting, failed or stopped is no news", async () => {
    const bench = await streaming();
    await bench.sensor.vanish();
    bench.told.since();
    await bench.sensor.vanish();
    assert.deepEqual(bench.told.since(), []);
    await bench.link.stop();
    await bench.sensor.vanish();
    assert.deepEqual(bench.told.since(), ["stopped"]);
    await bench.clock.pass(100);
    assert.deepEqual(bench.told.since(), []);
    assert.equal(bench.clock.timers.size, 0);
  });

  it("what the old stream still sends is not told", async () => {
    const bench = await streaming();
    const old = [...bench.sensor.gatt.characteristics.values()].find(({ uuid }) =>
      uuid.startsWith("fb005c82"),
    );
    await bench.sensor.vanish();
    await bench.clock.pass(1);
    bench.told.since();
    if (old) old.value = new DataView(Uint8Array.from(polarFrame(5n, [1])).buffer);
    old?.dispatchEvent(new Event("characteristicvaluechanged"));
    assert.deepEqual(bench.told.since(), []);
  });
});

describe("a connection that does not come about", () => {
  it("is given up after 20 seconds and tried again", async () => {
    const bench = new Bench();
    bench.sensor.gatt.outcomes = [later().promise];
    await bench.start();
    await bench.clock.pass(19.9);
    assert.deepEqual(bench.states(), ["connecting #1"]);
    await bench.clock.pass(0.2);
    assert.deepEqual(bench.states(), ["waiting #2 1 s out-of-reach"]);
    await bench.clock.pass(1);
    assert.deepEqual(bench.states(), ["connecting #2", "starting", "streaming"]);
  });

  it("and then does while the link waits: is taken at once", async () => {
    const bench = new Bench();
    const { promise, resolve } = later();
    bench.sensor.gatt.outcomes = [promise, ...Array.from({ length: 4 }, outOfReach)];
    await bench.start();
    await bench.clock.pass(20 + 1 + 2 + 4 + 8);
    assert.match(bench.states().at(-1) ?? "", /^waiting #6 15 s/);
    resolve();
    await bench.clock.pass(0);
    assert.deepEqual(bench.states(), ["connecting #6", "starting", "streaming"]);
  });

  it("and then does after a stop: is ended", async () => {
    const bench = new Bench();
    const { promise, resolve } = later();
    bench.sensor.gatt.outcomes = [promise];
    await bench.start();
    await bench.clock.pass(25);
    await bench.link.stop();
    resolve();
    await bench.clock.pass(0);
    assert.equal(bench.sensor.gatt.connected, false);
  });

  it("what no further try can mend ends in failure, unless it worked before", async () => {
    const bench = new Bench();
    bench.sensor.features = [0x0f, 0];
    await bench.start();
    assert.deepEqual(bench.states(), ["connecting #1", "starting", "failed no-ecg"]);
    assert.equal(bench.sensor.gatt.connected, false);
    await bench.clock.pass(100);
    assert.deepEqual(bench.states(), []);

    const other = await streaming();
    other.link.start(bench.sensor.device);
    await other.clock.pass(0);
    assert.match(other.states().at(-1) ?? "", /^failed no-ecg/, "what another sensor did does not count");

    const worked = await streaming();
    worked.sensor.features = [0x0f, 0];
    await worked.sensor.vanish();
    await worked.clock.pass(1);
    assert.match(worked.states().at(-1) ?? "", /^waiting #3 2 s no-ecg/);
  });
});

describe("silence", () => {
  it("of five seconds: the stream is begun anew once, then the connection", async () => {
    const bench = await streaming();
    await bench.clock.pass(3.9);
    assert.deepEqual(bench.told.since(), []);
    await bench.clock.pass(0.2);
    assert.deepEqual(bench.states(), ["starting silent", "streaming"]);
    assert.deepEqual(
      bench.sensor.log.filter((line) => /^write 0[23]|connect/.test(line)),
      [STOP, START],
    );
    await bench.clock.pass(4.8);
    assert.deepEqual(bench.states(), []);
    await bench.clock.pass(0.3);
    assert.deepEqual(bench.states(), ["waiting #2 1 s silent"]);
    assert.equal(bench.sensor.gatt.connected, false);
    await bench.clock.pass(1);
    assert.deepEqual(bench.states(), ["connecting #2", "starting", "streaming"]);
  });

  it("that ends when the stream is begun anew: announced, and forgotten after ten seconds", async () => {
    const bench = await streaming();
    await bench.clock.pass(4.1);
    bench.told.since();
    await bench.signal(12);
    assert.deepEqual(bench.told.since(), ["restarted", ...Array(12).fill("ecg")]);
    await bench.clock.pass(4.1);
    assert.deepEqual(bench.states(), ["starting silent", "streaming"]);
  });

  it("a packet now and then is none", async () => {
    const bench = await streaming();
    for (let i = 0; i < 20; i++) {
      await bench.signal(1);
      await bench.clock.pass(3.5);
    }
    assert.deepEqual(bench.states(), []);
  });

  it("battery levels and skin contact are no signal", async () => {
    const bench = new Bench();
    bench.sensor.others[STRAP] = { [HEART_RATE]: {} };
    await bench.start();
    await bench.signal(1);
    bench.told.since();
    for (let i = 0; i < 4; i++) {
      bench.sensor.notify(0x2a19, [50]);
      bench.sensor.notify(HEART_RATE, [6, 60]);
      await bench.clock.pass(1);
    }
    const told = bench.told.since();
    assert.deepEqual(told.slice(-4), ["contact true", "starting silent", "battery 80", "streaming"]);
    assert.equal(told.filter((line) => line === "contact true").length, 4);
  });

  it("of a page that slept is none, if what was held back comes when it wakes", async () => {
    const bench = await streaming();
    await bench.clock.sleep(600);
    assert.deepEqual(bench.states(), []);
    await bench.clock.pass(0.5);
    await bench.signal(3);
    assert.deepEqual(bench.states(), []);
  });

  it("of a page that slept is one, if nothing comes", async () => {
    const bench = await streaming();
    await bench.clock.sleep(600);
    await bench.clock.pass(1.1);
    assert.deepEqual(bench.states(), ["starting silent", "streaming"]);
  });

  it("is also told of a page whose timers are always late", async () => {
    const bench = await streaming();
    await bench.clock.sleep(60);
    assert.deepEqual(bench.states(), []);
    await bench.clock.sleep(60);
    assert.deepEqual(bench.states(), ["starting silent", "streaming"]);
  });

  it("broken by a disconnection while the stream is begun anew", async () => {
    const bench = await streaming();
    bench.sensor.gatt.held = async (what) => {
      if (what === STOP && bench.link.turn === turn + 1) bench.sensor.gatt.cut();
    };
    const { turn } = bench.link;
    await bench.clock.pass(4.1);
    assert.deepEqual(bench.states(), ["waiting #2 1 s lost"]);
    await bench.clock.pass(1);
    assert.equal(bench.link.state, "streaming");
  });
});

describe("a stream that the sensor ends by itself", () => {
  /** @param {Bench} bench @param {number[]} measurements */
  const ends = async (bench, measurements) => {
    bench.sensor.streaming = false;
    bench.sensor.notify(POLAR.control, [1, ...measurements]);
    await bench.clock.pass(0);
  };

  it("is begun anew at once, then the connection, with a pause; ten seconds of stream are sound again", async () => {
    const bench = await streaming();
    await ends(bench, [2, 0]);
    assert.deepEqual(bench.states(), ["starting ended", "streaming"]);
    assert.equal(bench.sensor.streaming, true);
    await bench.signal(3);
    assert.deepEqual(bench.told.since(), ["restarted", "ecg", "ecg", "ecg"]);
    await ends(bench, [0]);
    assert.deepEqual(bench.states(), ["waiting #2 1 s ended"]);
    await bench.clock.pass(1);
    await bench.signal(12);
    bench.told.since();
    await ends(bench, [0x40]);
    assert.deepEqual(bench.states(), ["starting ended", "streaming"], "the upper bits tell something else");
  });

  it("another measurement that ends is no news, nor is one that ends while the stream is started", async () => {
    const bench = await streaming();
    bench.sensor.notify(POLAR.control, [1, 2]);
    await bench.clock.pass(0);
    assert.deepEqual(bench.states(), []);
    const other = new Bench();
    other.sensor.gatt.held = async (what) => {
      if (what === START) other.sensor.notify(POLAR.control, [1, 0]);
    };
    await other.start();
    assert.deepEqual(other.states(), ["connecting #1", "starting", "streaming"]);
  });

  it("while the rest of the start is under way: is begun anew too", async () => {
    const bench = new Bench();
    let done = false;
    bench.sensor.gatt.held = async (what) => {
      if (done || what !== "read 10777") return;
      done = true;
      bench.sensor.streaming = false;
      bench.sensor.notify(POLAR.control, [1, 0]);
    };
    await bench.start();
    assert.deepEqual(bench.states(), ["connecting #1", "starting", "starting ended", "streaming"]);
    assert.equal(bench.sensor.streaming, true);
  });
});

describe("stop", () => {
  it("ends the stream on the sensor, then the connection; nothing is told after", async () => {
    const bench = await streaming();
    const stopping = bench.link.stop();
    assert.deepEqual(bench.sensor.log, [STOP], "under way at once, for a page that is being left");
    bench.sensor.send(polarFrame(1n, [1]));
    await stopping;
    assert.deepEqual(bench.sensor.log, [STOP, "disconnect"]);
    assert.equal(bench.sensor.streaming, false);
    await bench.link.stop();
    await bench.clock.pass(100);
    assert.deepEqual(bench.told.since(), ["stopped"]);
    assert.equal(bench.clock.timers.size, 0);
  });

  it("while connecting", async () => {
    const bench = new Bench();
    const { promise, resolve } = later();
    bench.sensor.gatt.outcomes = [promise];
    await bench.start();
    await bench.link.stop();
    resolve();
    await bench.clock.pass(100);
    assert.deepEqual(bench.told.since(), ["connecting #1", "stopped"]);
    assert.equal(bench.sensor.gatt.connected, false);
    assert.deepEqual(bench.sensor.log, ["connect", "disconnect"]);
  });

  it("while connecting, and then the connection fails", async () => {
    const bench = new Bench();
    const { promise, reject } = later();
    bench.sensor.gatt.outcomes = [promise];
    await bench.start();
    await bench.link.stop();
    reject(outOfReach());
    await bench.clock.pass(100);
    assert.deepEqual(bench.told.since(), ["connecting #1", "stopped"]);
    assert.deepEqual(bench.sensor.log, ["connect"]);
  });

  it("at every operation of the start: the sensor is left without a stream and without a connection", async () => {
    const whole = new Bench();
    await whole.start();
    for (let step = 1; step < whole.sensor.log.length; step++) {
      const bench = new Bench();
      let done = 0;
      bench.sensor.gatt.held = async () => {
        if (++done === step) bench.link.stop();
      };
      await bench.start();
      await bench.clock.pass(10);
      assert.deepEqual(bench.states(), ["connecting #1", "starting", "stopped"], `step ${step}`);
      assert.equal(bench.sensor.streaming, false, `step ${step}`);
      assert.equal(bench.sensor.gatt.connected, false, `step ${step}`);
    }
  });

  it("while the start is not answered: the sensor is told to stop before a page that is being left is gone", async () => {
    const bench = new Bench();
    bench.sensor.mute.add(2);
    await bench.start();
    assert.equal(bench.link.state, "starting");
    const stopping = bench.link.stop();
    assert.equal(bench.sensor.log.at(-1), STOP);
    await stopping;
    await bench.clock.pass(100);
    assert.deepEqual(bench.sensor.log.slice(-2), [STOP, "disconnect"]);
    assert.equal(bench.sensor.streaming, false);
    assert.equal(bench.clock.timers.size, 0);
  });

  it("while the sensor hangs: the connection is cut after three seconds all the same", async () => {
    const bench = await streaming();
    bench.sensor.gatt.held = () => new Promise(() => {});
    bench.link.stop();
    await bench.clock.pass(2.9);
    assert.equal(bench.sensor.gatt.connected, true);
    await bench.clock.pass(0.2);
    assert.equal(bench.sensor.gatt.connected, false);
  });

  it("while waiting: no further try", async () => {
    const bench = await streaming();
    await bench.sensor.vanish();
    await bench.link.stop();
    await bench.clock.pass(100);
    assert.deepEqual(bench.states(), ["waiting #2 1 s lost", "stopped"]);
    assert.ok(!bench.sensor.log.includes("connect"));
  });

  it("while the stream is begun anew", async () => {
    const bench = await streaming();
    const { promise, resolve } = later();
    bench.sensor.gatt.held = (what) => (what === STOP ? promise : Promise.resolve());
    await bench.clock.pass(4.1);
    const stopping = bench.link.stop();
    resolve();
    await stopping;
    assert.equal(bench.sensor.streaming, false);
    assert.equal(bench.sensor.gatt.connected, false);
    await bench.clock.pass(100);
    assert.deepEqual(bench.states(), ["stopped"]);
  });

  it("and start at once: the second start waits until the sensor is left, and streams", async () => {
    const bench = await streaming();
    bench.link.stop();
    bench.link.start(bench.sensor.device);
    await bench.clock.pass(1);
    assert.deepEqual(bench.states(), ["stopped", "connecting #1", "starting", "streaming"]);
    assert.deepEqual(bench.sensor.log.slice(0, 3), [STOP, "disconnect", "connect"]);
    assert.equal(bench.sensor.streaming, true);
    await bench.signal(1);
    assert.deepEqual(bench.told.since(), ["restarted", "ecg"]);
  });

  it("from within what is told, in every state", async () => {
    for (const state of ["connecting", "starting", "streaming", "waiting"]) {
      const bench = new Bench();
      bench.told.onState = (now) => {
        if (now === state) bench.link.stop();
      };
      await bench.start();
      if (state === "waiting") await bench.sensor.vanish();
      await bench.clock.pass(100);
      assert.equal(bench.states().at(-1), "stopped", state);
      assert.equal(bench.sensor.gatt.connected, false, state);
      assert.equal(bench.clock.timers.size, 0, state);
      if (state !== "waiting") assert.equal(bench.sensor.streaming, false, state);
      if (state === "connecting") assert.deepEqual(bench.sensor.log, []);
      if (state === "starting") assert.deepEqual(bench.sensor.log, ["connect", "disconnect"]);
    }
  });
});

describe("a driver", () => {
  /** A link to a driver that is told what to do. */
  async function driven(hangs = false) {
    const [told, clock, sensor] = [new Told(), new FakeClock(), new FakeH10()];
    /** What each stream may tell, and how often each was stopped. */
    const [hears, stops] = [/** @type {DriverEvents[]} */ ([]), /** @type {number[]} */ ([])];
    /** @type {import("../../web/live/sensor.js").SensorKind} */
    const kind = {
      ...polar,
      begin(_server, readings) {
        const index = hears.push(readings) - 1;
        stops.push(0);
        const stream = { rate: 130, model: "", assumed: [] };
        return {
          stream: hangs ? new Promise(() => {}) : Promise.resolve(stream),
          stop: async () => void stops[index]++,
        };
      },
    };
    const link = new Link({ kind, told, clock });
    link.start(sensor.device);
    await clock.pass(0);
    return { told, clock, sensor, hears, stops, link };
  }
  const beat = { heartRate: 60, rr: [1], contact: true, arrived: 0 };

  it("whose other readings come on is silent all the same, if it gives an ECG", async () => {
    const { told, clock, hears, stops } = await driven();
    for (let i = 0; i < 5; i++) {
      await clock.pass(1);
      hears[0].rr(beat);
    }
    assert.deepEqual(stops, [1, 0]);
    assert.equal(told.log.filter((line) => line === "restarted").length, 1);
  });

  it("whose stream is over is not heard any more, whatever it tells", async () => {
    const { told, sensor, hears } = await driven();
    await sensor.vanish();
    told.since();
    hears[0].rr(beat);
    hears[0].ecg({ stamp: 1, samples: new Float32Array(1), arrived: 0 });
    hears[0].battery(5);
    assert.deepEqual(told.since(), []);
  });

  it("that never comes back does not hold up those that come after it", async () => {
    const { clock, sensor, link } = await driven(true);
    await sensor.vanish();
    sensor.gatt.outcomes = [later().promise];
    await clock.pass(1);
    let left = false;
    link.stop().then(() => {
      left = true;
    });
    await clock.pass(0);
    assert.ok(left);
  });

  it("is not begun for a link that was stopped a moment before", async () => {
    const { told, clock, sensor, stops, link } = await driven();
    await sensor.vanish();
    told.onState = (state) => {
      if (state === "starting") link.stop();
    };
    await clock.pass(1);
    assert.equal(link.state, "stopped");
    assert.equal(stops.length, 1);
  });

  it("is asked to stop once, and not when its connection is gone", async () => {
    const { clock, sensor, stops, link } = await driven();
    await sensor.vanish();
    sensor.gatt.outcomes = [later().promise];
    await clock.pass(1);
    assert.equal(link.state, "connecting");
    await link.stop();
    assert.deepEqual(stops, [0]);
    link.start(sensor.device);
    await clock.pass(0);
    await Promise.all([link.stop(), link.stop()]);
    assert.deepEqual(stops, [0, 1]);
  });
});

describe("lost notifications", () => {
  it("leave holes between stamps and nothing else: the link tells what came, as it came", async () => {
    const bench = await streaming();
    bench.told.packets.length = 0;
    for (const second of [1n, 2n, 5n]) {
      bench.sensor.send(polarFrame(second * 1_000_000_000n, [1, 2]));
      await bench.clock.pass(1);
    }
    assert.deepEqual(
      bench.told.packets.map(({ stamp }) => stamp),
      [1, 2, 5],
    );
    assert.deepEqual(bench.told.since(), ["ecg", "ecg", "ecg"]);
  });
});

describe("a link that breaks sixty times", () => {
  it("always streams again within 31 seconds of the sensor's return, announces each stream, and leaks no timer", async () => {
    const bench = new Bench();
    await bench.start();
    for (let i = 1; i <= 60; i++) {
      await bench.signal((i * 7) % 25);
      bench.sensor.gatt.outcomes = Array.from({ length: (i * 5) % 8 }, outOfReach);
      await bench.sensor.vanish();
      bench.told.since();
      while (bench.sensor.gatt.outcomes.length > 0) await bench.clock.pass(1);
      await bench.signal(32);
      assert.equal(bench.link.state, "streaming", `break ${i}`);
      assert.equal(bench.told.log.filter((line) => line === "restarted").length, 1);
      assert.equal(bench.clock.timers.size, 1);
    }
  });
});
