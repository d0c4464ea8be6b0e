/** How a person wants things shown, kept from visit to visit if she says so: speed, gain, trace, wave marks, model, the
 * results' share of the desk, the language that was asked for. */

import { MODELS } from "../models.js";
import { asked, language } from "../text.js";
import { possibleShare } from "../view/divider.js";

/** A setting is written when it has not changed for so long. Milliseconds */
const REST = 300;

const TRACES = ["raw", "denoised", "both"];

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 * @param {import("./keep.js").Keep} keep
 * @returns {Promise<string | undefined>} the name of the model that was chosen last, once all is restored
 */
export function keepSettings(store, navigation, keep) {
  /** As kept. @type {Record<string, unknown> | null} */
  let kept = null;
  let waiting = 0;
  let restored = false;

  async function restore() {
    const value = await keep.get("settings");
    if (typeof value === "object" && value !== null) {
      kept = /** @type {Record<string, unknown>} */ (value);
      const { trace, waves, drawer } = kept;
      if (TRACES.includes(String(trace))) store.set({ trace: /** @type {"raw"} */ (trace) });
      if (typeof waves === "boolean") store.set({ waves });
      if (typeof drawer === "number") store.set({ drawer: possibleShare(drawer) });
      chooseModel();
    }
    restored = true;
    return typeof kept?.model === "string" ? kept.model : undefined;
  }

  /** Before a recording is open: the model that is to name its beats. */
  function chooseModel() {
    const { models, recording } = store.state;
    const index = models.slice(0, MODELS.length).findIndex(({ name }) => name === kept?.model);
    if (index >= 0 && !recording) store.set({ model: index });
  }

  function showAsKept() {
    if (!store.state.recording || !kept) return;
    if (isScale(kept.speed)) navigation.setSpeed(kept.speed);
    if (isScale(kept.gain)) navigation.setGain(kept.gain);
  }

  function write() {
    clearTimeout(waiting);
    waiting = 0;
    const { view, trace, waves, drawer, models, model, recording } = store.state;
    if (!recording || keep.state !== "on" || !restored) return;
    kept = { speed: view.speed, gain: view.gain, trace, waves, drawer, model: models[model].name };
    keep.set("settings", kept);
  }

  store.watch(["models"], chooseModel);
  store.watch(["recording"], showAsKept);
  store.watch(["view", "trace", "waves", "drawer", "model"], () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(write, REST);
  });
  // What was changed last before the page is left does not wait for its rest.
  window.addEventListener("pagehide", () => waiting && write());
  keep.watch((state) => {
    if (state === "on" && restored) write();
    if (state === "on" && asked !== null) keep.set("language", language.tag);
    if (state === "off") kept = null;
  });
  return restore();
}

/** @param {unknown} value mm/s or mm/mV @returns {value is number} */
const isScale = (value) => typeof value === "number" && value > 0 && value < 1e4;
