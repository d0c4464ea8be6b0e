/** How the page shares out the screen: folded on a phone, paper and results divided as the person wants on a desk. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { leadFiles, longFiles, upload } from "./fixtures.mjs";

const PHONE = { width: 360, height: 740 };
const SIDEWAYS = { width: 740, height: 360 };
const LAPTOP = { width: 1366, height: 768 };

/** @param {import("playwright-core").Locator} locator */
async function box(locator) {
  const found = await locator.boundingBox();
  assert.ok(found);
  return { ...found, bottom: found.y + found.height, right: found.x + found.width };
}

/** In the page: how the rows lie where the list on show is scrolled to. @param {number} share of its height */
async function rowsAt(share) {
  const list = [...document.querySelectorAll(".list")].find((each) => each.clientHeight > 0);
  if (!list) throw new Error("no list");
  list.scrollTop = share * list.scrollHeight;
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
  const rows = [...list.querySelectorAll(".list-row")];
  const inside = rows.every((row) =>
    [...row.children].every((cell) => {
      const [own, all] = [cell.getBoundingClientRect(), row.getBoundingClientRect()];
      if (own.height === 0) return true;
      return own.top >= all.top && own.bottom <= all.bottom && cell.scrollHeight <= cell.clientHeight + 1;
    }),
  );
  return { inside, heights: [...new Set(rows.map((row) => row.getBoundingClientRect().height))] };
}

