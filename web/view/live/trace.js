/** The live trace on its paper: a sweep, whose newest sample wipes out the oldest, or paper that runs to the left. True
 * speed, true millimetres; a letter above every beat, pale while its name may change; gaps as gaps.
 *
 * What arrives is drawn when it arrives, on one of two leaves (leaves.js); that it is uncovered evenly is the browser's
 * compositor's work. */

import { stretches } from "../../live/leaf-motion.js";
import { Playhead } from "../../live/playhead.js";
import { isReadable } from "../../data/quality.js";
import { el, fitCanvas } from "../dom.js";
import { text } from "../../words/live.js";
import { drawTag } from "../draw/beats.js";
import { drawGrid } from "../draw/grid.js";
import { drawStretchWords } from "../draw/stretch-words.js";
import { THIN } from "../draw/strip.js";
import { isDark, palette, watchPalette } from "../palette.js";
import { pxPerSecond } from "../viewport.js";
import { createLeaves } from "./leaves.js";

const LETTERS = 26;
/** Wiped out in front of the newest sample. mm */
const WIPED = 5;
/** How opaque a letter is that may change. */
const PALE = 0.45;
/** Letters reach so far from their beat. Pixels */
const LETTER_REACH = 16;
/** Share of the paper's height above the level that the trace lies about. */
const MIDDLE = 0.6;
/** The level stays until the trace lies farther from it: share of the paper's height. */
const STAYS = 0.22;

/** @typedef {import("../../live/state.js").LiveState} LiveState */
/** @typedef {import("../../live/recent.js").Recent} Recent */
/** @typedef {import("../../live/leaf-motion.js").Sheet} Sheet */
/** @typedef {{ speed: number, gain: number, sweeps: boolean }} Look mm/s, mm/mV */

/**
 * @param {import("../../state.js").Store<LiveState>} store
 * @param {() => number} pxPerMm
 */
export function createLiveTrace(store, pxPerMm) {
  const ground = createGround();
  const leaves = createLeaves();
  const element = el("div", { class: "live-trace" }, ground.canvas, ...leaves.elements);
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const playhead = new Playhead();
  /** @type {Look} */
  let look = { speed: 25, gain: 10, sweeps: true };
  let asked = 0;
  let level = 0;
  /** What was drawn: how it looked, of which recording, and up to where nothing of it will change. */
  let drawn = { key: "", recent: /** @type {Recent | null} */ (null), settled: 0 };

  function update() {
    asked = 0;
    const { recent, source } = store.state;
    if (!source || element.clientWidth === 0) return;
    const now = performance.now() / 1000;
    const jumps = playhead.follow(now, recent.duration);
    const paper = paperOf(playhead.at(now));
    const key = [
      ...Object.values(paper.sheet),
      paper.height,
      paper.pxPerMm,
      look.gain,
      level,
      isDark(),
    ].join();
    const anew = jumps || key !== drawn.key || recent !== drawn.recent;
    if (anew) {
      ground.draw(paper);
      leaves.clear(paper.sheet, paper.height);
    }
    draw(paper, anew ? Number.NEGATIVE_INFINITY : drawn.settled);
    drawn = { key, recent, settled: settledOf(recent) };
    move(paper.sheet, now);
  }

  /** The paper as it is to look now. @param {number} shown seconds @returns {Paper} */
  function paperOf(shown) {
    const view = { ...look, pxPerMm: pxPerMm() };
    const ratio = window.devicePixelRatio || 1;
    const sheet = {
      width: Math.round(element.clientWidth * ratio) / ratio,
      scale: pxPerSecond(view),
      wiped: WIPED * view.pxPerMm,
      sweeps: look.sweeps,
      ratio,
    };
    const paper = { ...view, sheet, height: element.clientHeight, shown, level };
    paper.level = level = levelOf(store.state.recent, paper);
    return paper;
  }

  /** Draws what has changed. @param {Paper} paper @param {number} since seconds */
  function draw(paper, since) {
    const { sheet, shown } = paper;
    const { recent } = store.state;
    const oldest = Math.max(since, shown - sheet.width / sheet.scale);
    for (const band of stretches(sheet, Math.min(oldest, recent.duration), recent.duration))
      drawBand(leaves.paper(sheet, band.page, paper.height), recent, { ...paper, ...band, ground });
  }

  /** @param {Sheet} sheet @param {number} now seconds */
  function move(sheet, now) {
    const { arrived, speed } = playhead;
    const from = still.matches ? arrived : playhead.at(now);
    leaves.move(sheet, { from, to: arrived }, { at: now, seconds: (arrived - from) / speed });
  }

  function ask() {
    if (asked === 0) asked = requestAnimationFrame(update);
  }

  new ResizeObserver(ask).observe(element);
  watchPalette(ask);
  store.watch(["news", "source", "link"], ask);
  return {
    element,
    playhead,
    /** @param {Partial<Look>} change */
    setLook(change) {
      look = { ...look, ...change };
      ask();
    },
  };
}

