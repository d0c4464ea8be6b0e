// Figures arranged as tables, for the terminal and for Markdown: for each subject one table of single figures with the
// target beside each and one of the figures per record; tables of confidence intervals, of reliability, of leads, of
// distorted recordings, of delineation by lead and record, of estimates; one for each confusion matrix. The names decide (bench/figure.mjs).

import { BINS } from "./compare/certainty.mjs";
import { formatValue } from "./figure.mjs";
import { formatTarget, meetsTarget } from "./targets.mjs";

/** @typedef {import("./figure.mjs").Figure} Figure */
/** @typedef {{ title: string, header: string[], rows: string[][] }} Table */

const PER_RECORD = /^(.+)\.(\d{3})\.(\w+)$/; // qrs.mitdb.100.se
const CONFUSION = /^confusion\.(.+)\.(\w+)\.(\w+)$/; // confusion.ds2.v1.A.N
const FIRST_LEAD = /^delineation\.qtdb\.first_lead\.(\w+)\.(\w+)$/;
const DELINEATION_RECORD = /^delineation\.qtdb\.record\.(\w+)\.(\w+)\.(\w+)$/;
const RHYTHM = /^(rhythm\..+)\.(\w+)\.((?:duration|episode)_\w+)$/; // rhythm.reference.ds2.afib.duration_se
const INTERVAL = /^(aami\..+)_ci_(low|high)$/; // aami.ds2.r.veb_f1_ci_low
const RELIABILITY = /^(aami\..+)\.reliability\.(\d+)\.(\w+)$/;
const ROBUST = /^robust\.(?!ablation\.)(.+)\.(\w+)$/; // robust.em.6.accuracy
const ABLATION = /^robust\.ablation\.(.+)\.(\w+)$/; // robust.ablation.none.em.6.accuracy
const LEADS = /^leads\.(\w+)\.((?:named_)?accuracy|unclassified|\w+_f1|qrs_\w+)$/; // leads.second.accuracy
const ENERGY = /^explain\.(\w+\.\w+)\.energy\.(p|qrs|t|outside)$/; // explain.v1.shap.energy.qrs
const CLASS_ENERGY = /^explain\.(\w+\.\w+)\.energy\.(\w+\.\w+)$/; // explain.v1.shap.energy.V.qrs
const ESTIMATE = /^energy\.(beat|day)\.(.+)\.(\w+)_(least|most)$/; // energy.day.r.cortex_m4.joules_least
const WIDTH = /^explain\.(\w+)\.shap\.width\.(\w+)$/;
const CURVE = /^explain\..+_curve\.\d+$/; // of plots only
const ABOUT = /^about\./; // text in the note

/** Of figures that stand in a table of another form than that of single figures. */
const ELSEWHERE = [
  PER_RECORD,
  CONFUSION,
  FIRST_LEAD,
  DELINEATION_RECORD,
  RHYTHM,
  INTERVAL,
  RELIABILITY,
  ROBUST,
  ABLATION,
  LEADS,
  ENERGY,
  CLASS_ENERGY,
  ESTIMATE,
  WIDTH,
  CURVE,
  ABOUT,
];

/** The subjects in their order. @type {{ title: string, pattern: RegExp }[]} */
const SUBJECTS = [
  { title: "Speed of QRS detection", pattern: /^qrs\.hour/ },
  { title: "A second of a live lead", pattern: /^second\./ },
  { title: "Speed of denoising", pattern: /^wavelet\./ },
  { title: "Speed of the forward pass", pattern: /^(forward|int8)\.(?!node\.)/ },
  { title: "Speed of the forward pass in Node", pattern: /^(forward|int8)\.node\./ },
  { title: "Cold start", pattern: /^coldstart\./ },
  { title: "Size of the page", pattern: /^size\./ },
  {
    title: "Speed of explanations",
    pattern:
      /^(gradcam|gradcam_first|gradcam_guided|shap|shapley8)\.\w+\.(over_forward|ms|passes_per_background)$/,
  },
  { title: "Energy: what a beat takes", pattern: /^energy\./ },
  { title: "Long recordings on the page", pattern: /^page\.(hour|six_hours|day|week|fortnight)\./ },
  { title: "Drawing a frame of a day of three leads", pattern: /^page\.frame\./ },
  { title: "A strap at true pace", pattern: /^live\.(?!day\.)/ },
  { title: "A day of a strap", pattern: /^live\.day\./ },
  { title: "QRS detection", pattern: /^qrs\.(?!nstdb)/ },
  { title: "QRS detection in noise", pattern: /^qrs\.nstdb\.-?\d+\.\w+$/ },
  { title: "QRS detection in noise that no training saw", pattern: /^qrs\.nstdb\..+\.unseen\./ },
  { title: "QRS detection in noise with abstention", pattern: /^qrs\.nstdb\..+\.abstain\./ },
  { title: "Delineation", pattern: /^delineation\.(?!qtdb\.untuned\.)/ },
  { title: "Delineation, records that it was not tuned on", pattern: /^delineation\.qtdb\.untuned\./ },
  { title: "Rhythm", pattern: /^rhythm\./ },
  { title: "Ectopic beats", pattern: /^aami\.(?!.+\.ece$)/ },
  { title: "Certainty and abstention", pattern: /^(aami\..+\.ece$|abstain\.)/ },
  { title: "Any lead", pattern: /^leads\./ },
  { title: "Beat classes", pattern: /^beat5\./ },
  { title: "Deletion and insertion", pattern: /^explain\..+\.(deletion|insertion)_over_random$/ },
  { title: "Deletion and insertion, the window alone", pattern: /^explain\..+\.window_\w+_over_random$/ },
  { title: "Pointing", pattern: /^explain\..+\.(pointing(_wide)?\.\w+|around_share)$/ },
  { title: "Sensitivity and randomisation", pattern: /^explain\..+\.(max_sensitivity|randomisation_\w+)$/ },
  { title: "Agreement", pattern: /^explain\.(.+\.(agreement|shapley)|additivity)/ },
  { title: "V1 against V2", pattern: /^explain\.v1_v2\./ },
  { title: "Denoised against raw", pattern: /^explain\.\w+\.noise\./ },
  { title: "Wrong beats", pattern: /^explain\.\w+\.wrong\./ },
  { title: "Choices", pattern: /^explain\.\w+\.choice\./ },
  { title: "Networks", pattern: /^model\./ },
  { title: "Networks of 8 bits", pattern: /^quant\./ },
];

