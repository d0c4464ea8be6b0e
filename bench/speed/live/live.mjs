// The live view, measured: at true pace, in a hidden tab, and a day of a strap.

import { openPage, skip as noBrowser, startModules } from "../../../tests/page/browser.mjs";
import { aDay } from "./day.mjs";
import { hiddenTab } from "./hidden.mjs";
import { atTruePace } from "./pace.mjs";

/** @returns {Promise<import("../../figure.mjs").Figure[]>} */
export async function liveFigures() {
  if (noBrowser) throw new Error(noBrowser);
  const browser = await startModules();
  try {
    const first = await openPage(browser);
    const figures = await atTruePace(first);
    await first.close();
    // The hidden tab has next to nothing to do: it and the day, each in a browser of its own, run side by side.
    const [hidden, day] = await Promise.all([hiddenTab(), aDay(await openPage(browser))]);
    return [...figures, ...hidden, ...day];
  } finally {
    await browser.close();
  }
}
