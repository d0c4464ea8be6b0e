/** The English texts of help, the tour, the privacy panel and the screen's measure. */

import { numbersOf } from "../numbers.js";
import { text as first } from "./first.js";

const { number, percent } = numbersOf("en");

export const text = {
  privacy: {
    ...first.privacy,
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

  calibrate: {
    ...first.calibrate,
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
