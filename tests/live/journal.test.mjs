// The journal of a live recording: what was written is read back to the bit; cut or damaged anywhere, everything before the
// damage is read and nothing behind it is made up.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { beginning, crc32, encoded, entries, quickReach, Reach, shiftOf } from "../../web/live/journal.js";
import { randomNumbers } from "../helpers/random.mjs";

/** @typedef {import("../../web/live/journal.js").Entry} Entry */

/** @type {import("../../web/live/journal.js").Meta} */
const META = {
  sensor: "polar",
  model: "Polar H10",
  device: "Polar H10 12345678",
  gives: "ecg",
  rate: 130,
  label: "strap",
  start: 1.7e12,
  assumed: ["scale"],
};

const random = randomNumbers(5);

/** @returns {Entry[]} */
const some = () => [
  ...Array.from({ length: 40 }, (_, i) => ({
    kind: /** @type {const} */ ("ecg"),
    stamp: 6e8 + i * 0.5615,
    arrived: i * 0.56,
    samples: Float32Array.from({ length: 1 + Math.floor(random() * 100) }, () => random() - 0.5),
  })),
  { kind: "restarted", arrived: 25 },
  { kind: "rr", arrived: 26, heartRate: 61, contact: null, rr: [Math.fround(0.98), 1] },
  { kind: "rr", arrived: 27, heartRate: 300, contact: true, rr: [] },
  { kind: "end", arrived: 28 },
];

/** @param {Entry[]} list */
function journal(list) {
  const parts = [beginning(META), ...list.map(encoded)];
  return {
    bytes: Uint8Array.from(parts.flatMap((part) => [...part])),
    lengths: parts.map((part) => part.length),
  };
}

/** @param {Uint8Array} bytes @returns {Entry[]} */
const readBack = (bytes) =>
  [...entries(bytes.length, (offset, length) => bytes.slice(offset, offset + length))].map(
    ({ entry }) => entry,
  );

/** @param {Uint8Array} bytes */
function reachOf(bytes) {
  const reach = new Reach();
  for (const next of entries(bytes.length, (offset, length) => bytes.slice(offset, offset + length)))
    reach.take(next);
  return reach;
}

describe("how far a journal reaches", () => {
  const { bytes, lengths } = journal(some());

  test("is told of what is whole, ended or not", () => {
    const whole = reachOf(bytes);
    assert.deepEqual({ ...whole }, { meta: META, first: 0, last: 28, ended: true, end: bytes.length });
    assert.equal(whole.seconds, 28);
    const torn = reachOf(bytes.slice(0, -1));
    assert.deepEqual([torn.last, torn.ended, torn.end], [27, false, bytes.length - (lengths.at(-1) ?? 0)]);
    assert.equal(reachOf(beginning(META)).seconds, 0);
    assert.equal(reachOf(bytes.slice(0, 12)).meta, null);
  });

  test("is told by its ends alone as by all of it, wherever it was cut, and of a day's in little", () => {
    const ecg = some()[0];
    const day = [...Array.from({ length: 30000 }, (_, i) => ({ ...ecg, arrived: i })), ...some().slice(-3)];
    const long = journal(/** @type {Entry[]} */ (day)).bytes;
    let asked = 0;
    const read =
      (/** @type {Uint8Array} */ from) => (/** @type {number} */ offset, /** @type {number} */ length) => {
        asked += length;
        return from.slice(offset, offset + length);
      };
    const quick = (/** @type {Uint8Array} */ from) => ({ ...quickReach(from.length, read(from)) });
    for (const size of [
      0,
      7,
      12,
      150,
      2000,
      long.length - 18,
      long.length - 17,
      long.length - 1,
      long.length,
    ]) {
      const part = long.slice(0, size);
      assert.deepEqual(quick(part), { ...reachOf(part) }, `${size} bytes`);
    }
    for (let size = 0; size <= bytes.length; size += 7) {
      assert.deepEqual(quick(bytes.slice(0, size)), { ...reachOf(bytes.slice(0, size)) }, `${size} bytes`);
    }
    asked = 0;
    quick(long);
    assert.ok(asked < 1.2e6 && long.length > 2e6, `${asked} of ${long.length} bytes`);
    // Where the end is no journal any more, all before it counts.
    const spoilt = long.slice();
    spoilt.fill(0, long.length - (1 << 17));
    assert.deepEqual(quick(spoilt), { ...reachOf(spoilt) });
    assert.ok(quick(spoilt).last > 0);
  });

  test("another page's clock goes on where the wall clock is, and never back", () => {
    const reach = reachOf(bytes);
    const after = (/** @type {number} */ seconds) =>
      3 + shiftOf(reach, { start: META.start + 1000 * seconds, arrived: 3 });
    assert.ok(Math.abs(after(100) - 100) < 1e-6);
    assert.equal(after(20), 28, "a wall clock that was set back");
    // Clocks were put forward by an hour meanwhile: 40 s passed, not 3640.
    const meta = { ...META, ahead: 60 };
    const abroad = { start: META.start + 3_640_000, ahead: 120, arrived: 3 };
    assert.equal(3 + shiftOf(Object.assign(reachOf(bytes), { meta }), abroad), after(40));
    assert.equal(shiftOf(reachOf(beginning(META)), { start: META.start + 9000, arrived: 3 }), 0);
  });
});

describe("the journal", () => {
  const written = some();
  const { bytes, lengths } = journal(written);

  /** Entries that end within the first `size` bytes. @param {number} size */
  const wholeIn = (size) => {
    const ends = lengths.map((_, i) => lengths.slice(0, i + 1).reduce((sum, length) => sum + length, 0));
    return ends.filter((end) => end <= size).length;
  };

  test("has the checksum of IEEE 802.3", () => {
    assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
  });

  test("is read back to the bit", () => {
    assert.deepEqual(readBack(bytes), [{ kind: "about", meta: META }, ...written]);
  });

  test("cut anywhere, gives every entry that was whole", () => {
    for (let size = 0; size <= bytes.length; size += 7) {
      assert.equal(readBack(bytes.slice(0, size)).length, wholeIn(size), `${size} bytes`);
    }
  });

  test("damaged anywhere, gives the entries before the damage and none behind it", () => {
    for (let i = 0; i < 3000; i++) {
      const damaged = bytes.slice();
      const at = Math.floor(random() * bytes.length);
      damaged[at] ^= 1 << Math.floor(random() * 8);
      assert.equal(readBack(damaged).length, wholeIn(at), `byte ${at}`);
    }
  });

  test("that is none gives nothing, and ends", () => {
    for (let i = 0; i < 500; i++) {
      const noise = Uint8Array.from({ length: Math.floor(random() * 400) }, () => random() * 256);
      assert.deepEqual(readBack(noise), []);
      noise.set(bytes.slice(0, Math.min(8, noise.length)));
      assert.ok(readBack(noise).length <= 1);
    }
  });

  test("asks for its bytes in pages, however long it is", () => {
    const long = journal(Array.from({ length: 9000 }, () => written[0])).bytes;
    let asked = 0;
    const read = (/** @type {number} */ offset, /** @type {number} */ length) => {
      asked += length;
      return long.subarray(offset, offset + length);
    };
    assert.equal([...entries(long.length, read)].length, 9001);
    assert.ok(asked < 1.1 * long.length + (1 << 20));
  });
});
