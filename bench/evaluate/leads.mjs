// How much depends on the lead: DS2 on the lead that the page would choose, on the other one, and on whichever of the two
// has more good seconds by the engine's own signal quality (bench/compare/best_lead.mjs), once a record or anew every
// 10 seconds. After the first five minutes; escape beats are N.

import { countClasses, sumMatrices } from "../compare/aami.mjs";
import { beatsOfBestLead, bestLead } from "../compare/best_lead.mjs";
import { codeOf } from "../compare/codes.mjs";
import { pairBeats } from "../compare/pairing.mjs";
import { figure } from "../figure.mjs";
import { matrixMeasures } from "./robust.mjs";

/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {import("./classes.mjs").NamedRecord} NamedRecord */
/** @typedef {[NamedRecord, NamedRecord]} Leads the preferred one first */

/** @type {{ name: string, beats: (leads: Leads) => NamedRecord["beats"] }[]} */
const CHOICES = [
  { name: "first", beats: ([preferred]) => preferred.beats },
  { name: "second", beats: ([, other]) => other.beats },
  { name: "quality", beats: (leads) => leads[bestLead(leads)].beats },
  { name: "quality_10s", beats: (leads) => beatsOfBestLead(leads, leads[0].rate, leads[0].samples) },
];

/** @param {NamedRecord[]} preferred @param {NamedRecord[]} others the same records @param {string[]} classes */
export function leadFigures(preferred, others, classes) {
  const records = preferred.map((named, i) => /** @type {Leads} */ ([named, others[i]]));
  const chosen = records.filter((leads) => bestLead(leads) === 1).map(([{ record }]) => record);
  const share = (100 * chosen.length) / records.length;
  return [
    ...CHOICES.flatMap(({ name, beats }) => {
      const matrices = records.map((leads) => {
        const [{ annotations, rate, samples }] = leads;
        const pairs = pairBeats(annotations, beats(leads), { rate, end: samples });
        return countClasses(pairs, ({ label }) => codeOf(classes[label]), "N");
      });
      return matrixMeasures(`leads.${name}`, sumMatrices(matrices));
    }),
    figure(
      "leads.quality.second_chosen",
      share,
      "%",
      records.length,
      `of the records: ${chosen.join(", ") || "none"}`,
    ),
  ];
}
