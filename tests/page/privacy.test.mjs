/** Nothing leaves the page: no request in a whole session, and every way out is blocked, in the page and its worker. */

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, it } from "node:test";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { csvFile } from "./fixtures.mjs";

/** Every attempt, as text, so that a worker can take it too. `address` is where it would go. */
const ATTEMPTS = {
  fetch: "await fetch(address)",
  beacon: "if (!navigator.sendBeacon(address, 'x')) throw new Error('refused')",
  WebSocket: `await new Promise((resolve, reject) => {
    const socket = new WebSocket(address.replace("http", "ws"));
    socket.onopen = resolve;
    socket.onerror = reject;
  })`,
  EventSource: `await new Promise((resolve, reject) => {
    const source = new EventSource(address);
    source.onopen = resolve;
    source.onerror = reject;
  })`,
  XMLHttpRequest: `await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onload = resolve;
    request.onerror = reject;
    request.open("GET", address);
    request.send();
  })`,
  image: `await new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = resolve;
    image.onerror = reject;
    image.src = address;
  })`,
  script: "await import(address)",
  frame: `await new Promise((resolve, reject) => {
    document.addEventListener("securitypolicyviolation", reject, { once: true });
    const frame = document.createElement("iframe");
    frame.onload = resolve;
    frame.src = address;
    document.body.append(frame);
  })`,
  form: `await new Promise((resolve, reject) => {
    document.addEventListener("securitypolicyviolation", reject, { once: true });
    const form = document.createElement("form");
    form.action = address;
    form.method = "post";
    form.target = "elsewhere";
    document.body.append(form);
    form.submit();
    setTimeout(resolve, 2000);
  })`,
  stylesheet: `await new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.onload = resolve;
    link.onerror = reject;
    link.href = address;
    document.head.append(link);
  })`,
};
const IN_WORKER = /** @type {(keyof typeof ATTEMPTS)[]} */ ([
  "fetch",
  "WebSocket",
  "EventSource",
  "XMLHttpRequest",
]);
/** sendBeacon reports that it queued what the policy then blocks: only the listener can tell. */
const SILENT = ["beacon"];

describe("privacy", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  /** What reached a server of another origin. @type {string[]} */
  const reached = [];
  const listener = createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end("x");
  });
  let elsewhere = "";
  before(async () => {
    await new Promise((resolve) => listener.listen(0, "127.0.0.1", () => resolve(undefined)));
    elsewhere = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (listener.address()).port}/`;
    browser = await startBrowser();
  });
  after(async () => {
    await browser?.close();
    listener.close();
  });

  it("makes no request after it has loaded, through a whole session", async () => {
    const page = await openPage(browser);
    /** @type {string[]} */
    const requests = [];
    browser.context.on("request", (request) => requests.push(request.url()));
    await page.locator(".sample").click();
    await analysed(page);
    for (const key of ["n", "n", "p", ".", "+", "-", "0", "End", "Home", "?"]) await page.keyboard.press(key);
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".segments label", { hasText: "Denoised" }).click();
    await page.getByLabel("Model").selectOption({ index: 1 });
    await analysed(page);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([csvFile(30)]);
    await page.locator(".recording-name", { hasText: "export" }).waitFor();
    await analysed(page);
    await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save beats (CSV)" }).click(),
    ]);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith("blob:")),
      [],
    );
    assert.match((await page.locator(".status-requests").textContent()) ?? "", /^0 requests/);
    await page.close();
  });

  it("blocks every way out of the page, to its own origin and to another", async () => {
    const page = await openPage(browser);
    for (const [name, code] of Object.entries(ATTEMPTS)) {
      const blocked = await page.evaluate(attempt(code, `${elsewhere}page-${name}`));
      if (!SILENT.includes(name)) assert.equal(blocked, true, `${name} from the page`);
    }
    const own = await page.evaluate(attempt(ATTEMPTS.fetch, `${browser.address}index.html`));
    assert.equal(own, true, "fetch from the page's own origin");
    await page.waitForTimeout(300);
    assert.deepEqual(reached, []);
    await page.close();
  });

  it("blocks every way out of its worker", async () => {
    const page = await openPage(browser);
    const workers = page.workers();
    assert.ok(workers.length > 0);
    for (const worker of workers) {
      for (const name of IN_WORKER) {
        const blocked = await worker.evaluate(attempt(ATTEMPTS[name], `${elsewhere}worker-${name}`));
        assert.equal(blocked, true, `${name} from a worker`);
      }
    }
    await page.waitForTimeout(300);
    assert.deepEqual(reached, []);
    await page.close();
  });
});

/**
 * @param {string} code
 * @param {string} address
 * @returns {string} an expression that is true when the attempt failed
 */
const attempt = (code, address) =>
  `(async () => { const address = ${JSON.stringify(address)}; try { ${code}; return false; } catch { return true; } })()`;
