/** Opening, moving and closing the calipers. */

import { onLead, readingOf, withEdge } from "./data/caliper.js";

/** Where the edges are put when there are no two beats to put them on. Share of the view */
const SPREAD = [0.4, 0.6];
/** How far a key moves an edge up or down. Millimetres of paper */
const STEP = 0.1;

/** @typedef {import("./data/caliper.js").Caliper} Caliper */
/** @typedef {import("./data/caliper.js").Edge} Edge */

export class Calipers {
  /**
   * @param {import("./state.js").Store} store
   * @param {import("./navigation.js").Navigation} navigation
   * @param {(lead: number, sample: number) => number} sampleAt millivolts of the trace on show; NaN: not known
   */
  constructor(store, navigation, sampleAt) {
    this.store = store;
    this.navigation = navigation;
    this.sampleAt = sampleAt;
    store.watch(["recording"], () => this.close());
  }

  toggle() {
    if (this.store.state.caliper) this.close();
    else this.open();
  }

  close() {
    this.store.set({ caliper: null });
  }

  open() {
    const { recording, lead } = this.store.state;
    if (!recording) return;
    const [a, b] = this.startingTimes().map((time) => ({ sample: this.sampleOf(time, lead), level: null }));
    this.store.set({ caliper: { lead, edges: [a, b], active: 1, march: false } });
  }

  /** On the selected beat and the next, else on two beats in the middle of the view, else on the view. */
  startingTimes() {
    const { beats, selected, view } = this.store.state;
    const { time } = beats.columns;
    const end = view.start + view.width;
    const middle = Math.max(0, beats.firstFrom(view.start + view.width / 2) - 1);
    for (const first of selected >= 0 ? [selected, middle] : [middle]) {
      if (first + 1 >= beats.length) continue;
      if (time[first] >= view.start && time[first + 1] <= end) return [time[first], time[first + 1]];
    }
    return SPREAD.map((share) => view.start + share * view.width);
  }

  /** @param {number} lead */
  rate(lead) {
    return this.store.state.recording?.leads[lead].rate ?? 1;
  }

  /** @param {number} time seconds @param {number} lead */
  sampleOf(time, lead) {
    const samples = this.store.state.recording?.leads[lead].samples ?? 1;
    return Math.max(0, Math.min(samples - 1, Math.round(time * this.rate(lead))));
  }

  /** @param {Caliper} caliper @returns {[number, number]} seconds */
  times({ lead, edges }) {
    const rate = this.rate(lead);
    return [edges[0].sample / rate, edges[1].sample / rate];
  }

  /** @param {Caliper} caliper @returns {[number, number]} millivolts; NaN: not known */
  levels({ lead, edges: [a, b] }) {
    return [a.level ?? this.sampleAt(lead, a.sample), b.level ?? this.sampleAt(lead, b.sample)];
  }

  /** @param {Caliper} caliper */
  reading(caliper) {
    return readingOf(caliper, this.rate(caliper.lead), this.levels(caliper));
  }

  /**
   * Brings an edge to a time; it lies on the trace there unless a level is given.
   * @param {0 | 1} which
   * @param {number} time seconds
   * @param {number | null} [level] millivolts
   */
  move(which, time, level = null) {
    const { caliper } = this.store.state;
    if (!caliper) return;
    const sample = this.sampleOf(time, caliper.lead);
    this.store.set({ caliper: withEdge(caliper, which, { sample, level }) });
  }

  /** Moves the active edge along the trace. @param {number} samples */
  nudge(samples) {
    const { caliper, view } = this.store.state;
    if (!caliper) return;
    const time = (caliper.edges[caliper.active].sample + samples) / this.rate(caliper.lead);
    this.move(caliper.active, time);
    if (time < view.start || time > view.start + view.width) this.navigation.centre(time);
  }

  /** Moves the active edge up or down, off the trace. @param {number} steps */
  raise(steps) {
    const { caliper, view } = this.store.state;
    if (!caliper) return;
    const level = this.levels(caliper)[caliper.active];
    if (Number.isNaN(level)) return;
    const edge = { ...caliper.edges[caliper.active], level: level + (steps * STEP) / view.gain };
    this.store.set({ caliper: withEdge(caliper, caliper.active, edge) });
  }

  /** @param {0 | 1} active */
  choose(active) {
    const { caliper } = this.store.state;
    if (caliper) this.store.set({ caliper: { ...caliper, active } });
  }

  /** @param {number} lead */
  setLead(lead) {
    const { caliper } = this.store.state;
    if (!caliper || caliper.lead === lead) return;
    this.store.set({ caliper: onLead(caliper, lead, this.rate(lead) / this.rate(caliper.lead)) });
  }

  toggleMarch() {
    const { caliper } = this.store.state;
    if (caliper) this.store.set({ caliper: { ...caliper, march: !caliper.march } });
  }
}
