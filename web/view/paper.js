/** The paper: leads on millimetre squares, beats above, everything drawn in one canvas when something changed. */

import { rowCount, standardLeads } from "../data/layout.js";
import { inMillivolts } from "../data/leads.js";
import { text } from "../text.js";
import { caliperWords } from "./caliper-bar.js";
import { bindCalipers } from "./caliper-input.js";
import { el, fitCanvas, nextFrame } from "./dom.js";
import { drawAxis } from "./draw/axis.js";
import { drawBeats, drawReference } from "./draw/beats.js";
import { drawCaliper } from "./draw/caliper.js";
import { drawEpisode } from "./draw/episode.js";
import { drawGrid } from "./draw/grid.js";
import { drawGrips } from "./draw/grips.js";
import { drawLead } from "./draw/lead.js";
import { drawName, drawPulse } from "./draw/strip.js";
import { drawNotes } from "./draw/notes.js";
import { drawWaves } from "./draw/waves.js";
import { createNews } from "./news.js";
import { palette, watchPalette } from "./palette.js";
import { bindPaper } from "./paper-input.js";
import { LETTERS, sheetOf, stripsOf } from "./sheet.js";
import { GUTTER, pxPerSecond } from "./viewport.js";

/** Seconds of the network's window on either side of the R peak. */
const WINDOW = 0.5;

/** Behind the name of a lead that is drawn upside down. */
const TURNED = " ↕";

/** @typedef {import("../state.js").State} State */
/** @typedef {import("./sheet.js").Opened} Opened */
/** @typedef {(ctx: CanvasRenderingContext2D, size: { width: number, height: number }) => void} Draw */

/**
 * @param {import("../state.js").Store} store
 * @param {import("../data/samples.js").SampleCache} cache
 * @param {import("../navigation.js").Navigation} navigation
 * @param {import("../calipers.js").Calipers} calipers
 * @returns {{ element: HTMLElement, redraw: () => void, draw: Draw, geometry: import("./caliper-input.js").Geometry }} `draw`: what is on show, on another surface
 */
export function createPaper(store, cache, navigation, calipers) {
  const canvas = el("canvas", { "aria-hidden": "true" });
  const element = el(
    "div",
    {
      class: "paper",
      tabindex: "0",
      role: "application",
      "aria-label": text.paper.label,
      "aria-describedby": "paper-hint",
    },
    canvas,
    el("p", { id: "paper-hint", class: "hidden" }, text.paper.hint),
  );

  /** @type {Draw} */
  function draw(ctx, size) {
    const { state } = store;
    if (!isOpen(state)) return;
    drawPaper(ctx, size, state, cache);
    drawCalipers(ctx, size, state, calipers);
  }

  const redraw = nextFrame(() => {
    const { state } = store;
    const { clientWidth: width, clientHeight: height } = element;
    if (!isOpen(state) || width === 0) return;
    const ctx = fitCanvas(canvas, width, height);
    ctx.clearRect(0, 0, width, height);
    draw(ctx, { width, height });
    drawGrips(ctx, geometry()?.strips ?? [], state, palette());
  });
  const geometry = () => {
    const { state } = store;
    if (!isOpen(state)) return null;
    const sheet = sheetOf({ width: element.clientWidth, height: element.clientHeight }, state);
    return { left: sheet.left, strips: stripsOf(sheet, state) };
  };

  new ResizeObserver(() => {
    navigation.resize(element.clientWidth - GUTTER);
    redraw();
  }).observe(element);
  watchPalette(redraw);
  store.watch(["view", "recording", "lead", "pyramids", "trace", "layout", "drawn"], redraw);
  const brought = createNews();
  store.watch(["results", "complete"], (state) => {
    if (brought(state)) redraw();
  });
  store.watch(
    ["selected", "reference", "episode", "waves", "dragged", "caliper", "model", "edits", "edited"],
    redraw,
  );
  store.watch(["recording", "lead", "layout", "drawn"], (state) => {
    const rows = isOpen(state) ? rowCount(state) : 1;
    element.classList.toggle("two-leads", rows === 2);
    element.classList.toggle("many-leads", rows > 2);
    element.classList.toggle("four-rows", rows === 4);
    element.style.setProperty("--rows", String(rows));
  });
  bindCalipers(element, store, calipers, geometry);
  bindPaper(element, store, navigation);
  return { element, redraw, draw, geometry };
}

