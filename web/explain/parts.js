/** What the players of an explanation are called: waves, or twelfths of the window and what surrounds the beat. */

import { WAVE_PLAYERS } from "../engine/engine.js";
import { text } from "../words/explain.js";

/** TL_SEGMENTS. */
const SEGMENTS = 12;
/** Milliseconds of the window, and where its R peak lies. */
const WINDOW_MS = 1000;
const PEAK_MS = 500;

/** @typedef {import("../engine/engine.js").Waves} Waves */
/** @typedef {import("./explanation.js").Explanation} Explanation */

/** Nothing of it was found, neither peak nor bound. @param {number} player @param {Waves} waves */
function isMissing(player, { pOn, pPeak, pOff, tOn, tPeak, tOff }) {
  const name = WAVE_PLAYERS[player];
  if (name === "p") return [pOn, pPeak, pOff].every(Number.isNaN);
  if (name === "t") return [tOn, tPeak, tOff].every(Number.isNaN);
  return false;
}

/**
 * In a sentence ("the missing P wave"), in a table ("P wave (missing)"), and for other programs ("p").
 * @param {Explanation["unit"]} unit
 * @param {number} player
 * @param {Waves | null} waves of the beat; null: of many
 * @returns {{ name: string, label: string, key: string }}
 */
export function partWords(unit, player, waves) {
  const words = text.explain;
  if (unit !== "segments") {
    const key = WAVE_PLAYERS[player];
    const { name, missing, label } = words.waves[key];
    return waves && isMissing(player, waves)
      ? { name: missing, label: words.missing(label), key }
      : { name, label, key };
  }
  if (player >= SEGMENTS) return { ...words.surroundings, key: "surroundings" };
  const [from, to] = [player, player + 1].map((edge) => Math.round((edge * WINDOW_MS) / SEGMENTS - PEAK_MS));
  return { ...words.segment(from, to), key: `${from}..${to} ms` };
}
