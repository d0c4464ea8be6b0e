// The readers against independent ones: pyedflib for EDF+, wfdb-python for WFDB (tests/golden/format.py made the files
// and what those libraries read from them).

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../../tools/engine.mjs";
import { run, runJson } from "../cli/program.mjs";

const FOLDER = path.join(ROOT, "tests/golden/format");

/** @type {Record<string, {
 *   format: string, start: string,
 *   leads: { label: string, rate: number, digital: number[], millivolts: number[] }[],
 *   annotations: Record<string, number | string>[] }>} */
const expected = JSON.parse(fs.readFileSync(path.join(FOLDER, "expected.json"), "utf8"));

/** @param {Buffer} bytes */
function view(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

for (const [file, record] of Object.entries(expected)) {
  const name = path.join(FOLDER, file);

  test(`${file}: what it says of itself`, () => {
    const info = runJson(["info", name]);
    assert.equal(info.format, record.format);
    assert.equal(info.start, record.start);
    assert.deepEqual(
      info.leads.map((/** @type {any} */ lead) => [lead.label, lead.rate, lead.samples, lead.is_ecg]),
      record.leads.map((lead) => [lead.label, lead.rate, lead.digital.length, true]),
    );
    assert.deepEqual(info.notes, []);
  });

  test(`${file}: annotations`, () => {
    const { annotations } = runJson(["info", name]);
    assert.equal(annotations.length, record.annotations.length);
    record.annotations.forEach((annotation, i) => {
      for (const [key, value] of Object.entries(annotation)) assert.equal(annotations[i][key], value, key);
    });
  });

  record.leads.forEach((lead, i) => {
    test(`${file}: samples of ${lead.label}`, () => {
      const digital = view(run(["samples", name, "--lead", String(i), "--digital"]).stdout);
      const millivolts = view(run(["samples", name, "--lead", String(i)]).stdout);
      assert.equal(digital.byteLength, 4 * lead.digital.length);
      assert.equal(millivolts.byteLength, 4 * lead.digital.length);
      lead.digital.forEach((value, k) => {
        assert.equal(digital.getInt32(4 * k, true), value);
      });
      lead.millivolts.forEach((value, k) => {
        assert.ok(
          Math.abs(millivolts.getFloat32(4 * k, true) - value) <= 1e-6 * Math.max(1, Math.abs(value)),
        );
      });
    });
  });
}
