/** Ends of waves dragged on the paper, with a real mouse and by touch: shown at once, one edit on release, in order; the
 * paper pans elsewhere, and the calipers go first. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { text } from "../../web/locale/en.js";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** Pixels a second at 25 mm/s. */
const SECOND = (25 * 96) / 25.4;
/** Pixels on either side of an end in which it can be taken. */
const REACH = 14;
/** Pixels from the paper's top to the grips, and to the middle of the trace. */
const GRIPS = 28 + 22;
const TRACE = 220;

describe("ends of waves on the paper", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser({ hasTouch: true });
  });
  after(() => browser?.close());

  /** Of the first page; they are the same on every other. @type {{ from: number, to: number }[] | undefined} */
  let zones;

  /** The sample with its first abnormal beat selected, and where its T wave ends on the paper. */
  async function selected() {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    await page.locator(".paper").focus();
    await page.keyboard.press("n");
    await page.locator(".beat-heading .tag-F").waitFor();
    await page.getByText(text.edit.waves).click();
    const box = await page.locator(".paper").boundingBox();
    assert.ok(box);
    zones ??= await zonesOf(page, box);
    assert.ok(zones.length > 0);
    const end = zones[zones.length - 1].to - REACH;
    return { page, box, zones, end: { x: box.x + end, y: box.y + TRACE } };
  }

  /**
   * Where the mouse would take an end: pixels from the paper's left edge.
   * @param {Page} page
   * @param {{ x: number, y: number, width: number }} box
   */
  async function zonesOf(page, box) {
    /** @type {{ from: number, to: number }[]} */
    const zones = [];
    for (let x = 56; x < box.width; x += 2) {
      await page.mouse.move(box.x + x, box.y + TRACE);
      const { isOn, cursor } = await page.locator(".paper").evaluate((paper) => ({
        isOn: paper.classList.contains("on-edge"),
        cursor: getComputedStyle(paper).cursor,
      }));
      assert.equal(cursor, isOn ? "ew-resize" : "grab");
      const last = zones.at(-1);
      if (isOn && last?.to === x - 2) last.to = x;
      else if (isOn) zones.push({ from: x, to: x });
    }
    return zones;
  }

  /** @param {Page} page @param {string} edge milliseconds in the inspector */
  const value = async (page, edge) => Number(await page.locator(`#edge-${edge}`).inputValue());
  /** @param {Page} page */
  const edits = (page) => page.locator(".edit-line").textContent();
  /** What is drawn, once it is. @param {Page} page */
  const drawn = (page) =>
    page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return /** @type {HTMLCanvasElement} */ (document.querySelector(".paper canvas")).toDataURL();
    });
  /** @param {Page} page @param {{ x: number, y: number }} from @param {number} by pixels */
  async function pull(page, from, by) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + by / 2, from.y);
    await page.mouse.move(from.x + by, from.y);
  }

  it("follow the mouse, and are one edit once they are let go; undo takes it back", async () => {
    const { page, end, zones } = await selected();
    for (const { from, to } of zones) assert.ok(to - from >= 24, `${from} to ${to}`);
    const before = await value(page, "tOff");
    const picture = await drawn(page);
    await pull(page, end, 24);
    const moving = await drawn(page);
    assert.notEqual(moving, picture);
    assert.equal(await edits(page), "");
    await page.mouse.move(end.x + 30, end.y);
    assert.notEqual(await drawn(page), moving);
    await page.mouse.up();
    await page.locator(".edit-line", { hasText: "1 edit." }).waitFor();
    await page.locator(".who-named", { hasText: text.edit.youMoved }).waitFor();
    const moved = (await value(page, "tOff")) - before;
    assert.ok(Math.abs(moved - (1000 * 30) / SECOND) <= 2, `${moved} ms`);
    await page.keyboard.press("Control+z");
    await page.waitForFunction(
      (tOff) => /** @type {HTMLInputElement} */ (document.querySelector("#edge-tOff")).value === tOff,
      String(before),
    );
    assert.equal(await edits(page), "");
    await page.close();
  });

  it("are as before when Escape is pressed, and the beat stays open", async () => {
    const { page, end } = await selected();
    const picture = await drawn(page);
    await pull(page, end, 40);
    assert.notEqual(await drawn(page), picture);
    await page.keyboard.press("Escape");
    assert.equal(await drawn(page), picture);
    await page.mouse.move(end.x + 60, end.y);
    await page.mouse.up();
    assert.equal(await drawn(page), picture);
    assert.equal(await edits(page), "");
    assert.ok(await page.locator(".beat-heading").isVisible());
    await page.close();
  });

  it("stay behind the end before them", async () => {
    const { page, end } = await selected();
    await pull(page, end, -300);
    await page.mouse.up();
    await page.locator(".edit-line", { hasText: "1 edit." }).waitFor();
    await page.locator(".who-named", { hasText: text.edit.youMoved }).waitFor();
    const left = (await value(page, "tOff")) - (await value(page, "tOn"));
    assert.ok(left >= 1 && left <= 2, `${left} ms`); /* both are shown in whole milliseconds */
    await page.close();
  });

  it("are left alone by a press, and the paper pans beside them", async () => {
    const { page, end, zones, box } = await selected();
    const [first] = zones;
    const before = await page.locator(".beat-time").textContent();
    await page.mouse.click(box.x + first.from + REACH, end.y);
    await pull(page, { x: box.x + first.from - 60, y: end.y }, -80);
    await page.mouse.up();
    assert.equal(await edits(page), "");
    assert.equal(await page.locator(".beat-time").textContent(), before);
    const [panned] = await zonesOf(page, box);
    assert.ok(Math.abs(panned.from - first.from + 80) <= 4, `${first.from}, then ${panned.from}`);
    await page.close();
  });

  it("give way to the calipers, and to a beat that is to be added", async () => {
    const { page, box, end } = await selected();
    const onset = await value(page, "qrsOn");
    const tEnd = await value(page, "tOff");
    const r = end.x - (tEnd * SECOND) / 1000;
    assert.ok((-onset * SECOND) / 1000 < REACH);
    await page.keyboard.press("c");
    const reading = page.locator(".caliper-reading");
    await reading.filter({ hasText: "ms" }).waitFor();
    const words = await reading.textContent();
    await pull(page, { x: r, y: box.y + TRACE }, -40);
    await page.mouse.up();
    await page.locator(`.caliper-reading:not(:text-is("${words}"))`).waitFor();
    assert.equal(await edits(page), "");
    await page.keyboard.press("c");
    await page.getByRole("button", { name: text.edit.add, exact: true }).click();
    await page.mouse.click(end.x, end.y, { delay: 20 });
    await page.locator(".add-layer").waitFor({ state: "hidden" });
    await page.locator(".edit-line", { hasText: "1 edit." }).waitFor();
    await page.locator(".who-named", { hasText: text.edit.youAdded }).waitFor();
    await page.close();
  });

  it("are dragged by a finger at their grips; elsewhere it moves the paper", async () => {
    const { page, end, box } = await selected();
    const before = await value(page, "tOff");
    const touch = await page.context().newCDPSession(page);
    const drag = async (/** @type {number} */ y) => {
      for (const [type, by] of /** @type {const} */ ([
        ["touchStart", 0],
        ["touchMove", 12],
        ["touchMove", 30],
        ["touchEnd", null],
      ])) {
        const touchPoints = by === null ? [] : [{ x: end.x + by, y: box.y + y }];
        await touch.send("Input.dispatchTouchEvent", { type, touchPoints });
      }
    };
    await drag(GRIPS);
    await page.locator(".edit-line", { hasText: "1 edit." }).waitFor();
    await page.locator(".who-named", { hasText: text.edit.youMoved }).waitFor();
    const moved = (await value(page, "tOff")) - before;
    assert.ok(Math.abs(moved - (1000 * 30) / SECOND) <= 2, `${moved} ms`);
    const picture = await drawn(page);
    await drag(TRACE);
    assert.notEqual(await drawn(page), picture);
    assert.match((await edits(page)) ?? "", /1 edit\./);
    await page.close();
  });
});
