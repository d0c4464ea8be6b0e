// Is an explanation diffuse when the network is wrong? Width (width.mjs) and entropy of |SHAP| of beats named wrongly and
// rightly, and how well they tell the two apart beside the network's own probability, and with it: a logistic regression,
// learnt on other records (five folds).
//
//   explain.v1.wrong.width_auc        how often a wrong beat is the wider one (0.5: chance)
//   explain.v1.wrong.entropy_auc
//   explain.v1.wrong.probability_auc  how often a wrong beat is the less probable one
//   explain.v1.wrong.combined_auc     of probability, width and entropy
//   explain.v1.wrong.gain             combined less probability, with its confidence interval

import { bootstrapIntervals } from "../compare/bootstrap.mjs";
import { mean } from "../compare/figures.mjs";
import { figure } from "../figure.mjs";
import { shuffled } from "../random.mjs";
import { crossScores } from "./logistic.mjs";
import { groupBy } from "./sample.mjs";
import { areaUnderRoc } from "./statistics.mjs";
import { foldTicks } from "./ticks.mjs";
import { halfWidth } from "./width.mjs";

/** @typedef {import("./explained.mjs").Verdict} Verdict */
/** @typedef {import("./network.mjs").Network} Network */
/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {{ record: string, wrong: boolean, doubt: number, width: number, entropy: number }} Judged */

const MOST = 200; // wrong beats, and right ones
const FOLDS = 5;
const CLEAR = 1e-6; // probabilities nearer to 1 count as that near

/** Of |values| as shares, 1: all alike. @param {Float64Array} values */
export function entropy(values) {
  const total = values.reduce((sum, value) => sum + Math.abs(value), 0);
  const sum = values.reduce((bits, value) => {
    const share = Math.abs(value) / total;
    return share > 0 ? bits - share * Math.log(share) : bits;
  }, 0);
  return sum / Math.log(values.length);
}

/** @param {Network} network @param {Verdict} verdict @returns {Judged} */
function examine(network, { record, input, index, probability, right }) {
  const ticks = foldTicks(network.shap(input, index), network.channels);
  const rest = Math.max(CLEAR, 1 - probability);
  const doubt = Math.log(rest / (1 - Math.min(rest, 1 - CLEAR)));
  return { record, wrong: !right, doubt, width: halfWidth(ticks), entropy: entropy(ticks) };
}

/** @param {Judged[]} beats @param {() => number} random */
function withCombined(beats, random) {
  const records = shuffled([...new Set(beats.map(({ record }) => record))], random);
  const scores = crossScores(
    beats.map(({ doubt, width, entropy }) => [doubt, width, entropy]),
    beats.map(({ wrong }) => wrong),
    beats.map(({ record }) => records.indexOf(record) % FOLDS),
  );
  return beats.map((beat, i) => ({ ...beat, combined: scores[i] }));
}

/** @param {(Judged & { combined: number })[]} beats */
function areas(beats) {
  const wrong = beats.map(({ wrong }) => wrong);
  const of = (/** @type {"doubt" | "width" | "entropy" | "combined"} */ what) =>
    areaUnderRoc(
      beats.map((beat) => beat[what]),
      wrong,
    );
  const [probability, combined] = [of("doubt"), of("combined")];
  const gain = combined - probability;
  return { width: of("width"), entropy: of("entropy"), probability, combined, gain };
}

/** @param {Network} network @param {Verdict[]} verdicts @param {() => number} random @returns {Figure[]} */
export function wrongFigures(network, verdicts, random) {
  const drawn = [false, true].flatMap((right) =>
    shuffled(
      verdicts.filter((verdict) => verdict.right === right),
      random,
    ).slice(0, MOST),
  );
  const beats = withCombined(
    drawn.map((verdict) => examine(network, verdict)),
    random,
  );
  const wrong = beats.filter((beat) => beat.wrong);
  const right = beats.filter((beat) => !beat.wrong);
  const records = [...groupBy(beats, ({ record }) => record).values()];
  const intervals = bootstrapIntervals(records, (some) => areas(some.flat()), { resamples: 500 });
  const prefix = `explain.${network.key}.wrong`;
  const width = (/** @type {Judged[]} */ list) => mean(list.map((beat) => beat.width));
  return [
    figure(`${prefix}.width_wrong`, width(wrong), "ms", wrong.length, "beats named wrongly"),
    figure(`${prefix}.width_right`, width(right), "ms", right.length, "beats named rightly"),
    ...Object.entries(areas(beats)).map(([what, value]) => {
      const { low, high } = intervals.get(what) ?? { low: Number.NaN, high: Number.NaN };
      const note = `95 %: ${low.toFixed(3)} to ${high.toFixed(3)}, over records`;
      const name = what === "gain" ? "gain" : `${what}_auc`;
      return figure(`${prefix}.${name}`, value, "fraction", beats.length, note);
    }),
  ];
}
