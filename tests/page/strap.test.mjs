// A Polar H10 that the browser emulates, from the chooser to the reader: the commands that it gets, its frames as beats, a
// broken connection, an unclean restart, the end of its stream.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SimulatedStrap } from "../../web/live/simulate.js";
import { text } from "../../web/locale/en.js";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { analysed, loaded, skip, startSite } from "./browser.mjs";
import { BLUETOOTH, EmulatedStrap } from "./strap.mjs";

const words = text.live;
const START = "02000001820001010e00";
const STOP = "0300";

describe("a Polar H10", { skip }, () => {
  it("is chosen, started, read, lost, found again without a click, and stopped", async () => {
    const browser = await startSite({ args: BLUETOOTH });
    const page = await browser.context.newPage();
    const strap = await EmulatedStrap.near(page);
    await page.goto(browser.address);
    await loaded(page);
    await page.getByRole("button", { name: words.connect }).click();
    await page.getByRole("radio", { name: words.sensors.polar }).check();
    await page.getByRole("button", { name: words.start, exact: true }).click();
    const state = page.locator(".live-state");
    await state.filter({ hasText: words.measuring }).waitFor();
    assert.ok(strap.written.includes(START), strap.written.join(" "));
    await page.locator(".live-battery", { hasText: "77 %" }).waitFor();

    const heart = new SimulatedStrap({ rate: SAMPLE_RATE, samples: sampleMillivolts() }, 130, {
      clock: 0.02,
    });
    const send = async (/** @type {number} */ seconds) => {
      for (const until = heart.time + seconds; heart.time < until; ) await strap.send(heart.next());
    };
    await send(15);
    const beats = page.locator(".live-figures .figure", { hasText: /^Beats/ }).locator(".figure-value");
    await page.waitForFunction(
      (figure) => Number.parseInt(figure?.textContent ?? "", 10) >= 12,
      await beats.elementHandle(),
    );
    const clock = page.locator(".live-figures .figure", { hasText: words.clock }).locator(".figure-value");
    assert.ok(Math.abs(Number.parseFloat((await clock.textContent()) ?? "") - 132.6) < 0.3);

    await strap.breakOff();
    await state.filter({ hasText: "Connection lost" }).waitFor();
    await strap.addServices();
    const starts = () => strap.written.filter((command) => command === START).length;
    // Its stream was never stopped: it refuses to start, is stopped, and starts.
    await state.filter({ hasText: words.links.streaming(0) }).waitFor();
    assert.equal(starts(), 3);
    assert.equal(strap.written.at(-2), STOP);
    await send(8);
    await page.locator(".live-figures .figure", { hasText: /1 gap/ }).waitFor();

    await page.getByRole("button", { name: words.stop }).click();
    await page.getByRole("button", { name: words.review }).click();
    await analysed(page);
    assert.equal(strap.written.at(-1), STOP);
    assert.equal(strap.streams, false);
    assert.equal(await page.locator(".notice").isVisible(), false);
    await browser.close();
  });
});
