// How long the forward pass takes a beat, beside onnxruntime-web on the same networks and beside what the processor can do
// at most, in Chromium and in Node, all in turns; and how long the first beat takes after a start. What each figure is:
// figures.mjs.

import { skip as noBrowser } from "../../../tests/page/browser.mjs";
import { coldFigures, networkFigures, peakFigure } from "./figures.mjs";
import { startChromium, startNode } from "./realms.mjs";
import { NETWORKS } from "./subjects.mjs";

/** @typedef {import("../../figure.mjs").Figure} Figure */
/** @typedef {import("./realms.mjs").Realm} Realm */
/** @typedef {{ realm: Realm, where: string, turns: import("./subjects.mjs").Turn[], cold: import("./figures.mjs").ColdTimes }} Seen */

const TURNS = 25;
const COLD_TURNS = 11;

/** One turn in each realm after the other. @param {Seen[]} all */
async function takeTurns(all) {
  for (let turn = 0; turn < TURNS; turn++) {
    for (const { realm, turns } of all) turns.push(await realm.turn());
  }
  for (let turn = 0; turn < COLD_TURNS; turn++) {
    for (const { realm, cold } of all) {
      cold.ours.push(await realm.cold("ours"));
      cold.ort.push(await realm.cold("ort"));
    }
  }
}

/** @param {Seen} seen @returns {Figure[]} */
function realmFigures({ realm, where, turns, cold }) {
  return [
    peakFigure(turns, where, `${realm.version}, wasm simd128, multiply and add in registers`),
    ...NETWORKS.flatMap((network) => networkFigures(network, realm.about[network], turns, where)),
    ...coldFigures(cold, where, `${realm.version}, network R`),
  ];
}

/** @returns {Promise<Figure[]>} */
export async function inferenceFigures() {
  /** @type {Seen[]} */
  const all = [];
  const enter = (/** @type {string} */ where, /** @type {Realm} */ realm) =>
    all.push({ realm, where, turns: [], cold: { ours: [], ort: [] } });
  try {
    if (!noBrowser) enter("", await startChromium());
    enter("node.", await startNode());
    await takeTurns(all);
  } finally {
    for (const { realm } of all) await realm.close();
  }
  return all.flatMap(realmFigures);
}
