/** The English texts of the panels of variability and of shapes. */

import { numbersOf } from "../numbers.js";
import { counted, text as first } from "./first.js";

const { number, clock } = numbersOf("en");

/** HRV measures, by the keys the engine gives them. @type {Record<string, { label: string, plain: string }>} */
const measures = {
  mean_nn_ms: { label: "Mean NN", plain: "mean interval between normal beats" },
  mean_rate_bpm: { label: "Mean rate", plain: "of the normal beats" },
  sdnn_ms: { label: "SDNN", plain: "standard deviation of all intervals" },
  rmssd_ms: { label: "RMSSD", plain: "root mean square of successive differences" },
  sdsd_ms: { label: "SDSD", plain: "standard deviation of successive differences" },
  nn50: { label: "NN50", plain: "successive differences above 50 ms" },
  pnn50_percent: { label: "pNN50", plain: "the same, as a share of all intervals" },
  sdann_ms: { label: "SDANN", plain: "standard deviation of the 5-minute means" },
  sdnn_index_ms: { label: "SDNN index", plain: "mean of the 5-minute standard deviations" },
  vlf_ms2: { label: "VLF", plain: "power from 0.004 to 0.04 Hz" },
  lf_ms2: { label: "LF", plain: "power from 0.04 to 0.15 Hz" },
  hf_ms2: { label: "HF", plain: "power from 0.15 to 0.4 Hz" },
  lf_hf: { label: "LF/HF", plain: "ratio of the two powers" },
  lf_nu_percent: { label: "LF norm.", plain: "LF as a share of LF + HF" },
  hf_nu_percent: { label: "HF norm.", plain: "HF as a share of LF + HF" },
  triangular_index: { label: "Triangular index", plain: "intervals over the histogram's peak" },
  tinn_ms: { label: "TINN", plain: "base of the triangle fitted to the histogram" },
  sd1_ms: { label: "SD1", plain: "Poincaré plot, across the diagonal" },
  sd2_ms: { label: "SD2", plain: "Poincaré plot, along the diagonal" },
  dfa_alpha1: { label: "DFA α1", plain: "scaling over 4 to 16 beats" },
  sample_entropy: { label: "Sample entropy", plain: "m = 2, r = 0.2 SDNN" },
};

