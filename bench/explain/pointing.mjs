// Where the attribution lies: the pointing game (Zhang et al. 2018, "Top-down neural attention by excitation backprop")
// and the energy-based one (Wang et al. 2020, "Score-CAM"), with the waves that the delineator found as the object.
//
//   explain.v1.shap.pointing.V           beats named rightly whose highest tick lies within QRS or T
//   explain.v1.shap.pointing_wide.R      the same with a QRS of 120 ms at least: what makes a block or a ventricular beat
//   explain.v1.shap.energy.qrs           share of what speaks for the class that lies within QRS; p, t, outside of all
//   explain.v1.shap.energy.V.qrs         the same of beats of one kind
//   explain.v1.shap.around_share         share of |SHAP| of what surrounds the beat

import { mean } from "../compare/figures.mjs";
import { figure } from "../figure.mjs";
import { METHODS } from "./explained.mjs";
import { groupBy } from "./sample.mjs";
import { absolute, highest, holds, smooth, TICKS, waveSpans } from "./ticks.mjs";

/** @typedef {import("./explained.mjs").Explained} Explained */
/** @typedef {import("./explained.mjs").Method} Method */
/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {import("../../web/engine/engine.js").Waves} Waves */
/** @typedef {"p" | "qrs" | "t" | "outside"} Place */

const WIDE_KINDS = ["L", "R", "V"];
const WIDE = 0.12; // seconds
/** @type {Place[]} */
const PLACES = ["p", "qrs", "t", "outside"];

/** @param {Waves} waves @returns {Place[]} of each tick */
export function placesOf(waves) {
  const { p, qrs, t } = waveSpans(waves);
  return Array.from({ length: TICKS }, (_, tick) => {
    if (holds(qrs, tick)) return "qrs";
    if (holds(t, tick)) return "t";
    return holds(p, tick) ? "p" : "outside";
  });
}

/** @param {Place} place */
const isTarget = (place) => place === "qrs" || place === "t";

/** @param {ArrayLike<number>} values @param {Waves} waves @returns {Record<Place, number>} shares of what is positive */
export function energyShares(values, waves) {
  const sums = { p: 0, qrs: 0, t: 0, outside: 0 };
  placesOf(waves).forEach((place, tick) => {
    sums[place] += Math.max(0, values[tick]);
  });
  const total = sums.p + sums.qrs + sums.t + sums.outside;
  return { p: sums.p / total, qrs: sums.qrs / total, t: sums.t / total, outside: sums.outside / total };
}

/** @param {Float64Array} ticks attribution @param {Waves} waves @param {number} smoothing in ticks */
export function pointsAtWave(ticks, waves, smoothing) {
  return isTarget(placesOf(waves)[highest(smooth(ticks, smoothing))]);
}

/** @param {Explained[]} beats @param {(waves: Waves) => Waves} seen */
function chance(beats, seen) {
  return mean(
    beats.map(({ annotated }) => placesOf(seen(annotated.beat.waves)).filter(isTarget).length / TICKS),
  );
}

/** @param {Waves} waves @returns {Waves} */
export function widened(waves) {
  return { ...waves, qrsOff: Math.max(waves.qrsOff, waves.qrsOn + WIDE) };
}

/** @param {string} prefix @param {Explained[]} beats @param {Method} method @param {number} smoothing @returns {Figure[]} */
function pointingFigures(prefix, beats, method, smoothing) {
  const width = method.startsWith("gradcam") ? 1 : smoothing; // a map is smooth as it is
  const share = (
    /** @type {string} */ name,
    /** @type {Explained[]} */ own,
    /** @type {(waves: Waves) => Waves} */ seen,
  ) => {
    const hits = own.filter(({ attributions, annotated }) =>
      pointsAtWave(attributions[method].ticks, seen(annotated.beat.waves), width),
    ).length;
    const note = `a random tick: ${chance(own, seen).toFixed(2)}`;
    return figure(`${prefix}.${name}`, hits / own.length, "fraction", own.length, note);
  };
  return [...groupBy(beats, ({ kind }) => kind)].flatMap(([kind, own]) => [
    share(`pointing.${kind}`, own, (waves) => waves),
    ...(WIDE_KINDS.includes(kind) ? [share(`pointing_wide.${kind}`, own, widened)] : []),
  ]);
}

/** Of all beats, and of those of each kind. @param {string} prefix @param {Explained[]} beats @param {Method} method @returns {Figure[]} */
function energyFigures(prefix, beats, method) {
  const of = (/** @type {string} */ name, /** @type {Explained[]} */ own) => {
    const shares = own.map(({ attributions, annotated }) =>
      energyShares(attributions[method].ticks, annotated.beat.waves),
    );
    return PLACES.map((place) =>
      figure(`${name}.${place}`, mean(shares.map((share) => share[place])), "fraction", own.length),
    );
  };
  const kinds = [...groupBy(beats, ({ kind }) => kind)];
  return [
    ...of(`${prefix}.energy`, beats),
    ...kinds.flatMap(([kind, own]) => of(`${prefix}.energy.${kind}`, own)),
  ];
}

/** @param {string} key @param {Explained[]} beats @returns {Figure} */
function aroundFigure(key, beats) {
  const shares = beats.map(({ attributions: { shap } }) => {
    const around = Math.abs(shap.around ?? 0);
    return around / (around + absolute(shap.ticks).reduce((a, b) => a + b, 0));
  });
  const note = "|sum over what surrounds the beat| beside the sum of |SHAP| over the ticks";
  return figure(`explain.${key}.shap.around_share`, mean(shares), "fraction", beats.length, note);
}

/** @param {string} key @param {Explained[]} beats @param {number} smoothing @returns {Figure[]} */
export function placeFigures(key, beats, smoothing) {
  const delineated = beats.filter(
    ({ right, annotated: { beat } }) => right && !Number.isNaN(beat.waves.qrsOn),
  );
  return [
    ...METHODS.flatMap((method) => {
      const prefix = `explain.${key}.${method}`;
      return [
        ...pointingFigures(prefix, delineated, method, smoothing),
        ...energyFigures(prefix, delineated, method),
      ];
    }),
    aroundFigure(key, beats),
  ];
}
