/** The live trace on its paper: a sweep, whose newest sample wipes out the oldest, or paper that runs to the left. True
 * speed, true millimetres; a letter above every beat that has a name; gaps as gaps. */

import { Playhead } from "../../live/playhead.js";
import { isReadable } from "../../data/quality.js";
import { el, fitCanvas } from "../dom.js";
import { text } from "../../text.js";
import { drawTag } from "../draw/beats.js";
import { drawGrid } from "../draw/grid.js";
import { drawStretchWords } from "../draw/stretch-words.js";
import { THIN } from "../draw/strip.js";
import { isDark, palette, watchPalette } from "../palette.js";
import { pxPerSecond } from "../viewport.js";

const LETTERS = 26;
/** Wiped out in front of the newest sample. mm */
const WIPED = 5;
/** Drawn again in the next frame, so that no seam is left. Seconds */
const OVERLAP = 0.05;
/** Share of the paper's height above the level that the trace lies about. */
const MIDDLE = 0.6;
/** The level stays until the trace lies farther from it: share of the paper's height. */
const STAYS = 0.22;

/** @typedef {import("../../live/state.js").LiveState} LiveState */
/** @typedef {{ speed: number, gain: number, sweeps: boolean }} Look mm/s, mm/mV */

/**
 * @param {import("../../state.js").Store<LiveState>} store
 * @param {() => number} pxPerMm
 */
export function createLiveTrace(store, pxPerMm) {
  const canvas = el("canvas", { "aria-hidden": "true" });
  const element = el("div", { class: "live-trace" }, canvas);
  const playhead = new Playhead();
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  /** @type {Look} */
  let look = { speed: 25, gain: 10, sweeps: true };
  let asked = 0;
  let level = 0;
  const ground = createGround();
  /** The frame before: what it was drawn by, and how far. */
  let before = { key: "", shown: 0 };

  function frame() {
    asked = 0;
    const { recent, link, source } = store.state;
    if (!source || element.clientWidth === 0) return;
    const arrived = recent.duration;
    const shown = still.matches ? arrived : playhead.advance(performance.now() / 1000, arrived);
    draw(fitCanvas(canvas, element.clientWidth, element.clientHeight), shown);
    if (shown < arrived || (link === "streaming" && !still.matches)) ask();
  }

  function ask() {
    if (asked === 0) asked = requestAnimationFrame(frame);
  }

  /** @param {CanvasRenderingContext2D} ctx @param {number} shown seconds */
  function draw(ctx, shown) {
    const { recent, news } = store.state;
    const [width, height] = [element.clientWidth, element.clientHeight];
    const view = { ...look, start: 0, width: 0, pxPerMm: pxPerMm() };
    view.width = width / pxPerSecond(view);
    const sheet = { left: 0, top: LETTERS, width, height: height - LETTERS };
    const start = look.sweeps ? 0 : Math.max(0, shown - view.width);
    const page = { view, sheet, start, shown, since: 0, sweeps: look.sweeps, level };
    page.since = oldest(page);
    page.level = level = levelOf(recent, page);
    const key = [
      width,
      height,
      view.pxPerMm,
      look.speed,
      look.gain,
      look.sweeps,
      level,
      news,
      isDark(),
    ].join();
    const band = key === before.key && look.sweeps ? bandOf(page, before.shown) : null;
    before = { key, shown };
    ctx.save();
    if (band) {
      page.since = Math.max(page.since, band.since);
      ctx.beginPath();
      ctx.rect(band.left, 0, band.width, height);
      ctx.clip();
    }
    ctx.clearRect(0, 0, width, height);
    ground.draw(ctx, page);
    if (!band) drawGaps(ctx, store.state, page);
    drawSamples(ctx, store.state, page);
    if (!band) drawLetters(ctx, store.state, page);
    ctx.restore();
  }

  new ResizeObserver(ask).observe(element);
  watchPalette(ask);
  store.watch(["news", "source", "link"], ask);
  return {
    element,
    /** @param {Partial<Look>} change */
    setLook(change) {
      look = { ...look, ...change };
      ask();
    },
  };
}

/**
 * @typedef {object} Page
 * @property {import("../viewport.js").View} view
 * @property {import("../draw/grid.js").Sheet} sheet
 * @property {number} start seconds at the left edge, of paper that runs
 * @property {number} shown seconds of signal that are shown
 * @property {number} since seconds from which on they are drawn
 * @property {boolean} sweeps
 * @property {number} level mV that lie at the middle
 */

/**
 * A sweep changes in a narrow band only: from what was shown to what is wiped out.
 * @param {Page} page
 * @param {number} shown in the frame before
 * @returns {{ left: number, width: number, since: number } | null} null: all of it, as it begins at the left edge again
 */
function bandOf(page, shown) {
  const since = shown - OVERLAP;
  const [from, to] = [xOf(page, Math.max(0, since)), xOf(page, page.shown) + WIPED * page.view.pxPerMm];
  return since > 0 && from < to && to < page.sheet.width ? { left: from, width: to - from, since } : null;
}

