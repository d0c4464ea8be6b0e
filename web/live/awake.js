/** Keeps the screen awake while a strap is live (Screen Wake Lock, W3C): a device that sleeps hears nothing. The browser
 * takes the lock away from a page in the background; it is asked for again when the page comes back. */

/** @param {import("../state.js").Store<import("./state.js").LiveState>} store */
export function keepAwake(store) {
  /** @type {WakeLockSentinel | null} */
  let lock = null;
  let wanted = false;

  async function update() {
    if (wanted && !lock && document.visibilityState === "visible") {
      lock = (await navigator.wakeLock?.request("screen").catch(() => null)) ?? null;
      lock?.addEventListener("release", () => {
        lock = null;
      });
    }
    if (!wanted && lock) await lock.release().catch(() => {});
  }

  store.watch(["link", "source"], ({ link, source }) => {
    wanted = source !== null && link !== "stopped" && link !== "failed";
    update();
  });
  document.addEventListener("visibilitychange", update);
}
