// Straps that the browser emulates, from the chooser to the end: the commands that they get, their frames as beats on the page,
// a broken connection, a restart without a click, the end of their stream.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { randomNumbers } from "../helpers/random.mjs";
import { SimulatedStrap, signalAt } from "../../web/live/simulate.js";
import { text } from "../../web/locale/en.js";
import { SAMPLE_RATE, sampleMillivolts } from "../helpers/sample.mjs";
import { violations } from "./axe.mjs";
import { analysed, loaded, skip, startSite } from "./browser.mjs";
import { saved } from "./saving.mjs";
import { BLUETOOTH, EmulatedStrap } from "./strap.mjs";
import { HeartRateStrap, Movesense, PolarH10 } from "./strap-kinds.mjs";

/** @typedef {import("playwright-core").Page} Page */

const words = text.live;
const START = "02000001820001010e00";
const STOP = "0300";

/**
 * A page that is connected with an emulated strap. Its policy is let be where axe is to be run in it.
 * @template {import("./strap-kinds.mjs").StrapKind} K
 * @param {keyof typeof words.sensors} sensor @param {K} kind @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function connected(sensor, kind, options = {}) {
  const browser = await startSite({ args: BLUETOOTH, ...options });
  const page = await browser.context.newPage();
  const strap = await EmulatedStrap.near(page, kind);
  await page.goto(browser.address);
  await loaded(page);
  await page.getByRole("button", { name: words.connect }).click();
  await page.getByRole("radio", { name: words.sensors[sensor] }).check();
  await page.getByRole("button", { name: words.start, exact: true }).click();
  return { browser, page, strap, state: page.locator(".live-state") };
}

/** @param {Page} page @param {string | RegExp} label @returns what a figure of the live view says */
const figure = (page, label) =>
  page.locator(".live-figures .figure", { hasText: label }).locator(".figure-value");

/** @param {Page} page @param {number} least */
const beats = async (page, least) =>
  page.waitForFunction(
    ([element, count]) => Number.parseInt(/** @type {Element} */ (element).textContent ?? "", 10) >= count,
    /** @type {const} */ ([await figure(page, /^Beats/).elementHandle(), least]),
  );

describe("a Polar H10", { skip }, () => {
  it("is chosen, started, read, lost, found again without a click, and stopped", async () => {
    const { browser, page, strap, state } = await connected("polar", new PolarH10());
    await state.filter({ hasText: words.measuring }).waitFor();
    assert.ok(strap.written.includes(START), strap.written.join(" "));
    await page.locator(".live-battery", { hasText: "77 %" }).waitFor();

    const heart = new SimulatedStrap({ rate: SAMPLE_RATE, samples: sampleMillivolts() }, 130, {
      clock: 0.02,
    });
    const send = async (/** @type {number} */ seconds) => {
      for (const until = heart.time + seconds; heart.time < until; )
        await strap.send(strap.kind.ecg(heart.next()));
    };
    await send(15);
    await beats(page, 12);
    const clock = await figure(page, words.clock).textContent();
    assert.ok(Math.abs(Number.parseFloat(clock ?? "") - 132.6) < 0.3);

    await figure(page, text.summary.rate).filter({ hasText: /bpm/ }).waitFor();
    await strap.breakOff();
    await state.filter({ hasText: words.isSafe }).waitFor();
    // What was true before is not shown as if it were now.
    await figure(page, text.summary.rate).filter({ hasText: words.none }).waitFor();
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
    assert.equal(strap.kind.streams, false);
    assert.equal(await page.locator(".notice").isVisible(), false);
    await browser.close();
  });
});

