/** Whether the page can reach sensors here, and why not. */

/** @typedef {"insecure" | "no-api" | "frame-not-allowed" | "no-adapter"} Obstacle
 * @typedef {{ features?(): string[], allowsFeature(name: string): boolean }} Policy
 * @typedef {object} Surroundings
 * @property {boolean} secure whether the page is a secure context
 * @property {Pick<Bluetooth, "getAvailability"> | null} bluetooth null: the browser has no Web Bluetooth
 * @property {Policy | null} policy null: the browser does not tell what a frame may do
 */

/** @param {Surroundings} surroundings @returns {Promise<Obstacle | null>} null: nothing is in the way */
export async function obstacle({ secure, bluetooth, policy }) {
  // An insecure page is not shown the API, so it has to be asked first.
  if (!secure) return "insecure";
  if (!bluetooth) return "no-api";
  if (policy && forbids(policy)) return "frame-not-allowed";
  return (await hasAdapter(bluetooth)) ? null : "no-adapter";
}

/** A browser that does not know the feature says that it is not allowed. @param {Policy} policy */
const forbids = (policy) =>
  (policy.features?.().includes("bluetooth") ?? true) && !policy.allowsFeature("bluetooth");

/** Where the browser does not say, the chooser will. @param {Pick<Bluetooth, "getAvailability">} bluetooth */
async function hasAdapter(bluetooth) {
  try {
    return await bluetooth.getAvailability();
  } catch {
    return true;
  }
}

/** The same of the page that this runs in. */
export const obstacleHere = () =>
  obstacle({
    secure: globalThis.isSecureContext,
    bluetooth: navigator.bluetooth ?? null,
    policy: Reflect.get(document, "permissionsPolicy") ?? Reflect.get(document, "featurePolicy") ?? null,
  });
