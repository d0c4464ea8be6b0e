/** The parts of a report, each a block that stays on one page: what it is of, figures, strips, trend, variability, an
 * explanation, what was assumed, versions. */

import { classWords, shownLetters } from "../classes.js";
import { countBeats } from "../data/edited-summary.js";
import { INTERVALS } from "../data/intervals.js";
import { drawnLeads } from "../data/layout.js";
import { isSynthetic } from "../data/leads.js";
import { remarkByHand } from "../export/by-hand.js";
import { stem } from "../files.js";
import { said } from "../text.js";
import { text } from "../words/take.js";
import { el } from "../view/dom.js";
import { figureShapes } from "../view/explain/figure.js";
import { drawing } from "./drawing.js";
import { INK } from "./ink.js";
import { stripPlaces } from "./places.js";
import { stripGroups, stripSeconds, stripShapes } from "./strip.js";
import { trendShapes } from "./trend.js";

/** @typedef {import("../state.js").State} State */

/**
 * @typedef {object} ReportChoice
 * @property {"a4" | "letter"} paper
 * @property {number} speed mm/s
 * @property {number} gain mm/mV
 * @property {Set<string>} parts of text.report.parts
 */

/**
 * @typedef {object} ReportSources
 * @property {State} state with a recording
 * @property {import("../export/kinds.js").Sources["samples"]} samples
 * @property {import("../variability.js").MeasuredHrv | null} hrv
 * @property {import("../export/explanation-csv.js").SavedExplanation | null} explanation on show
 */

/**
 * @param {ReportSources} from
 * @param {ReportChoice} choice
 * @returns {Promise<HTMLElement[]>}
 */
export async function reportBlocks(from, choice) {
  const { state, hrv, explanation } = from;
  const { parts } = choice;
  return [
    headBlock(state),
    figuresBlock(state),
    ...(parts.has("trend") ? [trendBlock(state)] : []),
    ...(await stripBlocks(from, choice)),
    ...(parts.has("hrv") && hrv ? [hrvBlock(hrv)] : []),
    ...(parts.has("explanation") && explanation ? [explanationBlock(explanation)] : []),
    ...assumptionBlocks(state),
    aboutBlock(state),
  ];
}

/** @param {string} title @param {...(Node | null)} content */
const block = (title, ...content) =>
  el("section", { class: "report-block" }, el("h2", {}, title), ...content);

/** @param {[string, string][]} facts */
const table = (facts) =>
  el(
    "dl",
    { class: "report-facts" },
    ...facts.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))),
  );

/** @param {State} state */
function headBlock({ name, recording, lead }) {
  const words = text.report;
  const { duration, start, format, leads } = present(recording);
  const { label, rate } = leads[lead];
  /** @type {[string, string][]} */
  const facts = [
    [words.recording, stem(name)],
    ...(start === null ? [] : [/** @type {[string, string]} */ ([words.start, text.bar.started(start)])]),
    [words.duration, text.duration(duration)],
    [words.format, format],
    [words.lead, `${text.bar.leadName(label, lead)}, ${text.chips.rate(rate)}`],
  ];
  return el(
    "section",
    { class: "report-block" },
    el("h1", {}, words.title),
    el("p", { class: "report-warning" }, words.warning),
    isSynthetic(present(recording)) ? el("p", { class: "report-warning" }, text.synthetic.is) : null,
    table(facts),
  );
}

/** @param {State} state */
function figuresBlock(state) {
  const { summary, models, model, complete, beats: list } = state;
  const words = text.report;
  if (!summary) return block(text.summary.title, el("p", {}, words.nothing));
  const { letters, ...counts } = countBeats(list, summary);
  const edited = remarkByHand(list);
  const beats = shownLetters([...models[model].classes, ...list.otherLetters]).map((letter) => {
    const { plain, term } = classWords(letter);
    const name = `${letter}  ${text.inspector.classAndTerm(plain, term)}`;
    return /** @type {[string, string]} */ ([name, text.number(letters.get(letter) ?? 0)]);
  });
  return block(
    text.summary.title,
    complete ? null : el("p", { class: "report-warning" }, text.take.soFar),
    table(rateFacts(summary)),
    table([[text.summary.beats, text.number(counts.beats - counts.unreadable)], ...beats]),
    table(intervalFacts(summary)),
    edited ? el("p", { class: "report-edited" }, `${edited} ${text.byHand.inReport}`) : null,
    summary.reasons.paced > 0 ? el("p", {}, text.summary.paced(summary.reasons.paced)) : null,
    el("p", { class: "report-small" }, `${text.summary.namedBy(models[model].name)} ${text.summary.method}`),
  );
}

/** @param {NonNullable<State["summary"]>} summary @returns {[string, string][]} */
function rateFacts({ meanRate, lowestRate, highestRate, seconds }) {
  const words = text.summary;
  const rate = (/** @type {number} */ value) =>
    Number.isFinite(value) ? `${text.number(value)} ${words.bpm}` : text.report.notTold;
  const all = Object.values(seconds).reduce((sum, each) => sum + each, 0);
  const share = (/** @type {number} */ part) => text.percent(all > 0 ? part / all : 0);
  const unreadable = all - seconds.good - seconds.noisy;
  return [
    [words.rateMean, rate(meanRate)],
    [text.report.lowest, rate(lowestRate)],
    [text.report.highest, rate(highestRate)],
    [
      words.quality,
      `${share(seconds.good)} ${words.good}, ${share(seconds.noisy)} ${words.noisy}, ${share(unreadable)} ${words.unreadable}`,
    ],
  ];
}

