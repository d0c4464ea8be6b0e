// The table of a strap's intervals, or rates: a line that says what it is, columns with units, every interval, contact as it was said.

import assert from "node:assert/strict";
import { test } from "node:test";
import { intervalsCsv, ratesCsv } from "../../web/export/intervals-csv.js";

test("intervals are a table, behind one line that says what it is", () => {
  const csv = intervalsCsv("RR intervals; strap: A\r\nB, C", {
    times: Float64Array.of(0.8125, 1.6, 4000.25),
    rr: Float32Array.of(0.8125, 0.7875, 3.0009765625),
    contact: Uint8Array.of(1, 0, 2),
  });
  assert.equal(
    csv,
    [
      "# RR intervals; strap: A B, C",
      "time_s,rr_ms,skin_contact",
      "0.813,812.5,yes",
      "1.600,787.5,no",
      "4000.250,3001.0,",
      "",
    ].join("\r\n"),
  );
});

test("heart rates of a strap that sends no intervals are a table of their own", () => {
  const csv = ratesCsv("Heart rates", {
    times: Float64Array.of(0, 1.0625),
    bpm: Float32Array.of(61, 258),
    contact: Uint8Array.of(2, 1),
  });
  assert.equal(csv, "# Heart rates\r\ntime_s,heart_rate_bpm,skin_contact\r\n0.000,61,\r\n1.063,258,yes\r\n");
});
