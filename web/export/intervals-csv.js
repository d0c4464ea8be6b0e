/** What a strap without ECG sent, as a table for other programs: RFC 4180 behind one line of comment that says what it is;
 * one row an interval, or a heart rate where it sends no intervals, units in the column names. */

const CONTACT = ["no", "yes", ""];

/** @typedef {import("../worker/protocol.js").JournalIntervals} JournalIntervals */
/** @typedef {import("../worker/protocol.js").JournalRates} JournalRates */

/**
 * @param {string} about what it is, of which strap, from when on
 * @param {Pick<JournalIntervals, "times" | "rr" | "contact">} intervals
 * @returns {string}
 */
export const intervalsCsv = (about, { times, rr, contact }) =>
  table(about, "rr_ms", times, contact, (i) => (1000 * rr[i]).toFixed(1));

/**
 * @param {string} about as above
 * @param {Pick<JournalRates, "times" | "bpm" | "contact">} rates
 * @returns {string}
 */
export const ratesCsv = (about, { times, bpm, contact }) =>
  table(about, "heart_rate_bpm", times, contact, (i) => String(bpm[i]));

/** @param {string} about @param {string} column @param {Float64Array} times @param {Uint8Array} contact @param {(i: number) => string} value */
function table(about, column, times, contact, value) {
  const rows = [`# ${about.replace(/\s+/g, " ")}`, `time_s,${column},skin_contact`];
  times.forEach((time, i) => {
    rows.push([time.toFixed(3), value(i), CONTACT[contact[i]]].join(","));
  });
  return `${rows.join("\r\n")}\r\n`;
}
