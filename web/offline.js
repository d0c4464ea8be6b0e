/** Keeps the page on this device by its service worker, tells of a new version, and changes to it when asked to. */

import { packaging } from "./packaging.js";

/** @typedef {"unknown" | "kept" | "file" | "no"} Kept whether the page is kept here: by its worker, as a file, not */
/** @typedef {"none" | "ready" | "elsewhere"} Update `elsewhere`: another tab changed to a new version */

export class Offline {
  /** @param {import("./state.js").Store} store */
  constructor(store) {
    this.store = store;
    /** @type {ServiceWorkerRegistration | null} */
    this.registration = null;
    this.asked = false;
  }

  /** @returns {Promise<Kept>} resolved when the page is kept, or cannot be */
  async keep() {
    if (packaging === "file") return "file";
    return (await this.register()) ? "kept" : "no";
  }

  async register() {
    const container = navigator.serviceWorker;
    if (!container) return false;
    try {
      const registration = await container.register(new URL("./service-worker.js", import.meta.url));
      const { installing, waiting, active } = registration;
      const first = installing ?? waiting ?? active;
      if (!active && first && !(await isActive(first))) return false;
      this.registration = registration;
    } catch {
      // A browser may forbid it, as in a private window; the page works all the same.
      return false;
    }
    this.watch(this.registration, container);
    return true;
  }

  /** @param {ServiceWorkerRegistration} registration @param {ServiceWorkerContainer} container */
  watch(registration, container) {
    container.addEventListener("message", () => {
      if (this.asked) location.reload();
      else this.store.set({ update: "elsewhere" });
    });
    const follow = () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => installing.state === "installed" && this.look());
    };
    registration.addEventListener("updatefound", follow);
    follow();
    this.look();
  }

  /** Looks whether the newest version that is here is the one in use. */
  async look() {
    if (!(await this.ask("used"))) this.store.set({ update: "ready" });
  }

  /** The person agrees: the page starts again, made of the new version. */
  async useNew() {
    this.asked = true;
    if (this.store.state.update === "elsewhere") location.reload();
    else await this.ask("use");
  }

  /**
   * @param {"used" | "use"} question
   * @returns {Promise<boolean>} whether the page is made of the newest worker's files
   */
  ask(question) {
    const newest = this.registration?.waiting ?? this.registration?.active;
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        port1.close();
        resolve(data);
      };
      newest?.postMessage(question, [port2]);
    });
  }
}

/** @param {ServiceWorker} worker @returns {Promise<boolean>} false: its installation failed */
function isActive(worker) {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === "activated") resolve(true);
      else if (worker.state === "redundant") resolve(false);
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
