/** A strip of the report as shapes whose unit is a millimetre of paper: leads on squares of 1 and 5 mm, a calibration step
 * of 1 mV before each, beat letters above, times below. */

import { text } from "../words/take.js";
import { classInk, INK } from "./ink.js";

/** Millimetres: of the whole strip, of the room before the squares, of the squares. */
export const STRIP = { width: 180, gutter: 14, paper: 165 };
/** Room above for letters, and below for times. mm */
const LETTERS = 5;
const TIMES = 5;
/** Height of a lead: at least, and at most. mm */
const LEAST = 25;
const MOST = 70;
/** Room that is kept above and below a trace. mm */
const ROOM = 3;
const BIG = 5;
/** Widths of lines, sizes of letters. mm */
const LINES = { fine: 0.1, bold: 0.2, trace: 0.25, mark: 0.3 };
const SIZE = { letter: 3.4, label: 3.2, time: 2.8 };
/** The line under a letter: how far below its base line, and to either side. mm */
const UNDERLINE = { below: 0.6, reach: 1.4 };
/** Points of a trace for each mm of paper: beyond, the extremes of each part are drawn. */
const POINTS = 16;

/** @typedef {import("../view/draw/shapes.js").Shape} Shape */

/**
 * @typedef {object} StripLead
 * @property {string} label
 * @property {number} rate
 * @property {number} first sample
 * @property {Float32Array} samples millivolts, NaN = missing
 */

/**
 * @typedef {object} StripContent
 * @property {number} start seconds
 * @property {number} speed mm/s
 * @property {number} gain mm/mV
 * @property {StripLead[]} leads
 * @property {{ time: number, letter: string, byHand: boolean }[]} beats `byHand`: a person edited it
 */

/** Height of the leads of one strip at most: what a page of either paper holds beside its words. mm */
const TALLEST = 200;

/**
 * Leads that go on one strip: all of them, or as many as a page holds.
 * @param {StripLead[]} leads
 * @param {number} gain mm/mV
 * @returns {StripLead[][]}
 */
export function stripGroups(leads, gain) {
  /** @type {StripLead[][]} */
  const groups = [];
  let height = TALLEST;
  for (const lead of leads) {
    const own = leadBox(lead, gain, 0).height;
    if (height + own > TALLEST) groups.push([]);
    height = height + own > TALLEST ? own : height + own;
    groups[groups.length - 1].push(lead);
  }
  return groups;
}

/** Seconds on a strip. @param {number} speed mm/s */
export const stripSeconds = (speed) => STRIP.paper / speed;

/**
 * @param {StripContent} content
 * @returns {{ shapes: Shape[], width: number, height: number }} mm
 */
export function stripShapes(content) {
  /** @type {Shape[]} */
  const shapes = [];
  let top = LETTERS;
  for (const lead of content.leads) {
    const box = leadBox(lead, content.gain, top);
    shapes.push(...squares(box), ...calibration(box, content.gain, lead.label), ...trace(box, lead, content));
    top += box.height;
  }
  const height = top + TIMES;
  shapes.push(...letters(content), ...times(content, top));
  return { shapes, width: STRIP.width, height };
}

/** @typedef {{ top: number, height: number, baseline: number, centre: number }} Box mm; `centre`: mV on the base line */

/**
 * High enough for the trace, in whole big squares.
 * @param {StripLead} lead
 * @param {number} gain
 * @param {number} top
 * @returns {Box}
 */
function leadBox({ samples }, gain, top) {
  const [low, high] = extremes(samples, 0, samples.length);
  const known = low <= high;
  const wanted = known ? (high - low) * gain + 2 * ROOM : LEAST;
  const height = BIG * Math.ceil(Math.min(MOST, Math.max(LEAST, wanted)) / BIG);
  const baseline = top + BIG * Math.round(height / 2 / BIG);
  const shift = baseline - top - height / 2;
  const centre = known ? (low + high) / 2 + shift / gain : 0;
  return { top, height, baseline, centre };
}

/** @param {Float32Array} samples @param {number} from @param {number} to */
function extremes(samples, from, to) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = from; i < to; i++) {
    if (samples[i] < low) low = samples[i];
    if (samples[i] > high) high = samples[i];
  }
  return [low, high];
}

