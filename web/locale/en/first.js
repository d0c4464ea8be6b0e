/** The English texts that the page begins with: what it shows until a recording is analysed. Those of parts that come later
 * stand beside this file, and all of them together in ../en.js. */

import { numbersOf } from "../numbers.js";

const { number, significant, percent, minus, minusWhole, duration, clock, gain, speed, list, date } =
  numbersOf("en");

/** @param {number} count @param {string} one @param {string} [many] */
export const counted = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/** @param {string} words */
export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Plain words first, the term after; in the order in which they are shown. @type {Record<string, { plain: string, term: string, short: string }>} */
const classes = {
  N: { plain: "Normal beat", term: "N", short: "normal" },
  A: { plain: "Early beat from the upper chambers", term: "APC", short: "early, upper (APC)" },
  S: { plain: "Early beat from the upper chambers", term: "SVEB", short: "early, upper (SVEB)" },
  V: { plain: "Early beat from the lower chambers", term: "PVC", short: "early, lower (PVC)" },
  F: { plain: "Normal and early beat in one", term: "fusion beat", short: "both in one (fusion)" },
  L: { plain: "Beat with a block of the left bundle branch", term: "LBBB", short: "left block (LBBB)" },
  R: { plain: "Beat with a block of the right bundle branch", term: "RBBB", short: "right block (RBBB)" },
  "?": { plain: "Beat found, but not named", term: "unclassified", short: "not named" },
};

/** Of a network that may say that a beat is of none of its classes. No beat is shown under this name. */
const noClass = { plain: "Not classified", term: "unclassified", short: "not classified" };

/** Each in one sentence: what it is good for, and where it fails. `group`: the heading it is offered under. */
const models = {
  r: {
    group: "",
    about:
      "For patients it has never seen: it holds each beat against the patient's usual one and the beats around it, and with the next beat " +
      "names it normal, early from the upper or the lower chambers, or fusion; unsure beats stay without a name, " +
      "bundle branch blocks count as normal, and early beats from the upper chambers and fusion beats are its weakest, " +
      "above all in atrial fibrillation.",
  },
  v1: {
    group: "The paper's models",
    about:
      "For the paper's five classes, left and right bundle branch block among them: it was measured on patients " +
      "who were also in its training, so expect less on yours (RESULTS.md shows both); it gives everything, " +
      "fusion beats and noise too, one of its five names.",
  },
  v2: {
    group: "The paper's models",
    about:
      "The same five classes as V1 at half its size, with the same limits: on your patients expect less than what was measured.",
  },
  own: {
    group: "Your own",
    about: "A model file of your own: this page knows nothing of what it is good for and where it fails.",
  },
};

/** @param {string} letter of a class of a model that is not ours */
const otherClass = (letter) => `Class ${letter} of this model`;

/** Kinds of episodes, plain words first; in the order of the filter. None is a diagnosis.
 * @type {Record<import("../../engine/engine.js").EpisodeKind, { plain: string, term: string, letter: string }>} */
const rhythms = {
  irregular: { plain: "Irregularly irregular", term: "atrial fibrillation suspected", letter: "I" },
  vt: { plain: "Three or more early beats from the lower chambers in a row, fast", term: "VT", letter: "VT" },
  idioventricular: {
    plain: "Three or more beats from the lower chambers in a row, not fast",
    term: "idioventricular",
    letter: "IV",
  },
  couplet: { plain: "Two early beats from the lower chambers in a row", term: "couplet", letter: "2V" },
  bigeminy: { plain: "Every second beat early, from the lower chambers", term: "bigeminy", letter: "B2" },
  trigeminy: { plain: "Every third beat early, from the lower chambers", term: "trigeminy", letter: "B3" },
  svt: { plain: "Run of fast beats from the upper chambers", term: "SVT", letter: "SV" },
  pause: { plain: "No beat for two seconds or longer", term: "pause", letter: "P" },
  "dropped-beat": { plain: "A beat seems to be missing", term: "dropped beat suspected", letter: "D" },
  bradycardia: { plain: "Slower than 50 a minute, early beats aside", term: "bradycardia", letter: "B" },
  tachycardia: { plain: "Faster than 100 a minute", term: "tachycardia", letter: "T" },
  sinus: { plain: "Usual rhythm, nothing else found", term: "sinus rhythm assumed", letter: "U" },
  none: { plain: "Rhythm not told", term: "beats without names or P waves", letter: "?" },
};

/** What every QTc stands on. */
const QT = "Onset of QRS to the end of T";

/** Why a stretch cannot be read. @type {Record<string, string>} */
const states = {
  good: "good",
  noisy: "noisy",
  unreadable: "unreadable: noise",
  flat: "flat: lead off, or too small to read",
  clipped: "clipped: out of range",
  missing: "gap: no samples",
};

/** Where beats that stand apart were found. */
const UNREADABLE_PLACE = "in stretches that cannot be read";

/** @type {Record<string, string>} */
const reasons = {
  none: "",
  "no-model": "No model is loaded.",
  edge: "Its one-second window crosses a gap or an end of the recording.",
  quality: "The signal around it cannot be read.",
  unsure: "The network is not sure: a beat between two classes, or one unlike all that it learnt from.",
  paced: "A pacemaker starts it, and no network here has learnt to name such beats.",
};

