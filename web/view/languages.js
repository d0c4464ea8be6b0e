/** The languages of the page, as links: each is the page's own address with the language in it. */

import { LANGUAGES } from "../locale/languages.js";
import { language, text } from "../text.js";
import { el } from "./dom.js";

export function createLanguages() {
  const links = LANGUAGES.map(({ tag, name, draft }) =>
    el(
      "a",
      { href: `?language=${tag}`, lang: tag, hreflang: tag, "aria-current": String(tag === language.tag) },
      draft ? `${name} (${draft})` : name,
    ),
  );
  return el(
    "nav",
    { class: "languages", "aria-label": text.bring.languages },
    ...links,
    language.draft ? el("p", {}, text.bring.draft) : null,
  );
}
