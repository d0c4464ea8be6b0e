/** What the engine says in English, said in another language. The engine knows no language: a draft translates the printf
 * formats of its sentences (tools/engine-sentences.mjs lists them), and what fits none stays in English. */

/** A conversion of printf, and what those of numbers can become. */
const SLOT = /%[-+ 0#]*[\d*]*(?:\.[\d*]+)?(?:ll|z)?[a-zA-Z]/g;
const INTEGER = "(-?\\d+)";
const REAL = "(-?[\\d.]+(?:e[-+]?\\d+)?|-?nan|-?inf)";

/** A sentence that begins so follows the name of a file. */
const AFTER_NAME = /^is /;

/**
 * @param {Record<string, string>} formats printf formats of sentences, and of parts of sentences, to their translation, in which %1, %2 … are what the
 *   conversions stood for, in their order
 * @returns {(sentence: string) => string} says one of the engine's sentences
 */
export function sayer(formats) {
  const patterns = Object.entries(formats)
    .map(([format, words]) => (AFTER_NAME.test(format) ? [`%s ${format}`, shifted(words)] : [format, words]))
    .sort(([a], [b]) => literal(b) - literal(a))
    .map(([format, words]) => ({ pattern: patternOf(format), words }));

  /** @param {string} sentence @returns {string} */
  function say(sentence) {
    for (const { pattern, words } of patterns) {
      const found = pattern.exec(sentence);
      if (found) return words.replace(/%(\d+)/g, (_, index) => say(found[index] ?? ""));
    }
    return sentence;
  }
  return say;
}

/** How much of a format stands fast: the fastest is tried first. @param {string} format */
const literal = (format) => format.replace(SLOT, "").length;

/** Behind a name that has become the first slot. @param {string} words */
const shifted = (words) => `%1 ${words.replace(/%(\d+)/g, (_, index) => `%${Number(index) + 1}`)}`;

/** @param {string} conversion */
function slotOf(conversion) {
  if (/[diu]$/.test(conversion)) return INTEGER;
  return /[efg]$/.test(conversion) ? REAL : "(.*?)";
}

/** @param {string} format */
function patternOf(format) {
  const parts = format.split(SLOT).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const slots = (format.match(SLOT) ?? []).map(slotOf);
  return new RegExp(`^${parts.map((part, i) => part + (slots[i] ?? "")).join("")}$`, "s");
}
