// Where the network is timed: this Node, and a page in Chromium. The same modules run in both.

import { execFileSync } from "node:child_process";
import path from "node:path";
import { startBrowser } from "../../../tests/page/browser.mjs";
import { ROOT } from "../../../tools/engine.mjs";
import { readHere } from "./read.mjs";
import { serveBench } from "./serve.mjs";
import { openSubjects } from "./subjects.mjs";

/** @typedef {import("./subjects.mjs").Turn} Turn */
/** @typedef {import("./cold.mjs").Who} Who */
/**
 * @typedef {object} Realm
 * @property {string} version
 * @property {Record<string, { macs: number, difference: number }>} about the networks: what they take, how far the peer's
 *   probabilities are from ours
 * @property {() => Promise<Turn>} turn
 * @property {(who: Who) => Promise<number>} cold milliseconds of a cold start, in a realm of its own
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Realm>} */
export async function startNode() {
  const subjects = await openSubjects(readHere);
  const program = path.join(ROOT, "bench/speed/inference/cold-node.mjs");
  return {
    version: `Node ${process.version}`,
    about: subjects.about,
    turn: subjects.turn,
    cold: async (who) => Number(execFileSync(process.execPath, [program, who], { encoding: "utf8" })),
    close: async () => {},
  };
}

/** In the page: how it reads. */
const READ = `async (file) => new Uint8Array(await (await fetch("/" + file)).arrayBuffer())`;
/** In the page: where the modules lie. */
const HERE = "/bench/speed/inference";

/** @returns {Promise<Realm>} */
export async function startChromium() {
  const server = await serveBench();
  const browser = await startBrowser();
  const open = async () => {
    const page = await browser.context.newPage();
    await page.goto(server.address);
    return page;
  };
  const page = await open();
  const subjects = await page.evaluateHandle(
    `import("${HERE}/subjects.mjs").then(({ openSubjects }) => openSubjects(${READ}))`,
  );
  const told = /** @type {import("playwright-core").JSHandle<Awaited<ReturnType<typeof openSubjects>>>} */ (
    subjects
  );
  return {
    version: `Chromium ${browser.context.browser()?.version() ?? ""}`.trim(),
    about: await told.evaluate(({ about }) => about),
    turn: () => told.evaluate((all) => all.turn()),
    async cold(who) {
      const fresh = await open();
      const code = `import("${HERE}/cold.mjs").then(({ coldStart }) => coldStart("${who}", ${READ}))`;
      const time = Number(await fresh.evaluate(code));
      await fresh.close();
      return time;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
