/** Every text of the page, in English: complete, and what the other languages are translated from. */

import { numbersOf } from "./numbers.js";

const {
  number,
  significant,
  percent,
  minus,
  remainder,
  minusWhole,
  duration,
  clock,
  gain,
  speed,
  list,
  date,
} = numbersOf("en");

/** @param {number} count @param {string} one @param {string} [many] */
const counted = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

/** @param {string} words */
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

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
 * @type {Record<import("../engine/engine.js").EpisodeKind, { plain: string, term: string, letter: string }>} */
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
    close: "Close",
    title: "Privacy: what is proved, and what is not",
    intro:
      "Your ECG is read, analysed and explained on this device. It is sent nowhere: there is no account, no counting of visitors, " +
      "and nothing on the page comes from anyone else.",
    proved: "What is proved, and how",
    policy:
      "The browser refuses every connection. The page carries a policy (Content-Security-Policy) that the browser enforces, on the page and " +
      "in the workers that compute: no requests, sockets or beacons, no forms, and no pictures, scripts or styles from elsewhere.",
    delivered: {
      site:
        "Its own server is no exception. Only the page's own program, its styles, and what a browser needs to install it may come " +
        "from there; once the page is kept on this device, they come from what is kept, and not from the network.",
      file:
        "This file has no server. Its one script and its one style are allowed by their hash (SHA-256): if a letter of them is changed, " +
        "the browser does not run them. The engine, the networks and the recordings to try are part of the script.",
    },
    counted: ["The browser counts what the page asks for: ", "."],
    tested:
      "Every change is tested in a real browser. One test tries fetch, XMLHttpRequest, beacon, WebSocket, EventSource, picture, form, prefetch, " +
      "script, style and frame, and must see each blocked; another records every request of a whole session and may find only the page's own files.",
    policyTitle: "The policy, as the browser has it",
    check: "Check it yourself",
    checks: {
      site: [
        "Turn the network off (flight mode) and go on: everything works.",
        "Open the browser's developer tools, choose Network, and use the page: nothing is asked of the network while you do.",
      ],
      file: [
        "Turn the network off (flight mode) and open the file: everything works.",
        "Open the file in a text editor: the policy stands in its first lines, and the program below can be read.",
      ],
    },
    limits: "What the policy cannot stop",
    beyond: [
      "Going to another address: a page may lead the browser elsewhere, with something in the address. This page has no link that leads away, and " +
        "no line of its program does so.",
      "Browser extensions: one that you allowed to read pages can read this one.",
      "The operating system, other programs on this device, and whoever sees the screen.",
      "Calls between browsers (WebRTC), which browsers leave out of the policy: the page takes them away from itself before anything else runs. " +
        "And preconnect and dns-prefetch, which look for a computer by its name and send nothing else: no line of the program uses them.",
      "Bluetooth: a strap sends to this page only after you chose it in the browser's own list. The page sends it nothing but commands to start and stop. What others receive on the radio is between them and the strap.",
    ],
    source: {
      site:
        "The server, when a page is new: a changed page could come with a changed policy. That is why a new version is used only once you agree. " +
        "The single file never changes: who wants that certainty can keep it.",
      file: "Whoever gave you this file: take it from where you trust it, or build it from the source (make single-file).",
    },
    saved: "What you save: a file that you saved is outside the page's protection.",
    kept: "What is kept on this device",
    keptPage: {
      unknown: "The page's own files are being kept, so that it opens without a network.",
      kept:
        "The page's own files, so that it opens without a network. When the page is opened, and at most once a day while it stays open, the " +
        "browser asks its server whether they have changed; the question holds nothing of yours. Clear the browser's data for this site to remove them.",
      file: "This file, and nothing besides.",
      no: "Nothing of the page: this browser, or this window, does not let it. It needs the network to be opened, and for nothing else.",
    },
    keptNothing:
      "Of recordings and results: nothing. They are forgotten when the page is closed. Your edits, notes and settings are kept only if you switch that on (at the start, and under Notes), where “Forget everything” deletes them again.",
    keptLive:
      "A live recording is written to this device while it runs, unless you switch that off when you connect; it stays until you delete it (at the start), and “Forget everything” deletes it too.",
  },

  tour: {
    title: "Tour",
    offer: "New here? Seven steps, two minutes.",
    take: "Take the tour",
    decline: "No, thank you",
    count: (/** @type {number} */ step, /** @type {number} */ of) => `Step ${number(step)} of ${number(of)}`,
    next: "Next",
    back: "Back",
    show: "Go to it",
    skip: "Skip the tour",
    done: "Done",
    steps: {
      bring: {
        title: "Bring an ECG",
        what: "Drop files anywhere on the page, choose them, or open a recording to try. Where none is open, Next opens the real one. Or connect a chest strap and see its ECG live: Help (?) says how it is kept and ended.",
      },
      paper: {
        title: "The paper and its letters",
        what:
          "A large square is 200 ms wide and 0.5 mV high at 25 mm/s and 10 mm/mV. Drag to pan; plus and minus zoom. " +
          "The letter above a beat is its name: press it to see the beat.",
      },
      jump: {
        title: "To the next abnormal beat",
        what: "Next and Previous go there. The list beside them holds what else can be gone to: pauses, episodes, unreadable stretches.",
        keys: "Keys: n and p.",
      },
      why: {
        title: "Why it has this name",
        what:
          "How sure the network is, the beat's intervals, and which parts of the trace spoke for the name. " +
          "Where you see it otherwise, name the beat yourself.",
        keys: "Keys: 1 to 9; Ctrl-Z takes it back.",
      },
      shapes: {
        title: "Beats by shape",
        what: "Here beats that look alike are gathered: look at one drawing instead of a thousand beats, and name all of them at once.",
      },
      take: {
        title: "Save or print",
        what: "A report true to scale, pictures, tables, WFDB, EDF+ and FHIR, each with what it contains. What you edited is in it, marked as yours.",
      },
      privacy: {
        title: "Nothing leaves this device",
        what: "Here stands what is proved about that, how you can check it, and what no page can promise. Help (?) has this tour again.",
      },
    },
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
    title: "Calibrate the screen with a bank card",
    how:
      "Lay a bank card on the screen, its upper left corner on the outline's, and drag the outline's right edge until it is as wide as the card. " +
      "Any card of the size ID-1 will do (ISO/IEC 7810: 85.60 × 53.98 mm).",
    size: "Size of the outline",
    smaller: "A little smaller",
    larger: "A little larger",
    upright: "The card stands upright",
    result: (/** @type {number} */ pxPerMm, /** @type {number} */ more) => {
      const size = `1 mm = ${number(pxPerMm, 3)} pixels`;
      if (Math.abs(more) < 0.0005) return `${size}, as the browser says.`;
      return `${size}, ${percent(Math.abs(more))} ${more > 0 ? "more" : "less"} than the browser says.`;
    },
    kept: "Kept until the page is closed. It holds for this screen: the zoom of the page is followed, another screen has to be measured itself.",
    use: "Use this size",
    reset: "As the browser says",
    cancel: "Cancel",
    /** @param {boolean} measured @returns {string} */
    said: (measured) => (measured ? "The screen is calibrated." : "The screen is no longer calibrated."),
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
      /** @type {import("../data/caliper.js").Reading} */ { seconds, millivolts },
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
    unnamedWhy: (/** @type {import("../engine/engine.js").Summary["reasons"]} */ counts) => {
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
    howToPrint: (/** @type {string} */ open, /** @type {string} */ report) =>
      `The screen is not printed. To print a recording true to scale, open it and choose “${open}”, then “${report}”.`,
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
    onlyGradcam:
      "This network computes with whole numbers of 8 bits: only Grad-CAM of its last map can explain it.",
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
    disagree: (/** @type {import("../explain/agreement.js").CrossCheck} */ { exact, gradients }) =>
      `Methods disagree here: from SHAP summed per wave, exact Shapley values differ by ${percent(exact, 0)} and expected gradients by ${percent(gradients, 0)}. Only large values mean something.`,
    agree: (/** @type {import("../explain/agreement.js").CrossCheck} */ { exact, gradients }) =>
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

  templates: {
    title: "Shapes",
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
    choose: "Which strap?",
    chooseHelp:
      "The browser lists the straps that are near and awake: wear the strap, moisten its electrodes, and end other apps that use it. What it sends is analysed here and goes nowhere.",
    sensors: /** @type {Record<string, string>} */ ({
      polar: "Polar H10 (ECG)",
      movesense: "Movesense (ECG)",
      "heart-rate": "Any heart-rate strap (heart rate and RR intervals, no ECG)",
      simulated: "Simulated strap (you need none)",
    }),
    simulatedAbout:
      "It replays the recording that comes with the page, at true pace, with a clock that is a little wrong and packets that get lost.",
    keep: "Write the recording to this device while it runs",
    keepAbout:
      "So that a crash, a closed lid or an empty battery loses nothing. It stays in this browser's own storage until you delete it.",
    start: "Connect",
    cancel: "Cancel",
    obstacles: /** @type {Record<string, string>} */ ({
      "no-api":
        "This browser cannot reach Bluetooth sensors (Safari and Firefox cannot). Use Chrome, Edge or another Chromium browser on a computer or an Android phone (on Linux, Chrome wants chrome://flags/#enable-web-bluetooth switched on); or record with the strap's own app and open the file here.",
      insecure:
        "The browser allows Bluetooth only on secure pages: open this page by https, from localhost, or as the single file.",
      "frame-not-allowed":
        'The page that shows this one does not allow Bluetooth in it (allow="bluetooth"). Open this page by itself.',
      "no-adapter": "This device has no Bluetooth, or it is switched off. Switch it on and try again.",
    }),
    stop: "End the recording",
    review: "Open in the reader",
    close: "Back to the start",
    battery: (/** @type {number} */ percent) => `Battery ${number(percent)} %`,
    readingSoFar: (/** @type {string} */ share) =>
      `Reading what was recorded so far: ${share}. What comes meanwhile is added.`,
    measuring: "Measuring the strap's clock: three seconds.",
    links: {
      choosing: (/** @type {number} */ _seconds) => "Choose the strap in the browser's list.",
      connecting: (/** @type {number} */ _seconds) => "Connecting…",
      starting: (/** @type {number} */ _seconds) => "Connected; starting the stream…",
      streaming: (/** @type {number} */ _seconds) => "Live.",
      waiting: (/** @type {number} */ seconds) => `Connection lost: trying again in ${number(seconds)} s.`,
      stopped: (/** @type {number} */ _seconds) => "Ended.",
      failed: (/** @type {number} */ _seconds) => "It did not work.",
    },
    faults: /** @type {Record<string, string>} */ ({
      "not-chosen": "No strap was chosen.",
      "not-allowed": "The browser does not allow it here.",
      "out-of-reach":
        "The strap could not be reached: come nearer, moisten its electrodes, end other apps that use it.",
      "no-answer": "The strap did not answer.",
      pairing: "Pair the strap in the system's Bluetooth settings, then connect again.",
      "no-service": "The strap lacks what is needed: it may be another model.",
      "no-ecg": "This sensor sends no ECG.",
      refused: "The strap refused to start its ECG: take it off, wait a minute, and put it on again.",
      "in-charger": "The sensor lies in its charger.",
      "no-rate": "The sensor accepted no sampling rate that is known here.",
      lost: "The connection broke.",
      silent: "Nothing came for five seconds.",
      ended: "The strap ended its stream by itself.",
      "other-sensor": "This is not the strap that the recording was made with: nothing was added to it.",
      "not-continued": "The recording is gone, or goes on in another tab: nothing was added to it.",
      bluetooth: "The browser's Bluetooth reported a fault.",
    }),
    alarms: {
      "lead-off": "No usable signal: the strap is dry, off, or out of reach.",
      pause: "No beat for three seconds.",
      run: "Five or more early beats from the lower chambers in a row, fast (like VT).",
    },
    alarmsOfIntervals: {
      "lead-off": "No contact with the skin, or nothing comes: the strap is dry, off, or out of reach.",
      pause: "An interval of three seconds or more: a pause of the heart, or beats that the strap missed.",
    },
    figures: "What is found",
    none: "–",
    bpm: (/** @type {number} */ rate) => `${number(rate)} bpm`,
    bpmWhy: "Mean over the last eight intervals between beats; of a strap without ECG, as the strap says.",
    rhythmWhy:
      "The rhythm of the latest beats, as far as it can be told by now, and the last event (see Rhythm in the reader).",
    beats: (/** @type {number} */ count, /** @type {string} */ others) =>
      others ? `${number(count)} · ${others}` : number(count),
    beatsWhy: "Beats found in readable signal, and of these the ones that are not normal, by class.",
    hrvTitle: "Variability, last 5 min",
    hrv: (/** @type {number} */ sdnn, /** @type {number} */ rmssd) =>
      `SDNN ${number(sdnn)} ms · RMSSD ${number(rmssd)} ms`,
    hrvWhy: "Of normal beats, as the reader measures it (Task Force 1996).",
    notEnough: "not enough data",
    clock: "Strap's clock",
    rate: (/** @type {number} */ rate, /** @type {number} */ lost, /** @type {number} */ gaps) =>
      lost
        ? `${number(rate, 2)} Hz · ${counted(gaps, "gap")}, ${counted(lost, "sample")} lost`
        : `${number(rate, 2)} Hz · nothing lost`,
    clockWhy:
      "The true sampling rate, measured from the strap's own time stamps; what was lost on the radio is a gap.",
    safe: "Recording",
    journal: {
      off: (/** @type {number} */ seconds, /** @type {number} */ _bytes) => `${duration(seconds)}, not kept`,
      kept: (/** @type {number} */ seconds, /** @type {number} */ bytes) =>
        `${duration(seconds)}, safe on this device (${number(bytes / 1e6, 1)} MB)`,
      full: (/** @type {number} */ seconds, /** @type {number} */ _bytes) =>
        `no room left on this device: kept up to ${duration(seconds)}`,
      failed: (/** @type {number} */ seconds, /** @type {number} */ _bytes) =>
        `this device refused to write: kept up to ${duration(seconds)}`,
    },
    cannotKeep:
      "not kept: this browser gives the page no room for files (opened as a file, or in a private window)",
    safeWhy: "While it says safe, every packet is written, with its checksum, before it is analysed.",
    regularityTitle: "Regularity",
    regularity: {
      unknown: (/** @type {number} */ usable) =>
        `cannot be told yet (${counted(usable, "interval")} that can be used)`,
      "not-irregular": (/** @type {string} */ share) => `not irregular as in atrial fibrillation (${share})`,
      irregular: (/** @type {string} */ share) =>
        `irregular as in atrial fibrillation, as far as intervals alone can tell (${share})`,
    },
    regularityWhy:
      "The share of pairs that are unlike among the last 48 intervals: from 89\u00a0% on they scatter as in atrial fibrillation. Frequent early beats can scatter as much: it takes an ECG to tell. No diagnosis.",
    rrTitle: "Intervals",
    rrMethod:
      "No ECG, no medical alarm, no diagnosis: the strap tells when beats came, and may miss some or count some twice. " +
      "Intervals beside beats that seem early, missed or counted twice are left out of the regularity; the rest is judged as the reader judges beats without names and P waves. " +
      "A packet has no time stamp: beats follow one another by their intervals, and a packet that came later than these explain lies behind a gap.",
    tachogram: "Tachogram of the last five minutes",
    rrShown: (/** @type {{ count: number, low: number, high: number, gaps: number }} */ shown) =>
      `${counted(shown.count, "interval")}, ${number(shown.low)} to ${number(shown.high)} ms${shown.gaps ? `; ${counted(shown.gaps, "gap")}` : ""}.`,
    saveIntervals: "Save as a table (CSV)",
    intervalsAbout: (/** @type {string} */ strap, /** @type {string} */ start) =>
      `RR intervals of a strap, no ECG; strap: ${strap}; start: ${start} local time; time of the beat that ends each interval, from the first beat on`,
    ratesAbout: (/** @type {string} */ strap, /** @type {string} */ start) =>
      `Heart rates as a strap averages them, no ECG, no intervals; strap: ${strap}; start: ${start} local time; time when each came, from the first on`,
    noRr: "This strap sends no intervals between beats, only its own mean heart rate: there is nothing to draw, and neither regularity nor variability can be told. The rates can be saved as a table.",
    noIntervals: "There are no intervals in this recording.",
    rrOnly: "This strap sends no ECG: only when beats came, not what they looked like. No beat is named.",
    rrLast: (/** @type {string} */ intervals) => `Last intervals, ms: ${intervals}`,
    noContact: "The strap says that it has no contact with the skin.",
    again: (/** @type {number} */ attempt) =>
      `Connection lost: connecting again, attempt ${number(attempt)}…`,
    isSafe: "What was recorded is safe.",
    lost: (/** @type {number} */ seconds) =>
      `The recording is no longer written to this device: ${duration(seconds)} are safe, what follows is not. Make room, end it and begin anew.`,
    noMedicalAlarm: "No medical alarm: never rely on it as one.",
    lastEvent: (/** @type {string} */ what, /** @type {string} */ when) => `last: ${what}, ${when}`,
    since: (/** @type {string} */ when) => `since ${when}`,
    assumptions: /** @type {Record<string, string>} */ ({
      "movesense-scale":
        "Assumed: 0.38 µV a unit, as the maker's staff told it of other firmware. Heights in mV may be off; times are not.",
    }),
    way: "Paper",
    sweep: "sweeps",
    run: "runs to the left",
    abnormal: "The last beat that is not normal",
    method:
      "No medical alarm, and never to be relied on as one: it is as good as the detection and the names of the beats are. " +
      "Time comes from the strap's stamps through a delay-locked loop (Adriaensen 2005); beats are named by the same network as in files: a letter is pale until the next beat is known, which may change it. " +
      "Behind another tab it goes on: on a computer with Chromium, in six minutes there, no packet waited longer than in front. A phone may freeze a page that is not in front: keep it there, and the screen on.",
    recordings: "Live recordings on this device",
    recording: (/** @type {string} */ when, /** @type {string} */ length, /** @type {string} */ sensor) =>
      `${when} · ${length} · ${sensor}`,
    notEnded: "not ended: the page was closed meanwhile, or there was no room",
    continueIt: "Continue",
    openIt: "Open",
    deleteIt: "Delete",
    sureDelete: {
      title: "Delete this recording?",
      what: "It is deleted from this device. This cannot be taken back.",
      yes: "Delete",
      no: "Keep it",
    },
    stillWritten: (/** @type {number} */ count) =>
      count === 1
        ? "One live recording is being written in another tab: end it there, then delete it."
        : `${number(count)} live recordings are being written in other tabs: end them there, then delete them.`,
    sureOpen: { title: "End the live recording?", yes: "End it and open the file", no: "Go on recording" },
    openEnds: {
      kept: "Opening a file ends the live recording. What was recorded is kept on this device.",
      partly:
        "Opening a file ends the live recording. What could be written of it is kept on this device, the rest is gone then.",
      lost: "Opening a file ends the live recording. It is not kept: it is gone then.",
    },
    noEcg: "There is no ECG in this recording.",
    remark: "Recorded live; samples laid on an even grid by the sensor's time stamps.",
    lead: "ECG",
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

  help: {
    title: "Keys and help",
    close: "Close",
    keys: [
      ["← →", "pan by a tenth of the view"],
      ["Page Up, Page Down", "pan by a whole view"],
      ["Home, End", "start and end of the recording"],
      ["+ −", "zoom in and out"],
      ["0", "back to 25 mm/s and 10 mm/mV"],
      ["n, p", "next and previous of what is chosen above the paper: abnormal beat, PVC, pause …"],
      ["e, E", "next and previous episode other than the usual rhythm"],
      ["w", "mark the waves of all beats in view"],
      ["c", "calipers: two lines that measure ms, bpm and mV"],
      ["with calipers: ← →", "move the line by one sample, with Shift by ten, along the trace"],
      ["with calipers: ↑ ↓", "move its level by 0.1 mm, with Shift by 1 mm"],
      ["with calipers: Tab, m, Esc", "the other line; repeat the interval (march out); end"],
      ["1 to 9", "name the selected beat; the order stands below"],
      ["Delete", "delete the selected beat"],
      ["a, A", "add a beat at the R peak near the middle of the view; A: exactly in the middle"],
      ["Ctrl Z", "undo; Ctrl Shift Z or Ctrl Y: redo"],
      [". ,", "next and previous beat of any class"],
      ["Enter", "select the beat nearest to the middle"],
      ["Esc", "close the beat, the dialog or the notice; leave a wave that is dragged where it was"],
      ["?", "this help"],
    ],
    nameKeys: (/** @type {string[]} */ names) =>
      `Keys that name a beat: ${names.map((name, i) => `${i + 1} ${name}`).join(", ")}.`,
    mouse:
      "With mouse or finger: drag to pan, wheel to pan, Ctrl and wheel or pinch to zoom, press a letter to see its beat, drag the ends of its waves to move them. On the overview, drag the window.",
    paperTitle: "The paper",
    paper:
      "One small square is 1 mm: 40 ms wide and 0.1 mV high at 25 mm/s and 10 mm/mV. The step at the left edge is 1 mV high, unless another height stands beside it. " +
      "Samples are joined by straight lines, and gaps stay gaps. Where several leads are drawn, a line under its name marks the one that is analysed. A strip is centred on the middle of the lead's usual range; nothing is filtered unless you choose Denoised.",
    beatsTitle: "The letters",
    liveTitle: "A chest strap, live",
    live: (/** @type {string} */ start, /** @type {string} */ end, /** @type {string} */ goOn) =>
      `Begin at the start with “${start}”: choose the kind, then the strap in the browser's list. Every packet is written to this device before it is analysed, unless you switch that off, and stays there until you delete it. ` +
      "Behind another tab a recording goes on on a computer (measured with Chromium, six minutes); a phone may freeze a page that is not in front. While the device sleeps or the page is closed, nothing is heard. " +
      `“${end}” ends it and stops the strap; then it opens in the reader as any recording. What a reload or a crash broke off stands at the start, for a day with “${goOn}”: what was missed becomes a gap.`,
    sourceTitle: "Where the names come from",
    source:
      "QRS complexes are found first. A window of one second around each R peak is denoised with the Symlet-4 wavelet and given to a small neural network " +
      "trained on the MIT-BIH Arrhythmia Database. It knows its few classes and nothing else. " +
      "Beats in signal that cannot be read are found but not named. Three networks come with the page:",
  },
};

/** What a translation is made of. @typedef {typeof text} Text */
