/** The page's arithmetic of explanations, without a browser. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { WINDOW } from "../../web/data/beats.js";
import { normalBeats } from "../../web/data/normals.js";
import { spread } from "../../web/data/spread.js";
import { ADDITIVITY, WAVE_PLAYERS } from "../../web/engine/engine.js";
import { DISAGREEMENT, difference, disagree, isOff } from "../../web/explain/agreement.js";
import { diverging, toSrgb } from "../../web/explain/diverging.js";
import { explanationOf, heatExplanation } from "../../web/explain/explanation.js";
import { GroupMean } from "../../web/explain/group.js";
import { heatSentence } from "../../web/explain/sentence.js";
import { partWords } from "../../web/explain/parts.js";
import { tickSums, waveAtTicks, waveSums } from "../../web/explain/sums.js";
import { waveSentence } from "../../web/explain/wave-sentence.js";
import { explanationCsv, explanationName, methodWords } from "../../web/export/explanation-csv.js";
import { svgText } from "../../web/export/svg.js";
import { text } from "../../web/locale/en.js";
import { moved } from "../../web/view/draw/shapes.js";
import { windowHeight, windowShapes } from "../../web/view/draw/window.js";

const NUMBERS = 44;
const NONE = Number.NaN;
/** A beat with all its waves. */
const WAVES = {
  pOn: -0.2,
  pPeak: -0.16,
  pOff: -0.1,
  qrsOn: -0.05,
  qrsOff: 0.05,
  tOn: 0.2,
  tPeak: 0.27,
  tOff: 0.35,
};
const NO_P = { ...WAVES, pOn: NONE, pPeak: NONE, pOff: NONE };

/** Players of an input with so many values a tick: the window's first half is of P, the second of T. @param {number} channels */
function players(channels) {
  const of = new Uint8Array(WINDOW * channels + NUMBERS);
  of.fill(0, 0, (WINDOW * channels) / 2);
  of.fill(4, (WINDOW * channels) / 2, WINDOW * channels);
  of.fill(7, WINDOW * channels);
  of[WINDOW * channels] = 0;
  return { count: 8, of };
}

describe("sums of an explanation", () => {
  it("take both channels of a tick, and every number to its wave", () => {
    const values = new Float32Array(2 * WINDOW + NUMBERS);
    values[0] = 1;
    values[1] = 2;
    values[2 * WINDOW - 1] = -4;
    values[2 * WINDOW] = 8;
    values[2 * WINDOW + 1] = 16;
    const ticks = tickSums(values, 2);
    assert.equal(ticks.length, WINDOW);
    assert.deepEqual([ticks[0], ticks[1], ticks[WINDOW - 1]], [3, 0, -4]);
    assert.deepEqual([...waveSums(values, players(2))], [11, 0, 0, 0, -4, 0, 0, 16]);
  });

  it("put a wave's value on each of its ticks", () => {
    const at = waveAtTicks([0.5, 0, 0, 0, -2, 0, 0, 9], players(1), 1);
    assert.deepEqual([at[0], at[179], at[180], at[359]], [0.5, 0.5, -2, -2]);
  });

  it("leave numbers of no player out", () => {
    assert.deepEqual([...waveSums([1, 2, 4], { count: 2, of: Uint8Array.of(0, 255, 1) })], [1, 4]);
  });
});

describe("an explanation", () => {
  const rest = {
    players: players(1),
    logit: 2,
    expected: 1,
    residual: 0,
    compared: 9,
    denoised: new Float32Array(0),
  };

  it("is of ticks and waves for SHAP, of waves for Shapley values, of ticks alone for Grad-CAM", () => {
    const values = new Float32Array(WINDOW + NUMBERS).fill(0.01);
    const shap = explanationOf({ name: "shap" }, { ...rest, values }, false);
    assert.equal(shap.unit, "sample");
    assert.ok(Math.abs((shap.waves?.[0] ?? 0) - 1.81) < 1e-4);
    const exact = explanationOf(
      { name: "waves" },
      { ...rest, values: Float64Array.of(1, 0, 0, 0, -1, 0, 0, 0) },
      false,
    );
    assert.deepEqual([exact.unit, exact.ticks[0], exact.ticks[200]], ["wave", 1, -1]);
    const heat = heatExplanation({ name: "gradcam", layer: 8, kind: "signed" }, new Float32Array(WINDOW));
    assert.deepEqual([heat.waves, heat.signed, heat.compared], [null, true, 0]);
    const guided = heatExplanation({ name: "gradcam", layer: 8, kind: "guided" }, new Float32Array([-2, 1]));
    assert.deepEqual([guided.signed, guided.unit, ...guided.ticks], [false, "guided", 2, 1]);
    assert.equal(explanationOf({ name: "shap" }, { ...rest, players: null, values }, false).waves, null);
  });
});