/** @param {string} name @returns {string} */
function subjectOf(name) {
  return SUBJECTS.find(({ pattern }) => pattern.test(name))?.title ?? "Other figures";
}

/** @param {string} title @param {Figure[]} figures @returns {Table} */
function singleTable(title, figures) {
  const rows = figures
    .filter(({ name }) => subjectOf(name) === title)
    .filter(({ name }) => !ELSEWHERE.some((pattern) => pattern.test(name)))
    .map((figure) => {
      const met = meetsTarget(figure);
      const verdict = met === null ? "" : met ? "met" : "NOT MET";
      const { name, n, note } = figure;
      return [name, formatValue(figure), formatTarget(name), verdict, String(n), note];
    });
  return { title, header: ["figure", "value", "target", "", "n", "note"], rows };
}

/**
 * @param {string} title
 * @param {string} corner heading of the first column
 * @param {{ row: string, column: string, text: string }[]} cells
 * @returns {Table}
 */
function gridTable(title, corner, cells) {
  const columns = [...new Set(cells.map(({ column }) => column))];
  /** @type {Map<string, Map<string, string>>} */
  const rows = new Map();
  for (const { row, column, text } of cells) rows.set(row, (rows.get(row) ?? new Map()).set(column, text));
  return {
    title,
    header: [corner, ...columns],
    rows: [...rows].map(([row, texts]) => [row, ...columns.map((column) => texts.get(column) ?? "")]),
  };
}

/** @param {string} title @param {Figure[]} figures @returns {Table} */
function recordTable(title, figures) {
  const cells = figures.flatMap((figure) => {
    const match = PER_RECORD.exec(figure.name);
    if (!match || subjectOf(figure.name) !== title) return [];
    const [, what, record, measure] = match;
    const text = figure.note ? `${formatValue(figure)}, ${figure.note}` : formatValue(figure);
    return [{ row: record, column: `${what} ${measure}`, text }];
  });
  return gridTable(`${title}, per record`, "record", cells);
}

/**
 * @param {string} title
 * @param {RegExp} pattern of the names: row, column
 * @param {Figure[]} figures
 * @returns {Table}
 */
function valueTable(title, pattern, figures) {
  const cells = figures.flatMap((figure) => {
    const match = pattern.exec(figure.name);
    return match ? [{ row: match[1], column: match[2], text: formatValue(figure) }] : [];
  });
  return gridTable(title, "", cells);
}

/** A bin of probabilities a row, those without beats left out. @param {Figure[]} figures @returns {Table} */
function reliabilityTable(figures) {
  const cells = figures.flatMap((figure) => {
    const match = RELIABILITY.exec(figure.name);
    if (!match || figure.n === 0) return [];
    const [, , bin, column] = match;
    const row = `${((Number(bin) - 1) / BINS).toFixed(3)} to ${(Number(bin) / BINS).toFixed(3)}`;
    return [
      { row, column: "beats", text: String(figure.n) },
      { row, column, text: formatValue(figure) },
    ];
  });
  return gridTable("Reliability: the best class's probability, and how often it is right", "bin", cells);
}

