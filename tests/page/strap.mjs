/** A strap that Chromium itself emulates (DevTools protocol, BluetoothEmulation): chooser, connection, characteristics
 * and operations are the browser's own. Notifications alone cannot be emulated: they are dispatched on the very
 * characteristic that the page subscribed to. What kinds there are: strap-kinds.mjs. */

import { COMMON, short } from "./strap-kinds.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./strap-kinds.mjs").Notification} Notification */

const ADDRESS = "09:09:09:09:09:09";

/** What a browser on Linux wants before it has Web Bluetooth. */
export const BLUETOOTH = ["--enable-features=WebBluetooth", "--enable-blink-features=WebBluetooth"];

/** @template {import("./strap-kinds.mjs").StrapKind} K */
export class EmulatedStrap {
  /** @param {Page} page @param {import("playwright-core").CDPSession} browser @param {K} kind */
  constructor(page, browser, kind) {
    this.page = page;
    this.browser = browser;
    this.kind = kind;
    /** @type {Map<string, string>} */
    this.characteristics = new Map();
    /** What was written to it, as hexadecimal digits. @type {string[]} */
    this.written = [];
    /** Connections, and subscriptions to characteristics of its own service and their ends. @type {string[]} */
    this.log = [];
  }

  /** Emulates it for a page that is not loaded yet.
   * @template {import("./strap-kinds.mjs").StrapKind} K
   * @param {Page} page @param {K} kind
   */
  static async near(page, kind) {
    const browser = /** @type {import("playwright-core").Browser} */ (page.context().browser());
    const strap = new EmulatedStrap(page, await browser.newBrowserCDPSession(), kind);
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
    const known = { manufacturerData: [], knownServiceUuids: [this.kind.service] };
    await this.ask("simulatePreconnectedPeripheral", { address: ADDRESS, name: this.kind.name, ...known });
    await this.addServices();
    const on = (/** @type {string} */ event, /** @type {(args: any) => unknown} */ act) =>
      this.browser.on(/** @type {any} */ (`BluetoothEmulation.${event}`), act);
    const late = () => {};
    on("gattOperationReceived", ({ type }) => {
      if (type !== "discovery") this.log.push(type);
      this.ask("simulateGATTOperationResponse", { address: ADDRESS, type, code: 0 }).catch(late);
    });
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
    /** @type {[string, [string, object][]][]} */
    const services = [[this.kind.service, this.kind.characteristics], ...COMMON];
    for (const [serviceUuid, characteristics] of services) {
      const { serviceId } = await this.ask("addService", { address: ADDRESS, serviceUuid });
      for (const [characteristicUuid, properties] of characteristics) {
        const asked = { serviceId, characteristicUuid, properties };
        const { characteristicId } = await this.ask("addCharacteristic", asked);
        this.characteristics.set(characteristicId, characteristicUuid);
        if ("notify" in properties || "indicate" in properties) {
          await this.ask("addDescriptor", { characteristicId, descriptorUuid: short("2902") });
        }
      }
    }
  }

  /** @param {{ characteristicId: string, type: string, data?: string }} operation */
  async answer({ characteristicId, type, data }) {
    const uuid = this.characteristics.get(characteristicId) ?? "";
    const own = this.kind.characteristics.some(([each]) => each === uuid);
    const value = this.kind.values[uuid] ?? [];
    const answer = type === "read" ? { data: Buffer.from(value).toString("base64") } : {};
    if (own && type.endsWith("notifications")) this.log.push(type);
    const reply = { characteristicId, type, code: 0, ...answer };
    await this.ask("simulateCharacteristicOperationResponse", reply);
    if (type !== "write" || !own) return;
    const command = Buffer.from(data ?? "", "base64");
    this.written.push(command.toString("hex"));
    await this.send(this.kind.obey(command));
  }

  /** @param {Notification[]} notifications */
  async send(notifications) {
    const script = /** @type {(what: Notification[]) => void} */ (
      (what) => {
        for (const [uuid, bytes] of what) Reflect.get(globalThis, "deliver")(uuid, bytes);
      }
    );
    await this.page.evaluate(script, notifications);
  }

  /** Out of reach; what it forgets with the connection is forgotten. */
  async breakOff() {
    await this.ask("simulateGATTDisconnection", { address: ADDRESS });
    this.kind.forget();
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