/**
 * @typedef {object} Paper
 * @property {Sheet} sheet
 * @property {number} height pixels
 * @property {number} pxPerMm
 * @property {number} speed mm/s
 * @property {number} gain mm/mV
 * @property {number} shown seconds of signal that are shown
 * @property {number} level mV that lie at the middle
 */

/** Seconds on one page that are drawn. @typedef {Paper & { page: number, from: number, to: number, ground: ReturnType<typeof createGround> }} Band */

/** Seconds up to which what is drawn stays: later ones get letters yet, or turn pale. @param {Recent} recent */
function settledOf({ beats, quality, duration }) {
  const judged = Math.max(-1, ...quality.keys()) + 1;
  return Math.min(duration, beats.at(-1)?.time ?? 0, judged);
}

/** The paper under the trace: what a sweep lies on, and what is copied under paper that runs. */
function createGround() {
  const canvas = el("canvas", { class: "live-ground", "aria-hidden": "true" });
  return {
    canvas,
    /** @param {Paper} paper */
    draw({ sheet, height, speed, gain, pxPerMm }) {
      // One square more than the paper is wide, as it may begin within one.
      const width = sheet.width + 5 * pxPerMm;
      const ctx = fitCanvas(canvas, width, height, sheet.ratio);
      canvas.style.width = `${width}px`;
      const area = { left: 0, top: LETTERS, width, height: height - LETTERS };
      ctx.clearRect(0, 0, width, LETTERS);
      ctx.fillStyle = palette().paper;
      ctx.fillRect(0, LETTERS, width, area.height);
      drawGrid(ctx, area, { speed, gain, pxPerMm, start: 0, width: width / sheet.scale }, palette());
    },
  };
}

/** @param {CanvasRenderingContext2D} ctx of the leaf @param {Recent} recent @param {Band} band */
function drawBand(ctx, recent, band) {
  const { sheet, height } = band;
  const { ratio } = sheet;
  // Whole device pixels, so that no seam is left.
  const left = Math.floor(xOf(band, band.from) * ratio) / ratio;
  const right = Math.ceil(xOf(band, band.to) * ratio) / ratio;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, 0, right - left, height);
  ctx.clip();
  ctx.clearRect(left, 0, right - left, height);
  if (!sheet.sweeps) copyGround(ctx, band);
  // Before the beginning there is paper only.
  if (band.to > 0) {
    drawGaps(ctx, recent, band);
    drawSamples(ctx, recent, band);
    drawLetters(ctx, recent, band);
  }
  ctx.restore();
}

/** As the paper of this page begins. @param {CanvasRenderingContext2D} ctx @param {Band} band */
function copyGround(ctx, { sheet, page, ground, pxPerMm }) {
  const square = 5 * pxPerMm;
  const { canvas } = ground;
  const moved = Math.round(((page * sheet.width) % square) * sheet.ratio) / sheet.ratio;
  ctx.drawImage(canvas, -moved, 0, canvas.width / sheet.ratio, canvas.height / sheet.ratio);
}

