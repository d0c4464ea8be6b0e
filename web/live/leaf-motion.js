/** Where the two leaves of a live trace lie while it is shown from one time to another. Each leaf is a sheet as wide as the
 * paper; the even ones carry the even pages of the recording, the odd ones the others. What moves is known beforehand from
 * packet to packet, so the browser's compositor moves it and the page need not draw frames.
 *
 *   sweep   the newest page is uncovered from the left, the one before is covered up, a little ahead of it: each leaf lies in
 *           a window that moves, and moves against it
 *   run     the paper moves to the left, both leaves with it
 */

/**
 * @typedef {object} Sheet
 * @property {number} width of the paper, in pixels
 * @property {number} scale pixels a second
 * @property {number} wiped pixels in front of the newest sample of a sweep
 * @property {boolean} sweeps
 * @property {number} ratio device pixels in a pixel: leaves lie on whole ones
 */

/** Moved to the right, in pixels: the window of a leaf, and the leaf in it.
 * @typedef {{ window: number, leaf: number }} Place */

/** Number of the page that a time lies on. @param {Sheet} sheet @param {number} time seconds */
export const pageOf = ({ width, scale }, time) => Math.floor((time * scale) / width + 1e-9);

/**
 * @param {Sheet} sheet
 * @param {number} parity of the leaf: 0 or 1
 * @param {number} shown seconds
 * @param {number} page that `shown` lies on; at the edge of two, either
 * @returns {Place}
 */
export function placeOf(sheet, parity, shown, page) {
  const { width, scale, wiped, sweeps, ratio } = sheet;
  const x = Math.round((shown * scale - page * width) * ratio) / ratio;
  const newest = page % 2 === parity;
  if (!sweeps) return { window: newest ? width - x : -x, leaf: 0 };
  const edge = newest ? x - width : x + wiped;
  return { window: edge, leaf: -edge };
}

/**
 * The stretches from one time to another that each lie on one page.
 * @param {Sheet} sheet
 * @param {number} from seconds
 * @param {number} to
 * @returns {{ page: number, from: number, to: number }[]} at least one
 */
export function stretches(sheet, from, to) {
  const found = [];
  for (let page = pageOf(sheet, from), at = from; ; page++) {
    const end = ((page + 1) * sheet.width) / sheet.scale;
    found.push({ page, from: at, to: Math.min(to, end) });
    if (to <= end) return found;
    at = end;
  }
}

/**
 * @param {Sheet} sheet
 * @param {number} parity of the leaf
 * @param {{ from: number, to: number }} span seconds that are shown, `to` > `from`
 * @returns {{ offset: number, place: Place, steps: number }[]} where it lies at which share of the way; `steps` of one
 *   device pixel until the next. Two with the same offset: it jumps there.
 */
export function motionOf(sheet, parity, { from, to }) {
  return stretches(sheet, from, to).flatMap((stretch) => {
    const places = [stretch.from, stretch.to].map((time) => placeOf(sheet, parity, time, stretch.page));
    const way = Math.abs(places[1].window - places[0].window);
    const steps = Math.max(1, Math.round(way * sheet.ratio));
    return places.map((place, i) => {
      const time = i === 0 ? stretch.from : stretch.to;
      return { offset: Math.min(1, (time - from) / (to - from)), place, steps };
    });
  });
}
