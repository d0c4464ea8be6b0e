/** What the page keeps on this device, and only if the person says so: names and values in one IndexedDB database.
 *
 * While nothing is to be kept the database does not exist: looking for it does not create it. Switching it off, like
 * "forget everything", deletes it. Whatever a value is called, it is deleted with the rest.
 */

const DATABASE = "tracelight";
const STORE = "kept";

/** "off" nothing is kept; "forbidden" the browser does not let this page keep anything.
 * @typedef {"off" | "on" | "forbidden"} KeepState */

export class Keep {
  constructor() {
    /** @type {KeepState} */
    this.state = "off";
    /** @type {IDBDatabase | null} */
    this.database = null;
    /** @type {((state: KeepState) => void)[]} */
    this.listeners = [];
    /** Forgets what is kept elsewhere on this device, and says whether nothing of it is left. @type {() => Promise<boolean>} */
    this.forgetMore = async () => true;
    /** Resolved when it is known whether anything is kept. */
    this.started = this.start();
  }

  async start() {
    try {
      this.hold(await openDatabase(false));
    } catch {
      this.become("forbidden");
    }
  }

  /** @param {IDBDatabase | null} database null: there is none */
  hold(database) {
    this.database = database;
    if (database) {
      // Another tab forgets everything, or the browser does.
      database.onversionchange = () => this.letGo();
      database.onclose = () => this.letGo();
    }
    this.become(database ? "on" : "off");
  }

  letGo() {
    this.database?.close();
    this.hold(null);
  }

  /** @param {KeepState} state */
  become(state) {
    this.state = state;
    for (const told of this.listeners) told(state);
  }

  /** Calls `told` now and whenever the switch was turned. @param {(state: KeepState) => void} told */
  watch(told) {
    this.listeners.push(told);
    told(this.state);
  }

  /** The person wants things kept from now on. */
  async turnOn() {
    await this.started;
    if (this.state === "on") return;
    try {
      this.hold(await openDatabase(true));
    } catch {
      this.become("forbidden");
    }
  }

  /** Deletes all that is kept, and keeps nothing from now on.
   * @returns {Promise<"all" | "here" | "none">} what is gone; "here": something is left of what is kept elsewhere */
  async forget() {
    await this.started;
    const gone = (await this.forgetMore().catch(() => false)) ? "all" : "here";
    if (this.state === "forbidden") return gone;
    this.letGo();
    try {
      await answer(indexedDB.deleteDatabase(DATABASE));
      return gone;
    } catch {
      return "none";
    }
  }

  /** @param {string} name @returns {Promise<unknown>} undefined: nothing is kept under that name */
  async get(name) {
    await this.started;
    if (!this.database) return undefined;
    try {
      return await answer(this.database.transaction(STORE).objectStore(STORE).get(name));
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps a value, if things are to be kept.
   * @param {string} name
   * @param {unknown} value that can be cloned; undefined: nothing any more
   * @returns {Promise<boolean>} whether it is kept now
   */
  async set(name, value) {
    await this.started;
    if (!this.database) return false;
    try {
      const transaction = this.database.transaction(STORE, "readwrite");
      const store = transaction.objectStore(STORE);
      if (value === undefined) store.delete(name);
      else store.put(value, name);
      // At once: the page may be about to be left.
      transaction.commit();
      await finished(transaction);
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * Looks for one value before the page is there, if anything is kept.
 * @param {string} name
 * @returns {Promise<unknown>} undefined: nothing is kept under that name, or nothing may be
 */
export async function peek(name) {
  const keep = new Keep();
  const value = await keep.get(name);
  keep.database?.close();
  return value;
}

/**
 * @param {boolean} create whether it is made where there is none
 * @returns {Promise<IDBDatabase | null>} null: there is none
 */
function openDatabase(create) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    let unwanted = false;
    request.onupgradeneeded = () => {
      if (create) request.result.createObjectStore(STORE);
      else {
        unwanted = true;
        request.transaction?.abort();
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (unwanted) resolve(null);
      else reject(request.error);
    };
  });
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {IDBTransaction} transaction @returns {Promise<void>} */
function finished(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
