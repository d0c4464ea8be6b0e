/** A real Chromium and the built page for it, for the browser tests and the screenshots. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

/** Why there is no browser to test with, or false. */
export const skip = chromium ? false : "no Chromium here (set CHROMIUM to its path)";

/**
 * A fresh browser with the page's server.
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function startBrowser(options = {}) {
  const server = siteServer(process.env.SITE ?? join(root, "build/site"));
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
    address: `http://127.0.0.1:${port}/`,
    async close() {
      await context.close();
      server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * Opens the page and waits until everything is loaded.
 * @param {Awaited<ReturnType<typeof startBrowser>>} browser
 */
export async function openPage({ context, address }) {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(".sample:enabled").waitFor();
  return page;
}

/** Waits until the analysis has come to its end. @param {import("playwright-core").Page} page */
export async function analysed(page) {
  await page.locator(".status-words", { hasText: " found in lead " }).waitFor();
}
