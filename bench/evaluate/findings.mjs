// What the figures of RESULTS.md say, in sentences: each is written from the numbers, whichever way they turn out.

/** @typedef {import("../figure.mjs").Figure} Figure */

/** @param {Figure[]} figures */
const reader = (figures) => {
  const values = new Map(figures.map(({ name, value }) => [name, value ?? Number.NaN]));
  return (/** @type {string} */ name) => values.get(name) ?? Number.NaN;
};

/** @param {number} value */
const signed = (value) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;

const MEASURES = /** @type {const} */ ([
  ["named_accuracy", "accuracy of the named beats"],
  ["veb_f1", "VEB F1"],
  ["sveb_f1", "SVEB F1"],
]);

/**
 * How the three measures of one row of a table differ from those of another, in points.
 * @param {(name: string) => number} read
 * @param {string} row e.g. "leads.quality"
 * @param {string} other
 */
const differences = (read, row, other) =>
  MEASURES.map(
    ([name, words]) => `${words} ${signed(read(`${row}.${name}`) - read(`${other}.${name}`))}`,
  ).join(", ");

/** @param {Figure[]} figures */
export function leadFinding(figures) {
  const read = reader(figures);
  return (
    "Against the preferred lead, in points: chosen by quality once a record, " +
    `${differences(read, "leads.quality", "leads.first")}; every 10 seconds, ` +
    `${differences(read, "leads.quality_10s", "leads.first")}; the other lead throughout, ` +
    `${differences(read, "leads.second", "leads.first")}.`
  );
}

/** @param {Figure[]} figures */
export function polarityFinding(figures) {
  const read = reader(figures);
  return `A lead turned upside down costs, in points: ${differences(read, "robust.flipped", "robust.clean")}.`;
}

/** @param {Figure[]} figures */
export function denoisingFinding(figures) {
  const read = reader(figures);
  const rows = ["clean", "em.12", "em.6", "ma.12", "ma.6"];
  return rows
    .map((row) => {
      const of = (/** @type {string} */ way) => `robust.ablation.${way}.${row}`;
      return (
        `${row}: without denoising ${differences(read, of("none"), of("symlet"))}; ` +
        `with the band-pass ${differences(read, of("bandpass"), of("symlet"))}`
      );
    })
    .join(". ");
}

/** @param {Figure[]} figures */
export function pacedFinding(figures) {
  const read = reader(figures);
  const percent = (/** @type {string} */ name) => `${read(`abstain.${name}`).toFixed(1)} %`;
  const [r, v1, v2] = ["paced", "paced_v1", "paced_v2"];
  return (
    `Paced beats: R leaves ${percent(`${r}.rate`)} without a name (${percent(`${r}.217.rate`)} of record 217), and calls ` +
    `${percent(`${r}.named_n`)} N and ${percent(`${r}.named_v`)} V. V1 calls ${percent(`${v1}.named_v`)} of them V and ` +
    `${percent(`${v1}.named_l`)} L, V2 ${percent(`${v2}.named_v`)} and ${percent(`${v2}.named_l`)}. Ventricular ectopic ` +
    `beats of these patients: R calls ${percent("paced_veb.named_v")} of them V and leaves ` +
    `${percent("paced_veb.rate")} without a name.`
  );
}
