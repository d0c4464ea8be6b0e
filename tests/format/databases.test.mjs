// The MIT-BIH Arrhythmia Database, when DATA names its folder (or the folder above): every record's own checksums and
// first values must fit, and the annotated beats must be as many as its publishers count.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import { test } from "node:test";
import { runJson } from "../cli/program.mjs";

/** Beats of each annotation code in all 48 records: N L R a V F J A S E j / Q e f. */
const BEATS = {
  1: 75052,
  2: 8075,
  3: 7259,
  4: 150,
  5: 7130,
  6: 803,
  7: 83,
  8: 2546,
  9: 2,
  10: 106,
  11: 229,
  12: 7028,
  13: 33,
  34: 16,
  38: 982,
};

function databaseFolder() {
  const data = process.env.DATA;
  if (!data) return undefined;
  return [path.join(data, "mitdb"), data].find((folder) => fs.existsSync(path.join(folder, "100.hea")));
}

const folder = databaseFolder();
const skip = folder ? false : "DATA does not name a folder with the MIT-BIH Arrhythmia Database";

test("all records of the MIT-BIH Arrhythmia Database", { skip }, () => {
  assert.ok(folder);
  const headers = fs.readdirSync(folder).filter((file) => file.endsWith(".hea"));
  assert.equal(headers.length, 48);
  /** @type {Record<string, number>} */
  const beats = {};
  for (const header of headers) {
    const info = runJson(["info", path.join(folder, header)]);
    assert.deepEqual(info.notes, [], header); // a wrong checksum or first value would be a note
    for (const lead of info.leads) assert.equal(lead.samples, 650000, header);
    for (const { code } of info.annotations) {
      if (code in BEATS) beats[code] = (beats[code] ?? 0) + 1;
    }
  }
  assert.deepEqual(beats, BEATS);
});
