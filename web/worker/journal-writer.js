/** Writes the journal of a live recording: a file in the Origin Private File System, through a synchronous handle (File
 * System Standard, WHATWG). */

import { beginning, encoded } from "../live/journal.js";

export const FOLDER = "live";
export const ENDING = ".journal";

/** @typedef {import("../live/journal.js").Entry} Entry */
/** @typedef {import("../live/journal.js").Meta} Meta */
/** @typedef {import("./protocol.js").JournalState} JournalState */

/** @param {boolean} create @returns {Promise<FileSystemDirectoryHandle | null>} null: there is none, or may be none */
export async function folder(create) {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create });
  } catch {
    return null;
  }
}

/** One journal that is being written. */
export class JournalWriter {
  /** @param {FileSystemSyncAccessHandle} handle @param {string} name */
  constructor(handle, name) {
    this.handle = handle;
    this.name = name;
    /** Everything before this place is whole. */
    this.bytes = 0;
    /** @type {JournalState["state"]} */
    this.state = "kept";
    /** Stands before the next entry. @type {Entry | null} */
    this.opener = null;
  }

  /** @param {Meta} meta @returns {Promise<JournalWriter | null>} null: this browser does not let the page keep files */
  static async begin(meta) {
    const place = await folder(true);
    if (!place) return null;
    try {
      const name = `${new Date(meta.start).toISOString().replace(/[:.]/g, "-")}${ENDING}`;
      const file = await place.getFileHandle(name, { create: true });
      const writer = new JournalWriter(await file.createSyncAccessHandle(), name);
      writer.append(beginning(meta));
      return writer;
    } catch {
      return null;
    }
  }

  /** Opens a journal that is there. @param {string} name @returns {Promise<JournalWriter | null>} null: it is gone, or another tab is writing it */
  static async again(name) {
    try {
      const file = await (await folder(false))?.getFileHandle(name);
      if (!file) return null;
      const writer = new JournalWriter(await file.createSyncAccessHandle(), name);
      writer.bytes = writer.handle.getSize();
      return writer;
    } catch {
      return null;
    }
  }

  /** @param {number} offset @param {number} length */
  read(offset, length) {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, this.handle.read(bytes, { at: offset }));
  }

  /** Goes on at a place, once there is something to go on with: until then the file stays as it was found.
   * @param {number} bytes before it @param {Entry} opener written first */
  goOnAt(bytes, opener) {
    this.bytes = bytes;
    this.opener = opener;
  }

  /** @param {Entry} entry @returns {JournalState} */
  add(entry) {
    if (this.opener) {
      if (entry.kind === "end" || entry.kind === "restarted") return this.told();
      this.cut();
      this.append(encoded(this.opener));
      this.opener = null;
    }
    return entry.kind === "end" ? this.end(entry) : this.append(encoded(entry));
  }

  /** Where there was no room for a packet there may be some for the few bytes of the end. @param {Entry} entry @returns {JournalState} */
  end(entry) {
    const { state } = this;
    this.state = "kept";
    const told = this.append(encoded(entry));
    this.state = state === "kept" ? told.state : state;
    return this.told();
  }

  /** Whole on the disk when it returns, or not there at all. @param {Uint8Array<ArrayBuffer>} bytes @returns {JournalState} */
  append(bytes) {
    if (this.state !== "kept") return this.told();
    try {
      const written = this.handle.write(bytes, { at: this.bytes });
      if (written < bytes.length) throw new DOMException("", "QuotaExceededError");
      this.handle.flush();
      this.bytes += bytes.length;
    } catch (error) {
      this.state = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "failed";
      this.cut();
    }
    return this.told();
  }

  /** Takes a part of an entry away again. */
  cut() {
    try {
      this.handle.truncate(this.bytes);
      this.handle.flush();
    } catch {
      // Reading stops in front of it all the same.
    }
  }

  /** @returns {JournalState} */
  told() {
    return { state: this.state, bytes: this.bytes };
  }

  close() {
    this.handle.close();
  }
}
