/** What is on the screen as a picture: the paper as it is drawn there, with its name, time and scale above it, and who made
 * it below. */

import { SvgSurface } from "../export/svg-surface.js";
import { stem } from "../files.js";
import { remarkByHand } from "../export/by-hand.js";
import { remarkTurned } from "../export/turned.js";
import { text } from "../words/take.js";
import { fitCanvas } from "./dom.js";
import { palette } from "./palette.js";

/** Pixels above and below the paper, and around all. */
const HEAD = 46;
const FOOT = 28;
const MARGIN = 14;
/** Device pixels of a saved picture for each of its units. */
const FINE = 2;

/** @typedef {import("../state.js").State} State */
/** @typedef {{ draw: import("./paper.js").Draw, width: number, height: number }} Paper as it is on the screen */

/**
 * @param {State} state
 * @param {Paper} paper
 * @returns {string}
 */
export function pictureSvg(state, paper) {
  const ruler = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  const surface = new SvgSurface(ruler);
  const { width, height } = sizeOf(paper);
  drawPicture(/** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (surface)), state, paper);
  const { title, when, scale } = wordsOf(state);
  const about = { model: state.models[state.model].name, engine: state.engineVersion };
  return surface.file(width, height, { title, description: `${when}. ${scale}. ${text.disclaimer}`, about });
}

/**
 * @param {State} state
 * @param {Paper} paper
 * @returns {Promise<Blob>}
 */
export function picturePng(state, paper) {
  const canvas = document.createElement("canvas");
  const { width, height } = sizeOf(paper);
  drawPicture(fitCanvas(canvas, width, height, FINE), state, paper);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture."))), "image/png");
  });
}

/** @param {Paper} paper */
const sizeOf = ({ width, height }) => ({ width: width + 2 * MARGIN, height: height + HEAD + FOOT });

/** @param {State} state */
function wordsOf(state) {
  const { name, view, recording, models, model, engineVersion } = state;
  const end = Math.min(view.start + view.width, recording?.duration ?? 0);
  const scale = `${text.bar.speedUnit(view.speed)}  ${text.bar.gainUnit(view.gain)}`;
  return {
    title: stem(name),
    when: [text.take.picture.span(view.start, end), ...remarkTurned(state), remarkByHand(state.beats)]
      .filter(Boolean)
      .join(" · "),
    scale,
    foot: text.take.picture.foot(models[model].name, engineVersion),
  };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {State} state
 * @param {Paper} paper
 */
function drawPicture(ctx, state, paper) {
  const { width, height } = sizeOf(paper);
  const colours = palette();
  const { title, when, scale, foot } = wordsOf(state);
  ctx.fillStyle = colours.paper;
  ctx.fillRect(0, 0, width, height);
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = "left";
  ctx.fillStyle = colours.text;
  ctx.font = `600 14px ${colours.type}`;
  ctx.fillText(title, MARGIN, 20, 0.6 * width);
  ctx.font = `12px ${colours.type}`;
  ctx.fillText(when, MARGIN, 37, 0.6 * width);
  ctx.textAlign = "right";
  ctx.fillText(scale, width - MARGIN, 37);
  ctx.textAlign = "left";
  ctx.fillStyle = colours.muted;
  ctx.fillText(foot, MARGIN, height - 9, width - 2 * MARGIN);
  ctx.save();
  ctx.translate(MARGIN, HEAD);
  paper.draw(ctx, paper);
  ctx.restore();
}
