// The live view in a tab that is hidden for longer than Chromium lets a hidden page's timers run freely (five minutes): whether a
// sample is lost, and how long nothing comes.
//
// What drives a browser from outside makes its pages believe that they are in front. So it lets go of the browser while the
// page is hidden, and the page keeps the record itself.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium as playwright } from "playwright-core";
import { MODULES } from "../../../tests/page/browser.mjs";
import { chromium } from "../../../tools/env.mjs";
import { listen, siteServer } from "../../../tools/serve.mjs";
import { text } from "../../../web/locale/en.js";
import { figure } from "../../figure.mjs";

/** Seconds that it is hidden: past the five minutes. */
const HIDDEN = 400;
const PORT = 9333;
const TRIES = 50;

/** @returns {Promise<import("playwright-core").Browser>} */
async function reach(tries = TRIES) {
  try {
    return await playwright.connectOverCDP(`http://127.0.0.1:${PORT}`);
  } catch (error) {
    if (tries === 0) throw error;
    await sleep(300);
    return reach(tries - 1);
  }
}

/** @param {import("playwright-core").Browser} browser @param {string} address */
const pageOf = (browser, address) =>
  /** @type {import("playwright-core").Page} */ (
    browser
      .contexts()[0]
      .pages()
      .find((page) => page.url().startsWith(address))
  );

/** Begins, and lets the page go behind another one three seconds later. @param {import("playwright-core").Page} page */
async function begin(page) {
  await page.getByRole("button", { name: text.live.connect }).click();
  await page.getByRole("radio", { name: text.live.sensors.simulated }).check();
  await page.getByRole("button", { name: text.live.start, exact: true }).click();
  await page.locator(".live-rate", { hasText: "bpm" }).waitFor();
  await page.evaluate(async () => {
    const { LiveControl } = await import(/** @type {any} */ ("/live/control.js"));
    /** @type {{ at: number, hidden: boolean, timing: import("../../../web/engine/engine.js").RetimerState }[]} */
    const came = [];
    Object.assign(window, { came });
    const { show } = LiveControl.prototype;
    LiveControl.prototype.show = function (/** @type {any} */ news) {
      came.push({ at: performance.now(), hidden: document.hidden, timing: news.timing });
      return show.call(this, news);
    };
    setTimeout(() => window.open("about:blank", "_blank"), 3000);
  });
}

/** @returns {Promise<import("../../figure.mjs").Figure[]>} */
export async function hiddenTab() {
  const server = siteServer(MODULES);
  const address = `http://127.0.0.1:${await listen(server, 0)}/`;
  const profile = mkdtempSync(join(tmpdir(), "tracelight-hidden-"));
  const ours = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-popup-blocking"];
  const child = spawn(
    /** @type {string} */ (chromium),
    ["--headless=new", ...ours, `--remote-debugging-port=${PORT}`, `--user-data-dir=${profile}`, address],
    { stdio: "ignore" },
  );
  try {
    const first = await reach();
    await begin(pageOf(first, address));
    await first.close();
    await sleep(1000 * HIDDEN);
    const again = await reach();
    /** @type {{ at: number, hidden: boolean, timing: import("../../../web/engine/engine.js").RetimerState }[]} */
    const came = await pageOf(again, address).evaluate(() => Reflect.get(window, "came"));
    await again.close();
    return figures(came.filter(({ hidden }) => hidden));
  } finally {
    child.kill();
    server.close();
    await sleep(1000);
    rmSync(profile, { recursive: true, force: true });
  }
}

/** @param {{ at: number, timing: import("../../../web/engine/engine.js").RetimerState }[]} came while it was hidden */
function figures(came) {
  const seconds = (came[came.length - 1].at - came[0].at) / 1000;
  const waits = came.slice(1).map(({ at }, i) => (at - came[i].at) / 1000);
  const most = Math.max(...waits);
  const signal = came[came.length - 1].timing.received - came[0].timing.received;
  return [
    figure(
      "live.hidden.longest_wait_s",
      Math.round(10 * most) / 10,
      "s",
      came.length,
      "between two packets that were analysed while the tab was hidden; the simulated strap is out of reach for 5 s every three minutes",
    ),
    figure(
      "live.hidden.samples_per_s",
      Math.round((10 * signal) / seconds) / 10,
      "samples",
      Math.round(seconds),
      "that arrived a second, of 130",
    ),
  ];
}
