// The CSV of the page and that of the program: the same columns in the same order, and the same in every cell.

import assert from "node:assert/strict";
import fs from "node:fs";
import { before, describe, it } from "node:test";
import { loadFlavour, sourceOfFile } from "../../tools/engine.mjs";
import { beatsCsv } from "../../web/export/csv.js";
import { run } from "../cli/program.mjs";
import { pageState } from "../helpers/page-state.mjs";
import { AROUND, INPUTS, MODEL, MODEL_R, SAMPLE } from "./inputs.mjs";

/** @param {string[]} args */
function programCsv(...args) {
  const { status, text, stderr } = run(["analyze", ...args, "--csv"]);
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(text, /\r/);
  return text;
}

/** No name here holds a comma. @param {string} csv */
const table = (csv) =>
  csv
    .trimEnd()
    .split(/\r?\n/)
    .map((row) => row.split(","));

/** Half a unit of the last digit may be rounded either way. @param {string} a @param {string} b @param {string} at */
function sameCell(a, b, at) {
  if (a === b) return;
  const digits = a.split(".")[1]?.length ?? 0;
  assert.ok(digits > 0 && a !== "" && b !== "", `${at}: ${a} and ${b}`);
  assert.ok(Math.abs(Number(a) - Number(b)) < 1.001 * 10 ** -digits, `${at}: ${a} and ${b}`);
}

describe("the CSV of the beats", () => {
  /** @type {import("../../web/engine/engine.js").Engine} */
  let engine;
  before(async () => {
    engine = await loadFlavour("simd128");
  });

  /** @param {string} name of an input @param {string} file of the model */
  function isTheSame(name, file) {
    const model = engine.openModel(new Uint8Array(fs.readFileSync(file)));
    const paths = INPUTS[name].files();
    const program = table(programCsv(...paths, "--model", file));
    const page = table(beatsCsv(pageState(engine, model, paths.map(sourceOfFile)).state));
    model.close();
    assert.deepEqual(program[0], page[0]);
    assert.equal(program.length, page.length);
    program.forEach((row, i) => {
      assert.equal(row.length, page[i].length, `row ${i}`);
      row.forEach((cell, c) => {
        sameCell(cell, page[i][c], `row ${i}, ${page[0][c]}`);
      });
    });
    return page;
  }

  for (const name of Object.keys(INPUTS)) {
    it(`is the same on the page and in the program for ${name}`, () => {
      isTheSame(name, MODEL);
    });
  }

  for (const name of AROUND) {
    it(`is the same for ${name} and a model that looks around`, () => {
      isTheSame(name, MODEL_R);
    });
  }

  it("has the probabilities of a beat that the network is not sure of, and no class", () => {
    const [head, ...rows] = isTheSame("the recording that ships", MODEL_R);
    const unsure = rows.filter((row) => row[head.indexOf("reason_unclassified")] === "unsure");
    assert.ok(unsure.length > 10);
    for (const row of unsure) {
      assert.equal(row[head.indexOf("class")], "");
      assert.match(row[head.indexOf("probability_Q")], /^[01]\.\d{5}$/);
    }
  });

  it("says that there was no model", () => {
    const [head, ...rows] = table(programCsv(`${SAMPLE}.hea`, "--no-model"));
    assert.ok(!head.some((column) => column.startsWith("probability_")));
    assert.ok(rows.length > 400);
    for (const row of rows) {
      assert.equal(row[head.indexOf("class")], "");
      assert.equal(row[head.indexOf("reason_unclassified")], "no-model");
      assert.equal(row[head.indexOf("model")], "");
    }
  });
});
