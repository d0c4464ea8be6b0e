// A model file of the user's own names the beats; one that is none says so, and everything goes on.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { sealModel, smallModel } from "../helpers/model.mjs";
import { analysed, openPage, skip, startBrowser } from "./browser.mjs";

/** The small model with a class that the page has no words for in the place of V. */
function modelWithOwnClass() {
  const bytes = smallModel();
  bytes[68 + 4 * 8] = "X".charCodeAt(0);
  sealModel(bytes);
  return bytes;
}

describe("a model of one's own", { skip }, () => {
  /** @type {Awaited<ReturnType<typeof startBrowser>>} */
  let browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser?.close());

  /** @param {import("playwright-core").Page} page @param {string} name @param {Uint8Array} bytes */
  async function choose(page, name, bytes) {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Own model…" }).click(),
    ]);
    await chooser.setFiles([{ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }]);
  }

  /** @param {import("playwright-core").Page} page */
  const chosenModel = (page) =>
    page
      .locator("label", { hasText: /^Model/ })
      .locator("select option:checked")
      .textContent();

  async function sample() {
    const page = await openPage(browser);
    await page.locator(".sample").click();
    await analysed(page);
    return page;
  }

  it("names the beats, with its own classes, and shows in the choice of models", async () => {
    const page = await sample();
    await choose(page, "mine.tlm", modelWithOwnClass());
    await page.waitForFunction(() => document.querySelectorAll(".class-count .tag-X").length === 1);
    await analysed(page);
    assert.equal(await chosenModel(page), "Small test network");
    assert.equal(await page.locator(".class-count .tag-V").count(), 0);
    await page.getByRole("tab", { name: "Events", exact: true }).click();
    const option = page.locator("#panel-events select option[value=X]");
    await option.waitFor({ state: "attached" });
    assert.equal(await option.textContent(), "Class X of this model (X)");
    await page.close();
  });

  it("says of a file that is no model what is wrong with it, and keeps the model that was", async () => {
    const page = await sample();
    await choose(page, "not.tlm", new TextEncoder().encode("no model"));
    await page.getByRole("alert").filter({ hasText: "not.tlm could not be loaded" }).waitFor();
    assert.match((await page.getByRole("alert").textContent()) ?? "", /does not begin with "TLM1"/);
    assert.equal(await chosenModel(page), "ArrhythmiNet-R");
    const damaged = smallModel();
    damaged[300] ^= 1;
    await choose(page, "damaged.tlm", damaged);
    await page.getByRole("alert").filter({ hasText: "its checksum does not fit" }).waitFor();
    assert.equal(await page.locator(".class-count .tag-V").count(), 1);
    await page.close();
  });
});
