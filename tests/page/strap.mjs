/** A Polar H10 that Chromium itself emulates (DevTools protocol, BluetoothEmulation): chooser, connection, characteristics
 * and operations are the browser's own. Notifications alone cannot be emulated: they are dispatched on the very
 * characteristic that the page subscribed to. */

/** @typedef {import("playwright-core").Page} Page */

const SERVICE = "fb005c80-02e7-f387-1cad-8acd2d8df0c8";
const CONTROL = "fb005c81-02e7-f387-1cad-8acd2d8df0c8";
const DATA = "fb005c82-02e7-f387-1cad-8acd2d8df0c8";
const short = (/** @type {string} */ uuid) => `0000${uuid}-0000-1000-8000-00805f9b34fb`;
const ADDRESS = "09:09:09:09:09:09";
const BATTERY = 77;

/** Features (ECG among them), as the control point is read. */
const FEATURES = [0x0f, 5, ...Array(15).fill(0)];
/** Rates and resolutions that it offers: 130 Hz, 14 bit. */
const SETTINGS = [0, 0, 0, 1, 130, 0, 1, 1, 14, 0];
const ALREADY = 6;

/** What a browser on Linux wants before it has Web Bluetooth. */
export const BLUETOOTH = ["--enable-features=WebBluetooth", "--enable-blink-features=WebBluetooth"];

export class EmulatedStrap {
  /** @param {Page} page @param {import("playwright-core").CDPSession} browser */
  constructor(page, browser) {
    this.page = page;
    this.browser = browser;
    /** @type {Map<string, string>} */
    this.characteristics = new Map();
    this.streams = false;
    /** What was written to its control point, as hexadecimal digits. @type {string[]} */
    this.written = [];
  }

  /** Emulates it for a page that is not loaded yet. @param {Page} page */
  static async near(page) {
    const browser = /** @type {import("playwright-core").Browser} */ (page.context().browser());
    const strap = new EmulatedStrap(page, await browser.newBrowserCDPSession());
    await strap.prepare(await page.context().newCDPSession(page));
    return strap;
  }

  /** @param {string} method @param {object} args @returns {Promise<any>} */
  ask(method, args) {
    return this.browser.send(/** @type {any} */ (`BluetoothEmulation.${method}`), /** @type {any} */ (args));
  }

  /** @param {import("playwright-core").CDPSession} session of the page */
  async prepare(session) {
    await this.ask("enable", { state: "powered-on", leSupported: true });
    const known = { manufacturerData: [], knownServiceUuids: [SERVICE] };
    await this.ask("simulatePreconnectedPeripheral", {
      address: ADDRESS,
      name: "Polar H10 12345678",
      ...known,
    });
    await this.addServices();
    const on = (/** @type {string} */ event, /** @type {(args: any) => unknown} */ act) =>
      this.browser.on(/** @type {any} */ (`BluetoothEmulation.${event}`), act);
    const late = () => {};
    on("gattOperationReceived", ({ type }) =>
      this.ask("simulateGATTOperationResponse", { address: ADDRESS, type, code: 0 }).catch(late),
    );
    on("descriptorOperationReceived", ({ descriptorId, type }) =>
      this.ask("simulateDescriptorOperationResponse", { descriptorId, type, code: 0 }).catch(late),
    );
    on("characteristicOperationReceived", (operation) => this.answer(operation).catch(late));
    await session.send(/** @type {any} */ ("DeviceAccess.enable"));
    let chosen = false;
    session.on(/** @type {any} */ ("DeviceAccess.deviceRequestPrompted"), ({ id, devices }) => {
      // It is told twice; a second answer ends the browser.
      if (chosen || devices.length === 0) return;
      chosen = true;
      session.send(/** @type {any} */ ("DeviceAccess.selectPrompt"), { id, deviceId: devices[0].id });
    });
    await this.page.addInitScript(catchNotifications);
  }

