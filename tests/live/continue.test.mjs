// A recording that goes on after the page was gone: one journal, with one gap as long as the page was away; what was
// written before stays to the byte, beats lie at true times, and another sensor's journal is left alone.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { loadFlavour } from "../../tools/engine.mjs";
import { shippedModel } from "../../tools/shipped.mjs";
import { beginning, encoded, entries } from "../../web/live/journal.js";
import { Replay } from "../../web/live/replay.js";
import { SimulatedStrap } from "../../web/live/simulate.js";
import { LiveStream } from "../../web/live/stream.js";
import { continueJournal } from "../../web/worker/continue-journal.js";
import { JournalWriter } from "../../web/worker/journal-writer.js";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { analyse } from "../helpers/session.mjs";

/** @typedef {import("../../web/live/journal.js").Meta} Meta */
/** @typedef {import("../../web/live/journal.js").Entry} Entry */

const RATE = 130;
const START = 1.7e12;
/** Seconds that the page was there, and away. */
const [THERE, AWAY] = [21.3, 47];
const SIGNAL = { rate: SAMPLE_RATE, samples: sampleMillivolts() };

/** @type {Meta} */
const META = {
  sensor: "simulated",
  model: "",
  gives: "ecg",
  rate: RATE,
  label: "ECG",
  start: START,
  assumed: [],
};

/** A file, as a synchronous handle shows it. */
class FakeFile {
  /** @param {Uint8Array[]} parts */
  constructor(...parts) {
    this.bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
  }

  getSize() {
    return this.bytes.length;
  }

  /** @param {Uint8Array} into @param {{ at: number }} place */
  read(into, { at }) {
    const part = this.bytes.subarray(at, at + into.length);
    into.set(part);
    return part.length;
  }

  /** @param {Uint8Array} bytes @param {{ at: number }} place */
  write(bytes, { at }) {
    const longer = new Uint8Array(Math.max(this.bytes.length, at + bytes.length));
    longer.set(this.bytes);
    longer.set(bytes, at);
    this.bytes = longer;
    return bytes.length;
  }

  /** @param {number} size */
  truncate(size) {
    this.bytes = this.bytes.slice(0, size);
  }

  flush() {}

  writer() {
    const writer = new JournalWriter(/** @type {any} */ (this), "1");
    writer.bytes = this.getSize();
    return writer;
  }

  /** @returns {Entry[]} */
  entries() {
    const read = (/** @type {number} */ offset, /** @type {number} */ length) =>
      this.bytes.slice(offset, offset + length);
    return [...entries(this.bytes.length, read)].map(({ entry }) => entry);
  }
}

/** Packets of a strap that is switched on, by the clock of a page. @param {number} seconds @param {number} from */
function packets(seconds, from) {
  const strap = new SimulatedStrap(SIGNAL, RATE);
  /** @type {Extract<Entry, { kind: "ecg" }>[]} */
  const made = [];
  while (strap.time < seconds) {
    const { stamp, samples } = strap.next();
    made.push({ kind: "ecg", stamp, arrived: from + strap.time, samples });
  }
  return made;
}

/** What a page left behind that was closed in the middle of a write. */
const left = () =>
  new FakeFile(beginning(META), ...packets(THERE, 500).map(encoded), new Uint8Array(40).fill(7));

/** A page whose clock shows 2 s, so long after the first one came. @param {Partial<Meta>} [other] */
const now = (other = {}) => ({
  meta: { ...META, start: START + 1000 * (THERE + AWAY), ...other },
  arrived: 2,
});

const pause = async () => false;

