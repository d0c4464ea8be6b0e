/** Ways for files to come in: the browser's chooser, and dropping anywhere on the page. */

import { el } from "./dom.js";

/** @param {(files: File[]) => void} chosen */
export function createFileInput(chosen) {
  const input = el("input", {
    type: "file",
    multiple: true,
    class: "hidden",
    tabindex: "-1",
    "aria-hidden": "true",
  });
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length) chosen(files);
  });
  return input;
}

/**
 * @param {string} words shown while files are held over the page
 * @param {(files: File[]) => void} dropped
 */
export function bindDrop(words, dropped) {
  const veil = el("div", { class: "veil", "aria-hidden": "true", hidden: true }, words);
  document.body.append(veil);
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    veil.hidden = !event.dataTransfer?.types.includes("Files");
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    veil.hidden = true;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) dropped(files);
  });
}
