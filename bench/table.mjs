// Figures as a table for the terminal: the target beside every figure.

import { formatValue } from "./figure.mjs";
import { formatTarget, meetsTarget } from "./targets.mjs";

/** @param {import("./figure.mjs").Figure} figure */
function row(figure) {
  const met = meetsTarget(figure);
  const verdict = met === null ? "" : met ? "met" : "NOT MET";
  return [
    figure.name,
    formatValue(figure),
    formatTarget(figure.name),
    verdict,
    `n = ${figure.n}`,
    figure.note,
  ];
}

/** @param {import("./figure.mjs").Figure[]} figures */
export function formatTable(figures) {
  const rows = [["figure", "value", "target", "", "", ""], ...figures.map(row)];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  return rows
    .map((cells) => cells.map((cell, i) => (i === 1 ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))))
    .map((cells) => cells.join("  ").trimEnd())
    .join("\n");
}
