// The live view, measured: at true pace, in a hidden tab, and a day of a strap.

import { openPage, skip as noBrowser, startSite } from "../../../tests/page/browser.mjs";
import { aDay } from "./day.mjs";
import { hiddenTab } from "./hidden.mjs";
import { atTruePace } from "./pace.mjs";

/** @returns {Promise<import("../../figure.mjs").Figure[]>} */
export async function liveFigures() {
  if (noBrowser) throw new Error(noBrowser);
  const browser = await startSite();
  try {
    const first = await openPage(browser);
    const figures = await atTruePace(first);
    await first.close();
    figures.push(...(await hiddenTab()));
    return [...figures, ...(await aDay(await openPage(browser)))];
  } finally {
    await browser.close();
  }
}
