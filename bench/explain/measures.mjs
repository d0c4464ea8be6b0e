// What is measured of one network on a sample of beats, each named rightly: one function a measure. The class explained is
// always the one that the network names. EXPLANATIONS.md says what each figure means.

import { figure } from "../figure.mjs";
import { randomNumbers } from "../random.mjs";
import { area, blockOrder, deletionAndInsertion, randomDeletion } from "./curves.mjs";
import { METHODS } from "./methods.mjs";
import { randomiseLast } from "./randomise.mjs";
import { areaUnderRoc, pearson, spearman } from "./statistics.mjs";
import { absolute, highest, holds, RATE, TICKS, waveSpans } from "./ticks.mjs";

/** @typedef {import("../figure.mjs").Figure} Figure */
/** @typedef {import("./network.mjs").Network} Network */
/**
 * A beat as one network gets it. `kind`: as annotated; `index`: the class that the network names.
 * @typedef {{ kind: string, record: string, input: Float32Array, index: number, right: boolean, certainty: number,
 *   waves: import("../../web/engine/engine.js").Waves }} Sampled
 */

const RANDOM_ORDERS = 8;
const NOISE = 0.05; // standard deviation of the added noise, in those of the window
const NOISES = 4;
const CASCADE = [1, 2, 4]; // layers from the last one back

/** @param {number[]} values */
const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;

/** @param {Network} network @param {string} name @param {number} value @param {number} n @param {string} note @param {string} unit */
const measured = (network, name, value, n, note, unit = "times") =>
  figure(`explain.${network.key}.${name}`, value, unit, n, note);

/** @param {Network} network @param {Sampled[]} beats @returns {Figure[]} */
export function faithfulness(network, beats) {
  const random = randomNumbers(11);
  const chance = beats.map((beat) => {
    const probability = (/** @type {Float32Array} */ input) => network.probability(input, beat.index);
    const base = { input: beat.input, base: network.base(beat.input), channels: network.channels };
    return { probability, base, area: area(randomDeletion(probability, base, random, RANDOM_ORDERS)) };
  });
  const atRandom = mean(chance.map((each) => each.area));
  return Object.entries(METHODS).flatMap(([name, method]) => {
    const curves = beats.map((beat, i) => {
      const order = blockOrder(method(network, beat.input, beat.index));
      return deletionAndInsertion(chance[i].probability, chance[i].base, order);
    });
    const deletion = mean(curves.map((curve) => area(curve.deletion)));
    const insertion = mean(curves.map((curve) => area(curve.insertion)));
    const note = (/** @type {number} */ ours) =>
      `area ${ours.toFixed(3)}, in random order ${atRandom.toFixed(3)}`;
    return [
      measured(network, `${name}.deletion_over_random`, deletion / atRandom, beats.length, note(deletion)),
      measured(network, `${name}.insertion_over_random`, insertion / atRandom, beats.length, note(insertion)),
    ];
  });
}

/** Where the highest tick lies, and the share of what is positive in each wave. @param {Network} network @param {Sampled[]} beats */
export function places(network, beats) {
  const kinds = [...new Set(beats.map(({ kind }) => kind))];
  return Object.entries(METHODS).flatMap(([name, method]) =>
    kinds.flatMap((kind) => {
      const delineated = beats.filter((beat) => beat.kind === kind && !Number.isNaN(beat.waves.qrsOn));
      const found = delineated.map((beat) => {
        const values = method(network, beat.input, beat.index);
        const spans = waveSpans(beat.waves);
        const top = highest(values);
        return { hit: holds(spans.qrs, top) || holds(spans.t, top), energy: energyOf(values, spans) };
      });
      const n = found.length;
      const share = (/** @type {"p" | "qrs" | "t"} */ wave) =>
        100 * mean(found.map(({ energy }) => energy[wave]));
      return [
        measured(
          network,
          `${name}.pointing.${kind}`,
          mean(found.map(({ hit }) => Number(hit))),
          n,
          "in QRS or T",
          "fraction",
        ),
        .../** @type {const} */ (["p", "qrs", "t"]).map((wave) =>
          measured(
            network,
            `${name}.energy.${kind}.${wave}`,
            share(wave),
            n,
            "of what speaks for the class",
            "%",
          ),
        ),
      ];
    }),
  );
}

/** @param {Float64Array} values @param {ReturnType<typeof waveSpans>} spans */
function energyOf(values, spans) {
  const positive = values.map((value) => Math.max(0, value));
  const all = positive.reduce((a, b) => a + b, 0) || 1;
  const within = (/** @type {{ from: number, to: number } | null} */ span) =>
    span === null ? 0 : positive.subarray(span.from, span.to).reduce((a, b) => a + b, 0) / all;
  return { p: within(spans.p), qrs: within(spans.qrs), t: within(spans.t) };
}

/** @param {Network} network @param {Sampled[]} beats @returns {Figure[]} */
export function sensitivity(network, beats) {
  return Object.entries(METHODS).map(([name, method]) => {
    const random = randomNumbers(23);
    const worst = beats.map((beat) => {
      const values = method(network, beat.input, beat.index);
      const changes = Array.from({ length: NOISES }, () =>
        distance(values, method(network, withNoise(beat.input, network.channels, random), beat.index)),
      );
      return Math.max(...changes) / (Math.hypot(...values) || 1);
    });
    return measured(network, `${name}.max_sensitivity`, mean(worst), beats.length, `noise of ${NOISE} s.d.`);
  });
}

/** @param {Float64Array} a @param {Float64Array} b */
const distance = (a, b) => Math.hypot(...a.map((value, i) => value - b[i]));

