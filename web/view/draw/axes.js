/** Two axes with round steps, rules and units, for the small plots. */

/** Pixels around the plot for numbers and titles. */
export const MARGIN = { left: 46, right: 16, top: 22, bottom: 34 };

/**
 * @typedef {object} Axis
 * @property {number} from
 * @property {number} to
 * @property {string} title with the unit
 * @property {(value: number) => string} label
 * @property {number[]} steps that a person counts in, ascending
 */

/** @typedef {{ left: number, top: number, width: number, height: number, x: Axis, y: Axis }} Plot pixels */

/** @param {Plot} plot @param {number} value */
export const plotX = ({ left, width, x }, value) => left + ((value - x.from) / (x.to - x.from)) * width;

/** @param {Plot} plot @param {number} value */
export const plotY = ({ top, height, y }, value) =>
  top + height - ((value - y.from) / (y.to - y.from)) * height;

/**
 * @param {Axis} axis
 * @param {number} room for how many labels
 * @returns {number[]} where they stand
 */
function ticks({ from, to, steps }, room) {
  const step = steps.find((each) => (to - from) / each <= room) ?? steps[steps.length - 1];
  const first = Math.ceil(from / step - 1e-9);
  return Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Plot} plot
 * @param {import("../palette.js").Palette} colours
 */
export function drawAxes(ctx, plot, colours) {
  const { left, top, width, height, x, y } = plot;
  ctx.fillStyle = colours.paper;
  ctx.fillRect(left, top, width, height);
  ctx.font = `11px ${colours.type}`;
  ctx.textBaseline = "top";
  ctx.textAlign = "center";
  for (const value of ticks(x, width / 60)) {
    const at = plotX(plot, value);
    ctx.fillStyle = colours.rule;
    ctx.fillRect(Math.round(at), top, 1, height + 3);
    ctx.fillStyle = colours.muted;
    ctx.fillText(x.label(value), at, top + height + 5);
  }
  ctx.textBaseline = "middle";
  ctx.textAlign = "right";
  for (const value of ticks(y, height / 34)) {
    const at = plotY(plot, value);
    ctx.fillStyle = colours.rule;
    ctx.fillRect(left - 3, Math.round(at), width + 3, 1);
    ctx.fillStyle = colours.muted;
    ctx.fillText(y.label(value), left - 6, at);
  }
  ctx.textAlign = "left";
  ctx.textBaseline = "top";
  ctx.fillText(y.title, 0, 3);
  ctx.textAlign = "right";
  ctx.fillText(x.title, left + width, top + height + 19);
}
