/** Live recordings on this device, on the first page: to be opened in the reader, or deleted. Those that were not ended
 * say so, and can be gone on with. */

import { localNow } from "../../live/local-time.js";
import { text } from "../../words/live.js";
import { createConfirm } from "../confirm.js";
import { el } from "../dom.js";

/** @typedef {import("../../worker/protocol.js").JournalInfo} JournalInfo */

/** Longer ago than this nobody means to go on, and what is between would be paper without end. Milliseconds */
const LONG_AGO = 24 * 3600 * 1000;

/**
 * @param {object} actions
 * @param {() => Promise<JournalInfo[]>} actions.list
 * @param {(name: string) => void} actions.open
 * @param {(name: string) => void} actions.save saves the intervals of a strap without ECG
 * @param {(name: string) => Promise<void>} actions.remove
 * @param {() => Promise<string[]>} actions.resumable ids of sensors that can be reached
 * @param {(what: { name: string, sensor: string }) => void} actions.resume goes on with it; called while a press is being handled
 */
export function createKeptRecordings({ list, open, save, remove, resumable, resume }) {
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

  /** @param {JournalInfo} journal @param {string[]} sensors that can be reached */
  function row({ name, meta, seconds, ended }, sensors) {
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
      meta && !ended && sensors.includes(meta.sensor) && isOfToday(meta.start + 1000 * seconds)
        ? button(words.continueIt, () => resume({ name, sensor: meta.sensor }))
        : null,
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
    const [found, sensors] = await Promise.all([list().catch(() => []), resumable()]);
    element.hidden = found.length === 0;
    rows.replaceChildren(...found.map((journal) => row(journal, sensors)));
  }
  return { element, refresh };
}

/** @param {number} end as times of a journal: local time as if it were UTC, ms */
const isOfToday = (end) => localNow() - end < LONG_AGO;
