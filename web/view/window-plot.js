/** A beat's one-second window on millimetre squares: raw and denoised, with the heat of one class drawn on the trace
 * sample by sample, and a legend in its unit. */

import { cividis } from "../explain/cividis.js";
import { text } from "../text.js";
import { el, fitCanvas, nextFrame } from "./dom.js";
import { WAVE_MARKS } from "./draw/waves.js";
import { palette, watchPalette } from "./palette.js";

const HEIGHT = 200;
/** Pixels below the trace for the heat's own lane, and for the times. */
const LANE = 12;
const TIMES = 18;
/** Pixels above the trace for the letters of the waves. */
const MARKS = 12;
/** Width of the heat on the trace where it is greatest. Pixels */
const HALO = 12;
const PEAK = 180;
const RATE = 360;
const LEGEND = { width: 120, height: 10 };

/** @typedef {import("../worker/protocol.js").Inspection} Inspection */

/**
 * @param {Inspection} inspection
 * @param {import("../engine/engine.js").Waves} waves
 * @param {Float32Array | null} usual the patient's usual beat, where the network compares with it
 */
export function createWindowPlot(inspection, waves, usual) {
  const canvas = el("canvas", { class: "window-plot", role: "img" });
  const legend = createLegend();
  const keys = el(
    "p",
    { class: "window-keys" },
    el("span", { class: "key key-raw" }, text.inspector.raw),
    el("span", { class: "key key-denoised" }, text.inspector.denoised),
    usual ? el("span", { class: "key key-usual" }, text.inspector.usual) : null,
  );
  const beside = usual ? level(usual, inspection.denoised) : null;
  const element = el("figure", { class: "window" }, canvas, el("figcaption", {}, keys, legend.element));
  let heat = inspection.heat[0];
  const redraw = nextFrame(() => {
    const width = canvas.clientWidth;
    if (width > 0)
      drawWindow(fitCanvas(canvas, width, HEIGHT), width, { ...inspection, waves, usual: beside }, heat);
  });
  new ResizeObserver(redraw).observe(canvas);
  watchPalette(redraw);

  return {
    element,
    /** @param {number} index of the class @param {string} term */
    explain(index, term) {
      heat = inspection.heat[index];
      canvas.setAttribute("aria-label", `${text.inspector.window}. ${text.inspector.heat(term)}.`);
      legend.show(term, Math.max(...heat));
      redraw();
    },
  };
}

function createLegend() {
  const canvas = el("canvas", { class: "heat-scale", "aria-hidden": "true" });
  const title = el("span", { class: "heat-title" });
  const high = el("span", {});
  const element = el(
    "div",
    { class: "heat-legend" },
    title,
    el("div", { class: "heat-row" }, el("span", {}, "0"), canvas, high),
  );
  return {
    element,
    /** @param {string} term @param {number} most */
    show(term, most) {
      const ctx = fitCanvas(canvas, LEGEND.width, LEGEND.height);
      for (let x = 0; x < LEGEND.width; x++) {
        ctx.fillStyle = cividis(x / (LEGEND.width - 1));
        ctx.fillRect(x, 0, 1.5, LEGEND.height);
      }
      title.textContent = text.inspector.heat(term);
      high.textContent = `${text.number(most, 2)} ${text.inspector.heatUnit}`;
    },
  };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} width
 * @param {Inspection & { waves: import("../engine/engine.js").Waves, usual: Float32Array | null }} inspection
 * @param {Float32Array} heat
 */
function drawWindow(ctx, width, { raw, denoised, waves, usual }, heat) {
  const colours = palette();
  const bottom = HEIGHT - LANE - TIMES;
  const low = Math.min(...raw, ...denoised, ...(usual ?? []));
  const high = Math.max(...raw, ...denoised, ...(usual ?? []));
  const perTick = width / raw.length;
  const perMillivolt = (bottom - MARKS - 24) / Math.max(0.5, high - low);
  const place = {
    x: (/** @type {number} */ tick) => (tick + 0.5) * perTick,
    y: (/** @type {number} */ mv) => bottom - 12 - (mv - low) * perMillivolt,
  };
  ctx.clearRect(0, 0, width, HEIGHT);
  ctx.fillStyle = colours.paper;
  ctx.fillRect(0, 0, width, bottom);
  drawSquares(ctx, { width, bottom, perTick, perMillivolt, zero: place.y(0) });
  const most = Math.max(...heat);
  if (most > 0) drawHeat(ctx, { denoised, heat, most }, place);
  if (usual) drawUsual(ctx, usual, place, colours.muted);
  drawLine(ctx, raw, place, colours["trace-second"], 1);
  drawLine(ctx, denoised, place, colours.trace, 1.5);
  drawMarks(ctx, waves, place.x, bottom);
  heat.forEach((value, tick) => {
    ctx.fillStyle = cividis(most > 0 ? value / most : 0);
    ctx.fillRect(tick * perTick, bottom, perTick + 0.6, LANE);
  });
  drawTimes(ctx, place.x, bottom + LANE, colours);
}

