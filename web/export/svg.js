/** Writes shapes (view/draw/shapes.js) as an SVG file. */

/** @param {string} value */
export const escaped = (value) =>
  value.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`).replace(/[^\t\n\r\x20-\uFFFD]/g, "");

/** Not every program knows colours without commas. @param {string} colour */
const plain = (colour) => colour.replace(/^rgb\((\d+) (\d+) (\d+)\)$/, "rgb($1,$2,$3)");

export const short = (/** @type {number} */ value) => String(Math.round(100 * value) / 100);

/**
 * What the drawing is of, for people and programs.
 * @typedef {{ title: string, description: string, about: Record<string, string> }} Meta
 */

/**
 * @param {{ width: number, height: number, unit: "" | "mm", type?: string }} size `unit`: of the size, and so of all
 *   numbers inside; "" = pixels
 * @param {string[]} lines elements
 * @param {Meta} meta
 */
export function svgFile({ width, height, unit, type }, lines, { title, description, about }) {
  const facts = Object.entries(about).map(
    ([name, value]) => `<t:fact name="${escaped(name)}">${escaped(value)}</t:fact>`,
  );
  const face = type ? ` font-family="${escaped(type)}"` : "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}${unit}" height="${height}${unit}" viewBox="0 0 ${width} ${height}"${face} role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<metadata xmlns:t="urn:tracelight:explanation">${facts.join("")}</metadata>`,
    ...lines,
    "</svg>\n",
  ].join("\n");
}

/**
 * @param {{ shapes: import("../view/draw/shapes.js").Shape[], width: number, height: number, type: string, unit?: "" | "mm" }} picture
 * @param {Meta} meta
 * @returns {string}
 */
export const svgText = ({ shapes, width, height, type, unit = "" }, meta) =>
  svgFile({ width, height, unit, type }, shapes.map(shapeText), meta);

/** @param {import("../view/draw/shapes.js").Shape} shape */
function shapeText(shape) {
  if (shape.kind === "box") {
    const { x, y, width, height, fill } = shape;
    return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${plain(fill)}"/>`;
  }
  if (shape.kind === "line") {
    const { points, stroke, width, dash, round } = shape;
    const dashes = dash?.length ? ` stroke-dasharray="${dash.join(" ")}"` : "";
    const cap = round ? ` stroke-linecap="round"` : "";
    return `<polyline points="${points.map(short).join(" ")}" fill="none" stroke="${plain(stroke)}" stroke-width="${short(width)}" stroke-linejoin="round"${dashes}${cap}/>`;
  }
  const { x, y, words, fill, size, bold, align } = shape;
  const weight = bold ? ` font-weight="600"` : "";
  return `<text x="${short(x)}" y="${short(y)}" font-size="${size}" fill="${plain(fill)}" text-anchor="${align ?? "start"}"${weight}>${escaped(words)}</text>`;
}
