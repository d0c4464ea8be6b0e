/** axe-core on the page as it is. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/env.mjs";

const AXE = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** @typedef {import("playwright-core").Page} Page */

/**
 * What axe finds. Its source is evaluated in the page, which the page's policy would refuse: hence `bypassCSP`.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export async function violations(page) {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(AXE);
  return page.evaluate(async (values) => {
    const options = {
      runOnly: { type: "tag", values },
      rules: { "target-size": { enabled: true } },
      resultTypes: ["violations"],
      preload: false,
    };
    const found = await /** @type {any} */ (globalThis).axe.run(document, options);
    return found.violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`),
    );
  }, STANDARDS);
}
