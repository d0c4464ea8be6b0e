/** The page with the network off, as a site that was opened before and as a single file; a new version of the site. */

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { describe, it } from "node:test";
import { offlineWorker, WORKER } from "../../tools/offline.mjs";
import { text } from "../../web/locale/en.js";
import { analysed, loaded, openPage, SITE, singleFile, skip, startSite } from "./browser.mjs";
import { csvFile, longFiles } from "./fixtures.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {Awaited<ReturnType<typeof startSite>>} Browser */

describe("offline", { skip }, () => {
  it("can be installed, and is fetched again where the browser has thrown away what was kept", () =>
    withBrowser(async (browser) => {
      const page = await openPage(browser);
      const session = await browser.context.newCDPSession(page);
      assert.deepEqual((await session.send("Page.getAppManifest")).errors, []);
      assert.deepEqual((await session.send("Page.getInstallabilityErrors")).installabilityErrors, []);
      await page.evaluate(
        "caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))",
      );
      await page.reload();
      await loaded(page);
      await cutOff(browser);
      await page.reload();
      await loaded(page);
    }));

  it("opens without a network after the first visit, and starts workers anew as often as they die", () =>
    withBrowser(async (browser) => {
      await (await openPage(browser)).close();
      await cutOff(browser);
      const page = await openPage(browser);
      assert.equal(await page.locator(".kept").textContent(), text.bring.kept.kept);
      await readsAndSaves(page);
      for (let i = 0; i < 2; i++) {
        await choose(page, longFiles(2));
        await page.locator(".status-words", { hasText: "Analysing" }).waitFor();
        await page.workers()[0].evaluate("setTimeout(() => { throw new Error('stopped by the test'); })");
        await page.locator(".notice", { hasText: "The analysis stopped." }).waitFor();
        await page.getByRole("button", { name: text.notice.dismiss }).click();
      }
      await readsAndSaves(page);
    }));

  it("the single file works without a network and without a server", () =>
    withBrowser(async (browser) => {
      await cutOff(browser);
      const page = await openPage({ context: browser.context, address: singleFile });
      assert.equal(await page.locator(".kept").textContent(), text.bring.kept.file);
      await readsAndSaves(page);
      await page.locator("input[type=file]").first().setInputFiles(longFiles(2));
      await page.locator(".status-words", { hasText: "Analysing" }).waitFor();
      await page.workers()[0].evaluate("setTimeout(() => { throw new Error('stopped by the test'); })");
      await page.locator(".notice", { hasText: "The analysis stopped." }).waitFor();
      await readsAndSaves(page);
    }));

  it("a new version asks the server for what has changed alone, and waits until the person agrees", () =>
    withSite(async (browser, folder) => {
      const first = await openPage(browser);
      assert.equal(await first.locator(".update").isVisible(), false);
      /** @type {string[]} */
      const served = [];
      browser.server.on("request", ({ url }) => served.push(url ?? ""));
      const changed = changing(folder);
      publish(folder, "Second edition");
      await first.reload();
      await first.locator(".update", { hasText: text.update.what.ready }).waitFor();
      assert.deepEqual([...new Set(served)].sort(), [`/${changed}`, `/${WORKER}`]);
      assert.equal(await tagline(first), text.tagline);
      // Without an open page the browser would let the new worker take over by itself.
      await first.close();
      const again = await openPage(browser);
      await again.locator(".update").waitFor();
      assert.equal(await tagline(again), text.tagline);
      await again.getByRole("button", { name: text.update.later }).click();
      assert.equal(await again.locator(".update").isVisible(), false);
      await again.reload();
      await again.getByRole("button", { name: text.update.use.ready }).click();
      await again.getByText("Second edition").waitFor();
      await loaded(again);
      assert.equal(await again.locator(".update").isVisible(), false);
      await cutOff(browser);
      await again.reload();
      await loaded(again);
      assert.equal(await tagline(again), "Second edition");
      const names = /** @type {string[]} */ (await again.evaluate("caches.keys()"));
      assert.equal(names.filter((name) => name.includes("files")).length, 1, "the old files are gone");
    }));

  it("a new version that arrives damaged is not offered", () =>
    withSite(async (browser, folder) => {
      const page = await openPage(browser);
      const changed = changing(folder);
      publish(folder, "Second edition");
      writeFileSync(join(folder, changed), "cut short");
      await page.evaluate("navigator.serviceWorker.ready.then((registration) => registration.update())");
      await page.waitForFunction(
        "navigator.serviceWorker.ready.then(({ installing, waiting }) => !installing && !waiting)",
      );
      await page.reload();
      await loaded(page);
      assert.equal(await tagline(page), text.tagline);
      assert.equal(await page.locator(".update").isVisible(), false);
    }));

  it("a tab that did not ask goes on as it is, and says that another one changed", () =>
    withSite(async (browser, folder) => {
      const asks = await openPage(browser);
      const reads = await openPage(browser);
      await reads.locator(".sample").click();
      await analysed(reads);
      publish(folder, "Second edition");
      await asks.reload();
      await asks.getByRole("button", { name: text.update.use.ready }).click();
      await asks.getByText("Second edition").waitFor();
      await reads.locator(".update", { hasText: text.update.what.elsewhere }).waitFor();
      await reads.locator(".update", { hasText: text.update.closes }).waitFor();
      assert.equal(await reads.locator(".recording-name").textContent(), "record208");
      await reads.getByRole("button", { name: text.update.use.elsewhere }).click();
      await reads.getByText("Second edition").waitFor();
    }));
});

/** @param {(browser: Browser) => Promise<void>} work */
async function withBrowser(work) {
  const browser = await startSite();
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

/** With a copy of the site, to change. @param {(browser: Browser, folder: string) => Promise<void>} work */
async function withSite(work) {
  const folder = mkdtempSync(join(tmpdir(), "tracelight-site-"));
  cpSync(SITE, folder, { recursive: true });
  const browser = await startSite({}, folder);
  try {
    await work(browser, folder);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** No network, and no server either. @param {Browser} browser */
async function cutOff({ context, server }) {
  await context.setOffline(true);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** The script of the site that has the first line. @param {string} folder */
function changing(folder) {
  const having = readdirSync(folder).filter(
    (name) => name.endsWith(".js") && readFileSync(join(folder, name), "utf8").includes(text.tagline),
  );
  assert.equal(having.length, 1);
  return having[0];
}

/** Puts a new version on the server, told by its first line. @param {string} folder @param {string} words */
function publish(folder, words) {
  const script = join(folder, changing(folder));
  writeFileSync(script, readFileSync(script, "utf8").replace(text.tagline, words));
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  /** @type {Map<string, Buffer>} */
  const site = new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
  writeFileSync(join(folder, WORKER), offlineWorker(site));
}

/** @param {Page} page */
const tagline = (page) => page.locator(".bring-head p").textContent();

/** @param {Page} page @param {import("./fixtures.mjs").Upload[]} files */
const choose = (page, files) => page.locator("input[type=file]").first().setInputFiles(files);

/** @param {Page} page */
async function readsAndSaves(page) {
  await choose(page, [csvFile(30)]);
  await page.locator(".recording-name", { hasText: "export" }).waitFor();
  await analysed(page);
  await page.locator(".paper").focus();
  // The first beat is cut by the start of the file, and has no name to explain.
  for (let i = 0; i < 3; i++) await page.keyboard.press(".");
  await page.locator(".heat-sentence").waitFor();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save beats (CSV)" }).click();
  const rows = readFileSync(await (await saved).path(), "utf8")
    .trim()
    .split("\n");
  assert.ok(rows.length > 30, `${rows.length} rows`);
}
