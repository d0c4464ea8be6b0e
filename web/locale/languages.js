/** The languages of the page: a new one is one file and one line here. All but English are drafts, and are called so. */

/** @typedef {import("./en.js").Text} Text */

/** Some of the texts: what a draft lacks is shown in English.
 * @template T @typedef {{ [K in keyof T]?: T[K] extends (...of: any[]) => unknown ? T[K] : T[K] extends any[] ? T[K] : T[K] extends object ? Partial<Draft<T[K]>> : T[K] }} Draft */

/**
 * @typedef {object} Language
 * @property {string} tag BCP 47
 * @property {string} name in the language itself
 * @property {string} [draft] in the language itself, that it is one
 * @property {() => Promise<{ text: Draft<Text>, engine: Record<string, string> }>} [load] texts of the page, and what
 *   the engine says (sentences.js); none: it is always here
 */

/** @type {Language[]} */
export const LANGUAGES = [
  { tag: "en", name: "English" },
  { tag: "de", name: "Deutsch", draft: "Entwurf", load: () => import("./de.js") },
  { tag: "es", name: "Español", draft: "borrador", load: () => import("./es.js") },
  { tag: "fr", name: "Français", draft: "ébauche", load: () => import("./fr.js") },
  { tag: "vi", name: "Tiếng Việt", draft: "bản nháp", load: () => import("./vi.js") },
  { tag: "zh", name: "简体中文", draft: "草稿", load: () => import("./zh.js") },
];

/** The one asked for, else the first of a person's languages that there is, else English.
 * @param {string | null} asked tag @param {readonly string[]} preferred tags, the best first */
export function chooseLanguage(asked, preferred) {
  const tags = [asked ?? "", ...preferred].map((tag) => tag.toLowerCase().split("-")[0]);
  const found = tags.map((tag) => LANGUAGES.find((language) => language.tag === tag));
  return found.find((language) => language !== undefined) ?? LANGUAGES[0];
}

/**
 * @template T
 * @param {T} whole
 * @param {unknown} draft of the same shape, or a part of it
 * @returns {T} the draft, and what it lacks from the whole
 */
export function completed(whole, draft) {
  if (draft === undefined) return whole;
  if (typeof whole !== "object" || whole === null || Array.isArray(whole)) return /** @type {T} */ (draft);
  const parts = /** @type {Record<string, unknown>} */ (draft);
  const names = Object.entries(whole).map(([name, part]) => [name, completed(part, parts[name])]);
  return /** @type {T} */ (Object.fromEntries(names));
}
