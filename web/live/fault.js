/** Why a sensor does not work, as a code: what a driver found, and what the browser's errors come to. */

/** @typedef {import("./sensor.js").FaultCode} FaultCode */

export class SensorFault extends Error {
  /** @param {FaultCode} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** What the browser's own errors mean, by their names.
 * @type {Record<string, FaultCode>} */
const BY_NAME = {
  NotFoundError: "no-service",
  SecurityError: "pairing",
  NetworkError: "lost",
  InvalidStateError: "lost",
  AbortError: "lost",
};

/** What an error amounts to that came once the sensor was chosen.
 * @param {unknown} error
 * @returns {FaultCode}
 */
export function faultOf(error) {
  if (error instanceof SensorFault) return error.code;
  if (!(error instanceof Error)) return "bluetooth";
  // Chromium tells "Authentication failed", "GATT Error: Not paired." and their like under several names.
  if (/authent|not authorized|pair|encrypt/i.test(error.message)) return "pairing";
  return BY_NAME[error.name] ?? "bluetooth";
}

/** Faults that no further try can mend, unless the sensor has worked before. */
export const LASTING = new Set(["no-service", "no-ecg", "refused", "no-rate"]);
