/** Live recordings on this device, on the first page: to be opened in the reader, or deleted. Those that were not ended
 * say so. */

import { text } from "../../text.js";
import { createConfirm } from "../confirm.js";
import { el } from "../dom.js";

/** @typedef {import("../../worker/protocol.js").JournalInfo} JournalInfo */

/**
 * @param {{ list: () => Promise<JournalInfo[]>, open: (name: string) => void, save: (name: string) => void, remove: (name: string) => Promise<void> }} actions
 */
export function createKeptRecordings({ list, open, save, remove }) {
  const words = text.live;
  const sure = createConfirm(words.sureDelete);
  const rows = el("ul", { class: "live-kept-list" });
  const element = el(
    "section",
    { class: "live-kept", "aria-label": words.recordings, hidden: true },
    el("h2", {}, words.recordings),
    rows,
    sure.element,
  );

  /** @param {JournalInfo} journal */
  function row({ name, meta, seconds, ended }) {
    const when = meta ? text.date(meta.start) : name;
    const sensor = meta ? meta.model || words.sensors[meta.sensor] || "" : "";
    const said = words.recording(when, text.duration(seconds), sensor);
    const button = (/** @type {string} */ label, /** @type {() => void} */ onclick) =>
      el(
        "button",
        { type: "button", class: "plain small", "aria-label": `${label}: ${said}`, onclick },
        label,
      );
    return el(
      "li",
      {},
      el("span", {}, said, ended ? "" : ` (${words.notEnded})`),
      meta?.gives === "ecg" ? button(words.openIt, () => open(name)) : null,
      meta?.gives === "rr" ? button(words.saveIntervals, () => save(name)) : null,
      button(words.deleteIt, async () => {
        if (!(await sure.confirm())) return;
        await remove(name);
        await refresh();
      }),
    );
  }

  async function refresh() {
    const found = await list().catch(() => []);
    element.hidden = found.length === 0;
    rows.replaceChildren(...found.map(row));
  }
  return { element, refresh };
}
