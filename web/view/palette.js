/** The colours of the style sheet, for canvases; told again when the colour scheme changes. */

/** @typedef {Record<string, string>} Palette */

/** Custom properties of styles/base.css; `type` is the type face. */
const NAMES = [
  "type",
  "paper",
  "grid-fine",
  "grid-bold",
  "trace",
  "trace-second",
  "trace-pale",
  "trace-band",
  "text",
  "muted",
  "accent",
  "window",
  "rule",
  "unreadable",
  "class-N",
  "class-A",
  "class-S",
  "class-V",
  "class-F",
  "class-L",
  "class-R",
  "class-none",
  "rhythm-sinus",
  "rhythm-bradycardia",
  "rhythm-tachycardia",
  "rhythm-irregular",
  "on-A",
  "on-S",
  "on-V",
  "on-F",
  "on-L",
  "on-R",
];

/** @returns {Palette} */
function read() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/** @type {Palette | null} */
let current = null;

/** @returns {Palette} */
export function palette() {
  current ??= read();
  return current;
}

/** Whether the paper is dark. */
export const isDark = () => matchMedia("(prefers-color-scheme: dark)").matches;

/** @param {() => void} changed */
export function watchPalette(changed) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    current = null;
    changed();
  });
}

/** @param {string} letter of a class or of an annotation */
export function classColour(letter) {
  const colours = palette();
  return colours[`class-${letter}`] ?? colours["class-none"];
}
