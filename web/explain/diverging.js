/** A colour map for values with a sign: from blue (below zero) over the paper's grey to orange (above), computed in OKLab
 * (Ottosson 2020), in which equal steps look equal. Blue and orange differ to colour-blind eyes too, and both ends are
 * as light. */

/** Hue in OKLCh of what speaks against, and for. Radians */
const AGAINST = (250 * Math.PI) / 180;
const FOR = (52 * Math.PI) / 180;
/** Chroma at the ends. */
const CHROMA = 0.13;
/** Lightness at zero, and at the ends, on light paper and on dark. */
const ON_LIGHT = { zero: 0.93, end: 0.58 };
const ON_DARK = { zero: 0.3, end: 0.74 };

/**
 * @param {number} value -1..1
 * @param {boolean} [dark] on dark paper
 * @returns {string} CSS colour
 */
export function diverging(value, dark = false) {
  const { zero, end } = dark ? ON_DARK : ON_LIGHT;
  const part = Math.min(1, Math.abs(value));
  const hue = value < 0 ? AGAINST : FOR;
  const chroma = CHROMA * part;
  const lightness = zero + (end - zero) * part;
  const channels = toSrgb(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
  return `rgb(${channels.map((channel) => Math.round(255 * channel)).join(" ")})`;
}

/**
 * @param {number} lightness 0..1
 * @param {number} a
 * @param {number} b
 * @returns {number[]} red, green and blue, 0..1
 */
export function toSrgb(lightness, a, b) {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map(gamma);
}

/** @param {number} linear */
function gamma(linear) {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.min(1, Math.max(0, value));
}