describe("a recording that goes on", () => {
  const ready = loadFlavour("simd128");

  test("keeps what was written to the byte, without what was torn, and its times go on", async () => {
    const file = left();
    const before = file.bytes.slice(0, -40);
    const writer = file.writer();
    const past = await continueJournal(await ready, writer, now(), pause);
    assert.ok(past?.retimer);
    for (const packet of packets(10, 2)) writer.add({ ...packet, arrived: packet.arrived + past.shift });
    assert.deepEqual(file.bytes.slice(0, before.length), before);
    const times = file.entries().flatMap((entry) => (entry.kind === "about" ? [] : [entry.arrived]));
    assert.ok(times.every((time, i) => i === 0 || time >= times[i - 1]));
    const restarts = file.entries().filter(({ kind }) => kind === "restarted");
    assert.equal(restarts.length, 1);
    assert.equal(past.start, START);
    past.retimer.close();
  });

  test("stays as it was, torn end and all, until the first packet", async () => {
    const file = left();
    const before = file.bytes.slice();
    const writer = file.writer();
    const past = await continueJournal(await ready, writer, now(), pause);
    writer.add({ kind: "restarted", arrived: 3 });
    writer.add({ kind: "end", arrived: 3 });
    assert.deepEqual(file.bytes, before);
    writer.add({ ...packets(1, 2)[0], arrived: 2 + (past?.shift ?? 0) });
    const kinds = file.entries().map(({ kind }) => kind);
    assert.deepEqual(kinds.slice(-3), ["ecg", "restarted", "ecg"]);
    past?.retimer?.close();
  });

  test("tells how much of it is read, and stays as it was where reading is stopped", async () => {
    const file = new FakeFile(beginning(META), ...packets(1200, 0).map(encoded));
    const before = file.bytes.slice();
    /** @type {number[]} */
    const told = [];
    const stop = async (/** @type {number} */ done) => told.push(done) === 2;
    assert.equal(await continueJournal(await ready, file.writer(), now(), stop), null);
    assert.equal(told.length, 2);
    assert.ok(told[0] > 0 && told[1] > told[0] && told[1] < 1, told.join());
    assert.deepEqual(file.bytes, before);
  });

  test("is one lead with one gap, as long as the page was away, live as in the reader", async () => {
    const engine = await ready;
    const file = left();
    const writer = file.writer();
    const past = await continueJournal(engine, writer, now(), pause);
    assert.ok(past?.retimer);
    const model = engine.openModel(shippedModel("r"));
    const stream = new LiveStream(engine, model, META, { retimer: past.retimer, samples: past.samples });
    /** @type {number[]} */
    const times = [];
    let [first, samples] = [Number.NaN, past.samples];
    /** @type {number[]} */
    const seconds = [];
    const take = (/** @type {ReturnType<LiveStream["push"]>} */ news) => {
      if (Number.isNaN(first)) first = news.first;
      samples += news.samples.length;
      times.push(...news.beats.time);
      news.quality.states.forEach((_, i) => {
        seconds.push(news.quality.first + i);
      });
      news.beats.time.forEach((time, i) => {
        assert.ok(Math.abs(news.beats.tick[i] / 360 - time) < 0.01);
      });
    };
    for (const packet of packets(30, 2)) {
      const shifted = { ...packet, arrived: packet.arrived + past.shift };
      writer.add(shifted);
      take(stream.push(shifted));
    }
    take(stream.finish());
    assert.equal(first, past.samples);
    assert.equal(stream.retimer.state().gaps, 1);
    assert.deepEqual(
      seconds,
      seconds.map((_, i) => Math.floor(past.samples / RATE) + i),
    );
    const tick = Math.round(360 * times[times.length - 10]);
    const { raw } = engine.window(stream.lead, 0, tick, model);
    const peak = raw.indexOf(Math.max(...raw));
    assert.ok(Math.abs(peak - raw.length / 2) < 0.25 * raw.length && raw.every(Number.isFinite));
    stream.close();

    const replay = new Replay(engine);
    const parts = file.entries().map((entry) => replay.take(entry));
    const grid = Float32Array.from([...parts, replay.finish()].flatMap((part) => [...part]));
    assert.equal(replay.retimer?.state().gaps, 1);
    replay.close();
    assert.equal(grid.length, samples);
    const missing = grid.filter((value) => Number.isNaN(value)).length / RATE;
    // It was away since its last packet came, and the first packet came when it was whole.
    assert.ok(Math.abs(missing - AWAY) < 1.2, `${missing} s`);
    const expected = analyse(engine, grid, { rate: RATE })
      .beats.map(({ time }) => time)
      .filter((time) => time > THERE + AWAY);
    const found = times.filter((time) => time > THERE + AWAY);
    assert.ok(expected.length > 20);
    assert.equal(found.length, expected.length);
    found.forEach((time, i) => {
      assert.ok(Math.abs(time - expected[i]) < 0.01, `${time} for ${expected[i]}`);
    });
  });

  test("is not touched by another sensor, nor where its beginning is damaged", async () => {
    const engine = await ready;
    for (const other of [
      { sensor: "polar" },
      { rate: 200 },
      { gives: /** @type {const} */ ("rr") },
      { model: "H10" },
      { device: "Polar H9 2" },
    ]) {
      const file = new FakeFile(
        beginning({ ...META, model: "H9", device: "Polar H9 1" }),
        ...packets(5, 0).map(encoded),
        Uint8Array.of(1),
      );
      const before = file.bytes.slice();
      assert.equal(await continueJournal(engine, file.writer(), now({ model: "H9", ...other }), pause), null);
      assert.deepEqual(file.bytes, before);
    }
    const damaged = left();
    damaged.bytes[20] ^= 1;
    assert.equal(await continueJournal(engine, damaged.writer(), now(), pause), null);
  });

  test("goes on where one of the two has no name on the radio, as journals before had none", async () => {
    const [one, other] = [{}, { device: "Polar H10 1" }];
    for (const [then, later] of [
      [one, other],
      [other, one],
      [other, other],
    ]) {
      const file = new FakeFile(beginning({ ...META, ...then }), ...packets(5, 0).map(encoded));
      const past = await continueJournal(await ready, file.writer(), now(later), pause);
      assert.ok(past);
      past.retimer?.close();
    }
  });

  test("of a strap without an ECG counts its seconds from the start", async () => {
    const file = new FakeFile(
      beginning({ ...META, gives: "rr", rate: 0 }),
      ...[10, 11, 12].map((arrived) =>
        encoded({ kind: "rr", arrived, heartRate: 60, contact: null, rr: [1] }),
      ),
    );
    const past = await continueJournal(await ready, file.writer(), now({ gives: "rr", rate: 0 }), pause);
    assert.ok(past && past.retimer === null);
    assert.ok(Math.abs(past.seconds - (THERE + AWAY)) < 1e-6);
  });
});
