/** The band of rhythms in the overview: each background rhythm a colour, a pattern and, where there is room, a letter;
 * episodes on top of them are dark marks along the band's foot. */

import { BACKGROUND } from "../../data/episodes.js";
import { text } from "../../text.js";

/** Distance between the lines of a pattern, and room for a letter. Pixels */
const STEP = 6;
const LETTER_ROOM = 16;
const FOOT = 3;

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ left: number, top: number, width: number, height: number }} box
 * @param {number} scale pixels a second
 * @param {import("../../data/episodes.js").EpisodeList} episodes
 * @param {import("../palette.js").Palette} colours
 */
export function drawRhythmBand(ctx, box, scale, episodes, colours) {
  for (const { kind, start, end } of episodes.all) {
    const left = box.left + start * scale;
    const width = Math.max(1, (end - start) * scale);
    if (BACKGROUND.includes(kind)) drawStretch(ctx, { ...box, left, width }, kind, colours);
  }
  ctx.fillStyle = colours.text;
  for (const { kind, start, end } of episodes.all) {
    if (BACKGROUND.includes(kind)) continue;
    const width = Math.max(2, (end - start) * scale);
    ctx.fillRect(box.left + start * scale, box.top + box.height - FOOT, width, FOOT);
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ left: number, top: number, width: number, height: number }} box
 * @param {import("../../data/episodes.js").EpisodeKind} kind
 * @param {import("../palette.js").Palette} colours
 */
function drawStretch(ctx, box, kind, colours) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.left, box.top, box.width, box.height);
  ctx.clip();
  ctx.fillStyle = colours[`rhythm-${kind}`];
  ctx.fillRect(box.left, box.top, box.width, box.height);
  ctx.strokeStyle = colours.paper;
  ctx.globalAlpha = 0.55;
  ctx.lineWidth = 1.5;
  const rising = kind === "tachycardia" || kind === "irregular";
  const falling = kind === "bradycardia" || kind === "irregular";
  hatch(ctx, box, { rising, falling });
  ctx.globalAlpha = 1;
  if (box.width >= LETTER_ROOM) drawLetter(ctx, box, text.rhythms[kind].letter, colours);
  ctx.restore();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ left: number, top: number, width: number, height: number }} box
 * @param {{ rising: boolean, falling: boolean }} lines
 */
function hatch(ctx, { left, top, width, height }, { rising, falling }) {
  ctx.beginPath();
  for (let x = left - height; x < left + width; x += STEP) {
    if (rising) ctx.moveTo(x, top + height);
    if (rising) ctx.lineTo(x + height, top);
    if (falling) ctx.moveTo(x, top);
    if (falling) ctx.lineTo(x + height, top + height);
  }
  ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ left: number, top: number, width: number, height: number }} box
 * @param {string} letter
 * @param {import("../palette.js").Palette} colours
 */
function drawLetter(ctx, box, letter, colours) {
  const x = box.left + 8;
  const y = box.top + box.height / 2;
  ctx.font = `700 10px ${colours.type}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = colours.paper;
  ctx.fillRect(x - 5, box.top + 1, 10, box.height - 2);
  ctx.fillStyle = colours.text;
  ctx.fillText(letter, x, y + 0.5);
}
