// The drafts of other languages: they have the names of the English texts and no others, take the same values, and are
// nearly complete; what one lacks is shown in English. Numbers and dates are written as the language writes them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { text as english } from "../../web/locale/en.js";
import { chooseLanguage, completed, LANGUAGES } from "../../web/locale/languages.js";
import { sayer } from "../../web/locale/sentences.js";
import { engineSentences } from "../../tools/engine-sentences.mjs";
import { numbersOf } from "../../web/locale/numbers.js";
import { openPage, skip, startBrowser } from "./browser.mjs";
import { csvFile, upload } from "./fixtures.mjs";

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

describe("what the engine says", () => {
  const formats = engineSentences();

  for (const { tag, name, load } of LANGUAGES) {
    if (!load) continue;
    it(`is translated into ${name}, nearly all of it, and nothing that it does not say`, async () => {
      const { engine } = await load();
      for (const [format, words] of Object.entries(engine)) {
        assert.ok(formats.includes(format), `${tag}: the engine does not say ${JSON.stringify(format)}`);
        const slots = format.split("%").length - 1;
        for (const [, index] of words.matchAll(/%(\d*)/g)) {
          assert.ok(Number(index) >= 1 && Number(index) <= slots, `${tag}: %${index} in ${words}`);
        }
      }
      const share = formats.filter((format) => engine[format]).length / formats.length;
      assert.ok(share >= LEAST, `${tag}: ${Math.floor(100 * share)} % of the sentences`);
    });
  }

  it("is known again by what stands between its numbers and names, parts within included", () => {
    const say = sayer({
      "Column %zu%s is left out.": "Spalte %1%2 fehlt.",
      "%s, line %llu: %s": "%1, Zeile %2: %3",
      "it is wrong": "das ist falsch",
      "is a picture.": "ist ein Bild.",
      "The rate is %g Hz.": "Es sind %1 Hz.",
    });
    assert.equal(say("Column 3 (II) is left out."), "Spalte 3 (II) fehlt.");
    assert.equal(say("a.csv, line 12: it is wrong"), "a.csv, Zeile 12: das ist falsch");
    assert.equal(say("a (1).png is a picture."), "a (1).png ist ein Bild.");
    assert.equal(say("The rate is 1e+06 Hz."), "Es sind 1e+06 Hz.");
    assert.equal(say("Something else happened."), "Something else happened.");
    assert.equal(say("The rate is fast Hz."), "The rate is fast Hz.");
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

describe("the page in another language", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser({ viewport: { width: 360, height: 780 } });
  });
  after(() => browser?.close());

  /** Opens the sample and waits for the end of its analysis. @param {import("playwright-core").Page} page */
  async function sample(page) {
    await page.locator(".sample:enabled").click();
    await page.locator(".so-far[hidden]").waitFor({ state: "attached" });
  }

  it("is a link away, says that it is a draft, writes numbers its own way, and fits 360 pixels", async () => {
    const page = await openPage(browser);
    const { text } = await import("../../web/locale/de.js");
    await page.getByRole("link", { name: "Deutsch (Entwurf)" }).click();
    await page.locator(".languages", { hasText: text.bring?.draft }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "de");
    await sample(page);
    assert.match((await page.locator(".share-words, .figures").first().textContent()) ?? "", /\d,\d %/);
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(over <= 0, `${await tab.textContent()}: ${over} pixels too wide`);
    }
    await page.close();
  });

  it("says what the engine says of a file: why it is not read, and what it was taken for", async () => {
    const page = await browser.context.newPage();
    await page.goto(`${browser.address}?language=de`);
    await page.locator(".sample:enabled").waitFor();
    const choose = (/** @type {import("./fixtures.mjs").Upload} */ file) =>
      page.locator("input[type=file]").first().setInputFiles([file]);
    await choose(upload("brief.pdf", "%PDF-1.7 brief"));
    await page.locator(".notice", { hasText: "brief.pdf ist ein PDF-Dokument" }).waitFor();
    await choose(upload("werte.csv", String(csvFile(10).buffer).replace("ECG (mV)", "ECG")));
    await page.locator(".fold").click();
    await page.locator(".chip.assumed summary").click();
    await page.locator(".chip-body", { hasText: "Millivolt" }).waitFor();
    await page.close();
  });

  it("stays the one that was asked for, where settings are kept", async () => {
    const page = await browser.context.newPage();
    await page.goto(`${browser.address}?language=fr`);
    await page.locator(".sample:enabled").waitFor();
    await page.locator(".bring .keep-switch input").check();
    await page.locator(".bring .keeping [role=status]").filter({ hasText: /\w/ }).waitFor();
    await page.close();
    const again = await openPage(browser);
    assert.equal(await again.locator("html").getAttribute("lang"), "fr");
    await again.goto(`${browser.address}?language=en`);
    await again.locator(".sample:enabled").waitFor();
    assert.equal(await again.locator("html").getAttribute("lang"), "en");
    await again.evaluate(() => indexedDB.deleteDatabase("tracelight"));
    await again.close();
  });

  it("saves files that can be read again, in Chinese too", async () => {
    const page = await browser.context.newPage();
    await page.goto(`${browser.address}?language=zh-CN`);
    await sample(page);
    const { text } = await import("../../web/locale/zh.js");
    for (const kind of /** @type {const} */ (["edf", "fhir"])) {
      await page.getByRole("button", { name: text.take?.open }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: text.take?.kinds?.[kind]?.label }).click(),
      ]);
      const content = readFileSync(await download.path());
      await page.keyboard.press("Escape");
      if (kind === "fhir") {
        assert.equal(JSON.parse(String(content)).language, "zh");
        continue;
      }
      const files = { name: "zh.edf", mimeType: "", buffer: content };
      await page.locator("input[type=file]").first().setInputFiles(files);
      await page.locator(".recording-name", { hasText: /^zh$/ }).waitFor();
      assert.equal(await page.locator(".notice").isVisible(), false);
    }
    await page.close();
  });
});
