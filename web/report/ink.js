/** The colours of a report: ink on white paper, whatever the screen shows. */

import { UNNAMED } from "../data/beats.js";

/** @type {import("../view/palette.js").Palette} */
export const INK = {
  type: '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  paper: "#ffffff",
  "grid-fine": "#f4d9d0",
  "grid-bold": "#e2ad9c",
  trace: "#000000",
  "trace-second": "#8a9097",
  text: "#000000",
  muted: "#4a5157",
  accent: "#0f5664",
  rule: "#c9c5bc",
};

/** Dark enough for letters on white. @type {Record<string, string>} */
const CLASSES = {
  N: "#2f5a43",
  A: "#8a5f00",
  S: "#8a5f00",
  V: "#a84700",
  F: "#9a3f72",
  L: "#005a8e",
  R: "#17679b",
  [UNNAMED]: "#4a5157",
};

/** @param {string} letter of a class */
export const classInk = (letter) => CLASSES[letter] ?? CLASSES[UNNAMED];
