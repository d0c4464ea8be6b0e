/** The help: keys, how the paper is to be read, what the letters mean, where the names come from. */

import { classWords } from "../classes.js";
import { lettersOf } from "../editing.js";
import { MODELS } from "../models.js";
import { text } from "../words/help.js";
import { el } from "./dom.js";
import { tag } from "./tag.js";

/**
 * @param {import("../state.js").Store} store
 * @param {() => void} calibrate measures the screen
 * @param {() => void} startTour
 */
export function createHelp(store, calibrate, startTour) {
  const words = text.help;
  const tour = el("button", { type: "button", class: "plain small" }, text.tour.take);
  const close = el("button", { type: "button", class: "plain" }, words.close);
  const keys = words.keys.map(([key, what]) =>
    el("div", { class: "help-key" }, el("dt", {}, el("kbd", {}, key)), el("dd", {}, what)),
  );
  const letters = Object.entries(text.classes).map(([letter, { plain, term }]) =>
    el("li", {}, tag(letter), ` ${text.inspector.classAndTerm(plain, term)}`),
  );
  const nameKeys = el("p", {});
  store.watch(["models", "model"], ({ models, model }) => {
    const names = lettersOf(models[model]?.classes ?? []).map((letter) => classWords(letter).term);
    nameKeys.textContent = words.nameKeys(names);
  });
  const networks = el("ul", { class: "help-models" });
  store.watch(["models"], ({ models }) => {
    const known = models.slice(0, MODELS.length);
    networks.replaceChildren(
      ...known.map(({ name }, i) => el("li", {}, el("strong", {}, name), ` ${text.models[MODELS[i]].about}`)),
    );
  });
  const element = el(
    "dialog",
    { class: "dialog help", "aria-labelledby": "help-title" },
    el("div", { class: "dialog-head" }, el("h2", { id: "help-title" }, words.title), close),
    el("p", {}, tour),
    el("dl", { class: "help-keys" }, ...keys),
    nameKeys,
    el("p", {}, words.mouse),
    el("h3", {}, words.paperTitle),
    el("p", {}, words.paper),
    screenLine(store, calibrate),
    el("h3", {}, words.beatsTitle),
    el("ul", { class: "help-letters" }, ...letters),
    el("h3", {}, words.liveTitle),
    el("p", {}, words.live(text.live.connect, text.live.stop, text.live.continueIt)),
    el("h3", {}, words.sourceTitle),
    el("p", {}, words.source),
    networks,
    el("p", {}, el("strong", {}, text.disclaimer)),
  );
  close.addEventListener("click", () => element.close());
  tour.addEventListener("click", () => {
    element.close();
    startTour();
  });
  return element;
}

/** Whose millimetres the paper has. @param {import("../state.js").Store} store @param {() => void} calibrate */
function screenLine(store, calibrate) {
  const line = el("span", {});
  store.watch(["measured"], ({ measured }) => {
    line.textContent = `${measured ? text.calibrate.isMeasured : text.calibrate.isNot} `;
  });
  const button = el("button", { type: "button", class: "link", onclick: calibrate }, text.calibrate.open);
  return el("p", {}, line, button);
}
