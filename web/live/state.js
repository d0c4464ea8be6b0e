/** What the live view knows and shows. */

import { Recent } from "./recent.js";

/** RR intervals that the heart rate is the mean of. */
const RATE_BEATS = 8;

/** @typedef {import("./alarms.js").Alarm} Alarm */
/** @typedef {import("./recent.js").LiveBeat} LiveBeat */
/** @typedef {import("./sensor.js").LinkState} LinkState */

/** What a live recording comes from. `keep`: it is to be written to the device.
 * @typedef {{ id: string, gives: "ecg" | "rr", keep: boolean }} Source */

/**
 * @typedef {object} LiveState
 * @property {Source | null} source null: nothing is live
 * @property {LinkState} link
 * @property {import("./sensor.js").StateDetail} detail
 * @property {{ rate: number, model: string, assumed: string[] } | null} stream of the sensor, once it runs
 * @property {number | null} battery percent
 * @property {boolean | null} contact as the strap says
 * @property {Recent} recent
 * @property {number} news grows with everything that arrived
 * @property {number | null} heartRate bpm
 * @property {Alarm[]} alarms
 * @property {import("../engine/engine.js").Episode[]} ongoing rhythm that goes on, as far as it can be told
 * @property {import("../engine/engine.js").Episode | null} episode the last one that is over and was no mere rhythm
 * @property {import("../engine/engine.js").Summary | null} summary
 * @property {import("../engine/engine.js").RetimerState | null} timing
 * @property {import("../engine/engine.js").RrState | null} regularity of a strap without ECG
 * @property {import("../engine/engine.js").Hrv | null} hrv of the last five minutes
 * @property {import("../worker/protocol.js").JournalState} journal
 * @property {number} kept seconds that are safe
 * @property {string | null} journalName
 * @property {number | null} reading share that is read of the journal that is to be gone on with; null: none is
 * @property {LiveBeat | null} abnormal the last beat that is not normal
 * @property {number} began wall clock, ms
 */

/** @returns {LiveState} */
export const nothingLive = () => ({
  source: null,
  link: "stopped",
  detail: {},
  stream: null,
  battery: null,
  contact: null,
  recent: new Recent(130, []),
  news: 0,
  heartRate: null,
  alarms: [],
  ongoing: [],
  episode: null,
  summary: null,
  timing: null,
  regularity: null,
  hrv: null,
  journal: { state: "off", bytes: 0 },
  kept: 0,
  journalName: null,
  reading: null,
  abnormal: null,
  began: 0,
});

/** A heart rate holds no longer than so many seconds without a beat. */
const RATE_HOLDS = 5;

/** Mean over the last intervals. @param {{ time: number, rr: number }[]} beats @param {number} now seconds @returns {number | null} bpm */
export function heartRateOf(beats, now) {
  if (now - (beats.at(-1)?.time ?? 0) > RATE_HOLDS) return null;
  const known = beats.slice(-RATE_BEATS).map(({ rr }) => rr);
  const sound = known.filter((rr) => !Number.isNaN(rr));
  if (sound.length < 2) return null;
  return (60 * sound.length) / sound.reduce((sum, rr) => sum + rr, 0);
}
