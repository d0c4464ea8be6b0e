/** Keeps the screen awake while a strap is live (Screen Wake Lock, W3C): a device that sleeps hears nothing. The browser
 * takes the lock away from a page in the background; it is asked for again when the page comes back. */

/** @param {import("../state.js").Store<import("./state.js").LiveState>} store */
export function keepAwake(store) {
  /** @type {WakeLockSentinel | null} */
  let lock = null;
  let wanted = false;
  /** One request at a time: of two locks, one would never be released. */
  let asking = false;

  async function update() {
    if (asking) return;
    if (wanted && !lock && document.visibilityState === "visible") {
      asking = true;
      lock = (await navigator.wakeLock?.request("screen").catch(() => null)) ?? null;
      asking = false;
      lock?.addEventListener("release", () => {
        lock = null;
      });
    }
    // It may be wanted no longer when it comes.
    if (!wanted && lock) await lock.release().catch(() => {});
  }

  store.watch(["link", "source"], ({ link, source }) => {
    wanted = source !== null && link !== "stopped" && link !== "failed";
    update();
  });
  document.addEventListener("visibilitychange", update);
}
