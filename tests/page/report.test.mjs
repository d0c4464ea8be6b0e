/** The report: true to scale on paper, whole strips, what it says; and the picture of what is on the screen. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { leadFiles, longFiles, TWELVE } from "./fixtures.mjs";
import { pagesOfPdf } from "./pdf.mjs";
import { openTake, taken } from "./saving.mjs";

/** Vertical lines of a strip's squares: 165 mm, both ends. */
const SQUARES = 166;

describe("report and picture", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  async function sample() {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    return page;
  }

  /** @param {import("playwright-core").Page} page @param {string} paper */
  async function openReport(page, paper) {
    const dialog = await openTake(page);
    await dialog.getByRole("button", { name: "Report…" }).click();
    const report = page.getByRole("dialog", { name: "Report" });
    await report.getByLabel("Paper").selectOption({ label: paper });
    await report.locator(`.report-${paper.toLowerCase()}`).first().waitFor();
    await report.getByText(/^\d+ pages?\.$/).waitFor();
    return report;
  }

  for (const [paper, width, height] of /** @type {const} */ ([
    ["A4", 210, 297],
    ["Letter", 215.9, 279.4],
  ])) {
    it(`prints on ${paper} with millimetres that are millimetres, and no strip across two pages`, async () => {
      const page = await sample();
      const report = await openReport(page, paper);
      const strips = await report.locator(".report-strip").count();
      assert.ok(strips >= 5, `${strips} strips`);
      const pages = pagesOfPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      const told = Number.parseInt((await report.getByText(/^\d+ pages?\.$/).textContent()) ?? "", 10);
      assert.equal(pages.length, told);
      let squares = 0;
      for (const each of pages) {
        assert.ok(Math.abs(each.width - width) < 0.2 && Math.abs(each.height - height) < 0.2);
        const upright = each.lines.filter(({ x0, x1, y0, y1 }) => x0 === x1 && Math.abs(y0 - y1) > 20);
        for (const y of new Set(upright.map(({ y0 }) => y0.toFixed(2)))) {
          const lines = upright.filter(({ y0 }) => y0.toFixed(2) === y);
          assert.equal(lines.length, SQUARES);
          const xs = lines.map(({ x0 }) => x0).sort((a, b) => a - b);
          xs.forEach((x, i) => {
            assert.ok(Math.abs(x - xs[0] - i) < 0.02, `line ${i} at ${x - xs[0]} mm`);
          });
          const { y0, y1 } = lines[0];
          assert.ok(Math.abs(Math.abs(y0 - y1) % 5) < 0.02 || Math.abs(Math.abs(y0 - y1) % 5) > 4.98);
          assert.ok(Math.min(y0, y1) > 12 && Math.max(y0, y1) < height - 12);
          squares += 1;
        }
      }
      assert.equal(squares, strips);
      await page.close();
    });
  }

  it("draws a second as 25 mm and a millivolt as 10 mm, with the beats where they are", async () => {
    const page = await sample();
    const [{ bytes }] = await taken(page, "All results (JSON)");
    const { beats } = JSON.parse(bytes.toString());
    const report = await openReport(page, "A4");
    const strip = report.locator(".report-strip").first();
    const seen = await strip.evaluate((svg) => {
      const letters = [...svg.querySelectorAll("text[text-anchor=middle][font-weight]")];
      const step = [...svg.querySelectorAll("polyline")]
        .map((each) => (each.getAttribute("points") ?? "").split(" ").map(Number))
        .find((points) => points.length === 12);
      return {
        unit: [svg.getAttribute("width"), svg.getAttribute("viewBox")],
        letters: letters.map((each) => ({ x: Number(each.getAttribute("x")), letter: each.textContent })),
        step: step ?? [],
      };
    });
    const [, , width] = (seen.unit[1] ?? "").split(" ");
    assert.equal(seen.unit[0], `${width}mm`);
    const first = beats.filter((/** @type {{ time_s: number }} */ beat) => beat.time_s <= 165 / 25);
    assert.equal(seen.letters.length, first.length);
    seen.letters.forEach(({ x, letter }, i) => {
      assert.equal(letter, first[i].class ?? "?");
      assert.ok(Math.abs(x - 14 - 25 * first[i].time_s) < 0.02, `beat ${i} at ${x} mm`);
    });
    assert.equal(Math.abs(seen.step[5] - seen.step[3]).toFixed(2), "10.00");
    assert.equal((seen.step[6] - seen.step[4]).toFixed(2), "5.00");
    await page.close();
  });

  it("says what it stands on, leaves out what is not wanted, and is printed by the browser", async () => {
    const page = await sample();
    for (let i = 0; i < 2; i++) await page.keyboard.press("n");
    await page.locator(".heat-sentence").waitFor();
    const report = await openReport(page, "A4");
    const words = (await report.locator(".report-preview").textContent()) ?? "";
    for (const wanted of [/record208/, /ArrhythmiNet-R/, /Tracelight \d/, /not a diagnosis/, /RMSSD/, /PVC/])
      assert.match(words, wanted);
    await report.getByRole("heading", { name: "The explanation on show" }).waitFor();
    await report.getByLabel("Heart-rate variability").uncheck();
    await report.getByText("RMSSD").waitFor({ state: "detached" });
    await page.evaluate(() => {
      window.print = () => {
        document.title = "printed";
      };
    });
    await report.getByRole("button", { name: "Print or save as PDF…" }).click();
    assert.equal(await page.title(), "printed");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".report-print > *").count(), 0);
    await page.close();
  });

  it("prints how to get a report, and none of the screen, where the page itself is printed", async () => {
    const page = await openPage(browser);
    const printed = async () => {
      await page.emulateMedia({ media: "print" });
      const words = await page.evaluate(() => document.body.innerText);
      const pages = pagesOfPdf(await page.pdf({ printBackground: true }));
      await page.emulateMedia({ media: "screen" });
      assert.equal(pages.length, 1);
      return words.split(/\n+/).filter(Boolean);
    };
    const how =
      "The screen is not printed. To print a recording true to scale, open it and choose “Save or print…”, then “Report…”.";
    const disclaimer = "For research and education. Not a medical device.";
    assert.deepEqual(await printed(), ["Tracelight", how, disclaimer]);
    await page.locator(".sample").click();
    await analysed(page);
    await page.keyboard.press("?");
    await page.locator(".help[open]").waitFor();
    assert.deepEqual(await printed(), ["record208", how, disclaimer]);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".print-hint").isVisible(), false);
    await openReport(page, "A4");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".print-hint").isVisible(), false, "the report itself");
    await page.close();
  });

  it("shows every lead that is on show, twelve of them on as many strips as fit their pages", async () => {
    const page = await openPage(browser);
    await page.locator("input[type=file]").first().setInputFiles(leadFiles(20));
    await analysed(page);
    await page.getByLabel("Layout").selectOption("3x4");
    const report = await openReport(page, "A4");
    const titles = await report.getByRole("heading", { name: /^The view, strip 1 of 2: / }).allTextContents();
    assert.ok(titles.length > 1);
    const leads = titles.flatMap((title) => title.replace(/^.*?: /, "").split(", "));
    assert.deepEqual(leads.toSorted(), TWELVE.toSorted());
    const outside = await report.locator(".report-page").evaluateAll(
      (sheets) =>
        sheets.filter((sheet) => {
          const { bottom } = sheet.getBoundingClientRect();
          return [...sheet.querySelectorAll("svg")].some(
            (svg) => svg.getBoundingClientRect().bottom > bottom + 1,
          );
        }).length,
    );
    assert.equal(outside, 0);
    await page.close();
  });

  it("underlines the letters of beats that were edited, and says what was done by hand", async () => {
    const page = await sample();
    await page.keyboard.press("n");
    await page.locator(".beat-heading").waitFor();
    await page.keyboard.press("3");
    await page.locator(".beat-heading .tag-V.tag-given").waitFor();
    const report = await openReport(page, "A4");
    await report.locator(".report-edited", { hasText: "By hand: 1 beat named." }).waitFor();
    // In the view, and as the first of its kind if it is that. Millimetres
    const lines = await report.locator(".report-strip").evaluateAll((strips) =>
      strips.map(
        (strip) =>
          [...strip.querySelectorAll("*")].filter((shape) => {
            const box = /** @type {SVGGraphicsElement} */ (shape).getBBox?.();
            return box && Math.abs(box.width - 2.8) < 0.01 && box.height < 0.01;
          }).length,
      ),
    );
    assert.equal(lines[0], 1, `${lines}`);
    await page.close();
  });

  it("saves what is on the screen as the same picture in pixels and in lines", async () => {
    const page = await sample();
    await page.keyboard.press("n");
    await page.locator(".heat-sentence").waitFor();
    const paper = await page.locator(".paper").evaluate(({ clientWidth }) => clientWidth);
    const [png] = await taken(page, "Picture (PNG)");
    const [svg] = await taken(page, "Drawing (SVG)");
    assert.match(png.name, /^record208-at-\d+s\.png$/);
    assert.equal(png.bytes.readUInt32BE(16), 2 * (paper + 28));
    const source = svg.bytes.toString();
    for (const wanted of [">record208<", ">25 mm/s  10 mm/mV<", ">MLII<", ">F<", "Not a medical device."])
      assert.ok(source.includes(wanted), wanted);
    const difference = await page.evaluate(
      async ([pixels, lines, size]) => {
        const [width, height] = size.split(" ").map(Number);
        const read = async (/** @type {string} */ url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = new OffscreenCanvas(width, height);
          const ctx = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
          ctx.drawImage(image, 0, 0, width, height);
          return ctx.getImageData(0, 0, width, height).data;
        };
        const [a, b] = [await read(pixels), await read(lines)];
        const blank = a.reduce((sum, value) => sum + Math.abs(255 - value), 0) / a.length;
        return { blank, mean: a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / a.length };
      },
      [
        `data:image/png;base64,${png.bytes.toString("base64")}`,
        `data:image/svg+xml;base64,${svg.bytes.toString("base64")}`,
        `${png.bytes.readUInt32BE(16)} ${png.bytes.readUInt32BE(20)}`,
      ],
    );
    assert.ok(difference.mean < 1 && difference.mean < difference.blank / 4, JSON.stringify(difference));
    await page.close();
  });

  it("lists every kind with what it contains, reached by the keyboard; Escape closes", async () => {
    const page = await sample();
    await page.getByRole("button", { name: "Save or print…" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Save or print" });
    await dialog.waitFor();
    const kinds = dialog.locator(".take-kind");
    assert.equal(await kinds.count(), 8);
    for (const words of await kinds.locator(".hint").allTextContents()) assert.ok(words.length > 30);
    await page.keyboard.press("Tab");
    assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? "", /^Report…/);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Save or print…");
    await page.close();
  });

  it("cancels a long one, and saves nothing then", async () => {
    const page = await openPage(browser);
    await page.locator("input[type=file]").first().setInputFiles(longFiles(8));
    const dialog = await openTake(page);
    let downloads = 0;
    page.on("download", () => {
      downloads += 1;
    });
    await dialog.locator(".take-kind:enabled", { hasText: "WFDB record" }).click();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.getByText("Cancelled: nothing was saved.").waitFor();
    await dialog.locator(".take-kind:enabled", { hasText: "WFDB record" }).waitFor();
    assert.equal(downloads, 0);
    await page.close();
  });
});
