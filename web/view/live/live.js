/** The live view: a strap's ECG as it comes, what is found in it, what calls for attention, and whether it is safe on disk. */

import { classWords } from "../../classes.js";
import { text } from "../../words/live.js";
import { brand } from "../bar.js";
import { el, figure } from "../dom.js";
import { methodNote } from "../drawer.js";
import { tag } from "../tag.js";
import { createLiveRr } from "./rr.js";
import { createLiveTrace } from "./trace.js";

const SPEEDS = [12.5, 25, 50];
const GAINS = [5, 10, 20];

/** @typedef {import("../../live/state.js").LiveState} LiveState */
/** @typedef {import("../../state.js").Store<LiveState>} LiveStore */

/**
 * @param {LiveStore} store
 * @param {object} about
 * @param {() => number} about.pxPerMm
 * @param {() => void} about.stop ends the recording
 * @param {() => void} about.review opens what was recorded in the reader
 * @param {() => void} about.save saves the intervals of a strap without ECG
 * @param {() => void} about.leave back to the start
 * @param {(beat: import("../../live/recent.js").LiveBeat) => Promise<string | null>} about.explain why a beat has its name, in a
 *   sentence; null: it was asked about a newer one meanwhile
 */
export function createLive(store, { pxPerMm, stop, review, save, leave, explain }) {
  const words = text.live;
  const trace = createLiveTrace(store, pxPerMm);
  const ofEcg = [trace.element, looks(trace), methodNote(words.method)];
  const element = el(
    "main",
    { class: "live", hidden: true },
    head(store, { stop, review, save, leave }),
    alarmBanner(store),
    figures(store),
    createLiveRr(store),
    contactLine(store),
    assumedLine(store),
    ofEcg[0],
    ofEcg[1],
    abnormalCard(store, explain),
    ofEcg[2],
  );
  store.watch(["source"], ({ source }) => {
    element.hidden = source === null;
    for (const part of ofEcg) part.hidden = source?.gives !== "ecg";
  });
  return { element, trace };
}

/** @param {LiveStore} store @param {Record<"stop" | "review" | "save" | "leave", () => void>} actions */
function head(store, { stop, review, save, leave }) {
  const words = text.live;
  const button = (/** @type {string} */ label, /** @type {() => void} */ onclick, kind = "plain") =>
    el("button", { type: "button", class: kind, onclick }, label);
  const title = el("h1", { class: "live-title" });
  const state = el("p", { class: "live-state", role: "status" });
  const battery = el("span", { class: "live-battery" });
  const end = button(words.stop, stop, "primary");
  const open = button(words.review, review, "primary");
  const table = button(words.saveIntervals, save, "primary");
  const close = button(words.close, leave);
  store.watch(["source", "stream", "battery"], ({ source, stream, battery: percent }) => {
    title.textContent = stream?.model || (source ? words.sensors[source.id] : "");
    battery.textContent = percent === null ? "" : words.battery(percent);
  });
  store.watch(["link", "detail", "timing", "source", "reading"], (live) => {
    const measuring =
      live.link === "streaming" &&
      live.source?.gives === "ecg" &&
      !live.timing?.steady &&
      live.reading === null;
    state.textContent = measuring ? words.measuring : stateWords(live);
    const running = live.link !== "stopped" && live.link !== "failed";
    end.hidden = !running;
    close.hidden = running;
  });
  store.watch(["link", "journalName", "source"], ({ link, journalName, source }) => {
    const ended = link === "stopped" && journalName !== null;
    open.hidden = !ended || source?.gives !== "ecg";
    table.hidden = !ended || source?.gives !== "rr";
  });
  return el(
    "header",
    { class: "live-head" },
    brand(),
    title,
    battery,
    state,
    el("div", { class: "live-actions" }, end, open, table, close),
  );
}

/** Faults that a strap that has worked cannot have. */
const FIRST_FAULTS = new Set(["no-service", "no-ecg", "no-rate"]);

/** @param {LiveState} live */
function stateWords({ link, detail, news, journal, reading }) {
  const words = text.live;
  // In tens, as each change is read out.
  if (reading !== null && link === "streaming")
    return words.readingSoFar(text.percent(Math.floor(10 * reading) / 10, 0));
  const lost = news > 0 && (link === "connecting" || link === "starting");
  if (lost) return words.again(detail.attempt ?? 1);
  const why = detail.fault && !(news > 0 && FIRST_FAULTS.has(detail.fault)) ? words.faults[detail.fault] : "";
  const safe = link === "waiting" && news > 0 && journal.state === "kept" ? words.isSafe : "";
  return [words.links[link](detail.seconds ?? 0), safe, why].filter(Boolean).join(" ");
}

