/** The English texts of what can be taken away: files and the report. */

import { numbersOf } from "../numbers.js";
import { counted, text as first } from "./first.js";

const { number, duration, clock } = numbersOf("en");

export const text = {
  take: {
    ...first.take,
    title: "Save or print",
    intro:
      "Everything is made on this device and sent nowhere. What you save or print is outside this page's protection from then on.",
    soFar: "The analysis has not come to its end: only what was found so far is in it.",
    groups: {
      paper: "On paper",
      picture: "What is on the screen",
      results: "Results",
      signal: "Signal with beats",
    },
    kinds: {
      report: {
        label: "Report…",
        what: "To print, or to keep as PDF: figures, true-to-scale strips, trend, variability, versions; with the recording's name and start.",
      },
      png: {
        label: "Picture (PNG)",
        what: "The view as pixels: leads, grid, calibration, letters, scale, time; with the recording's name.",
      },
      svg: {
        label: "Drawing (SVG)",
        what: "The same as lines that stay sharp; one unit is one pixel of the screen.",
      },
      csv: {
        label: "Beats as a table (CSV)",
        what: "Every beat: time, class, probabilities, RR interval, waves, intervals. No name in it, no date.",
      },
      json: {
        label: "All results (JSON)",
        what: "Beats, waves, episodes, variability, quality, model and version. No name in it, no date.",
      },
      wfdb: {
        label: "WFDB record",
        what: "Three files, .hea, .dat and .atr: the whole signal in its own numbers, and the named beats, with what you edited; with the recording's name and start.",
      },
      edf: {
        label: "EDF+ recording",
        what: "One file: the whole signal in 16 bits with its gaps, beats, what you edited, and episodes as annotations; with the recording's start, without a patient.",
      },
      fhir: {
        label: "FHIR R4 bundle",
        what: "Heart rate, beat counts (with your edits), intervals and up to a minute of the signal in view, for systems that speak FHIR. No patient, no date; no diagnosis.",
      },
    },
    picture: {
      span: (/** @type {number} */ from, /** @type {number} */ to) =>
        `${clock(from, 1)} to ${clock(to, 1)} from the start of the recording`,
      foot: (/** @type {string} */ model, /** @type {string} */ version) =>
        `Tracelight ${version}, beats named by ${model}. For research and education. Not a medical device.`,
    },
    working: (/** @type {string} */ label, /** @type {string} */ share) => `${label}: ${share}`,
    progress: "Progress of saving",
    cancel: "Cancel",
    cancelled: "Cancelled: nothing was saved.",
    failed: (/** @type {string} */ label) =>
      `${label} could not be made: the file of the recording may have been moved or changed. Open it again, then save once more.`,
    close: "Close",
    refused: {
      gaps: "Samples are missing in some leads only, which EDF+ cannot hold. Save the recording as a WFDB record, which keeps them missing.",
      narrow:
        "The gaps of this recording are too many for EDF+, or too short: a data record that must be filled up would reach across them. Save it as a WFDB record, which keeps them.",
      rates:
        "The sampling rates of this recording do not fit EDF: no data record holds whole samples of every lead. Save it as a WFDB record.",
      long: "This recording has more leads, beats or seconds than EDF holds. Save it as a WFDB record.",
    },
    method:
      "CSV after RFC 4180. WFDB after header(5), signal(5) and annot(5) of the WFDB Applications Guide (Moody, PhysioNet). EDF+ after Kemp and Olivan 2003 (Clin Neurophysiol 114:1755). " +
      "FHIR after HL7 FHIR R4, with codes of LOINC, UCUM and ISO/IEEE 11073-10101. JSON after the schema that comes with the program (docs/analysis.schema.json).",
    together: "Keep the three files together in one folder: none can be read without the .hea.",
    leftOut: (/** @type {number} */ leads) =>
      `${counted(leads, "lead")} ${leads === 1 ? "has" : "have"} another sampling rate than the lead analysed and ${leads === 1 ? "is" : "are"} not in it.`,
    rounded: (/** @type {number} */ leads) =>
      `The numbers of ${counted(leads, "lead")} were rounded to steps of the format: the source has no whole numbers that fit.`,
    turned: (/** @type {string[]} */ leads, /** @type {boolean} */ analysed) =>
      `Turned upside down, as the user said: lead ${leads.join(", ")}.${analysed ? " Beats and heights of R are of the turned lead." : ""}`,
    syntheticRemark: "Synthetic ECG, made by a program. No measure of accuracy.",
    remark: (/** @type {string} */ program, /** @type {string} */ model) =>
      `Written by ${program}; beats named by ${model}. For research and education. Not a medical device.`,
    padding: "Not recorded: fills the data record up",
    fhir: {
      conclusion:
        "Found by a program for research and education, which is not a medical device. No physician has seen it. It is not a diagnosis.",
      device: "ECG analysis software, for research and education; not a medical device",
      model: (
        /** @type {string} */ name,
        /** @type {number} */ parameters,
        /** @type {boolean} */ quantised,
      ) =>
        `Beats named by the network ${name}: ${number(parameters)} parameters, ${quantised ? "8-bit" : "float32"}.`,
      excerpt: (/** @type {number} */ start, /** @type {number} */ seconds, /** @type {number} */ of) =>
        `An excerpt: ${number(seconds, 1)} s from ${clock(start, 1)} on, of ${duration(of)}. Times count from the start of the recording. E = no sample.`,
      lowest: "Lowest heart rate",
      highest: "Highest heart rate",
      rate: (/** @type {number} */ intervals) =>
        `Mean of ${counted(intervals, "RR interval")} of readable signal.`,
      beats: "Beats found",
      median: (/** @type {number} */ beats) => `Median over ${counted(beats, "normal beat")}.`,
      corrected: {
        qtcBazett: "QTc, Bazett 1920",
        qtcFridericia: "QTc, Fridericia 1920",
        qtcFramingham: "QTc, Framingham (Sagie 1992)",
        qtcHodges: "QTc, Hodges 1983",
      },
    },
  },

  report: {
    ...first.report,
    title: "ECG report",
    dialog: "Report",
    what: "Made on this device, true to scale: print it at 100 %, without fitting it to the page. As PDF: choose that in the browser's print window. With the recording's name and start; from then on outside this page's protection.",
    paper: "Paper",
    papers: { a4: "A4", letter: "Letter" },
    partsTitle: "What is in it",
    parts: {
      view: "The view",
      beats: "First of each kind of abnormal beat",
      episodes: "First of each kind of episode",
      trend: "Heart rate",
      hrv: "Heart-rate variability",
      explanation: "The explanation on show",
    },
    preview: "Pages as they will be printed",
    print: "Print or save as PDF…",
    making: "Laying out…",
    pages: (/** @type {number} */ count) => `${counted(count, "page")}.`,
    foot: (/** @type {string} */ name, /** @type {number} */ page, /** @type {number} */ of) =>
      `${name} · page ${page} of ${of} · Tracelight, for research and education. Not a medical device.`,
    warning:
      "Found by a program for research and education, which is not a medical device. No physician has seen it. It is not a diagnosis.",
    recording: "Recording",
    start: "Start",
    duration: "Duration",
    format: "Format",
    lead: "Lead analysed",
    nothing: "Nothing was found yet.",
    notTold: "not enough data",
    lowest: "Heart rate, lowest",
    highest: "Heart rate, highest",
    intervals: {
      pr: "PR interval, median",
      qrs: "QRS duration, median",
      qt: "QT interval, median",
      qtcBazett: "QTc (Bazett), median",
      qtcFridericia: "QTc (Fridericia), median",
      qtcFramingham: "QTc (Framingham), median",
      qtcHodges: "QTc (Hodges), median",
    },
    median: (/** @type {number} */ ms, /** @type {number} */ beats) =>
      `${number(ms)} ms (${counted(beats, "beat")})`,
    trend: "Heart rate over the recording, beats a minute",
    scale: (/** @type {number} */ speed, /** @type {number} */ gain) =>
      `${number(speed, speed % 1 ? 1 : 0)} mm/s  ${number(gain)} mm/mV  raw signal`,
    view: (/** @type {number} */ strip, /** @type {number} */ of, /** @type {boolean} */ more) =>
      `The view${of > 1 ? `, strip ${strip} of ${of}` : ""}${more ? " (its beginning: the rest does not fit)" : ""}`,
    first: (/** @type {string} */ what, /** @type {string} */ time) =>
      `First of its kind: ${what}, at ${time}`,
    assumed: "What the file said, and what was assumed",
    nothingAssumed: "Nothing had to be assumed: the file states its rate and its unit.",
    saidRate: (/** @type {number} */ rate) =>
      `Sampling rate ${number(rate, rate % 1 ? 2 : 0)} Hz, as the user said.`,
    saidUnit: (/** @type {number} */ factor) => `One unit of the file is ${factor} mV, as the user said.`,
    method:
      "Squares, strips and steps are laid out in millimetres (CSS and SVG) on pages of ISO 216 A4 or ANSI Letter; a strip at 25 mm/s and 10 mm/mV has the standard ECG's scale " +
      "(Kligfield 2007, Circulation 115:1306). Strips show the raw signal. Each figure is that of its panel, and known as that panel says.",
    about: "How it was made",
    software: "Software",
    model: "Model",
  },

  byHand: {
    beat: (/** @type {{ given: boolean, added: boolean, moved: boolean }} */ { given, added, moved }) =>
      `${[added ? "added" : "", given ? "named" : "", moved ? "waves moved" : ""].filter(Boolean).join(", ")} by hand`,
    deleted: (/** @type {string} */ letter) => `beat${letter ? ` ${letter}` : ""} deleted by hand`,
    remark: (
      /** @type {{ named: number, added: number, moved: number, deleted: number }} */ {
        named,
        added,
        moved,
        deleted,
      },
    ) => {
      const parts = [
        named ? `${counted(named, "beat")} named` : "",
        added ? `${number(added)} added` : "",
        deleted ? `${number(deleted)} deleted` : "",
        moved ? `waves of ${number(moved)} moved` : "",
      ];
      return `By hand: ${parts.filter(Boolean).join(", ")}.`;
    },
    notFollowed: "Of the beats as the program found and named them, without what was changed by hand.",
    inReport:
      "In the strips such beats are underlined. Counts, strips and heart-rate variability follow what was done by hand; " +
      "heart rate, intervals and episodes are of the beats as the program found and named them.",
  },
};