/** @param {number[]} points @param {string} stroke @param {number} width @returns {Shape} */
const line = (points, stroke, width) => ({ kind: "line", points, stroke, width });

/** @param {Box} box @returns {Shape[]} the bold lines above the fine ones */
function squares({ top, height }) {
  const [left, right, bottom] = [STRIP.gutter, STRIP.gutter + STRIP.paper, top + height];
  /** @type {Shape[][]} */
  const lines = [[], []];
  const put = (/** @type {number} */ i, /** @type {number[]} */ points) => {
    const bold = i % BIG === 0;
    const stroke = bold ? INK["grid-bold"] : INK["grid-fine"];
    lines[bold ? 1 : 0].push(line(points, stroke, bold ? LINES.bold : LINES.fine));
  };
  for (let i = 0; i <= STRIP.paper; i++) put(i, [left + i, top, left + i, bottom]);
  for (let i = 0; i <= height; i++) put(i, [left, top + i, right, top + i]);
  return lines.flat();
}

/** @param {Box} box @param {number} gain @param {string} label @returns {Shape[]} */
function calibration({ top, baseline }, gain, label) {
  const [left, right, high] = [4, 4 + BIG, baseline - gain];
  const points = [left - 1.5, baseline, left, baseline, left, high, right, high, right, baseline];
  return [
    line([...points, right + 1.5, baseline], INK.trace, LINES.mark),
    { kind: "words", x: 0, y: top + SIZE.label, words: label, fill: INK.text, size: SIZE.label, bold: true },
  ];
}

/**
 * Straight lines between samples, gaps as gaps.
 * @param {Box} box
 * @param {StripLead} lead
 * @param {StripContent} content
 * @returns {Shape[]}
 */
function trace(box, { rate, first, samples }, { start, speed, gain }) {
  const x = (/** @type {number} */ i) => STRIP.gutter + ((first + i) / rate - start) * speed;
  const y = (/** @type {number} */ mv) => box.baseline - (mv - box.centre) * gain;
  const step = Math.max(1, Math.floor(rate / speed / POINTS));
  /** @type {Shape[]} */
  const shapes = [];
  /** @type {number[]} */
  let points = [];
  const end = () => {
    if (points.length > 2) shapes.push(line(points, INK.trace, LINES.trace));
    points = [];
  };
  for (let i = 0; i < samples.length; i += step) {
    const [low, high] = extremes(samples, i, Math.min(samples.length, i + step));
    if (low > high) end();
    else if (low === high) points.push(x(i), y(low));
    else points.push(x(i), y(low), x(i), y(high));
  }
  end();
  return shapes;
}

/** Letters, underlined where a person edited the beat. @param {StripContent} content @returns {Shape[]} */
function letters({ start, speed, beats }) {
  return beats.flatMap(({ time, letter, byHand }) => {
    const x = STRIP.gutter + (time - start) * speed;
    const y = LETTERS - 1.2;
    /** @type {Shape} */
    const words = {
      kind: "words",
      x,
      y,
      words: letter,
      fill: classInk(letter),
      size: SIZE.letter,
      bold: true,
      align: "middle",
    };
    const under = [x - UNDERLINE.reach, y + UNDERLINE.below, x + UNDERLINE.reach, y + UNDERLINE.below];
    return byHand ? [words, line(under, INK.text, LINES.mark)] : [words];
  });
}

/** Where the strip begins and ends, and its scale. @param {StripContent} content @param {number} top @returns {Shape[]} */
function times({ start, speed, gain }, top) {
  const y = top + TIMES - 1.2;
  const right = STRIP.gutter + STRIP.paper;
  const words = (
    /** @type {number} */ x,
    /** @type {string} */ content,
    /** @type {"start" | "middle" | "end"} */ align,
  ) =>
    /** @type {Shape} */ ({ kind: "words", x, y, words: content, fill: INK.muted, size: SIZE.time, align });
  return [
    words(STRIP.gutter, text.clock(start, 1), "start"),
    words(STRIP.gutter + STRIP.paper / 2, text.report.scale(speed, gain), "middle"),
    words(right, text.clock(start + stripSeconds(speed), 1), "end"),
  ];
}
