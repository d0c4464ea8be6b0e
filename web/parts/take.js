/** The part that takes things away: files of every kind, the report, and what is printed in its place. */

import { KINDS } from "../export/kinds.js";
import { Taking } from "../taking.js";
import { createPrintHint } from "../view/print-hint.js";
import { createReport } from "../view/report.js";
import { createTake } from "../view/take.js";

/**
 * @param {import("./page.js").Page} page
 * @param {() => import("../view/picture.js").Paper} paper as it is on the screen
 * @param {() => Promise<ReturnType<typeof import("./explain.js").createExplaining>>} explaining
 */
export function createTaking({ store, client, variability }, paper, explaining) {
  const taking = new Taking(store, client, variability, paper);
  const report = createReport(async () => ({
    ...taking.sources(() => {}),
    state: store.state,
    hrv: await variability.measure(),
    explanation: (await explaining()).explanations.shown?.() ?? null,
  }));
  const dialog = createTake(store, taking, report.open);
  return {
    elements: [dialog.element, report.element, report.print, createPrintHint(store)],
    open: dialog.open,
    /** @param {import("../export/kinds.js").Kind["id"]} wanted */
    async save(wanted) {
      const kind = KINDS.find(({ id }) => id === wanted);
      if (kind) await taking.save(kind);
    },
  };
}
