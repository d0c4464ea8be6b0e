/** Every main view and dialog of the page, each reached from the one before it, for tests that visit them all. */

import { analysed } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {string} name @returns {(page: Page) => Promise<void>} */
const tab = (name) => async (page) => {
  await page.getByRole("tab", { name, exact: true }).click();
  await page.getByRole("tabpanel").waitFor();
};

/** @param {string} selector of what opens it @param {string} dialog @returns {(page: Page) => Promise<void>} */
const opens = (selector, dialog) => async (page) => {
  await page.locator(selector).click();
  await page.locator(`${dialog}[open]`).waitFor();
};

/** @param {Page} page */
const close = async (page) => {
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("dialog[open]"));
};

/** Shows the whole bar, where a narrow screen folds it. @param {Page} page */
export async function unfold(page) {
  const fold = page.locator(".fold[aria-expanded=false]");
  if (await fold.isVisible()) await fold.click();
}

/** @type {[string, (page: Page) => Promise<void>][]} */
export const VIEWS = [
  ["bring", async (page) => page.locator(".sample:enabled").waitFor()],
  ["bring, synthetic", async (page) => page.locator(".synthetic > summary").click()],
  ["bring, privacy", opens(".privacy .link", ".privacy-panel")],
  [
    "live, choice",
    async (page) => {
      await close(page);
      await opens(".strap", ".live-choice")(page);
    },
  ],
  [
    "live",
    async (page) => {
      await page.locator(".live-choice .primary").click();
      await page.locator(".live-rate", { hasText: "bpm" }).waitFor();
    },
  ],
  [
    "live, ended",
    async (page) => {
      await page.locator(".live-actions .primary:visible").click();
      await page.locator(".live-state", { hasText: "Ended." }).waitFor();
    },
  ],
  [
    "summary",
    async (page) => {
      await page.locator(".live-actions .plain:visible").click();
      await page.locator(".sample").click();
      await analysed(page);
    },
  ],
  ["events", tab("Events")],
  [
    "shapes",
    async (page) => {
      await tab("Shapes")(page);
      await page.locator(".template-card").first().waitFor();
    },
  ],
  ["rhythm", tab("Rhythm")],
  [
    "variability",
    async (page) => {
      await tab("HRV")(page);
      await page.locator(".hrv-table").first().waitFor();
      await page.locator(".left-out > summary").click();
    },
  ],
  ["notes", tab("Notes")],
  [
    "explanation",
    async (page) => {
      await page.locator(".paper").focus();
      await page.keyboard.press("n");
      await page.locator(".heat-sentence").filter({ hasText: /\w/ }).waitFor();
    },
  ],
  [
    "explanation by waves",
    async (page) => {
      await page.locator(".explain-methods label", { hasText: "SHAP per wave" }).click();
      await page.locator(".wave-bars").waitFor();
    },
  ],
  [
    "table",
    async (page) => {
      await page.locator(".beat-table-title").click();
      await page.locator(".beat-table tbody tr").first().waitFor();
    },
  ],
  [
    "calipers",
    async (page) => {
      await page.locator(".paper").focus();
      await page.keyboard.press("c");
      await page.locator(".caliper-bar").waitFor();
    },
  ],
  [
    "chip",
    async (page) => {
      await unfold(page);
      await page.locator(".chips summary", { hasText: "polarity" }).click();
    },
  ],
  [
    "models",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.locator(".model-about summary").click();
    },
  ],
  [
    "save or print",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Save or print…" }).click();
      await page.locator(".take[open]").waitFor();
    },
  ],
  [
    "report",
    async (page) => {
      await page.locator(".take").getByRole("button", { name: "Report…" }).click();
      await page.locator(".report-preview .report-strip").first().waitFor();
    },
  ],
  [
    "privacy",
    async (page) => {
      await close(page);
      await opens(".bar-actions .plain >> nth=1", ".privacy-panel")(page);
      await page.locator(".privacy-panel summary").click();
    },
  ],
  [
    "help",
    async (page) => {
      await close(page);
      await opens(".bar-actions .icon", ".help")(page);
    },
  ],
  [
    "screen",
    async (page) => {
      await close(page);
      await page.locator(".screen-chip summary").click();
      await page.locator(".screen-chip button").click();
      await page.locator(".calibrate[open]").waitFor();
    },
  ],
  [
    "rate and unit",
    async (page) => {
      await close(page);
      await page.locator(".chips summary").nth(1).click();
      await page.locator(".chip[open] .quiet").click();
      await page.locator("dialog[open]").waitFor();
    },
  ],
  [
    "fault",
    async (page) => {
      await close(page);
      const files = { name: "letter.csv", mimeType: "", buffer: Buffer.from("not,an ecg\nhello,world\n") };
      await page.locator("input[type=file]").first().setInputFiles(files);
      await page.locator(".notice").waitFor();
    },
  ],
];
