/** Saves by the page's dialog, and opens what was saved with the engine. */

import { readFileSync } from "node:fs";
import { sourceOfBytes } from "../../tools/engine.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ name: string, bytes: Buffer }} SavedFile */

/** @param {Page} page */
export async function openTake(page) {
  const dialog = page.getByRole("dialog", { name: "Save or print" });
  if (!(await dialog.isVisible())) await page.getByRole("button", { name: "Save or print…" }).click();
  return dialog;
}

/**
 * What the page saves while something is done.
 * @param {Page} page
 * @param {() => Promise<void>} act
 * @param {number} [count] files that come
 * @returns {Promise<SavedFile[]>} in the order of their names
 */
export async function saved(page, act, count = 1) {
  /** @type {import("playwright-core").Download[]} */
  const downloads = [];
  const all = new Promise((resolve) => {
    page.on("download", (download) => {
      downloads.push(download);
      if (downloads.length === count) resolve(null);
    });
  });
  await act();
  await all;
  const files = downloads.map(async (download) => ({
    name: download.suggestedFilename(),
    bytes: readFileSync(await download.path()),
  }));
  return (await Promise.all(files)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @param {Page} page
 * @param {string} label of the kind
 * @param {number} [count] files that it comes in
 */
export async function taken(page, label, count = 1) {
  const dialog = await openTake(page);
  return saved(page, () => dialog.getByRole("button", { name: label }).click(), count);
}

/** @param {{ name: string, bytes?: Uint8Array, buffer?: Buffer }[]} files that were saved, or that are given to the page */
export const sourcesOf = (files) =>
  files.map(({ name, bytes, buffer }) => sourceOfBytes(name, new Uint8Array(bytes ?? buffer ?? [])));
