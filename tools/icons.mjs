/** Draws the icons of the installed page from web/icons/icon.svg, in Chromium: node tools/icons.mjs */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium as playwright } from "playwright-core";
import { chromium, root } from "./env.mjs";

const folder = join(root, "web/icons");
const svg = readFileSync(join(folder, "icon.svg"), "utf8");
/** A system cuts its own shape out of these: the ground reaches the edges, the trace keeps to the middle. */
const whole = svg
  .replace('rx="7" ', "")
  .replace("<path", '<path transform="translate(16 16) scale(0.74) translate(-16 -16)"');

/** @type {[string, number, string][]} */
const ICONS = [
  ["icon-192.png", 192, svg],
  ["icon-512.png", 512, svg],
  ["maskable-512.png", 512, whole],
  ["apple-touch-180.png", 180, whole],
];

const browser = await playwright.launch({ executablePath: chromium, args: ["--headless", "--no-sandbox"] });
try {
  for (const [name, size, drawing] of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
    await page.screenshot({ path: join(folder, name), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
