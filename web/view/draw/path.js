/** Paths that whatever is drawn on understands: a canvas, or a surface that writes SVG (export/svg-surface.js). */

/**
 * @param {CanvasRenderingContext2D} ctx
 * @returns {Path2D}
 */
export const newPath = (ctx) =>
  /** @type {{ newPath?: () => Path2D }} */ (/** @type {unknown} */ (ctx)).newPath?.() ?? new Path2D();
