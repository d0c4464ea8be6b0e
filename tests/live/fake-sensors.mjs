// The three kinds of sensors, as far as the drivers can tell.

import { BATTERY, INFORMATION } from "../../web/live/sensors/common.js";
import { hex } from "./bytes.mjs";
import { FakeDevice } from "./fake-gatt.mjs";

export const POLAR = {
  service: "fb005c80-02e7-f387-1cad-8acd2d8df0c8",
  control: "fb005c81-02e7-f387-1cad-8acd2d8df0c8",
  data: "fb005c82-02e7-f387-1cad-8acd2d8df0c8",
};
export const MOVESENSE = {
  service: "34802252-7185-4d5d-b431-630e7050e8f0",
  command: "34800001-7185-4d5d-b431-630e7050e8f0",
  notified: "34800002-7185-4d5d-b431-630e7050e8f0",
};
export const HEART_RATE = 0x2a37;
export const BATTERY_LEVEL = 0x2a19;
export const STRAP = 0x180d;
const MODEL = 0x2a24;
const FIRMWARE = 0x2a26;

/** @param {string} text */
const letters = (text) => [...new TextEncoder().encode(text)];

/** @param {{ model: string, firmware: string, battery: number }} own */
const usual = ({ model, firmware, battery }) => ({
  [BATTERY]: { [BATTERY_LEVEL]: { read: [battery] } },
  [INFORMATION]: { [MODEL]: { read: letters(model) }, [FIRMWARE]: { read: letters(firmware) } },
});

export class FakeH10 extends FakeDevice {
  constructor() {
    super(() => this.offered());
    this.streaming = false;
    this.features = hex("0f 05 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00");
    this.settings = hex("00 01 82 00 01 01 0e 00");
    /** Requests by their first byte that get no answer. @type {Set<number>} */
    this.mute = new Set();
    /** The status of a start that would succeed. */
    this.status = 0;
    /** What the first write fails with, as before pairing. @type {Error | null} */
    this.unpaired = null;
    /** @type {Error | undefined} */
    this.listen = undefined;
    /** Further services, or others. @type {import("./fake-gatt.mjs").Services} */
    this.others = usual({ model: "H10\0", firmware: "5.0.0", battery: 80 });
  }

  /** @returns {import("./fake-gatt.mjs").Services} */
  offered() {
    const control = {
      read: () => this.features,
      listen: this.listen,
      write: (/** @type {number[]} */ bytes, /** @type {(bytes: number[]) => void} */ notify) => {
        if (this.unpaired) throw this.unpaired;
        const answer = this.answer(bytes);
        if (!this.mute.has(bytes[0])) notify([0xf0, bytes[0], bytes[1], ...answer]);
      },
    };
    return { [POLAR.service]: { [POLAR.control]: control, [POLAR.data]: {} }, ...this.others };
  }

  /** @param {number[]} bytes @returns {number[]} status and what follows */
  answer([request]) {
    if (request === 1) return [0, 0, ...this.settings];
    if (request === 3) {
      this.streaming = false;
      return [0, 0];
    }
    if (this.streaming) return [6, 0];
    this.streaming = this.status === 0;
    return [this.status, 0, 1];
  }

  /** @param {number[]} frame */
  send(frame) {
    if (this.streaming) this.notify(POLAR.data, frame);
  }
}

export class FakeMovesense extends FakeDevice {
  constructor() {
    super(() => this.offered());
    this.rates = [125, 200, 250];
    /** How it answers a subscription: by its status, or not at all, as older firmware. */
    this.answers = true;
    this.firmware = "2.0.0";
    /** The reference of the subscription. */
    this.reference = 0;
  }

  /** @returns {import("./fake-gatt.mjs").Services} */
  offered() {
    const command = {
      write: (/** @type {number[]} */ bytes) => {
        const [code, reference, ...path] = bytes;
        if (code === 1) this.subscribe(reference, new TextDecoder().decode(Uint8Array.from(path)));
        else if (reference === this.reference) this.reference = 0;
      },
    };
    const own = { [MOVESENSE.command]: command, [MOVESENSE.notified]: {} };
    return {
      [MOVESENSE.service]: own,
      ...usual({ model: "Movesense HR+", firmware: this.firmware, battery: 90 }),
    };
  }

  /** @param {number} reference @param {string} path */
  subscribe(reference, path) {
    const known = this.rates.some((rate) => path === `/Meas/ECG/${rate}`);
    if (known) this.reference = reference;
    if (this.answers) this.send([1, reference, ...(known ? [0xc8, 0] : [0x94, 1])]);
  }

  /** @param {number[]} bytes */
  send(bytes) {
    this.notify(MOVESENSE.notified, bytes);
  }
}

export class FakeStrap extends FakeDevice {
  constructor() {
    super(() => ({
      [STRAP]: { [HEART_RATE]: {} },
      ...usual({ model: "Strap", firmware: "1", battery: 70 }),
    }));
  }

  /** @param {string} text */
  send(text) {
    this.notify(HEART_RATE, hex(text));
  }
}
