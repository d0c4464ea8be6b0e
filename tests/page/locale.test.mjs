// The drafts of other languages: they have the names of the English texts and no others, take the same values, and are
// nearly complete; what one lacks is shown in English. Numbers and dates are written as the language writes them.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { text as english } from "../../web/locale/en.js";
import { chooseLanguage, completed, LANGUAGES } from "../../web/locale/languages.js";
import { numbersOf } from "../../web/locale/numbers.js";

/** Share of the texts that a draft must have. */
const LEAST = 0.95;

/** @param {unknown} value @param {string} [path] @returns {[string, unknown][]} every text with its path */
function leaves(value, path = "") {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, path ? `${path}.${name}` : name));
}

const whole = new Map(leaves(english));

describe("languages", () => {
  for (const { tag, name, draft, load } of LANGUAGES) {
    if (!load) continue;
    it(`${name} is a draft with the names of the English texts, nearly all of them`, async () => {
      assert.ok(draft);
      const { text } = /** @type {{ text: object }} */ (await load());
      const own = leaves(text);
      const kind = (/** @type {unknown} */ value) =>
        Array.isArray(value) ? `array of ${value.length}` : typeof value;
      for (const [path, value] of own) {
        assert.ok(whole.has(path), `${tag}: there is no text ${path}`);
        const model = whole.get(path);
        assert.equal(kind(value), kind(model), `${tag}: ${path}`);
        if (typeof value !== "function" || typeof model !== "function") continue;
        assert.ok(value.length <= model.length, `${tag}: ${path} takes other values`);
      }
      const share = own.length / whole.size;
      assert.ok(share >= LEAST, `${tag}: ${Math.floor(100 * share)} % of the texts`);
      const asEnglish = own.filter(
        ([path, value]) => typeof value === "string" && value.length > 30 && value === whole.get(path),
      );
      assert.deepEqual(asEnglish, [], "left in English");
    });
  }

  it("are chosen by the address, then by the browser, else English", () => {
    const tag = (/** @type {string | null} */ asked, /** @type {string[]} */ preferred) =>
      chooseLanguage(asked, preferred).tag;
    assert.equal(tag(null, ["pt-BR", "fr-CA", "en"]), "fr");
    assert.equal(tag("vi", ["fr"]), "vi");
    assert.equal(tag("xx", ["zh-Hans-CN"]), "zh");
    assert.equal(tag(null, ["ja"]), "en");
    assert.equal(tag(null, []), "en");
  });

  it("show in English what a draft lacks, and nothing that English has not", () => {
    const full = { a: "one", b: { c: "two", d: ["three"] } };
    assert.deepEqual(completed(full, { b: { d: ["drei"] }, e: "?" }), {
      a: "one",
      b: { c: "two", d: ["drei"] },
    });
    assert.equal(completed(full, undefined), full);
  });
});

describe("numbers and dates", () => {
  it("are written as the language writes them", () => {
    const start = Date.UTC(2020, 1, 3, 16, 5, 6);
    const written = (/** @type {string} */ tag) => {
      const { number, percent, minus, duration, clock, date } = numbersOf(tag);
      return [
        number(1234567.5, 1),
        percent(0.125),
        minus(-0.5),
        duration(7.25),
        clock(3723.4, 1),
        date(start),
      ];
    };
    assert.deepEqual(written("en"), [
      "1,234,567.5",
      "12.5 %",
      "−0.50",
      "7.3 s",
      "1:02:03.4",
      "3 Feb 2020, 16:05:06",
    ]);
    assert.deepEqual(written("de"), [
      "1.234.567,5",
      "12,5 %",
      "−0,50",
      "7,3 s",
      "1:02:03,4",
      "03.02.2020, 16:05:06",
    ]);
    assert.match(written("zh")[5], /^2020年2月3日 16:05:06$/);
  });
});
