// A day of a strap with everything that goes wrong in a day: packets lost, the strap out of reach for a second to ten
// minutes, the page closed in the middle of a write, and at last no room on the disk. Nothing that was said to be kept is
// lost, and every gap is marked.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { loadFlavour } from "../../tools/engine.mjs";
import { beginning, entries } from "../../web/live/journal.js";
import { SimulatedStrap } from "../../web/live/simulate.js";
import { JournalWriter } from "../../web/worker/journal-writer.js";
import { randomNumbers } from "../helpers/random.mjs";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";

const RATE = 130;
const DAY = 86_400;
const PACKET = 73;

/** A file on a disk that has so many bytes. */
class Disk {
  /** @param {{ left: number }} room of all files together */
  constructor(room) {
    this.room = room;
    this.bytes = new Uint8Array(1 << 16);
    this.size = 0;
  }

  /** @param {Uint8Array} bytes @param {{ at: number }} place */
  write(bytes, { at }) {
    const count = Math.min(bytes.length, this.room.left);
    if (at + count > this.bytes.length) {
      const larger = new Uint8Array(2 * (at + count));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(bytes.subarray(0, count), at);
    this.size = at + count;
    this.room.left -= count;
    return count;
  }

  /** @param {number} size */
  truncate(size) {
    this.room.left += this.size - size;
    this.size = size;
  }

  flush() {}
  close() {}

  /** @param {number} offset @param {number} length */
  read(offset, length) {
    return this.bytes.subarray(offset, Math.min(this.size, offset + length));
  }
}

/** A minute of the signal is enough to repeat: it is not analysed here. */
const SIGNAL = { rate: SAMPLE_RATE, samples: sampleMillivolts().subarray(0, 60 * SAMPLE_RATE) };

/**
 * Sends a day, and keeps what is said to be kept.
 * @param {number} bytes room on the disk
 */
function recordDay(bytes) {
  const random = randomNumbers(11);
  const room = { left: bytes };
  const strap = new SimulatedStrap(SIGNAL, RATE, { clock: 0.02, wander: 0.01, jitter: 0.001, seed: 2 });
  /** @type {{ disk: Disk, kept: { stamp: number, samples: Float32Array }[] }[]} */
  const sittings = [];
  let lost = 0;
  let full = false;
  /** @type {JournalWriter | null} */
  let writer = null;
  const begin = () => {
    const disk = new Disk(room);
    sittings.push({ disk, kept: [] });
    writer = new JournalWriter(/** @type {any} */ (disk), `${sittings.length}`);
    const meta = { sensor: "simulated", model: "", gives: /** @type {const} */ ("ecg"), rate: RATE };
    writer.append(beginning({ ...meta, label: "ECG", start: 1000 * strap.time, assumed: [] }));
  };
  begin();
  while (strap.time < DAY) {
    const { stamp, samples } = strap.next();
    const what = random();
    if (what < 0.01) {
      lost += 1;
      continue;
    }
    if (what < 0.0104) {
      // Out of reach; the strap goes on measuring.
      const until = strap.time + 1 + 599 * random();
      while (strap.time < until) {
        strap.next();
        lost += 1;
      }
      /** @type {any} */ (writer)?.add({ kind: "restarted", arrived: strap.time });
      lost += 1;
      continue;
    }
    const { disk, kept } = sittings[sittings.length - 1];
    if (what < 0.01046) {
      // The page dies in the middle of a write.
      const torn = new Uint8Array(40).fill(7);
      disk.write(torn, { at: disk.size });
      begin();
      continue;
    }
    const said = /** @type {any} */ (writer)?.add({ kind: "ecg", stamp, arrived: strap.time, samples });
    if (said.state === "kept") kept.push({ stamp, samples });
    else full = true;
  }
  return { sittings, lost, full };
}

/** @param {Disk} disk */
const readBack = (disk) =>
  [...entries(disk.size, (offset, length) => disk.read(offset, length))].map(({ entry }) => entry);

describe("a day of a strap", () => {
  const engine = loadFlavour("simd128");
  // 24 hours take 47 MB.
  for (const [name, bytes] of /** @type {const} */ ([
    ["with room enough", 80e6],
    ["on a disk that fills up", 30e6],
  ])) {
    test(`loses nothing that was said to be kept, ${name}`, () => {
      const { sittings, full } = recordDay(bytes);
      assert.equal(full, bytes < 47e6);
      assert.ok(sittings.length > 3, "the page died a few times");
      for (const { disk, kept } of sittings) {
        const found = readBack(disk).filter((entry) => entry.kind === "ecg");
        assert.equal(found.length, kept.length);
        found.forEach(({ stamp, samples }, i) => {
          // Compared by hand: 150,000 times deepEqual takes minutes.
          const same = stamp === kept[i].stamp && samples.every((value, k) => value === kept[i].samples[k]);
          assert.ok(same && samples.length === PACKET, `packet ${i}`);
        });
      }
    });
  }

  test("is a lead in which every sample has its place and every gap is marked", async () => {
    const { sittings } = recordDay(80e6);
    for (const { disk, kept } of sittings) {
      const retimer = (await engine).openRetimer(RATE);
      let [places, missing] = [0, 0];
      const count = (/** @type {Float32Array} */ grid) => {
        places += grid.length;
        for (const value of grid) if (Number.isNaN(value)) missing += 1;
      };
      for (const entry of readBack(disk)) {
        if (entry.kind === "restarted") retimer.restart();
        else if (entry.kind === "ecg") count(retimer.push(entry));
      }
      count(retimer.finish());
      const state = retimer.state();
      retimer.close();
      assert.equal(state.received, kept.length * PACKET);
      assert.equal(state.late, 0);
      const span = kept.length ? kept[kept.length - 1].stamp - kept[0].stamp : 0;
      // First sample to last one, on the strap's own clock; each restart is placed by the host's, to 0.1 s.
      const seconds = span + PACKET / RATE;
      assert.ok(
        Math.abs(places / RATE - seconds) < 0.1 * (1 + state.jumps),
        `${places / RATE} of ${seconds}`,
      );
      const here = kept.length * (PACKET / (RATE * 1.02));
      assert.ok(Math.abs(missing / RATE - (seconds - here)) < 0.02 * seconds + 1);
    }
  });
});
