/** The texts in the language of the page: the one its address asks for (?language=de), else the browser's, else English. */

import { text as english } from "./locale/en.js";
import { chooseLanguage, completed } from "./locale/languages.js";

// Where there is no page, as in a test, there is no address and no choice.
const asked = new URLSearchParams(globalThis.location?.search).get("language");

export const language = chooseLanguage(asked, globalThis.location ? navigator.languages : []);

export const text = completed(english, (await language.load?.())?.text);
