// The files that open recordings read from. The wasm module knows a source by a number and asks for its bytes
// (instantiate.js).

export class Sources {
  constructor() {
    /** @type {Map<number, import("./engine.js").Source>} */
    this.open = new Map();
    this.nextId = 1;
  }

  /**
   * @param {import("./engine.js").Source} source
   * @returns {number} its id
   */
  add(source) {
    const id = this.nextId++;
    this.open.set(id, source);
    return id;
  }

  /** @param {number[]} ids */
  remove(ids) {
    for (const id of ids) this.open.delete(id);
  }

  /**
   * Called from inside the wasm module. What this throws becomes TracelightError "READ" at the caller's.
   * @param {number} id
   * @param {number} offset
   * @param {number} count
   * @returns {Uint8Array}
   */
  read(id, offset, count) {
    const source = this.open.get(id);
    if (!source) throw new Error(`no source ${id}`);
    return source.read(offset, Math.min(count, source.size - offset));
  }
}
