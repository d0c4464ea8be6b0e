// What the figures must reach. A pattern stands for the names that it matches as a whole.

import { readKept } from "./gqrs/kept.mjs";

/** @typedef {{ pattern: RegExp, least?: number, above?: number, most?: number, source?: string }} Target */

// Standard deviations in ms: of Martinez et al. 2004 (IEEE Trans Biomed Eng 51:570), table II, and
// the tolerance of the CSE working party (Eur Heart J 6:815, 1985) for automatic analysis, 2 s.d. They stand for all
// records of qtdb, as in that table, and as well for the half that nothing was tuned on.
const DELINEATION = [
  { point: "p_on", martinez: 14.8, cse: 10.2 },
  { point: "p_peak", martinez: 13.2 },
  { point: "p_off", martinez: 12.8, cse: 12.7 },
  { point: "qrs_on", martinez: 7.7, cse: 6.5 },
  { point: "qrs_off", martinez: 8.7, cse: 11.6 },
  { point: "t_peak", martinez: 13.9 },
  { point: "t_off", martinez: 18.1, cse: 30.6 },
];

/** @returns {Target[]} */
function delineationTargets() {
  const deviations = DELINEATION.map(({ point, martinez, cse }) => ({
    pattern: new RegExp(`delineation\\.qtdb\\.(untuned\\.)?${point}\\.sd_ms`),
    most: martinez,
    source: `Martinez 2004${cse === undefined ? "" : `; CSE ${cse}`}`,
  }));
  return [
    ...deviations,
    { pattern: /delineation\.qtdb\.(untuned\.)?p\.ppv/, least: 91.03, source: "Martinez 2004" },
    { pattern: /delineation\.qtdb\.(untuned\.)?t\.ppv/, least: 97.79, source: "Martinez 2004" },
  ];
}

/** No worse than gqrs on the same records, as bench/gqrs measured it. @returns {Target[]} */
function gqrsTargets() {
  return readKept().figures.map(({ name, value }) => ({
    pattern: new RegExp(name.replaceAll(".", "\\.")),
    least: Number((value ?? 0).toFixed(2)),
    source: "gqrs",
  }));
}

