/** Grips on the ends of the selected beat's waves, by which they can be dragged, and where the dragged one is. */

import { text } from "../../text.js";
import { EDGES } from "../../data/wave-edges.js";
import { pxPerSecond } from "../viewport.js";
import { MARKS_FROM, shownBeat, TOP } from "./waves.js";

/** Half a grip's width and height, and pixels from the strip's top to its middle. */
const HALF = { width: 2.5, height: 5 };
const MIDDLE = TOP + 5;
/** Pixels from the strip's top to the words on the dragged end; their height; from the line to them. */
const WORDS = { top: TOP + 14, height: 18, away: 8 };

/** @typedef {import("./strip.js").Strip} Strip */

/** @typedef {{ edge: import("../../data/wave-edges.js").Edge, x: number }} Grip */

/**
 * The grips on a strip, in order of time.
 * @param {Strip} strip
 * @param {import("../../state.js").State} state
 * @returns {Grip[]}
 */
export function gripsOf({ lead, box, view }, state) {
  const scale = pxPerSecond(view);
  const { beats, selected } = state;
  if (lead !== state.lead || scale < MARKS_FROM || selected < 0 || selected >= beats.length) return [];
  const { time, waves } = shownBeat(state);
  return EDGES.map((edge) => ({ edge, x: box.left + (time + waves[edge] - view.start) * scale })).filter(
    ({ x }) => x >= box.left && x <= box.left + box.width,
  );
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Strip[]} strips
 * @param {import("../../state.js").State} state
 * @param {import("../palette.js").Palette} colours
 */
export function drawGrips(ctx, strips, state, colours) {
  const { dragged } = state;
  for (const strip of strips) {
    for (const { edge, x } of gripsOf(strip, state)) {
      const isHeld = edge === dragged?.edge;
      drawGrip(ctx, { x, top: strip.box.top }, isHeld, colours);
      if (dragged && isHeld) drawWords(ctx, strip.box, { x, words: wordsOf(dragged) }, colours);
    }
  }
}

/** @param {NonNullable<import("../../state.js").State["dragged"]>} dragged */
const wordsOf = ({ edge, at }) => text.edit.draggedTo(text.edit.edgeNames[edge], Math.round(1000 * at));

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ x: number, top: number }} place
 * @param {boolean} isHeld
 * @param {import("../palette.js").Palette} colours
 */
function drawGrip(ctx, { x, top }, isHeld, colours) {
  const { width, height } = HALF;
  ctx.fillStyle = isHeld ? colours.accent : colours.paper;
  ctx.strokeStyle = colours.accent;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(x - width, top + MIDDLE - height, 2 * width, 2 * height, width);
  ctx.fill();
  ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import("./grid.js").Sheet} box of the strip
 * @param {{ x: number, words: string }} what
 * @param {import("../palette.js").Palette} colours
 */
function drawWords(ctx, box, { x, words }, colours) {
  ctx.font = `600 12px ${colours.type}`;
  const room = ctx.measureText(words).width + 12;
  const right = x + WORDS.away + room <= box.left + box.width;
  const left = right ? x + WORDS.away : x - WORDS.away - room;
  ctx.fillStyle = colours.accent;
  ctx.beginPath();
  ctx.roundRect(left, box.top + WORDS.top, room, WORDS.height, 4);
  ctx.fill();
  ctx.fillStyle = colours.paper;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillText(words, left + 6, box.top + WORDS.top + WORDS.height / 2);
}
