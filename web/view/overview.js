/** The whole recording in one strip: heart rate, beats that are not normal, rhythms, stretches that cannot be read, and
 * the window on the paper as a handle. */

import { abnormalBy } from "../data/abnormal.js";
import { text } from "../text.js";
import { el, fitCanvas, nextFrame } from "./dom.js";
import { PRIORITY, priority } from "./draw/beats.js";
import { drawRhythmBand } from "./draw/rhythm-band.js";
import { classColour, palette, watchPalette } from "./palette.js";
import { GUTTER } from "./viewport.js";

const HEIGHT = 92;
/** Pixels: the heart rate's band, the beats' lane, the band of rhythms. */
const RATE = { top: 6, height: 44 };
const LANE = { top: 56, height: 12 };
const EDITED = { top: 69, height: 3 };
const BAND = { top: 73, height: 14 };
const RIGHT = 8;
const RATES = { low: 40, high: 160 };
/** The handle is at least this wide, to see and to press. Pixels */
const HANDLE = 8;
const REACH = 12;

/** @typedef {import("../state.js").State} State */

/**
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 */
export function createOverview(store, navigation) {
  const canvas = el("canvas", { "aria-hidden": "true" });
  const element = el(
    "div",
    {
      class: "overview",
      role: "slider",
      tabindex: "0",
      "aria-label": text.overview.label,
      "aria-valuemin": "0",
    },
    canvas,
  );
  const ground = document.createElement("canvas");
  let stale = true;

  const redraw = nextFrame(() => {
    const { state } = store;
    const width = element.clientWidth;
    if (!state.recording || width === 0) return;
    if (stale) drawGround(fitCanvas(ground, width, HEIGHT), width, state);
    stale = false;
    const ctx = fitCanvas(canvas, width, HEIGHT);
    ctx.clearRect(0, 0, width, HEIGHT);
    ctx.drawImage(ground, 0, 0, width, HEIGHT);
    drawHandle(ctx, handle(state, width));
  });
  const repaint = () => {
    stale = true;
    redraw();
  };

  new ResizeObserver(repaint).observe(element);
  watchPalette(repaint);
  store.watch(["edits", "edited", "recording", "results"], repaint);
  store.watch(["view"], ({ view, recording }) => {
    const end = Math.min(view.start + view.width, recording?.duration ?? 0);
    element.setAttribute("aria-valuemax", String(Math.round(recording?.duration ?? 0)));
    element.setAttribute("aria-valuenow", String(Math.round(view.start)));
    element.setAttribute("aria-valuetext", text.overview.value(view.start, end));
    redraw();
  });
  bindDrag(element, store, navigation);
  return element;
}

/**
 * @param {State} state
 * @param {number} width pixels
 * @returns {{ left: number, width: number }}
 */
function handle({ view, recording }, width) {
  const duration = Math.max(recording?.duration ?? 1, 1e-9);
  const scale = (width - GUTTER - RIGHT) / duration;
  const exact = Math.min(view.width, duration) * scale;
  const wide = Math.max(HANDLE, exact);
  return { left: GUTTER + view.start * scale - (wide - exact) / 2, width: wide };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ left: number, width: number }} handle
 */
function drawHandle(ctx, { left, width }) {
  const colours = palette();
  ctx.fillStyle = colours.window;
  ctx.strokeStyle = colours.accent;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.roundRect(left, 1, width, HEIGHT - 2, 3);
  ctx.fill();
  ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} width
 * @param {State} state
 */
function drawGround(ctx, width, state) {
  const colours = palette();
  const duration = /** @type {NonNullable<State["recording"]>} */ (state.recording).duration;
  const box = { left: GUTTER, width: width - GUTTER - RIGHT };
  const scale = box.width / duration;
  ctx.clearRect(0, 0, width, HEIGHT);
  ctx.fillStyle = colours.paper;
  ctx.fillRect(box.left, 0, box.width, HEIGHT);
  drawRates(ctx, box, colours);
  ctx.fillStyle = colours.unreadable;
  for (const { from, to } of state.quality.unreadable(0, duration)) {
    ctx.fillRect(box.left + from * scale, 0, Math.max(1, (to - from) * scale), HEIGHT);
  }
  drawTrend(ctx, box, scale, state, colours);
  drawLane(ctx, box, scale, state);
  drawOwn(ctx, box, scale, state, colours);
  drawRhythmBand(ctx, { ...box, ...BAND }, scale, state.episodes, colours);
}

/** @param {number} rate beats a minute */
const rateY = (rate) => {
  const part = (Math.min(RATES.high, Math.max(RATES.low, rate)) - RATES.low) / (RATES.high - RATES.low);
  return RATE.top + RATE.height * (1 - part);
};

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ left: number, width: number }} box
 * @param {import("./palette.js").Palette} colours
 */
function drawRates(ctx, box, colours) {
  ctx.font = `11px ${colours.type}`;
  ctx.textAlign = "right";
  ctx.textBaseline = "middle";
  for (const rate of [60, 100, 140]) {
    ctx.fillStyle = colours.rule;
    ctx.fillRect(box.left, Math.round(rateY(rate)), box.width, 1);
    ctx.fillStyle = colours.muted;
    ctx.fillText(String(rate), box.left - 6, rateY(rate));
  }
  ctx.fillText(text.overview.bpm, box.left - 6, LANE.top + 6);
}

