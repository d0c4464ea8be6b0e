/** Writes shapes (view/draw/shapes.js) as an SVG file. */

/** @param {string} value */
const escaped = (value) =>
  value.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`).replace(/[^\t\n\r\x20-\uFFFD]/g, "");

/** Not every program knows colours without commas. @param {string} colour */
const plain = (colour) => colour.replace(/^rgb\((\d+) (\d+) (\d+)\)$/, "rgb($1,$2,$3)");

const short = (/** @type {number} */ value) => String(Math.round(100 * value) / 100);

/**
 * @param {{ shapes: import("../view/draw/shapes.js").Shape[], width: number, height: number, type: string }} picture
 * @param {{ title: string, description: string, about: Record<string, string> }} meta
 * @returns {string}
 */
export function svgText({ shapes, width, height, type }, { title, description, about }) {
  const facts = Object.entries(about).map(
    ([name, value]) => `<t:fact name="${escaped(name)}">${escaped(value)}</t:fact>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(type)}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<metadata xmlns:t="urn:tracelight:explanation">${facts.join("")}</metadata>`,
    ...shapes.map(shapeText),
    "</svg>\n",
  ].join("\n");
}

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
