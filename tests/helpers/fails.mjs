// What a call of the engine must fail with.

import assert from "node:assert/strict";
import { TracelightError } from "../../web/engine/engine.js";

/**
 * @param {() => unknown} act
 * @param {Partial<TracelightError>} expected
 * @returns {TracelightError}
 */
export function assertFails(act, expected) {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof TracelightError, `threw ${error}`);
    assert.match(error.message, /^\S+( \S+){2,}[.!?]$/, "the message is a sentence");
    for (const [key, value] of Object.entries(expected)) assert.equal(Reflect.get(error, key), value, key);
    return error;
  }
  assert.fail("did not throw");
}
