/** Wrong, damaged and incomplete files: a sentence each, and the page goes on working. */

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";
import { bareFile, csvFile, edfFile, longFiles, noise, upload, wfdbFiles } from "./fixtures.mjs";

describe("faults", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  /** One page for all: each fault must leave it working. @type {import("playwright-core").Page} */
  let page;
  before(async () => {
    browser = await startBrowser();
    page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
  });
  after(() => browser?.close());

  /** @param {import("./fixtures.mjs").Upload[]} files */
  const choose = (files) => page.locator("input[type=file]").first().setInputFiles(files);

  /** Keeps the page's first worker busy for ever. @param {import("playwright-core").Page} page */
  async function hang(page) {
    await page.workers()[0].evaluate("setTimeout(() => { for (;;) {} })");
    await page.waitForTimeout(100);
  }

  /**
   * @param {import("./fixtures.mjs").Upload[]} files
   * @param {RegExp} words
   */
  async function refused(files, words) {
    const before = await page.locator(".recording-name").textContent();
    await choose(files);
    await page.locator(".notice strong").waitFor();
    assert.match((await page.locator(".notice p").textContent()) ?? "", words);
    assert.equal(
      await page.locator(".recording-name").textContent(),
      before,
      "the recording read so far stays",
    );
    await page.getByRole("button", { name: "Dismiss" }).click();
    await page.keyboard.press(".");
    await page.locator(".beat-class").waitFor();
    await page.keyboard.press("Escape");
  }

  it("an empty file", () => refused([upload("empty.edf", "")], /empty\.edf is empty/));

  it("random bytes", () =>
    refused([upload("random.bin", noise(20_000))], /random\.bin could not be opened\./));

  it("random bytes that are called EDF", () => refused([upload("random.edf", noise(20_000))], /random\.edf/));

  it("a text that holds no numbers", () =>
    refused(
      [upload("letter.txt", "Dear reader,\nthis is not an ECG.\n")],
      /letter\.txt could not be opened\./,
    ));

  it("a recording whose signal is cut short opens, and says so above everything else", async () => {
    const [header, signal] = wfdbFiles();
    const half = { ...signal, buffer: signal.buffer.subarray(0, signal.buffer.length / 2) };
    await choose([header, half]);
    await page.locator(".notice strong").waitFor();
    const said = (await page.locator(".notice p").textContent()) ?? "";
    assert.match(said, /copy was opened, but something is wrong with it\..*(ends|end)/s);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await page.getByRole("button", { name: "Open another" }).waitFor();
    await choose(wfdbFiles());
    await page.locator(".notice").waitFor({ state: "hidden" });
    await page.locator(".status-words", { hasText: /^(49|5\d)\d beats found/ }).waitFor(); // all, not half of them
  });

  it("an EDF whose header is cut short", () =>
    refused([upload("cut.edf", edfFile(10).buffer.subarray(0, 300))], /cut\.edf could not be opened\./));

  it("an EDF that ends early says so and is read as far as it goes", async () => {
    const whole = edfFile(30).buffer;
    await choose([upload("early.edf", whole.subarray(0, 512 + 720 * 20 + 100))]);
    await page.locator(".notice strong, .recording-name:text-is('early')").first().waitFor();
    if (await page.locator(".notice").isVisible()) {
      assert.match((await page.locator(".notice p").textContent()) ?? "", /early\.edf/);
      await page.getByRole("button", { name: "Dismiss" }).click();
    } else {
      await analysed(page);
      assert.match((await page.locator(".chips").textContent()) ?? "", /note|assumption/);
    }
  });

  it("a CSV that is called EDF is read by its bytes", async () => {
    await choose([upload("mislabelled.edf", csvFile(20).buffer)]);
    await page.locator(".recording-name", { hasText: "mislabelled" }).waitFor();
    await analysed(page);
    assert.match((await page.locator(".chips").textContent()) ?? "", /CSV/);
  });

  it("counts of a converter that name no unit open, and that they are no millivolts is said aloud", async () => {
    const rows = csvFile(20).buffer.toString().trim().split("\n").slice(1);
    const counts = rows.map((row) => {
      const [time, millivolts] = row.split(",");
      return `${time},${Math.round(800 * Number(millivolts)) + 512}`;
    });
    await choose([upload("counts.csv", `time (s),ECG\n${counts.join("\n")}\n`)]);
    await page.locator(".notice", { hasText: "counts.csv was opened, but" }).waitFor();
    assert.match(
      (await page.locator(".notice p").textContent()) ?? "",
      /more than any ECG.*counts of a converter/s,
    );
    await page.getByRole("button", { name: "Dismiss" }).click();
  });

  it("a rate that the engine refuses: nothing was analysed, no other try is offered, the rate can be given", async () => {
    const [header, signal] = wfdbFiles();
    const fast = header.buffer.toString().replace(" 360 ", " 30000 ");
    assert.notEqual(fast, header.buffer.toString());
    const fresh = await openPage(browser);
    await fresh
      .locator("input[type=file]")
      .first()
      .setInputFiles([upload("copy.hea", fast), signal]);
    await fresh.locator(".notice", { hasText: "This lead cannot be analysed." }).waitFor();
    assert.match((await fresh.locator(".notice p").textContent()) ?? "", /between 50 and 10,?000 Hz/);
    assert.equal(
      await fresh.locator(".status-words").textContent(),
      "Nothing could be analysed in this lead.",
    );
    assert.equal(await fresh.getByRole("button", { name: "Analyse the whole lead" }).isVisible(), false);
    await fresh.locator(".notice-actions button").first().click();
    await fresh.getByLabel("Sampling rate").fill("360");
    await fresh.getByRole("dialog").getByRole("button", { name: "Open" }).click();
    await analysed(fresh);
    await fresh.close();
  });

  it("a header without its signal names what is missing, and takes it later", async () => {
    const [header, signal] = wfdbFiles();
    await choose([header]);
    await page.locator(".notice", { hasText: "copy needs copy.dat, which was not given" }).waitFor();
    await page.locator("input[type=file]").nth(1).setInputFiles([signal]);
    await page.locator(".recording-name", { hasText: "copy" }).waitFor();
    await analysed(page);
  });

  it("a signal without its header names what is missing", () =>
    refused([wfdbFiles()[1]], /copy\.dat needs copy\.hea, which was not given/));

  it("a file without a sampling rate asks for it", async () => {
    await choose([bareFile(20)]);
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await page.getByLabel("Sampling rate").fill("360");
    await page.getByLabel("The numbers are in").selectOption({ label: "mV" });
    await dialog.getByRole("button", { name: "Open" }).click();
    await page.locator(".recording-name", { hasText: "bare" }).waitFor();
    await analysed(page);
    assert.match((await page.locator(".chips").textContent()) ?? "", /360 Hz/);
  });

  it("a long analysis can be cancelled and taken up again", async () => {
    await choose(longFiles(6));
    await page.locator(".status-words", { hasText: "Analysing" }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.locator(".status-words", { hasText: "Stopped" }).waitFor();
    await page.getByRole("button", { name: "Analyse the whole lead" }).click();
    await page.locator(".status-words", { hasText: "Analysing" }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.locator(".status-words", { hasText: "Stopped" }).waitFor();
    await page.keyboard.press(".");
    await page.locator(".beat-class").waitFor();
  });

  it("a worker that hangs is replaced when the person cancels", async () => {
    await choose(longFiles(6));
    await page.locator(".status-words", { hasText: "Analysing" }).waitFor();
    await hang(page);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.locator(".status-words", { hasText: "Stopped" }).waitFor();
    await choose([edfFile(30)]);
    await page.locator(".recording-name", { hasText: "night" }).waitFor();
    await analysed(page);
    assert.match((await page.locator(".status-requests").textContent()) ?? "", /^0 requests/);
  });

  it("an opening that hangs can be cancelled; what was read stays", async () => {
    const fresh = await openPage(browser);
    await fresh.locator(".sample").click();
    await analysed(fresh);
    await hang(fresh);
    await fresh
      .locator("input[type=file]")
      .first()
      .setInputFiles([edfFile(30)]);
    await fresh.locator(".status-words", { hasText: "Opening" }).waitFor();
    await fresh.getByRole("button", { name: "Cancel" }).click();
    await analysed(fresh);
    assert.equal(await fresh.locator(".recording-name").textContent(), "record208");
    await fresh.keyboard.press("n");
    await fresh.locator(".heat-sentence").waitFor();
    assert.match((await fresh.locator(".status-requests").textContent()) ?? "", /^0 requests/);
  });

  it("an engine that stops in the middle is started afresh", async () => {
    const fresh = await openPage(browser);
    await fresh.locator("input[type=file]").first().setInputFiles(longFiles(6));
    await fresh.locator(".status-words", { hasText: "Analysing" }).waitFor();
    await fresh.workers()[0].evaluate("setTimeout(() => { throw new Error('stopped by the test'); })");
    await fresh.locator(".notice", { hasText: "The analysis stopped." }).waitFor();
    await fresh
      .locator("input[type=file]")
      .first()
      .setInputFiles([edfFile(30)]);
    await fresh.locator(".recording-name", { hasText: "night" }).waitFor();
    await analysed(fresh);
  });
});