/** Mean and standard deviation of each point, and claims of waves that are not annotated. @param {Figure[]} figures */
function delineationRecordTable(figures) {
  const cells = figures.flatMap((figure) => {
    const match = DELINEATION_RECORD.exec(figure.name);
    if (!match || match[3] === "sd_ms") return [];
    const [, row, what, measure] = match;
    if (measure === "claimed_absent") {
      return [
        { row, column: `${what} claimed where none is`, text: `${formatValue(figure)} of ${figure.n}` },
      ];
    }
    const sd = figures.find(({ name }) => name === figure.name.replace("mean_ms", "sd_ms"));
    const [mean, deviation] = [figure, sd].map((part) => part?.value?.toFixed(1) ?? "-");
    return [{ row, column: what, text: `${mean} ± ${deviation}` }];
  });
  return gridTable("Delineation, per record (mean ± s.d. in ms)", "record", cells);
}

/** @param {string} title @param {string} set prefix of its figures @param {Figure[]} figures @returns {Table} */
function rhythmTable(title, set, figures) {
  const cells = figures.flatMap((figure) => {
    const match = RHYTHM.exec(figure.name);
    if (match?.[1] !== set) return [];
    const [, , row, column] = match;
    return [{ row, column, text: `${formatValue(figure)}: ${figure.note}` }];
  });
  return gridTable(title, "", cells);
}

/** Ranges, with as many digits as an estimate has. @param {string} title @param {string} what @param {Figure[]} figures @returns {Table} */
function estimateTable(title, what, figures) {
  const digits = (/** @type {Figure | undefined} */ figure) => Number(figure?.value?.toPrecision(2));
  const cells = figures.flatMap((figure) => {
    const match = ESTIMATE.exec(figure.name);
    if (match?.[1] !== what || match[4] !== "least") return [];
    const [, , row, column] = match;
    const most = figures.find(({ name }) => name === figure.name.replace(/least$/, "most"));
    return [{ row, column, text: `${digits(figure)} to ${digits(most)} ${figure.unit}` }];
  });
  return gridTable(title, "", cells);
}

/** @param {Figure[]} figures @returns {Table[]} */
function confusionTables(figures) {
  /** @type {Map<string, { row: string, column: string, text: string }[]>} */
  const matrices = new Map();
  for (const { name, value } of figures) {
    const match = CONFUSION.exec(name);
    if (!match) continue;
    const [, what, row, column] = match;
    matrices.set(what, [...(matrices.get(what) ?? []), { row, column, text: String(value) }]);
  }
  return [...matrices].map(([what, cells]) =>
    gridTable(`Confusion, ${what} (rows: reference; columns: named)`, "", cells),
  );
}

/** @param {Figure[]} figures @returns {Table[]} those that have rows */
export function arrangeTables(figures) {
  const titles = [...SUBJECTS.map(({ title }) => title), subjectOf("")];
  return [
    ...titles.map((title) => singleTable(title, figures)),
    rhythmTable("Rhythm, DS2, detected beats (rhythm.mitdb)", "rhythm.mitdb", figures),
    rhythmTable("Rhythm, DS2, reference beats (rhythm.reference.ds2)", "rhythm.reference.ds2", figures),
    rhythmTable("Rhythm, DS1, detected beats (rhythm.ds1)", "rhythm.ds1", figures),
    rhythmTable("Rhythm, DS1, reference beats (rhythm.reference.ds1)", "rhythm.reference.ds1", figures),
    valueTable("Ectopic beats, 95 % confidence intervals", INTERVAL, figures),
    reliabilityTable(figures),
    valueTable("Any lead, DS2 (leads)", LEADS, figures),
    valueTable("Worse and other recordings (robust)", ROBUST, figures),
    valueTable("Denoising (robust.ablation)", ABLATION, figures),
    valueTable("Where what speaks for the class lies (energy)", ENERGY, figures),
    valueTable("The same by class (energy)", CLASS_ENERGY, figures),
    valueTable("Ticks that hold half of |SHAP| (width)", WIDTH, figures),
    valueTable("Delineation, first lead alone", FIRST_LEAD, figures),
    estimateTable("Energy of the network for a beat: an ESTIMATE", "beat", figures),
    estimateTable("Energy of the analysis for a day of 100,000 beats: an ESTIMATE", "day", figures),
    delineationRecordTable(figures),
    ...titles.map((title) => recordTable(title, figures)),
    ...confusionTables(figures),
  ].filter(({ rows }) => rows.length > 0);
}

/** @param {Table} table */
export function renderText({ title, header, rows }) {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((cells) => cells[column].length)),
  );
  const lines = [header, ...rows].map((cells) =>
    cells
      .map((cell, i) => (/^[\d.-]+( %)?$/.test(cell) ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
      .join("  ")
      .trimEnd(),
  );
  return `${title}\n${lines.join("\n")}\n`;
}

/** @param {Table} table */
export function renderMarkdown({ title, header, rows }) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  return [`## ${title}`, "", line(header), line(header.map(() => "---")), ...rows.map(line), ""].join("\n");
}
