// The risk-coverage curve as SVG: the share of wrong names among the beats that are kept, over the share kept, when the
// least certain ones are left out (El-Yaniv and Wiener 2010).

import { dot, drawing, label, line } from "./svg.mjs";

const WIDTH = 640;
const HEIGHT = 400;
const LEFT = 70;
const RIGHT = 20;
const TOP = 20;
const BOTTOM = 50;
const COLOUR = "#0072b2";
const NAME = /^abstain\.ds2\.accuracy_at_(\d+)$/;

/** @typedef {{ coverage: number, risk: number }} Point percent */

/** @param {import("./figure.mjs").Figure[]} figures @returns {Point[]} from most to least coverage */
function pointsOf(figures) {
  return figures
    .flatMap(({ name, value }) => {
      const coverage = Number(NAME.exec(name)?.[1]);
      return value === null || Number.isNaN(coverage) ? [] : [{ coverage, risk: 100 - value }];
    })
    .sort((a, b) => b.coverage - a.coverage);
}

/** @param {Point[]} points */
function scales(points) {
  const least = Math.min(...points.map(({ coverage }) => coverage));
  const most = Math.ceil(Math.max(...points.map(({ risk }) => risk)));
  return {
    least,
    most,
    x: (/** @type {number} */ coverage) =>
      LEFT + ((WIDTH - LEFT - RIGHT) * (coverage - least)) / (100 - least),
    y: (/** @type {number} */ risk) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * risk) / most,
  };
}

/** @param {ReturnType<typeof scales>} scale */
function axes({ least, most, x, y }) {
  const middle = (TOP + HEIGHT - BOTTOM) / 2;
  const parts = [
    `<path d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}" fill="none" stroke="#333"/>`,
    label((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, "beats that keep their name, %"),
    label(16, middle, "of these named wrongly, %", ` transform="rotate(-90 16 ${middle})"`),
  ];
  for (let coverage = least; coverage <= 100; coverage += 10)
    parts.push(label(x(coverage), HEIGHT - BOTTOM + 16, `${coverage}`));
  for (let risk = 0; risk <= most; risk += 0.5) {
    parts.push(`<path d="M${LEFT} ${y(risk).toFixed(0)}H${WIDTH - RIGHT}" stroke="#ddd"/>`);
    parts.push(label(LEFT - 20, y(risk) + 4, risk.toFixed(1)));
  }
  return parts;
}

/**
 * @param {import("./figure.mjs").Figure[]} figures with abstain.ds2.accuracy_at_<percent>
 * @returns {string} SVG; empty where there are fewer than two points
 */
export function riskCoverageSvg(figures) {
  const points = pointsOf(figures);
  if (points.length < 2) return "";
  const scale = scales(points);
  /** @type {[number, number][]} */
  const places = points.map(({ coverage, risk }) => [scale.x(coverage), scale.y(risk)]);
  return drawing(WIDTH, HEIGHT, [
    ...axes(scale),
    line(places, COLOUR),
    ...places.map((place) => dot(place, COLOUR)),
  ]);
}
