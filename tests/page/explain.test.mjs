// Explanations in the beat inspector: methods, layers, what a beat is compared with, all beats of a class, and what is saved.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { root } from "../../tools/env.mjs";
import { text } from "../../web/locale/en.js";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../../web/worker/protocol.js").Method["name"]} MethodName */

describe("explanations", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  /** The sample with an early beat from the lower chambers on show. */
  async function earlyBeat() {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    await page.getByRole("tab", { name: "Events", exact: true }).click();
    await page.locator("#panel-events select").selectOption("V");
    await page.locator(".list.events-list .list-row").first().click();
    await page.locator(".beat-heading .tag-V").waitFor();
    await page.locator(".heat-sentence").waitFor();
    return page;
  }

  /** @param {Page} page */
  const idle = async (page) => {
    // What a key asks for is begun in a later frame.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await page.waitForFunction(() => !document.querySelector(".explain-result.busy"));
  };

  /** @param {Page} page @param {MethodName} name */
  async function explainBy(page, name) {
    await page.locator(".explain-methods label", { hasText: text.explain.methods[name] }).click();
    await idle(page);
  }

  /** @param {Page} page @param {import("../../web/explanations.js").BackgroundName} value */
  async function compareWith(page, value) {
    await page.getByLabel("Compared with").selectOption(value);
    await idle(page);
  }

  /** Both other methods were heard. @param {Page} page */
  const checked = (page) =>
    page
      .locator(".explain-check:not(:empty), .explain-caution:visible")
      .first()
      .waitFor({ state: "attached" });

  /** @param {Page} page */
  const sentence = async (page) => (await page.locator(".heat-sentence").first().textContent()) ?? "";
  /** @param {Page} page */
  const title = async (page) => (await page.locator(".heat-title").first().textContent()) ?? "";
  /** @param {Page} page */
  const sums = async (page) => (await page.locator(".explain-sums").first().textContent()) ?? "";

  /** Numbers of the table of waves. @param {Page} page @param {string} [within] */
  async function waveValues(page, within = ".explain-result >> nth=0") {
    const cells = await page.locator(within).locator(".wave-value").allTextContents();
    return cells.map((cell) => Number(cell.replace("−", "-")));
  }

  /** @param {Page} page @param {string} name */
  async function saved(page, name) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".explain-save").first().getByRole("button", { name }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Logit of the beat and mean of those compared with, as shown. @param {string} shown */
  function logits(shown) {
    const found = shown.match(/^Logit (−?[\d.]+), against (−?[\d.]+) .*left over: 0\.$/);
    assert.ok(found, shown);
    return found.slice(1).map((value) => Number(value.replace("−", "-")));
  }

  it("are by SHAP first, add up to the logit, and are said in a sentence", async () => {
    const page = await earlyBeat();
    assert.equal(await title(page), "SHAP for PVC");
    for (const name of /** @type {const} */ (["shap", "waves"])) {
      await explainBy(page, name);
      assert.equal(await title(page), text.explain.titles[name]("PVC"));
      assert.match(await sentence(page), /^PVC mostly because of .*the QRS \(\+\d+\.\d\)/);
      const [logit, expected] = logits(await sums(page));
      const values = await waveValues(page);
      assert.equal(values.length, 8);
      const sum = values.reduce((a, b) => a + b, 0);
      assert.ok(Math.abs(sum - (logit - expected)) < 0.06, `${name}: ${sum} of ${logit - expected}`);
    }
    assert.match(await sums(page), /the 16 beats compared with/);
    assert.match((await page.locator(".heat-note").textContent()) ?? "", /^Exact for 16 beats/);
    await explainBy(page, "gradcam");
    assert.equal(await title(page), "Grad-CAM for PVC");
    assert.match(await sentence(page), /^Most of the evidence for PVC/);
    await page.close();
  });

  it("are of twelve parts too, which add up as well", async () => {
    const page = await earlyBeat();
    await explainBy(page, "segments");
    const [logit, expected] = logits(await sums(page));
    const values = await waveValues(page);
    assert.equal(values.length, 13);
    const sum = values.reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(sum - (logit - expected)) < 0.08, `${sum} of ${logit - expected}`);
    assert.match(await sentence(page), /^PVC mostly because of .*the part from/);
    await page.close();
  });

  it("of a class that the beat was not given say how it comes out, in the saved picture too", async () => {
    const page = await earlyBeat();
    await page.locator(".probability", { hasText: "Normal beat" }).click();
    await page.locator(".heat-title", { hasText: "SHAP for N" }).waitFor();
    await idle(page);
    assert.match(
      await sentence(page),
      /^(For N: .*On balance (against|for) it|Nothing here speaks much for N)/,
    );
    assert.match((await saved(page, "SVG")).bytes.toString(), /Named PVC; N has 0\.\d %\./);
    await page.close();
  });

  it("are checked by two other methods, of which one can be looked at too", async () => {
    const page = await earlyBeat();
    await explainBy(page, "shap");
    await page.getByText(/^Checked wave by wave: from SHAP, exact Shapley values differ by \d+ %/).waitFor();
    const shap = await waveValues(page);
    await explainBy(page, "gradients");
    assert.equal(await title(page), "Expected gradients for PVC");
    assert.match(await sums(page), /the 100 beats compared with.*left over: −?0\.\d+\.$/);
    const gradients = await waveValues(page);
    const apart = shap.reduce((sum, value, i) => sum + Math.abs(value - gradients[i]), 0);
    assert.ok(apart > 0 && apart < 0.5 * shap.reduce((sum, value) => sum + Math.abs(value), 0));
    const csv = (await saved(page, "CSV")).bytes.toString();
    assert.match(csv, /# method: expected gradients per sample\r\n# background: beats of all types\r\n/);
    await page.close();
  });

  it("are of any layer before the pool, and of any kind", async () => {
    const page = await earlyBeat();
    await explainBy(page, "gradcam");
    const layers = await page.getByLabel("Layer").locator("option").allTextContents();
    assert.match(layers[0], /^9 pointwise, sees \d+ ms \(last\)$/);
    assert.match(layers.at(-1) ?? "", /^1 convolution, sees 25 ms$/);
    await page.getByLabel("Layer").selectOption({ index: layers.length - 1 });
    await idle(page);
    await page.getByLabel("Evidence").selectOption("signed");
    await idle(page);
    await page.locator(".window-plot.with-bars").waitFor();
    assert.match(
      (await page.locator(".heat-row").textContent()) ?? "",
      /^−[\d.]+\+[\d.]+ logit per map sample$/,
    );
    await page.getByLabel("Evidence").selectOption("guided");
    await idle(page);
    await page.locator(".window-plot.with-bars").waitFor({ state: "detached" });
    assert.match(
      (await page.locator(".heat-row").textContent()) ?? "",
      /^00?\.?\d*[1-9]\d* map times gradient$/,
    );
    await page.close();
  });

  it("compare with what was chosen, explain the class chosen, and keep both from beat to beat", async () => {
    const page = await earlyBeat();
    await explainBy(page, "shap");
    const all = await sums(page);
    assert.match(all, /the 100 beats compared with/);
    await compareWith(page, "normal");
    assert.match(await sums(page), /the 20 beats compared with/);
    await compareWith(page, "patient");
    assert.match(await sums(page), /the 100 beats compared with/);
    await page.locator(".probability", { hasText: "Normal beat" }).click();
    await idle(page);
    assert.equal(await title(page), "SHAP for N");
    assert.ok(logits(await sums(page))[1] > logits(all)[1]);
    const before = (await page.locator(".beat-time").textContent()) ?? "";
    await page.keyboard.press(".");
    await page.locator(".beat-time", { hasNotText: before }).waitFor();
    await idle(page);
    await page.getByRole("button", { name: text.explain.keep }).click();
    await compareWith(page, "kept");
    const [logit, expected] = logits(await sums(page));
    assert.equal(logit, expected);
    assert.match(await sentence(page), /no wave makes a difference/);
    await page.keyboard.press("Escape");
    await page.close();
  });

  it("compare with beats that the person kept, one or many, and with those of a class", async () => {
    const page = await earlyBeat();
    await explainBy(page, "shap");
    const named = page.getByLabel("Compared with").locator("option", { hasText: "named PVC" });
    const count = Number((await named.textContent())?.match(/\((\d+)\)$/)?.[1]);
    await compareWith(page, /** @type {"class:0"} */ (await named.getAttribute("value")));
    assert.match(await sums(page), new RegExp(`the ${count} beats compared with`));
    await page.getByRole("button", { name: text.explain.keep }).click();
    await page.keyboard.press(".");
    await page.getByRole("button", { name: text.explain.keep }).click();
    await compareWith(page, "kept");
    assert.match(await sums(page), /the 2 beats compared with/);
    await page.getByRole("button", { name: text.explain.drop }).click();
    await page.locator(".explain-sums", { hasText: "for the beat compared with" }).waitFor();
    await page.keyboard.press(",");
    await page.getByRole("button", { name: text.explain.drop }).click();
    await page.locator(".explain-sums", { hasText: "the 100 beats" }).waitFor();
    assert.equal(await page.getByLabel("Compared with").locator("option[value=kept]").count(), 0);
    await page.close();
  });

  it("say where two methods disagree, and nothing where they agree", async () => {
    const page = await earlyBeat();
    await explainBy(page, "waves");
    await checked(page);
    assert.equal(await page.locator(".explain-caution:visible").count(), 0);
    await page.getByLabel("Model").selectOption({ label: "ArrhythmiNet V1" });
    await page
      .locator(".model-line", { hasText: "Named by ArrhythmiNet V1." })
      .waitFor({ state: "attached" });
    await analysed(page);
    await page.locator(".explain-methods").waitFor();
    await compareWith(page, "patient");
    const caution = page.locator(".explain-caution:visible");
    for (let i = 0; i < 15 && !(await caution.count()); i++) {
      await page.keyboard.press(".");
      await checked(page);
    }
    assert.match((await caution.textContent()) ?? "", /^Methods disagree here: .* differ by \d+ %/);
    await page.close();
  });

  it("draw the patient's normal beat beside one that the network does not compare", async () => {
    const page = await earlyBeat();
    assert.equal(await page.locator(".explain-compare").count(), 0);
    assert.ok(await page.getByText("this patient's usual beat").isVisible());
    await page.getByLabel("Model").selectOption({ label: "ArrhythmiNet V2" });
    await page
      .locator(".model-line", { hasText: "Named by ArrhythmiNet V2." })
      .waitFor({ state: "attached" });
    await analysed(page);
    await page.locator(".explain-compare input").check();
    await page.getByText(text.explain.normalBeat).waitFor();
    await page.keyboard.press(".");
    await page.getByText(text.explain.normalBeat).waitFor();
    await page.locator(".explain-compare input").uncheck();
    await page.getByText(text.explain.normalBeat).waitFor({ state: "detached" });
    await page.close();
  });

  it("are of all beats of a class, with their number; a cancel stops them", async () => {
    const page = await earlyBeat();
    await explainBy(page, "shap");
    const start = page.locator(".group > button");
    const count = Number((await start.textContent())?.match(/PVC: (\d+)\)$/)?.[1]);
    assert.ok(count > 10);
    await start.click();
    await page.locator(".group-found h3").waitFor();
    assert.equal(
      await page.locator(".group-found h3").textContent(),
      `Mean of ${count} of ${count} beats named PVC`,
    );
    assert.match(
      (await page.locator(".group-found .heat-sentence").textContent()) ?? "",
      /^PVC mostly because/,
    );
    assert.equal((await waveValues(page, ".group-found")).length, 8);
    await page.keyboard.press(".");
    await explainBy(page, "waves");
    await page.locator(".probability", { hasText: "Normal beat" }).click();
    await idle(page);
    assert.match((await page.locator(".group-found h3").textContent()) ?? "", /named PVC$/);
    await start.click();
    assert.equal(await page.locator(".group-found h3").count(), 0);
    await page
      .locator(".group .group-progress span", { hasText: /^[1-9]\d* of \d+ beats explained$/ })
      .waitFor();
    await page.locator(".group .group-progress button").focus();
    await page.keyboard.press("Enter");
    await page.getByText(text.explain.groupCancelled).waitFor();
    assert.ok(await start.evaluate((each) => each === document.activeElement));
    await page.waitForTimeout(600);
    assert.equal(await page.locator(".group .group-progress:visible").count(), 0);
    await explainBy(page, "shap");
    assert.match(await sentence(page), /N/);
    await page.close();
  });

  it("are saved as drawing, picture and numbers that say of what they are", async () => {
    const page = await earlyBeat();
    await explainBy(page, "waves");
    const svg = await saved(page, "SVG");
    assert.match(svg.name, /^record208-beat-\d+-V-waves\.svg$/);
    const problem = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
      return parsed.querySelector("parsererror")?.textContent ?? "";
    }, svg.bytes.toString());
    assert.equal(problem, "");
    assert.match(svg.bytes.toString(), /<t:fact name="model">ArrhythmiNet-R</);
    assert.match(svg.bytes.toString(), /<t:fact name="background">beats of all types</);
    const png = await saved(page, "PNG");
    assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
    assert.equal(png.bytes.readUInt32BE(16), 1280);
    const csv = (await saved(page, "CSV")).bytes.toString();
    assert.match(
      csv,
      /^# recording: record208\r\n# beat: \d+\r\n# class: V\r\n# named: .*\r\n# method: SHAP per wave/,
    );
    const waves = csv.split("\r\n").filter((line) => line.startsWith("wave,"));
    const shown = await waveValues(page);
    assert.deepEqual(
      waves.map((line) => Number(line.split(",")[4]).toFixed(2)),
      shown.map((value) => value.toFixed(2)),
    );
    assert.match((await page.locator(".status-requests").textContent()) ?? "", /^0 requests/);
    await page.close();
  });

  it("can be worked by the keyboard alone", async () => {
    const page = await earlyBeat();
    await page.locator("input[name=explain-method]:checked").focus();
    await page.keyboard.press("ArrowRight");
    await idle(page);
    assert.equal(await title(page), "SHAP per wave for PVC");
    await page.keyboard.press("ArrowRight");
    await idle(page);
    assert.equal(await title(page), "SHAP in 12 parts for PVC");
    await page.keyboard.press("Tab");
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.closest("label")?.textContent ?? document.activeElement?.textContent,
      );
    assert.match((await focused()) ?? "", /^Compared with/);
    await page.keyboard.press("Tab");
    assert.equal(await focused(), text.explain.keep);
    await page.keyboard.press("Enter");
    assert.equal(await focused(), text.explain.drop);
    await page.getByLabel("Compared with").locator("option[value=kept]").waitFor({ state: "attached" });
    const outline = await page.evaluate(
      () => getComputedStyle(/** @type {Element} */ (document.activeElement)).outlineStyle,
    );
    assert.equal(outline, "solid");
    await page.close();
  });

  it("of a network of 8 bits are of it without its rounding, by every method, and the page says so", async () => {
    const page = await earlyBeat();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Own model…" }).click(),
    ]);
    await explainBy(page, "shap");
    await chooser.setFiles(join(root, "models/int8/v1.tlm"));
    await page.locator(".model-line", { hasText: text.models.own.about }).waitFor({ state: "attached" });
    await analysed(page);
    await page.getByText(text.explain.unrounded).waitFor();
    assert.deepEqual(
      await page
        .locator("input[name=explain-method]")
        .evaluateAll((all) => all.map((one) => /** @type {HTMLInputElement} */ (one).disabled)),
      [false, false, false, false, false],
    );
    assert.match(await title(page), /^SHAP/);
    await page.close();
  });

  it("fit a phone: nothing scrolls sideways", async () => {
    const phone = await startBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true });
    try {
      const page = await openPage(phone);
      await page.locator(".sample").click();
      await analysed(page);
      for (let i = 0; i < 4; i++) await page.keyboard.press("n");
      await page.locator(".heat-sentence").waitFor();
      for (const name of /** @type {const} */ (["gradcam", "shap", "waves", "segments", "gradients"])) {
        await explainBy(page, name);
        const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
        assert.ok(widths[0] <= widths[1], `${name}: ${widths}`);
      }
      await explainBy(page, "shap");
      await page.locator(".group > button").click();
      await page.locator(".group-found h3").waitFor();
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      assert.ok(widths[0] <= widths[1], `${widths}`);
    } finally {
      await phone.close();
    }
  });
});