describe("a Movesense", { skip }, () => {
  it("is subscribed to at a rate it has, read in parts, lost, found again without a click, and left", async () => {
    const { browser, page, strap, state } = await connected("movesense", new Movesense([250, 500]));
    const hex = (/** @type {number[]} */ bytes, path = "") =>
      Buffer.from([...bytes, ...Buffer.from(path)]).toString("hex");
    await state.filter({ hasText: words.measuring }).waitFor();
    // 200 Hz is refused, and given up all the same.
    const subscribed = [hex([1, 1], "/Meas/ECG/200"), hex([2, 1]), hex([1, 2], "/Meas/ECG/250")];
    assert.deepEqual(strap.written, subscribed);
    await page.locator(".live-title", { hasText: "Movesense HR+" }).waitFor();

    const signal = { rate: SAMPLE_RATE, samples: sampleMillivolts() };
    let sent = 0;
    const send = async (/** @type {number} */ seconds) => {
      for (const until = sent + 250 * seconds; sent < until; sent += 16) {
        const samples = Float32Array.from({ length: 16 }, (_, i) => signalAt(signal, (sent + i) / 250));
        const parts = strap.kind.ecg({ ms: 5000 + 4 * sent, samples });
        assert.ok(parts.length > 1);
        await strap.send(parts);
      }
    };
    await send(15);
    await beats(page, 12);
    assert.match((await figure(page, words.clock).textContent()) ?? "", /^250(\.0\d)? Hz · nothing lost$/);

    await strap.breakOff();
    await state.filter({ hasText: "Connection lost" }).waitFor();
    await strap.addServices();
    await state.filter({ hasText: words.links.streaming(0) }).waitFor();
    assert.deepEqual(strap.written, [...subscribed, ...subscribed]);
    await send(8);
    await page.locator(".live-figures .figure", { hasText: /1 gap/ }).waitFor();

    await page.getByRole("button", { name: words.stop }).click();
    await page.getByRole("button", { name: words.review }).click();
    await analysed(page);
    assert.equal(strap.written.at(-1), hex([2, 2]));
    assert.equal(strap.kind.reference, 0);
    assert.equal(await page.locator(".notice").isVisible(), false);
    await browser.close();
  });
});

