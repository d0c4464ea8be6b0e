/** Makes the files of a kind (export/kinds.js) and hands them to the person. */

import { saveBlob } from "./export/save.js";
import { text } from "./text.js";

/** @typedef {import("./export/kinds.js").Kind} Kind */

export class Taking {
  /**
   * @param {import("./state.js").Store} store
   * @param {import("./variability.js").Variability} variability
   */
  constructor(store, variability) {
    this.store = store;
    this.variability = variability;
  }

  /**
   * @param {Kind} kind
   * @returns {Promise<string | null>} what was saved, in words; null: another recording was opened meanwhile
   */
  async save(kind) {
    const { store } = this;
    const { recording } = store.state;
    const files = await kind.make({ state: () => store.state, hrv: () => this.variability.measure() });
    if (recording === null || store.state.recording !== recording) return null;
    for (const { name, content } of files) saveBlob(name, content);
    const said = text.exports.done(files.map(({ name }) => name).join(", "));
    store.set({ said });
    return said;
  }
}
