/** When the tour is offered, what it goes through, and that it was seen: kept on the device if the person keeps things
 * there. */

import { createTour } from "./view/tour.js";

const NAME = "tour";

export class Tour {
  /**
   * @param {import("./state.js").Store} store
   * @param {import("./navigation.js").Navigation} navigation
   * @param {import("./keep/keep.js").Keep} keep
   * @param {() => Promise<void>} openSample
   */
  constructor(store, navigation, keep, openSample) {
    this.store = store;
    this.keep = keep;
    this.isSeen = false;
    /** Told whether the tour is to be offered. @type {(offered: boolean) => void} */
    this.onOffer = () => {};
    const { element, start } = createTour(stepsOf(store, navigation, openSample), () => this.seen());
    this.element = element;
    this.run = start;
    store.watch(["recording"], ({ recording }) => {
      if (recording) this.seen();
    });
    keep.watch((state) => {
      if (state === "on" && this.isSeen) keep.set(NAME, true);
    });
  }

  /** Offers the tour to who has not seen it. */
  async offer() {
    const kept = await this.keep.get(NAME);
    if (kept === true) this.isSeen = true;
    this.onOffer(!this.isSeen);
  }

  start() {
    this.onOffer(false);
    return this.run();
  }

  /** It was taken, declined, or passed by: from now on only Help has it. */
  seen() {
    this.onOffer(false);
    if (this.isSeen) return;
    this.isSeen = true;
    this.keep.set(NAME, true);
  }
}

/**
 * @param {import("./state.js").Store} store
 * @param {import("./navigation.js").Navigation} navigation
 * @param {() => Promise<void>} openSample
 * @returns {import("./view/tour.js").Step[]}
 */
function stepsOf(store, navigation, openSample) {
  /** The steps behind the first are about a recording: the real one to try, where none is open. */
  const opened = async () => {
    if (!store.state.recording) await openSample();
  };
  const selected = async () => {
    await opened();
    if (store.state.selected < 0) await firstAbnormal(store, navigation);
  };
  return [
    { id: "bring", target: ".offers, .bar-actions > button:first-child, .fold" },
    { id: "paper", target: ".paper", before: opened },
    { id: "jump", target: ".tools > .tool-group:first-child, .tools .jump", before: opened },
    { id: "why", target: ".inspector", before: selected },
    { id: "shapes", target: "#tab-templates", before: opened },
    { id: "take", target: ".exports > button:last-child", before: opened },
    { id: "privacy", target: ".bar-actions > button:nth-child(2), .status-requests", before: opened },
  ];
}

/**
 * Goes to the next abnormal beat as soon as beats are known.
 * @param {import("./state.js").Store} store
 * @param {import("./navigation.js").Navigation} navigation
 * @returns {Promise<void>}
 */
function firstAbnormal(store, navigation) {
  return new Promise((resolve) => {
    let waits = true;
    store.watch(["results", "complete", "recording"], ({ beats, complete, recording, selected }) => {
      if (!waits || (beats.length === 0 && !complete && recording)) return;
      if (recording && selected < 0) navigation.jump(1);
      if (store.state.selected < 0 && !complete && recording) return;
      waits = false;
      resolve();
    });
  });
}
