/** A chosen file as the engine's Source: read at any place, synchronously, in slices, never as a whole. */

/** Bytes fetched at a time: long enough that a reader's small steps cost nothing, and that the browser is seldom asked (a quarter of
 * this took a tenth longer over a day of three leads). */
const BLOCK = 1 << 20;
const BLOCKS_KEPT = 4;

/** @typedef {{ readAsArrayBuffer(blob: Blob): ArrayBuffer }} SyncReader */

/**
 * @param {File} file
 * @returns {import("../engine/engine.js").Source}
 */
export function blobSource(file) {
  /** @type {Map<number, Uint8Array>} */
  const blocks = new Map();
  /** @type {SyncReader} */
  const reader = new /** @type {{ FileReaderSync: new () => SyncReader }} */ (
    /** @type {unknown} */ (globalThis)
  ).FileReaderSync();

  /** @param {number} index */
  function block(index) {
    let bytes = blocks.get(index);
    if (bytes) blocks.delete(index);
    else bytes = new Uint8Array(reader.readAsArrayBuffer(file.slice(index * BLOCK, (index + 1) * BLOCK)));
    blocks.set(index, bytes);
    if (blocks.size > BLOCKS_KEPT) blocks.delete(/** @type {number} */ (blocks.keys().next().value));
    return bytes;
  }

  /**
   * @param {number} offset
   * @param {number} length
   */
  function read(offset, length) {
    const end = Math.min(file.size, offset + length);
    const first = Math.floor(offset / BLOCK);
    if (end <= (first + 1) * BLOCK) {
      return block(first).subarray(offset - first * BLOCK, end - first * BLOCK);
    }
    return new Uint8Array(reader.readAsArrayBuffer(file.slice(offset, end)));
  }

  return { name: file.name, size: file.size, read };
}
