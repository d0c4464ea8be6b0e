/** A strap that sends no ECG: what it can tell and what it cannot, and a running tachogram of the last five minutes. */

import { intervalRange, STEPS } from "../tachogram.js";
import { text } from "../../words/live.js";
import { el, fitCanvas, nextFrame } from "../dom.js";
import { drawAxes, MARGIN, plotX, plotY } from "../draw/axes.js";
import { methodNote } from "../drawer.js";
import { palette, watchPalette } from "../palette.js";

/** On show. Seconds */
const SPAN = 300;
const TIMES = [10, 30, 60, 120];
/** Side of a point. Pixels */
const POINT = 3;
/** Intervals that are read out. */
const LAST = 12;

/** @typedef {import("../../live/recent.js").LiveBeat} LiveBeat */
/** @typedef {import("../draw/axes.js").Plot} Plot */

/** @param {import("../../state.js").Store<import("../../live/state.js").LiveState>} store */
export function createLiveRr(store) {
  const words = text.live;
  const contact = el("p", { class: "live-rr-contact", role: "status" });
  const said = el("p", { class: "live-rr-said", id: "live-rr-said" });
  const canvas = el("canvas", { role: "img", "aria-label": words.tachogram, "aria-describedby": said.id });
  const none = el("p", { class: "live-rr-none", role: "status" });
  const ofIntervals = [
    el("p", {}, words.rrOnly),
    el("h2", {}, words.tachogram),
    canvas,
    said,
    methodNote(words.rrMethod),
  ];
  const [only, ...plot] = ofIntervals;
  const element = el(
    "section",
    { class: "live-rr", "aria-label": words.rrTitle, hidden: true },
    only,
    none,
    contact,
    ...plot,
  );
  const redraw = nextFrame(() => draw(canvas, shownOf(store.state.recent.beats)));
  new ResizeObserver(redraw).observe(canvas);
  watchPalette(redraw);
  store.watch(["source", "contact", "news"], ({ source, contact: skin, recent }) => {
    element.hidden = source?.gives !== "rr";
    if (element.hidden) return;
    const off = skin === false ? words.noContact : "";
    if (contact.textContent !== off) contact.textContent = off;
    const lack = recent.lacksIntervals ? words.noRr : "";
    if (none.textContent !== lack) none.textContent = lack;
    for (const part of ofIntervals) part.hidden = lack !== "";
    said.textContent = saidOf(shownOf(recent.beats));
    redraw();
  });
  return element;
}

/** @param {LiveBeat[]} beats */
function shownOf(beats) {
  const since = (beats.at(-1)?.time ?? 0) - SPAN;
  return beats.filter(({ time }) => time >= since);
}

/** The same in words. @param {LiveBeat[]} beats */
function saidOf(beats) {
  const intervals = beats.map(({ rr }) => 1000 * rr).filter((rr) => rr > 0);
  if (intervals.length === 0) return "";
  const gaps = beats.filter(({ rr }, i) => i > 0 && Number.isNaN(rr)).length;
  const { rrShown, rrLast } = text.live;
  const range = { low: Math.min(...intervals), high: Math.max(...intervals) };
  const last = intervals.slice(-LAST).map((rr) => text.number(rr));
  return `${rrShown({ ...range, count: intervals.length, gaps })} ${rrLast(text.list(last))}`;
}

/** @param {HTMLCanvasElement} canvas @param {LiveBeat[]} beats */
function draw(canvas, beats) {
  const { clientWidth: width, clientHeight: height } = canvas;
  if (width === 0) return;
  const plot = plotOf({ width, height }, beats);
  const colours = palette();
  const ctx = fitCanvas(canvas, width, height);
  ctx.clearRect(0, 0, width, height);
  drawAxes(ctx, plot, colours);
  const place = (/** @type {LiveBeat} */ { time, rr }) => ({
    x: plotX(plot, time),
    // What lies beyond the axes stands on their edge.
    y: Math.min(plot.top + plot.height, Math.max(plot.top, plotY(plot, 1000 * rr))),
  });
  ctx.strokeStyle = colours.muted;
  ctx.lineWidth = 1;
  ctx.beginPath();
  beats.forEach((beat, i) => {
    const { x, y } = place(beat);
    if (i > 0 && beats[i - 1].rr > 0 && beat.rr > 0) ctx.lineTo(x, y);
    else if (beat.rr > 0) ctx.moveTo(x, y);
  });
  ctx.stroke();
  ctx.fillStyle = colours.accent;
  for (const beat of beats) {
    const { x, y } = place(beat);
    if (beat.rr > 0) ctx.fillRect(x - POINT / 2, y - POINT / 2, POINT, POINT);
  }
}

/** @param {{ width: number, height: number }} size @param {LiveBeat[]} beats @returns {Plot} */
function plotOf({ width, height }, beats) {
  const milliseconds = beats.map(({ rr }) => 1000 * rr).filter((rr) => rr > 0);
  const from = Math.max(0, (beats.at(-1)?.time ?? 0) - SPAN);
  return {
    left: MARGIN.left,
    top: MARGIN.top,
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
    x: {
      from,
      to: from + SPAN,
      title: text.hrv.timeAxis,
      label: (value) => text.clock(value),
      steps: TIMES,
    },
    y: {
      ...intervalRange(Float64Array.from(milliseconds)),
      title: text.hrv.rrAxis,
      label: (value) => text.number(value),
      steps: STEPS,
    },
  };
}
