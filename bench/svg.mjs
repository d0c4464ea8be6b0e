// Parts of the reports' plots, as SVG.

/** @param {number} x @param {number} y @param {string} text @param {string} [attributes] */
export function label(x, y, text, attributes = "") {
  return `<text x="${x.toFixed(0)}" y="${y.toFixed(0)}" text-anchor="middle"${attributes}>${text}</text>`;
}

/** @param {number} width @param {number} height @param {string[]} parts @returns {string} a whole file */
export function drawing(width, height, parts) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...parts,
    "</svg>\n",
  ].join("\n");
}

/** @param {[number, number][]} points @param {string} colour @returns {string} */
export function line(points, colour) {
  const places = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  return `<polyline points="${places}" fill="none" stroke="${colour}" stroke-width="2"/>`;
}

/** @param {[number, number]} place @param {string} colour @returns {string} */
export function dot([x, y], colour) {
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4" fill="${colour}"/>`;
}
