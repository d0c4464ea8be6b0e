// Work about the newest thing: never two at a time, never one that was overtaken, and always the last.

import assert from "node:assert/strict";
import { test } from "node:test";
import { newestOnly } from "../../web/live/newest.js";

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Work that ends when it is told to. */
function slowWork() {
  /** @type {number[]} */
  const begun = [];
  /** @type {{ resolve: (word: string) => void, reject: (error: Error) => void }[]} */
  const open = [];
  const explain = newestOnly((/** @type {number} */ beat) => {
    begun.push(beat);
    return /** @type {Promise<string>} */ (new Promise((resolve, reject) => open.push({ resolve, reject })));
  });
  return { begun, open, explain };
}

test("while one is under way only the newest waits, and is begun when that ends", async () => {
  const { begun, open, explain } = slowWork();
  const answers = [1, 2, 3, 4].map((beat) => explain(beat));
  await settle();
  assert.deepEqual(begun, [1]);
  open[0].resolve("one");
  await settle();
  assert.deepEqual(begun, [1, 4]);
  open[1].resolve("four");
  assert.deepEqual(await Promise.all(answers), ["one", null, null, "four"]);
  const next = explain(5);
  await settle();
  assert.deepEqual(begun, [1, 4, 5]);
  open[2].resolve("five");
  assert.equal(await next, "five");
});

test("one that fails says so, and does not hold up the next", async () => {
  const { begun, open, explain } = slowWork();
  const [first, second] = [explain(1), explain(2)];
  await settle();
  open[0].reject(new Error("no"));
  await assert.rejects(first, /no/);
  await settle();
  assert.deepEqual(begun, [1, 2]);
  open[1].resolve("two");
  assert.equal(await second, "two");
});
