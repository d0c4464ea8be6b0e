// The one kind of error that the engine's JavaScript layer throws: a code, a sentence for the user, and the place in
// the file (tl_status, tl_place and tl_error in engine/tracelight.h).

/** Index = -tl_status. */
const CODES = [
  "OK",
  "ARGUMENT",
  "MEMORY",
  "READ",
  "FORMAT",
  "TRUNCATED",
  "UNSUPPORTED",
  "LIMIT",
  "MISSING",
  "NEEDED",
  "MODEL",
];

/** Index = tl_place. @type {(import("./engine.js").Place)[]} */
export const PLACES = [null, "byte", "line", "sample"];

export class TracelightError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {{ place?: import("./engine.js").Place, where?: number, file?: string }} [at]
   */
  constructor(code, message, at = {}) {
    super(message);
    this.name = "TracelightError";
    this.code = code;
    this.place = at.place ?? null;
    this.where = at.where ?? 0;
    this.file = at.file ?? "";
  }
}

/**
 * @param {number} status a negative tl_status
 * @param {string} message
 * @param {{ place?: import("./engine.js").Place, where?: number, file?: string }} [at]
 */
export function errorOfStatus(status, message, at) {
  return new TracelightError(CODES[-status] ?? "ARGUMENT", message, at);
}

/**
 * Throws ARGUMENT unless `value` is a whole number from `low` to `high`.
 * @param {string} name of the argument, for the message
 * @param {number} value
 * @param {number} low
 * @param {number} [high]
 */
export function requireWhole(name, value, low, high = Number.MAX_SAFE_INTEGER) {
  if (Number.isSafeInteger(value) && value >= low && value <= high) return;
  throw new TracelightError(
    "ARGUMENT",
    `${name} must be a whole number from ${low} to ${high}, not ${value}.`,
  );
}