/**
 * Squares of 40 ms and 0.1 mV, bold at 200 ms and 0.5 mV.
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ width: number, bottom: number, perTick: number, perMillivolt: number, zero: number }} scale
 */
function drawSquares(ctx, { width, bottom, perTick, perMillivolt, zero }) {
  const colours = palette();
  const columns = 0.04 * RATE * perTick;
  const middle = (PEAK + 0.5) * perTick;
  for (let i = -Math.ceil(middle / columns); middle + i * columns < width; i++) {
    ctx.fillStyle = i % 5 === 0 ? colours["grid-bold"] : colours["grid-fine"];
    ctx.fillRect(Math.round(middle + i * columns), 0, 1, bottom);
  }
  const rows = 0.1 * perMillivolt;
  if (rows < 3) return;
  for (let i = Math.ceil((zero - bottom) / rows); zero - i * rows >= 0; i++) {
    ctx.fillStyle = i % 5 === 0 ? colours["grid-bold"] : colours["grid-fine"];
    ctx.fillRect(0, Math.round(zero - i * rows), width, 1);
  }
}

/** @typedef {{ x: (tick: number) => number, y: (mv: number) => number }} Place */

/**
 * The heat on the trace: wider and brighter where the class found more evidence.
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ denoised: Float32Array, heat: Float32Array, most: number }} what
 * @param {Place} place
 */
function drawHeat(ctx, { denoised, heat, most }, { x, y }) {
  ctx.lineCap = "round";
  for (let tick = 1; tick < denoised.length; tick++) {
    const value = heat[tick] / most;
    ctx.strokeStyle = cividis(value);
    ctx.lineWidth = HALO * value;
    ctx.beginPath();
    ctx.moveTo(x(tick - 1), y(denoised[tick - 1]));
    ctx.lineTo(x(tick), y(denoised[tick]));
    ctx.stroke();
  }
  ctx.lineCap = "butt";
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Float32Array} samples
 * @param {Place} place
 * @param {string} colour
 * @param {number} width
 */
function drawLine(ctx, samples, { x, y }, colour, width) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineJoin = "round";
  ctx.beginPath();
  samples.forEach((value, tick) => {
    ctx.lineTo(x(tick), y(value));
  });
  ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Float32Array} usual
 * @param {Place} place
 * @param {string} colour
 */
function drawUsual(ctx, usual, place, colour) {
  ctx.save();
  ctx.setLineDash([6, 4]);
  drawLine(ctx, usual, place, colour, 1.5);
  ctx.restore();
}

/**
 * At the level of another: both with the same mean, as the network gets them.
 * @param {Float32Array} samples
 * @param {Float32Array} other
 */
function level(samples, other) {
  const mean = (/** @type {Float32Array} */ values) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const shift = mean(other) - mean(samples);
  return samples.map((value) => value + shift);
}

/**
 * Onset, peak and end of each wave that lies in the window.
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("../engine/engine.js").Waves} waves seconds from the R peak
 * @param {(tick: number) => number} x
 * @param {number} bottom
 */
function drawMarks(ctx, waves, x, bottom) {
  const { accent, type } = palette();
  const at = (/** @type {number} */ seconds) => x(PEAK + seconds * RATE);
  ctx.save();
  ctx.strokeStyle = accent;
  ctx.fillStyle = accent;
  ctx.font = `600 11px ${type}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 3]);
  for (const { letter, on, peak, off } of WAVE_MARKS) {
    ctx.beginPath();
    for (const edge of [waves[on], waves[off]]) {
      if (Number.isNaN(edge)) continue;
      ctx.moveTo(at(edge), 3);
      ctx.lineTo(at(edge), bottom);
    }
    ctx.stroke();
    const middle = peak ? at(waves[peak]) : at((waves[on] + waves[off]) / 2);
    if (Number.isFinite(middle)) ctx.fillText(letter, middle, 2);
  }
  ctx.restore();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {(tick: number) => number} x
 * @param {number} top
 * @param {import("./palette.js").Palette} colours
 */
function drawTimes(ctx, x, top, colours) {
  ctx.fillStyle = colours.muted;
  ctx.font = `11px ${colours.type}`;
  ctx.textBaseline = "top";
  ctx.textAlign = "center";
  for (const ms of [-400, -200, 0, 200, 400]) {
    ctx.fillText(
      ms === 0 ? "R" : ms === 400 ? "400 ms" : String(ms).replace("-", "−"),
      x(PEAK + (ms * RATE) / 1000),
      top + 5,
    );
  }
}
