/** Whether an analysis brought anything that a view shows. Of a long recording most of what it finds lies behind the view, and to
 * draw that again with every parcel would take the processor from the analysis itself. */

/** Seconds by which what is told of a stretch (its quality) may come after its beats. */
const LATE = 60;

/** @typedef {import("../state.js").State} State */

/** @returns {(state: State) => boolean} asked with every parcel of results */
export function createNews() {
  /** @type {{ beats: State["beats"] | null, until: number, episodes: number }} */
  let seen = { beats: null, until: 0, episodes: 0 };
  return ({ beats, episodes, view, complete }) => {
    const end = view.start + view.width;
    const before = seen;
    seen = {
      beats,
      until: beats.length > 0 ? beats.columns.time[beats.length - 1] : 0,
      episodes: episodes.all.filter(({ start }) => start < end).length,
    };
    return (
      complete || beats !== before.beats || before.until < end + LATE || seen.episodes !== before.episodes
    );
  };
}
