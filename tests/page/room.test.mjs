/** How the page shares out the screen: folded on a phone, paper and results divided as the person wants on a desk. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";

const PHONE = { width: 360, height: 740 };
const LAPTOP = { width: 1366, height: 768 };

/** @param {import("playwright-core").Locator} locator */
async function box(locator) {
  const found = await locator.boundingBox();
  assert.ok(found);
  return { ...found, bottom: found.y + found.height, right: found.x + found.width };
}

describe("the room on the screen", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  /** @param {import("playwright-core").ViewportSize} size */
  async function read(size) {
    const page = await openPage(browser);
    await page.setViewportSize(size);
    await page.locator(".sample").click();
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

  it("shows the whole paper of one lead on a laptop, above the results", async () => {
    const page = await read(LAPTOP);
    const drawer = await box(page.locator(".drawer"));
    assert.ok((await box(page.locator(".paper"))).bottom <= drawer.y);
    assert.ok((await box(page.locator(".class-counts"))).bottom <= (await box(page.locator(".status"))).y);
    await page.close();
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
