/** Keys that work anywhere on the page while a recording is open. */

const ZOOM = 1.5;

/**
 * @param {import("./state.js").Store} store
 * @param {import("./navigation.js").Navigation} navigation
 * @param {() => void} help shows it
 * @param {import("./calipers.js").Calipers} calipers
 */
export function bindKeys(store, navigation, help, calipers) {
  /** @type {Record<string, () => void>} */
  const keys = {
    n: () => navigation.jump(1),
    p: () => navigation.jump(-1),
    ".": () => navigation.stepAny(1),
    ",": () => navigation.stepAny(-1),
    e: () => navigation.stepEpisode(1),
    E: () => navigation.stepEpisode(-1),
    w: () => store.set({ waves: !store.state.waves }),
    "+": () => navigation.zoom(ZOOM),
    "=": () => navigation.zoom(ZOOM),
    "-": () => navigation.zoom(1 / ZOOM),
    0: () => navigation.standardScale(),
    "?": help,
    c: () => {
      calipers.toggle();
      if (store.state.caliper) focusPaper();
    },
    m: () => calipers.toggleMarch(),
    Escape: () => leave(store, navigation, calipers),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!store.state.recording || document.querySelector("dialog[open]") || isTyping(event.target)) return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
}

/** The keys that move the calipers work on the paper. */
const focusPaper = () =>
  /** @type {HTMLElement | null} */ (document.querySelector(".paper"))?.focus({ preventScroll: true });

/**
 * Puts away what was opened last.
 * @param {import("./state.js").Store} store
 * @param {import("./navigation.js").Navigation} navigation
 * @param {import("./calipers.js").Calipers} calipers
 */
function leave(store, navigation, calipers) {
  if (store.state.notice) store.set({ notice: null });
  else if (store.state.caliper) calipers.close();
  else navigation.select(-1);
}

/** @param {EventTarget | null} target */
export const isTyping = (target) =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=radio], [type=checkbox]), select, textarea");
