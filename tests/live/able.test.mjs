/** Why sensors cannot be reached, in every kind of browser and page. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { obstacle } from "../../web/live/able.js";

/** Everything as it should be, but for these. @param {Partial<Parameters<typeof obstacle>[0]>} [changes] */
const told = (changes) =>
  obstacle({
    secure: true,
    bluetooth: adapter(async () => true),
    policy: frame({ allowed: true }),
    ...changes,
  });

/** @param {() => Promise<boolean>} getAvailability */
const adapter = (getAvailability) => ({ getAvailability });

/** @param {{ allowed: boolean, known?: string[] }} what */
const frame = ({ allowed, known = ["camera", "bluetooth"] }) => ({
  features: () => known,
  allowsFeature: (/** @type {string} */ name) => name === "bluetooth" && allowed,
});

describe("what is in the way of sensors", () => {
  it("nothing, in Chromium on a secure page with an adapter", async () => assert.equal(await told(), null));

  it("an insecure page, before all else: it is not shown the rest", async () => {
    assert.equal(await told({ secure: false, bluetooth: null }), "insecure");
    assert.equal(await told({ secure: false }), "insecure");
  });

  it("a browser without Web Bluetooth, as Safari and Firefox", async () =>
    assert.equal(await told({ bluetooth: null, policy: null }), "no-api"));

  it("a frame without permission", async () => {
    assert.equal(await told({ policy: frame({ allowed: false }) }), "frame-not-allowed");
    assert.equal(await told({ policy: { allowsFeature: () => false } }), "frame-not-allowed");
    assert.equal(
      await told({ policy: frame({ allowed: false }), bluetooth: adapter(async () => false) }),
      "frame-not-allowed",
    );
  });

  it("a browser that says nothing of frames is believed", async () => {
    assert.equal(await told({ policy: null }), null);
    assert.equal(await told({ policy: frame({ allowed: false, known: ["camera"] }) }), null);
  });

  it("no adapter, or one that is switched off", async () =>
    assert.equal(await told({ bluetooth: adapter(async () => false) }), "no-adapter"));

  it("a browser that does not say whether there is an adapter is tried", async () => {
    assert.equal(await told({ bluetooth: adapter(() => Promise.reject(new Error("?"))) }), null);
  });
});
