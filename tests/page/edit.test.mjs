// Editing on the page: names by key and by button, beats deleted and added, waves moved, undo and redo; every view and
// every saved file follows, and says what a person did.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { text } from "../../web/locale/en.js";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

describe("editing", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  async function sample() {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    return page;
  }

  /** The sample with its first abnormal beat, a fusion beat, selected. */
  async function selected() {
    const page = await sample();
    await page.locator(".paper").focus();
    await page.keyboard.press("n");
    await page.locator(".beat-heading .tag-F").waitFor();
    return page;
  }

  /** @param {Page} page @param {string} letter */
  const count = async (page, letter) =>
    Number(
      await page
        .locator(".class-count", { has: page.locator(`.tag-${letter}`) })
        .locator(".class-value")
        .textContent(),
    );

  /** @param {Page} page @param {string} words */
  const line = (page, words) => page.locator(".edit-line", { hasText: words }).waitFor();

  /** @param {Page} page @param {string} button */
  async function saved(page, button) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return readFileSync(await download.path(), "utf8");
  }

  /** @param {Page} page */
  const beatsFound = async (page) =>
    Number((await page.locator(".status-words").textContent())?.match(/^(\d+) beats found/)?.[1]);

  it("names the selected beat by a key, says who named it, and counts it so; Ctrl-Z takes it back", async () => {
    const page = await selected();
    const before = { S: await count(page, "S"), F: await count(page, "F") };
    await page.keyboard.press("2");
    await page.locator(".beat-heading .tag-S.tag-given").waitFor();
    const said = (await page.locator(".who-named").textContent()) ?? "";
    assert.match(said, /^Named by you; ArrhythmiNet-R said fusion beat \(\d+ %\)\.$/);
    await line(page, "1 edit.");
    assert.equal(await count(page, "S"), before.S + 1);
    assert.equal(await count(page, "F"), before.F - 1);
    assert.ok(await page.locator("#panel-summary .own-line").isVisible());
    await page.keyboard.press("Control+z");
    await page.locator(".beat-heading .tag-F:not(.tag-given)").waitFor();
    assert.equal(await count(page, "S"), before.S);
    assert.equal(await page.locator(".who-named").count(), 0);
    await page.keyboard.press("Control+Shift+Z");
    await page.locator(".beat-heading .tag-S.tag-given").waitFor();
    await page.keyboard.press("Control+z");
    await page.locator(".beat-heading .tag-F").waitFor();
    await page.keyboard.press("Control+y");
    await page.locator(".beat-heading .tag-S.tag-given").waitFor();
    await page.close();
  });

  it("has a button for each name, with its key; the help lists the keys in the order of the model", async () => {
    const page = await selected();
    const buttons = page.getByRole("group", { name: text.edit.nameIt }).getByRole("button");
    assert.deepEqual(await buttons.allTextContents(), ["N", "S", "V", "F", "?"]);
    assert.equal(await buttons.nth(3).getAttribute("aria-pressed"), "true");
    assert.match((await buttons.nth(2).getAttribute("title")) ?? "", /key 3$/);
    await buttons.nth(2).focus();
    await page.keyboard.press("Enter");
    await page.locator(".beat-heading .tag-V.tag-given").waitFor();
    await page.locator('.name-button[aria-pressed="true"] .tag-V').waitFor();
    assert.ok(await buttons.nth(2).evaluate((button) => button === document.activeElement));
    await page.keyboard.press("?");
    const help = page.getByRole("dialog");
    assert.ok(
      await help
        .getByText("Keys that name a beat: 1 N, 2 SVEB, 3 PVC, 4 fusion beat, 5 unclassified.")
        .isVisible(),
    );
    await page.keyboard.press("3");
    await page.keyboard.press("Escape");
    await line(page, "1 edit.");
    await page.close();
  });

  it("leaves keys to the words that are being written", async () => {
    const page = await selected();
    await page.getByRole("tab", { name: "Notes" }).click();
    await page.locator("#note-words").pressSequentially("12a");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Control+z");
    assert.equal(await page.locator(".edit-line").textContent(), "");
    assert.equal(await page.locator(".beat-heading .tag-given").count(), 0);
    await page.close();
  });

  it("deletes the selected beat: one less everywhere, and the next one is selected; undo brings it back", async () => {
    const page = await selected();
    const all = await beatsFound(page);
    const time = await page.locator(".beat-time").textContent();
    await page.keyboard.press("Delete");
    await page.locator(".status-words", { hasText: `${all - 1} beats found` }).waitFor();
    await page.locator(`.beat-time:not(:text-is("${time}"))`).waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.locator(".status-words", { hasText: `${all} beats found` }).waitFor();
    await page.locator(`.beat-time:text-is("${time}")`).waitFor();
    await page.getByRole("button", { name: text.edit.remove }).click();
    await page.locator(".status-words", { hasText: `${all - 1} beats found` }).waitFor();
    await page.close();
  });

  it("adds a beat where the paper is pressed, and none where there is one", async () => {
    const page = await sample();
    const all = await beatsFound(page);
    const paper = page.locator(".paper");
    const add = page.getByRole("button", { name: text.edit.add, exact: true });
    await add.click();
    await page.locator(".add-layer").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".add-layer").waitFor({ state: "hidden" });
    const times = await rowsOfTable(page);
    const middle = (times[2] + times[3]) / 2;
    const place = async (/** @type {number} */ seconds) => {
      await add.click();
      await page.locator(".add-layer").click({ position: { x: 52 + seconds * 25 * (96 / 25.4), y: 200 } });
    };
    await place(middle);
    await page.locator(".status-words", { hasText: `${all + 1} beats found` }).waitFor();
    await page.locator(".who-named", { hasText: text.edit.youAdded }).waitFor();
    const shown = (await page.locator(".beat-time").textContent()) ?? "";
    assert.ok(Math.abs(Number(shown.split(":")[1]) - middle) < 0.02, `${shown}, not ${middle}`);
    assert.ok(await page.getByText(text.edit.notFound).isVisible());
    await page.keyboard.press("3");
    await page.locator(".beat-heading .tag-V.tag-given").waitFor();
    await place(middle);
    await line(page, "2 edits.");
    assert.equal(await beatsFound(page), all + 1);
    await paper.focus();
    await page.close();
  });

  /** The sample without its first abnormal beat, and how to press on the paper beside the place where that was. */
  async function withoutOne() {
    const page = await selected();
    const all = await beatsFound(page);
    const time = (await page.locator(".beat-time").textContent()) ?? "";
    const box = await page.locator(".paper").boundingBox();
    assert.ok(box);
    /* The beat was in the middle of the view, and Enter adds there. */
    const middle = { x: box.x + 52 + (box.width - 52) / 2, y: box.y + 200 };
    await page.keyboard.press("Delete");
    await page.locator(".status-words", { hasText: `${all - 1} beats found` }).waitFor();
    const press = async (/** @type {number} */ seconds) => {
      await page.getByRole("button", { name: text.edit.add, exact: true }).click();
      await page.locator(".add-layer").waitFor();
      await page.mouse.click(middle.x + seconds * 25 * (96 / 25.4), middle.y);
      await page.locator(".status-words", { hasText: `${all} beats found` }).waitFor();
    };
    return { page, all, time, press };
  }

  const clock = (/** @type {string | null} */ shown) => Number(shown?.split(":")[1]);

  it("puts an added beat on the R peak near the press: a deleted one is back as it was", async () => {
    const { page, time, press } = await withoutOne();
    for (const away of [-0.07, 0.07]) {
      await press(away);
      await page.locator(`.beat-time:text-is("${time}")`).waitFor();
      await page.locator(".beat-heading .tag-F:not(.tag-given)").waitFor();
      assert.equal(await page.locator(".who-named").count(), 0);
      await page.keyboard.press("Control+z");
      await line(page, "1 edit.");
    }
    await page.close();
  });

  it("puts it at the very place with Alt", async () => {
    const { page, time, press } = await withoutOne();
    await page.keyboard.down("Alt");
    await press(0.07);
    await page.keyboard.up("Alt");
    await page.locator(".who-named", { hasText: text.edit.youAdded }).waitFor();
    const shown = await page.locator(".beat-time").textContent();
    assert.ok(Math.abs(clock(shown) - clock(time) - 0.07) < 0.02, `${shown}, not 70 ms after ${time}`);
    await page.close();
  });

  it("puts it on the R peak by key too, and exactly in the middle of the view with Shift", async () => {
    const { page, all, time } = await withoutOne();
    await page.locator(".paper").focus();
    await page.keyboard.press("a");
    await page.locator(".status-words", { hasText: `${all} beats found` }).waitFor();
    await page.locator(`.beat-time:text-is("${time}")`).waitFor();
    await page.keyboard.press("Control+z");
    await page.locator(".status-words", { hasText: `${all - 1} beats found` }).waitFor();
    await page.keyboard.press("Shift+A");
    await page.locator(".who-named", { hasText: text.edit.youAdded }).waitFor();
    await page.close();
  });

  /** Times of the beats in view. @param {Page} page */
  async function rowsOfTable(page) {
    await page.getByText(text.table.title).click();
    const first = page.locator(".beat-table tbody tr td:first-child");
    await first.nth(5).waitFor();
    const times = (await first.allTextContents()).map((time) => Number(time.split(":")[1]));
    await page.getByText(text.table.title).click();
    return times;
  }

  it("moves a wave: intervals follow, measured by the engine; an end before its onset is refused", async () => {
    const page = await selected();
    await page.getByText(text.edit.waves).click();
    const onset = page.getByLabel(text.edit.edgeNames.qrsOn);
    const end = page.getByLabel(text.edit.edgeNames.qrsOff);
    await onset.fill("-70");
    await onset.press("Tab");
    await line(page, "1 edit.");
    await end.fill("80");
    await end.press("Enter");
    await page.locator(".beat-figures .figure", { hasText: /^QRS150 ms/ }).waitFor();
    await page.locator(".who-named", { hasText: text.edit.youMoved }).waitFor();
    assert.equal(await page.locator(".wave-mover").getAttribute("open"), "");
    // Before its onset, and behind the onset of the T wave.
    for (const wrong of ["-90", "900"]) {
      await end.fill(wrong);
      await end.press("Enter");
      await page.locator(".wave-mover").getByText(text.edit.order).waitFor();
      assert.equal(await end.inputValue(), "80");
    }
    await line(page, "2 edits.");
    await page.close();
  });

  it("takes a wave away that is not there: what is measured by it is not known any more; undone, it is", async () => {
    const page = await selected();
    await page.keyboard.press("p");
    const interval = page.locator(".beat-figures .figure", { hasText: /^PR/ });
    // A beat whose PR is known.
    while (!/\d ms/.test((await interval.textContent()) ?? "")) {
      await page.keyboard.press(".");
      await page.waitForTimeout(50);
    }
    await page.getByText(text.edit.waves).click();
    await page.getByRole("button", { name: text.edit.noWave.p }).click();
    await line(page, "1 edit.");
    await page.locator(".beat-figures .figure", { hasText: /^PR–/ }).waitFor();
    assert.equal(await page.getByLabel(text.edit.edgeNames.pOn).inputValue(), "");
    assert.equal(await page.getByRole("button", { name: text.edit.noWave.p }).count(), 0);
    await page.locator(".paper").focus();
    await page.keyboard.press("Control+z");
    await page.locator(".beat-figures .figure", { hasText: /^PR\d/ }).waitFor();
    await page.close();
  });

  it("shows edited beats in the lists with who named them, and saves what was said before", async () => {
    const page = await selected();
    await page.keyboard.press("3");
    await page.keyboard.press("n");
    await page.keyboard.press("Delete");
    await line(page, "2 edits.");
    await page.getByRole("tab", { name: "Events", exact: true }).click();
    const row = page.locator(".list.events-list .list-row").first();
    await row.locator(".tag-V.tag-given").waitFor();
    assert.equal(await row.locator("> :last-child").textContent(), text.edit.byYou);
    const json = JSON.parse(await saved(page, "Save results (JSON)"));
    const edited = json.beats.filter((/** @type {any} */ beat) => beat.edited);
    assert.equal(edited.length, 1);
    assert.deepEqual([edited[0].class, edited[0].edited.class_by_model], ["V", "F"]);
    assert.equal(json.edits.deleted.length, 1);
    const csv = await saved(page, "Save beats (CSV)");
    assert.match(csv, /,named,F\r\n/);
    await page.close();
  });

  it("keeps edits when another model names the beats", async () => {
    const page = await selected();
    await page.keyboard.press("2");
    await line(page, "1 edit.");
    await page.getByLabel("Model").selectOption({ label: "ArrhythmiNet V1" });
    await page
      .locator(".model-line", { hasText: "Named by ArrhythmiNet V1." })
      .waitFor({ state: "attached" });
    await analysed(page);
    await page.locator(".beat-heading .tag-S.tag-given").waitFor();
    assert.equal(await count(page, "S"), 1);
    assert.match((await page.locator(".who-named").textContent()) ?? "", /ArrhythmiNet V1 said /);
    await page.close();
  });

  it("lets heart-rate variability follow, and says that episodes do not", async () => {
    const page = await selected();
    await page.getByRole("tab", { name: "HRV" }).click();
    const used = page.locator(".hrv-used");
    await used.filter({ hasText: /^From/ }).waitFor();
    const before = await used.textContent();
    await page.keyboard.press("1");
    await page.locator(`.hrv-used:not(:text-is("${before}"))`).waitFor();
    assert.ok(await page.locator("#panel-hrv .own-line").isVisible());
    await page.getByRole("tab", { name: "Rhythm" }).click();
    assert.match(
      (await page.locator("#panel-rhythm .own-line").textContent()) ?? "",
      /do not follow your edits/,
    );
    await page.close();
  });
});
