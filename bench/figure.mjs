// A measured figure: the form in which measurements are written to build/*.json and read by the reports.

/**
 * @typedef {object} Figure
 * @property {string} name stable, e.g. "qrs.mitdb.gross.se"
 * @property {number | null} value null where there is nothing to divide by
 * @property {string} unit "%", "beats", "bytes" ...
 * @property {number} n what the figure was taken over
 * @property {string} note what a reader needs to know about this figure
 */

/**
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 * @param {number} n
 * @param {string} [note]
 * @returns {Figure}
 */
export function figure(name, value, unit, n, note = "") {
  return { name, value: Number.isFinite(value) ? value : null, unit, n, note };
}

/** @param {Figure} figure */
export function formatValue({ value, unit }) {
  if (value === null) return "-";
  if (unit === "times" || unit === "passes") return `${value.toFixed(2)} ${unit}`;
  if (unit === "fraction") return value.toFixed(4);
  if (["ms", "us", "GFLOP/s"].includes(unit)) return `${value.toFixed(1)} ${unit}`;
  if (unit === "logit") return `${value.toPrecision(3)} logit`;
  if (unit === "s" || unit === "MB") return `${Number(value.toFixed(unit === "s" ? 2 : 1))} ${unit}`;
  if (unit === "points") return `${value.toFixed(2)} points`;
  return unit === "%" ? `${value.toFixed(2)} %` : `${value} ${unit}`;
}
