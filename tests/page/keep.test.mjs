// What is kept on this device: nothing unless the person says so; then edits, notes and settings come back with the same
// recording, under any name; one button forgets everything; a browser that forbids it is told of.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { text } from "../../web/locale/en.js";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { csvFile, upload, wfdbFiles } from "./fixtures.mjs";

/** @typedef {import("playwright-core").Page} Page */

describe("keeping", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());
  afterEach(async () => {
    const page = await openPage(browser);
    await page.evaluate(() => indexedDB.deleteDatabase("tracelight"));
    await page.close();
  });

  /** @param {Page} page @param {import("./fixtures.mjs").Upload[]} [files] */
  async function open(page, files = [csvFile(20)]) {
    await page.locator("input[type=file]").first().setInputFiles(files);
    await analysed(page);
  }

  /** @param {Page} page */
  const databases = (page) =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

  /** @param {Page} page */
  const tab = (page) => page.getByRole("tab", { name: text.notes.title }).click();

  /** @param {Page} page */
  const keepSwitch = (page) => page.locator("#panel-notes").getByRole("switch", { name: text.keep.keep });

  /** @param {Page} page @param {string} words */
  async function note(page, words) {
    await tab(page);
    await page.locator("#note-words").fill(words);
    await page.getByRole("button", { name: text.notes.add }).click();
    await page.locator(".notes-list .list-row", { hasText: words }).waitFor();
  }

  /** Names the middle beat V. @param {Page} page */
  async function edit(page) {
    await page.locator(".paper").focus();
    await page.keyboard.press("Enter");
    await page.locator(".beat-heading").waitFor();
    await page.keyboard.press("3");
    await page.locator(".beat-heading .tag-V.tag-given").waitFor();
  }

  /** @param {Page} page @param {keyof typeof text.edit.keeping} state */
  const keeping = (page, state) =>
    page.locator(".edit-line", { hasText: text.edit.keeping[state] }).waitFor();

  /** Answers the question that "Forget everything" asks. @param {Page} page @param {string} answer */
  async function forget(page, answer) {
    await page.locator(".bring").getByRole("button", { name: text.keep.forget, exact: true }).click();
    await page.locator(".confirm[open]").getByRole("button", { name: answer }).click();
  }

  /** @param {Page} page @param {"over" | "back"} way */
  async function turn(page, way) {
    await page.locator(".chips summary", { hasText: "polarity" }).click();
    await page.getByRole("button", { name: text.chips.turn[way] }).click();
  }

  /** Waits until so many recordings with a lead turned over are kept. @param {Page} page @param {number} wanted */
  const turnedKept = (page, wanted) =>
    page.evaluate(async (count) => {
      const answer = (/** @type {IDBRequest} */ request) =>
        new Promise((resolve) => {
          request.onsuccess = () => resolve(request.result);
        });
      for (let found = -1; found !== count; ) {
        const database = /** @type {IDBDatabase} */ (await answer(indexedDB.open("tracelight")));
        const all = await answer(database.transaction("kept").objectStore("kept").getAll());
        database.close();
        found = all.filter((/** @type {any} */ each) => each?.turned?.length).length;
      }
    }, wanted);

  /** @param {Page} page */
  async function keepSwitchOn(page) {
    await tab(page);
    await keepSwitch(page).check();
    await page.locator("#panel-notes").getByText(text.keep.on).waitFor();
  }

  it("does not happen unless the person says so: no storage is even made", async () => {
    const page = await openPage(browser);
    await open(page);
    await edit(page);
    await note(page, "felt here");
    await keeping(page, "none");
    assert.deepEqual(await databases(page), []);
    assert.equal(await keepSwitch(page).isChecked(), false);
    // The browser asks back: they would be gone.
    /** @type {string[]} */
    const asked = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      dialog.accept();
    });
    await page.reload();
    assert.deepEqual(asked, ["beforeunload"]);
    await page.locator(".sample:enabled").waitFor();
    await open(page);
    assert.equal(await page.locator(".edit-line").textContent(), "");
    const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    assert.deepEqual(stored, [0, 0, ""]);
    await page.close();
  });

  it("brings edits and notes back with the same recording under another name, and says so", async () => {
    const page = await openPage(browser);
    await open(page);
    await edit(page);
    await note(page, "felt here");
    await keepSwitch(page).check();
    await keeping(page, "kept");
    await page.locator(".paper").focus();
    await page.keyboard.press(".");
    await page.keyboard.press("Delete");
    await page.locator(".edit-line", { hasText: "2 edits, 1 note. Kept on this device." }).waitFor();
    await page.reload();
    await page.locator(".sample:enabled").waitFor();
    const [file] = [csvFile(20)];
    await open(page, [upload("other-name.csv", file.buffer)]);
    await page.locator(".edit-line", { hasText: `2 edits, 1 note. ${text.edit.keeping.restored}` }).waitFor();
    await page.locator(".edit-line").waitFor();
    await page.locator("#panel-summary .own-line", { hasText: "You edited 2 beats." }).waitFor();
    await tab(page);
    await page.locator(".notes-list .list-row", { hasText: "felt here" }).waitFor();
    await page.keyboard.press("Control+z");
    await page.locator(".paper").focus();
    await page.keyboard.press("Control+z");
    await keeping(page, "kept");
    await open(page, wfdbFiles());
    await page.locator(".recording-name", { hasText: "copy" }).waitFor();
    assert.equal(await page.locator(".edit-line").textContent(), "");
    await page.close();
  });

  it("keeps nothing of a recording whose samples differ at one place", async () => {
    const page = await openPage(browser);
    await open(page);
    await edit(page);
    await tab(page);
    await keepSwitch(page).check();
    await keeping(page, "kept");
    const { buffer } = csvFile(20);
    const other = Buffer.from(buffer);
    other[other.length - 3] = other[other.length - 3] === 0x31 ? 0x32 : 0x31;
    await open(page, [upload("export.csv", other)]);
    await page.locator(".edit-line:empty").waitFor({ state: "attached" });
    await open(page);
    await page.locator(".edit-line", { hasText: "1 edit." }).waitFor();
    await page.close();
  });

  it("asks nothing of one who leaves with all edits kept, or undone", async () => {
    const page = await openPage(browser);
    page.on("dialog", (dialog) => {
      throw new Error(dialog.type());
    });
    await open(page);
    await edit(page);
    await page.keyboard.press("Control+z");
    await page.locator(".edit-line:empty").waitFor({ state: "attached" });
    await page.reload();
    await page.locator(".sample:enabled").waitFor();
    await open(page);
    await edit(page);
    await tab(page);
    await keepSwitch(page).check();
    await keeping(page, "kept");
    await page.reload();
    await page.close();
  });

  it("belongs to the first of two tabs: the other says so, and overwrites nothing", async () => {
    const first = await openPage(browser);
    await open(first);
    await edit(first);
    await tab(first);
    await keepSwitch(first).check();
    await keeping(first, "kept");
    const second = await openPage(browser);
    await open(second);
    await keeping(second, "elsewhere");
    // Nothing is lost by leaving: what is here, the first tab keeps.
    second.on("dialog", (dialog) => {
      throw new Error(dialog.type());
    });
    await second.reload();
    await second.locator(".sample:enabled").waitFor();
    await open(second);
    await keeping(second, "elsewhere");
    second.removeAllListeners("dialog");
    await note(second, "from the other tab");
    await keeping(second, "elsewhere");
    await first.close();
    await second.close();
    const later = await openPage(browser);
    await open(later);
    await keeping(later, "restored");
    await tab(later);
    assert.equal(await later.locator(".notes-list .list-row").count(), 0);
    await note(later, "alone again");
    await keeping(later, "kept");
    await later.close();
  });

  it("keeps settings from visit to visit", async () => {
    const page = await openPage(browser);
    await page.getByRole("switch", { name: text.keep.keep }).first().check();
    await page.getByText(text.keep.on).first().waitFor();
    await open(page);
    await page.getByRole("banner").getByLabel("Speed").selectOption("50");
    await page.getByRole("banner").getByRole("combobox", { name: /^Gain/ }).selectOption("20");
    await page.getByRole("button", { name: "More room for the results" }).click();
    await page.locator('input[name="trace"][value="denoised"]').check();
    await page.getByLabel("Model").selectOption({ label: "ArrhythmiNet V2" });
    await analysed(page);
    // At once: what was changed last is kept too.
    await page.reload();
    await page.locator(".sample:enabled").waitFor();
    await open(page);
    await page.getByRole("banner").getByLabel("Speed").locator('option[value="50"]:checked').waitFor({
      state: "attached",
    });
    assert.equal(await page.getByRole("banner").getByRole("combobox", { name: /^Gain/ }).inputValue(), "20");
    assert.equal(await page.locator('input[name="trace"][value="denoised"]').isChecked(), true);
    assert.equal(await page.getByLabel("Model").locator("option:checked").textContent(), "ArrhythmiNet V2");
    const large = page.getByRole("button", { name: "More room for the results" });
    assert.equal(await large.getAttribute("aria-pressed"), "true");
    await page.close();
  });

  it("forgets everything by one button, here and in other tabs, and says that it did", async () => {
    const page = await openPage(browser);
    await open(page);
    await edit(page);
    await tab(page);
    await keepSwitch(page).check();
    await keeping(page, "kept");
    const other = await openPage(browser);
    const switchThere = other.locator(".bring").getByRole("switch", { name: text.keep.keep });
    assert.equal(await switchThere.isChecked(), true);
    await forget(other, text.keep.sure.no);
    await other.locator(".confirm[open]").waitFor({ state: "detached" });
    assert.deepEqual(await databases(other), ["tracelight"]);
    await forget(other, text.keep.sure.yes);
    await other.locator(".bring").getByText(text.keep.forgotten).waitFor();
    assert.deepEqual(await databases(other), []);
    await keeping(page, "none");
    assert.equal(await keepSwitch(page).isChecked(), false);
    await page.locator(".paper").focus();
    await page.keyboard.press("1");
    await page.locator(".edit-line", { hasText: "2 edits." }).waitFor();
    assert.deepEqual(await databases(page), []);
    await other.close();
    await page.close();
  });

  it("brings a lead that was turned over back as it was left, also in the page that forgets", async () => {
    const page = await openPage(browser);
    const turned = page.getByText(text.chips.polarity.turned);
    await open(page);
    await turn(page, "over");
    await turned.waitFor();
    await page.locator(".bar .home").click();
    await open(page);
    await turned.waitFor();
    await keepSwitchOn(page);
    await turnedKept(page, 1);
    await page.reload();
    await page.locator(".sample:enabled").waitFor();
    await open(page);
    await turned.waitFor();
    await turn(page, "back");
    await page.getByText(text.chips.polarity.asRecorded).waitFor();
    await turnedKept(page, 0);
    await page.reload();
    await page.locator(".sample:enabled").waitFor();
    await open(page);
    await page.getByText(text.chips.polarity.asRecorded).waitFor();
    await page.close();
  });

  it("says what becomes of edits when the sampling rate is given otherwise, and has them again at the old one", async () => {
    const page = await openPage(browser);
    await open(page);
    await edit(page);
    await note(page, "felt here");
    const giveRate = async (/** @type {string} */ rate) => {
      await page.locator(".chips summary").nth(1).click();
      await page.locator(".chip[open] .quiet").click();
      await page.locator("#ask-rate").fill(rate);
      await page.getByRole("button", { name: text.ask.open, exact: true }).click();
      await page.locator(".chips summary", { hasText: `${rate} Hz` }).waitFor();
    };
    await giveRate("300");
    await page.locator(".notice", { hasText: text.edit.atOtherRate(1, 1) }).waitFor();
    assert.equal(await page.locator(".edit-line").textContent(), "");
    await giveRate("360");
    await page.locator(".edit-line", { hasText: "1 edit, 1 note." }).waitFor();
    assert.equal(await page.locator(".notice").isVisible(), false);
    await page.close();
  });

  it("deletes all that was kept when it is switched off", async () => {
    const page = await openPage(browser);
    const box = page.locator(".bring").getByRole("switch", { name: text.keep.keep });
    await box.check();
    await page.getByText(text.keep.on).first().waitFor();
    assert.deepEqual(await databases(page), ["tracelight"]);
    await box.click();
    await page.keyboard.press("Escape");
    // Who would rather not keeps all.
    await page.locator(".bring .keep-switch input:checked").waitFor();
    assert.deepEqual(await databases(page), ["tracelight"]);
    await box.click();
    await page.locator(".confirm[open]").getByRole("button", { name: text.keep.sure.yes }).click();
    await page.getByText(text.keep.forgotten).first().waitFor();
    assert.deepEqual(await databases(page), []);
    await page.close();
  });

  for (const [how, script] of /** @type {const} */ ([
    ["has no storage", "Object.defineProperty(window, 'indexedDB', { value: undefined })"],
    [
      "forbids it",
      "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } })",
    ],
  ])) {
    it(`is said not to be possible where the browser ${how}; editing goes on`, async () => {
      const page = await browser.context.newPage();
      await page.addInitScript(script);
      await page.goto(browser.address);
      await page.locator(".sample:enabled").waitFor();
      await page.locator(".bring").getByText(text.keep.forbidden).waitFor();
      assert.equal(await page.locator(".bring").getByRole("switch").isDisabled(), true);
      await open(page);
      await edit(page);
      await keeping(page, "none");
      await page.close();
    });
  }

  it("has edits of a recording again that was opened before in the same visit, kept or not", async () => {
    const page = await openPage(browser);
    await open(page);
    await edit(page);
    await open(page, wfdbFiles());
    await page.locator(".edit-line:empty").waitFor({ state: "attached" });
    await open(page);
    await page.locator(".edit-line", { hasText: "1 edit." }).waitFor();
    await page.close();
  });
});

