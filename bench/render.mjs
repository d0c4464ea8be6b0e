// A report in Markdown from the figures that were measured: introduction, circumstances, tables.

import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../tools/engine.mjs";
import { formatValue } from "./figure.mjs";
import { arrangeTables, renderMarkdown } from "./tables.mjs";
import { formatTarget, meetsTarget } from "./targets.mjs";

/** @param {import("./figure.mjs").Figure[]} figures */
function about(figures) {
  return figures
    .filter(({ name }) => name.startsWith("about."))
    .map(({ name, note }) => `* ${name.slice("about.".length)}: ${note}`)
    .join("\n");
}

/** The targets that were not met, or "" @param {import("./figure.mjs").Figure[]} figures */
function missed(figures) {
  const lines = figures
    .filter((each) => meetsTarget(each) === false)
    .map((each) => `* ${each.name}: ${formatValue(each)} (target ${formatTarget(each.name)})`);
  return lines.length > 0 ? `**Targets that were not met:**\n\n${lines.join("\n")}\n\n` : "";
}

/**
 * The figures are returned. The command line may name another source and target.
 * @param {string | ((figures: import("./figure.mjs").Figure[]) => string)} introduction
 * @param {string} json in build/
 * @param {string} markdown in the repository's folder
 */
export function renderReport(introduction, json, markdown) {
  const [source = path.join(ROOT, "build", json), target = path.join(ROOT, markdown)] = process.argv.slice(2);
  /** @type {import("./figure.mjs").Figure[]} */
  const figures = JSON.parse(fs.readFileSync(source, "utf8"));
  const tables = arrangeTables(figures).map(renderMarkdown).join("\n");
  const begin = typeof introduction === "string" ? introduction : introduction(figures);
  const [title, first, ...rest] = begin.split("\n\n");
  const text = `${title}\n\n${first}\n\n${missed(figures)}${rest.join("\n\n")}`;
  fs.writeFileSync(target, `${text}\n${about(figures)}\n\n${tables}`);
  return figures;
}