  async addServices() {
    /** @param {string} serviceUuid @param {[string, object][]} characteristics */
    const add = async (serviceUuid, characteristics) => {
      const { serviceId } = await this.ask("addService", { address: ADDRESS, serviceUuid });
      for (const [characteristicUuid, properties] of characteristics) {
        const asked = { serviceId, characteristicUuid, properties };
        const { characteristicId } = await this.ask("addCharacteristic", asked);
        this.characteristics.set(characteristicId, characteristicUuid);
        if ("notify" in properties || "indicate" in properties) {
          await this.ask("addDescriptor", { characteristicId, descriptorUuid: short("2902") });
        }
      }
    };
    await add(SERVICE, [
      [CONTROL, { read: true, write: true, indicate: true }],
      [DATA, { notify: true }],
    ]);
    await add(short("180f"), [[short("2a19"), { read: true, notify: true }]]);
    await add(short("180a"), [
      [short("2a24"), { read: true }],
      [short("2a26"), { read: true }],
    ]);
  }

  /** @param {{ characteristicId: string, type: string, data?: string }} operation */
  async answer({ characteristicId, type, data }) {
    const uuid = this.characteristics.get(characteristicId) ?? "";
    const values = /** @type {Record<string, number[]>} */ ({
      [CONTROL]: FEATURES,
      [short("2a19")]: [BATTERY],
    });
    const value = values[uuid] ?? [...Buffer.from("H10")];
    const answer = type === "read" ? { data: Buffer.from(value).toString("base64") } : {};
    const reply = { characteristicId, type, code: 0, ...answer };
    await this.ask("simulateCharacteristicOperationResponse", reply);
    if (type === "write" && uuid === CONTROL) await this.obey(Buffer.from(data ?? "", "base64"));
  }

  /** @param {Buffer} command */
  async obey(command) {
    this.written.push(command.toString("hex"));
    const [op, measurement] = command;
    let status = [0, 0];
    if (op === 1) status = SETTINGS;
    if (op === 2) {
      status = this.streams ? [ALREADY, 0] : [0, 0, 1];
      this.streams = true;
    }
    if (op === 3) this.streams = false;
    await this.deliver(CONTROL, [0xf0, op, measurement, ...status]);
  }

  /** @param {string} uuid @param {number[]} bytes */
  deliver(uuid, bytes) {
    const script = /** @type {(what: [string, number[]]) => void} */ (
      ([characteristic, value]) => Reflect.get(globalThis, "deliver")(characteristic, value)
    );
    return this.page.evaluate(script, /** @type {[string, number[]]} */ ([uuid, bytes]));
  }

  /** Sends one frame, as the measurement data specification has it. @param {{ stamp: number, samples: Float32Array }} packet stamp in seconds, samples in mV */
  send({ stamp, samples }) {
    const bytes = Buffer.alloc(10 + 3 * samples.length);
    bytes.writeBigUInt64LE(BigInt(Math.round(stamp * 1e9)), 1);
    samples.forEach((millivolts, i) => {
      bytes.writeIntLE(Math.round(1000 * millivolts), 10 + 3 * i, 3);
    });
    return this.deliver(DATA, [...bytes]);
  }

  /** Out of reach, and in reach again. */
  async breakOff() {
    await this.ask("simulateGATTDisconnection", { address: ADDRESS });
  }
}

/** Runs in the page: keeps the characteristics that it subscribes to, to dispatch on them what the sensor sends. */
function catchNotifications() {
  const kind = Reflect.get(globalThis, "BluetoothRemoteGATTCharacteristic");
  if (!kind) return;
  /** @type {Map<string, BluetoothRemoteGATTCharacteristic>} */
  const listening = new Map();
  const prototype = /** @type {BluetoothRemoteGATTCharacteristic} */ (kind.prototype);
  const { startNotifications } = prototype;
  prototype.startNotifications = async function () {
    const started = await startNotifications.call(this);
    listening.set(this.uuid, this);
    return started;
  };
  Object.assign(globalThis, {
    deliver(/** @type {string} */ uuid, /** @type {number[]} */ bytes) {
      const characteristic = listening.get(uuid);
      if (!characteristic) return;
      const value = new DataView(Uint8Array.from(bytes).buffer);
      Object.defineProperty(characteristic, "value", { value, configurable: true });
      characteristic.dispatchEvent(new Event("characteristicvaluechanged", { bubbles: true }));
    },
  });
}
