/** Previous and Next, and what they go to. */

import { classWords, shownLetters } from "../classes.js";
import { jumpToClass } from "../data/jumps.js";
import { text } from "../text.js";
import { el } from "./dom.js";

/** @typedef {import("../data/jumps.js").Jump} Jump */
/** @typedef {import("../state.js").State} State */

/** The words of a jump: "abnormal beat", "PVC", "pause" ... @param {Jump} jump @param {string | null} letter */
export const jumpWords = (jump, letter) =>
  letter === null
    ? text.jumps.kinds[/** @type {keyof typeof text.jumps.kinds} */ (jump)]
    : text.jumps.ofClass(classWords(letter));

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @returns {HTMLElement[]}
 */
export function createJumpChoice(store, navigation) {
  const words = text.jumps;
  const select = el("select", {
    "aria-label": words.label,
    title: words.why,
    onchange: () => store.set({ jump: /** @type {Jump} */ (select.value) }),
  });
  const step = (/** @type {string} */ word, /** @type {string} */ sign, /** @type {1 | -1} */ direction) =>
    el(
      "button",
      {
        type: "button",
        class: "plain small",
        "aria-label": word,
        title: word,
        onclick: () => navigation.jump(direction),
      },
      direction < 0 ? `${sign} ` : "",
      el("span", { class: "wide-only" }, word),
      direction > 0 ? ` ${sign}` : "",
    );
  let shown = "";
  store.watch(["models", "model", "results", "jump"], (state) => {
    const choices = jumpChoices(state);
    const key = JSON.stringify(choices);
    if (key !== shown) {
      select.replaceChildren(...choices.map(([value, each]) => el("option", { value }, each)));
      shown = key;
    }
    select.value = state.jump;
  });
  return [
    step(words.previous, "‹", -1),
    el("span", { class: "control jump" }, select),
    step(words.next, "›", 1),
  ];
}

/**
 * Every kind, and each class of which there are beats; the class that is chosen stays while it has none.
 * @param {State} state
 * @returns {[Jump, string][]}
 */
function jumpChoices({ models, model, summary, jump }) {
  const classes = models[model]?.classes ?? [];
  const letters = shownLetters(classes).filter((letter) => {
    const i = classes.indexOf(letter);
    const count = i < 0 ? summary?.unclassified : summary?.classes[i];
    return Boolean(count) || jump === jumpToClass(letter);
  });
  return [
    ["abnormal", jumpWords("abnormal", null)],
    ...letters.map(
      (letter) =>
        /** @type {[Jump, string]} */ ([jumpToClass(letter), jumpWords(jumpToClass(letter), letter)]),
    ),
    .../** @type {Jump[]} */ (["pause", "episode", "unreadable"]).map(
      (kind) => /** @type {[Jump, string]} */ ([kind, jumpWords(kind, null)]),
    ),
  ];
}
