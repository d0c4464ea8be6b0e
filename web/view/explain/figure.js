/** The picture of an explanation that is saved: what it is of, the window, its legend, the waves, the sentence. */

import { cividis } from "../../explain/cividis.js";
import { diverging } from "../../explain/diverging.js";
import { partWords } from "../../explain/parts.js";
import { methodWords } from "../../export/explanation-csv.js";
import { text } from "../../words/explain.js";
import { moved } from "../draw/shapes.js";
import { greatest, windowHeight, windowShapes } from "../draw/window.js";

const WIDTH = 640;
const MARGIN = 16;
const LINE = 17;
const SIZE = 12;
/** Of the legend: its strip of colour, and the room for the number before it. */
const LEGEND = { width: 160, height: 10, left: 56 };
/** Of the bars: where their middle lies and how far they reach. Pixels */
const BARS = { middle: 330, reach: 120, height: 11 };
/** Letters in a line. */
const LETTERS = 96;

/** @typedef {import("../draw/shapes.js").Shape} Shape */
/** @typedef {import("../palette.js").Palette} Palette */
/** @typedef {import("../../export/explanation-csv.js").SavedExplanation} SavedExplanation */

/**
 * @param {SavedExplanation} saved
 * @param {Palette} colours
 * @param {boolean} dark the paper is
 * @returns {{ shapes: Shape[], width: number, height: number }}
 */
export function figureShapes(saved, colours, dark) {
  const { title, term, recording, background, model, explanation, traces, sentence, called } = saved;
  const { ticks, signed, waves, method } = explanation;
  const words = text.explain;
  /** @type {Shape[]} */
  const shapes = [];
  let y = MARGIN;
  const line = (
    /** @type {string} */ content,
    /** @type {string} */ fill,
    /** @type {boolean} */ bold = false,
  ) => {
    for (const part of wrapped(content)) {
      y += LINE;
      shapes.push({ kind: "words", x: MARGIN, y: y - 4, words: part, fill, size: SIZE, bold });
    }
  };
  line(`${recording}. ${title}: ${words.titles[method.name](term)}`, colours.text, true);
  if (called) line(called, colours.text);
  line(words.by(methodWords(method), background, model), colours.muted);
  y += 6;
  const content = { ...traces, values: ticks, signed };
  shapes.push(...moved(windowShapes(content, WIDTH - 2 * MARGIN, colours, dark), MARGIN, y));
  y += windowHeight(signed) + 12;
  shapes.push(...moved(legend(explanation, colours, dark), MARGIN, y));
  if (traces.beside) {
    const beside = words.dashed(traces.besideName ?? "");
    const at = { x: WIDTH - MARGIN, y: y + LEGEND.height };
    shapes.push({
      kind: "words",
      ...at,
      words: beside,
      fill: colours.muted,
      size: SIZE,
      align: "end",
    });
  }
  y += LEGEND.height + 14;
  if (waves) {
    shapes.push(...moved(bars(explanation, traces.waves, colours, dark), MARGIN, y));
    y += waves.length * LINE + 6;
  }
  line(sentence, colours.text, true);
  line(words.disclaimer, colours.muted);
  const height = y + MARGIN;
  shapes.unshift({ kind: "box", x: 0, y: 0, width: WIDTH, height, fill: colours.paper });
  return { shapes, width: WIDTH, height };
}

/**
 * @param {SavedExplanation["explanation"]} explanation
 * @param {Palette} colours
 * @param {boolean} dark
 * @returns {Shape[]}
 */
function legend({ ticks, signed, unit }, colours, dark) {
  const most = text.significant(greatest(ticks, signed));
  const { width, height, left } = LEGEND;
  /** @type {(x: number, words: string, align: "start" | "end") => Shape} */
  const label = (x, words, align) => ({
    kind: "words",
    x,
    y: height,
    words,
    fill: colours.muted,
    size: SIZE,
    align,
  });
  const shapes = [label(left - 6, signed ? `−${most}` : "0", "end")];
  for (let x = 0; x < width; x += 2) {
    const part = x / (width - 2);
    const fill = signed ? diverging(2 * part - 1, dark) : cividis(part);
    shapes.push({ kind: "box", x: left + x, y: 0, width: 2.2, height, fill });
  }
  const high = `${signed ? "+" : ""}${most} ${text.explain.units[unit]}`;
  return [...shapes, label(left + width + 6, high, "start")];
}

/**
 * @param {SavedExplanation["explanation"]} explanation
 * @param {import("../../engine/engine.js").Waves | null} waves of the beat
 * @param {Palette} colours
 * @param {boolean} dark
 * @returns {Shape[]}
 */
function bars({ unit, waves: values }, waves, colours, dark) {
  const all = Array.from(values ?? []);
  const most = greatest(all, true);
  const { middle, reach, height } = BARS;
  const rows = all.flatMap((value, player) => {
    const y = player * LINE;
    const width = most > 0 ? (reach * Math.abs(value)) / most : 0;
    const fill = diverging(Math.sign(value), dark);
    /** @type {(x: number, words: string) => Shape} */
    const label = (x, words) => ({ kind: "words", x, y: y + 10, words, fill: colours.text, size: SIZE });
    return [
      label(0, partWords(unit, player, waves).label),
      /** @type {Shape} */ ({
        kind: "box",
        x: value < 0 ? middle - width : middle,
        y: y + 1,
        width,
        height,
        fill,
      }),
      label(middle + reach + 12, text.explain.signed(value)),
    ];
  });
  const zero = { x: middle - 0.5, y: 0, width: 1, height: all.length * LINE - 2, fill: colours.muted };
  return [...rows, { kind: "box", ...zero }];
}

/** @param {string} content @returns {string[]} lines of whole words */
function wrapped(content) {
  /** @type {string[]} */
  const lines = [];
  for (const word of content.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LETTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
