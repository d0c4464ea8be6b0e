/** Keys that work anywhere on the page while a recording is open. */

const ZOOM = 1.5;

/**
 * @param {import("./state.js").Store} store
 * @param {import("./navigation.js").Navigation} navigation
 * @param {HTMLDialogElement} help
 */
export function bindKeys(store, navigation, help) {
  /** @type {Record<string, () => void>} */
  const keys = {
    n: () => navigation.stepAbnormal(1),
    p: () => navigation.stepAbnormal(-1),
    ".": () => navigation.stepAny(1),
    ",": () => navigation.stepAny(-1),
    e: () => navigation.stepEpisode(1),
    E: () => navigation.stepEpisode(-1),
    w: () => store.set({ waves: !store.state.waves }),
    "+": () => navigation.zoom(ZOOM),
    "=": () => navigation.zoom(ZOOM),
    "-": () => navigation.zoom(1 / ZOOM),
    0: () => navigation.standardScale(),
    "?": () => help.showModal(),
    Escape: () => (store.state.notice ? store.set({ notice: null }) : navigation.select(-1)),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!store.state.recording || document.querySelector("dialog[open]") || isTyping(event.target)) return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
}

/** @param {EventTarget | null} target */
export const isTyping = (target) =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=radio], [type=checkbox]), select, textarea");
