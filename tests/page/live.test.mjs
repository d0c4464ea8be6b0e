// A live recording with the simulated strap: what is shown, what is written, what survives a reload, what it becomes in the
// reader. On the site, as a page opened as a file has no storage for files.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { loadFlavour } from "../../tools/engine.mjs";
import { beginning, entries } from "../../web/live/journal.js";
import { Replay } from "../../web/live/replay.js";
import { text } from "../../web/locale/en.js";
import { analysed, loaded, openPage, skip, startBrowser, startSite } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

const words = text.live;

/** @param {Page} page @param {{ keep?: boolean }} [choice] */
async function connect(page, { keep = true } = {}) {
  await page.getByRole("button", { name: words.connect }).click();
  await page.getByRole("radio", { name: words.sensors.simulated }).check();
  await page.getByLabel(words.keep, { exact: true }).setChecked(keep);
  await page.getByRole("button", { name: words.start, exact: true }).click();
  await page.locator(".live-state", { hasText: words.links.streaming(0) }).waitFor();
}

/** @param {Page} page @param {number} count beats at least */
const beats = (page, count) =>
  page.waitForFunction((least) => {
    const found = [...document.querySelectorAll(".live-figures .figure")].find((each) =>
      each.textContent?.startsWith("Beats"),
    );
    return Number.parseInt(found?.querySelector(".figure-value")?.textContent ?? "", 10) >= least;
  }, count);

/** What is written in the journals of this page's device, the earliest first. @param {Page} page @returns {Promise<Uint8Array[]>} */
async function journals(page) {
  const files = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("live", { create: true });
    const found = [];
    for await (const [name, handle] of folder.entries()) {
      found.push({
        name,
        bytes: [...new Uint8Array(await (await /** @type {any} */ (handle).getFile()).arrayBuffer())],
      });
    }
    return found.sort((a, b) => a.name.localeCompare(b.name));
  });
  return files.map(({ bytes }) => Uint8Array.from(bytes));
}

/** @param {Page} page */
const forgetJournals = (page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry("live", { recursive: true }).catch(() => {});
  });

/** @param {Uint8Array} bytes of a journal */
const entriesOf = (bytes) => [
  ...entries(bytes.length, (offset, length) => bytes.slice(offset, offset + length)),
];

/** Gaps longer than two seconds in what the reader gets. @param {import("../../web/live/journal.js").Entry[]} list */
async function longGaps(list) {
  const replay = new Replay(await loadFlavour("simd128"));
  const parts = list.map((entry) => replay.take(entry));
  const grid = [...parts, replay.finish()].flatMap((part) => [...part]);
  replay.close();
  const runs = grid.map((value) => (Number.isNaN(value) ? "-" : "x")).join("");
  return runs.split(/x+/).filter((run) => run.length > 260).length;
}

/** Waits until the keyboard is on a button. @param {Page} page @param {string} name */
const focused = (page, name) =>
  page.waitForFunction((label) => document.activeElement?.textContent === label, name);

/** @param {Page} page @param {string} label */
const figure = async (page, label) =>
  (await page.locator(".live-figures .figure", { hasText: label }).locator(".figure-value").textContent()) ??
  "";

