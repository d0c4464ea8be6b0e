/** What the page knows and shows, in one place; views are told of the parts they name. */

/**
 * @typedef {object} Notice
 * @property {string} what
 * @property {string} detail where, and what to do
 * @property {"add" | "change" | null} action the way on: a missing file is added, or rate and unit are given
 */

/**
 * @typedef {object} Progress
 * @property {"opening" | "analysing"} task
 * @property {number} done 0..1
 * @property {number | null} secondsLeft null while unknown
 */

/**
 * @typedef {object} View
 * @property {number} start seconds at the left edge of the paper
 * @property {number} speed mm/s
 * @property {number} gain mm/mV
 * @property {number} width seconds that the paper shows; follows from its size
 * @property {number} pxPerMm CSS pixels that make a millimetre on this screen
 */

/**
 * @typedef {object} State
 * @property {boolean} ready the engine and the models are loaded
 * @property {string} engineVersion
 * @property {import("./engine/engine.js").ModelInfo[]} models
 * @property {{ rhythms: string[], noises: string[] }} synth what the synthetic ECG can be
 * @property {import("./worker/protocol.js").RecordingInfo | null} recording
 * @property {string} name of the recording
 * @property {import("./engine/engine.js").OpenOptions} options what the user said about the file
 * @property {number} lead analysed
 * @property {number} model index into models
 * @property {import("./data/beats.js").BeatList} beats
 * @property {import("./data/quality.js").QualityTrack} quality
 * @property {import("./data/episodes.js").EpisodeList} episodes
 * @property {import("./engine/engine.js").Summary | null} summary what everything found so far comes to
 * @property {import("./variability.js").MeasuredHrv | null} hrv heart-rate variability, once it was asked for
 * @property {number} results grows whenever beats, quality or episodes did
 * @property {boolean} complete the analysis came to its end
 * @property {boolean} refused the engine does not analyse such a lead, whose rate it cannot take: trying again is no use
 * @property {Map<number, import("./data/pyramid.js").Pyramid>} pyramids of the leads
 * @property {Progress | null} progress
 * @property {View} view
 * @property {boolean} measured the screen's millimetre was measured by the person
 * @property {"raw" | "denoised" | "both"} trace
 * @property {import("./data/caliper.js").Caliper | null} caliper null: put away
 * @property {import("./data/layout.js").Layout} layout of the leads on the paper
 * @property {number[] | null} drawn leads beside the analysed one, in the stacked layout; null: as the page chooses
 * @property {number} selected beat, -1 = none
 * @property {import("./engine/engine.js").Episode | null} episode selected
 * @property {import("./data/jumps.js").Jump} jump what Previous and Next go to
 * @property {number | null} drawer share of the desk's height that the results take; null: as the page chooses
 * @property {{ edge: import("./data/wave-edges.js").Edge, at: number } | null} dragged end of a wave of the selected beat that is being dragged, and where it is now, in seconds from R
 * @property {boolean} waves the waves of all beats are marked on the paper
 * @property {import("./data/reference.js").ReferenceBeat[] | null} reference beats named in the file, when shown
 * @property {import("./data/edits.js").EditList} edits what a person changed, and the notes
 * @property {number} edited grows with every edit, and with every one undone
 * @property {"none" | "writing" | "kept" | "restored" | "failed" | "elsewhere"} keeping what became of the edits on this device; "elsewhere": another tab keeps those of this recording
 * @property {boolean} draft a note is being written
 * @property {Notice | null} notice
 * @property {number} requests made since everything was loaded
 * @property {import("./offline.js").Kept} kept whether the page is kept on this device
 * @property {import("./offline.js").Update} update whether a new version of the page waits
 * @property {string} said last words for screen readers
 */

/** @template {object} [T=State] */
export class Store {
  /** @param {T} initial */
  constructor(initial) {
    this.state = initial;
    /** @type {{ keys: (keyof T)[], told: (state: T) => void }[]} */
    this.listeners = [];
  }

  /** @param {Partial<T>} change */
  set(change) {
    const before = this.state;
    this.state = { ...before, ...change };
    for (const { keys, told } of this.listeners) {
      if (keys.some((key) => before[key] !== this.state[key] && key in change)) told(this.state);
    }
  }

  /**
   * Calls `told` now and whenever one of `keys` changed.
   * @param {(keyof T)[]} keys
   * @param {(state: T) => void} told
   */
  watch(keys, told) {
    this.listeners.push({ keys, told });
    told(this.state);
  }
}
