// From what callgrind writes to instructions, and from instructions to energy, held against sums by hand.

import assert from "node:assert/strict";
import { test } from "node:test";
import { countOf } from "../../bench/speed/energy/callgrind.mjs";
import { beatEstimates, dayEstimates, NETWORKS } from "../../bench/speed/energy/energy.mjs";
import { CORES, dayOf, microjoules } from "../../bench/speed/energy/estimate.mjs";
import { arrangeTables } from "../../bench/tables.mjs";
import { runJson } from "../cli/program.mjs";

/** Two functions call forward: three times and once, for 3000 and 1001 instructions; `calls=` of another are not counted. */
const PROFILE = `events: Ir
fn=named
0 12
cfn=tl_model_forward
calls=3 0
0 3000
cfi=other.c
cfn=tl_softmax
calls=9 0
0 77
0 5
fn=explain
cfn=tl_model_forward
calls=1 +4
+3 1001
`;

const close = (/** @type {number} */ value, /** @type {number} */ expected) =>
  assert.ok(Math.abs(value / expected - 1) < 1e-12, `${value}, not ${expected}`);

test("what a function takes is summed over its callers", () => {
  assert.deepEqual(countOf(PROFILE, "tl_model_forward"), { calls: 4, instructions: 4001 });
  assert.throws(() => countOf(PROFILE, "tl_model_backward"), /no call/);
});

test("the cores' energies of an instruction are those of the sources", () => {
  const seen = Object.fromEntries(CORES.map(({ name, picojoules }) => [name, picojoules]));
  close(seen.cortex_m4.least, 92.4); // 28 * 3.3
  close(seen.cortex_m4.most, 521.4); // 2 * 79 * 3.3
  close(seen.cortex_m7.least, 282.5); // (85 * 1.8 + 5 * 3.3) mW / 300 MHz / 2
  close(seen.cortex_m7.most, 990); // 90 * 3.3 mW / 300 MHz
  assert.deepEqual(seen.cortex_a7, { least: 50, most: 350 });
});

test("three million instructions of 100 pJ are 300 uJ", () => {
  close(microjoules(3e6, 100), 300);
});

test("a day is 100,000 beats by the network and 86,400 seconds of the rest", () => {
  // 3e6 * 1e5 + 1e6 * 86400 = 3.864e11 instructions of 100 pJ: 38.64 J of 2430 J, of 1332 J.
  const day = dayOf({ beat: 3e6, second: 1e6 }, 100);
  close(day.joules, 38.64);
  close(day.of_cr2032, 3864 / 2430);
  close(day.of_lipo_100mah, 3864 / 1332);
});

test("the report gives ranges, named estimates, with two digits", () => {
  const counted = { beats: 497, beat: 3e6, second: 1e6 };
  const tables = arrangeTables([...beatEstimates("r", counted), ...dayEstimates("r", counted)]);
  assert.deepEqual(
    tables.map(({ title }) => title.includes("ESTIMATE")),
    [true, true],
  );
  const [beat, day] = tables;
  assert.deepEqual(beat.header, ["", "cortex_m4", "cortex_m7", "cortex_a7"]);
  assert.deepEqual(beat.rows, [["r", "280 to 1600 uJ", "850 to 3000 uJ", "150 to 1100 uJ"]]);
  assert.deepEqual(day.rows[0], ["r.cortex_m4", "36 to 200 J", "1.5 to 8.3 %", "2.7 to 15 %"]);
  assert.equal(day.rows.length, 3);
});

/** @typedef {{ kind: string, channels_in: number, channels: number, length: number, kernel: number }} Layer */

/** Multiply-adds of a layer: outputs times what each is the sum of. @param {Layer} layer */
function macsOf({ kind, channels_in, channels, length, kernel }) {
  if (kind === "pool") return 0;
  return length * channels * kernel * (kind === "depthwise" ? 1 : channels_in);
}

test("the operations of each shipped network are those of its layers", () => {
  for (const file of Object.values(NETWORKS)) {
    const { macs, layers } = runJson(["model", file]);
    const sum = layers.reduce(
      (/** @type {number} */ total, /** @type {Layer} */ layer) => total + macsOf(layer),
      0,
    );
    assert.equal(macs, sum, file);
  }
});