/** The paper under the trace, drawn once: it only moves. */
function createGround() {
  const canvas = document.createElement("canvas");
  let made = "";
  return {
    /** @param {CanvasRenderingContext2D} ctx @param {Page} page */
    draw(ctx, { view, sheet, start }) {
      const square = 5 * view.pxPerMm;
      const width = sheet.width + square;
      const ratio = ctx.getTransform().a;
      const key = [width, sheet.height, view.pxPerMm, view.speed, ratio, isDark()].join();
      if (key !== made) {
        const own = fitCanvas(canvas, width, sheet.height, ratio);
        own.fillStyle = palette().paper;
        own.fillRect(0, 0, width, sheet.height);
        drawGrid(own, { left: 0, top: 0, width, height: sheet.height }, { ...view, start: 0 }, palette());
        made = key;
      }
      const moved = Math.round(((start * pxPerSecond(view)) % square) * ratio) / ratio;
      ctx.drawImage(canvas, -moved, sheet.top, width, sheet.height);
    },
  };
}

/** Seconds that lie on the page, oldest first. @param {Page} page */
const oldest = ({ view, shown, sweeps }) =>
  Math.max(0, shown - view.width + (sweeps ? WIPED / view.speed : 0));

/** @param {Page} page @param {number} time seconds */
function xOf({ view, start, sweeps }, time) {
  const seconds = sweeps ? time % view.width : time - start;
  return seconds * pxPerSecond(view);
}

/** @param {CanvasRenderingContext2D} ctx @param {LiveState} state @param {Page} page */
function drawSamples(ctx, { recent }, page) {
  const { view, sheet, shown } = page;
  const { rate } = recent;
  const from = Math.ceil(page.since * rate);
  const to = Math.min(recent.count, Math.floor(shown * rate) + 1);
  const middle = sheet.top + sheet.height * MIDDLE + view.gain * view.pxPerMm * page.level;
  ctx.save();
  ctx.beginPath();
  ctx.rect(sheet.left, sheet.top, sheet.width, sheet.height);
  ctx.clip();
  ctx.lineWidth = THIN;
  ctx.lineJoin = "round";
  for (const readable of [true, false]) {
    ctx.strokeStyle = readable ? palette().trace : palette()["trace-pale"];
    ctx.beginPath();
    let before = Number.NaN;
    for (let i = from; i < to; i++) {
      const value = recent.at(i);
      const x = xOf(page, i / rate);
      const shownHere = !Number.isNaN(value) && canBeRead(recent, i / rate) === readable;
      if (!shownHere) before = Number.NaN;
      else {
        const y = middle - value * view.gain * view.pxPerMm;
        if (x >= before) ctx.lineTo(x, y);
        else ctx.moveTo(x, y);
        before = x;
      }
    }
    ctx.stroke();
  }
  ctx.restore();
}

/** Where samples are missing. As gaps come with news, they are drawn when all of the paper is. @param {CanvasRenderingContext2D} ctx @param {LiveState} state @param {Page} page */
function drawGaps(ctx, { recent }, page) {
  const { sheet, since, shown } = page;
  for (const gap of recent.gaps) {
    const [from, to] = [Math.max(since, gap.from / recent.rate), Math.min(shown, gap.to / recent.rate)];
    if (from >= to) continue;
    const [left, right] = [xOf(page, from), xOf(page, to)];
    // A sweep that has begun at the left edge again.
    const parts =
      left < right
        ? [{ left, right }]
        : [
            { left, right: sheet.width },
            { left: 0, right },
          ];
    for (const part of parts) {
      ctx.fillStyle = palette().unreadable;
      ctx.fillRect(part.left, sheet.top, part.right - part.left, sheet.height);
      drawStretchWords(ctx, { ...part, foot: sheet.top + sheet.height }, text.states.missing);
    }
  }
}

/** The level that the trace lies about: the same one while it does. @param {import("../../live/recent.js").Recent} recent @param {Page} page */
function levelOf(recent, page) {
  const { view, sheet, shown, level } = page;
  const [from, to] = [Math.ceil(oldest(page) * recent.rate), Math.floor(shown * recent.rate)];
  const values = [];
  for (let i = from; i < to; i += 8) {
    const value = recent.at(i);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const median = values[values.length >> 1] ?? level;
  const off = Math.abs(median - level) * view.gain * view.pxPerMm;
  return off > STAYS * sheet.height ? median : level;
}

/** A second that is not judged yet counts as readable. @param {import("../../live/recent.js").Recent} recent @param {number} time */
function canBeRead(recent, time) {
  const state = recent.quality.get(Math.floor(time));
  return state === undefined || isReadable(state);
}

/** @param {CanvasRenderingContext2D} ctx @param {LiveState} state @param {Page} page */
function drawLetters(ctx, { recent }, page) {
  const { since } = page;
  for (const { time, letter } of recent.beats) {
    if (time < since || time > page.shown) continue;
    drawTag(ctx, { x: xOf(page, time), y: LETTERS / 2 }, letter, palette(), false);
  }
}
