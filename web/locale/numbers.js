/** Numbers, lengths, times of day and dates, as a language writes them (ECMA-402); units are SI in every language. */

/** Digits beyond which nothing of a logit is ever shown. */
const REMAINDER_DIGITS = 5;

/** @param {number} speed mm/s */
function speedDigits(speed) {
  if (speed < 1) return speed < 0.1 ? 3 : 2;
  return speed < 10 || speed % 1 ? 1 : 0;
}

const pad = (/** @type {number} */ value) => String(value).padStart(2, "0");

/** @param {string} tag of the language (BCP 47) */
export function numbersOf(tag) {
  /** Made once for each number of decimals: making one takes longer than using it. @type {Map<number, Intl.NumberFormat>} */
  const formats = new Map();
  const significantDigits = new Intl.NumberFormat(tag, { maximumSignificantDigits: 3 });
  const dates = new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, {
    timeZone: "UTC",
    dateStyle: "medium",
    timeStyle: "medium",
  });
  const lists = new Intl.ListFormat(tag, { type: "conjunction", style: "narrow" });
  const point = number(0.5, 1).charAt(1);

  /** @param {number} value @param {number} [digits] decimals */
  function number(value, digits = 0) {
    const format =
      formats.get(digits) ??
      new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(digits, format);
    return format.format(value);
  }

  /** With a minus sign, not a hyphen. @param {number} value @param {number} [digits] */
  const minus = (value, digits = 2) => `${value < 0 ? "−" : ""}${number(Math.abs(value), digits)}`;

  /** @param {number} seconds @returns {string} "1 h 02 min", "5 min 00 s", "12.5 s" */
  function duration(seconds) {
    if (seconds < 60) return `${number(seconds, seconds < 10 ? 1 : 0)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600) return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`;
    return `${number(Math.floor(whole / 3600))} h ${pad(Math.floor((whole % 3600) / 60))} min`;
  }

  /** @param {number} seconds @param {number} [digits] @returns {string} "1:02:03.4" since the start */
  function clock(seconds, digits = 0) {
    const scale = 10 ** digits;
    const units = Math.max(0, Math.round(seconds * scale));
    const whole = Math.floor(units / scale);
    const rest = digits ? `${point}${String(units % scale).padStart(digits, "0")}` : "";
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor((whole % 3600) / 60);
    return `${hours ? `${hours}:${pad(minutes)}` : minutes}:${pad(whole % 60)}${rest}`;
  }

  return {
    number,
    minus,
    /** @param {number} value */
    minusWhole: (value) => minus(value, 0),
    /** Two significant digits. @param {number} value >= 0 */
    significant: (value) =>
      number(value, value > 0 ? Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(value)))) : 0),
    /** What values leave unexplained, signs aside. @param {number} residual */
    remainder: (residual) =>
      Math.abs(residual) < 0.5 * 10 ** -REMAINDER_DIGITS ? "0" : number(Math.abs(residual), REMAINDER_DIGITS),
    /** @param {number} share 0..1 @param {number} [digits] */
    percent: (share, digits = 1) => `${number(100 * share, digits)} %`,
    /** Three significant digits at most. @param {number} value */
    gain: (value) => significantDigits.format(value),
    /** The slower the paper, the more decimals. @param {number} value mm/s */
    speed: (value) => number(value, speedDigits(value)),
    /** As the device's clock showed it: a recording's start has no time zone. @param {number} ms since 1970 */
    date: (ms) => dates.format(ms),
    /** Things side by side. @param {string[]} items */
    list: (items) => lists.format(items),
    duration,
    clock,
  };
}
