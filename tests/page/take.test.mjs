/** What is taken away as signal files: opened again with the page's own reader, sample for sample and beat for beat. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { loadFlavour } from "../../tools/engine.mjs";
import { root } from "../../tools/env.mjs";
import { SHIPPED } from "../../tools/shipped.mjs";
import { assertClose } from "../helpers/close.mjs";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { csvFile, edfFile, upload, wfdbFiles } from "./fixtures.mjs";
import { openTake, sourcesOf, taken } from "./saving.mjs";

/** Notes of a reader that something is wrong with a file. */
const WRONG = /wrong|truncated|unreadable|left-out|longer/;
const MISSING = -(2 ** 31);

describe("signal files that are taken away", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  /** @type {import("../../web/engine/engine.js").Engine} */
  let engine;
  before(async () => {
    engine = await loadFlavour("simd128");
    browser = await startBrowser();
  });
  after(() => browser?.close());

  /** @param {import("./fixtures.mjs").Upload[]} files */
  async function open(files) {
    const page = await openPage(browser);
    await page.locator("input[type=file]").first().setInputFiles(files);
    await analysed(page);
    return page;
  }

  /** Three leads at 250 Hz, made by the engine. @param {number} seconds */
  const synthetic = (seconds) =>
    engine
      .synthRecord({ rhythm: "mixed", leads: 3, rate: 250, seed: 7 }, { name: "three", seconds })
      .map(({ name, bytes }) => upload(name, Buffer.from(bytes)));

  /** @param {{ name: string, bytes?: Uint8Array, buffer?: Buffer }[]} files */
  function read(files) {
    const recording = engine.openRecording(sourcesOf(files));
    const bad = recording.notes.filter(({ code }) => WRONG.test(code));
    assert.deepEqual(bad, []);
    return recording;
  }

  /**
   * @param {import("playwright-core").Page} page
   * @returns {Promise<{ beats: { sample: number, class: string | null }[], episodes: { start_s: number, end_s: number }[] }>}
   */
  async function resultsOf(page) {
    const [{ bytes }] = await taken(page, "All results (JSON)");
    return JSON.parse(bytes.toString());
  }

  it("are a WFDB record in the source's own numbers, with the beats as tracelight annotate writes them", async () => {
    const files = wfdbFiles();
    const page = await open(files);
    const saved = await taken(page, "WFDB record", 3);
    assert.deepEqual(
      saved.map(({ name }) => name),
      ["copy_tracelight.atr", "copy_tracelight.dat", "copy_tracelight.hea"],
    );
    const [source, copy] = [read(files), read(saved)];
    assert.match(saved[2].bytes.toString(), /^copy_tracelight\.dat 212 200\(1024\)\/mV /m);
    assert.match(saved[2].bytes.toString(), /^# Written by Tracelight .*Not a medical device\.$/m);
    const { samples } = source.leads[0];
    assert.deepEqual(copy.readDigital(0, 0, samples), source.readDigital(0, 0, samples));
    const { gain, baseline, label, unit, rate } = source.leads[0];
    const told = { gain, baseline, label, unit, rate, samples };
    assert.deepEqual({ ...copy.leads[0], ...told }, copy.leads[0]);

    const folder = mkdtempSync(join(tmpdir(), "tracelight-take-"));
    for (const { name, buffer } of files) writeFileSync(join(folder, name), buffer);
    const program = join(root, "build/native/tracelight");
    const model = join(root, SHIPPED.r);
    const out = join(folder, "out.atr");
    execFileSync(program, ["annotate", join(folder, "copy.hea"), "--model", model, "--output", out]);
    assert.deepEqual(saved[0].bytes, readFileSync(out));
    rmSync(folder, { recursive: true });
    await page.close();
  });

  it("keep every lead and every missing sample in WFDB, and say that the ECG is synthetic", async () => {
    const files = synthetic(61);
    const signal = files[1].buffer;
    for (let i = 3000; i < 3900; i++) signal.writeInt16LE(-32768, 2 * i);
    files[0].buffer = Buffer.from(files[0].buffer.toString().replace(/ -?\d+ 0 (\S+)$/gm, " 0 0 $1"));
    const page = await open([files[0], files[1]]);
    const saved = await taken(page, "WFDB record", 3);
    const source = engine.openRecording(sourcesOf(files.slice(0, 2)));
    const copy = read(saved);
    assert.equal(copy.leads.length, 3);
    assert.ok(copy.notes.some(({ code }) => code === "synthetic"));
    for (let lead = 0; lead < 3; lead++) {
      const { samples } = source.leads[lead];
      const digits = copy.readDigital(lead, 0, samples);
      assert.deepEqual(digits, source.readDigital(lead, 0, samples));
      assert.equal(digits.filter((value) => value === MISSING).length, 300);
    }
    await page.close();
  });

  it("are WFDB and EDF+ from a table too, whose decimals are kept", async () => {
    const page = await open([csvFile(30)]);
    const source = read([csvFile(30)]);
    const { samples } = source.leads[0];
    const expected = source.read(0, 0, samples);
    const record = await taken(page, "WFDB record", 3);
    assert.deepEqual(read(record).read(0, 0, samples), expected);
    const recording = read(await taken(page, "EDF+ recording"));
    assertClose(recording.read(0, 0, samples), expected, 1e-6, "sample");
    await page.close();
  });

  it("are EDF+ of the same digital values, with the beats and episodes as annotations", async () => {
    const files = [edfFile(60)];
    const page = await open(files);
    const { beats, episodes } = await resultsOf(page);
    const saved = await taken(page, "EDF+ recording");
    assert.equal(saved[0].name, "night_tracelight.edf");
    const [source, copy] = [read(files), read(saved)];
    const { samples, gain, baseline } = source.leads[0];
    assert.deepEqual(copy.readDigital(0, 0, samples), source.readDigital(0, 0, samples));
    assert.ok(Math.abs(copy.leads[0].gain / gain - 1) < 1e-9);
    assert.ok(Math.abs(copy.leads[0].baseline - baseline) < 1e-6);
    assert.equal(copy.start, source.start);
    const letters = copy.annotations().filter(({ text }) => text.length === 1);
    assert.deepEqual(
      letters.map(({ sample, text }) => ({ sample, class: text })),
      beats.map((beat) => ({ sample: beat.sample, class: beat.class ?? "?" })),
    );
    const stretches = copy.annotations().filter(({ text }) => text.length > 1);
    assert.ok(episodes.length > 0);
    assert.deepEqual(
      stretches.map(({ sample, duration }) => [sample, Math.round(1e3 * duration)]),
      episodes.map((each) => [
        Math.round(each.start_s * source.leads[0].rate),
        Math.round(1e3 * (each.end_s - each.start_s)),
      ]),
    );
    await page.close();
  });

  it("fill the last data record of EDF+ up, and say from where on", async () => {
    const files = synthetic(60).slice(0, 2);
    const cut = 250 * 60 - 77;
    files[0].buffer = Buffer.from(
      files[0].buffer
        .toString()
        .replace(" 250 15000", ` 250 ${cut}`)
        .replace(/ -?\d+ 0 (\S+)$/gm, " 0 0 $1"),
    );
    files[1].buffer = files[1].buffer.subarray(0, cut * 6);
    const page = await open(files);
    const source = engine.openRecording(sourcesOf(files));
    const copy = read(await taken(page, "EDF+ recording"));
    for (let lead = 0; lead < 3; lead++) {
      assert.deepEqual(copy.readDigital(lead, 0, cut), source.readDigital(lead, 0, cut));
    }
    const padding = copy.annotations().find(({ text }) => text.startsWith("Not recorded"));
    assert.equal(padding?.sample, cut);
    assert.ok(copy.annotations().some(({ text }) => text.startsWith("Synthetic ECG")));
    await page.close();
  });

  /** Three leads, their samples missing from the fourth second on in those that `is` names. @param {(lead: number) => boolean} is */
  function withGap(is) {
    const files = synthetic(60).slice(0, 2);
    for (let i = 3000; i < 3900; i++) if (is(i % 3)) files[1].buffer.writeInt16LE(-32768, 2 * i);
    return files;
  }

  it("are EDF+D where there are gaps, which stay where they are", async () => {
    const files = withGap(() => true);
    const page = await open(files);
    const source = engine.openRecording(sourcesOf(files)); // its checksums are no longer right
    const copy = read(await taken(page, "EDF+ recording"));
    assert.equal(copy.format, "EDF+D");
    for (let lead = 0; lead < 3; lead++) {
      const { samples } = source.leads[lead];
      assert.deepEqual(copy.readDigital(lead, 0, samples), source.readDigital(lead, 0, samples));
    }
    await page.close();
  });

  it("are refused as EDF+ where some leads have gaps, with what to do instead", async () => {
    const page = await open(withGap((lead) => lead === 2));
    const dialog = await openTake(page);
    await dialog.getByRole("button", { name: "EDF+ recording" }).click();
    await dialog.getByText("Samples are missing in some leads only", { exact: false }).waitFor();
    assert.match((await dialog.getByRole("status").textContent()) ?? "", /as a WFDB record/);
    await page.close();
  });

  it("open again on the page, with the saved beats offered beside its own", async () => {
    const page = await open(wfdbFiles());
    const saved = await taken(page, "WFDB record", 3);
    await page.keyboard.press("Escape");
    const files = saved.map(({ name, bytes }) => upload(name, bytes));
    await page.locator("input[type=file]").first().setInputFiles(files);
    await page.locator(".recording-name", { hasText: "copy_tracelight" }).waitFor();
    await analysed(page);
    await page.getByText("annotations of its own", { exact: false }).waitFor();
    await page.close();
  });
});
