/** The texts in the language of the page: the one its address asks for (?language=de), else the one asked for before, where
 * settings are kept, else the browser's, else English.
 *
 * Here are those that the page begins with; a part that comes later brings its own (web/words/).
 */

import { peek } from "./keep/keep.js";
import { text as english } from "./locale/en/first.js";
import { chooseLanguage, completed } from "./locale/languages.js";
import { sayer } from "./locale/sentences.js";

// Where there is no page, as in a test, there is no address and no choice.
const isPage = globalThis.location !== undefined;

/** Language that the address asks for. */
export const asked = isPage ? new URLSearchParams(location.search).get("language") : null;

const kept = isPage && asked === null ? await peek("language") : null;

export const language = chooseLanguage(
  asked ?? (typeof kept === "string" ? kept : null),
  isPage ? navigator.languages : [],
);

const draft = await language.load?.();

/**
 * @template T
 * @param {T} texts in English, some of those of locale/en.js
 * @returns {T} the same in the language of the page
 */
export const inLanguage = (texts) => completed(texts, draft?.text);

export const text = inLanguage(english);

/** Says a sentence of the engine in the language of the page. */
export const said = sayer(draft?.engine ?? {});
