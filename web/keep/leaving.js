/** Before the page is left, the browser asks back where edits would be lost. Its words are its own. */

/**
 * @param {import("../state.js").Store} store
 * @param {import("../editing.js").Editing} editing
 */
export function guardLeaving(store, editing) {
  const ask = (/** @type {Event} */ event) => event.preventDefault();
  // Only while there is something to lose: a page that listens for this is not kept for the way back.
  store.watch(["edited", "keeping", "recording", "draft"], () => {
    if (editing.isLosable() || store.state.draft) window.addEventListener("beforeunload", ask);
    else window.removeEventListener("beforeunload", ask);
  });
}
