/** The paper in a browser: calibration, layouts, calipers and jumps, with mouse, touch and keyboard. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { leadFiles, patchyFile, stepsFile } from "./fixtures.mjs";

const GUTTER = 52;
const SECOND = (25 * 96) / 25.4;

/** @typedef {import("playwright-core").Page} Page */

describe("the paper", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser({ hasTouch: true });
  });
  after(() => browser?.close());

  /** @param {import("./fixtures.mjs").Upload[]} files */
  async function opened(files) {
    const page = await openPage(browser);
    await page.locator("input[type=file]").first().setInputFiles(files);
    await analysed(page);
    return page;
  }

  async function sample() {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    return page;
  }

  /** @param {Page} page */
  const reading = async (page) => {
    const words = (await page.locator(".caliper-reading").textContent()) ?? "";
    const [, ms, bpm, millivolts] =
      words.match(/^([\d,]+) ms(?: · ([\d,]+) bpm)?(?: · (−?[\d.]+) mV)?$/) ?? [];
    return {
      words,
      ms: Number(ms?.replace(",", "")),
      bpm: Number(bpm),
      millivolts: Number(millivolts?.replace("−", "-")),
    };
  };

  /** Seconds at the paper's left edge and in view. @param {Page} page */
  const inView = async (page) => {
    const words =
      (await page.getByRole("slider", { name: /^Overview/ }).getAttribute("aria-valuetext")) ?? "";
    const [from, to] = [...words.matchAll(/(\d+):(\d+)/g)].map(([, minutes, s]) => 60 * +minutes + +s);
    return { from, to };
  };

  /**
   * Where upright lines of a colour of the style sheet stand on the paper, in CSS pixels from its left edge.
   * @param {Page} page @param {string} property
   */
  const lines = (page, property) =>
    page.locator(".paper canvas").evaluate((element, name) => {
      const canvas = /** @type {HTMLCanvasElement} */ (element);
      const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
      const probe = document.createElement("canvas").getContext("2d");
      if (!probe) return [];
      probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name);
      probe.fillRect(0, 0, 1, 1);
      const [r, g, b] = probe.getImageData(0, 0, 1, 1).data;
      const { width, height } = canvas;
      const { data } = ctx.getImageData(0, 0, width, height);
      const found = [];
      for (let x = 0; x < width; x++) {
        let count = 0;
        for (let y = 0; y < height; y++) {
          const i = 4 * (y * width + x);
          if (Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 40) count += 1;
        }
        if (count > 0.5 * height) found.push((x / width) * canvas.clientWidth);
      }
      return found;
    }, property);

  /** @param {Page} page */
  const atRest = (page) =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

  describe("calibration", () => {
    /** @param {Page} page */
    async function openDialog(page) {
      await page.getByText("mm: not measured").click();
      await page.getByRole("button", { name: "Calibrate with a bank card" }).first().click();
      await page.locator(".calibrate[open]").waitFor();
    }

    it("makes every millimetre what the card was measured to be", async () => {
      const page = await sample();
      const grid = async () => {
        await atRest(page);
        const all = await lines(page, "--grid-bold");
        return all[4] - all[3];
      };
      assert.ok(Math.abs((await grid()) - (5 * 96) / 25.4) <= 1);
      await openDialog(page);
      await page.locator("#card-size").fill("514");
      await page.getByText("1 mm = 6.005 pixels, 58.9 % more than the browser says.").waitFor();
      await page.getByRole("button", { name: "Use this size" }).click();
      await page.getByText("mm: measured").waitFor();
      assert.ok(Math.abs((await grid()) - 30) <= 1);
      const speed = page.getByRole("banner").getByLabel("Speed");
      assert.equal(
        await speed.evaluate((select) => /** @type {HTMLSelectElement} */ (select).selectedOptions[0].text),
        "25 mm/s",
      );
      await page.locator(".paper").focus();
      await page.keyboard.press("?");
      await page
        .locator(".help", { hasText: "The screen is calibrated: a millimetre on the paper is" })
        .waitFor();
      await page.keyboard.press("Escape");
      await page.getByText("mm: measured").click();
      await page.getByRole("button", { name: "Calibrate with a bank card" }).first().click();
      await page.getByRole("button", { name: "As the browser says" }).click();
      await page.getByText("mm: not measured").waitFor();
      assert.ok(Math.abs((await grid()) - (5 * 96) / 25.4) <= 1);
      await page.close();
    });

    it("the outline is dragged to the card's width, or nudged, and cancelled without a trace", async () => {
      const page = await sample();
      await openDialog(page);
      const card = page.locator(".card-outline");
      const before = await card.boundingBox();
      const handle = await page.locator(".card-handle").boundingBox();
      assert.ok(before && handle);
      await page.mouse.move(handle.x + 25, handle.y + 60);
      await page.mouse.down();
      await page.mouse.move(handle.x + 25 + 100, handle.y + 60, { steps: 3 });
      await page.mouse.up();
      const after = await card.boundingBox();
      assert.ok(after && Math.abs(after.width - before.width - 100) < 0.6);
      assert.ok(Math.abs(after.width / after.height - 85.6 / 53.98) < 0.01);
      await page.getByRole("button", { name: "A little larger" }).click();
      const nudged = await card.boundingBox();
      assert.ok(nudged && Math.abs(nudged.width - after.width - 0.5) < 0.1);
      await page.getByText("The card stands upright").click();
      const upright = await card.boundingBox();
      assert.ok(upright && Math.abs(upright.height - nudged.width) < 0.6);
      await page.getByRole("button", { name: "Cancel" }).last().click();
      await page.getByText("mm: not measured").waitFor();
      await page.close();
    });
  });

  describe("leads", () => {
    it("have the standard layouts where all twelve are there, and only there", async () => {
      const two = await opened(leadFiles(20, ["I", "II"]));
      assert.equal(await two.getByLabel("Layout").isVisible(), false);
      assert.equal(await two.getByText("2 of 2 leads").isVisible(), true);
      await two.close();
      const page = await opened(leadFiles(20));
      const height = async () => (await page.locator(".paper").boundingBox())?.height ?? 0;
      await page.getByLabel("Layout").selectOption("3x4");
      assert.equal(await height(), 52 + 4 * 88);
      assert.equal((await inView(page)).to, 10);
      const speed = page.getByRole("banner").getByLabel("Speed").locator("option:checked");
      assert.match((await speed.textContent()) ?? "", /^2\d(\.\d)? mm\/s, so that 10 s fit$/);
      await page.getByLabel("Layout").selectOption("6x2");
      assert.equal(await height(), 52 + 6 * 88);
      await page.locator(".lead-choice summary").first().click();
      assert.equal(await page.locator(".lead-choice").getByRole("checkbox").count(), 0);
      await page.locator(".lead-choice").getByText("How this is known").waitFor();
      await page.getByLabel("Layout").selectOption("stacked");
      assert.equal(await page.getByRole("banner").getByLabel("Speed").inputValue(), "25");
      await page.close();
    });

    it("are drawn as chosen; the analysed one always is", async () => {
      const page = await opened(leadFiles(20));
      await page.getByText("2 of 12 leads").click();
      const analysedBox = page.getByRole("checkbox", { name: "II (analysed)" });
      assert.equal(await analysedBox.isDisabled(), true);
      await page.getByRole("checkbox", { name: "V3" }).check();
      await page.getByRole("checkbox", { name: "V4" }).check();
      await page.getByText("4 of 12 leads").waitFor();
      assert.equal(
        await page.locator(".paper").evaluate((paper) => paper.style.getPropertyValue("--rows")),
        "4",
      );
      await page.getByRole("button", { name: "Only the analysed lead" }).click();
      await page.getByText("1 of 12 leads").waitFor();
      await page.getByRole("button", { name: "All", exact: true }).click();
      await page.getByText("12 of 12 leads").waitFor();
      await page.close();
    });
  });

  describe("calipers", () => {
    it("measure time, rate and voltage, by the sample, with the keyboard", async () => {
      const page = await opened([stepsFile(20)]);
      await page.keyboard.press("c");
      await page.locator(".caliper-reading", { hasText: "mV" }).waitFor();
      const first = await reading(page);
      await page.keyboard.press("ArrowRight");
      assert.equal((await reading(page)).ms, first.ms + 10);
      await page.keyboard.press("Shift+ArrowRight");
      const far = await reading(page);
      assert.equal(far.ms, first.ms + 110);
      assert.equal(far.bpm, Math.round(60_000 / far.ms));
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Shift+ArrowRight");
      assert.equal((await reading(page)).ms, first.ms + 10);
      await page.keyboard.press("Escape");
      assert.equal(await page.locator(".caliper-bar").isVisible(), false);
      await page.close();
    });

    it("Tab goes to the other line, and from the last one out of the paper", async () => {
      const page = await opened([stepsFile(20)]);
      const focused = () => page.locator(".paper").evaluate((paper) => paper === document.activeElement);
      await page.keyboard.press("c");
      await page.keyboard.press("Shift+Tab");
      assert.equal(await focused(), true);
      await page.keyboard.press("Tab");
      assert.equal(await focused(), true);
      await page.keyboard.press("Tab");
      assert.equal(await focused(), false);
      await page.close();
    });

    it("are anchored in the recording: pan and zoom change where they are drawn, never what they read", async () => {
      const page = await opened([stepsFile(60)]);
      await page.keyboard.press("c");
      await page.locator(".caliper-reading", { hasText: "mV" }).waitFor();
      await atRest(page);
      const [first, second] = ends(await lines(page, "--accent"));
      const before = await reading(page);
      assert.ok(Math.abs(second - first - (before.ms / 1000) * SECOND) <= 2);
      await page.getByRole("button", { name: "Zoom in" }).click();
      await atRest(page);
      const [closer, further] = ends(await lines(page, "--accent"));
      assert.ok(Math.abs(further - closer - 1.5 * (before.ms / 1000) * SECOND) <= 2);
      await page.mouse.move(600, 500);
      await page.mouse.wheel(60, 0);
      await atRest(page);
      const [panned] = ends(await lines(page, "--accent"));
      assert.ok(Math.abs(closer - panned - 60) <= 2);
      assert.equal((await reading(page)).words, before.words);
      await page.close();
    });

    it("are dragged by the mouse: time by the line, and voltage too by the ring on it", async () => {
      const page = await opened([stepsFile(20)]);
      await page.keyboard.press("c");
      await page.locator(".caliper-reading", { hasText: "mV" }).waitFor();
      await atRest(page);
      const box = await page.locator(".paper").boundingBox();
      assert.ok(box);
      const [, right] = ends(await lines(page, "--accent"));
      const before = await reading(page);
      const y = box.y + 34;
      await page.mouse.move(box.x + right, y);
      await page.mouse.down();
      await page.mouse.move(box.x + right + SECOND, y, { steps: 4 });
      await page.mouse.up();
      const after = await reading(page);
      assert.ok(Math.abs(after.ms - before.ms - 1000) <= 10, after.words);
      assert.equal(after.millivolts, before.millivolts);
      assert.equal((await inView(page)).from, 0, "the paper was dragged too");
      await page.keyboard.press("ArrowUp");
      assert.ok(Math.abs((await reading(page)).millivolts - after.millivolts - 0.01) < 0.006);
      await page.close();
    });

    it("read a step of one millivolt as one millivolt", async () => {
      const page = await opened([stepsFile(20)]);
      await page.keyboard.press("c");
      await page.locator(".caliper-reading", { hasText: "mV" }).waitFor();
      const seen = new Set();
      for (let i = 0; i < 10; i++) {
        await page.keyboard.press("Shift+ArrowRight");
        seen.add((await reading(page)).millivolts);
      }
      const [low, high] = [Math.min(...seen), Math.max(...seen)];
      assert.equal(high - low, 1);
      await page.close();
    });

    it("are dragged by a finger", async () => {
      const page = await opened([stepsFile(20)]);
      await page.getByRole("button", { name: "Calipers", exact: true }).tap();
      await page.locator(".caliper-reading", { hasText: "mV" }).waitFor();
      await atRest(page);
      const box = await page.locator(".paper").boundingBox();
      assert.ok(box);
      const [left] = ends(await lines(page, "--accent"));
      const before = await reading(page);
      const touch = await page.context().newCDPSession(page);
      /** @param {"touchStart" | "touchMove" | "touchEnd"} type @param {number} [x] */
      const send = (type, x) =>
        touch.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: x === undefined ? [] : [{ x: box.x + x, y: box.y + 36 }],
        });
      await send("touchStart", left + 6);
      await send("touchMove", left + 6 - SECOND / 2);
      await send("touchMove", left - SECOND);
      await send("touchEnd");
      const after = await reading(page);
      assert.ok(Math.abs(after.ms - before.ms - 1000) <= 80, `${before.words}, then ${after.words}`);
      await page.close();
    });

    it("march out: the interval is repeated across the paper", async () => {
      const page = await opened([stepsFile(20)]);
      await page.keyboard.press("c");
      const march = page.getByRole("button", { name: "March out" });
      assert.equal(await march.getAttribute("aria-pressed"), "false");
      await page.keyboard.press("m");
      assert.equal(await march.getAttribute("aria-pressed"), "true");
      await page.close();
    });

    it("say what they read once they are at rest, not at every step", async () => {
      const page = await opened([stepsFile(20)]);
      await page.keyboard.press("c");
      await page.locator(".status [role=status]", { hasText: "Second line:" }).waitFor();
      const live = await page.evaluate(async () => {
        const region = document.querySelector(".status [role=status]");
        const paper = document.querySelector(".paper");
        if (!region || !paper) return [];
        /** @type {string[]} */
        const said = [];
        new MutationObserver(() => said.push(region.textContent ?? "")).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        });
        for (let i = 0; i < 20; i++) {
          paper.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
        }
        while (said.length === 0) await new Promise((done) => setTimeout(done, 50));
        return said;
      });
      assert.equal(live.length, 1);
      assert.match(live[0], /^Second line: \d+ ms · \d+ bpm/);
      assert.equal(await page.locator(".caliper-reading").getAttribute("aria-live"), "off");
      await page.close();
    });

    it("measure the lead on which they are dragged", async () => {
      const page = await opened(leadFiles(20));
      await page.getByLabel("Layout").selectOption("3x4");
      await page.keyboard.press("c");
      await atRest(page);
      const box = await page.locator(".paper").boundingBox();
      assert.ok(box);
      const [left] = ends(await lines(page, "--accent"));
      const column = Math.floor((left - GUTTER) / ((box.width - GUTTER) / 4));
      await page.mouse.move(box.x + left, box.y + 36);
      await page.mouse.down();
      await page.mouse.move(box.x + left + 3, box.y + 36);
      await page.mouse.up();
      const lead = page.getByLabel("Voltage of");
      const name = await lead.evaluate(
        (select) => /** @type {HTMLSelectElement} */ (select).selectedOptions[0].text,
      );
      assert.equal(name, ["I", "aVR", "V1", "V4"][column]);
      await page.close();
    });
  });

  describe("jumps", () => {
    const chooser = (/** @type {Page} */ page) => page.getByLabel("Go from one to the next");

    it("offer the classes that there are, and n and p follow the choice", async () => {
      const page = await sample();
      const choices = await chooser(page).locator("option").allTextContents();
      assert.ok(choices.includes("beat: early, lower (PVC)"));
      assert.equal(choices.includes("beat: left block (LBBB)"), false);
      await chooser(page).selectOption("beat: both in one (fusion)");
      await page.locator(".paper").focus();
      await page.keyboard.press("n");
      await page.locator(".beat-heading .tag", { hasText: "F" }).waitFor();
      const first = (await page.locator(".beat-time").textContent()) ?? "";
      await page.getByRole("button", { name: "Next", exact: true }).click();
      await page.locator(".beat-time", { hasNotText: first }).waitFor();
      assert.equal(await page.locator(".beat-heading .tag").textContent(), "F");
      await page.keyboard.press("p");
      await page.locator(".beat-time", { hasText: first }).waitFor();
      await page.close();
    });

    it("go from one unreadable stretch to the next and back, and say when there is none left", async () => {
      const page = await opened([patchyFile()]);
      await chooser(page).selectOption("unreadable stretch");
      await page.locator(".paper").focus();
      const said = page.locator(".status [role=status]");
      const seen = [];
      for (let i = 0; i < 12; i++) {
        await page.keyboard.press("n");
        const words = (await said.textContent()) ?? "";
        if (words.startsWith("None further")) break;
        seen.push(words);
      }
      assert.equal(await said.textContent(), "None further in this direction: unreadable stretch.");
      assert.ok(seen.length >= 2, seen.join("; "));
      assert.equal(new Set(seen).size, seen.length);
      await page.keyboard.press("p");
      assert.equal(await said.textContent(), seen.at(-2));
      await page.close();
    });

    it("go to pauses", async () => {
      const page = await openPage(browser);
      await page.locator(".synthetic > summary").click();
      await page.locator(".synthetic select").first().selectOption("pauses");
      await page.locator(".synthetic button").click();
      await analysed(page);
      await chooser(page).selectOption("pause");
      await page.locator(".paper").focus();
      const said = page.locator(".status [role=status]");
      await page.keyboard.press("n");
      const first = (await said.textContent()) ?? "";
      assert.match(first, /^No beat for two seconds or longer \(pause\), at /);
      await page.keyboard.press("n");
      assert.match((await said.textContent()) ?? "", /\(pause\), at /);
      assert.notEqual(await said.textContent(), first);
      await page.keyboard.press("p");
      assert.equal(await said.textContent(), first);
      await page.close();
    });
  });
});

/** The outermost of lines. @param {number[]} xs */
function ends(xs) {
  assert.ok(xs.length >= 2, "the lines of the calipers are not on the paper");
  return [xs[0], xs[xs.length - 1]];
}
