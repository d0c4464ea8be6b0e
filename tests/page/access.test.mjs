// For everyone: axe on every view, focus that is seen, Escape, right to left, no motion, and quiet live regions.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { violations } from "./axe.mjs";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";

import { longFiles, patchyFile } from "./fixtures.mjs";
import { VIEWS } from "./views.mjs";

const DESKTOP = { width: 1360, height: 860 };
const PHONE = { width: 390, height: 844 };

/** @typedef {import("playwright-core").Page} Page */

/** Runs `look` in every view and gathers what it finds. @param {Page} page @param {() => Promise<string[]>} look */
async function everywhere(page, look) {
  /** @type {string[]} */
  const found = [];
  for (const [name, go] of VIEWS) {
    await go(page);
    found.push(...(await look()).map((what) => `${name}: ${what}`));
  }
  return found;
}

/** @param {import("playwright-core").BrowserContextOptions} options @param {(page: Page) => Promise<void>} work */
async function withPage(options, work) {
  const browser = await startBrowser(options);
  try {
    await work(await openPage(browser));
  } finally {
    await browser.close();
  }
}

/** What moves. @param {Page} page */
const moving = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior === "smooth";
      })
      .map((element) => `${element.tagName} ${element.className} moves`),
  );

describe("every view and dialog", { skip }, () => {
  // Tall: what is scrolled away or lies under the line at the foot would not be measured.
  const tall = { width: DESKTOP.width, height: 3200 };
  for (const [name, options] of /** @type {[string, import("playwright-core").BrowserContextOptions][]} */ ([
    ["light", { viewport: tall, colorScheme: "light" }],
    ["on a phone, dark", { viewport: { ...PHONE, height: 6000 }, hasTouch: true, colorScheme: "dark" }],
  ])) {
    it(`has nothing that axe finds fault with and moves nothing when asked to, ${name}`, async () => {
      await withPage({ ...options, reducedMotion: "reduce", bypassCSP: true }, async (page) => {
        const look = async () => [...(await violations(page)), ...(await moving(page))];
        assert.deepEqual(await everywhere(page, look), []);
      });
    });
  }
});

/**
 * What sticks out of the window, or lies on something beside it.
 * @param {Page} page
 */
const misplaced = (page) =>
  page.evaluate(() => {
    /** @type {string[]} */
    const found = [];
    const over = document.documentElement.scrollWidth - window.innerWidth;
    if (over > 0) found.push(`${over} pixels too wide`);
    const top = document.querySelector("dialog[open]") ?? document.body;
    const controls = [...top.querySelectorAll("button, select, summary, input, textarea, h1, h2")].filter(
      (each) => each.checkVisibility() && !each.closest(".hidden, .segment-row, .list, .notice"),
    );
    const boxes = controls.map((each) => each.getBoundingClientRect());
    controls.forEach((control, i) => {
      const { left, right } = boxes[i];
      const name = `${control.tagName} ${control.className} ${control.textContent?.slice(0, 30)}`;
      const scrolled = control.closest(".card-stage, .table-scroll, .template-cards, .report-preview");
      if (!scrolled && (left < -1 || right > window.innerWidth + 1)) found.push(`${name} is outside`);
      for (let k = i + 1; k < controls.length; k++) {
        if (control.parentElement !== controls[k].parentElement) continue;
        const wide = Math.min(right, boxes[k].right) - Math.max(left, boxes[k].left);
        const high = Math.min(boxes[i].bottom, boxes[k].bottom) - Math.max(boxes[i].top, boxes[k].top);
        if (wide > 1 && high > 1) found.push(`${name} lies on ${controls[k].textContent?.slice(0, 30)}`);
      }
    });
    return found;
  });

/** Numbers behind their unit, and choices where they would be. @param {Page} page */
const flipped = (page) =>
  page.evaluate(() => {
    /** @type {string[]} */
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const words = /** @type {Text} */ (node).data;
      if (!/^\d[\d.,]*\s[^\s\d]*[^\s\d.]$/.test(words)) continue;
      const [number, unit] = [0, words.length - 1].map((at) => {
        const range = document.createRange();
        range.setStart(/** @type {Text} */ (node), at);
        range.setEnd(/** @type {Text} */ (node), at + 1);
        return range.getBoundingClientRect();
      });
      if (number.width > 0 && number.left > unit.left) found.push(`${words} runs from right to left`);
      const choice = node.parentElement?.closest("option");
      if (!choice) continue;
      // A closed choice has no place that could be measured.
      const kinds = [choice, choice.closest("select")].map(
        (each) => each && getComputedStyle(each).unicodeBidi,
      );
      if (kinds.some((kind) => kind !== "plaintext")) found.push(`${words} runs as the page does`);
    }
    return found;
  });

