/** Makes the files of a kind (export/kinds.js) and hands them to the person: one kind at a time, which can be cancelled. */

import { saveBlob } from "./export/save.js";
import { text } from "./words/take.js";
import { picturePng, pictureSvg } from "./view/picture.js";

/** @typedef {import("./export/kinds.js").Kind} Kind */
/** @typedef {import("./export/kinds.js").Sources} Sources */
/** @typedef {{ saved: boolean, words: string }} Outcome `words`: what came of it, for the person */

export class Taking {
  /**
   * @param {import("./state.js").Store} store
   * @param {import("./worker/client.js").WorkerClient} client
   * @param {import("./variability.js").Variability} variability
   * @param {() => import("./view/picture.js").Paper} paper
   */
  constructor(store, client, variability, paper) {
    this.store = store;
    this.client = client;
    this.variability = variability;
    this.paper = paper;
    /** Id of the running call. @type {number | undefined} */
    this.running = undefined;
    this.isCancelled = false;
  }

  /**
   * @param {Kind} kind
   * @param {(done: number) => void} [onProgress] 0..1
   * @returns {Promise<Outcome>}
   */
  async save(kind, onProgress = () => {}) {
    const { recording } = this.store.state;
    this.isCancelled = false;
    const made = await kind.make(this.sources(onProgress));
    if (this.isCancelled || recording === null || this.store.state.recording !== recording) {
      return { saved: false, words: text.take.cancelled };
    }
    if ("refused" in made) return { saved: false, words: made.refused };
    for (const { name, content } of made.files) saveBlob(name, content);
    const said = text.exports.done(text.list(made.files.map(({ name }) => name)));
    this.store.set({ said });
    return { saved: true, words: [said, ...made.notes].join(" ") };
  }

  cancel() {
    this.isCancelled = true;
    if (this.running !== undefined) this.client.cancel(this.running);
  }

  /** @param {(done: number) => void} onProgress @returns {Sources} */
  sources(onProgress) {
    const { store, client, variability, paper } = this;
    return {
      state: () => store.state,
      hrv: () => variability.measure(),
      samples: (lead, start, count) => client.call("samples", { lead, start, count, levels: 0 }),
      svg: () => pictureSvg(store.state, paper()),
      png: () => picturePng(store.state, paper()),
      write: (request) => this.write(request, onProgress),
    };
  }

  /**
   * The signal file comes in parts, which the browser keeps out of the page's memory.
   * @param {import("./export/kinds.js").WriteRequest} request
   * @param {(done: number) => void} onProgress
   */
  async write(request, onProgress) {
    /** @type {Blob[]} */
    const parts = [];
    const call = this.client.call("write", request, ({ part, done }) => {
      if (part) parts.push(new Blob([part]));
      onProgress(done);
    });
    this.running = call.id;
    try {
      const written = await call;
      return { ...written, signal: new Blob([...(written.head ? [written.head] : []), ...parts]) };
    } finally {
      this.running = undefined;
    }
  }
}
