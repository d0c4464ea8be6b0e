/** Moving over the recording and choosing beats. */

import { classWords } from "./classes.js";
import { abnormalBy } from "./data/abnormal.js";
import { classOf, nextOf } from "./data/jumps.js";
import { PAGE, rowCount } from "./data/layout.js";
import { text } from "./text.js";
import { jumpWords } from "./view/jump-choice.js";
import { leadsHeight } from "./view/sheet.js";
import {
  atSpeed,
  centreOn,
  clampView,
  DEFAULT_GAIN,
  DEFAULT_SPEED,
  resizeView,
  zoomView,
} from "./view/viewport.js";

/** Share of a strip's height that a fitted trace takes. */
const FILL = 0.8;
/** A trace lower than this is a line (pixels); one higher than this many strips leaves the paper. */
const LEGIBLE = 6;
const TALLEST = 3;
/** Share of the view that is shown before an episode that does not fit. */
const LEAD_IN = 0.2;
/** Share of the view that is shown before a stretch that cannot be read. */
const STRETCH_LEAD_IN = 0.1;

export class Navigation {
  /** @param {import("./state.js").Store} store */
  constructor(store) {
    this.store = store;
    /** Start of the unreadable stretch that was gone to last, in seconds. @type {number | null} */
    this.stretch = null;
    /** Speed before a layout for twelve leads made it slower, as long as nothing else changed it. @type {number | null} */
    this.speedBefore = null;
  }

  /** @param {import("./view/viewport.js").View} view */
  setView(view) {
    const duration = this.store.state.recording?.duration ?? 0;
    this.store.set({ view: clampView(view, duration) });
  }

  /** @param {number} width pixels that the trace has */
  resize(width) {
    if (width > 0) this.setView(resizeView(this.store.state.view, width));
  }

  /** @param {number} seconds */
  pan(seconds) {
    const { view } = this.store.state;
    this.setView({ ...view, start: view.start + seconds });
  }

  /** @param {number} factor > 1: closer @param {number} [anchor] share of the width that stays, 0..1 */
  zoom(factor, anchor = this.anchor()) {
    this.speedBefore = null;
    this.setView(zoomView(this.store.state.view, factor, anchor));
  }

  /** What stays in place when nobody points at a place: the selected beat if it is in view, else the middle. */
  anchor() {
    const { beats, selected, view } = this.store.state;
    const share = selected < 0 ? 0.5 : (beats.columns.time[selected] - view.start) / view.width;
    return share >= 0 && share <= 1 ? share : 0.5;
  }

  /** @param {number} speed mm/s */
  setSpeed(speed) {
    this.speedBefore = null;
    this.setView(atSpeed(this.store.state.view, speed, this.anchor()));
  }

  /**
   * Layouts for twelve leads show a page of ten seconds at least: at a slower speed where the paper is narrower, which
   * ends with the layout.
   * @param {import("./data/layout.js").Layout} layout
   */
  setLayout(layout) {
    const { view, layout: before } = this.store.state;
    this.store.set({ layout });
    const usual = before === "stacked" ? view.speed : this.speedBefore;
    if (layout === "stacked") {
      if (usual !== null) this.setSpeed(usual);
    } else if (view.width < PAGE) {
      this.setView(atSpeed(view, (view.speed * view.width) / PAGE, 0));
      this.speedBefore = usual;
    } else if (before === "stacked") this.speedBefore = null;
  }

  /** @param {number} gain mm/mV */
  setGain(gain) {
    this.store.set({ view: { ...this.store.state.view, gain } });
  }

  /**
   * Chooses the gain at which the lead fills its strip.
   * @param {number} height pixels of the paper
   */
  fitGain(height) {
    const { state } = this.store;
    const { pyramids, lead, recording, view } = state;
    const range = pyramids.get(lead)?.extent()?.range;
    if (!range || !recording) return;
    const strip = leadsHeight(height) / rowCount({ ...state, recording });
    this.setGain((FILL * strip) / view.pxPerMm / range);
  }

  /**
   * Leaves 10 mm/mV only where nothing could be read at it: numbers in an unknown unit, or a trace of a few pixels.
   * @param {number} height pixels of the paper
   */
  fitIfUnreadable(height) {
    const { state } = this.store;
    const { pyramids, lead, recording, view } = state;
    const range = pyramids.get(lead)?.extent()?.range;
    if (!range || !recording) return;
    const strip = leadsHeight(height) / rowCount({ ...state, recording });
    const pixels = range * view.gain * view.pxPerMm;
    if (pixels < LEGIBLE || pixels > TALLEST * strip) this.fitGain(height);
  }

