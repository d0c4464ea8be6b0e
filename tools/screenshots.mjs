/** Takes a picture of every main view into build/screenshots: node tools/screenshots.mjs */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { analysed, openPage, startSite } from "../tests/page/browser.mjs";
import { unfold } from "../tests/page/views.mjs";
import { root } from "./env.mjs";

const folder = join(root, "build/screenshots");
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const DESKTOP = { viewport: { width: 1360, height: 860 } };
const WIDE = { viewport: { width: 2560, height: 1300 } };

/** @typedef {import("playwright-core").Page} Page */

/** Each view follows from the one before it. @type {[string, (page: Page) => Promise<void>][]} */
const VIEWS = [
  ["bring", async (page) => page.waitForTimeout(300)],
  ["live-choice", async (page) => page.locator(".strap").click()],
  [
    "live",
    async (page) => {
      await page.getByRole("radio", { name: /Simulated/ }).check();
      await page.locator(".live-choice .primary").click();
      await page.waitForTimeout(9000);
    },
  ],
  [
    "read",
    async (page) => {
      await page.locator(".live-actions .primary:visible").click();
      await page.locator(".live-actions .plain:visible").click();
      await page.locator(".sample").click();
      await analysed(page);
    },
  ],
  [
    "beat",
    async (page) => {
      for (let i = 0; i < 4; i++) await page.keyboard.press("n");
      await page.locator(".heat-sentence").waitFor();
    },
  ],
  ["beat-shap", async (page) => explainBy(page, "SHAP per sample")],
  [
    "beat-waves",
    async (page) => {
      await explainBy(page, "SHAP per wave");
      await page.locator(".wave-bars").first().scrollIntoViewIfNeeded();
    },
  ],
  [
    "beat-group",
    async (page) => {
      await page.locator(".group > button").click();
      await page.locator(".group-found h3").waitFor();
      await page.locator(".group-found").scrollIntoViewIfNeeded();
    },
  ],
  ["events", async (page) => openTab(page, "Events")],
  [
    "rhythm",
    async (page) => {
      await openTab(page, "Rhythm");
      await page.locator(".rhythm-list .list-row").nth(2).click();
    },
  ],
  [
    "hrv",
    async (page) => {
      await openTab(page, "HRV");
      await page.locator(".hrv-table").first().waitFor();
    },
  ],
  [
    "take",
    async (page) => {
      await page.getByRole("button", { name: "Save or print…" }).click();
      await page.locator(".take").waitFor();
    },
  ],
  [
    "report",
    async (page) => {
      await page.locator(".take").getByRole("button", { name: "Report…" }).click();
      await page.locator(".report-preview .report-strip").first().waitFor();
      await page.locator(".report-preview .report-strip").first().scrollIntoViewIfNeeded();
    },
  ],
  [
    "left-out",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.locator(".left-out > summary").click();
      await page.locator(".left-out .list-row").first().scrollIntoViewIfNeeded();
    },
  ],
  [
    "beat-both",
    async (page) => {
      await unfold(page);
      await page.locator(".segments label", { hasText: "Both" }).click();
    },
  ],
  [
    "far",
    async (page) => {
      await page.locator(".paper").focus();
      for (let i = 0; i < 7; i++) await page.keyboard.press("-");
    },
  ],
  ["whole", async (page) => repeat(page, "-", 12)],
  ["help", async (page) => page.keyboard.press("?")],
  [
    "privacy",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.locator(".status-requests").click();
    },
  ],
  [
    "fault",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("0");
      const buffer = Buffer.from("not,an ecg\nhello,world\n");
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles({ name: "letter.csv", mimeType: "", buffer });
      await page.locator(".notice").waitFor();
    },
  ],
  [
    "synthetic",
    async (page) => {
      await page.reload();
      await page.locator(".sample:enabled").waitFor();
      await page.locator(".synthetic > summary").click();
      await page.locator(".synthetic select").first().selectOption("mixed");
      await page.locator(".synthetic").scrollIntoViewIfNeeded();
    },
  ],
  [
    "synthetic-read",
    async (page) => {
      await page.locator(".synthetic button").click();
      await analysed(page);
      await page.locator(".reference input").check();
    },
  ],
];

/** @param {Page} page @param {string} name of a tab of the drawer */
const openTab = (page, name) => page.getByRole("tab", { name, exact: true }).click();

/** @param {Page} page @param {string} method */
async function explainBy(page, method) {
  await page.locator(".explain-methods label", { hasText: method }).click();
  await page.waitForFunction(() => !document.querySelector(".explain-result.busy"));
}

/** @param {Page} page @param {string} key @param {number} times */
async function repeat(page, key, times) {
  for (let i = 0; i < times; i++) await page.keyboard.press(key);
}

/**
 * @param {string} name
 * @param {import("playwright-core").BrowserContextOptions} options
 */
async function takeAll(name, options) {
  const browser = await startSite(options);
  try {
    const page = await openPage(browser);
    for (const [view, go] of VIEWS) {
      await go(page);
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(folder, `${name}-${view}.png`), fullPage: name === "phone" });
    }
  } finally {
    await browser.close();
  }
}

mkdirSync(folder, { recursive: true });
await takeAll("light", { ...DESKTOP, colorScheme: "light" });
await takeAll("dark", { ...DESKTOP, colorScheme: "dark" });
await takeAll("phone", { ...PHONE, colorScheme: "light" });
await takeAll("wide", { ...WIDE, colorScheme: "light" });
console.log(folder);
