/** Hands a text or a picture to the person as a file, without a request. */

/** How long the browser is given to take the file. Milliseconds */
const KEPT = 10_000;

/**
 * @param {string} name
 * @param {string} content
 * @param {string} type media type
 */
export const saveText = (name, content, type) => saveBlob(name, new Blob([content], { type }));

/**
 * @param {string} name
 * @param {Blob} content
 */
export function saveBlob(name, content) {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