describe("the sentence of waves", () => {
  const values = (/** @type {number[]} */ ...all) => Float64Array.from(all);
  const say = (
    /** @type {string} */ term,
    /** @type {Float64Array} */ all,
    /** @type {import("../../web/engine/engine.js").Waves} */ waves,
    named = true,
  ) => waveSentence({ unit: "wave", waves: all }, { term, named, waves });

  it("names what speaks for a class and against it, the largest first, and calls an absent wave missing", () => {
    assert.equal(
      say("PVC", values(0.6, 0, 2.1, 0.01, -0.4, 0, 0), NO_P),
      "PVC mostly because of the QRS (+2.1) and the missing P wave (+0.6); against it: the T wave (−0.4).",
    );
    assert.match(
      say("PVC", values(0.6, 0, 2.1, 0, 0, 0, 0), WAVES),
      /QRS \(\+2\.1\) and the P wave \(\+0\.6\)\.$/,
    );
  });

  it("calls a wave missing only where nothing of it was found", () => {
    const noOnset = { ...WAVES, tOn: NONE };
    assert.match(say("N", values(0, 0, 0, 0, 2, 0, 0), noOnset), /of the T wave \(\+2\.0\)\.$/);
  });

  it("names three for and two against at most, none below a tenth of all", () => {
    const sentence = say("N", values(1, 1.1, 1.2, 1.3, -1.4, -1.5, -1.6), WAVES);
    assert.equal((sentence.match(/\+/g) ?? []).length, 3);
    assert.equal((sentence.match(/−/g) ?? []).length, 2);
    assert.doesNotMatch(say("N", values(0.5, 0, 9, 0, 0, 0, 0), WAVES), /P wave/);
  });

  it("says so where nothing speaks for it, or nothing makes a difference", () => {
    assert.equal(
      say("N", values(0, 0, -2, 0, 0, 0, 0), WAVES),
      "Nothing here speaks much for N; against it: the QRS (−2.0).",
    );
    assert.match(say("fusion beat", values(0.01, 0, 0, 0, 0, 0, 0), WAVES), /no wave makes a difference/);
    assert.match(say("fusion beat", values(0, 0, 3, 0, 0, 0, 0), WAVES), /^Fusion beat mostly/);
  });

  it("of a class that the beat was not given says what speaks for it, and how it comes out", () => {
    assert.equal(
      say("PVC", values(0, 0, -1.9, 0, 0, 0, 1.2, 0), WAVES, false),
      "For PVC: the timing (+1.2); against it: the QRS (−1.9). On balance against it (−0.7).",
    );
    assert.match(say("PVC", values(0, 0, 2, 0, 0, 0, 0, 0), WAVES, false), /On balance for it \(\+2\.0\)\.$/);
  });

  it("calls parts of the window by their place, and what surrounds the beat by one name", () => {
    const parts = new Float64Array(13);
    parts[6] = 2;
    parts[12] = 1;
    assert.equal(
      waveSentence({ unit: "segments", waves: parts }, { term: "N", named: true, waves: null }),
      "N mostly because of the part from 0 to 83 ms (+2.0) and the timing and the beats around (+1.0).",
    );
    assert.equal(partWords("segments", 0, null).label, "−500 to −417 ms");
  });

  it("has words for every player", () => {
    for (const player of WAVE_PLAYERS)
      assert.ok(text.explain.waves[player].name && text.explain.waves[player].label);
  });
});

describe("the sentence of heat", () => {
  it("never says that a stretch has no length", () => {
    const heat = new Float32Array(WINDOW);
    heat[184] = 1;
    assert.match(heatSentence(heat, 180, "PVC"), /lies 10 to 20 ms after the R peak/);
  });

  it("says so where more speaks against the class than for it", () => {
    const heat = new Float32Array(WINDOW);
    heat[184] = 1;
    heat[220] = -3;
    assert.match(heatSentence(heat, 180, "PVC"), /^More speaks against PVC .* lies 110 to 120 ms after/);
    assert.match(
      heatSentence(new Float32Array(WINDOW).fill(-1), 180, "PVC"),
      /against PVC .* whole window\.$/,
    );
  });
});

