// What the figures must reach. A pattern stands for the names that it matches as a whole.

/** @type {{ pattern: RegExp, least?: number, most?: number }[]} */
const TARGETS = [
  { pattern: /qrs\.mitdb\.gross\.(se|ppv)/, least: 99.7 },
  { pattern: /beat5\.random\.v1\.accuracy/, least: 99 },
  { pattern: /beat5\.random\.v2\.accuracy/, least: 98 },
  { pattern: /model\.v1\.bytes/, most: 302.18 * 1024 },
  { pattern: /model\.v2\.bytes/, most: 157.76 * 1024 },
];

/** @param {string} name */
function findTarget(name) {
  return TARGETS.find(({ pattern }) => pattern.exec(name)?.[0] === name);
}

/** @param {string} name @returns {string} e.g. "≥ 99.7"; empty where there is no target */
export function formatTarget(name) {
  const target = findTarget(name);
  if (!target) return "";
  return target.least !== undefined ? `≥ ${target.least}` : `≤ ${target.most}`;
}

/** @param {import("./figure.mjs").Figure} figure @returns {boolean | null} null where there is no target */
export function meetsTarget({ name, value }) {
  const target = findTarget(name);
  if (!target) return null;
  return value !== null && value >= (target.least ?? -Infinity) && value <= (target.most ?? Infinity);
}
