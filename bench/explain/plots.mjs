// The plots of EXPLANATIONS.md, from the figures: curves of deletion and insertion, of cascading randomisation, and how
// wide the explanations of V1 and V2 are.

import { dot, drawing, label, line } from "../svg.mjs";

/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {{ name: string, colour: string, points: [number, number][] }} Series x and y in 0..1 */
/** @typedef {{ title: string, xLabel: string, yLabel: string, series: Series[] }} Panel */

const NETWORKS = ["v1", "v2", "r"];
const WIDTH = 260; // of a panel
const HEIGHT = 200;
const LEFT = 50;
const TOP = 30;
const GAP = 50; // below a panel
const LEGEND = 30;

/** @type {[string, string][]} */
const METHODS = [
  ["shap", "#0072b2"],
  ["expected_gradients", "#009e73"],
  ["gradcam", "#d55e00"],
  ["random", "#888888"],
];
/** @type {[string, string][]} */
const COMPARED = [
  ["v1", "#0072b2"],
  ["v2", "#d55e00"],
];

/** @param {Figure[]} figures @param {string} prefix of names that end with thousandths @returns {[number, number][]} */
function pointsOf(figures, prefix) {
  return figures.flatMap(({ name, value }) => {
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    /** @type {[number, number]} */
    const point = [Number(rest) / 1000, value ?? 0];
    return /^\d+$/.test(rest) ? [point] : [];
  });
}

/** @param {Panel} panel @param {number} left @param {number} top */
function drawPanel({ title, xLabel, yLabel, series }, left, top) {
  const x = (/** @type {number} */ value) => left + (WIDTH - LEFT - 10) * value;
  const y = (/** @type {number} */ value) => top + HEIGHT * (1 - value);
  const middle = top + HEIGHT / 2;
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((value) => [
    `<path d="M${left} ${y(value)}H${x(1)}" stroke="#ddd"/>`,
    label(left - 16, y(value) + 4, `${value}`),
    label(x(value), top + HEIGHT + 16, `${100 * value}`),
  ]);
  return [
    label(x(0.5), top - 10, title),
    ...ticks,
    label(x(0.5), top + HEIGHT + 34, xLabel),
    label(left - 38, middle, yLabel, ` transform="rotate(-90 ${left - 38} ${middle})"`),
    ...series.map(({ points, colour }) =>
      line(
        points.map(([a, b]) => [x(a), y(Math.max(0, b))]),
        colour,
      ),
    ),
  ];
}

/** @param {[string, string][]} names with colours @param {number} top */
function legend(names, top) {
  return names.flatMap(([name, colour], i) => [
    dot([LEFT + 180 * i, top], colour),
    `<text x="${LEFT + 10 + 180 * i}" y="${top + 4}">${name.replaceAll("_", " ")}</text>`,
  ]);
}

/** @param {Panel[][]} rows @param {[string, string][]} names @returns {string} */
function grid(rows, names) {
  const height = LEGEND + rows.length * (TOP + HEIGHT + GAP);
  const panels = rows.flatMap((row, i) =>
    row.flatMap((panel, j) => drawPanel(panel, LEFT + j * WIDTH, LEGEND + TOP + i * (TOP + HEIGHT + GAP))),
  );
  return drawing(LEFT + NETWORKS.length * WIDTH, height, [...legend(names, 16), ...panels]);
}

/**
 * @param {Figure[]} figures
 * @param {string} curve
 * @param {[string, string][]} methods
 * @param {{ xLabel: string, yLabel: string }} labels
 * @returns {Panel[]}
 */
function panelsOf(figures, curve, methods, labels) {
  return NETWORKS.map((key) => ({
    title: `${key.toUpperCase()}, ${curve}`,
    ...labels,
    series: methods.map(([name, colour]) => ({
      name,
      colour,
      points: pointsOf(figures, `explain.${key}.${name}.${curve}_curve.`),
    })),
  }));
}

/** @param {Figure[]} figures @returns {string} SVG */
export function deletionSvg(figures) {
  const yLabel = "probability";
  return grid(
    [
      panelsOf(figures, "deletion", METHODS, { xLabel: "taken out, %", yLabel }),
      panelsOf(figures, "insertion", METHODS, { xLabel: "put in, %", yLabel }),
    ],
    METHODS,
  );
}

/** @param {Figure[]} figures @returns {string} SVG */
export function randomisationSvg(figures) {
  const methods = METHODS.filter(([name]) => name === "shap" || name === "gradcam");
  const labels = { xLabel: "layers randomised, %", yLabel: "similarity" };
  return grid([panelsOf(figures, "randomisation", methods, labels)], methods);
}

/** @param {Figure[]} figures @returns {string} SVG */
export function widthSvg(figures) {
  const kinds = ["N", "L", "R", "A", "V"];
  const most = 240; // ms
  const [left, top] = [70, LEGEND + 10];
  const x = (/** @type {number} */ i) => left + 100 * (i + 0.5);
  const y = (/** @type {number} */ value) => top + HEIGHT * (1 - value / most);
  const axis = [0, 60, 120, 180, 240].flatMap((value) => [
    `<path d="M${left} ${y(value)}H${x(4.5)}" stroke="#ddd"/>`,
    label(left - 20, y(value) + 4, `${value}`),
  ]);
  const dots = COMPARED.flatMap(([key, colour], side) =>
    kinds.flatMap((kind, i) => {
      const value = figures.find(({ name }) => name === `explain.${key}.shap.width.${kind}`)?.value;
      return typeof value === "number" ? [dot([x(i) + 12 * side - 6, y(Math.min(most, value))], colour)] : [];
    }),
  );
  return drawing(600, top + HEIGHT + GAP, [
    ...legend(COMPARED, 16),
    ...axis,
    ...kinds.map((kind, i) => label(x(i), top + HEIGHT + 18, kind)),
    label(x(2), top + HEIGHT + 38, "annotated class"),
    label(18, top + HEIGHT / 2, "half of |SHAP|, ms", ` transform="rotate(-90 18 ${top + HEIGHT / 2})"`),
    ...dots,
  ]);
}
