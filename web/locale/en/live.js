/** The English texts of the live view. */

import { numbersOf } from "../numbers.js";
import { counted, text as first } from "./first.js";

const { number, duration } = numbersOf("en");

export const text = {
  live: {
    ...first.live,
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
};
