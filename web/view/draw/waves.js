/** Wave marks on the paper: for each wave of a beat a bracket from its onset to its end with its letter, at the top of
 * the strip; for the selected beat also thin lines down through the trace. */

import { palette } from "../palette.js";
import { pxPerSecond } from "../viewport.js";

/** Pixels a second from which brackets, and from which letters, can be told apart. */
export const MARKS_FROM = 40;
const LETTERS_FROM = 80;
/** Pixels from the strip's top to the bracket; the bracket's ends. */
export const TOP = 17;
const END = 5;

/** Letter, onset, peak and end of each wave; the R peak itself is time 0. */
export const WAVE_MARKS = /** @type {const} */ ([
  { letter: "P", on: "pOn", peak: "pPeak", off: "pOff" },
  { letter: "QRS", on: "qrsOn", peak: null, off: "qrsOff" },
  { letter: "T", on: "tOn", peak: "tPeak", off: "tOff" },
]);

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./grid.js").Sheet} box of the analysed lead's strip
 * @param {import("../../state.js").State} state
 * @param {import("../palette.js").Palette} colours
 */
export function drawWaves(ctx, box, state, colours) {
  const { beats, selected, view, waves } = state;
  const scale = pxPerSecond(view);
  if (scale < MARKS_FROM) return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.left, box.top, box.width, box.height);
  ctx.clip();
  const x = (/** @type {number} */ time) => box.left + (time - view.start) * scale;
  if (waves) {
    const first = Math.max(0, beats.firstFrom(view.start) - 1);
    const last = Math.min(beats.length, beats.firstFrom(view.start + view.width) + 1);
    for (let i = first; i < last; i++)
      if (i !== selected) drawBeatWaves(ctx, box, beats.at(i), x, colours.muted);
  }
  if (selected >= 0 && selected < beats.length) {
    const beat = shownBeat(state);
    drawLines(ctx, box, beat, x, colours.accent);
    drawBeatWaves(ctx, box, beat, x, colours.accent);
  }
  ctx.restore();
}

/**
 * The selected beat as it is on show: with an end of a wave where it is being dragged.
 * @param {Pick<import("../../state.js").State, "beats" | "selected" | "dragged">} state
 */
export function shownBeat({ beats, selected, dragged }) {
  const beat = beats.at(selected);
  return dragged ? { ...beat, waves: { ...beat.waves, [dragged.edge]: dragged.at } } : beat;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./grid.js").Sheet} box
 * @param {import("../../data/beats.js").Beat} beat
 * @param {(time: number) => number} x
 * @param {string} colour
 */
function drawBeatWaves(ctx, box, { time, waves }, x, colour) {
  const lettered = x(1) - x(0) >= LETTERS_FROM;
  const middle = x(time + (waves.qrsOn + waves.qrsOff) / 2);
  const y = Math.round(box.top + TOP) + 0.5;
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = 1;
  ctx.font = `9px ${palette().type}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "bottom";
  for (const { letter, on, peak, off } of WAVE_MARKS) {
    const from = x(time + waves[on]);
    const to = x(time + waves[off]);
    const at = peak ? x(time + waves[peak]) : (from + to) / 2;
    ctx.beginPath();
    if (from <= to) {
      ctx.moveTo(from, y + END);
      ctx.lineTo(from, y);
      ctx.lineTo(to, y);
      ctx.lineTo(to, y + END);
    }
    if (peak && Number.isFinite(at)) {
      ctx.moveTo(at, y);
      ctx.lineTo(at, y + END);
    }
    ctx.stroke();
    const room = (ctx.measureText(letter).width + ctx.measureText("QRS").width) / 2;
    const hidden = letter !== "QRS" && Math.abs(at - middle) < room;
    if (lettered && Number.isFinite(at) && !hidden) ctx.fillText(letter, at, y - 1);
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./grid.js").Sheet} box
 * @param {import("../../data/beats.js").Beat} beat
 * @param {(time: number) => number} x
 * @param {string} colour
 */
function drawLines(ctx, box, { time, waves }, x, colour) {
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.globalAlpha = 0.65;
  ctx.setLineDash([2, 3]);
  ctx.beginPath();
  for (const { on, off } of WAVE_MARKS) {
    for (const edge of [waves[on], waves[off]]) {
      if (Number.isNaN(edge)) continue;
      ctx.moveTo(x(time + edge), box.top + TOP);
      ctx.lineTo(x(time + edge), box.top + box.height);
    }
  }
  ctx.stroke();
  ctx.restore();
}