/** @type {Target[]} */
const TARGETS = [
  { pattern: /qrs\.mitdb\.gross\.(se|ppv)/, least: 99.85 },
  ...gqrsTargets(),
  { pattern: /qrs\.hour_ms/, most: 20 },
  { pattern: /qrs\.hour\.over_sleepecg/, most: 1 },
  { pattern: /forward\.v[12]\.over_limit/, most: 1.2 },
  { pattern: /forward\.(node\.)?v1\.(batch64\.)?ort_over_ours/, least: 2.3 },
  { pattern: /forward\.(node\.)?v2\.(batch64\.)?ort_over_ours/, least: 3 },
  { pattern: /int8\.\w+\.f32_over_int8/, least: 1.4 },
  { pattern: /int8\.\w+\.relaxed\.f32_over_int8/, least: 2.5 },
  { pattern: /second\.ms/, most: 1 },
  { pattern: /wavelet\.over_limit/, most: 2 },
  { pattern: /wavelet\.blocks_over_whole/, most: 1.3 },
  { pattern: /wavelet\.pywavelets_over_ours/, least: 5 },
  { pattern: /coldstart\.ms/, most: 15 },
  { pattern: /size\.first_analysis_kb/, most: 200 },
  { pattern: /size\.wasm_kb/, most: 60 },
  { pattern: /gradcam\.\w+\.over_forward/, most: 1.5 },
  { pattern: /live\.packet_to_pixel_ms/, most: 50 },
  { pattern: /live\.frames_per_s/, least: 59 },
  { pattern: /live\.cpu_share/, most: 5 },
  { pattern: /live\.letter_after_window_ms/, most: 300 },
  { pattern: /live\.day\.dropped/, most: 0 },
  { pattern: /live\.day\.growth_mb/, most: 5 },
  { pattern: /shap\.v1\.ms/, most: 60 },
  { pattern: /shap\.v2\.ms/, most: 30 },
  { pattern: /shap\.\w+\.passes_per_background/, most: 5 },
  { pattern: /shapley8\.\w+\.ms/, most: 600 },
  { pattern: /page\.frame\.\w+_ms/, most: 8 },
  { pattern: /page\.day\.analysed_s/, most: 2.5 },
  { pattern: /page\.day\.one_worker_s/, most: 4 },
  { pattern: /page\.day\.memory_mb/, most: 150 },
  { pattern: /page\.day\.wait_ms/, most: 50 },
  ...delineationTargets(),
  { pattern: /beat5\.random\.v1\.accuracy/, least: 99.6, source: "paper: 99" },
  { pattern: /beat5\.random\.v1\.macro_f1/, least: 98.8 },
  { pattern: /beat5\.random\.v1\.apc_f1/, least: 95 },
  { pattern: /beat5\.random\.v2\.accuracy/, least: 99.4, source: "paper: 98" },
  { pattern: /aami\.ds2\.r\.(escape_n\.)?sveb_f1/, above: 82.3, source: "Zahid 2022" },
  { pattern: /aami\.ds2\.r\.(escape_n\.)?veb_f1/, above: 95.2, source: "Zahid 2022" },
  { pattern: /aami\.ds2\.r\.ece/, most: 0.01 },
  { pattern: /abstain\.paced\.rate/, least: 95 },
  { pattern: /quant\.\w+\.agreement/, least: 99.9 },
  { pattern: /quant\.\w+\.macro_f1_loss/, most: 0.3 },
  { pattern: /quant\.v1\.bytes/, most: 80 * 1024 },
  { pattern: /quant\.(v2|r)\.bytes/, most: 45 * 1024 },
  {
    pattern:
      /explain\.\w+\.(gradcam|gradcam_last_map|shap|expected_gradients)\.(window_)?deletion_over_random/,
    most: 0.6,
  },
  {
    pattern: /explain\.\w+\.(gradcam|gradcam_last_map|shap|expected_gradients)\.insertion_over_random/,
    above: 1,
  },
  {
    pattern: /explain\.(v1|v2)\.(gradcam|gradcam_last_map|shap|expected_gradients)\.pointing\.[VLR]/,
    least: 0.9,
  },
  { pattern: /explain\.r\.(gradcam|gradcam_last_map|shap|expected_gradients)\.pointing\.V/, least: 0.9 },
  { pattern: /explain\.\w+\.(gradcam|shap)\.randomisation_similarity/, most: 0.5 },
  { pattern: /explain\.additivity_worst/, most: 1e-4 },
  { pattern: /model\.v1\.bytes/, most: 302.18 * 1024 },
  { pattern: /model\.v2\.bytes/, most: 157.76 * 1024 },
  { pattern: /model\.r\.bytes/, most: 158 * 1024 },
  { pattern: /model\.v1\.macs/, most: 2e6 },
  { pattern: /model\.v2\.macs/, most: 1e6 },
];

/** @param {string} name */
function findTarget(name) {
  return TARGETS.find(({ pattern }) => pattern.exec(name)?.[0] === name);
}

/** @param {string} name @returns {string} e.g. "≥ 99.7 (gqrs)"; empty where there is no target */
export function formatTarget(name) {
  const target = findTarget(name);
  if (!target) return "";
  const { least, above, most, source } = target;
  const lower = above !== undefined ? `> ${above}` : `≥ ${least}`;
  const limit = most !== undefined ? `≤ ${most}` : lower;
  return source ? `${limit} (${source})` : limit;
}

/** @param {import("./figure.mjs").Figure} figure @returns {boolean | null} null where there is no target */
export function meetsTarget({ name, value }) {
  const target = findTarget(name);
  if (!target) return null;
  const { least = -Infinity, above = -Infinity, most = Infinity } = target;
  return value !== null && value >= least && value > above && value <= most;
}
