/** The beats as heart-rate variability sees them: which are normal, which are not, and of which nothing is known. */

/** Index = tl_hrv_beat. */
export const OTHER = 0;
export const NORMAL = 1;
export const UNNAMED = 2;

/** Of letters that a person may give and the model does not have. @type {Record<string, boolean>} */
const KNOWN = { N: true, L: true, R: true, A: false, S: false, V: false, F: false };

/** An interval longer than this is no normal one (engine/rhythm/hrv_series.c). Milliseconds */
export const LONGEST = 2000;

/**
 * @param {import("./beats.js").BeatList} beats
 * @param {(boolean | null)[]} normal for each class whether its beats are normal; null: its name does not tell. Where
 *   none is, every beat counts as normal, as without a model
 * @returns {import("../engine/engine.js").RrSeries}
 */
export function rrSeries(beats, normal) {
  const { time, rr, label } = beats.columns;
  const tells = normal.includes(true);
  const kind = (/** @type {number} */ i) => {
    const given = beats.given(i);
    if (!tells && !given) return NORMAL;
    const own = label[i] < 0 ? null : normal[label[i]];
    const known = given ? (normal[beats.classes.indexOf(given)] ?? KNOWN[given] ?? null) : own;
    if (known === null) return UNNAMED;
    return known ? NORMAL : OTHER;
  };
  const { length } = beats;
  return {
    times: time.slice(0, length),
    rr: rr.slice(0, length),
    beat: Uint8Array.from({ length }, (_, i) => kind(i)),
  };
}
