/** A fault, as a sentence with what to do, above everything else; the page goes on working below it. */

import { text } from "../text.js";
import { el } from "./dom.js";

/**
 * @param {import("../state.js").Store} store
 * @param {Record<NonNullable<import("../state.js").Notice["action"]>, () => void>} ways on
 */
export function createNotice(store, ways) {
  const element = el("div", { class: "notice", role: "alert" });
  const words = { add: text.notice.add, change: text.chips.change };
  store.watch(["notice"], ({ notice }) => {
    element.hidden = notice === null;
    element.replaceChildren();
    if (!notice) return;
    const dismiss = () => store.set({ notice: null });
    element.append(
      el("p", {}, el("strong", {}, notice.what), ` ${notice.detail}`),
      el(
        "div",
        { class: "notice-actions" },
        notice.action
          ? el(
              "button",
              { type: "button", class: "plain", onclick: ways[notice.action] },
              words[notice.action],
            )
          : null,
        el("button", { type: "button", class: "plain", onclick: dismiss }, text.notice.dismiss),
      ),
    );
  });
  return element;
}
