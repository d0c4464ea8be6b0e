/** What all drivers do with a sensor: one operation after another, notifications, battery, what it calls itself. */

import { SensorFault } from "../fault.js";
import { parseHeartRate } from "../frames/heart-rate.js";
import { within } from "../wait.js";

/** @typedef {import("../sensor.js").Begun} Begun
 * @typedef {import("../sensor.js").Clock} Clock
 * @typedef {import("../sensor.js").Stream} Stream
 * @typedef {BluetoothRemoteGATTCharacteristic} Characteristic
 * @typedef {(view: DataView) => void} Hears */

export const BATTERY = 0x180f;
export const INFORMATION = 0x180a;
export const HEART_RATE = 0x180d;
export const HEART_RATE_MEASUREMENT = 0x2a37;
const BATTERY_LEVEL = 0x2a19;
const MODEL = 0x2a24;
const FIRMWARE = 0x2a26;

/** How long a sensor may take to do what it is told. */
export const ANSWER_SECONDS = 5;

/** A sensor that is connected. The browser refuses an operation while another is under way, so they queue here. */
export class Connection {
  /** @param {BluetoothRemoteGATTServer} server @param {Clock} clock */
  constructor(server, clock) {
    this.server = server;
    this.clock = clock;
    /** The operation under way, and those behind it. @type {Promise<unknown> | null} */
    this.busy = null;
    /** What ends each notification that was begun. @type {(() => void)[]} */
    this.deaf = [];
    this.closed = false;
  }

  /** Does it at once if nothing else is under way.
   * @template T
   * @param {() => Promise<T>} act
   * @param {number} [seconds]
   * @returns {Promise<T>}
   */
  run(act, seconds = ANSWER_SECONDS) {
    return this.queue(async () => {
      if (this.closed) throw new SensorFault("lost");
      return within(act(), { clock: this.clock, seconds, fault: "no-answer" });
    });
  }

  /** @template T @param {() => Promise<T>} timed @returns {Promise<T>} */
  queue(timed) {
    const done = this.busy ? this.busy.then(timed) : timed();
    const quiet = done.then(
      () => {},
      () => {},
    );
    this.busy = quiet;
    quiet.then(() => {
      if (this.busy === quiet) this.busy = null;
    });
    return done;
  }

  /** @param {BluetoothServiceUUID} service @returns {Promise<BluetoothRemoteGATTService>} */
  service(service) {
    return this.run(() => this.server.getPrimaryService(service));
  }

  /** @param {BluetoothRemoteGATTService} service @param {BluetoothCharacteristicUUID} name */
  characteristic(service, name) {
    return this.run(() => service.getCharacteristic(name));
  }

  /** @param {Characteristic} characteristic @param {Uint8Array<ArrayBuffer>} bytes @param {number} [seconds] */
  write(characteristic, bytes, seconds) {
    return this.run(() => characteristic.writeValueWithResponse(bytes), seconds);
  }

  /** @param {Characteristic} characteristic @returns {Promise<DataView>} */
  read(characteristic) {
    return this.run(() => characteristic.readValue());
  }

  /** Notifications and indications alike. @param {Characteristic} characteristic @param {Hears} hears */
  async listen(characteristic, hears) {
    const heard = () => characteristic.value && hears(characteristic.value);
    characteristic.addEventListener("characteristicvaluechanged", heard);
    this.deaf.push(() => characteristic.removeEventListener("characteristicvaluechanged", heard));
    await this.run(() => characteristic.startNotifications());
  }

  /** Hears nothing any more, and does one thing more: at once, as a page that is being left does not live to see the end
   * of what is under way; where the browser refuses that, behind it.
   * @param {(() => Promise<unknown>) | null} act null: there is nothing to be done
   */
  async close(act) {
    this.closed = true;
    for (const stop of this.deaf.splice(0)) stop();
    if (!act) return;
    const timed = async () =>
      within(act(), { clock: this.clock, seconds: ANSWER_SECONDS, fault: "no-answer" });
    await timed()
      .catch(() => this.queue(timed))
      .catch(() => {});
  }
}

/** A stream that is being started, and is left as it is to be left: once, and whatever comes of the start.
 * @param {() => Promise<Stream>} start
 * @param {() => Promise<void>} leave
 * @returns {Begun}
 */
export function beginning(start, leave) {
  /** @type {Promise<void> | null} */
  let left = null;
  const stop = () => {
    left ??= leave();
    return left;
  };
  const stream = start().catch(async (error) => {
    await stop();
    throw error;
  });
  return { stream, stop };
}

/** What the sensor calls itself; each is empty if it does not say.
 * @param {Connection} connection
 * @returns {Promise<{ model: string, firmware: string }>}
 */
export async function information(connection) {
  const service = await connection.service(INFORMATION).catch(() => null);
  if (!service) return { model: "", firmware: "" };
  return {
    model: await textOf(connection, service, MODEL),
    firmware: await textOf(connection, service, FIRMWARE),
  };
}

/** @param {Connection} connection @param {BluetoothRemoteGATTService} service @param {number} name */
async function textOf(connection, service, name) {
  try {
    const view = await connection.read(await connection.characteristic(service, name));
    // Some sensors end their text with a zero, or fill up with them.
    return new TextDecoder().decode(view).replace(/\0.*$/s, "").trim();
  } catch {
    return "";
  }
}

/** Tells of skin contact what the Heart Rate service does; a sensor that does not say is left alone.
 * @param {Connection} connection
 * @param {{ contact(on: boolean): void }} told
 */
export async function tellContact(connection, told) {
  try {
    const service = await connection.service(HEART_RATE);
    const measurement = await connection.characteristic(service, HEART_RATE_MEASUREMENT);
    await connection.listen(measurement, (view) => {
      const frame = parseHeartRate(view);
      if (frame.rr && frame.contact !== null) told.contact(frame.contact);
    });
  } catch {
    // Without the service there is nothing to tell.
  }
}

/** Tells the battery now and whenever it changes; a sensor that does not say is left alone.
 * @param {Connection} connection
 * @param {{ battery(percent: number): void }} told
 */
export async function tellBattery(connection, told) {
  /** @param {DataView} view */
  const tell = (view) => {
    if (view.byteLength > 0 && view.getUint8(0) <= 100) told.battery(view.getUint8(0));
  };
  try {
    const level = await connection.characteristic(await connection.service(BATTERY), BATTERY_LEVEL);
    tell(await connection.read(level));
    if (level.properties.notify) await connection.listen(level, tell);
  } catch {
    // Without a battery level there is nothing to tell.
  }
}