export const text = {
  hrv: {
    ...first.hrv,
    waiting: "Measured as soon as there are beats.",
    groups: { time: "Time", frequency: "Frequency", nonlinear: "Geometry and nonlinear" },
    measures,
    value: (/** @type {number} */ value, /** @type {string} */ unit) => {
      const digits = unit === "" || Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
      return `${number(value, Number.isInteger(value) ? 0 : digits)}${unit ? ` ${unit}` : ""}`;
    },
    notEnough: (/** @type {number} */ needs, /** @type {boolean} */ inOnePiece) =>
      `not enough data (needs ${number(needs)} s${inOnePiece ? " in one piece" : ""}${needs >= 600 ? `: ${number(needs / 60)} min` : ""})`,
    notTold: "cannot be told from these intervals",
    used: (
      /** @type {number} */ used,
      /** @type {number} */ all,
      /** @type {string} */ length,
      /** @type {string[]} */ out,
    ) =>
      `From ${number(used)} of ${counted(all, "interval")}, ${length} in all.${out.length ? ` Left out: ${out.join("; ")}.` : ""}`,
    counted: (/** @type {number} */ count, /** @type {string} */ what) => `${number(count)} ${what}`,
    leftOut: {
      ectopic: "beside an early beat (ectopic)",
      unnamed: "beside a beat without a name",
      range: "shorter than 0.3 s or longer than 2 s",
      artefact: "more than 20\u00a0% from the median around (artefact)",
    },
    leftOutTitle: "Intervals left out, one by one",
    leftOutLabel: "Intervals left out of heart-rate variability",
    leftOutAll: "Every reason",
    leftOutColumns: ["Ends at", "Why it is left out", "RR"],
    leftOutCount: (/** @type {number} */ count, /** @type {boolean} */ complete) =>
      `${counted(count, "interval")}${complete ? "" : " so far"}`,
    usedMark: "used: between two normal beats",
    tachogram: "Tachogram",
    tachogramLabel: "Tachogram: RR intervals over time, those left out marked by their reason",
    press:
      "Press a point to see its beat; the arrow keys go from one to the next. A mark on the edge lies beyond it.",
    point: (/** @type {number} */ rr, /** @type {number} */ time) => `${number(rr)} ms, at ${clock(time, 1)}`,
    noPoint: "none chosen",
    poincare: "Poincaré plot",
    poincareLabel: "Poincaré plot: each interval that is used against the one before",
    poincareKey: "Ellipse: SD1 across, SD2 along the dashed diagonal.",
    outside: (/** @type {number} */ count) => `${counted(count, "point")} beyond the axes`,
    timeAxis: "time, min:s",
    rrAxis: "RR, ms",
    rrBeforeAxis: "RR, ms",
    rrNextAxis: "next RR, ms",
    method:
      "Measures and bands of the Task Force of the ESC and NASPE (Circulation 93:1043, 1996). Spectrum: Lomb-Scargle periodogram, pieces of 250 s, no interpolation " +
      "(Laguna, Moody and Mark 1998). Poincaré plot: Brennan 2001; DFA: Peng 1995; sample entropy: Richman and Moorman 2000. " +
      "Intervals between two normal beats of 0.3 to 2 s are used, but for those more than 20\u00a0% from the median of the eleven around (after Malik 1989); " +
      "what is left out is not replaced. Normal: conducted from the sinus node, bundle branch block included (N, L, R).",
  },

  templates: {
    ...first.templates,
    label: "Shapes of beats, those with most beats first",
    start: "Gather beats by shape",
    waiting: "Beats are gathered by shape once all of them are found.",
    busy: "Gathering beats by shape",
    progress: (/** @type {number} */ done, /** @type {number} */ of, /** @type {string} */ left) =>
      `${number(done)} of ${number(of)} beats${left}`,
    cancelled: "Cancelled.",
    failed: "The beats could not be gathered by shape.",
    found: (
      /** @type {number} */ beats,
      /** @type {number} */ shapes,
      /** @type {number} */ none,
      /** @type {number} */ out,
    ) =>
      `${counted(beats, "beat")} in ${counted(shapes, "shape")}${none ? `, ${number(none)} like none of them` : ""}.` +
      `${out ? ` Not compared: ${counted(out, "beat")} where the signal cannot be read, or at a gap or an end.` : ""}`,
    shape: (/** @type {number} */ place) => `Shape ${number(place)}`,
    likeNone: "Like none",
    card: (/** @type {string} */ name, /** @type {number} */ count, /** @type {string} */ letters) =>
      `${name}: ${counted(count, "beat")}${letters ? `, ${letters}` : ""}`,
    letterCount: (/** @type {string} */ term, /** @type {number} */ count) => `${number(count)} ${term}`,
    heading: (/** @type {string} */ name, /** @type {number} */ count) =>
      `${name}: ${counted(count, "beat")}`,
    drawn: (/** @type {number} */ drawn, /** @type {number} */ of) =>
      drawn < of
        ? `${number(drawn)} of ${counted(of, "beat")} are drawn over each other, evenly chosen. Thick: the mean.`
        : "All of them drawn over each other. Thick: the mean.",
    overLabel: (/** @type {string} */ name, /** @type {number} */ count) =>
      `${name}: windows of its ${counted(count, "beat")} over each other, with their mean`,
    nameAll: (/** @type {number} */ count) => `Name all ${counted(count, "beat")}`,
    list: "Beats of this shape",
    previous: "‹ Previous of this shape",
    next: "Next of this shape ›",
    noMore: "No further beat of this shape in this direction.",
    timeAxis: "ms from the R peak",
    unit: "mV",
    method: (/** @type {number} */ most) =>
      "Each beat's window is denoised as the network sees it. Its QRS complex, 100 ms on either side of the R peak, joins the shape whose mean it " +
      "resembles most (correlation above 0.9, best of shifts of up to 8 ms), or begins a new one; shapes whose means correlate above 0.95 are joined at the end. " +
      "P and T waves, and the height of a beat, do not count. Every beat is compared; " +
      `of a large shape ${number(most)} beats, evenly chosen, are drawn. Windows are drawn without their own mean. ` +
      "Denoising: Symlet-4 wavelet, soft threshold (Donoho 1995). The gathering follows no paper: it is the program's own, and only the order of the beats matters to it.",
  },
};