describe("the room on the screen", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  /** @param {import("playwright-core").ViewportSize} size @param {import("./fixtures.mjs").Upload[]} [files] */
  async function read(size, files) {
    const page = await openPage(browser);
    await page.setViewportSize(size);
    if (files) await page.locator("input[type=file]").first().setInputFiles(files);
    else await page.locator(".sample").click();
    await analysed(page);
    return page;
  }

  it("says what happens to the data beside the target, without scrolling", async () => {
    for (const size of [PHONE, LAPTOP]) {
      const page = await openPage(browser);
      await page.setViewportSize(size);
      const line = await box(page.locator(".privacy"));
      assert.ok(line.y >= (await box(page.locator(".target"))).bottom);
      assert.ok(line.bottom <= (await box(page.locator(".status"))).y, JSON.stringify(size));
      await page.close();
    }
  });

  it("shows the paper on a phone, with the bar folded under what it says of the scale", async () => {
    const page = await read(PHONE);
    const paper = await box(page.locator(".paper"));
    assert.ok(paper.bottom <= (await box(page.locator(".status"))).y, "the whole paper is in sight");
    const fold = page.locator(".fold");
    assert.equal(await fold.textContent(), "MLII · 25 mm/s · 10 mm/mV");
    const speed = page.locator(".bar").getByLabel("Speed");
    assert.equal(await speed.isVisible(), false);
    await fold.click();
    assert.equal(await fold.getAttribute("aria-expanded"), "true");
    await speed.selectOption("50");
    assert.equal(await fold.textContent(), "MLII · 50 mm/s · 10 mm/mV");
    await fold.click();
    assert.equal(await speed.isVisible(), false);
    await page.setViewportSize(LAPTOP);
    assert.equal(await speed.isVisible(), true, "a wide screen folds nothing");
    assert.equal(await fold.isVisible(), false);
    await page.close();
  });

  it("folds the bar on a phone held sideways, where head and foot have one line each", async () => {
    const page = await openPage({ ...browser, address: `${browser.address}?language=es` });
    await page.setViewportSize(SIDEWAYS);
    const status = page.locator(".status");
    await page.locator("input[type=file]").first().setInputFiles(longFiles(6));
    await page.locator(".status-task:not(.at-rest) button:visible").waitFor();
    assert.ok((await box(status)).height <= 40, "while it works");
    assert.ok((await box(page.locator(".disclaimer"))).right <= SIDEWAYS.width);
    await page.locator(".status-task.at-rest").waitFor({ state: "attached" });
    assert.ok((await box(status)).height <= 40);
    assert.ok((await box(page.locator(".disclaimer"))).right <= SIDEWAYS.width);
    const [bar, controls] = [page.locator(".bar"), page.locator(".controls")];
    assert.ok((await box(bar)).height <= 60);
    assert.equal(await controls.isVisible(), false);
    await page.locator(".paper").evaluate((paper) => paper.scrollIntoView());
    assert.ok((await box(page.locator(".paper"))).bottom <= (await box(status)).y, "the paper between them");
    await page.locator(".fold").click();
    assert.equal(await controls.isVisible(), true);
    await page.close();
  });

  it("shows the whole paper of one lead on a laptop, above the results", async () => {
    const page = await read(LAPTOP);
    const drawer = await box(page.locator(".drawer"));
    assert.ok((await box(page.locator(".paper"))).bottom <= drawer.y);
    assert.ok((await box(page.locator(".class-counts"))).bottom <= (await box(page.locator(".status"))).y);
    await page.close();
  });

  /** The rows of the panel on show that are wholly in sight. @param {import("playwright-core").Page} page */
  async function rowsInSight(page) {
    const list = await box(page.locator(".list:visible"));
    const end = Math.min(list.bottom, (await box(page.locator(".status"))).y);
    const rows = await page.locator(".list:visible .list-row").all();
    const boxes = await Promise.all(rows.map(box));
    return boxes.filter(({ y, bottom }) => y >= list.y && bottom <= end).length;
  }

  /** Pixels by which the times below the leads lie under the results. @param {import("playwright-core").Page} page */
  const hidden = async (page) =>
    (await box(page.locator(".paper"))).bottom - (await box(page.locator(".drawer"))).y;

  it("has room on a laptop for one lead with its times and three rows of a list", async () => {
    const page = await read(LAPTOP);
    for (const name of ["Events", "Rhythm"]) {
      await page.getByRole("tab", { name }).click();
      await page.locator(".list-row:visible").first().waitFor();
      assert.ok((await rowsInSight(page)) >= 3, name);
      assert.ok((await hidden(page)) <= 0, name);
      await page.locator(".list-head:visible .method summary").click();
      assert.ok(
        (await box(page.locator(".list:visible"))).height >= 100,
        "how it is known takes no row away",
      );
    }
    await page.close();
  });

  it("gives results more room when they are chosen, and several leads their times back with the summary", async () => {
    const page = await read(LAPTOP, leadFiles(20, ["I", "II"]));
    const bottom = async () => (await box(page.locator(".class-counts"))).bottom;
    const foot = (await box(page.locator(".status"))).y;
    assert.ok((await hidden(page)) <= 0, "the times of two leads");
    assert.ok((await bottom()) <= foot, "what was found");
    await page.getByRole("tab", { name: "Events" }).click();
    await page.locator(".list-row:visible").first().waitFor();
    assert.ok((await rowsInSight(page)) >= 3);
    await page.getByRole("tab", { name: "Summary" }).click();
    assert.ok((await hidden(page)) <= 0);

    const divider = page.getByRole("separator", { name: "Border between paper and results" });
    await divider.focus();
    await page.keyboard.press("ArrowUp");
    const own = (await box(page.locator(".drawer"))).height;
    await page.getByRole("tab", { name: "Events" }).click();
    assert.equal((await box(page.locator(".drawer"))).height, own, "who moved the border decides");
    await page.close();
  });

  it("keeps the paper in sight, or in reach, beside a notice and the calipers", async () => {
    for (const leads of [1, 2]) {
      const page = await read(LAPTOP, leadFiles(20, ["I", "II"].slice(0, leads)));
      await page.locator(".paper").focus();
      await page.keyboard.press("c");
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles([upload("letter.csv", "hello,world\n")]);
      await page.locator(".notice").waitFor();
      assert.ok((await box(page.locator(".caliper-bar"))).height < 45, "one line");
      if (leads === 1) assert.ok((await hidden(page)) <= 0);
      else assert.ok((await hidden(page)) < 60);
      await page.locator(".tools").hover();
      await page.mouse.wheel(0, 400);
      await page.waitForFunction(() => {
        const [paper, drawer] = [".paper", ".drawer"].map((each) => document.querySelector(each));
        return paper && drawer && paper.getBoundingClientRect().bottom <= drawer.getBoundingClientRect().top;
      });
      await page.close();
    }
  });

  it("shows the rhythm strip under twelve leads on a laptop", async () => {
    const page = await read(LAPTOP, leadFiles(20));
    await page.getByLabel("Layout").selectOption("3x4");
    await page.waitForFunction(() => document.querySelector(".paper")?.classList.contains("four-rows"));
    assert.ok((await hidden(page)) <= 0);
    await page.close();
  });

  it("makes the rows of a list as high as its language needs, all the same, on a phone", async () => {
    for (const [language, ...tabs] of [
      ["de", "events", "rhythm"],
      ["fr", "events", "rhythm"],
      ["vi", "events", "rhythm"],
      ["en", "events"],
    ]) {
      const page = await openPage({ ...browser, address: `${browser.address}?language=${language}` });
      await page.setViewportSize(PHONE);
      await page.locator(".sample").click();
      await page.locator(".status-task.at-rest").waitFor({ state: "attached" });
      for (const tab of tabs) {
        await page.locator(`#tab-${tab}`).click();
        await page.locator(".list-row:visible").first().waitFor();
        for (const top of [0, 0.5, 1]) {
          const rows = await page.evaluate(rowsAt, top);
          const at = `${language}, ${tab} at ${top}: ${JSON.stringify(rows)}`;
          assert.ok(rows.inside && rows.heights.length === 1 && rows.heights[0] >= 56, at);
          if (language === "en") assert.equal(rows.heights[0], 56, "no higher than it must be");
        }
      }
      await page.close();
    }
  });

  it("divides paper and results by keys and by mouse, and back", async () => {
    const page = await read(LAPTOP);
    const divider = page.getByRole("separator", { name: "Border between paper and results" });
    const height = async () => (await box(page.locator(".drawer"))).height;
    const usual = await height();
    await divider.focus();
    const value = async () => Number(await divider.getAttribute("aria-valuenow"));
    const told = await value();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.ok((await height()) > usual + 20);
    assert.equal(await value(), told + 8);
    await page.keyboard.press("Enter");
    assert.equal(await height(), usual);

    const from = await box(divider);
    await page.mouse.move(from.x + 20, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y - 100, { steps: 4 });
    await page.mouse.up();
    assert.ok(Math.abs((await height()) - usual - 112) <= 3, String(await height()));
    await page.getByRole("button", { name: "More room for the results" }).click();
    assert.ok((await height()) > 340);
    await page.getByRole("button", { name: "More room for the results" }).click();
    assert.equal(await height(), usual);
    await page.close();
  });

  it("keeps the tour's panel off what it speaks of", async () => {
    for (const size of [PHONE, LAPTOP]) {
      const page = await openPage(browser);
      await page.setViewportSize(size);
      await page.getByRole("button", { name: "Take the tour" }).click();
      await page.locator(".tour .primary").click();
      for (const step of ["paper", "jump"]) {
        await page.locator(".tour-target").waitFor();
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        const [panel, target] = [await box(page.locator(".tour")), await box(page.locator(".tour-target"))];
        const apart = panel.y >= target.bottom || panel.bottom <= target.y || panel.x >= target.right;
        assert.ok(apart, `${step} at ${size.width}: ${JSON.stringify({ panel, target })}`);
        await page.locator(".tour .primary").click();
      }
      await page.close();
    }
  });
});
