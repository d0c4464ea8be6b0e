/** What a strap without ECG sent, as a table for other programs: RFC 4180 behind one line of comment that says what it is;
 * one row an interval, units in the column names. */

const CONTACT = ["no", "yes", ""];

/**
 * @param {string} about what it is, of which strap, from when on
 * @param {Pick<import("../worker/protocol.js").JournalIntervals, "times" | "rr" | "contact">} intervals
 * @returns {string}
 */
export function intervalsCsv(about, { times, rr, contact }) {
  const rows = [`# ${about.replace(/\s+/g, " ")}`, "time_s,rr_ms,skin_contact"];
  times.forEach((time, i) => {
    rows.push([time.toFixed(3), (1000 * rr[i]).toFixed(1), CONTACT[contact[i]]].join(","));
  });
  return `${rows.join("\r\n")}\r\n`;
}
