// The list of edits: what it comes to, undone and done again, and what is read of edits that were kept.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { EditList, readKept } from "../../web/data/edits.js";

/** @typedef {import("../../web/data/edits.js").Edit} Edit */

/** @type {Edit} */
const NAMED = { kind: "name", lead: 0, times: [1, 2], letter: "V" };
/** @type {Edit} */
const AGAIN = { kind: "name", lead: 0, times: [2], letter: "S" };
/** @type {Edit} */
const GONE = { kind: "delete", lead: 0, times: [1] };
/** @type {Edit} */
const ADDED = { kind: "add", lead: 0, time: 5, sample: 1800, letter: "?" };

describe("the list of edits", () => {
  it("comes to one change a beat: the last name, deleted or not, waves together", () => {
    const edits = new EditList();
    for (const edit of [NAMED, AGAIN, GONE, ADDED]) edits.add(edit);
    edits.add({ kind: "wave", lead: 0, time: 2, edge: "qrsOn", at: -0.05 });
    edits.add({ kind: "wave", lead: 0, time: 2, edge: "tOff", at: 0.3 });
    const changes = edits.changes(0);
    assert.deepEqual(changes.get(1), { sample: null, deleted: true, letter: "V", waves: {} });
    assert.deepEqual(changes.get(2), {
      sample: null,
      deleted: false,
      letter: "S",
      waves: { qrsOn: -0.05, tOff: 0.3 },
    });
    assert.deepEqual(changes.get(5), { sample: 1800, deleted: false, letter: "?", waves: {} });
    assert.equal(edits.beatEdits, 6);
  });

  it("brings a beat back as it was when one is added where it was deleted", () => {
    const edits = new EditList();
    for (const edit of [NAMED, GONE]) edits.add(edit);
    edits.add({ ...ADDED, time: 1, sample: 360 });
    assert.deepEqual(edits.changes(0).get(1), { sample: null, deleted: false, letter: "V", waves: {} });
    edits.undo();
    assert.equal(edits.changes(0).get(1)?.deleted, true);
    for (const edit of [ADDED, { ...GONE, times: [5] }, ADDED]) edits.add(edit);
    assert.deepEqual(edits.changes(0).get(5), { sample: 1800, deleted: false, letter: "?", waves: {} });
  });

  it("keeps the edits of each lead apart", () => {
    const edits = new EditList();
    edits.add(NAMED);
    edits.add({ ...AGAIN, lead: 1 });
    assert.equal(edits.changes(0).get(2)?.letter, "V");
    assert.equal(edits.changes(1).get(2)?.letter, "S");
    assert.equal(edits.changes(2).size, 0);
  });

  it("is the same after undo and redo, whether its changes were asked for in between or not", () => {
    const edits = new EditList();
    for (const edit of [NAMED, AGAIN, GONE]) {
      edits.add(edit);
      edits.changes(0);
    }
    const all = new Map(edits.changes(0));
    assert.equal(edits.undo(), GONE);
    assert.equal(edits.changes(0).get(1)?.deleted, false);
    assert.equal(edits.undo(), AGAIN);
    assert.equal(edits.changes(0).get(2)?.letter, "V");
    assert.equal(edits.redo(), AGAIN);
    assert.equal(edits.redo(), GONE);
    assert.equal(edits.redo(), null);
    assert.deepEqual(edits.changes(0), all);
    for (let i = 0; i < 3; i++) assert.notEqual(edits.undo(), null);
    assert.equal(edits.undo(), null);
    assert.equal(edits.changes(0).size, 0);
  });

  it("forgets what was undone once there is another edit", () => {
    const edits = new EditList([NAMED]);
    edits.undo();
    edits.add(AGAIN);
    assert.equal(edits.redo(), null);
    assert.deepEqual(edits.done, [AGAIN]);
  });

  it("holds notes in order of time; changing and deleting them can be undone", () => {
    const edits = new EditList();
    edits.add({ kind: "note", id: edits.freshNote(), time: 9, text: "late" });
    edits.add({ kind: "note", id: edits.freshNote(), time: 3, text: "early" });
    assert.deepEqual(
      edits.notes().map(({ text }) => text),
      ["early", "late"],
    );
    edits.add({ kind: "note", id: 1, time: 9, text: "later" });
    edits.add({ kind: "unnote", id: 2 });
    assert.deepEqual(edits.notes(), [{ id: 1, time: 9, text: "later" }]);
    edits.undo();
    edits.undo();
    assert.deepEqual(
      edits.notes().map(({ text }) => text),
      ["early", "late"],
    );
    assert.equal(edits.freshNote(), 3);
    assert.equal(edits.beatEdits, 0);
  });

  it("is read from what was kept, without what cannot be understood", () => {
    const good = [NAMED, GONE, ADDED, { kind: "note", id: 1, time: 2, text: "a" }, { kind: "unnote", id: 1 }];
    const bad = [
      null,
      7,
      { kind: "toString" },
      { ...NAMED, times: ["1"] },
      { ...NAMED, lead: -1 },
      { ...GONE, times: 3 },
      { ...ADDED, time: Number.NaN },
      { kind: "wave", lead: 0, time: 1, edge: "U", at: 0 },
      { kind: "note", id: 1, time: 2 },
    ];
    const kept = { edits: [...bad, ...good], turned: [1, -1, "two", 0] };
    assert.deepEqual(readKept(kept), { edits: good, turned: [1, 0] });
    for (const other of ["edits", undefined, null, 7, [], { edits: {} }]) {
      assert.deepEqual(readKept(other), { edits: [], turned: [] });
    }
  });
});
