// ArrhythmiNet-R on the page: it names the beats unless another model is chosen; the inspector asks it again with what it
// knew around the beat; a beat that it is not sure of has probabilities and no name.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { root } from "../../tools/env.mjs";
import { shippedModel } from "../../tools/shipped.mjs";
import { text } from "../../web/locale/en.js";
import { doubtfulModel } from "../helpers/model.mjs";
import { analysed, openPage, skip, startBrowser, startModules } from "./browser.mjs";

const LEAST = 0.97;

/** @typedef {import("playwright-core").Page} Page */

describe("a network that looks around", { skip }, () => {
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

  /** @param {Page} page @param {string} model */
  async function choose(page, model) {
    await page.getByLabel("Model").selectOption({ label: model });
    await page.locator(".model-line", { hasText: `Named by ${model}.` }).waitFor({ state: "attached" });
    await analysed(page);
  }

  /** The sample, named by a network that is seldom sure enough. */
  async function doubtful() {
    const page = await sample();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Own model…" }).click(),
    ]);
    const buffer = Buffer.from(doubtfulModel(shippedModel("r"), LEAST));
    await chooser.setFiles([{ name: "doubtful.tlm", mimeType: "application/octet-stream", buffer }]);
    await page.locator(".model-line", { hasText: text.models.own.about }).waitFor();
    await analysed(page);
    return page;
  }

  /** @param {Page} page @param {string} button */
  async function saved(page, button) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    return readFileSync(await download.path(), "utf8");
  }

  /** @param {Page} page */
  const shownProbabilities = (page) => page.locator(".probability-value").allTextContents();

  it("is asked again with the same usual beat and surroundings: the same probabilities, to the bit", async () => {
    const site = await startModules();
    const page = await openPage(site);
    const found = await page.evaluate(async () => {
      const load = (/** @type {string} */ name) => import(name);
      const [{ loadFirst, loadParts, loadSample }, { WorkerClient }, { BeatList }] = await Promise.all(
        ["/assets.js", "/worker/client.js", "/data/beats.js"].map(load),
      );
      const [engine, files] = await Promise.all([loadFirst(), loadSample()]);
      const client = new WorkerClient(() => {});
      const { models: infos } = await client.call("load", engine);
      await client.call("addParts", { parts: await loadParts() });
      await client.call("open", { files, options: {} });
      const beats = new BeatList(infos[0].classes, true);
      await client.call("analyse", { lead: 0, model: 0 }, (/** @type {any} */ event) =>
        beats.append(event.beats),
      );
      const differing = { same: 0, withoutUsual: 0, heatless: 0, asked: 0 };
      for (let i = 0; i < beats.length; i += 7) {
        const beat = beats.at(i);
        if (beat.label < 0 && beat.reason !== "unsure") continue;
        const ask = (/** @type {unknown} */ context) =>
          client.call("inspect", { lead: 0, tick: beat.tick, model: 0, context });
        const differs = (/** @type {Float32Array} */ other) =>
          other.some((value, c) => value !== beat.probabilities[c]);
        const context = beats.context(i);
        const { probabilities, heat } = await ask(context);
        differing.asked += 1;
        if (differs(probabilities)) differing.same += 1;
        if (!heat.some((/** @type {Float32Array} */ map) => Math.max(...map) > 0)) differing.heatless += 1;
        if (differs((await ask({ ...context, usual: null })).probabilities)) differing.withoutUsual += 1;
      }
      return { ...differing, versions: beats.versions.length };
    });
    assert.ok(found.asked > 50 && found.versions > 10, JSON.stringify(found));
    assert.equal(found.same, 0);
    assert.equal(found.heatless, 0);
    assert.ok(found.withoutUsual > found.asked / 2, JSON.stringify(found));
    await site.close();
  });

  it("names the beats unless another model is chosen; the others are offered as the paper's", async () => {
    const page = await sample();
    const select = page.getByLabel("Model");
    assert.equal(await select.locator("option:checked").textContent(), "ArrhythmiNet-R");
    assert.deepEqual(await select.locator("> option").allTextContents(), ["ArrhythmiNet-R"]);
    assert.deepEqual(await select.locator('optgroup[label="The paper\'s models"] option').allTextContents(), [
      "ArrhythmiNet V1",
      "ArrhythmiNet V2",
    ]);
    await page.close();
  });

  it("says in a sentence what each model is good for and where it fails", async () => {
    const page = await sample();
    const about = page.locator(".model-about");
    await about.getByText("What each is good for").click();
    const sentences = about.locator(".chip-body p");
    assert.deepEqual(await sentences.allTextContents(), [
      `ArrhythmiNet-R ${text.models.r.about}`,
      `ArrhythmiNet V1 ${text.models.v1.about}`,
      `ArrhythmiNet V2 ${text.models.v2.about}`,
    ]);
    assert.ok(await sentences.first().isVisible());
    await page.keyboard.press("Escape");
    const line = page.locator(".model-line");
    assert.match((await line.textContent()) ?? "", /ArrhythmiNet-R\. For patients it has never seen/);
    await choose(page, "ArrhythmiNet V1");
    assert.match((await line.textContent()) ?? "", /patients who were also in its training/);
    assert.equal(await page.locator(".class-count .tag-L").count(), 1);
    assert.equal(await page.locator(".class-count .tag-S").count(), 0);
    await choose(page, "ArrhythmiNet V2");
    assert.match((await line.textContent()) ?? "", /half its size, with the same limits/);
    await choose(page, "ArrhythmiNet-R");
    assert.equal(await page.locator(".class-count .tag-S").count(), 1);
    await page.close();
  });

  it("shows its classes everywhere, but never Q as a beat's", async () => {
    const page = await sample();
    for (const letter of "NSVF") {
      assert.equal(await page.locator(`.class-count .tag-${letter}`).count(), 1, letter);
    }
    assert.equal(await page.locator(".class-count").getByText("not classified").count(), 0);
    await page.getByRole("tab", { name: "Events", exact: true }).click();
    const filter = page.locator("#panel-events select");
    await filter.locator("option[value=F]").waitFor({ state: "attached" });
    assert.deepEqual(
      await filter.locator("option").evaluateAll((all) => all.map((one) => one.getAttribute("value"))),
      ["", "N", "S", "V", "F", "?", "unreadable"],
    );
    await filter.selectOption("V");
    const row = page.locator(".list.events-list .list-row").first();
    await row.locator(".tag-V").waitFor();
    await row.click();
    await page.locator(".beat-heading .tag-V").waitFor();
    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ["N", "S", "V", "F", "A"].map((letter) => {
        const probe = document.createElement("i");
        probe.style.color = style.getPropertyValue(`--class-${letter}`);
        document.body.append(probe);
        return getComputedStyle(probe).color;
      });
    });
    assert.equal(new Set(colours.slice(0, 4)).size, 4);
    assert.equal(colours[1], colours[4]);
    await page.close();
  });

  it("shows the usual beat, the timing and the probabilities of the session in the inspector", async () => {
    const page = await sample();
    await page.getByRole("tab", { name: "Events", exact: true }).click();
    await page.locator("#panel-events select").selectOption("V");
    const row = page.locator(".list.events-list .list-row").first();
    await row.locator(".tag-V").waitFor();
    const share = await row.locator("> :last-child").textContent();
    await row.click();
    await page.locator(".heat-sentence").waitFor();
    const chosen = page.locator(".probability", { has: page.locator("input:checked") });
    const shown = parseFloat((await chosen.locator(".probability-value").textContent()) ?? "");
    // The row has whole percent, the inspector tenths: each is rounded from the same number.
    assert.ok(Math.abs(shown - parseFloat(share ?? "")) <= 0.55, `${shown} and ${share}`);
    assert.ok(await page.getByText("this patient's usual beat").isVisible());
    assert.ok(await page.getByText(text.explain.aroundSummed).isVisible());
    const rr = async (/** @type {RegExp} */ label) =>
      (await page.locator(".beat-figures .figure", { hasText: label }).textContent()) ?? "";
    assert.match(await rr(/^RR before/), / bpm came (\d+ % (early|late)|on time)/);
    assert.match(await rr(/^RR after/), / bpm next came (\d+ % (early|late)|on time)/);
    const picture = () =>
      page.locator(".window-plot").evaluate((each) => /** @type {HTMLCanvasElement} */ (each).toDataURL());
    await page.waitForTimeout(200);
    const first = await picture();
    await page.locator(".probability", { hasText: "Normal beat" }).click();
    await page.locator(".heat-title", { hasText: /^SHAP for N$/ }).waitFor();
    await page.waitForTimeout(200);
    assert.notEqual(await picture(), first);
    await choose(page, "ArrhythmiNet V1");
    await page.locator(".heat-sentence").waitFor();
    assert.equal(await page.getByText("this patient's usual beat").count(), 0);
    assert.match(await rr(/^RR before/), / bpm came (\d+ % (early|late)|on time)/);
    await page.close();
  });

  it("leaves a beat without a name where it is not sure, and shows how unsure and why", async () => {
    const page = await doubtful();
    await page.locator(".class-count", { hasText: "not named" }).click();
    const unsure = page.locator(".unsure");
    for (let i = 0; i < 20 && !(await unsure.count()); i++) {
      await page.locator(".class-count", { hasText: "not named" }).click();
      await page.waitForTimeout(100);
    }
    assert.match((await page.locator(".beat-class").textContent()) ?? "", /not named \(unclassified\)/);
    assert.match(
      (await unsure.textContent()) ?? "",
      /not sure.*(Its best guess, .+, has \d+\.\d %; a name needs 97\.0 %\.|none of its classes)/,
    );
    assert.match((await page.locator(".probabilities legend").textContent()) ?? "", /^Not sure/);
    assert.equal((await shownProbabilities(page)).length, 5);
    const shares = (await shownProbabilities(page)).map(parseFloat);
    const checked = await page
      .locator(".probability input")
      .evaluateAll((all) => all.findIndex((one) => /** @type {HTMLInputElement} */ (one).checked));
    assert.equal(shares[checked], Math.max(...shares));
    assert.ok(await page.locator(".heat-sentence").isVisible());
    await page.getByRole("tab", { name: "Events", exact: true }).click();
    await page.locator("#panel-events select").selectOption("?");
    const row = page.locator(".list.events-list .list-row").first();
    await row.locator(".tag-none").waitFor();
    assert.equal(await page.locator(".list.events-list .tag", { hasText: "Q" }).count(), 0);
    await page.close();
  });

  it("saves what it is not sure of without a class, with the reason and the probabilities", async () => {
    const page = await doubtful();
    const results = JSON.parse(await saved(page, "Save results (JSON)"));
    const schema = JSON.parse(readFileSync(join(root, "docs/analysis.schema.json"), "utf8"));
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    validate(results);
    assert.deepEqual(validate.errors ?? [], []);
    const unsure = results.beats.filter((/** @type {any} */ beat) => beat.reason_unclassified === "unsure");
    assert.ok(unsure.length > 10, `${unsure.length} unsure beats`);
    for (const { class: name, probabilities } of unsure) {
      assert.equal(name, null);
      assert.ok(
        Math.max(...probabilities) < LEAST || probabilities.indexOf(Math.max(...probabilities)) === 4,
      );
    }
    assert.ok(results.beats.every((/** @type {any} */ beat) => beat.class !== "Q"));
    const [head, ...rows] = (await saved(page, "Save beats (CSV)"))
      .trim()
      .split(/\r\n/)
      .map((row) => row.split(","));
    const cells = rows.filter((row) => row[head.indexOf("reason_unclassified")] === "unsure");
    assert.equal(cells.length, unsure.length);
    assert.ok(cells.every((row) => row[2] === "" && row[head.indexOf("probability_N")] !== ""));
    await page.close();
  });
});
