/** A real Chromium and the built page for it, for the browser tests and the screenshots. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium as playwright } from "playwright-core";
import { chromium, root } from "../../tools/env.mjs";
import { listen, siteServer } from "../../tools/serve.mjs";

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Address of the page packed into one file. */
export const singleFile = pathToFileURL(join(root, "build/tracelight.html")).href;

/** Why there is no browser to test with, or false. */
export const skip = chromium ? false : "no Chromium here (set CHROMIUM to its path)";

/**
 * A fresh browser with the page's server.
 * @param {import("playwright-core").BrowserContextOptions} [options]
 * @param {string} [folder] that is served
 */
export async function startBrowser(options = {}, folder = process.env.SITE ?? join(root, "build/site")) {
  const server = siteServer(folder);
  const port = await listen(server, 0);
  const profile = mkdtempSync(join(tmpdir(), "tracelight-browser-"));
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: chromium,
    args: ARGUMENTS,
    viewport: { width: 1360, height: 860 },
    ...options,
  });
  return {
    context,
    server,
    address: `http://127.0.0.1:${port}/`,
    async close() {
      await context.close();
      server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Opens the page and waits until everything is loaded, and kept on the device.
 * @param {{ context: import("playwright-core").BrowserContext, address: string }} browser
 */
export async function openPage({ context, address }) {
  const page = await context.newPage();
  await page.goto(address);
  await loaded(page);
  return page;
}

/** @param {import("playwright-core").Page} page */
export async function loaded(page) {
  await page.locator(".sample:enabled").waitFor();
  await page.locator(".privacy[aria-busy=false]").waitFor();
}

/** Waits until the analysis has come to its end. @param {import("playwright-core").Page} page */
export async function analysed(page) {
  await page.locator(".status-words", { hasText: " found in lead " }).waitFor();
}
