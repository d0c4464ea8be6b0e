/** The privacy panel: what is proved and how, how to check it, what no policy can stop, what is kept on the device. */

import { packaging } from "../packaging.js";
import { text } from "../words/help.js";
import { el } from "./dom.js";

/**
 * @param {import("../state.js").Store} store
 * @returns {HTMLDialogElement}
 */
export function createPrivacy(store) {
  const words = text.privacy;
  const close = el("button", { type: "button", class: "plain" }, words.close);
  const requests = el("strong");
  store.watch(["requests"], (state) => {
    requests.textContent = text.status.requests(state.requests);
  });
  const element = el(
    "dialog",
    { class: "dialog privacy-panel", "aria-labelledby": "privacy-title" },
    el("div", { class: "dialog-head" }, el("h2", { id: "privacy-title" }, words.title), close),
    el("p", {}, words.intro),
    ...section(words.proved, [
      words.policy,
      words.delivered[packaging],
      [words.counted[0], requests, words.counted[1]],
      words.tested,
    ]),
    policyText(),
    ...section(words.check, words.checks[packaging]),
    ...section(words.limits, [...words.beyond, words.source[packaging], words.saved]),
    ...section(words.kept, [keptHere(store), words.keptNothing, words.keptLive]),
  );
  close.addEventListener("click", () => element.close());
  return element;
}

/** @typedef {string | Node | (string | Node)[]} Words */

/** @param {string} title @param {Words[]} items */
function section(title, items) {
  const list = items.map((item) => el("li", {}, ...[item].flat()));
  return [el("h3", {}, title), el("ul", { class: "privacy-list" }, ...list)];
}

/** The policy itself, as the browser has it. */
function policyText() {
  const meta = document.querySelector("meta[http-equiv=Content-Security-Policy]");
  const rules = (meta?.getAttribute("content") ?? "").split(";").map((rule) => rule.trim());
  return el(
    "details",
    {},
    el("summary", {}, text.privacy.policyTitle),
    el("code", { class: "policy" }, rules.filter((rule) => rule !== "").join(";\n")),
  );
}

/** @param {import("../state.js").Store} store */
function keptHere(store) {
  const element = el("span");
  store.watch(["kept"], ({ kept }) => {
    element.textContent = text.privacy.keptPage[kept];
  });
  return element;
}