describe("any heart-rate strap", { skip }, () => {
  it("tells rate, intervals, regularity and contact, is lost, found again, left, and saved as a table", async () => {
    const { browser, page, strap, state } = await connected("heart-rate", new HeartRateStrap());
    await state.filter({ hasText: words.links.streaming(0) }).waitFor();
    await page.locator(".live-battery", { hasText: "77 %" }).waitFor();
    assert.deepEqual(strap.log, ["connection", "subscribe-to-notifications"]);
    const beat = (/** @type {Parameters<HeartRateStrap["beat"]>[0]} */ what) =>
      strap.send(strap.kind.beat(what));
    const rate = (/** @type {string} */ said) =>
      figure(page, text.summary.rate).filter({ hasText: said }).waitFor();
    const said = (/** @type {string} */ intervals) =>
      page.locator(".live-rr-said", { hasText: intervals }).waitFor();

    await beat({ heartRate: 72, rr: [0.75], contact: true });
    await rate("72 bpm");
    await beat({ heartRate: 258, rr: [0.25, 0.375, 0.5], wide: true });
    await rate("258 bpm");
    await said(words.rrShown({ count: 4, low: 250, high: 750, gaps: 0 }));
    await said(words.rrLast(text.list(["750", "250", "375", "500"])));
    assert.match((await figure(page, words.regularityTitle).textContent()) ?? "", /^cannot be told yet/);

    const regularity = (/** @type {RegExp} */ told) =>
      figure(page, words.regularityTitle).filter({ hasText: told }).waitFor();
    for (let i = 0; i < 60; i++) await beat({ heartRate: 75, rr: [0.8], contact: true });
    await regularity(/^not irregular as in atrial fibrillation \(0\s*%\)$/);
    const random = randomNumbers(9);
    for (let i = 0; i < 60; i++) await beat({ heartRate: 85, rr: [0.45 + 0.5 * random()], contact: true });
    await regularity(
      /^irregular as in atrial fibrillation, as far as intervals alone can tell \((9\d|100)\s*%\)$/,
    );
    const points = await page.locator(".live-rr canvas").evaluate((canvas) => {
      const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
      const ctx = /** @type {HTMLCanvasElement} */ (canvas).getContext("2d");
      const { data } = /** @type {CanvasRenderingContext2D} */ (ctx).getImageData(0, 0, width, height);
      let inked = 0;
      for (let i = 0; i < data.length; i += 4) if (Math.abs(data[i] - data[i + 2]) > 60) inked += 1;
      return inked;
    });
    assert.ok(points > 300, `${points} pixels of points`);
    // No ECG: nothing that speaks of one is on show.
    for (const hidden of [".live-trace", ".live-looks", ".live-abnormal"]) {
      assert.equal(await page.locator(hidden).isVisible(), false, hidden);
    }

    const alarm = (/** @type {string} */ told) => page.locator(".live-alarms p", { hasText: told });
    await beat({ heartRate: 20, rr: [3.25], contact: true });
    await alarm(words.alarmsOfIntervals.pause).waitFor();
    for (let i = 0; i < 5; i++) await beat({ heartRate: 75, rr: [0.8], contact: true });
    await alarm(words.alarmsOfIntervals.pause).waitFor({ state: "detached" });
    await beat({ heartRate: 75, rr: [2], contact: false });
    await page.locator(".live-rr-contact", { hasText: words.noContact }).waitFor();
    while ((await alarm(words.alarmsOfIntervals["lead-off"]).count()) === 0) {
      await beat({ heartRate: 0, contact: false });
      await page.waitForTimeout(200);
    }
    while ((await alarm(words.alarmsOfIntervals["lead-off"]).count()) > 0) {
      await beat({ heartRate: 75, contact: true });
      await page.waitForTimeout(200);
    }
    assert.equal(await page.locator(".live-rr-contact").textContent(), "");

    await strap.breakOff();
    await state.filter({ hasText: "Connection lost" }).waitFor();
    await strap.addServices();
    await state.filter({ hasText: words.links.streaming(0) }).waitFor();
    await beat({ heartRate: 60, rr: [1, 1.125], contact: true });
    await said("1 gap");
    await regularity(/^cannot be told yet \(2 intervals/);

    await page.getByRole("button", { name: words.stop }).click();
    await state.filter({ hasText: words.links.stopped(0) }).waitFor();
    while (strap.log.at(-1) !== "unsubscribe-from-notifications") await page.waitForTimeout(50);
    assert.equal(await page.getByRole("button", { name: words.review }).isVisible(), false);
    const check = (/** @type {import("./saving.mjs").SavedFile[]} */ [{ name, bytes }]) => {
      assert.match(name, /^live_\d{4}_\d\d_\d\d_\d\d_\d\d_\d\d-intervals\.csv$/);
      const rows = bytes.toString().trimEnd().split("\r\n");
      assert.match(rows[0], /^# RR intervals .* strap: Any strap; start: \d{4}-\d\d-\d\dT/);
      assert.equal(rows[1], "time_s,rr_ms,skin_contact");
      assert.deepEqual(rows.slice(2, 6), ["0.750,750.0,yes", "1.000,250.0,", "1.375,375.0,", "1.875,500.0,"]);
      assert.equal(rows.length, 2 + 4 + 120 + 1 + 5 + 1 + 2);
      assert.equal(rows.filter((row) => row.endsWith(",no")).length, 1);
      assert.match(rows.at(-1) ?? "", /,1125\.0,yes$/);
    };
    check(await saved(page, () => page.getByRole("button", { name: words.saveIntervals }).click()));
    await page.getByRole("button", { name: words.close }).click();
    const row = page.locator(".live-kept li");
    assert.equal(await row.getByRole("button", { name: words.openIt }).count(), 0);
    check(await saved(page, () => row.getByRole("button", { name: words.saveIntervals }).click()));
    await browser.close();
  });

  it("that sends no intervals says so, and is saved as a table of its heart rates", async () => {
    const { browser, page, strap, state } = await connected("heart-rate", new HeartRateStrap());
    await state.filter({ hasText: words.links.streaming(0) }).waitFor();
    for (let i = 0; i < 12; i++) await strap.send(strap.kind.beat({ heartRate: 60 + i, contact: true }));
    await page.locator(".live-rr-none", { hasText: words.noRr }).waitFor();
    await figure(page, text.summary.rate).filter({ hasText: "71 bpm" }).waitFor();
    assert.equal(await page.locator(".live-rr canvas").isVisible(), false);
    assert.equal(
      await page.locator(".live-rr", { hasText: words.rrOnly }).locator("p").first().isVisible(),
      false,
    );
    await page.getByRole("button", { name: words.stop }).click();
    const [{ name, bytes }] = await saved(page, () =>
      page.getByRole("button", { name: words.saveIntervals }).click(),
    );
    assert.match(name, /^live_.*-rates\.csv$/);
    const rows = bytes.toString().trimEnd().split("\r\n");
    assert.match(rows[0], /^# Heart rates .* strap: Any strap; start: \d{4}-\d\d-\d\dT/);
    assert.equal(rows[1], "time_s,heart_rate_bpm,skin_contact");
    assert.equal(rows[2], "0.000,60,yes");
    assert.equal(rows.length, 2 + 12);
    await browser.close();
  });

  it("is for everyone, on a phone and from right to left too", async () => {
    const { browser, page, strap } = await connected("heart-rate", new HeartRateStrap(), { bypassCSP: true });
    await page.locator(".live-state", { hasText: words.links.streaming(0) }).waitFor();
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (let i = 0; i < 40; i++)
      await strap.send(strap.kind.beat({ heartRate: 75, rr: [0.8], contact: i < 39 }));
    await page.locator(".live-rr-contact", { hasText: words.noContact }).waitFor();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 1600 });
      assert.deepEqual(await violations(page), []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} pixels too wide at ${width}`);
    }
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    assert.deepEqual(await violations(page), []);
    await browser.close();
  });
});