/** @param {Pick<Band, "sheet" | "page">} band @param {number} time seconds */
const xOf = ({ sheet, page }, time) => time * sheet.scale - page * sheet.width;

/** @param {CanvasRenderingContext2D} ctx @param {Recent} recent @param {Band} band */
function drawSamples(ctx, recent, band) {
  const { sheet, height, gain, pxPerMm, level } = band;
  const { rate } = recent;
  // A little more at either end: the lines into the band, and out of it.
  const reach = rate / sheet.scale + 1;
  const from = Math.max(0, Math.floor(band.from * rate - reach));
  const to = Math.min(recent.count, Math.ceil(band.to * rate + reach));
  const middle = LETTERS + (height - LETTERS) * MIDDLE + gain * pxPerMm * level;
  ctx.save();
  // Tall beats stay off the letters.
  ctx.beginPath();
  ctx.rect(0, LETTERS, sheet.width, height - LETTERS);
  ctx.clip();
  ctx.lineWidth = THIN;
  ctx.lineJoin = "round";
  for (const readable of [true, false]) {
    ctx.strokeStyle = readable ? palette().trace : palette()["trace-pale"];
    ctx.beginPath();
    let joins = false;
    for (let i = from; i < to; i++) {
      const value = recent.at(i);
      const shown = !Number.isNaN(value) && canBeRead(recent, i / rate) === readable;
      const x = (i * sheet.scale) / rate - band.page * sheet.width;
      const y = middle - value * gain * pxPerMm;
      if (shown && joins) ctx.lineTo(x, y);
      else if (shown) ctx.moveTo(x, y);
      joins = shown;
    }
    ctx.stroke();
  }
  ctx.restore();
}

/** Where samples are missing. @param {CanvasRenderingContext2D} ctx @param {Recent} recent @param {Band} band */
function drawGaps(ctx, recent, band) {
  const { sheet, height } = band;
  for (const gap of recent.gaps) {
    const left = Math.max(0, xOf(band, gap.from / recent.rate));
    const right = Math.min(sheet.width, xOf(band, gap.to / recent.rate));
    if (left >= right || gap.to / recent.rate < band.from) continue;
    ctx.fillStyle = palette().unreadable;
    ctx.fillRect(left, LETTERS, right - left, height - LETTERS);
    drawStretchWords(ctx, { left, right, foot: height }, text.states.missing);
  }
}

/** The level that the trace lies about: the same one while it does. @param {Recent} recent @param {Paper} paper */
function levelOf(recent, { sheet, height, gain, pxPerMm, shown, level }) {
  const from = Math.max(0, Math.ceil((shown - sheet.width / sheet.scale) * recent.rate));
  const values = [];
  for (let i = from; i < recent.count; i += 8) {
    const value = recent.at(i);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const median = values[values.length >> 1] ?? level;
  const off = Math.abs(median - level) * gain * pxPerMm;
  return off > STAYS * (height - LETTERS) ? median : level;
}

/** A second that is not judged yet counts as readable. @param {Recent} recent @param {number} time */
function canBeRead(recent, time) {
  const state = recent.quality.get(Math.floor(time));
  return state === undefined || isReadable(state);
}

/** @param {CanvasRenderingContext2D} ctx @param {Recent} recent @param {Band} band */
function drawLetters(ctx, recent, band) {
  const reach = LETTER_REACH / band.sheet.scale;
  for (const beats of [recent.beats, recent.early]) {
    ctx.globalAlpha = beats === recent.early ? PALE : 1;
    for (const { time, letter } of beats) {
      if (time < band.from - reach || time > band.to + reach) continue;
      drawTag(ctx, { x: xOf(band, time), y: LETTERS / 2 }, letter, palette(), false);
    }
  }
}