describe("a live recording", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let browser;
  before(async () => {
    browser = await startSite();
  });
  after(() => browser?.close());

  it("shows beats and rate as they come, is written as it goes, and becomes a recording of the reader", async () => {
    const page = await openPage(browser);
    await connect(page);
    await beats(page, 6);
    assert.match(await figure(page, text.summary.rate), /^1\d\d bpm$/);
    // The strap claims 130 Hz and has 131.56.
    const rate = Number.parseFloat(await figure(page, words.clock));
    assert.ok(Math.abs(rate - 131.56) < 0.5, String(rate));
    assert.match(await figure(page, words.safe), /safe on this device/);
    const drawn = await page.locator(".live-leaf").evaluateAll((leaves) => {
      let dark = 0;
      for (const leaf of leaves) {
        const { width, height } = /** @type {HTMLCanvasElement} */ (leaf);
        const ctx = /** @type {HTMLCanvasElement} */ (leaf).getContext("2d");
        const { data } = /** @type {CanvasRenderingContext2D} */ (ctx).getImageData(0, 0, width, height);
        for (let i = 0; i < data.length; i += 4)
          if (data[i + 3] > 128 && data[i] + data[i + 1] + data[i + 2] < 200) dark += 1;
      }
      return dark;
    });
    assert.ok(drawn > 500, `${drawn} dark pixels`);
    await page.getByRole("button", { name: words.stop }).click();
    await focused(page, words.review);
    // The first page is not on the way from the live view to the reader.
    const seen = await page.evaluateHandle(() => {
      const found = { first: false };
      const first = /** @type {HTMLElement} */ (document.querySelector(".bring"));
      new MutationObserver(() => {
        found.first ||= !first.hidden;
      }).observe(first, { attributes: true });
      return found;
    });
    await page.getByRole("button", { name: words.review }).click();
    await analysed(page);
    assert.equal((await seen.jsonValue()).first, false);
    assert.equal(await page.locator(".notice").isVisible(), false);
    assert.equal(
      await page.locator(".controls select").first().locator("option:checked").textContent(),
      "ECG",
    );
    assert.ok((await page.locator(".class-count").first().textContent())?.match(/[1-9]/));
    assert.equal(await page.locator(".live").isVisible(), false);
    assert.equal(await page.locator(".status-requests").textContent(), "0 requests since loading");
    await page.close();
  });

  it("goes on with its journal where its worker died", async () => {
    const page = await openPage(browser);
    await forgetJournals(page);
    await connect(page);
    await beats(page, 6);
    const before = Number.parseInt(await figure(page, words.safe), 10);
    await page.workers()[0].evaluate("setTimeout(() => { throw new Error('stopped by the test'); })");
    // The figures begin anew, the time goes on.
    await page.waitForFunction(
      ([label, least]) => {
        const found = [...document.querySelectorAll(".live-figures .figure")].find((each) =>
          each.textContent?.startsWith(String(label)),
        );
        return Number.parseInt(found?.querySelector(".figure-value")?.textContent ?? "", 10) >= Number(least);
      },
      [words.safe, before + 6],
    );
    await page.getByRole("button", { name: words.stop }).click();
    await page.getByRole("button", { name: words.review }).click();
    await analysed(page);
    const opened = Number.parseInt((await page.locator(".recording-facts").textContent()) ?? "", 10);
    assert.ok(opened >= before + 5, `${opened} of ${before + 6} s`);
    await page.locator(".bar .home").click();
    await page.locator(".live-kept li").waitFor();
    assert.equal(await page.locator(".live-kept li").count(), 1);
    await page.close();
  });

  it("is offered again after the page was closed in the middle, with all but its last packets, and can be deleted", async () => {
    const page = await openPage(browser);
    await forgetJournals(page);
    await connect(page);
    await beats(page, 6);
    const seconds = Number.parseInt(await figure(page, words.safe), 10);
    await page.reload();
    await loaded(page);
    const row = page.locator(".live-kept li");
    await row.waitFor();
    assert.equal(await row.count(), 1);
    assert.match((await row.textContent()) ?? "", /not ended/);
    await row.getByRole("button", { name: words.openIt }).click();
    await analysed(page);
    const opened = Number.parseInt((await page.locator(".recording-facts").textContent()) ?? "", 10);
    assert.ok(opened >= seconds - 2, `${opened} of ${seconds} s`);
    await page.locator(".bar .home").click();
    // Making it ready can be cancelled, and nothing is left of it.
    await page.evaluate((label) => {
      const open = [...document.querySelectorAll("button")].find((each) => each.textContent === label);
      open?.click();
      /** @type {HTMLElement} */ (document.querySelector(".status-task button")).click();
    }, words.openIt);
    await page.locator(".status progress").waitFor({ state: "hidden" });
    await page.waitForTimeout(300);
    assert.equal(await page.locator(".notice").isVisible(), false);
    assert.equal(await page.locator(".reading").isVisible(), false);
    await row.getByRole("button", { name: words.deleteIt }).click();
    await page.getByRole("button", { name: words.sureDelete.no }).click();
    await row.getByRole("button", { name: words.deleteIt }).click();
    await page.locator(".confirm[open]").getByRole("button", { name: words.sureDelete.yes }).click();
    await row.waitFor({ state: "detached" });
    // So does "Forget everything", with the rest.
    await connect(page);
    await beats(page, 2);
    await page.getByRole("button", { name: words.stop }).click();
    await page.getByRole("button", { name: words.close }).click();
    await row.waitFor();
    await page.locator(".bring .keep-switch input").check();
    await page.locator(".bring").getByRole("button", { name: text.keep.forget, exact: true }).click();
    await page.locator(".confirm[open]").getByRole("button", { name: text.keep.sure.yes }).click();
    await row.waitFor({ state: "detached" });
    await page.reload();
    await loaded(page);
    assert.equal(await page.locator(".live-kept").isVisible(), false);
    await page.close();
  });

  it("that another tab is writing is not said to be deleted, and everything else is", async () => {
    const page = await openPage(browser);
    await forgetJournals(page);
    await connect(page);
    await beats(page, 2);
    await page.reload();
    await loaded(page);
    const row = page.locator(".live-kept li");
    await row.waitFor();
    const other = await openPage(browser);
    await page.bringToFront();
    await row.getByRole("button", { name: words.continueIt }).click();
    await page.locator(".live-state", { hasText: words.links.streaming(0) }).waitFor();
    await beats(page, 2);
    // The other tab has a row that is no longer true.
    await other.bringToFront();
    const stale = other.locator(".live-kept li");
    await stale.getByRole("button", { name: words.deleteIt }).click();
    await other.locator(".confirm[open]").getByRole("button", { name: words.sureDelete.yes }).click();
    const notice = other.locator(".notice", { hasText: words.stillWritten(1) });
    await notice.waitFor();
    await stale.waitFor({ state: "detached" });
    await notice.getByRole("button", { name: text.notice.dismiss }).click();
    // It records and ends one of its own: that one is deleted.
    await connect(other);
    await beats(other, 2);
    await other.getByRole("button", { name: words.stop }).click();
    await other.getByRole("button", { name: words.close }).click();
    await stale.waitFor();
    assert.equal((await journals(other)).length, 2);
    await other.locator(".bring .keep-switch input").check();
    await other.locator(".bring").getByRole("button", { name: text.keep.forget, exact: true }).click();
    await other.locator(".confirm[open]").getByRole("button", { name: text.keep.sure.yes }).click();
    await notice.waitFor();
    await other.locator(".bring .keeping", { hasText: text.keep.forgottenHere }).waitFor();
    assert.equal((await journals(other)).length, 1);
    await other.close();
    await page.getByRole("button", { name: words.stop }).click();
    await page.getByRole("button", { name: words.close }).click();
    await row.waitFor();
    await forgetJournals(page);
    await page.close();
  });

  it("goes on after a reload: one recording with one gap, at true times, and nothing that was recorded is lost", async () => {
    const page = await openPage(browser);
    await forgetJournals(page);
    await connect(page);
    await beats(page, 6);
    await page.reload();
    await loaded(page);
    const [left] = await journals(page);
    const before = entriesOf(left);
    const row = page.locator(".live-kept li");
    // The page is back sooner than a gap is long.
    await page.waitForTimeout(2500);
    await row.getByRole("button", { name: words.continueIt }).click();
    await page.locator(".live-state", { hasText: words.links.streaming(0) }).waitFor();
    await beats(page, 6);
    const shown = Number.parseInt(await figure(page, words.safe), 10);
    await page.getByRole("button", { name: words.stop }).click();
    await page.getByRole("button", { name: words.review }).click();
    await analysed(page);
    const opened = Number.parseInt((await page.locator(".recording-facts").textContent()) ?? "", 10);

    const all = await journals(page);
    assert.equal(all.length, 1);
    const whole = before.at(-1)?.end ?? 0;
    assert.deepEqual(all[0].slice(0, whole), left.slice(0, whole));
    const after = entriesOf(all[0]);
    assert.equal(after.at(-1)?.end, all[0].length, "whole to its end");
    const kinds = after.slice(before.length).map(({ entry }) => entry.kind);
    assert.deepEqual([kinds[0], kinds.at(-1)], ["restarted", "end"]);
    assert.ok(kinds.slice(1, -1).every((kind) => kind === "ecg"));
    const times = after.flatMap(({ entry }) => (entry.kind === "about" ? [] : [entry.arrived]));
    assert.ok(times.every((time, i) => i === 0 || time >= times[i - 1]));
    const span = times[times.length - 1] - times[0];
    assert.ok(Math.abs(opened - span) < 2.5, `${opened} of ${span} s`);
    assert.ok(shown > times[before.length - 2] - times[0], "seconds are counted from the start");
    // What is lost on the radio is shorter than a second.
    assert.equal(await longGaps(after.map(({ entry }) => entry)), 1);
    await page.locator(".bar .home").click();
    await row.waitFor();
    assert.doesNotMatch((await row.textContent()) ?? "", /not ended/);
    assert.equal(await row.getByRole("button", { name: words.continueIt }).count(), 0);
    await page.close();
  });

  it("has ended where the person left the page and came back to it as it was, opens, and can be continued", async () => {
    const page = await openPage(browser);
    await forgetJournals(page);
    await connect(page);
    await beats(page, 6);
    // What a browser does with its back/forward cache, which the protocol that drives it switches off.
    await page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
    await page.locator(".live-state", { hasText: words.links.stopped(0) }).waitFor();
    await page.getByRole("button", { name: words.review }).click();
    await analysed(page);
    await page.locator(".bar .home").click();
    const row = page.locator(".live-kept li");
    await row.getByRole("button", { name: words.continueIt }).waitFor();
    const [left] = await journals(page);
    assert.ok(entriesOf(left).every(({ entry }) => entry.kind !== "end"));
    await forgetJournals(page);
    await page.close();
  });

  it("does not go on with what another sensor wrote, nor with what is long ago", async () => {
    const page = await openPage(browser);
    await forgetJournals(page);
    const meta = { sensor: "simulated", model: "", gives: /** @type {const} */ ("ecg"), label: "ECG" };
    const hoursAgo = (/** @type {number} */ hours) => Date.now() - 3_600_000 * hours;
    const [recent, old] = [20, 40].map((hours) => ({
      ...{ ...meta, rate: hours === 20 ? 200 : 130 },
      ...{ start: hoursAgo(hours), assumed: [] },
    }));
    const bytes = [recent, old].map((each) => [...beginning(each)]);
    await page.evaluate(async (files) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle("live", { create: true });
      for (const [i, file] of files.entries()) {
        const handle = await folder.getFileHandle(`${2 - i}.journal`, { create: true });
        const to = await handle.createWritable();
        await to.write(Uint8Array.from(file));
        await to.close();
      }
    }, bytes);
    await page.reload();
    await loaded(page);
    const rows = page.locator(".live-kept li");
    await rows.first().waitFor();
    assert.equal(await rows.count(), 2);
    assert.equal(await rows.getByRole("button", { name: words.continueIt }).count(), 1);
    await rows.first().getByRole("button", { name: words.continueIt }).click();
    await page.locator(".live-state", { hasText: words.faults["other-sensor"] }).waitFor();
    assert.deepEqual(
      (await journals(page)).map((file) => [...file]),
      [bytes[1], bytes[0]],
    );
    await page.getByRole("button", { name: words.close }).click();
    await rows.first().waitFor();
    await forgetJournals(page);
    await page.close();
  });

  it("is not written where the person would rather not, and leaving asks back then", async () => {
    const page = await openPage(browser);
    await connect(page, { keep: false });
    await beats(page, 3);
    assert.match(await figure(page, words.safe), /not kept$/);
    /** @type {string[]} */
    const asked = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      dialog.accept();
    });
    await page.locator(".live-trace").click();
    await page.reload();
    await loaded(page);
    assert.deepEqual(asked, ["beforeunload"]);
    assert.equal(await page.locator(".live-kept").isVisible(), false);
    await page.close();
  });

  it("ends when a file is opened and the person means it, and the file is then what is on show", async () => {
    const page = await openPage(browser);
    await connect(page, { keep: false });
    await beats(page, 3);
    const { csvFile } = await import("./fixtures.mjs");
    const choose = () =>
      page
        .locator("input[type=file]")
        .first()
        .setInputFiles([csvFile(20)]);
    const asked = page.locator(".confirm[open]");
    await choose();
    await asked.filter({ hasText: words.openEnds.lost }).waitFor();
    await asked.getByRole("button", { name: words.sureOpen.no }).click();
    await beats(page, 16);
    assert.equal(await page.locator(".reading").isVisible(), false);
    await choose();
    await asked.getByRole("button", { name: words.sureOpen.yes }).click();
    await analysed(page);
    assert.equal(await page.locator(".live").isVisible(), false);
    await page.keyboard.press("n");
    await page.locator(".beat-heading").waitFor();
    await page.close();
  });
});

describe("where Bluetooth cannot work", { skip }, () => {
  it("the page says so and what to do instead, and the simulated strap works all the same", async () => {
    const browser = await startBrowser();
    const page = await browser.context.newPage();
    await page.addInitScript("Object.defineProperty(navigator, 'bluetooth', { value: undefined })");
    await page.goto(browser.address);
    await loaded(page);
    await page.getByRole("button", { name: words.connect }).click();
    await page.locator(".live-obstacle", { hasText: "Safari and Firefox" }).waitFor();
    assert.equal(await page.getByRole("radio", { name: words.sensors.polar }).isDisabled(), true);
    // By the keyboard alone: it is on the strap that can be chosen, then on the live view, then on the way out of it.
    await page.waitForFunction(() => Reflect.get(document.activeElement ?? {}, "value") === "simulated");
    await page.keyboard.press("Enter");
    await focused(page, words.stop);
    await beats(page, 3);
    // Opened as a file, the page has no room for files.
    assert.equal(await figure(page, words.safe), words.cannotKeep);
    await page.keyboard.press("Enter");
    await focused(page, words.close);
    await browser.close();
  });
});
