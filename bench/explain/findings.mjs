// What the figures say, in sentences: each is written from the numbers, for or against.

/** @typedef {import("../figure.mjs").Figure} Figure */

/** @param {Figure[]} figures @param {string} name */
function find(figures, name) {
  const found = figures.find((figure) => figure.name === name);
  return { value: found?.value ?? Number.NaN, note: found?.note ?? "" };
}

/** The interval that a note holds: "95 %: 0.41 to 0.52". @param {string} note */
export function intervalOf(note) {
  const match = /95 %: (-?[\d.]+) to (-?[\d.]+)/.exec(note);
  return { low: Number(match?.[1] ?? Number.NaN), high: Number(match?.[2] ?? Number.NaN) };
}

/** @param {string} note @param {number} limit @returns {"below" | "above" | "open"} where the whole interval lies */
function sideOf(note, limit) {
  const { low, high } = intervalOf(note);
  if (high < limit) return "below";
  return low > limit ? "above" : "open";
}

/** @param {Figure[]} figures @returns {string} */
export function widthFinding(figures) {
  const width = find(figures, "explain.v1_v2.width_ratio");
  const spread = find(figures, "explain.v1_v2.spread_ratio");
  const verdict = { below: "confirmed", above: "refuted", open: "neither confirmed nor refuted" };
  return (
    `"V1 is more local, V2 broader in time" (arXiv 2505.03787) is **${verdict[sideOf(width.note, 1)]}** for the ticks ` +
    `that hold half of |SHAP| (V1 over V2: ${width.value.toFixed(3)}; ${width.note}), and ` +
    `**${verdict[sideOf(spread.note, 1)]}** for how far they reach in time (${spread.value.toFixed(3)}; ${spread.note}). ` +
    "The paper's networks see the window alone; these also know what surrounds the beat."
  );
}

/** @param {Figure[]} figures @param {string} key @returns {string} */
export function wrongFinding(figures, key) {
  const of = (/** @type {string} */ what) => find(figures, `explain.${key}.wrong.${what}`);
  const [width, probability, gain] = [of("width_auc"), of("probability_auc"), of("gain")];
  const diffuse = { above: "are", below: "are not (they are narrower)", open: "are not certainly" };
  const adds = { above: "adds to", below: "takes from", open: "adds nothing certain to" };
  return (
    `${key.toUpperCase()}: explanations of wrong beats **${diffuse[sideOf(width.note, 0.5)]}** the more diffuse ones ` +
    `(AUC ${width.value.toFixed(3)}); the probability alone tells wrong from right with ` +
    `${probability.value.toFixed(3)}, and the explanation **${adds[sideOf(gain.note, 0)]}** it ` +
    `(${gain.value >= 0 ? "+" : ""}${gain.value.toFixed(3)}; ${gain.note}).`
  );
}

/** @param {Figure[]} figures @param {string} key @returns {string} */
export function noiseFinding(figures, key) {
  const of = (/** @type {string} */ what) => find(figures, `explain.${key}.noise.${what}`).value;
  const percent = (/** @type {string} */ what) => `${(100 * of(what)).toFixed(0)} %`;
  const moved = find(figures, `explain.${key}.noise.moved`);
  const moves = { above: "moves", below: "does not move", open: "does not certainly move" };
  return (
    `${key.toUpperCase()}: with muscle noise at 6 dB ${percent("outside_denoised")} of |SHAP| of the denoised window lies ` +
    `outside of P, QRS and T, ${percent("outside_raw")} of the raw one (${percent("outside_clean")} without noise); the ` +
    `explanation resembles that without noise with a correlation of ${of("similarity_denoised").toFixed(2)} when denoised, ` +
    `${of("similarity_raw").toFixed(2)} when raw. Without denoising the attribution **${moves[sideOf(moved.note, 0)]}** ` +
    `to the noise (${moved.value.toFixed(3)}; ${moved.note}).`
  );
}

/** @param {Figure[]} figures @returns {string} Markdown */
export function findings(figures) {
  const keys = ["v1", "v2", "r"].filter((key) =>
    figures.some(({ name }) => name.startsWith(`explain.${key}.`)),
  );
  const items = [
    widthFinding(figures),
    ...keys.map((key) => wrongFinding(figures, key)),
    ...keys.map((key) => noiseFinding(figures, key)),
  ];
  return `## Findings\n\n${items.map((item) => `* ${item}`).join("\n")}\n`;
}
