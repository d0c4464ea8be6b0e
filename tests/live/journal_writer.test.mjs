// A disk that is full: what was written stays whole, and the end of the recording is marked all the same.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { beginning, entries } from "../../web/live/journal.js";
import { JournalWriter } from "../../web/worker/journal-writer.js";

const META = { sensor: "polar", model: "", gives: /** @type {const} */ ("ecg"), rate: 130, label: "ECG" };

/** A file that takes so many bytes. @param {number} room */
function fileWithRoom(room) {
  let bytes = new Uint8Array(0);
  return {
    get bytes() {
      return bytes;
    },
    /** @param {Uint8Array} more @param {{ at: number }} where */
    write(more, { at }) {
      const taken = Math.max(0, Math.min(more.length, room - at));
      const grown = new Uint8Array(Math.max(bytes.length, at + taken));
      grown.set(bytes);
      grown.set(more.subarray(0, taken), at);
      bytes = grown;
      return taken;
    },
    /** @param {number} length */
    truncate(length) {
      bytes = bytes.slice(0, length);
    },
    flush() {},
    close() {},
  };
}

/** @param {Uint8Array} bytes */
const read = (bytes) =>
  [...entries(bytes.length, (offset, length) => bytes.subarray(offset, offset + length))].map(
    ({ entry }) => entry.kind,
  );

describe("a full disk", () => {
  const start = beginning({ ...META, start: 0, assumed: [] });
  const packet = (/** @type {number} */ arrived) => ({
    kind: /** @type {const} */ ("ecg"),
    stamp: arrived,
    arrived,
    samples: new Float32Array(73),
  });

  /** @param {number} room behind the first entry */
  function written(room) {
    const file = fileWithRoom(start.length + room);
    const writer = new JournalWriter(/** @type {any} */ (file), "x");
    writer.append(start);
    const states = [1, 2, 3].map((arrived) => writer.add(packet(arrived)).state);
    return { file, states, end: writer.add({ kind: "end", arrived: 4 }) };
  }

  it("takes no more packets, and the mark of the end where that fits", () => {
    const { file, states, end } = written(400);
    assert.deepEqual(states, ["kept", "full", "full"]);
    assert.equal(end.state, "full");
    assert.deepEqual(read(file.bytes), ["about", "ecg", "end"]);
    assert.equal(end.bytes, file.bytes.length);
  });

  it("without room for that too, keeps what it has", () => {
    const { file, states, end } = written(330);
    assert.deepEqual(states, ["kept", "full", "full"]);
    assert.equal(end.state, "full");
    assert.deepEqual(read(file.bytes), ["about", "ecg"]);
  });

  it("with room, is none", () => {
    const { file, states, end } = written(4000);
    assert.deepEqual(states, ["kept", "kept", "kept"]);
    assert.equal(end.state, "kept");
    assert.deepEqual(read(file.bytes), ["about", "ecg", "ecg", "ecg", "end"]);
  });
});