/** What the keyboard has to reach: of radio buttons with one name the chosen one, of tabs the chosen one. */
const REACHED = "button, select, summary, input, textarea, a[href], [tabindex='0']";

/**
 * Goes through the page, or the dialog on top, by Tab alone.
 * @param {Page} page
 * @returns {Promise<string[]>} what is not reached, or takes the focus and does not show it, or shows it where it is covered
 */
async function walked(page) {
  const count = await page.evaluate((selector) => {
    const top = document.querySelector("dialog[open]") ?? document.body;
    const all = [...top.querySelectorAll(selector)].filter((each) => {
      const control = /** @type {HTMLInputElement} */ (each);
      if (control.matches(":disabled") || control.tabIndex < 0 || !control.checkVisibility()) return false;
      return control.type !== "radio" || control.checked;
    });
    const missed = new Set(all);
    const faults = /** @type {Set<string>} */ (new Set());
    /** @param {Element} element */
    const named = (element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`;
    const look = () => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return;
      missed.delete(focused);
      const shown = focused.matches(".segment-row input") ? focused.nextElementSibling : focused;
      const { outlineStyle, outlineWidth } = getComputedStyle(/** @type {Element} */ (shown));
      const seen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      if (!seen) faults.add(`${named(focused)} shows no focus`);
      const { top, bottom } = focused.getBoundingClientRect();
      const foot = document.querySelector(".status")?.getBoundingClientRect().top ?? window.innerHeight;
      const end = focused.closest(".status, dialog") ? window.innerHeight : foot;
      if (bottom < 1 || top > end - 1) faults.add(`${named(focused)} is covered or out of sight`);
    };
    // After the key was let go, what it focused has been scrolled into sight.
    addEventListener("keyup", look, true);
    // Rows that were made anew meanwhile are gone.
    const left = () => [...missed].filter((each) => each.isConnected);
    const end = () => {
      removeEventListener("keyup", look, true);
      return [...faults, ...left().map((each) => `${named(each)} is not reached`)];
    };
    Object.assign(window, { walk: { left, end } });
    if (top === document.body) /** @type {HTMLElement} */ (document.activeElement).blur();
    return all.length;
  }, REACHED);
  // Twice, as rows that are made anew under the focus make the way longer.
  for (let round = 0; round < 2; round++) {
    if (await page.evaluate("walk.left().length === 0")) break;
    for (let i = 0; i < count + 8; i++) await page.keyboard.press("Tab");
  }
  return /** @type {Promise<string[]>} */ (page.evaluate("walk.end()"));
}

describe("every view and dialog from right to left", { skip }, () => {
  for (const viewport of [DESKTOP, PHONE]) {
    it(`keeps everything in its place and the keyboard reaches it, its focus seen, at ${viewport.width} pixels`, async () => {
      await withPage({ viewport }, async (page) => {
        await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
        const look = async () => [
          ...(await misplaced(page)),
          ...(await flipped(page)),
          ...(await walked(page)),
        ];
        assert.deepEqual(await everywhere(page, look), []);
        for (const part of [".paper", ".paper canvas", ".overview", ".tools .steps"]) {
          const direction = await page
            .locator(part)
            .first()
            .evaluate((element) => getComputedStyle(element).direction);
          assert.equal(direction, "ltr", part);
        }
        const order = await page.evaluate(() => {
          const text = [...document.querySelectorAll(".figure-value")]
            .flatMap((each) => [...each.childNodes])
            .find((node) => node instanceof Text && / ms$/.test(node.data));
          const left = (/** @type {number} */ from, /** @type {number} */ to) => {
            const range = document.createRange();
            range.setStart(/** @type {Text} */ (text), from);
            range.setEnd(/** @type {Text} */ (text), to);
            return range.getBoundingClientRect().left;
          };
          return text instanceof Text ? left(text.length - 2, text.length) - left(0, 1) : Number.NaN;
        });
        assert.ok(order > 0, "the unit stands behind its number");
        const [earlier, later] = await Promise.all(
          ["Earlier", "Later"].map((name) => page.getByRole("button", { name, exact: true }).boundingBox()),
        );
        assert.ok(earlier && later && earlier.x < later.x);
        await page.getByRole("tab", { name: "Summary" }).focus();
        await page.keyboard.press("ArrowLeft");
        assert.equal(
          await page.getByRole("tab", { name: "Events" }).getAttribute("aria-selected"),
          "true",
          "the arrow goes where the next tab lies",
        );
      });
    });
  }
});

describe("the keyboard", { skip }, () => {
  it("gets the focus back from every dialog that Escape closes", async () => {
    await withPage({}, async (page) => {
      /** @param {import("playwright-core").Locator} opener @param {string} dialog */
      const comesBack = async (opener, dialog) => {
        await opener.focus();
        await page.keyboard.press("Enter");
        await page.locator(`${dialog}[open]`).waitFor();
        await page.keyboard.press("Escape");
        await page.waitForFunction(() => !document.querySelector("dialog[open]"));
        assert.equal(await opener.evaluate((element) => element === document.activeElement), true, dialog);
      };
      await comesBack(page.locator(".privacy .link"), ".privacy-panel");
      await page.locator(".sample").click();
      await analysed(page);
      const bar = page.locator(".bar-actions");
      await comesBack(bar.getByRole("button", { name: "Keys and help" }), ".help");
      await comesBack(page.locator(".status-requests"), ".privacy-panel");
      await comesBack(page.getByRole("button", { name: "Save or print…" }), ".take");
      await page.locator(".screen-chip summary").click();
      await comesBack(page.locator(".screen-chip button"), ".calibrate");
      await page.keyboard.press("Escape");
      await page.locator(".chips summary").nth(1).click();
      await comesBack(page.locator(".chip[open] .quiet"), "dialog");
      await page.locator(".paper").focus();
      await page.keyboard.press("?");
      await page.locator(".help[open]").waitFor();
      await page.keyboard.press("Escape");
      assert.equal(await page.locator(".paper").evaluate((paper) => paper === document.activeElement), true);
    });
  });
});

describe("who does not see the paper", { skip }, () => {
  it("hears little while a long recording is analysed", async () => {
    await withPage({}, async (page) => {
      await page.evaluate(() => {
        const heard = /** @type {string[]} */ ([]);
        const live = "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]";
        new MutationObserver((changes) => {
          for (const { target } of changes) {
            const element = target instanceof Element ? target : target.parentElement;
            const region = element?.closest(live);
            if (region?.textContent) heard.push(region.textContent);
          }
        }).observe(document.body, { childList: true, characterData: true, subtree: true });
        Object.assign(window, { heard });
      });
      await page.locator("input[type=file]").first().setInputFiles(longFiles(1));
      await page.getByRole("tab", { name: "Shapes" }).click();
      await analysed(page);
      const heard = await page.evaluate(() => /** @type {{ heard: string[] }} */ (Object(window)).heard);
      assert.ok(heard.some((words) => words.includes(" found in lead ")));
      assert.ok(heard.length <= 6, heard.join("\n"));
    });
  });

  it("finds in the table the waves, the rhythm and what cannot be read", async () => {
    await withPage({}, async (page) => {
      await page.locator("input[type=file]").first().setInputFiles(patchyFile());
      await analysed(page);
      await page.locator(".beat-table-title").click();
      const rows = page.locator(".beat-table tbody tr");
      await rows.nth(4).waitFor();
      const cells = await rows.nth(4).locator("td").allTextContents();
      assert.match(cells[5], /QRS -?\d+ to \d+/);
      assert.match(cells[6], /[a-z]/i);
      await page.locator(".paper").focus();
      for (let i = 0; i < 2; i++) await page.keyboard.press("PageDown");
      await page.locator(".beat-table > .hint", { hasText: /From 0:(19|20) to 0:\d\d: \w/ }).waitFor();
    });
  });
});
