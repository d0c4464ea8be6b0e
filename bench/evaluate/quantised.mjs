// The int8 networks (models/int8/) against the float32 ones that they were made of: how often both give a beat the same
// name, and what the macro-F1 over the beats with a reference class loses. V1 and V2 on the held-out beats of the random
// split, R on DS2. A beat that both leave unclassified counts as agreement.
//
//   quant.v1.agreement      percent of the beats
//   quant.v1.macro_f1_loss  points, float32 less int8
//   quant.v1.bytes          of the int8 model file

import { addPairs, emptyConfusion, f1 } from "../compare/confusion.mjs";
import { figure } from "../figure.mjs";

/** @typedef {import("./classes.mjs").NamedRecord} NamedRecord */
/** @typedef {import("../figure.mjs").Figure} Figure */

/** @param {NamedRecord[]} records @returns {number[]} labels of the beats that belong to a reference, in order */
const labelsOf = (records) =>
  records.flatMap(({ pairs }) =>
    pairs.flatMap(({ reference, test }) => (reference && test ? [test.label] : [])),
  );

/** @param {NamedRecord[]} records @param {string[]} classes in percent */
function macroF1(records, classes) {
  const confusion = emptyConfusion(classes);
  for (const { pairs } of records) addPairs(confusion, pairs, classes);
  const scores = classes.map((name) => f1(confusion, classes, name)).filter((score) => !Number.isNaN(score));
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}

/**
 * @param {string} key of the model
 * @param {{ float: NamedRecord[], int8: NamedRecord[] }} results the same beats, named by both
 * @param {string[]} classes
 * @param {{ bytes: number, note: string }} about the int8 file, and which beats
 * @returns {Figure[]}
 */
export function quantisedFigures(key, { float, int8 }, classes, { bytes, note }) {
  const [before, after] = [labelsOf(float), labelsOf(int8)];
  const same = before.filter((label, i) => label === after[i]).length;
  const loss = macroF1(float, classes) - macroF1(int8, classes);
  return [
    figure(`quant.${key}.agreement`, (100 * same) / before.length, "%", before.length, note),
    figure(`quant.${key}.macro_f1_loss`, loss, "points", before.length, "float32 less int8"),
    figure(`quant.${key}.bytes`, bytes, "bytes", 1, "of the int8 model file"),
  ];
}