/** @param {LiveStore} store */
function alarmBanner(store) {
  const element = el("div", { class: "live-alarms", role: "alert" });
  let shown = "";
  store.watch(["alarms", "journal"], ({ alarms, source, journal, kept }) => {
    const lost = source?.keep && (journal.state === "full" || journal.state === "failed");
    const key = [...alarms, lost].join();
    if (key === shown) return;
    shown = key;
    const words = { ...text.live.alarms, ...(source?.gives === "rr" ? text.live.alarmsOfIntervals : {}) };
    element.replaceChildren(
      ...(lost ? [el("p", {}, text.live.lost(kept))] : []),
      ...alarms.map((alarm) => el("p", {}, words[alarm])),
      ...(alarms.length ? [el("p", { class: "live-no-alarm" }, text.live.noMedicalAlarm)] : []),
    );
  });
  return element;
}

/** @param {LiveStore} store */
function figures(store) {
  const words = text.live;
  const value = () => el("span", {});
  const [rate, rhythm, regularity, beats, variability, clock, safe] = [
    value(),
    value(),
    value(),
    value(),
    value(),
    value(),
    value(),
  ];
  const put = (/** @type {HTMLElement} */ at, /** @type {string} */ said) => {
    if (at.textContent !== said) at.textContent = said;
  };
  const ofEcg = [
    figure(text.rhythm.title, words.rhythmWhy, rhythm),
    figure(text.summary.beats, words.beatsWhy, beats),
    figure(words.clock, words.clockWhy, clock),
  ];
  const ofIntervals = figure(words.regularityTitle, words.regularityWhy, regularity);
  store.watch(
    [
      "heartRate",
      "ongoing",
      "episode",
      "summary",
      "regularity",
      "hrv",
      "timing",
      "journal",
      "source",
      "link",
      "alarms",
      "reading",
    ],
    (live) => {
      const { hrv, timing, journal, source } = live;
      // What was true before the signal was lost is not shown as if it were now.
      const isNow = live.link === "streaming" && !live.alarms.includes("lead-off");
      put(rate, isNow && live.heartRate !== null ? words.bpm(live.heartRate) : words.none);
      put(rhythm, rhythmWords(live, isNow));
      put(beats, beatWords(live));
      put(regularity, regularityWords(live.regularity));
      put(variability, hrvWords(hrv));
      put(clock, timing?.steady ? words.rate(timing.rate, timing.lost, timing.gaps) : words.none);
      const cannot = source?.keep && live.news > 0 && journal.state === "off";
      const seconds = journal.state === "off" ? live.recent.duration : live.kept;
      const said = cannot ? words.cannotKeep : words.journal[journal.state](seconds, journal.bytes);
      // How long it is is not known before it is read.
      put(safe, live.reading === null ? said : words.none);
      for (const each of ofEcg) each.hidden = source?.gives !== "ecg";
      ofIntervals.hidden = source?.gives !== "rr";
    },
  );
  return el(
    "section",
    { class: "live-figures", "aria-label": words.figures },
    el("div", { class: "live-rate" }, figure(text.summary.rate, words.bpmWhy, rate)),
    ofIntervals,
    ofEcg[0],
    ofEcg[1],
    figure(words.hrvTitle, words.hrvWhy, variability),
    ofEcg[2],
    figure(words.safe, words.safeWhy, safe),
  );
}

/** What goes on, and the last event. @param {LiveState} live @param {boolean} isNow */
function rhythmWords({ ongoing, episode }, isNow) {
  const named = (/** @type {import("../../engine/engine.js").Episode} */ { kind }) =>
    text.rhythms[kind].plain;
  const now = isNow && ongoing.length ? text.list(ongoing.map(named)) : text.live.none;
  return episode ? `${now} · ${text.live.lastEvent(named(episode), text.clock(episode.start, 0))}` : now;
}

/** @param {LiveState} live */
function beatWords(live) {
  const { summary, recent } = live;
  if (!summary) return text.live.none;
  const said = text.live.beats(summary.beats - summary.unreadableBeats, abnormalCounts(live));
  return recent.begins > 0 ? `${said} · ${text.live.since(text.clock(recent.begins, 0))}` : said;
}