describe("doubts about an explanation", () => {
  it("are how far two methods are apart", () => {
    assert.equal(difference([1, -2], [1, -2]), 0);
    assert.equal(difference([1, 0], [0, 1]), 1);
    assert.equal(difference([1, -1], [-1, 1]), 1);
    assert.equal(difference([3, 0], [1, 0]), 0.5);
    assert.equal(difference([0], [0]), 0);
    const [little, much] = [DISAGREEMENT, DISAGREEMENT + 0.01];
    assert.ok(!disagree({ exact: little, gradients: little }));
    assert.ok(disagree({ exact: much, gradients: 0 }) && disagree({ exact: 0, gradients: much }));
  });

  it("are what the values leave unexplained, not where nothing is added up", () => {
    /** @param {"shap" | "gradients"} name @param {number} residual @param {number} [logit] */
    const off = (name, residual, logit = 0) => isOff({ method: { name }, logit, expected: 0, residual });
    assert.ok(off("shap", 2 * ADDITIVITY) && off("shap", -2 * ADDITIVITY, 10));
    assert.ok(!off("shap", ADDITIVITY / 2) && off("shap", Number.NaN));
    assert.ok(off("gradients", 0.11) && off("gradients", -1.1, -10));
    assert.ok(!off("gradients", 0.09) && !off("gradients", 0.9, 10));
  });
});

describe("the colours of signed values", () => {
  const channels = (/** @type {string} */ colour) => (colour.match(/\d+/g) ?? []).map(Number);

  it("are blue against, orange for, grey at zero, on light paper and on dark", () => {
    for (const dark of [false, true]) {
      const [against, zero, pro] = [-1, 0, 1].map((value) => channels(diverging(value, dark)));
      assert.ok(against[2] > against[0] + 50, `${against}`);
      assert.ok(pro[0] > pro[2] + 50, `${pro}`);
      assert.ok(Math.max(...zero) - Math.min(...zero) <= 1, `${zero}`);
    }
  });

  it("can all be shown: none is cut off at a channel's end", () => {
    for (const dark of [false, true])
      for (let value = -1; value <= 1; value += 0.05)
        for (const channel of channels(diverging(value, dark))) assert.ok(channel > 0 && channel < 255);
  });

  it("stop at the ends; OKLab's white is white", () => {
    assert.equal(diverging(7), diverging(1));
    for (const channel of toSrgb(1, 0, 0)) assert.ok(Math.abs(channel - 1) < 1e-3);
  });
});

describe("beats chosen evenly", () => {
  it("are all of few, and the middles of equal parts of many", () => {
    assert.deepEqual(spread([1, 2], 3), [1, 2]);
    assert.deepEqual(spread([0, 1, 2, 3, 4, 5, 6, 7, 8], 3), [1, 4, 7]);
  });

  it("as the patient's normal ones: of class N, else of the classes that are normal", () => {
    const list = (/** @type {string[]} */ classes, /** @type {number[]} */ labels) =>
      /** @type {import("../../web/data/beats.js").BeatList} */ (
        /** @type {unknown} */ ({
          classes,
          length: labels.length,
          columns: { label: Int8Array.from(labels) },
        })
      );
    const many = [0, 1, 2, -1, 0, 0, 0, 0];
    assert.deepEqual(normalBeats(list(["N", "L", "V"], many), [true, true, false]), [0, 4, 5, 6, 7]);
    assert.deepEqual(normalBeats(list(["N", "L", "V"], [0, 1, 2, 1]), [true, true, false]), [0, 1, 3]);
    assert.deepEqual(normalBeats(list(["L", "V"], [0, 1, -1]), [true, false]), [0]);
    assert.equal(normalBeats(list(["N"], Array(200).fill(0)), [true]).length, 100);
  });
});

describe("the mean of many explanations", () => {
  const one = (/** @type {number} */ value, /** @type {boolean} */ withWaves) => ({
    ...heatExplanation({ name: "gradcam", layer: 8, kind: "signed" }, new Float32Array(WINDOW).fill(value)),
    waves: withWaves ? Float64Array.of(value) : null,
    residual: value / 1000,
  });

  it("is of ticks over all beats, of waves over those that have them, with the largest residual", () => {
    const mean = new GroupMean();
    assert.equal(mean.mean(), null);
    mean.add(one(1, true), new Float32Array(WINDOW).fill(2));
    mean.add(one(-4, true), new Float32Array(WINDOW));
    mean.add(one(0, false), new Float32Array(WINDOW).fill(4));
    const { explanation, window } = /** @type {NonNullable<ReturnType<typeof mean.mean>>} */ (mean.mean());
    assert.equal(explanation.ticks[7], -1);
    assert.equal(explanation.waves?.[0], -1.5);
    assert.equal(window[0], 2);
    assert.equal(explanation.residual, -0.004);
  });
});

