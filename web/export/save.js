/** Hands a text to the person as a file, without a request. */

/** How long the browser is given to take the file. Milliseconds */
const KEPT = 10_000;

/**
 * @param {string} name
 * @param {string} content
 * @param {string} type media type
 */
export function saveText(name, content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