/** The beat's samples with normal noise (Box and Muller). @param {Float32Array} input @param {number} channels @param {() => number} random */
function withNoise(input, channels, random) {
  const noisy = input.slice();
  const samples = Array.from({ length: TICKS }, (_, tick) => input[tick * channels]);
  const size = (NOISE * Math.hypot(...samples)) / Math.sqrt(TICKS);
  for (let tick = 0; tick < TICKS; tick++) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    noisy[tick * channels] += size * radius * Math.cos(2 * Math.PI * random());
  }
  return noisy;
}

/**
 * @param {Network} network @param {Sampled[]} beats
 * @param {(file: Uint8Array) => Network} open a network with the same background
 * @returns {Figure[]}
 */
export function randomisation(network, beats, open) {
  const layers = network.model.layers().length;
  const other = [...CASCADE, layers].map((count) => ({
    count,
    network: open(randomiseLast(network.file, count, 5)),
  }));
  const figures = Object.entries(METHODS).flatMap(([name, method]) => {
    const before = beats.map((beat) => absolute(method(network, beat.input, beat.index)));
    const similar = other.map((each) => {
      const after = beats.map((beat) => absolute(method(each.network, beat.input, beat.index)));
      const found = before
        .map((values, i) => spearman(values, after[i]))
        .filter((value) => !Number.isNaN(value));
      return { count: each.count, value: found.length > 0 ? mean(found) : 0 };
    });
    const steps = similar.map(({ count, value }) =>
      measured(
        network,
        `${name}.randomisation.${count === layers ? "all" : count}`,
        value,
        beats.length,
        `last ${count} layers shuffled`,
        "fraction",
      ),
    );
    const last = similar[similar.length - 1];
    return [
      measured(
        network,
        `${name}.randomisation_similarity`,
        last.value,
        beats.length,
        "all layers shuffled",
        "fraction",
      ),
      ...steps,
    ];
  });
  for (const each of other) each.network.close();
  return figures;
}

/** Between methods, and of SHAP's sums with the exact Shapley values of the waves. @param {Network} network @param {Sampled[]} beats */
export function agreement(network, beats) {
  const names = /** @type {(keyof typeof METHODS)[]} */ (Object.keys(METHODS));
  const values = names.map((name) => beats.map((beat) => METHODS[name](network, beat.input, beat.index)));
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ].map(([a, b]) => {
    const found = beats
      .map((_, i) => spearman(values[a][i], values[b][i]))
      .filter((value) => !Number.isNaN(value));
    return measured(
      network,
      `agreement.${names[a]}.${names[b]}`,
      mean(found),
      found.length,
      "over the ticks of a beat",
      "fraction",
    );
  });
  return [...pairs, ...waveAgreement(network, beats)];
}

/** @param {Network} network @param {Sampled[]} beats @returns {Figure[]} */
function waveAgreement(network, beats) {
  const background = network.background.filter((_, i) => i % 6 === 0).slice(0, 16);
  network.explainer.setBackground(background);
  const found = beats.flatMap((beat) => {
    const players = network.model.wavePlayers(beat.waves);
    if (!players) return [];
    const exact = Array.from(network.explainer.shapley(players, beat.input, beat.index));
    const sums = exact.map(() => 0);
    network.shapOfInputs(beat.input, beat.index).forEach((value, i) => {
      sums[players.of[i]] += value;
    });
    return [{ exact, sums }];
  });
  network.explainer.setBackground(network.background);
  const exact = found.flatMap((each) => each.exact);
  const sums = found.flatMap((each) => each.sums);
  const apart = mean(exact.map((value, i) => Math.abs(value - sums[i])));
  const size = mean(exact.map(Math.abs));
  return [
    measured(
      network,
      "shap.waves_correlation",
      pearson(exact, sums),
      exact.length,
      "with exact Shapley values of the waves",
      "fraction",
    ),
    measured(
      network,
      "shap.waves_apart",
      apart / size,
      exact.length,
      "mean difference from them, in their mean size",
    ),
  ];
}

/** The fewest ticks that hold half of |values|, in ms. @param {Float64Array} values */
export function width(values) {
  const sorted = absolute(values).sort().reverse();
  const half = sorted.reduce((a, b) => a + b, 0) / 2;
  let sum = 0;
  const count = sorted.findIndex((value) => {
    sum += value;
    return sum >= half;
  });
  return (1000 * (count + 1)) / RATE;
}

/** @param {Network} network @param {Sampled[]} beats @returns {number[]} */
export const widths = (network, beats) =>
  beats.map((beat) => width(METHODS.shap(network, beat.input, beat.index)));

/** Whether explanations are wider where the network is wrong. @param {Network} network @param {Sampled[]} beats right and wrong ones */
export function diffuse(network, beats) {
  const found = widths(network, beats);
  const wrong = beats.map(({ right }) => !right);
  const of = (/** @type {boolean} */ which) => mean(found.filter((_, i) => wrong[i] === which));
  const doubt = beats.map(({ certainty }) => 1 - certainty);
  const n = beats.length;
  return [
    measured(
      network,
      "diffuse.right_ms",
      of(false),
      n - wrong.filter(Boolean).length,
      "width of SHAP where rightly named",
      "ms",
    ),
    measured(network, "diffuse.wrong_ms", of(true), wrong.filter(Boolean).length, "and where wrongly", "ms"),
    measured(
      network,
      "diffuse.auc_width",
      areaUnderRoc(found, wrong),
      n,
      "width telling wrong from right",
      "fraction",
    ),
    measured(
      network,
      "diffuse.auc_doubt",
      areaUnderRoc(doubt, wrong),
      n,
      "the network's own doubt telling it",
      "fraction",
    ),
  ];
}
