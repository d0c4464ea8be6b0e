// Sensors without hardware: what Web Bluetooth shows of a device, as far as the live view uses it. Like Chromium it
// refuses an operation while another is under way, and whatever it gave out ends with the connection.

import { hexOf } from "./bytes.mjs";
import { flush } from "./fake-clock.mjs";

/** @typedef {(value: Uint8Array) => void} Notify
 * @typedef {object} Behaviour what a characteristic does
 * @property {number[] | (() => number[])} [read]
 * @property {(bytes: number[], notify: (bytes: number[]) => void) => void} [write] may throw, may answer
 * @property {Error} [listen] why it cannot be listened to
 * @typedef {Record<string, Record<string, Behaviour>>} Services by UUID, as drivers name them
 */

/** @param {string} name @param {string} message */
export const failure = (name, message) => new DOMException(message, name);

const gone = () => failure("NetworkError", "GATT Server is disconnected. Cannot perform GATT operations.");

class FakeCharacteristic extends EventTarget {
  /** @param {FakeServer} server @param {string} uuid @param {Behaviour} behaviour */
  constructor(server, uuid, behaviour) {
    super();
    this.server = server;
    this.uuid = uuid;
    this.behaviour = behaviour;
    this.connection = server.connections;
    this.properties = { notify: true };
    this.listening = false;
    /** @type {DataView | undefined} */
    this.value = undefined;
  }

  get alive() {
    return this.server.connected && this.connection === this.server.connections;
  }

  /** @param {string} what @param {() => void} [act] */
  async operation(what, act = () => {}) {
    const { server } = this;
    if (!this.alive) throw gone();
    if (server.busy) throw failure("NetworkError", "GATT operation already in progress.");
    server.log.push(what);
    server.busy = true;
    try {
      await server.held(what);
      if (!this.alive) throw gone();
      act();
    } finally {
      server.busy = false;
    }
  }

  async startNotifications() {
    await this.operation(`listen ${this.uuid}`, () => {
      if (this.behaviour.listen) throw this.behaviour.listen;
      this.listening = true;
    });
    return this;
  }

  async stopNotifications() {
    await this.operation(`deaf ${this.uuid}`, () => {
      this.listening = false;
    });
    return this;
  }

  async readValue() {
    /** @type {number[]} */
    let bytes = [];
    await this.operation(`read ${this.uuid}`, () => {
      const { read = [] } = this.behaviour;
      bytes = typeof read === "function" ? read() : read;
    });
    return new DataView(Uint8Array.from(bytes).buffer);
  }

  /** @param {Uint8Array} bytes */
  async writeValueWithResponse(bytes) {
    await this.operation(`write ${hexOf(bytes)}`, () =>
      this.behaviour.write?.([...bytes], (answer) => this.notify(answer)),
    );
  }

  /** @param {number[]} bytes */
  notify(bytes) {
    if (!this.listening || !this.alive) return;
    this.value = new DataView(Uint8Array.from(bytes).buffer);
    this.dispatchEvent(new Event("characteristicvaluechanged"));
  }
}

class FakeServer {
  /** @param {EventTarget} device @param {() => Services} services what is there at each connection */
  constructor(device, services) {
    this.device = device;
    this.services = services;
    this.connected = false;
    this.connections = 0;
    this.busy = false;
    /** What was done, in order. @type {string[]} */
    this.log = [];
    /** What the next connections come to; without any they succeed. @type {(Error | Promise<void>)[]} */
    this.outcomes = [];
    /** Holds an operation back. @type {(what: string) => Promise<void>} */
    this.held = async () => {};
    /** @type {Map<string, FakeCharacteristic>} */
    this.characteristics = new Map();
  }

  async connect() {
    this.log.push("connect");
    const outcome = this.outcomes.shift();
    if (outcome instanceof Error) throw outcome;
    await outcome;
    if (!this.connected) {
      this.connected = true;
      this.connections++;
      this.characteristics = new Map();
    }
    return this;
  }

  disconnect() {
    if (!this.connected) return;
    this.log.push("disconnect");
    this.cut();
  }

  cut() {
    this.connected = false;
    this.device.dispatchEvent(new Event("gattserverdisconnected"));
  }

  /** @param {string | number} uuid */
  async getPrimaryService(uuid) {
    if (!this.connected) throw gone();
    const service = this.services()[uuid];
    if (!service) throw failure("NotFoundError", `No Services matching UUID ${uuid} found in Device.`);
    return {
      getCharacteristic: (/** @type {string | number} */ name) => this.characteristic(service, `${name}`),
    };
  }

  /** @param {Record<string, Behaviour>} service @param {string} name */
  async characteristic(service, name) {
    if (!this.connected) throw gone();
    if (!service[name])
      throw failure("NotFoundError", `No Characteristics matching UUID ${name} found in Service.`);
    const made = this.characteristics.get(name) ?? new FakeCharacteristic(this, name, service[name]);
    this.characteristics.set(name, made);
    return made;
  }
}

export class FakeDevice extends EventTarget {
  /** @param {() => Services} services */
  constructor(services) {
    super();
    this.gatt = new FakeServer(this, services);
  }

  get log() {
    return this.gatt.log;
  }

  /** A notification. @param {string | number} characteristic @param {number[]} bytes */
  notify(characteristic, bytes) {
    this.gatt.characteristics.get(`${characteristic}`)?.notify(bytes);
  }

  /** Out of reach. */
  async vanish() {
    this.gatt.cut();
    await flush();
  }

  /** As drivers and links know it. @returns {any} */
  get device() {
    return this;
  }
}

/** A promise, and what settles it.
 * @returns {{ promise: Promise<void>, resolve: () => void, reject: (error: Error) => void }} */
export function later() {
  const hands = { resolve: () => {}, reject: (/** @type {Error} */ _) => {} };
  const promise = new Promise((resolve, reject) => {
    Object.assign(hands, { resolve, reject });
  });
  return { promise: /** @type {Promise<void>} */ (promise), ...hands };
}
