// Our comparison of one case in the form in which tests/golden/bxb.jsonl holds that of bxb.

import { countClasses, qrsCounts, svebCounts, vebCounts } from "../../bench/compare/aami.mjs";
import { pairAnnotations } from "../../bench/compare/pairing.mjs";

/** @typedef {[number, number]} Fraction numerator and denominator */

/**
 * @typedef {object} Outcome
 * @property {Record<string, number>} matrix
 * @property {Fraction} qrs_se
 * @property {Fraction} qrs_ppv
 * @property {Fraction} veb_se
 * @property {Fraction} veb_ppv
 * @property {Fraction} veb_fpr
 * @property {Fraction} sveb_se
 * @property {Fraction} sveb_ppv
 */

/** @param {import("../golden/beat_cases.mjs").Case} drawn @returns {Outcome} */
export function compareCase({ rate, end, reference, test }) {
  const [references, tests] = [reference, test].map((entries) =>
    entries.map(([sample, code, subtype]) => ({ sample, code, subtype })),
  );
  const pairs = pairAnnotations(references, tests, { rate, end });
  const matrix = countClasses(pairs, ({ code }) => code, "S");
  const [qrs, veb, sveb] = [qrsCounts(matrix), vebCounts(matrix), svebCounts(matrix)];
  return {
    matrix,
    qrs_se: [qrs.tp, qrs.tp + qrs.fn],
    qrs_ppv: [qrs.tp, qrs.tp + qrs.fp],
    veb_se: [veb.tp, veb.tp + veb.fn],
    veb_ppv: [veb.tp, veb.tp + veb.fp],
    veb_fpr: [veb.fp, veb.fp + veb.tn],
    sveb_se: [sveb.tp, sveb.tp + sveb.fn],
    sveb_ppv: [sveb.tp, sveb.tp + sveb.fp],
  };
}
