/** The kinds of straps that are emulated: what each offers, what it answers, and the frames that it sends, as their makers'
 * documents have them (web/live/frames/). A strap that was told something answers with notifications: pairs of a
 * characteristic and its bytes. */

/** @typedef {[characteristic: string, bytes: number[]]} Notification */

/**
 * @typedef {object} StrapKind
 * @property {string} name by which it is chosen
 * @property {string} service that it advertises
 * @property {[string, object][]} characteristics of that service, with their properties
 * @property {Record<string, number[]>} values of those that can be read
 * @property {(command: Buffer) => Notification[]} obey what was written
 * @property {() => void} forget the connection broke
 */

/** A UUID of the Bluetooth SIG. @param {string} digits */
export const short = (digits) => `0000${digits}-0000-1000-8000-00805f9b34fb`;

const BATTERY = 77;
const text = (/** @type {string} */ words) => [...Buffer.from(words)];

/** Services that every strap has: battery, and what it calls itself. @type {[string, [string, object][]][]} */
export const COMMON = [
  [short("180f"), [[short("2a19"), { read: true, notify: true }]]],
  [
    short("180a"),
    [
      [short("2a24"), { read: true }],
      [short("2a26"), { read: true }],
    ],
  ],
];

/** @param {string} model @param {string} firmware */
const common = (model, firmware) => ({
  [short("2a19")]: [BATTERY],
  [short("2a24")]: text(model),
  [short("2a26")]: text(firmware),
});

const PMD_CONTROL = "fb005c81-02e7-f387-1cad-8acd2d8df0c8";
const PMD_DATA = "fb005c82-02e7-f387-1cad-8acd2d8df0c8";
/** Rates and resolutions that it offers: 130 Hz, 14 bit. */
const SETTINGS = [0, 0, 0, 1, 130, 0, 1, 1, 14, 0];
const ALREADY = 6;

/** @implements {StrapKind} */
export class PolarH10 {
  constructor() {
    this.name = "Polar H10 12345678";
    this.service = "fb005c80-02e7-f387-1cad-8acd2d8df0c8";
    /** @type {[string, object][]} */
    this.characteristics = [
      [PMD_CONTROL, { read: true, write: true, indicate: true }],
      [PMD_DATA, { notify: true }],
    ];
    /** Features of the control point: ECG is among them. */
    this.values = { ...common("H10", "H10"), [PMD_CONTROL]: [0x0f, 5, ...Array(15).fill(0)] };
    this.streams = false;
  }

  /** It goes on streaming to nobody when the connection breaks. */
  forget() {}

  /** @param {Buffer} command @returns {Notification[]} */
  obey(command) {
    const [op, measurement] = command;
    let status = [0, 0];
    if (op === 1) status = SETTINGS;
    if (op === 2) {
      status = this.streams ? [ALREADY, 0] : [0, 0, 1];
      this.streams = true;
    }
    if (op === 3) this.streams = false;
    return [[PMD_CONTROL, [0xf0, op, measurement, ...status]]];
  }

  /** @param {{ stamp: number, samples: Float32Array }} packet stamp in seconds, samples in mV @returns {Notification[]} */
  ecg({ stamp, samples }) {
    const bytes = Buffer.alloc(10 + 3 * samples.length);
    bytes.writeBigUInt64LE(BigInt(Math.round(stamp * 1e9)), 1);
    samples.forEach((millivolts, i) => {
      bytes.writeIntLE(Math.round(1000 * millivolts), 10 + 3 * i, 3);
    });
    return [[PMD_DATA, [...bytes]]];
  }
}

const GSP_COMMAND = "34800001-7185-4d5d-b431-630e7050e8f0";
const GSP_NOTIFIED = "34800002-7185-4d5d-b431-630e7050e8f0";
/** mV a unit. */
const GSP_SCALE = 1000 / 20 / 2 ** 17;
/** Bytes of a notification of a link that was not widened. */
const GSP_PART = 20;
const [OK, NOT_FOUND] = [200, 404];

/** @implements {StrapKind} */
export class Movesense {
  /** @param {number[]} rates that it has, Hz */
  constructor(rates) {
    this.name = "Movesense 204830000123";
    this.service = "34802252-7185-4d5d-b431-630e7050e8f0";
    /** @type {[string, object][]} */
    this.characteristics = [
      [GSP_COMMAND, { write: true }],
      [GSP_NOTIFIED, { notify: true }],
    ];
    this.values = common("Movesense HR+", "2.0.1");
    this.rates = rates;
    /** Of the subscription; 0: there is none. */
    this.reference = 0;
  }

  forget() {
    this.reference = 0;
  }

  /** @param {Buffer} command @returns {Notification[]} */
  obey(command) {
    const [op, reference] = command;
    const path = command.subarray(2).toString("latin1");
    const known = this.rates.some((rate) => path === `/Meas/ECG/${rate}`);
    if (op === 1 && known) this.reference = reference;
    if (op === 2 && reference === this.reference) this.reference = 0;
    const status = op === 1 && !known ? NOT_FOUND : OK;
    return [[GSP_NOTIFIED, [1, reference, status & 0xff, status >> 8]]];
  }

  /** In parts, as the whole is longer than a notification. @param {{ ms: number, samples: Float32Array }} packet ms of the first sample; mV @returns {Notification[]} */
  ecg({ ms, samples }) {
    const bytes = Buffer.alloc(6 + 4 * samples.length);
    bytes.writeUInt8(2, 0);
    bytes.writeUInt8(this.reference, 1);
    bytes.writeUInt32LE(ms, 2);
    samples.forEach((millivolts, i) => {
      bytes.writeInt32LE(Math.round(millivolts / GSP_SCALE), 6 + 4 * i);
    });
    /** @type {Notification[]} */
    const parts = [[GSP_NOTIFIED, [...bytes.subarray(0, GSP_PART)]]];
    for (let at = GSP_PART; at < bytes.length; at += GSP_PART - 2) {
      parts.push([GSP_NOTIFIED, [3, this.reference, ...bytes.subarray(at, at + GSP_PART - 2)]]);
    }
    return parts;
  }
}

const MEASUREMENT = short("2a37");

/** @implements {StrapKind} */
export class HeartRateStrap {
  constructor() {
    this.name = "Strap 42";
    this.service = short("180d");
    /** @type {[string, object][]} */
    this.characteristics = [[MEASUREMENT, { notify: true }]];
    this.values = common("Any strap", "1");
  }

  forget() {}

  /** It takes no commands. @returns {Notification[]} */
  obey() {
    return [];
  }

  /**
   * @param {{ heartRate: number, rr?: number[], contact?: boolean, wide?: boolean }} beat rr in seconds; `contact`
   *   undefined: it does not tell; `wide`: the rate in 16 bits
   * @returns {Notification[]}
   */
  beat({ heartRate, rr = [], contact, wide = false }) {
    const told = contact === undefined ? 0 : 4 + 2 * Number(contact);
    const flags = Number(wide) + told + (rr.length ? 16 : 0);
    const rate = wide ? [heartRate & 0xff, heartRate >> 8] : [heartRate];
    const intervals = rr.map((seconds) => Math.round(1024 * seconds));
    return [[MEASUREMENT, [flags, ...rate, ...intervals.flatMap((value) => [value & 0xff, value >> 8])]]];
  }
}