describe("saved explanations", () => {
  const explanation = {
    .../** @type {import("../../web/explain/explanation.js").Explanation} */ (
      heatExplanation({ name: "gradcam", layer: -1, kind: "positive" }, new Float32Array(WINDOW).fill(0.25))
    ),
    method: /** @type {const} */ ({ name: "shap" }),
    unit: /** @type {const} */ ("sample"),
    signed: true,
    waves: Float64Array.of(1, 0, 2.5, 0, -1, 0, 0.5, 0),
    logit: 3,
    expected: 0,
    residual: 1e-7,
    compared: 100,
  };
  const traces = { raw: null, denoised: new Float32Array(WINDOW).fill(0.5), beside: null, waves: WAVES };
  const saved = {
    recording: "my,record.hea\n",
    beat: 12,
    title: "Beat 12 at 0:10.000",
    letter: "V",
    term: "PVC",
    called: "Named N; PVC has 0.2 %.",
    background: "beats of all types",
    model: "ArrhythmiNet-R",
    explanation,
    traces,
    sentence: "PVC & more",
  };

  it("are a CSV with what they are of, one row a tick and one a wave", () => {
    const lines = explanationCsv(saved).trimEnd().split("\r\n");
    const comments = lines.filter((line) => line.startsWith("#"));
    assert.deepEqual(comments.slice(0, 8), [
      "# recording: my,record.hea ",
      "# beat: 12",
      "# class: V",
      "# named: Named N; PVC has 0.2 %.",
      "# method: SHAP per sample (rescale rule)",
      "# background: beats of all types",
      "# compared: 100",
      "# model: ArrhythmiNet-R",
    ]);
    const [head, ...rows] = lines.slice(comments.length);
    assert.equal(head, "part,name,time_ms_from_r,denoised_mv,value");
    assert.equal(rows.length, WINDOW + 8);
    assert.equal(rows[180], "tick,180,0.0,0.5,0.25");
    assert.equal(rows[WINDOW + 2], "wave,qrs,,,2.5");
    assert.ok(rows.every((row) => row.split(",").length === 5));
  });

  it("have names that say of what", () => {
    assert.equal(explanationName({ ...saved, recording: "100.hea" }), "100-beat-12-V-shap");
    assert.equal(explanationName({ ...saved, recording: "100.hea", beat: null }), "100-mean-V-shap");
    assert.equal(methodWords({ name: "gradcam", layer: 2, kind: "guided" }), "Grad-CAM, layer 3, guided");
  });

  it("are a picture in which text is text", () => {
    /** @type {import("../../web/view/draw/shapes.js").Shape[]} */
    const shapes = [
      { kind: "box", x: 1, y: 2, width: 3, height: 4, fill: "rgb(1 2 3)" },
      { kind: "line", points: [0, 1, 2, 3], stroke: "#123", width: 1, dash: [2, 3], round: true },
      { kind: "words", x: 0, y: 9, words: '<"&', fill: "#000", size: 12 },
    ];
    const svg = svgText(
      { shapes: moved(shapes, 10, 20), width: 100, height: 50, type: '"Segoe UI", sans-serif' },
      { title: "a<b", description: saved.sentence, about: { model: "R & co" } },
    );
    assert.match(svg, /<rect x="11" y="22" width="3" height="4" fill="rgb\(1,2,3\)"\/>/);
    assert.match(svg, /points="10 21 12 23".*stroke-dasharray="2 3" stroke-linecap="round"/);
    assert.match(svg, /x="10" y="29".*>&#60;&#34;&#38;<\/text>/);
    assert.match(svg, /<title>a&#60;b<\/title>/);
    assert.match(svg, /<t:fact name="model">R &#38; co<\/t:fact>/);
  });

  it("draw bars for values with signs alone, and nothing that is no number", () => {
    const colours = /** @type {Record<string, string>} */ (
      new Proxy({}, { get: (_, name) => `--${String(name)}` })
    );
    const content = { ...traces, values: explanation.ticks };
    const signed = windowShapes({ ...content, signed: true }, 340, colours, false);
    const plain = windowShapes({ ...content, signed: false }, 340, colours, false);
    const words = (/** @type {typeof signed} */ shapes) =>
      shapes.flatMap((each) => (each.kind === "words" ? each.words : []));
    assert.ok(words(signed).includes("against") && !words(plain).includes("against"));
    assert.ok(windowHeight(true) > windowHeight(false));
    for (const each of [...signed, ...plain])
      for (const value of each.kind === "line" ? each.points : [each.x, each.y])
        assert.ok(Number.isFinite(value));
  });
});