/**
 * The mean heart rate of each pixel's beats (one point every 2 pixels, at least 5 s).
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ left: number, width: number }} box
 * @param {number} scale pixels a second
 * @param {State} state
 * @param {import("./palette.js").Palette} colours
 */
function drawTrend(ctx, box, scale, { beats, quality }, colours) {
  const step = Math.max(5, 2 / scale);
  const bins = Math.ceil(box.width / scale / step) || 1;
  const sums = new Float64Array(bins);
  const counts = new Uint32Array(bins);
  const { time, rr } = beats.columns;
  for (let i = 0; i < beats.length; i++) {
    if (!(rr[i] > 0) || !quality.readable(time[i])) continue;
    const bin = Math.min(bins - 1, Math.floor(time[i] / step));
    sums[bin] += rr[i];
    counts[bin] += 1;
  }
  ctx.strokeStyle = colours.trace;
  ctx.lineWidth = 1.25;
  ctx.lineJoin = "round";
  ctx.beginPath();
  let pen = false;
  counts.forEach((count, bin) => {
    if (count === 0) {
      pen = false;
      return;
    }
    const x = box.left + (bin + 0.5) * step * scale;
    const y = rateY((60 * count) / sums[bin]);
    if (pen) ctx.lineTo(x, y);
    else ctx.moveTo(x, y);
    pen = true;
  });
  ctx.stroke();
}

/**
 * A mark for every abnormal beat, those that the jumps go to; where many share a pixel, the rarest concern shows.
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ left: number, width: number }} box
 * @param {number} scale pixels a second
 * @param {State} state
 */
function drawLane(ctx, box, scale, { beats, models, model }) {
  const isAbnormal = abnormalBy(models[model]);
  const marks = new Int8Array(Math.ceil(box.width) + 1).fill(PRIORITY.length);
  for (let i = 0; i < beats.length; i++) {
    const letter = beats.letter(i);
    if (!isAbnormal(letter)) continue;
    const x = Math.min(marks.length - 1, Math.max(0, Math.floor(beats.columns.time[i] * scale)));
    marks[x] = Math.min(marks[x], priority(letter));
  }
  marks.forEach((rank, x) => {
    if (rank >= PRIORITY.length) return;
    ctx.fillStyle = classColour(PRIORITY[rank]);
    ctx.fillRect(box.left + x, LANE.top, 1.5, LANE.height);
  });
}

/**
 * What a person did: a tick under the lane for edited beats, one above for a note.
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ left: number, width: number }} box
 * @param {number} scale pixels a second
 * @param {State} state
 * @param {import("./palette.js").Palette} colours
 */
function drawOwn(ctx, box, scale, { beats, edits }, colours) {
  ctx.fillStyle = colours.accent;
  for (let i = 0; beats.marks && i < beats.length; i++) {
    if (beats.isEdited(i))
      ctx.fillRect(box.left + beats.columns.time[i] * scale - 1, EDITED.top, 3, EDITED.height);
  }
  for (const { time } of edits.notes()) {
    ctx.beginPath();
    ctx.moveTo(box.left + time * scale - 4, 0);
    ctx.lineTo(box.left + time * scale + 4, 0);
    ctx.lineTo(box.left + time * scale, 6);
    ctx.fill();
  }
}

/**
 * @param {HTMLElement} element
 * @param {import("../state.js").Store} store
 * @param {import("../navigation.js").Navigation} navigation
 */
function bindDrag(element, store, navigation) {
  /** Seconds between the press and the view's middle, null = not pressed. @type {number | null} */
  let offset = null;
  const timeOf = (/** @type {PointerEvent} */ event) => {
    const box = element.getBoundingClientRect();
    const duration = store.state.recording?.duration ?? 0;
    return ((event.clientX - box.left - GUTTER) / (box.width - GUTTER - RIGHT)) * duration;
  };
  element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    const { view } = store.state;
    const { left, width } = handle(store.state, element.clientWidth);
    const x = event.clientX - element.getBoundingClientRect().left;
    const inside = x > left - REACH && x < left + width + REACH;
    offset = inside ? view.start + view.width / 2 - timeOf(event) : 0;
    if (!inside) navigation.centre(timeOf(event));
  });
  element.addEventListener("pointermove", (event) => {
    if (offset !== null) navigation.centre(timeOf(event) + offset);
  });
  const end = () => {
    offset = null;
  };
  element.addEventListener("pointerup", end);
  element.addEventListener("pointercancel", end);
  element.addEventListener("keydown", (event) => {
    const { view } = store.state;
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowLeft: () => navigation.pan(-view.width / 2),
      ArrowDown: () => navigation.pan(-view.width / 2),
      ArrowRight: () => navigation.pan(view.width / 2),
      ArrowUp: () => navigation.pan(view.width / 2),
      PageUp: () => navigation.pan(-10 * view.width),
      PageDown: () => navigation.pan(10 * view.width),
      Home: () => navigation.goTo(0),
      End: () => navigation.goTo(Number.POSITIVE_INFINITY),
    };
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
}