/** @param {NonNullable<State["summary"]>} summary @returns {[string, string][]} */
const intervalFacts = ({ medians, beatsWith }) =>
  INTERVALS.map((name) => [
    text.report.intervals[name],
    Number.isFinite(medians[name])
      ? text.report.median(Math.round(1000 * medians[name]), beatsWith[name])
      : text.report.notTold,
  ]);

/** @param {State} state */
const trendBlock = (state) =>
  block(
    text.report.trend,
    drawing(trendShapes(state), "mm", { title: text.report.trend, description: text.summary.method }),
  );

/** Strips of the places, with the leads that are on show; more than one strip where a page does not hold them all.
 * @param {ReportSources} from @param {ReportChoice} choice @returns {Promise<HTMLElement[]>} */
async function stripBlocks({ state, samples }, choice) {
  const recording = present(state.recording);
  const shown = drawnLeads({ ...state, recording });
  const seconds = stripSeconds(choice.speed);
  const blocks = stripPlaces(state, choice).map(async ({ title, start, all }) => {
    const leads = (all ? shown : [state.lead]).map(async (lead) => {
      const { rate, samples: total, label } = recording.leads[lead];
      const first = Math.min(total, Math.ceil(start * rate));
      const count = Math.max(0, Math.min(total - first, Math.floor((start + seconds) * rate) - first + 1));
      const values = await samples(lead, first, count);
      return { label: text.bar.leadName(label, lead), rate, first, samples: values };
    });
    const beats = beatsWithin(state, start, start + seconds);
    return stripGroups(await Promise.all(leads), choice.gain).map((group, _, groups) => {
      const heading = groups.length > 1 ? `${title}: ${text.list(group.map(({ label }) => label))}` : title;
      return stripBlock(heading, { start, speed: choice.speed, gain: choice.gain, leads: group, beats });
    });
  });
  return (await Promise.all(blocks)).flat();
}

/** @param {string} title @param {import("./strip.js").StripContent} content */
function stripBlock(title, content) {
  const svg = drawing(stripShapes(content), "mm", {
    title,
    description: text.report.scale(content.speed, content.gain),
  });
  svg.classList.add("report-strip");
  return block(title, svg);
}

/** @param {State} state @param {number} from @param {number} to */
function beatsWithin({ beats }, from, to) {
  const found = [];
  for (let i = beats.firstFrom(from); i < beats.length && beats.columns.time[i] <= to; i++) {
    found.push({ time: beats.columns.time[i], letter: beats.letter(i), byHand: beats.isEdited(i) });
  }
  return found;
}

/** @param {import("../variability.js").MeasuredHrv} hrv */
function hrvBlock({ measures, used, intervals, seconds }) {
  const words = text.hrv;
  const rows = measures.map(({ key, name, unit, value, state, needs, inOnePiece }) => {
    const label = words.measures[key]?.label ?? name;
    const told =
      state === "measured"
        ? words.value(value, unit)
        : state === "not-enough-data"
          ? words.notEnough(needs, inOnePiece)
          : words.notTold;
    return /** @type {[string, string]} */ ([label, told]);
  });
  const element = block(
    text.report.parts.hrv,
    el("p", {}, words.used(used, intervals, text.duration(seconds), [])),
    table(rows),
  );
  element.classList.add("report-hrv");
  return element;
}

/** @param {import("../export/explanation-csv.js").SavedExplanation} saved */
function explanationBlock(saved) {
  const picture = figureShapes(saved, INK, false);
  const svg = drawing(picture, "", { title: saved.title, description: saved.sentence });
  return block(text.report.parts.explanation, svg, el("p", { class: "report-small" }, text.explain.note));
}

/** What the reader of the file found and supposed. @param {State} state @returns {HTMLElement[]} */
function assumptionBlocks({ recording, options }) {
  const words = text.report;
  const lines = [
    ...(options.rate === undefined ? [] : [words.saidRate(options.rate)]),
    ...(options.millivoltsPerUnit === undefined ? [] : [words.saidUnit(options.millivoltsPerUnit)]),
    ...present(recording).notes.map(({ message }) => said(message)),
  ];
  if (lines.length === 0) return [block(words.assumed, el("p", {}, words.nothingAssumed))];
  return [block(words.assumed, el("ul", {}, ...lines.map((each) => el("li", {}, each))))];
}

/** @param {State} state */
function aboutBlock({ engineVersion, models, model }) {
  const words = text.report;
  const { name, parameters, quantised, provenance } = models[model];
  const trained = typeof provenance.data === "string" ? provenance.data : "";
  /** @type {[string, string][]} */
  const facts = [
    [words.software, `${text.name} ${engineVersion}`],
    [words.model, `${text.take.fhir.model(name, parameters, quantised)} ${trained}`.trim()],
  ];
  return block(words.about, table(facts), el("p", { class: "report-warning" }, words.warning));
}

/** @template T @param {T | null} value @returns {T} */
const present = (value) => /** @type {T} */ (value);
