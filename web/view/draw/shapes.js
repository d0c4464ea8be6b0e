/** Drawings as lists of shapes, so that what is shown and what is saved are one: painted on a canvas here, written as SVG
 * by export/svg.js. */

/**
 * @typedef {{ kind: "box", x: number, y: number, width: number, height: number, fill: string }} Box
 * @typedef {{ kind: "line", points: number[], stroke: string, width: number, dash?: number[], round?: boolean }} Line
 *   `points`: x and y in turns
 * @typedef {{ kind: "words", x: number, y: number, words: string, fill: string, size: number, bold?: boolean,
 *   align?: "start" | "middle" | "end" }} Words `y`: of the base line
 * @typedef {Box | Line | Words} Shape
 */

/** @type {Record<"start" | "middle" | "end", CanvasTextAlign>} */
const ALIGN = { start: "left", middle: "center", end: "right" };

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Shape[]} shapes
 * @param {string} type face
 */
export function paint(ctx, shapes, type) {
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  for (const shape of shapes) {
    if (shape.kind === "box") {
      ctx.fillStyle = shape.fill;
      ctx.fillRect(shape.x, shape.y, shape.width, shape.height);
    } else if (shape.kind === "line") {
      const { points } = shape;
      ctx.strokeStyle = shape.stroke;
      ctx.lineWidth = shape.width;
      ctx.lineCap = shape.round ? "round" : "butt";
      ctx.setLineDash(shape.dash ?? []);
      ctx.beginPath();
      for (let i = 0; i < points.length; i += 2) ctx.lineTo(points[i], points[i + 1]);
      ctx.stroke();
    } else {
      ctx.fillStyle = shape.fill;
      ctx.font = `${shape.bold ? "600 " : ""}${shape.size}px ${type}`;
      ctx.textAlign = ALIGN[shape.align ?? "start"];
      ctx.fillText(shape.words, shape.x, shape.y);
    }
  }
  ctx.setLineDash([]);
}

/** @param {Shape[]} shapes @param {number} dx @param {number} dy @returns {Shape[]} */
export function moved(shapes, dx, dy) {
  return shapes.map((shape) =>
    shape.kind === "line"
      ? { ...shape, points: shape.points.map((value, i) => value + (i % 2 ? dy : dx)) }
      : { ...shape, x: shape.x + dx, y: shape.y + dy },
  );
}
