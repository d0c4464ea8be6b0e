/** The English texts of explanations. */

import { numbersOf } from "../numbers.js";
import { counted, capital } from "./first.js";

const { number, percent, minus, remainder, minusWhole } = numbersOf("en");

export const text = {
  explain: {
    method:
      "Grad-CAM and its guided form: Selvaraju 2017, Springenberg 2014. SHAP per sample: Lundberg and Lee 2017, by the rescale rule of DeepLIFT (Shrikumar 2017). " +
      "Per wave and in parts: Shapley values (Shapley 1953) from all combinations, nothing drawn at random. Expected gradients: Erion 2021. " +
      "All but Grad-CAM compare with other beats, and say by how much their values fail to add up. They explain the network, not the heart.",
    methodTitle: "Explained by",
    methods: {
      gradcam: "Grad-CAM",
      shap: "SHAP per sample",
      waves: "SHAP per wave",
      segments: "SHAP in 12 parts",
      gradients: "Expected gradients",
    },
    methodsWhy: {
      gradcam:
        "Where the network looked: how much each place of a layer's map adds to the class (Selvaraju 2017).",
      shap: "How much each sample adds to the class's logit, against other beats (rescale rule: Lundberg and Lee 2017, Shrikumar 2017).",
      waves:
        "How much each wave adds to the class's logit: exact Shapley values, from all combinations of waves of this beat and of others.",
      segments:
        "The same of twelve equal parts of the window, for beats whose waves are not known or not to be trusted.",
      gradients:
        "How much each sample adds to the class's logit, by the mean gradient on the way from other beats to this one (Erion 2021): a check on SHAP.",
    },
    unrounded:
      "This network rounds to 8 bits. What is explained is the same network without the rounding: it comes to nearly the same.",
    noWaves: "The bounds of QRS are not known here: nothing can be told wave by wave, but in twelve parts.",
    titles: {
      gradcam: (/** @type {string} */ term) => `Grad-CAM for ${term}`,
      shap: (/** @type {string} */ term) => `SHAP for ${term}`,
      waves: (/** @type {string} */ term) => `SHAP per wave for ${term}`,
      segments: (/** @type {string} */ term) => `SHAP in 12 parts for ${term}`,
      gradients: (/** @type {string} */ term) => `Expected gradients for ${term}`,
    },
    units: {
      map: "logit per map sample",
      guided: "map times gradient",
      sample: "logit per sample",
      wave: "logit per wave",
      segments: "logit per part",
    },
    upFor: "for",
    downAgainst: "against",
    layer: "Layer",
    layerKinds: {
      convolution: "convolution",
      depthwise: "depthwise",
      pointwise: "pointwise",
      pool: "pool",
      dense: "dense",
    },
    layerName: (
      /** @type {number} */ number_,
      /** @type {string} */ kind,
      /** @type {number} */ field,
      /** @type {boolean} */ last,
    ) => `${number_} ${kind}, sees ${number(field)} ms${last ? " (last)" : ""}`,
    kind: "Evidence",
    kinds: {
      positive: "what speaks for it",
      signed: "for and against",
      guided: "guided: tick by tick",
    },
    background: "Compared with",
    backgrounds: {
      all: "beats of all types",
      normal: "normal beats of many patients",
      patient: "this patient's normal beats",
    },
    noPatient: "this patient's normal beats: none",
    named: (/** @type {string} */ term, /** @type {number} */ count) =>
      `this recording's beats named ${term} (${number(count)})`,
    keptOne: (/** @type {string} */ letter, /** @type {string} */ time) =>
      `the beat kept: ${letter} at ${time}`,
    kept: (/** @type {number} */ count) => `the ${number(count)} beats kept`,
    keep: "Keep this beat to compare others with",
    keepDone: (/** @type {number} */ count) =>
      `${counted(count, "beat")} kept: choose ${count === 1 ? "it" : "them"} under “Compared with”, here or at other beats.`,
    drop: "Keep this beat no longer",
    dropDone: (/** @type {number} */ count) =>
      count === 0 ? "No beat is kept." : `${counted(count, "beat")} kept.`,
    compare: "Compare with this patient's normal beat",
    normalBeat: "mean of this patient's normal beats",
    meanWindow: "mean window, denoised",
    dashed: (/** @type {string} */ name) => `dashed: ${name}`,
    busy: (/** @type {string} */ share) => `Explaining… ${share}`,
    failed: "This beat could not be explained.",
    waves: {
      p: { name: "the P wave", missing: "the missing P wave", label: "P wave" },
      pr: { name: "the PR segment", missing: "", label: "PR segment" },
      qrs: { name: "the QRS", missing: "", label: "QRS" },
      st: { name: "the ST segment", missing: "", label: "ST segment" },
      t: { name: "the T wave", missing: "the missing T wave", label: "T wave" },
      rest: { name: "the rest of the window", missing: "", label: "rest of the window" },
      timing: { name: "the timing", missing: "", label: "timing (RR)" },
      around: { name: "the beats around", missing: "", label: "rhythm and beats around" },
    },
    surroundings: { name: "the timing and the beats around", label: "timing and beats around" },
    segment: (/** @type {number} */ from, /** @type {number} */ to) => {
      const span = `${minusWhole(from)} to ${minusWhole(to)} ms`;
      return { name: `the part from ${span}`, label: span };
    },
    missing: (/** @type {string} */ label) => `${label} (missing)`,
    wavesCaption: "Wave by wave, in logit",
    segmentsCaption: "Twelve parts of the window, from R, in logit",
    wave: "Wave",
    value: "Logit",
    signed: (/** @type {number} */ value, digits = 2) => {
      const size = number(Math.abs(value), digits);
      if (Math.abs(value) < 0.5 * 10 ** -digits) return size;
      return `${value < 0 ? "−" : "+"}${size}`;
    },
    valued: (/** @type {string} */ name, /** @type {number} */ value) =>
      `${name} (${value < 0 ? "−" : "+"}${number(Math.abs(value), 1)})`,
    listed: (/** @type {string[]} */ parts) =>
      parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`,
    onlyAgainst: (/** @type {string} */ term, /** @type {string} */ contra) =>
      `Nothing here speaks much for ${term}; against it: ${contra}.`,
    because: (/** @type {string} */ term, /** @type {string} */ pro, /** @type {string} */ contra) =>
      `${capital(term)} mostly because of ${pro}${contra ? `; against it: ${contra}` : ""}.`,
    balanced: (
      /** @type {string} */ term,
      /** @type {string} */ pro,
      /** @type {string} */ contra,
      /** @type {number} */ balance,
    ) =>
      `For ${term}: ${pro}${contra ? `; against it: ${contra}` : ""}. On balance ${balance < 0 ? "against" : "for"} it (${balance < 0 ? "−" : "+"}${number(Math.abs(balance), 1)}).`,
    nothing: (/** @type {string} */ term) =>
      `For ${term} this beat is much like those it is compared with: no wave makes a difference.`,
    sums: (
      /** @type {number} */ logit,
      /** @type {number} */ expected,
      /** @type {number} */ compared,
      /** @type {number} */ residual,
    ) =>
      `Logit ${minus(logit)}, against ${minus(expected)} on average for ` +
      `${compared === 1 ? "the beat" : `the ${number(compared)} beats`} compared with. ` +
      `The values add up to the difference; left over: ${remainder(residual)}.`,
    groupSums: (
      /** @type {number} */ logit,
      /** @type {number} */ expected,
      /** @type {number} */ residual,
    ) =>
      `Mean logit ${minus(logit)}, against ${minus(expected)} for the beats compared with; ` +
      `left over at most ${remainder(residual)}.`,
    off: "The values do not add up to the difference: they are not to be trusted here.",
    disagree: (/** @type {import("../../explain/agreement.js").CrossCheck} */ { exact, gradients }) =>
      `Methods disagree here: from SHAP summed per wave, exact Shapley values differ by ${percent(exact, 0)} and expected gradients by ${percent(gradients, 0)}. Only large values mean something.`,
    agree: (/** @type {import("../../explain/agreement.js").CrossCheck} */ { exact, gradients }) =>
      `Checked wave by wave: from SHAP, exact Shapley values differ by ${percent(exact, 0)} and expected gradients by ${percent(gradients, 0)}.`,
    exact: (/** @type {number} */ beats) =>
      `Exact for ${counted(beats, "beat")} of those compared with, evenly chosen.`,
    loose: "Looked at in eight places on the way from each beat compared with, so some logit is left over.",
    note: "It tells what moved the network, not what is wrong with the heart.",
    bothChannels: "Each tick's value is of the beat and of the patient's usual beat together.",
    aroundSummed:
      "What the network is told beside the window counts for the wave that it is about, as timing, or as the beats around.",
    save: "Save this explanation",
    saveAs: { svg: "SVG", png: "PNG", csv: "CSV" },
    saveWhy: {
      svg: "The picture as a drawing. From then on outside this page's protection.",
      png: "The picture as pixels. From then on outside this page's protection.",
      csv: "The numbers: one row a tick, one row a wave. From then on outside this page's protection.",
    },
    group: (/** @type {string} */ term, /** @type {number} */ count, /** @type {number} */ most) =>
      count === 0
        ? `No beat is named ${term}`
        : `Explain all beats of this class (${term}: ${count > most ? `${number(most)} of ` : ""}${number(count)})`,
    groupProgress: (/** @type {number} */ done, /** @type {number} */ of) =>
      `${number(done)} of ${number(of)} beats explained`,
    groupBar: "Explaining the beats of the class",
    groupFailed: "These beats could not be explained.",
    groupNone: "Of none of these beats the bounds of QRS are known.",
    groupCancel: "Cancel",
    groupCancelled: "Cancelled.",
    groupTitle: (/** @type {string} */ term, /** @type {number} */ count, /** @type {number} */ of) =>
      `Mean of ${number(count)} of ${counted(of, "beat")} named ${term}${count < of ? ", evenly spread" : ""}`,
    called: (/** @type {string} */ name, /** @type {string} */ term, /** @type {string} */ share) =>
      `Named ${name}; ${term} has ${share}.`,
    calledNothing: (/** @type {string} */ term, /** @type {string} */ share) =>
      `Not named; ${term} has ${share}.`,
    beatTitle: (/** @type {number} */ beat, /** @type {string} */ time) => `Beat ${number(beat)} at ${time}`,
    by: (/** @type {string} */ method, /** @type {string} */ background, /** @type {string} */ model) =>
      `${method}${background ? `, compared with ${background}` : ""}; ${model}`,
    disclaimer: "Tracelight, for research and education. Not a medical device.",
  },
};