  standardScale() {
    this.setSpeed(DEFAULT_SPEED);
    this.setGain(DEFAULT_GAIN);
  }

  /** @param {number} seconds at the left edge */
  goTo(seconds) {
    const { view, recording } = this.store.state;
    this.setView({ ...view, start: Math.min(seconds, recording?.duration ?? 0) });
  }

  /** @param {number} seconds brought to the middle */
  centre(seconds) {
    this.setView(centreOn(this.store.state.view, seconds));
  }

  /** @param {number} index of a beat, -1 = none */
  select(index) {
    const { beats, view } = this.store.state;
    if (index < 0) {
      this.store.set({ selected: -1, episode: null });
      return;
    }
    const beat = beats.at(index);
    const { plain, term } = classWords(beat.letter);
    const name = text.inspector.classAndTerm(plain, term);
    this.store.set({ selected: index, said: text.said.selected(name, text.clock(beat.time, 1)) });
    const margin = Math.min(1, view.width / 8);
    if (beat.time < view.start + margin || beat.time > view.start + view.width - margin)
      this.centre(beat.time);
  }

  /**
   * Shows an episode on the paper: whole where it fits, else its start.
   * @param {import("./engine/engine.js").Episode} episode
   */
  showEpisode(episode) {
    const { view } = this.store.state;
    const { start, end } = episode;
    const { plain, term } = text.rhythms[episode.kind];
    const said = text.said.selected(text.inspector.classAndTerm(plain, term), text.clock(start, 1));
    this.store.set({ episode, said });
    if (end - start < LEAD_IN * 4 * view.width) this.centre((start + end) / 2);
    else this.goTo(start - LEAD_IN * view.width);
  }

  /** The next of what the person chose to go to. @param {1 | -1} direction */
  jump(direction) {
    const { jump, models, model } = this.store.state;
    const letter = classOf(jump);
    if (letter !== null) this.step(direction, (other) => other === letter, jumpWords(jump, letter));
    else if (jump === "abnormal") this.step(direction, abnormalBy(models[model]), jumpWords(jump, null));
    else if (jump === "unreadable") this.stepStretch(direction);
    else this.stepEpisode(direction, jump === "pause" ? "pause" : undefined);
  }

  /**
   * The next episode other than the usual rhythm.
   * @param {1 | -1} direction
   * @param {import("./engine/engine.js").EpisodeKind} [kind] only of this kind
   */
  stepEpisode(direction, kind) {
    const { episodes, episode, view } = this.store.state;
    const edge = direction > 0 ? view.start : view.start + view.width;
    const found = episodes.beside({ current: episode, time: edge }, direction, kind);
    if (found) this.showEpisode(found);
    else this.sayNone(text.jumps.kinds[kind === "pause" ? "pause" : "episode"]);
  }

  /** The next stretch that cannot be read. @param {1 | -1} direction */
  stepStretch(direction) {
    const { quality, view } = this.store.state;
    const end = view.start + view.width;
    const current =
      this.stretch !== null && this.stretch >= view.start && this.stretch < end ? this.stretch : null;
    const stretches = quality
      .unreadable(0, quality.length)
      .map(({ from, state }) => ({ start: from, state }));
    const edge = direction > 0 ? view.start : end;
    const found = nextOf(stretches, { current, edge }, direction);
    if (!found) {
      this.sayNone(text.jumps.kinds.unreadable);
      return;
    }
    this.stretch = found.start;
    this.goTo(found.start - STRETCH_LEAD_IN * view.width);
    this.store.set({ said: text.jumps.stretch(text.states[found.state], text.clock(found.start, 1)) });
  }

  /** @param {string} what was looked for */
  sayNone(what) {
    this.store.set({ said: text.jumps.none(what) });
  }

  selectMiddle() {
    const { beats, view } = this.store.state;
    this.select(beats.nearest(view.start + view.width / 2));
  }

  /**
   * Selects the next beat that is `wanted`, from the selected one or else from the view's edge.
   * @param {1 | -1} direction
   * @param {(letter: string) => boolean} wanted
   * @param {string} [what] words of what is wanted
   */
  step(direction, wanted, what = text.jumps.kinds.any) {
    const { beats, view, selected } = this.store.state;
    const inView =
      selected >= 0 &&
      beats.columns.time[selected] >= view.start &&
      beats.columns.time[selected] <= view.start + view.width;
    const edge = direction > 0 ? beats.firstFrom(view.start) - 1 : beats.firstFrom(view.start + view.width);
    const found = beats.search(inView ? selected : edge, direction, wanted);
    if (found >= 0) this.select(found);
    else this.sayNone(what);
  }

  /** @param {1 | -1} direction */
  stepAny(direction) {
    this.step(direction, () => true);
  }
}
