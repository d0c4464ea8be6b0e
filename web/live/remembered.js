/** The sensor that the person chose on an earlier page, where the browser remembers it (Web Bluetooth, W3C community group:
 * getDevices, watchAdvertisements). */

import { within } from "./wait.js";

/** A sensor that is near and free shows within so long. Short of the time for which a press of the person counts: the
 * browser's list may have to be opened after it. Seconds */
const NEAR = 3;

/** @typedef {import("./sensor.js").Clock} Clock
 * @typedef {import("./sensor.js").SensorKind} SensorKind */

/**
 * @param {Partial<Pick<Bluetooth, "getDevices">>} bluetooth
 * @param {SensorKind} kind
 * @param {Clock} clock
 * @returns {Promise<BluetoothDevice | null>} null: there is none, or it is not clear which
 */
export async function remembered(bluetooth, kind, clock) {
  try {
    const devices = (await bluetooth.getDevices?.()) ?? [];
    const fitting = devices.filter((device) => fits(device, kind));
    if (fitting.length !== 1) return null;
    await isNear(fitting[0], clock);
    return fitting[0];
  } catch {
    return null;
  }
}

/** By its name: what services it has is not told. @param {BluetoothDevice} device @param {SensorKind} kind */
const fits = ({ name }, { request }) =>
  request.filters.some(({ namePrefix }) => namePrefix !== undefined && name?.startsWith(namePrefix));

/** Some systems reach only what they heard of late. @param {BluetoothDevice} device @param {Clock} clock */
async function isNear(device, clock) {
  if (!device.watchAdvertisements) return;
  const heard = new AbortController();
  const once = new Promise((resolve) => {
    device.addEventListener("advertisementreceived", resolve, { once: true, signal: heard.signal });
  });
  try {
    await device.watchAdvertisements({ signal: heard.signal });
    await within(once, { clock, seconds: NEAR, fault: "out-of-reach" });
  } finally {
    heard.abort();
  }
}