/** @param {LiveState["regularity"]} state */
function regularityWords(state) {
  const words = text.live.regularity;
  if (!state || state.regularity === "unknown")
    return words.unknown((state?.intervals ?? 0) - (state?.leftOut ?? 0));
  return words[state.regularity](text.percent(state.irregularity, 0));
}

/** @param {LiveState["hrv"]} hrv */
function hrvWords(hrv) {
  const [sdnn, rmssd] = ["sdnn_ms", "rmssd_ms"].map((name) => hrv?.measures.find(({ key }) => key === name));
  if (sdnn?.state !== "measured" || rmssd?.state !== "measured") return text.live.notEnough;
  return text.live.hrv(sdnn.value, rmssd.value);
}

/** "V 3, S 1". @param {LiveState} live */
function abnormalCounts({ summary, recent }) {
  const counts = recent.classes
    .map((letter, i) => ({ letter, count: summary?.classes[i] ?? 0 }))
    .filter(({ letter, count }) => count > 0 && !["N", "L", "R", "Q"].includes(letter));
  return text.list(counts.map(({ letter, count }) => `${letter} ${text.number(count)}`));
}

/** That a strap with an ECG has no contact with the skin, where it says so. @param {LiveStore} store */
function contactLine(store) {
  const line = el("p", { class: "live-contact", role: "status", hidden: true }, text.live.noContact);
  store.watch(["source", "contact"], ({ source, contact }) => {
    line.hidden = source?.gives !== "ecg" || contact !== false;
  });
  return line;
}

/** What had to be supposed of the strap. @param {LiveStore} store */
function assumedLine(store) {
  const line = el("p", { class: "live-assumed" });
  store.watch(["source", "stream"], ({ source, stream }) => {
    const assumed = source && stream ? stream.assumed : [];
    line.hidden = assumed.length === 0;
    line.textContent = assumed.map((code) => text.live.assumptions[code]).join(" ");
  });
  return line;
}

/** @param {ReturnType<typeof createLiveTrace>} trace */
function looks(trace) {
  const words = text.live;
  const select = (
    /** @type {string} */ label,
    /** @type {[string, string][]} */ choices,
    /** @type {string} */ chosen,
    /** @type {(value: string) => void} */ choose,
  ) => {
    const element = el("select", { onchange: () => choose(element.value) });
    element.append(...choices.map(([value, said]) => el("option", { value }, said)));
    element.value = chosen;
    return el("label", { class: "control" }, el("span", {}, label), element);
  };
  const numbers = (/** @type {number[]} */ values, /** @type {(value: number) => string} */ say) =>
    values.map((each) => /** @type {[string, string]} */ ([String(each), say(each)]));
  return el(
    "div",
    { class: "live-looks" },
    select(
      words.way,
      [
        ["sweep", words.sweep],
        ["run", words.run],
      ],
      "sweep",
      (value) => trace.setLook({ sweeps: value === "sweep" }),
    ),
    select(text.bar.speed, numbers(SPEEDS, text.bar.speedUnit), "25", (value) =>
      trace.setLook({ speed: Number(value) }),
    ),
    select(text.bar.gain, numbers(GAINS, text.bar.gainUnit), "10", (value) =>
      trace.setLook({ gain: Number(value) }),
    ),
  );
}

/** The last beat that is not normal, and why it has its name.
 * @param {LiveStore} store @param {(beat: import("../../live/recent.js").LiveBeat) => Promise<string | null>} explain */
function abnormalCard(store, explain) {
  const heading = el("p", { class: "live-abnormal-name" });
  const why = el("p", {});
  const element = el(
    "section",
    { class: "live-abnormal", "aria-label": text.live.abnormal },
    el("h2", {}, text.live.abnormal),
    heading,
    why,
  );
  store.watch(["abnormal"], async ({ abnormal }) => {
    element.hidden = abnormal === null;
    // What is said there is of the beat before.
    why.textContent = "";
    if (!abnormal) return;
    const { plain, term } = classWords(abnormal.letter);
    const when = text.clock(abnormal.time, 0);
    heading.replaceChildren(
      tag(abnormal.letter),
      ` ${text.inspector.classAndTerm(plain, term)} · ${when} · ${text.percent(abnormal.probability, 0)}`,
    );
    const sentence = await explain(abnormal).catch(() => "");
    if (store.state.abnormal === abnormal) why.textContent = sentence;
  });
  return element;
}
