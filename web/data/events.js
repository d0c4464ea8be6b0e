/** What a reader wants to look at: beats that are not normal, and stretches that cannot be read. */

/** @typedef {{ time: number, beat: number }} BeatEvent */
/** @typedef {{ time: number, stretch: import("./quality.js").Stretch }} StretchEvent */
/** @typedef {BeatEvent | StretchEvent} Event */

/** The filter's word for stretches that cannot be read; its other words are the letters of classes. */
export const STRETCHES = "unreadable";

/**
 * @param {import("./beats.js").BeatList} beats
 * @param {import("./quality.js").QualityTrack} quality
 * @param {string} only a letter or STRETCHES; "" = every stretch and abnormal beat
 * @param {(letter: string) => boolean} isAbnormal see abnormal.js
 * @returns {Event[]} in order of time
 */
export function listEvents(beats, quality, only, isAbnormal) {
  /** @type {Event[]} */
  const events = [];
  const stretches = only === "" || only === STRETCHES ? quality.unreadable(0, quality.length) : [];
  let s = 0;
  for (let i = 0; i < beats.length && only !== STRETCHES; i++) {
    const letter = beats.letter(i);
    const wanted = only === "" ? isAbnormal(letter) : letter === only;
    if (!wanted) continue;
    const time = beats.columns.time[i];
    while (s < stretches.length && stretches[s].from <= time) events.push(stretchEvent(stretches[s++]));
    events.push({ time, beat: i });
  }
  while (s < stretches.length) events.push(stretchEvent(stretches[s++]));
  return events;
}

/** @param {import("./quality.js").Stretch} stretch @returns {StretchEvent} */
const stretchEvent = (stretch) => ({ time: stretch.from, stretch });