/** The same, of many beats. */
const unnamed = {
  none: "",
  "no-model": "without a model",
  edge: "at a gap or an end",
  quality: "where the signal cannot be read",
  unsure: "of which the network is not sure",
  paced: "that a pacemaker starts",
};

/** What to do about a fault, by its code. @type {Record<string, string>} */
const remedies = {
  TRUNCATED: "Copy the file again from where it came from, then choose it once more.",
  UNSUPPORTED: "Export the recording in another format, such as EDF or CSV, and choose that.",
  LIMIT: "Cut the recording into smaller parts and choose one of them.",
  MISSING: "Choose all files of the recording together.",
  MEMORY: "Close other tabs, or choose a shorter part of the recording.",
  READ: "The file was moved or changed after it was chosen, or may not be read. Choose it again.",
  CRASH: "The engine was started afresh, and the page goes on working. Try another file.",
};

const editsAndNotes = (/** @type {number} */ edits, /** @type {number} */ notes) =>
  `${[edits ? counted(edits, "edit") : "", notes ? counted(notes, "note") : ""].filter(Boolean).join(", ")}.`;

export const text = {
  date,
  number,
  significant,
  duration,
  clock,
  list,
  percent,
  classes,
  otherClass,
  noClass,
  models,
  rhythms,
  states,
  reasons,

  name: "Tracelight",
  tagline: "Every beat of an ECG, found and named. On this device alone.",
  disclaimer: "For research and education. Not a medical device.",
  loading: "Getting ready…",

  bring: {
    drop: "Drop an ECG here, or choose files",
    dropNow: "Let go to open it",
    formats: "CSV or text · EDF, EDF+ · WFDB (.hea and .dat together)",
    sample: "Try a real recording",
    sampleAbout: "Five minutes of record 208, MIT-BIH Arrhythmia Database: normal beats and early ones.",
    sampleCredit: "G. B. Moody, R. G. Mark, PhysioNet. ODC-By 1.0.",
    samples: "Recordings to try",
    languages: "Language",
    draft: "A draft of a translation, which no native reader has checked. What it lacks is in English.",
    made: {
      af: {
        title: "Irregular rhythm (synthetic)",
        about: "Five minutes, irregularly irregular, without P waves: like atrial fibrillation.",
        credit: "Made by a program when you choose it, not by a heart.",
      },
      paced: {
        title: "Pacemaker (synthetic)",
        about: "Five minutes, every beat paced: a pulse, then a wide complex.",
        credit: "Made by a program when you choose it, not by a heart.",
      },
    },
    privacy: (/** @type {number} */ requests) => [
      "Read and analysed on this device. This page has made ",
      counted(requests, "request"),
      " since it loaded.",
    ],
    kept: {
      unknown: "",
      kept: "It is kept on this device and opens without a network.",
      file: "This file is all there is of it: it needs no network.",
      no: "",
    },
    privacyWhy:
      "Counted by the browser itself (Performance Observer), on the page and in its workers. " +
      "The page's Content-Security-Policy forbids every connection.",
  },

  update: {
    label: "New version",
    what: {
      ready: "A new version is ready.",
      elsewhere: "Another tab changed to a new version.",
    },
    use: { ready: "Use it now", elsewhere: "Reload this tab" },
    later: "Later",
    closes: "The page starts again, and closes this recording.",
  },

  privacy: {
    open: "Privacy",
    more: "What is proved, and how",
  },

  synthetic: {
    title: "Try a synthetic recording",
    about:
      "Made by a formula, not by a heart, so that the true beats are known: they come with it, to be shown beside those found. " +
      "Figures on synthetic signal are never a measure of accuracy. After McSharry 2003, Sameni 2007 and Stridh 2001.",
    make: "Make and open it",
    rhythm: "Rhythm",
    noise: "Noise",
    noNoise: "none",
    snr: "Signal-to-noise ratio",
    snrUnit: "dB",
    length: "Length",
    seed: "Seed",
    rhythms: {
      sinus: "Usual rhythm (sinus)",
      bradycardia: "Slow (sinus bradycardia)",
      tachycardia: "Fast (sinus tachycardia)",
      lbbb: "Block of the left bundle branch (LBBB)",
      rbbb: "Block of the right bundle branch (RBBB)",
      mixed: "Early beats of every kind (APC, PVC, fusion)",
      af: "Irregularly irregular (like atrial fibrillation)",
      bigeminy: "Every second beat early (bigeminy)",
      trigeminy: "Every third beat early (trigeminy)",
      couplets: "Early beats in pairs (couplets)",
      vt: "Runs of fast beats from the lower chambers (VT)",
      svt: "Runs of fast beats from the upper chambers (SVT)",
      pauses: "Pauses, ended by an escape beat",
      wenckebach: "PR grows until a beat is dropped (Wenckebach)",
      mobitz: "Beats dropped at a constant PR (Mobitz II)",
      paced: "Paced from the ventricle",
      junctional: "Escape rhythm from the AV junction (junctional)",
      idioventricular: "Escape rhythm from the lower chambers (idioventricular)",
    },
    noises: {
      baseline: "baseline wander",
      electrode: "electrode motion",
      muscle: "muscle",
      mains50: "mains hum, 50 Hz",
      mains60: "mains hum, 60 Hz",
      white: "white",
    },
    chip: "synthetic",
    is: "A program made this ECG: figures on it are never a measure of accuracy.",
  },

  bar: {
    open: "Open another",
    start: "Back to the start: the recordings to try",
    help: "Keys and help",
    lead: "Lead",
    speed: "Speed",
    gain: "Gain",
    trace: "Trace",
    model: "Model",
    modelAbout: "What each is good for",
    ownModel: "Own model…",
    ownModelWhy:
      "Names the beats by a model file (.tlm) of your own. It stays on this device, and is forgotten when the page is closed.",
    traces: { raw: "Raw", denoised: "Denoised", both: "Both" },
    tracesWhy: "Denoised: Symlet-4 wavelet, soft threshold. Shown where single samples can be told apart.",
    speedUnit: (/** @type {number} */ value) => `${speed(value)} mm/s`,
    speedOfPage: (/** @type {string} */ speed) => `${speed}, so that 10 s fit`,
    fold: "Scale, model and what is known about the file",
    gainUnit: (/** @type {number} */ value) => `${gain(value)} mm/mV`,
    fit: "Fit to height",
    leadName: (/** @type {string} */ label, /** @type {number} */ index) => label || `Lead ${index + 1}`,
    started: date,
  },

  leads: {
    layout: "Layout",
    layouts: {
      stacked: "stacked",
      "3x4": "3 × 4 + rhythm strip",
      "6x2": "6 × 2",
    },
    layoutWhy:
      "The twelve standard leads as on paper: the columns share ten seconds, and time runs on from one to the next. The rhythm strip is the analysed lead.",
    drawn: "Leads on the paper",
    drawnCount: (/** @type {number} */ drawn, /** @type {number} */ all) =>
      `${number(drawn)} of ${counted(all, "lead")}`,
    analysed: (/** @type {string} */ name) => `${name} (analysed)`,
    every: "All",
    onlyAnalysed: "Only the analysed lead",
    method:
      "Leads are drawn as the file has them; none is computed from others. Layouts of twelve leads (3 × 4 with a rhythm strip, 6 × 2) as the AHA, ACC and HRS " +
      "recommend for the standard ECG (Kligfield 2007, Circulation 115:1306): ten seconds, at 25 mm/s and 10 mm/mV where the window has room.",
  },

  chips: {
    rate: (/** @type {number} */ rate) => `${number(rate, rate % 1 ? 2 : 0)} Hz`,
    rateFrom: "Sampling rate, as the file states it.",
    rateSaid: "Sampling rate, as you said.",
    unit: (/** @type {string} */ unit) => unit || "no unit",
    unitSaid: (/** @type {number} */ factor) =>
      `Unit, as you said: one of the file's numbers is ${number(factor, factor < 0.01 ? 4 : 2)} mV.`,
    unitSaidAs: (/** @type {number} */ factor) =>
      ({ 1: "mV", 0.001: "µV", 1000: "V" })[factor] ?? `× ${number(factor, factor < 0.01 ? 4 : 2)} mV`,
    unitFrom: (/** @type {number} */ factor) =>
      `One unit of the file's numbers is ${number(factor, factor < 0.01 ? 4 : 2)} mV.`,
    polarity: { asRecorded: "polarity: as recorded", turned: "polarity: turned over" },
    polarityWhy:
      "Whether the analysed lead is the right way up cannot be told for certain, so it is taken as it was recorded. Where electrodes were swapped, turn it over: " +
      "beats are then found and named anew. Saved signals stay as recorded.",
    turn: { over: "Turn this lead upside down", back: "Take this lead as it was recorded" },
    assumptions: (/** @type {number} */ count) => counted(count, "assumption"),
    diagnostics: (/** @type {number} */ count) => counted(count, "note"),
    change: "Change rate or unit",
    format: "Format found from the file's bytes.",
  },

  place: { byte: "byte", line: "line", sample: "sample" },

  overview: {
    label: "Overview: heart rate and rhythms over the whole recording",
    value: (/** @type {number} */ from, /** @type {number} */ to) =>
      `In view: ${clock(from)} to ${clock(to)}`,
    rate: "Heart rate, beats a minute",
    bpm: "bpm",
  },

  paper: {
    label: "ECG paper",
    hint: "Arrow keys pan, plus and minus zoom, n and p go to the next and previous abnormal beat or whatever is chosen above the paper, e and capital E to the next and previous episode, w marks the waves, c opens the calipers, Enter selects the beat in the middle, question mark lists all keys.",
    summary: (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ beats) =>
      `Showing ${clock(from, 1)} to ${clock(to, 1)}, ${counted(beats, "beat")}.`,
    reference: "file",
    pulse: (/** @type {number} */ millivolts, /** @type {boolean} */ known) =>
      `${number(millivolts, Math.max(0, Math.round(-Math.log10(millivolts))))}${known ? " mV" : ""}`,
    earlier: "Earlier",
    later: "Later",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    waves: "Waves",
    wavesWhy:
      "Mark P, QRS and T of every beat in view (w). Seen from about 12.5 mm/s; those of the selected beat are always marked.",
  },

  calibrate: {
    chip: "mm: not measured",
    chipMeasured: "mm: measured",
    isNot:
      "The screen is not calibrated: a millimetre is what the browser says (96 pixels an inch), and your screen may differ.",
    isMeasured:
      "The screen is calibrated: a millimetre on the paper is a millimetre on your screen, as you measured it with a card.",
    open: "Calibrate with a bank card",
  },

  jumps: {
    label: "Go from one to the next",
    why: "What Previous and Next, and the keys p and n, go to.",
    previous: "Previous",
    next: "Next",
    kinds: {
      any: "beat",
      abnormal: "abnormal beat",
      pause: "pause",
      episode: "episode",
      unreadable: "unreadable stretch",
    },
    ofClass: (/** @type {{ short: string }} */ { short }) => `beat: ${short}`,
    none: (/** @type {string} */ what) => `None further in this direction: ${what}.`,
    stretch: (/** @type {string} */ state, /** @type {string} */ time) => `${capital(state)}, at ${time}`,
  },

  caliper: {
    title: "Calipers",
    why: "Measure time, rate and voltage between two lines (c).",
    reading: (
      /** @type {import("../../data/caliper.js").Reading} */ { seconds, millivolts },
      /** @type {boolean} */ known,
    ) => {
      const parts = [`${number(1000 * seconds)} ms`];
      if (seconds > 0) parts.push(`${number(60 / seconds)} bpm`);
      if (!Number.isNaN(millivolts)) parts.push(`${minus(millivolts)} ${known ? "mV" : "(no unit)"}`);
      return parts.join(" · ");
    },
    edges: ["First line", "Second line"],
    lead: "Voltage of",
    march: "March out",
    marchWhy: "Repeat the interval across the paper, to see whether beats keep time with it (m).",
    hint: "Drag a line, or use the arrow keys. Tab, Shift-Tab: the other line. Esc: end.",
    close: "Close the calipers",
    method:
      "Both lines stand on samples of the recording, and voltages on the trace as it is drawn: nothing is read off the screen. " +
      "Rate: 60 s divided by the time between the lines. March out: the same interval again and again, as with a pair of dividers on paper.",
  },

  table: {
    title: "Beats in view as a table",
    columns: [
      "Time",
      "Class",
      "Probability",
      "RR before",
      "Height of R",
      "Waves, ms from the R peak",
      "Rhythm",
    ],
    wave: (/** @type {string} */ name, /** @type {number} */ on, /** @type {number} */ off) =>
      `${name} ${number(Math.round(on))} to ${number(Math.round(off))}`,
    stretch: (/** @type {string} */ why, /** @type {string} */ from, /** @type {string} */ to) =>
      `From ${from} to ${to}: ${why}.`,
    note: (/** @type {string} */ time, /** @type {string} */ words) => `Note at ${time}: ${words}`,
    select: (/** @type {string} */ time) => `Show the beat at ${time}`,
    none: "No beats in view.",
    more: (/** @type {number} */ count) => `and ${counted(count, "more beat")}: zoom in to list them`,
  },

  summary: {
    title: "Summary",
    soFar: "so far",
    duration: "Duration",
    durationWhy: "From the first to the last sample of the recording, gaps included.",
    rate: "Heart rate",
    rateMean: "Heart rate, mean",
    rateRange: (/** @type {number} */ low, /** @type {number} */ high) => `${number(low)} to ${number(high)}`,
    rateWhy: (/** @type {number} */ intervals, /** @type {number} */ window) =>
      `60 s divided by the mean of ${counted(intervals, "RR interval")} of readable signal. Lowest and highest: the mean of ${window} intervals in a row.`,
    rateNone: (/** @type {number} */ least) => `Not enough data (needs ${counted(least, "RR interval")})`,
    rangeNone: (/** @type {number} */ window) =>
      `lowest and highest: not enough data (needs ${window} intervals in a row)`,
    beats: "Beats",
    beatsWhy: (/** @type {string} */ lead) =>
      `QRS complexes found in lead ${lead}, named or not. What was found where the signal cannot be read stands apart: it may be no beat.`,
    beatsUnreadable: (/** @type {number} */ beats) => `${number(beats)} more ${UNREADABLE_PLACE}`,
    classWhy: (/** @type {string} */ name, /** @type {string} */ model) =>
      `${name}, as ${model} names it. Press to go to the next one.`,
    unnamedWhy: (/** @type {import("../../engine/engine.js").Summary["reasons"]} */ counts) => {
      const parts = /** @type {(keyof typeof unnamed)[]} */ (Object.keys(unnamed)).filter(
        (reason) => counts[reason] > 0,
      );
      return `Found, but not named: ${parts.map((reason) => `${number(counts[reason])} ${unnamed[reason]}`).join(", ")}.`;
    },
    paced: (/** @type {number} */ beats) =>
      `A pacemaker seems to be at work: ${counted(beats, "beat")} ${beats === 1 ? "begins" : "begin"} with its pulse and ${beats === 1 ? "is" : "are"} not named. In such patients the names of the other beats are little tested: look at them yourself.`,
    namedBy: (/** @type {string} */ model) => `Named by ${model}.`,
    quality: "Signal quality",
    qualityWhy:
      "Share of the seconds analysed. Each second is judged by the engine from its noise, flatness and clipping.",
    good: "good",
    noisy: "noisy",
    unreadable: "unreadable",
    pending: "—",
    bpm: "bpm",
    reference: (/** @type {number} */ count) =>
      `The file carries ${counted(count, "annotation")} of its own.`,
    showReference: "Show them beside ours",
    method:
      "Beats are found first, then each is named from a window of one second around its R peak; the networks also know the RR intervals and P waves around it, and ArrhythmiNet-R the patient's usual beat. " +
      "Heart rate and intervals use readable signal only. Medians are taken over the normal beats, those with a bundle branch block included (N, L, R).",
  },

  exports: {
    csv: "Save beats (CSV)",
    csvWhy:
      "A table of every beat: time, class, probabilities, RR interval, waves and intervals, and what you edited. Made on this device; once saved, it is outside the page's protection.",
    json: "Save results (JSON)",
    jsonWhy:
      "Beats, waves, intervals, episodes, heart-rate variability, quality, model and version, your edits and notes; no file name and no date. Made on this device; once saved, it is outside the page's protection.",
    done: (/** @type {string} */ name) => `Saved ${name}. It is now outside the page's protection.`,
  },

  take: {
    open: "Save or print…",
    openWhy: "Report, pictures, tables, WFDB, EDF+, FHIR: what each contains.",
  },

  report: {
    howToPrint: (/** @type {string} */ open, /** @type {string} */ report) =>
      `The screen is not printed. To print a recording true to scale, open it and choose “${open}”, then “${report}”.`,
  },

  drawer: {
    label: "Results",
    larger: "More room for the results",
    divider: "Border between paper and results",
    dividerWhy: "Drag it, or use the arrow keys; Enter or a double click sets it back.",
    show: "Show",
    method: "How this is known",
  },

  events: {
    title: "Events",
    label: "Beats that are not normal, and unreadable stretches",
    columns: ["Time", "", "What", "RR before", "Probability"],
    all: "Abnormal beats and unreadable stretches",
    stretches: "Unreadable stretches",
    count: (/** @type {number} */ count, /** @type {boolean} */ complete) =>
      `${counted(count, "event")}${complete ? "" : " so far"}`,
    rr: (/** @type {number} */ rr) => `${number(1000 * rr)} ms`,
    stretch: (/** @type {string} */ state, /** @type {number} */ seconds) => `${duration(seconds)} ${state}`,
    none: "None in this recording.",
    noneYet: "None so far.",
    method:
      "A beat is listed when the model names it other than normal; a bundle branch block (L, R) counts as normal, and is listed when it is chosen. A stretch is listed when noise, flatness, clipping or a gap " +
      "keeps its seconds from being read. The length of a stretch stands in front of its name. RR before: from R peak to R peak. Probability: the model's own certainty. " +
      "Press a row, or Enter on it, to go there.",
  },

  rhythm: {
    title: "Rhythm",
    label: "Rhythm episodes",
    all: "All episodes",
    choice: (/** @type {{ plain: string, term: string }} */ kind, /** @type {number} */ count) =>
      `${kind.plain} (${kind.term}): ${number(count)}`,
    columns: ["Start", "Episode", "Length", "Beats", "Rate", "Certainty"],
    beats: (/** @type {number} */ beats) => counted(beats, "beat"),
    rate: (/** @type {number} */ rate) => `${number(rate)} bpm`,
    certainty: (/** @type {number} */ certainty) => percent(certainty, 0),
    count: (/** @type {number} */ count, /** @type {boolean} */ complete) =>
      `${counted(count, "episode")}${complete ? "" : " so far"}`,
    none: "No episode in this recording: too few beats in a row have a name.",
    noneYet: "None so far. The rhythm around a beat is known 23 beats later.",
    method:
      "Found from RR intervals, the beats' names and P waves; suggestions to look at, not diagnoses. " +
      "Runs: three or more beats from the lower chambers, VT above 100 a minute (2017 AHA/ACC/HRS guideline). " +
      "Every second or third beat early: three times in a row at least. " +
      "Slow and fast: below 50 and above 100 a minute (2018 and 2015 ACC/AHA/HRS guidelines). Early beats do not hide a slow rate of the others, which is then the one shown. " +
      "Irregularly irregular: the share of unlike pairs of intervals among 48 (after Richman and Moorman 2000; Lake and Moorman 2011), where no P waves stand at a steady place before the beats. " +
      "Pause: 2 s or longer. Dropped beat: P waves, or beats, go on at their pace but for one that is missing. " +
      "A beat named V that a P wave leads as it leads the others does not count as V here. " +
      "Certainty is the program's own: the mean over the beats of an episode, not the chance of being right.",
  },

  hrv: {
    title: "HRV",
  },

  intervals: {
    value: (/** @type {number} */ milliseconds) => `${number(milliseconds)} ms`,
    otherQtc: "QTc by other formulas",
    medians: "Medians of the normal beats",
    medianWhy: (/** @type {number} */ beats, /** @type {boolean} */ known, /** @type {string} */ why) => {
      if (known) return `Median of ${counted(beats, "normal beat")}. ${why}`;
      if (beats === 0) return `No normal beat has it. ${why}`;
      return `Too few beats for a median: ${counted(beats, "normal beat")} with it. ${why}`;
    },
    lacks: {
      "no-p": "no P wave found",
      "no-qrs": "ends of QRS not found",
      "no-t": "no end of T found",
      "no-rr": "no RR interval of 0.3 to 2 s before it",
    },
    names: {
      pr: {
        label: "PR",
        why: "Onset of P to onset of QRS in this lead. Waves found after Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570).",
      },
      qrs: {
        label: "QRS",
        why: "Onset to end of QRS in this lead. Waves found after Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570).",
      },
      qt: {
        label: "QT",
        why: `${QT} in this lead. Waves found after Martínez et al. 2004 (IEEE Trans Biomed Eng 51:570).`,
      },
      qtcFridericia: {
        label: "QTc (Fridericia)",
        why: `${QT}, corrected for rate: QT divided by the cube root of the RR before it, in seconds (Fridericia 1920).`,
      },
      qtcBazett: {
        label: "Bazett",
        why: `${QT}, divided by the square root of the RR before it, in seconds (Bazett 1920). Too long at fast rates.`,
      },
      qtcFramingham: {
        label: "Framingham",
        why: `${QT}, plus 154 ms for every second that the RR before it is short of 1 s (Sagie 1992).`,
      },
      qtcHodges: {
        label: "Hodges",
        why: `${QT}, plus 1.75 ms for every beat a minute above 60 (Hodges 1983).`,
      },
    },
  },

  inspector: {
    title: "This beat",
    method:
      "The beat was found from candidates that a small trained network judges, in signal cleaned of a pacemaker's pulses; its R peak is the largest deflection of QRS. " +
      "P, QRS and T: wavelet slopes after Martínez 2004 (IEEE Trans Biomed Eng 51:570), tuned on the QT database (Laguna 1997). QTc: Bazett 1920, Fridericia 1920, Sagie 1992, Hodges 1983, " +
      "as listed by Rautaharju 2009 (J Am Coll Cardiol 53:982). The name: a neural network trained on the MIT-BIH Arrhythmia Database (Moody and Mark 2001), after denoising with the Symlet-4 wavelet (Donoho 1995).",
    none: "Select a beat: press its letter on the paper, or go to the next abnormal one.",
    closest: "Beat at",
    close: "Close",
    previous: "Previous beat",
    next: "Next beat",
    classAndTerm: (/** @type {string} */ plain, /** @type {string} */ term) => `${plain} (${term})`,
    rrBefore: "RR before",
    rrAfter: "RR after",
    rrValue: (/** @type {number} */ rr) => `${number(1000 * rr)} ms`,
    rrRate: (/** @type {number} */ rr) => `${number(60 / rr)} bpm`,
    rrNone: "none: a gap or an end",
    rrWhy: "From R peak to R peak; no interval reaches across a gap.",
    amplitude: "Height of R",
    amplitudeValue: (/** @type {number} */ value, /** @type {boolean} */ inMillivolts) =>
      `${minus(value, 2)} ${inMillivolts ? "mV" : "(no unit)"}`,
    amplitudeWhy: "R peak against the local baseline, signed.",
    probabilities: "Probability, and the class to explain",
    probabilitiesWhy: (/** @type {string} */ model) =>
      `Softmax output of ${model} for this window. The model's own certainty, not the chance of being right.`,
    window: "Its window: one second, as the network sees it",
    raw: "raw",
    denoised: "denoised",
    usual: "this patient's usual beat",
    came: (/** @type {string} */ how) => `came ${how}`,
    nextCame: (/** @type {string} */ how) => `next came ${how}`,
    early: (/** @type {number} */ share) => `${percent(share, 0)} early`,
    late: (/** @type {number} */ share) => `${percent(share, 0)} late`,
    onTime: "on time",
    timingWhy:
      "Early and late: against the patient's usual cycle, the median of the latest intervals between two usual beats, as the network was told. Within 5\u00a0%: on time.",
    notSure: "Not sure: probability, and the class to explain",
    onlyPaced: "Not named; what the network would say, and the class to explain",
    unsureNone: "Its best guess is that the beat is of none of its classes.",
    unsureLow: (/** @type {string} */ term, /** @type {string} */ share, /** @type {string} */ least) =>
      `Its best guess, ${term}, has ${share}; a name needs ${least}.`,
    heat: (/** @type {string} */ term) => `Grad-CAM for ${term}`,
    heatUnit: "logit per map sample",
    heatNote:
      "Grad-CAM shows where the network looked, not why the heart did it. Measured on held-out beats, what it marks decided less than what SHAP marks, and the two agreed little.",
    guidedNote: "Its sign, which tells only whether more voltage there would help, is left out.",
    heatAround: "What the network knew of the beats around, such as the timing, is not in this map.",
    heatNone: (/** @type {string} */ term) =>
      `Grad-CAM finds no evidence for ${term} in this window: the map is zero everywhere.`,
    heatSpread: (/** @type {string} */ term) => `The evidence for ${term} is spread over the whole window.`,
    againstSpread: (/** @type {string} */ term) =>
      `More speaks against ${term} than for it, spread over the whole window.`,
    heatAgainst: (/** @type {string} */ term, /** @type {string} */ where, /** @type {string} */ share) =>
      `More speaks against ${term} than for it; most of that (${share}) lies ${where}.`,
    heatSentence: (/** @type {string} */ term, /** @type {string} */ where, /** @type {string} */ share) =>
      `Most of the evidence for ${term} (${share}) lies ${where}.`,
    before: (/** @type {number} */ a, /** @type {number} */ b) =>
      `${number(a)} to ${number(b)} ms before the R peak`,
    after: (/** @type {number} */ a, /** @type {number} */ b) =>
      `${number(a)} to ${number(b)} ms after the R peak`,
    around: (/** @type {number} */ a, /** @type {number} */ b) =>
      `from ${number(a)} ms before to ${number(b)} ms after the R peak`,
    notNamed: (/** @type {string} */ reason) => `${reason} So there is nothing to explain.`,
    failed: "The window of this beat could not be cut out.",
  },

  edit: {
    title: "Edit this beat",
    nameIt: "Name this beat",
    nameKey: (/** @type {string} */ name, /** @type {number} */ key) => `${name}: key ${key}`,
    remove: "Delete beat",
    removeWhy: "Takes this beat away (Delete). It can be undone.",
    byYou: "by you",
    youNamed: (/** @type {string} */ model, /** @type {string} */ term, /** @type {string} */ share) =>
      `Named by you; ${model} said ${share ? `${term} (${share})` : "nothing: it left the beat without a name"}.`,
    addedHeading: "Added by you, without a name",
    youAdded: "Added by you: the engine did not find it.",
    youMoved: "You moved its waves; the intervals follow.",
    notFound: "You added this beat; no network was asked about it.",
    notMeasured: "not measured: you added this beat",
    waves: "Move its waves",
    wavesHint:
      "Milliseconds from the R peak, negative before it. The marks on the paper and the intervals follow. With mouse or finger, drag them on the paper by the grips at their top.",
    noWave: { p: "No P wave", t: "No T wave" },
    noWaveWhy: "This beat has no such wave; its intervals follow. It can be undone.",
    waveNames: { p: "P wave", t: "T wave" },
    edgeNames: {
      pOn: "P onset",
      pPeak: "P peak",
      pOff: "P end",
      qrsOn: "QRS onset",
      qrsOff: "QRS end",
      tOn: "T onset",
      tPeak: "T peak",
      tOff: "T end",
    },
    edges: {
      pOn: "onset of P",
      pPeak: "peak of P",
      pOff: "end of P",
      qrsOn: "onset of QRS",
      qrsOff: "end of QRS",
      tOn: "onset of T",
      tPeak: "peak of T",
      tOff: "end of T",
    },
    undo: "Undo",
    undoWhy: "Takes the last edit back (Ctrl-Z)",
    redo: "Redo",
    redoWhy: "Does again what was undone (Ctrl-Shift-Z or Ctrl-Y)",
    add: "Add a beat",
    addWhy:
      "Then press on the paper near its R peak: the beat goes to the peak; with Alt held, to the place pressed. Key a adds one in the middle of the view.",
    addLayer:
      "Add a beat: press near its R peak, with Alt for the very place; Enter adds it in the middle of the view, Escape leaves it",
    addHintTouch: "Press near the R peak of the new beat.",
    addHint: "Press near the R peak of the new beat, with Alt for the very place. Escape: none.",
    order: "Waves keep their order: P, QRS, T, and each ends after it begins.",
    addedAtPeak: (/** @type {string} */ time) => `Beat added at its R peak, ${time}.`,
    addedAsPlaced: (/** @type {string} */ time) =>
      `Beat added at ${time}, the very place: there is no R peak within 100 ms.`,
    draggedTo: (/** @type {string} */ edge, /** @type {number} */ ms) => `${edge} ${minusWhole(ms)} ms`,
    tooNear: "There is a beat already: it is selected.",
    selectFirst: "Select a beat first.",
    nothingToUndo: "There is nothing to undo.",
    nothingToRedo: "There is nothing to do again.",
    undone: (/** @type {string} */ what) => `Undone: ${what}`,
    redone: (/** @type {string} */ what) => `Done again: ${what}`,
    inLead: (/** @type {string} */ lead) => ` In lead ${lead}.`,
    kinds: {
      name: (/** @type {number} */ count, /** @type {string} */ term) =>
        `${counted(count, "beat")} named ${term}.`,
      delete: (/** @type {number} */ count) => `${counted(count, "beat")} deleted.`,
      add: (/** @type {string} */ time) => `Beat added at ${time}.`,
      wave: (/** @type {string} */ edge) => `${capital(edge)} moved.`,
      unwave: (/** @type {string} */ wave) => `${wave} taken away.`,
      note: "A note.",
    },
    count: editsAndNotes,
    atOtherRate: (/** @type {number} */ edits, /** @type {number} */ notes) =>
      `At the sampling rate before, you had: ${editsAndNotes(edits, notes)} They are not shown at this one, and come back with that one.`,
    keeping: {
      none: "Gone when the page is closed, unless you keep them (Notes).",
      writing: "Being kept on this device…",
      kept: "Kept on this device.",
      restored: "Restored from this device, where you had them kept.",
      failed: "They could not be kept: the device has no room, or the browser forbids it.",
      elsewhere:
        "Not kept: another tab has this recording open and keeps its edits. Close that one, then open it here again.",
    },
    restored: (/** @type {number} */ edits, /** @type {number} */ notes) =>
      `Restored from this device: ${counted(edits, "edit")}, ${counted(notes, "note")}.`,
    edited: (/** @type {number} */ beats) => `You edited ${counted(beats, "beat")}.`,
    followSummary:
      "Counts, lists, heart-rate variability and saved files follow your edits. " +
      "Heart rate, medians and rhythm are of the beats as the engine found and named them.",
    followRhythm:
      "These episodes are of the beats as the engine found and named them: they do not follow your edits.",
    followHrv: "Heart-rate variability follows your edits.",
  },

  templates: {
    title: "Shapes",
  },

  notes: {
    title: "Notes",
    label: "Notes, in order of time",
    words: "Words of the note",
    where: (/** @type {string} */ at, /** @type {string} */ time) => `${at}, at ${time}`,
    atBeat: "A note to the selected beat",
    atMiddle: "A note to the middle of the view",
    changing: "The chosen note",
    add: "Add note",
    change: "Save note",
    remove: "Delete note",
    fresh: "New note",
    none: "No notes yet. They are written to the saved results (JSON), and nowhere else.",
    empty: "A note needs words.",
    saved: "Note saved.",
    removed: "Note deleted.",
    method:
      "Notes are your own words: no program reads them. A note belongs to a time from the start of the recording, of the selected beat or of the middle of the view. " +
      "What is kept of them lies in the browser's own storage (IndexedDB, W3C), and only while that is switched on.",
  },

  keep: {
    sure: {
      title: "Forget everything?",
      what: "Edits, notes, settings and live recordings that are kept on this device are deleted, in every tab. This cannot be taken back.",
      yes: "Forget everything",
      no: "Keep them",
    },
    title: "Kept on this device",
    keep: "Keep my edits, notes and settings on this device",
    aboutTitle: "What this keeps, and where",
    about:
      "Off: nothing is kept, and all is gone when the page is closed. On: in this browser's own storage, and nowhere else; whoever uses this browser can open it. " +
      "The recording itself is not kept. It is known again by the sizes of its files and a number made of 16 blocks of each, not by its name. Settings: language, the results' share of the screen, speed, gain, trace, waves, model, screen calibration, and that you have seen the tour.",
    forget: "Forget everything",
    on: "From now on your edits, notes and settings are kept on this device.",
    forgotten: "Everything that was kept on this device is deleted, and nothing is kept from now on.",
    forgottenHere:
      "Edits, notes and settings are deleted, and nothing is kept from now on. A live recording is left that could not be deleted.",
    notForgotten: "The browser did not delete what is kept. Close other tabs with this page and try again.",
    forbidden:
      "This browser does not let the page keep anything (a private window, or storage switched off). Nothing is kept.",
  },

  live: {
    connect: "Connect a chest strap",
  },

  status: {
    opening: "Opening…",
    analysing: (/** @type {string} */ share, /** @type {string} */ left) => `Analysing… ${share}${left}`,
    left: (/** @type {number} */ seconds) =>
      seconds < 1 ? ", under a second left" : `, about ${duration(Math.ceil(seconds))} left`,
    cancel: "Cancel",
    stopped: "Stopped: the beats so far are kept.",
    refused: "Nothing could be analysed in this lead.",
    again: "Analyse the whole lead",
    done: (/** @type {number} */ beats, /** @type {number} */ unreadable, /** @type {string} */ lead) =>
      `${counted(beats, "beat")} found in lead ${lead}${unreadable ? `, and ${number(unreadable)} more ${UNREADABLE_PLACE}` : ""}.`,
    engine: (/** @type {string} */ version) => `engine ${version}`,
    requests: (/** @type {number} */ count) => `${counted(count, "request")} since loading`,
  },

  ask: {
    title: "What the file does not say",
    change: "Rate and unit",
    rate: "Sampling rate",
    rateHelp:
      "Samples a second, as the maker of the device states it: often 125, 128, 130, 250, 256, 360, 500 or 512.",
    rateUnit: "Hz",
    unit: "The numbers are in",
    units: { "": "as the file says", 1: "mV", 0.001: "µV", 1000: "V" },
    unitOther: "other",
    unitFactor: "mV per unit",
    open: "Open",
    cancel: "Cancel",
  },

  notice: {
    dismiss: "Dismiss",
    add: "Add the missing file",
    cannotOpen: (/** @type {string} */ name) => `${name} could not be opened.`,
    damaged: (/** @type {string} */ name) => `${name} was opened, but something is wrong with it.`,
    more: (/** @type {number} */ count) =>
      count === 1 ? "One more note stands in the bar below." : `${count} more notes stand in the bar below.`,
    stopped: "The analysis stopped.",
    refused: "This lead cannot be analysed.",
    cannotLoadModel: (/** @type {string} */ name) => `The model ${name} could not be loaded.`,
    missing: (/** @type {string} */ name, /** @type {string[]} */ missing) =>
      `${name} needs ${missing.join(" and ")}, which ${missing.length === 1 ? "was" : "were"} not given.`,
    missingWhat: "Choose the files together, or add the missing one now.",
    leftOut: (/** @type {string} */ name, /** @type {string[]} */ others) =>
      `Opened ${name}. Not part of it, and not opened: ${others.slice(0, 5).join(", ")}${others.length > 5 ? ` and ${others.length - 5} more` : ""}.`,
    where: (/** @type {string} */ file, /** @type {string} */ place, /** @type {number} */ where) =>
      `In ${file}${place ? `, ${place} ${number(where)}` : ""}.`,
    empty: (/** @type {string} */ name) => `${name} is empty: it has 0 bytes.`,
    emptyWhat: "Copy it again from where it came from, then choose it once more.",
    crash: "The engine met something in this file that it could not handle.",
    partFailed: "A part of the page did not arrive.",
    partFailedWhat: "What is here goes on working. Look at the connection and try again.",
    loadFailed: "The engine could not be loaded.",
    loadFailedWhat:
      "Reload the page. It needs a browser with WebAssembly and module workers (2023 or later).",
  },
  remedies,

  said: {
    opened: (/** @type {string} */ name, /** @type {string} */ length, /** @type {number} */ leads) =>
      `Opened ${name}: ${length}, ${counted(leads, "lead")}.`,
    selected: (/** @type {string} */ name, /** @type {string} */ time) => `${name}, at ${time}`,
  },
};
