/** A real Chromium and the built page for it, for the browser tests and the screenshots.
 *
 * The page is built in two forms. What it shows and does is tested on the single file, which opens in half the time;
 * how it is delivered (offline, privacy, the first visit, speed) on the site, or on both.
 */

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

/** Folder of the page as a site. */
export const SITE = join(root, "build/site");

/** Folder of the modules that it is packed from, for who wants one of them by itself. */
export const MODULES = join(root, "build/modules");

/** Why there is no browser to test with, or false. */
export const skip = chromium ? false : "no Chromium here (set CHROMIUM to its path)";

/** @param {import("playwright-core").BrowserContextOptions & { args?: string[] }} options `args`: of the browser, more */
async function launch({ args = [], ...options }) {
  const profile = mkdtempSync(join(tmpdir(), "tracelight-browser-"));
  const context = await playwright.launchPersistentContext(profile, {
    executablePath: chromium,
    args: [...ARGUMENTS, ...args],
    viewport: { width: 1360, height: 860 },
    ...options,
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * A fresh browser for the single file.
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function startBrowser(options = {}) {
  return { ...(await launch(options)), address: singleFile };
}

/**
 * A fresh browser for the site, with its server.
 * @param {import("playwright-core").BrowserContextOptions & { args?: string[] }} [options]
 * @param {string} [folder] that is served
 */
export async function startSite(options = {}, folder = SITE) {
  const server = siteServer(folder);
  const port = await listen(server, 0);
  const { context, close } = await launch(options);
  return {
    context,
    server,
    address: `http://127.0.0.1:${port}/`,
    async close() {
      await close();
      server.close();
    },
  };
}

/** A fresh browser for the page as its modules are, one by one, and not kept on the device: see startSite. */
export const startModules = () => startSite({}, MODULES);

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

/** Waits until the analysis has come to its end and is on show: most of the page is drawn at the next frame.
 * @param {import("playwright-core").Page} page */
export async function analysed(page) {
  await page.locator(".status-words", { hasText: " found in lead " }).waitFor();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
