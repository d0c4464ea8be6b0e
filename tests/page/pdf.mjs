/** Reads of a PDF that Chromium printed what a ruler on the paper would find: sizes of pages, and straight lines on them. */

import { inflateSync } from "node:zlib";

const POINTS_PER_MM = 72 / 25.4;

/** @typedef {{ x0: number, y0: number, x1: number, y1: number }} Line mm from the lower left corner */
/** @typedef {[number, number, number, number, number, number]} Matrix */

/** @param {Matrix} m @param {Matrix} n @returns {Matrix} n after m */
const product = ([a, b, c, d, e, f], [A, B, C, D, E, F]) => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

/**
 * @param {Buffer} bytes
 * @returns {{ width: number, height: number, lines: Line[] }[]} the pages
 */
export function pagesOfPdf(bytes) {
  const text = bytes.toString("latin1");
  const pages = text.matchAll(/<<[^<>]*\/Type \/Page\b[\s\S]*?endobj/g);
  return Array.from(pages, ([page]) => {
    const [, , , width, height] = /\/MediaBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
    const [, contents] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    const size = { width: Number(width) / POINTS_PER_MM, height: Number(height) / POINTS_PER_MM };
    return { ...size, lines: linesOf(streamOf(bytes, text, contents)) };
  });
}

/** @param {Buffer} bytes @param {string} text the same @param {string} object its number */
function streamOf(bytes, text, object) {
  const at = text.search(new RegExp(`(^|\\n)${object} 0 obj`));
  const start = text.indexOf("stream\n", at) + "stream\n".length;
  return inflateSync(bytes.subarray(start, text.indexOf("\nendstream", start))).toString("latin1");
}

/** Paths of two points that are stroked. @param {string} content @returns {Line[]} */
function linesOf(content) {
  /** @type {Matrix[]} */
  const saved = [];
  /** @type {Matrix} */
  let matrix = [1, 0, 0, 1, 0, 0];
  /** @type {[number, number][]} */
  let path = [];
  /** @type {number[]} */
  let numbers = [];
  /** @type {Line[]} */
  const lines = [];
  const point = () => {
    const [a, b, c, d, e, f] = matrix;
    const [x, y] = numbers;
    path.push([(a * x + c * y + e) / POINTS_PER_MM, (b * x + d * y + f) / POINTS_PER_MM]);
  };
  /** @type {Record<string, () => void>} */
  const does = {
    q: () => saved.push(matrix),
    Q: () => {
      matrix = saved.pop() ?? matrix;
    },
    cm: () => {
      matrix = product(/** @type {Matrix} */ (numbers), matrix);
    },
    m: point,
    l: point,
    S: () => {
      if (path.length === 2) lines.push({ x0: path[0][0], y0: path[0][1], x1: path[1][0], y1: path[1][1] });
      path = [];
    },
    f: () => {
      path = [];
    },
    n: () => {
      path = [];
    },
  };
  for (const word of content.split(/\s+/)) {
    const value = Number(word);
    if (word !== "" && !Number.isNaN(value)) numbers.push(value);
    else {
      does[word]?.();
      numbers = [];
    }
  }
  return lines;
}