/** @param {State} state @returns {state is Opened} */
const isOpen = (state) => state.recording !== null;

/** Whether several leads share a row. @param {Opened} state */
const isPage = ({ layout, recording }) => layout !== "stacked" && standardLeads(recording) !== null;

/**
 * Where a time lies on the canvas.
 * @param {import("./viewport.js").View} view
 * @param {number} time seconds
 */
export const xOf = (view, time) => GUTTER + (time - view.start) * pxPerSecond(view);

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ width: number, height: number }} size
 * @param {Opened} state
 * @param {import("../data/samples.js").SampleCache} cache
 */
function drawPaper(ctx, { width, height }, state, cache) {
  const colours = palette();
  const { view } = state;
  const sheet = sheetOf({ width, height }, state);
  const { top } = sheet;
  ctx.fillStyle = colours.paper;
  ctx.fillRect(sheet.left, sheet.top, sheet.width, sheet.height);
  drawGrid(ctx, sheet, view, colours);
  drawSelection(ctx, sheet, state, colours);
  drawEpisode(ctx, sheet, state, colours);
  drawAxis(ctx, sheet, view, colours);
  drawStrips(ctx, sheet, state, cache);
  drawNotes(ctx, sheet, state, colours);
  ctx.save();
  ctx.beginPath();
  ctx.rect(GUTTER - 10, 0, width - GUTTER + 10, top);
  ctx.clip();
  drawBeats(ctx, { left: GUTTER, top: 0, width: sheet.width }, state, colours);
  if (state.reference) {
    const row = { left: GUTTER, top: LETTERS, width: sheet.width };
    drawReference(ctx, row, { reference: state.reference, view }, colours);
  }
  ctx.restore();
  if (state.reference) {
    ctx.fillStyle = colours.muted;
    ctx.font = `11px ${colours.type}`;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    ctx.fillText(text.paper.reference, 6, LETTERS + 11);
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./draw/grid.js").Sheet} sheet
 * @param {State} state
 * @param {import("./palette.js").Palette} colours
 */
function drawSelection(ctx, sheet, { beats, selected, view }, colours) {
  if (selected < 0 || selected >= beats.length) return;
  const time = beats.columns.time[selected];
  const left = Math.max(sheet.left, xOf(view, time - WINDOW));
  const right = Math.min(sheet.left + sheet.width, xOf(view, time + WINDOW));
  if (right <= left) return;
  ctx.fillStyle = colours.window;
  ctx.fillRect(left, sheet.top, right - left, sheet.height);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./draw/grid.js").Sheet} sheet
 * @param {Opened} state
 * @param {import("../data/samples.js").SampleCache} cache
 */
function drawStrips(ctx, sheet, state, cache) {
  const strips = stripsOf(sheet, state);
  const several = new Set(strips.map(({ lead }) => lead)).size > 1;
  for (const strip of strips) {
    const analysed = strip.lead === state.lead;
    const known = inMillivolts({ ...state, lead: strip.lead });
    if (strip.box.left === sheet.left) drawPulse(ctx, strip, known, palette());
    const { label, millivoltsPerUnit } = state.recording.leads[strip.lead];
    const name = `${text.bar.leadName(label, strip.lead)}${millivoltsPerUnit < 0 ? TURNED : ""}`;
    drawName(ctx, strip, { name, marked: several && analysed, inside: isPage(state) }, palette());
  }
  for (const strip of strips) {
    drawLead(ctx, strip, state, cache, strips.length);
    if (strip.lead === state.lead) drawWaves(ctx, strip.box, { ...state, view: strip.view }, palette());
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ width: number, height: number }} size
 * @param {Opened} state
 * @param {import("../calipers.js").Calipers} calipers
 */
function drawCalipers(ctx, size, state, calipers) {
  const { caliper, view } = state;
  if (!caliper) return;
  const sheet = sheetOf(size, state);
  const measured = {
    caliper,
    times: calipers.times(caliper),
    levels: calipers.levels(caliper),
    words: caliperWords(state, calipers),
  };
  drawCaliper(ctx, sheet, { strips: stripsOf(sheet, state), view, measured }, palette());
}
