/** The rhythm episodes found so far, in order of their starts; of those that start together the longer one first. */

/** @typedef {import("../engine/engine.js").Episode} Episode */
/** @typedef {import("../engine/engine.js").EpisodeKind} EpisodeKind */

/** Rhythms that beats belong to: at most one at a time. Every other kind is found on top of these.
 * @type {readonly EpisodeKind[]} */
export const BACKGROUND = ["sinus", "bradycardia", "tachycardia", "irregular"];

/** The kind that needs no attention. */
export const USUAL = "sinus";

/** @param {Episode} a @param {Episode} b */
function isBefore(a, b) {
  if (a.start !== b.start) return a.start < b.start;
  return a.end === b.end ? a.kind < b.kind : a.end > b.end;
}

export class EpisodeList {
  constructor() {
    /** @type {Episode[]} */
    this.all = [];
  }

  /** @param {Episode[]} episodes in any order; most start later than those that came before */
  append(episodes) {
    for (const episode of episodes) {
      let at = this.all.length;
      while (at > 0 && isBefore(episode, this.all[at - 1])) at -= 1;
      this.all.splice(at, 0, episode);
    }
  }

  /** @returns {Map<EpisodeKind, number>} episodes of each kind that there is */
  counts() {
    /** @type {Map<EpisodeKind, number>} */
    const counts = new Map();
    for (const { kind } of this.all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts;
  }

  /**
   * @param {EpisodeKind | ""} kind "" = every kind
   * @returns {Episode[]}
   */
  of(kind) {
    return kind === "" ? this.all : this.all.filter((episode) => episode.kind === kind);
  }

  /** Rhythms that beats belong to. */
  background() {
    return this.all.filter(({ kind }) => BACKGROUND.includes(kind));
  }

  /**
   * The next episode that needs attention.
   * @param {{ current: Episode | null, time: number }} from the episode to start beside, else a time in seconds
   * @param {1 | -1} direction
   * @param {EpisodeKind} [only] kind that is looked for
   * @returns {Episode | null}
   */
  beside({ current, time }, direction, only) {
    const wanted = this.all.filter(
      (episode) => episode === current || (only ? episode.kind === only : episode.kind !== USUAL),
    );
    const here = current ? wanted.indexOf(current) : -1;
    if (here >= 0) return wanted[here + direction] ?? null;
    if (direction > 0) return wanted.find(({ start }) => start >= time) ?? null;
    return wanted.findLast(({ start }) => start < time) ?? null;
  }
}
