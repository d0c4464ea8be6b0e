/** Packets of Movesense sensors against those of its firmware and clients, cut ones, and spoilt ones. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  ecgOf,
  Packets,
  scaleOf,
  subscribeEcg,
  unsubscribe,
  unwrapped,
} from "../../web/live/frames/movesense.js";
import { randomNumbers } from "../helpers/random.mjs";
import { hex, hexOf, movesenseFrame, spoilt, viewOf } from "./bytes.mjs";

const UNITS = [100, -200, 2_000_000, -2_000_000, 0, 1, -1, 131_071, -131_072, 5, 6, 7, 8, 9, 10, 11];
const WHOLE = movesenseFrame({ reference: 10, ms: 42, units: UNITS });

/** What notifications come to. @param {number[][]} notifications */
function taken(notifications) {
  const packets = new Packets();
  return notifications
    .flatMap((bytes) => packets.take(viewOf(bytes)))
    .map((packet) => (packet.kind === "data" ? { ...packet, units: [...packet.units] } : packet));
}

/** The first of these units. @param {number} count */
const first = (count) => ({ kind: "data", reference: 10, ms: 42, units: UNITS.slice(0, count) });

describe("packets of Movesense", () => {
  it("16 samples in one", () => {
    assert.equal(WHOLE.length, 70);
    assert.deepEqual(taken([WHOLE]), [first(16)]);
  });

  it("a packet that was cut, also in the middle of a number, is joined", () => {
    for (const at of [3, 6, 20, 21, 66, 69]) {
      assert.deepEqual(taken([WHOLE.slice(0, at), [3, 10, ...WHOLE.slice(at)]]), [first(16)], `cut at ${at}`);
    }
  });

  it("cut into many, as a link does that takes 20 bytes at a time", () => {
    const parts = [WHOLE.slice(0, 20)];
    for (let at = 20; at < 70; at += 18) parts.push([3, 10, ...WHOLE.slice(at, at + 18)]);
    assert.deepEqual(taken(parts), [first(16)]);
  });

  it("a rest that was lost takes its own samples with it and no others", () => {
    assert.deepEqual(taken([WHOLE.slice(0, 21), WHOLE]), [first(3), first(16)]);
    assert.deepEqual(taken([WHOLE.slice(0, 7), WHOLE]), [{ kind: "refused", refused: "short" }, first(16)]);
  });

  it("a rest without its beginning, or of another subscription, is refused", () => {
    const refused = { kind: "refused", refused: "no-beginning" };
    assert.deepEqual(taken([[3, 10, 1, 2, 3, 4]]), [refused]);
    assert.deepEqual(taken([WHOLE.slice(0, 40), [3, 11, ...WHOLE.slice(40)]]), [refused]);
    assert.deepEqual(taken([WHOLE, [3, 10, 1, 2, 3, 4]]), [first(16), refused]);
  });

  it("results, whichever byte of the status comes first", () => {
    const result = (/** @type {number} */ status) => [{ kind: "result", reference: 10, status }];
    assert.deepEqual(taken([hex("01 0a c8 00")]), result(200));
    assert.deepEqual(taken([hex("01 0a 94 01")]), result(404));
    // "No free subscription", as gatt_sensordata_app writes it.
    assert.deepEqual(taken([hex("01 0a 01 fb")]), result(507));
  });

  it("refuses what is none of these", () => {
    assert.deepEqual(taken([[]]), [{ kind: "refused", refused: "short" }]);
    assert.deepEqual(taken([hex("01 0a c8")]), [{ kind: "refused", refused: "short" }]);
    assert.deepEqual(taken([hex("04 0a c8 00")]), [{ kind: "refused", refused: "unknown" }]);
    assert.deepEqual(taken([[...WHOLE, 0]]), [{ kind: "refused", refused: "ragged" }]);
  });

  it("does not hold on to memory that the browser uses again", () => {
    const packets = new Packets();
    const view = viewOf(WHOLE.slice(0, 30));
    packets.take(view);
    new Uint8Array(view.buffer).fill(0xff);
    const [packet] = packets.take(viewOf([3, 10, ...WHOLE.slice(30)]));
    assert.ok(packet.kind === "data");
    assert.deepEqual([...packet.units], UNITS);
  });

  it("requests", () => {
    assert.equal(hexOf(subscribeEcg(99, 200)), "01 63 2f 4d 65 61 73 2f 45 43 47 2f 32 30 30");
    assert.equal(hexOf(unsubscribe(99)), "02 63");
  });
});

describe("what the numbers of Movesense mean", () => {
  it("a unit is 0.38147 uV; of firmware other than 2.0 that is supposed", () => {
    for (const firmware of ["2.0.0", "2.0", "2.1.5", "1.9.6", "12.0", ""]) {
      assert.ok(Math.abs(scaleOf(firmware).scale - 0.00038147) < 1e-9);
      assert.equal(scaleOf(firmware).assumed, !/^2\.0/.test(firmware), firmware);
    }
  });

  it("the stamp of the last sample follows from that of the first", () => {
    const units = Int32Array.of(0, 131_072, -131_072);
    const packet = { kind: /** @type {const} */ ("data"), reference: 1, ms: 1000, units };
    const { stamp, samples } = ecgOf(packet, { rate: 200, scale: scaleOf("2.0.0").scale, ms: 1000 });
    assert.ok(Math.abs(stamp - 1.01) < 1e-12);
    assert.deepEqual([...samples], [0, 50, -50]);
  });

  it("the counter of milliseconds goes on when its 32 bits are full, and back where packets changed places", () => {
    assert.equal(unwrapped(7, null), 7);
    assert.equal(unwrapped(4294967290, 4294967210), 4294967290);
    assert.equal(unwrapped(74, 4294967290), 4294967370);
    assert.equal(unwrapped(4294967290, 4294967370), 4294967290);
    assert.equal(unwrapped(154, 4294967370), 4294967450);
  });
});

describe("100,000 spoilt packets of Movesense", () => {
  it("never throw, never make the parser read what lies beside them, and hold no more than a packet", () => {
    const random = randomNumbers(72);
    const frames = [WHOLE, WHOLE.slice(0, 30), [3, 10, ...WHOLE.slice(30)], hex("01 0a c8 00")];
    const [one, other] = [new Packets(), new Packets()];
    let read = 0;
    for (let i = 0; i < 100_000; i++) {
      const bytes = spoilt(frames, random);
      const packets = one.take(viewOf(bytes, 0));
      assert.deepEqual(other.take(viewOf(bytes, 0xff)), packets);
      assert.ok(packets.length <= 2 && (one.cut?.length ?? 0) < 70);
      for (const packet of packets) if (packet.kind === "data") read += checked(packet);
    }
    assert.ok(read > 20_000, `${read} were packets all the same`);
  });
});

/** @param {import("../../web/live/frames/movesense.js").Data} packet */
function checked(packet) {
  assert.ok(packet.units.length >= 1 && packet.units.length <= 128);
  assert.ok(packet.ms >= 0 && packet.ms < 2 ** 32);
  const { stamp, samples } = ecgOf(packet, { rate: 125, scale: 0.00038, ms: packet.ms });
  assert.ok(Number.isFinite(stamp) && samples.every(Number.isFinite));
  return 1;
}
