// Numbers as C's printf writes them with %g and %f: rounded exactly, a tie to the even digit (C17, 7.21.6.1), where
// JavaScript's own conversions round a tie away from zero.

/** More digits than a tie can have behind it: a double that is none differs from it within them. */
const EXACTLY = 40;
const MOST = 100; // digits that toFixed and toExponential give

/**
 * @param {(digits: number) => string} write the magnitude with so many digits after the point, without exponent
 * @param {number} digits
 */
function tieToEven(write, digits) {
  const text = write(digits);
  const exact = write(Math.min(digits + EXACTLY, MOST));
  const isTie = /^50*$/.test(exact.slice(exact.length - Math.min(EXACTLY, MOST - digits)));
  const last = text.charCodeAt(text.length - 1) - 48;
  return isTie && last % 2 === 1 ? `${text.slice(0, -1)}${last - 1}` : text;
}

/** @param {string} text */
const withoutZeros = (text) => (text.includes(".") ? text.replace(/\.?0*$/, "") : text);

/** @param {number} magnitude @param {number} precision */
function fixed(magnitude, precision) {
  if (magnitude < 1e21) return tieToEven((digits) => magnitude.toFixed(digits), precision);
  return `${BigInt(magnitude)}${precision > 0 ? `.${"0".repeat(precision)}` : ""}`;
}

/** @param {number} magnitude @param {number} precision significant digits */
function general(magnitude, precision) {
  const mantissa = tieToEven((digits) => magnitude.toExponential(digits).split("e")[0], precision - 1);
  const exponent = Number(magnitude.toExponential(precision - 1).split("e")[1]);
  if (exponent < -4 || exponent >= precision) {
    const power = String(Math.abs(exponent)).padStart(2, "0");
    return `${withoutZeros(mantissa)}e${exponent < 0 ? "-" : "+"}${power}`;
  }
  const digits = `${"0".repeat(Math.max(0, -exponent))}${mantissa.replace(".", "")}`;
  const point = Math.max(0, exponent) + 1;
  return withoutZeros(`${digits.slice(0, point)}.${digits.slice(point)}`);
}

/**
 * @param {number} number
 * @param {"g" | "f"} conversion
 * @param {number} precision as C has it: significant digits of %g, digits after the point of %f; at most 50
 */
export function numberText(number, conversion, precision) {
  const sign = number < 0 || Object.is(number, -0) ? "-" : "";
  const magnitude = Math.abs(number);
  if (Number.isNaN(number)) return "nan";
  if (magnitude === Number.POSITIVE_INFINITY) return `${sign}inf`;
  return sign + (conversion === "g" ? general(magnitude, precision || 1) : fixed(magnitude, precision));
}
