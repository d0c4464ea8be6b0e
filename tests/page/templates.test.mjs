// Shapes on the page: beats gathered by shape, one shape drawn, listed, stepped through, and named at once.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { text } from "../../web/locale/en.js";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { longFiles, noiseFile } from "./fixtures.mjs";

/** @typedef {import("playwright-core").Page} Page */

describe("shapes of beats", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  /** @param {Page} page */
  const open = (page) => page.getByRole("tab", { name: text.templates.title }).click();

  async function gathered() {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    await open(page);
    await page.locator(".template-card").first().waitFor();
    return page;
  }

  /** @param {Page} page */
  const counts = async (page) =>
    (await page.locator(".template-card strong").allTextContents()).map((count) =>
      Number(count.replaceAll(",", "")),
    );

  it("hold every beat that can be read, those with most beats first; normal and early beats apart", async () => {
    const page = await gathered();
    const all = await counts(page);
    const words = (await page.locator(".templates > .hint").textContent()) ?? "";
    const [, beats, shapes] = words.match(/^(\d+) beats in (\d+) shapes/) ?? [];
    assert.equal(
      all.reduce((sum, count) => sum + count, 0),
      Number(beats),
    );
    assert.equal(all.length, Number(shapes));
    assert.deepEqual(
      all,
      [...all].sort((a, b) => b - a),
    );
    const letters = (/** @type {number} */ card) =>
      page.locator(".template-card").nth(card).locator(".tag").first().textContent();
    assert.equal(await letters(0), "N");
    assert.equal(await letters(1), "V");
    const name = (await page.locator(".template-card .hidden").nth(1).textContent()) ?? "";
    assert.match(name, /^Shape 2: \d+ beats, \d+ PVC/);
    await page.close();
  });

  it("are drawn: the mean on every card, beats over each other of the chosen one", async () => {
    const page = await gathered();
    const inked = (/** @type {string} */ selector) =>
      page.locator(selector).evaluate((element) => {
        const canvas = /** @type {HTMLCanvasElement} */ (element);
        const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")).getImageData(
          0,
          0,
          canvas.width,
          canvas.height,
        );
        let ink = 0;
        for (let i = 3; i < data.length; i += 4) if (data[i] > 0) ink += 1;
        return ink;
      });
    assert.ok((await inked(".template-card:nth-child(2) canvas")) > 100);
    await page.locator('.template-over[data-beats="200"]').waitFor();
    assert.ok(await page.getByText(/^200 of \d+ beats are drawn over each other, evenly chosen/).isVisible());
    await page.locator(".template-card").nth(1).click();
    const [, count] = await counts(page);
    await page.locator(`.template-over[data-beats="${count}"]`).waitFor();
    assert.ok((await inked(".template-over")) > 1000);
    await page.close();
  });

  it("are listed and stepped through; choosing a beat selects it on the paper", async () => {
    const page = await gathered();
    await page.locator(".template-card").nth(1).click();
    await page.getByRole("heading", { name: /^Shape 2/ }).waitFor();
    const rows = page.locator(".template-list .list-row");
    await rows.first().locator(".tag-V").waitFor();
    const times = await rows.locator("> :first-child").allTextContents();
    await page.getByRole("button", { name: text.templates.next }).click();
    const shown = (/** @type {number} */ row) =>
      page.locator(".beat-time", { hasText: times[row].slice(0, -1) });
    await shown(0).waitFor();
    await page.getByRole("button", { name: text.templates.next }).click();
    await shown(1).waitFor();
    assert.equal(
      await page.locator(".template-list .list-row[aria-selected=true]").getAttribute("aria-posinset"),
      "2",
    );
    await page.getByRole("button", { name: text.templates.previous }).click();
    await shown(0).waitFor();
    await page.getByRole("button", { name: text.templates.previous }).click();
    await page.getByText(text.templates.noMore).waitFor({ state: "attached" });
    await rows.nth(2).click();
    await shown(2).waitFor();
    await page.close();
  });

  it("are named at once, by one edit that one undo takes back", async () => {
    const page = await gathered();
    await page.locator(".template-card").nth(1).click();
    const [, count] = await counts(page);
    const naming = page.getByRole("group", { name: text.templates.nameAll(count) });
    await naming.getByRole("button", { name: /Normal beat/ }).click();
    await page.locator(".edit-line", { hasText: "1 edit." }).waitFor();
    const name = `Shape 2: ${count} beats, ${count} N`;
    const card = page
      .locator(".template-card:nth-child(2)")
      .and(page.getByRole("button", { name, exact: true }));
    await card.waitFor();
    assert.equal((await page.locator(".template-list .list-row .tag-N.tag-given").count()) > 3, true);
    await page.locator(".paper").focus();
    await page.keyboard.press("Control+z");
    await card.waitFor({ state: "detached" });
    await page.locator(".template-list .list-row .tag-V").first().waitFor();
    await page.close();
  });

  it("lose a beat that is deleted, and do not begin anew", async () => {
    const page = await gathered();
    const [first] = await counts(page);
    await page.getByRole("button", { name: text.templates.next }).click();
    await page.locator(".beat-heading").waitFor();
    await page.locator(".paper").focus();
    await page.keyboard.press("Delete");
    await page.locator(".template-card:first-child strong", { hasText: String(first - 1) }).waitFor();
    await page.close();
  });

  it("of a long recording come with progress, and can be cancelled and begun again", async () => {
    const page = await openPage(browser);
    await page.locator("input[type=file]").first().setInputFiles(longFiles(1));
    await analysed(page);
    await page.evaluate(() => {
      const bar = document.querySelector(".template-task progress");
      const told = { count: 0 };
      Object.assign(window, { told });
      new MutationObserver(() => {
        told.count += 1;
      }).observe(/** @type {Element} */ (bar), { attributes: true });
    });
    await open(page);
    const cancel = page.locator(".template-task").getByRole("button", { name: "Cancel" });
    await cancel.click();
    await page.getByText(text.templates.cancelled).waitFor();
    assert.equal(await page.locator(".template-card").count(), 0);
    await page.getByRole("button", { name: text.templates.start }).click();
    await page.locator(".template-card").first().waitFor();
    assert.ok((await page.evaluate(() => /** @type {any} */ (window).told.count)) > 2);
    const all = await counts(page);
    assert.ok(all[0] > 3000, String(all[0]));
    await page.locator(".template-list .list-row").first().waitFor();
    assert.ok((await page.locator(".template-list .list-row").count()) < 40);
    await page.close();
  });

  it("are none in noise, which is said", async () => {
    const page = await openPage(browser);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([noiseFile(20)]);
    await analysed(page);
    await open(page);
    await page.getByText(/^0 beats in 0 shapes\. Not compared: \d+ beats/).waitFor();
    assert.equal(await page.locator(".template-group").isVisible(), false);
    await page.close();
  });
});