describe("a note that is being written", { skip }, () => {
  it("is added when the person goes on with something else, and leaving asks back before", async () => {
    const browser = await startBrowser();
    const page = await openPage(browser);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([csvFile(20)]);
    await analysed(page);
    await page.getByRole("tab", { name: text.notes.title }).click();
    await page.locator("#note-words").fill("half a thou");
    /** @type {string[]} */
    const asked = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      dialog.dismiss();
    });
    await page.evaluate(() => location.reload());
    await page.waitForTimeout(200);
    assert.deepEqual(asked, ["beforeunload"]);
    await page.getByRole("tab", { name: "Summary" }).click();
    await page.locator(".edit-line", { hasText: "1 note." }).waitFor();
    await page.getByRole("tab", { name: text.notes.title }).click();
    await page.locator(".notes-list .list-row", { hasText: "half a thou" }).waitFor();
    assert.equal(await page.locator("#note-words").inputValue(), "");
    await browser.close();
  });
});

describe("notes", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  it("are written, gone to, changed, deleted; all of it can be undone", async () => {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    await page.getByRole("tab", { name: text.notes.title }).click();
    const area = page.getByLabel(text.notes.words);
    const rows = page.locator(".notes-list .list-row");
    await page.getByRole("button", { name: text.notes.add }).click();
    await page.getByText(text.notes.empty).waitFor({ state: "attached" });
    await area.fill("at the start");
    await page.getByRole("button", { name: text.notes.add }).click();
    await rows.filter({ hasText: "at the start" }).waitFor();
    await page.locator(".paper").focus();
    await page.keyboard.press("End");
    await area.fill("at the end");
    await page.getByRole("button", { name: text.notes.add }).click();
    await rows.filter({ hasText: "at the end" }).waitFor();
    assert.deepEqual(await rows.locator("> :last-child").allTextContents(), ["at the start", "at the end"]);
    await rows.first().click();
    const range = page.getByRole("slider", { name: text.overview.label });
    await page.locator('[role=slider][aria-valuetext^="In view: 0:00"]').waitFor();
    assert.match((await range.getAttribute("aria-valuetext")) ?? "", /0:00/);
    assert.equal(await area.inputValue(), "at the start");
    await area.fill("felt dizzy");
    await page.getByRole("button", { name: text.notes.change }).click();
    await rows.filter({ hasText: "felt dizzy" }).waitFor();
    await rows.filter({ hasText: "felt dizzy" }).click();
    await page.getByRole("button", { name: text.notes.remove }).click();
    await rows.filter({ hasText: "felt dizzy" }).waitFor({ state: "detached" });
    const undo = page.getByRole("button", { name: "Undo", exact: true });
    await undo.click();
    await rows.filter({ hasText: "felt dizzy" }).waitFor();
    await undo.click();
    await rows.filter({ hasText: "at the start" }).waitFor();
    await page.locator(".edit-line", { hasText: "2 notes." }).waitFor();
    await page.close();
  });
});
