/** What a live recording calls attention to. No medical alarm: it is as good as the detection and the names of the beats are. Each
 * begins and ends with hysteresis, so that it does not flicker.
 *
 *   lead-off  nothing usable for OFF_AFTER seconds: flat, missing or unreadable signal, no packet at all, or no contact with
 *             the skin, as straps tell it once a second; ends after OFF_ENDS readable seconds in a row, with contact. What
 *             else was active ends with its beginning: nothing is known any more
 *   pause     no beat for PAUSE seconds of readable signal; ends after BEATS_END beats
 *   run       RUN beats of class V, faster than RUN_RATE beats a minute on the mean, with none between them but such as have
 *             no certain name or are fusion beats (like ventricular tachycardia); ends after BEATS_END others
 *
 * Of a strap without ECG: lead-off where it says so itself, or is silent, with the same seconds; a pause is an interval of
 * PAUSE seconds or more. A strap that misses beats makes such intervals too.
 */

export const OFF_AFTER = 4;
export const OFF_ENDS = 3;
export const PAUSE = 3;
export const RUN = 5;
export const RUN_RATE = 100;
export const BEATS_END = 5;

/** A beat is certain so long after its R peak (engine/session.c). Seconds */
const CERTAIN = 1.2;
/** What the detector may have to learn from, before the first beat. Seconds */
const LEARNING = 3;

/** Letters of beats that neither make a run nor end it: without a certain name, and fusion beats. */
const UNDECIDED = new Set(["?", "F", "Q"]);

/** @typedef {"lead-off" | "pause" | "run"} Alarm */
/** @typedef {{ time: number, letter: string, rr: number }} LiveBeat seconds since the start; `rr` NaN: not known */

export class Alarms {
  constructor() {
    /** @type {Set<Alarm>} */
    this.active = new Set();
    this.badSeconds = 0;
    this.goodSeconds = 0;
    /** There is a signal, which tells more than the strap says of itself. */
    this.hasSignal = false;
    /** Time up to which the signal has been readable without a break, from where on. */
    this.readableSince = 0;
    this.lastBeat = Number.NaN;
    /** @type {LiveBeat[]} */
    this.run = [];
    this.others = 0;
    this.sincePause = BEATS_END;
    /** Since when the strap says that it is on skin, and off it; NaN: it does not. */
    this.onSince = Number.NaN;
    this.offSince = Number.NaN;
  }

  /** What a strap says of itself. @param {number} now seconds @param {boolean | null} contact null: it does not say */
  contact(now, contact) {
    const off = contact === false;
    this.offSince = off ? this.offSince || now : Number.NaN;
    this.onSince = off ? Number.NaN : this.onSince || now;
    if (off) this.goodSeconds = 0;
    if (now - this.offSince >= OFF_AFTER) this.off();
    if (!this.hasSignal && now - this.onSince >= OFF_ENDS) this.active.delete("lead-off");
  }

  /** @param {number} second its number @param {boolean} readable */
  quality(second, readable) {
    this.badSeconds = readable ? 0 : this.badSeconds + 1;
    this.hasSignal = true;
    this.goodSeconds = readable && Number.isNaN(this.offSince) ? this.goodSeconds + 1 : 0;
    if (!readable) this.readableSince = second + 1;
    if (this.badSeconds >= OFF_AFTER) this.off();
    if (this.goodSeconds >= OFF_ENDS) this.active.delete("lead-off");
    const since = Math.max(this.readableSince, this.lastBeat || 0);
    const certain = Number.isNaN(this.lastBeat) ? CERTAIN + LEARNING : CERTAIN;
    if (readable && second + 1 - certain - since >= PAUSE) this.active.add("pause");
  }

  /** No packet has come for so long. @param {number} seconds */
  silence(seconds) {
    if (seconds >= OFF_AFTER) {
      this.off();
      this.goodSeconds = 0;
      this.onSince = Number.NaN;
    }
  }

  off() {
    this.active = new Set(["lead-off"]);
    this.run = [];
  }

  /** @param {LiveBeat} beat in order of time */
  beat(beat) {
    this.lastBeat = beat.time;
    this.sincePause = beat.rr >= PAUSE ? 0 : this.sincePause + 1;
    if (beat.rr >= PAUSE) this.active.add("pause");
    else if (this.sincePause >= BEATS_END) this.active.delete("pause");
    this.followRun(beat);
  }

  /** @param {LiveBeat} beat */
  followRun(beat) {
    const isOther = beat.letter !== "V" && !UNDECIDED.has(beat.letter);
    this.others = isOther ? this.others + 1 : beat.letter === "V" ? 0 : this.others;
    if (this.others >= BEATS_END) this.active.delete("run");
    if (isOther || Number.isNaN(beat.rr)) this.run = [];
    if (isOther) return;
    this.run.push(beat);
    const from = this.run.findIndex(({ letter }) => letter === "V");
    this.run = from < 0 ? [] : this.run.slice(from);
    const ventricular = this.run.filter(({ letter }) => letter === "V").length;
    const rate = (60 * (this.run.length - 1)) / (beat.time - this.run[0]?.time);
    if (ventricular >= RUN && rate > RUN_RATE) this.active.add("run");
    if (ventricular >= RUN) this.run.shift();
  }
}
