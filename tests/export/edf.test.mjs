// Recordings with gaps as EDF+D: read again by the engine, every sample is where it was, what was missing is missing, and
// what fills a data record up is annotated. What EDF+ cannot hold is refused with the reason.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { loadFlavour, sourceOfBytes } from "../../tools/engine.mjs";
import { MISSING } from "../../web/export/digital.js";
import { RUNS_MOST, RunFinder } from "../../web/export/runs.js";
import { randomNumbers } from "../helpers/random.mjs";

const NONE = -(2 ** 15); // a missing sample of WFDB format 16
const FILL = "fill";
const START = Date.UTC(2020, 1, 29, 23, 59, 50);

/* The writer lets messages in through a channel, which would keep this process alive: it is closed at the end. */
/** @type {MessageChannel[]} */
const channels = [];
globalThis.MessageChannel = class extends MessageChannel {
  constructor() {
    super();
    channels.push(this);
  }
};
const { write } = await import("../../web/worker/writing.js");
after(() => {
  for (const { port1 } of channels) port1.close();
});

/** @typedef {{ samples: number, gaps: [number, number][], perFrame?: number }} Lead gaps: first sample and the one behind the last */

/**
 * A WFDB record whose samples all differ from their neighbours.
 * @param {number} rate of frames
 * @param {Lead[]} leads
 */
function recordOf(rate, leads) {
  const frames = leads[0].samples / (leads[0].perFrame ?? 1);
  const lines = leads.map(({ perFrame = 1 }, l) => `r.dat 16x${perFrame} 200 16 0 0 0 0 V${l + 1}`);
  /** @type {number[]} */
  const values = [];
  for (let frame = 0; frame < frames; frame++) {
    leads.forEach(({ gaps, perFrame = 1 }, l) => {
      for (let i = frame * perFrame; i < (frame + 1) * perFrame; i++) {
        values.push(gaps.some(([from, to]) => i >= from && i < to) ? NONE : ((i * 7 + l) % 1999) - 999);
      }
    });
  }
  const header = `r ${leads.length} ${rate} ${frames}\n${lines.join("\n")}\n`;
  return [
    sourceOfBytes("r.hea", new TextEncoder().encode(header)),
    sourceOfBytes("r.dat", new Uint8Array(Int16Array.from(values).buffer)),
  ];
}

describe("recordings with gaps as EDF+", () => {
  /** @type {import("../../web/engine/engine.js").Engine} */
  let engine;
  before(async () => {
    engine = await loadFlavour("simd128");
  });

  /**
   * @param {import("../../web/engine/engine.js").Source[]} files
   * @param {{ marks?: { onset: number, duration: number, words: string }[], start?: number | null }} [more]
   */
  async function save(files, { marks = [], start = null } = {}) {
    const source = engine.openRecording(files);
    const beats = { samples: new Float64Array(), letters: [], byHand: new Map(), deleted: [] };
    const about = { name: "r", lead: 0, millivoltsPerUnit: undefined, program: "Test 1", remarks: [] };
    /** @type {Uint8Array[]} */
    const parts = [];
    const written = await write(
      engine,
      source,
      { ...about, format: "edf", start, beats, marks, paddingWords: FILL },
      ({ part }) => {
        if (part) parts.push(part);
      },
      () => false,
    );
    if (written.refused) return { source, refused: written.refused, bytes: Buffer.alloc(0) };
    return { source, refused: null, bytes: Buffer.concat([written.head ?? Buffer.alloc(0), ...parts]) };
  }

  /** Every lead's digital values. @param {import("../../web/engine/engine.js").Recording} recording */
  const digitsOf = (recording) =>
    recording.leads.map(({ samples }, lead) => recording.readDigital(lead, 0, samples));

  const open = (/** @type {Buffer} */ bytes) =>
    engine.openRecording([sourceOfBytes("r.edf", new Uint8Array(bytes))]);

  /** Holds the copy against the source: see the top. @param {{ source: import("../../web/engine/engine.js").Recording, bytes: Buffer }} saved */
  function assertKept({ source, bytes }) {
    const copy = open(bytes);
    const [was, is] = [digitsOf(source), digitsOf(copy)];
    const fills = copy.annotations().filter(({ text }) => text === FILL);
    const clock = source.leads[0].rate;
    was.forEach((values, l) => {
      const { rate } = source.leads[l];
      const covers = fills.map(({ sample, duration }) => [sample / clock, sample / clock + duration]);
      let last = MISSING;
      let [isGap, isOpen] = [false, true];
      for (let i = 0; i < values.length; i++) {
        if (values[i] !== MISSING) {
          assert.equal(is[l][i], values[i], `lead ${l}, sample ${i}`);
          assert.ok(!isGap || isOpen, `the gap before sample ${i} is still one`);
          [isGap, isOpen, last] = [false, false, values[i]];
          continue;
        }
        isGap = true;
        const time = (i + 0.5) / rate;
        const isFilled = covers.some(([from, to]) => time > from && time < to);
        if (!isFilled) isOpen = true;
        if (i < is[l].length) assert.equal(is[l][i], isFilled ? last : MISSING, `lead ${l}, sample ${i}`);
      }
    });
    const format = copy.format;
    copy.close();
    source.close();
    return { format, fills };
  }

  it("keep gaps between full data records to the sample", async () => {
    const gaps = /** @type {[number, number][]} */ ([
      [1000, 1300],
      [2300, 9000],
    ]);
    const lead = { samples: 10_000, gaps };
    const saved = await save(recordOf(250, [lead, lead]));
    assert.equal(saved.bytes.toString("latin1", 192, 197), "EDF+D");
    assert.equal(Number(saved.bytes.toString("latin1", 244, 252)), 1);
    assert.deepEqual(assertKept(saved), { format: "EDF+D", fills: [] });
  });

  it("take shorter data records where those need no filling up", async () => {
    const lead = { samples: 5000, gaps: /** @type {[number, number][]} */ ([[1001, 1002]]) };
    const saved = await save(recordOf(250, [lead]));
    assert.equal(Number(saved.bytes.toString("latin1", 244, 252)), 0.004);
    assert.deepEqual(assertKept(saved).fills, []);
  });

  it("annotate what fills a data record up, and take shorter ones where it would reach across the gap", async () => {
    const wide = { samples: 5400, gaps: /** @type {[number, number][]} */ ([[1000, 1100]]) };
    const first = await save(recordOf(360, [wide]));
    assert.equal(Number(first.bytes.toString("latin1", 244, 252)), 1);
    const [fill] = assertKept(first).fills;
    assert.equal(fill.sample, 1000);
    assert.ok(Math.abs(fill.duration - 80 / 360) < 1e-6);
    const less = { samples: 5400, gaps: /** @type {[number, number][]} */ ([[1000, 1030]]) };
    const second = await save(recordOf(360, [less]));
    assert.equal(Number(second.bytes.toString("latin1", 244, 252)), 0.2);
    assert.ok(assertKept(second).fills.length >= 1);
  });

  it("keep every sample of made-up recordings", async () => {
    const random = randomNumbers(11);
    const whole = (/** @type {number} */ below) => Math.floor(random() * below);
    let kept = 0;
    for (let turn = 0; turn < 60; turn++) {
      const rate = [130, 250, 360, 500, 1000][turn % 5];
      /** @type {[number, number][]} */
      const gaps = [];
      let at = 0;
      for (let n = whole(6); n >= 0; n--) {
        const from = at + 1 + whole(5 * rate);
        at = from + 1 + whole(3 * rate);
        gaps.push([from, at]);
      }
      const lead = { samples: at + 1 + whole(3 * rate), gaps };
      const saved = await save(recordOf(rate, Array(1 + whole(3)).fill(lead)));
      if (saved.refused) assert.equal(saved.refused, "narrow");
      else assert.equal(assertKept(saved).format, "EDF+D");
      kept += saved.refused ? 0 : 1;
    }
    assert.ok(kept > 40, `${kept} of 60`);
  });

  it("keep gaps of leads with different rates, and of hours", async () => {
    const [fast, slow] = [500_000, 250_000];
    const saved = await save(
      recordOf(125, [
        {
          samples: fast,
          gaps: [
            [32_761, 40_002],
            [300_001, 310_000],
          ],
          perFrame: 2,
        },
        {
          samples: slow,
          gaps: [
            [16_381, 20_001],
            [150_000, 155_000],
          ],
        },
      ]),
    );
    assert.equal(saved.refused, null);
    assertKept(saved);
  });

  it("hold annotations at their samples, also in and behind gaps", async () => {
    const lead = { samples: 36_000, gaps: /** @type {[number, number][]} */ ([[9007, 12_345]]) };
    const samples = [0, 100, 9006, 9007, 9100, 11_000, 12_344, 12_345, 20_000, 35_999];
    const marks = samples.map((sample) => ({ onset: sample / 360, duration: 0, words: `at ${sample}` }));
    const { bytes, source } = await save(recordOf(360, [lead]), { marks, start: START });
    source.close();
    const copy = open(bytes);
    const read = copy.annotations().filter(({ text }) => text.startsWith("at"));
    assert.deepEqual(
      read.map(({ sample, text }) => [sample, text]),
      samples.map((sample) => [sample, `at ${sample}`]),
    );
    assert.equal(copy.start, START);
    copy.close();
  });

  it("begin with the first sample there is, at its own time", async () => {
    const lead = { samples: 9000, gaps: /** @type {[number, number][]} */ ([[0, 2600]]) };
    const marks = [
      { onset: 0, duration: 0, words: "remark" },
      { onset: 3000 / 250, duration: 0, words: "beat" },
    ];
    const { bytes, source } = await save(recordOf(250, [lead, lead]), { marks, start: START });
    const copy = open(bytes);
    assert.equal(copy.format, "EDF+C");
    assert.equal(copy.start, START + 10_400);
    digitsOf(source).forEach((values, l) => {
      assert.deepEqual(copy.readDigital(l, 0, 6400), values.subarray(2600));
    });
    assert.deepEqual(
      copy.annotations().map(({ sample, text }) => [sample, text]),
      [
        [0, "remark"],
        [400, "beat"],
        [6400, FILL],
      ],
    );
    for (const each of [copy, source]) each.close();
  });

  it("are refused where samples are missing in some leads only", async () => {
    const gap = { samples: 5000, gaps: /** @type {[number, number][]} */ ([[1000, 2000]]) };
    for (const gaps of [[], [[1000, 2003]], [[1003, 2000]], [[0, 5000]]]) {
      const other = { samples: 5000, gaps: /** @type {[number, number][]} */ (gaps) };
      const { refused, source } = await save(recordOf(250, [gap, other]));
      assert.equal(refused, "gaps", JSON.stringify(gaps));
      source.close();
    }
  });

  it("are refused where a gap is shorter than what fills the shortest data record up", async () => {
    const lead = { samples: 5400, gaps: /** @type {[number, number][]} */ ([[1000, 1003]]) };
    const { refused, source } = await save(recordOf(360, [lead]));
    assert.equal(refused, "narrow");
    source.close();
  });
});

describe("runs between gaps", () => {
  /** @param {string} signal "x" a sample, "-" none */
  const runsOf = (signal) => {
    const finder = new RunFinder();
    [...signal].forEach((value, i) => {
      finder.see(i, value === "-");
    });
    return finder.finish(signal.length);
  };

  it("are found wherever gaps lie", () => {
    const cases = { "": [], "---": [], xx: [0, 2], "-x-xx": [1, 2, 3, 5], "xx-x--": [0, 2, 3, 4] };
    for (const [signal, runs] of Object.entries(cases)) {
      assert.deepEqual(runsOf(signal), Float64Array.from(runs), signal);
    }
  });

  it("are given up where there are too many", () => {
    assert.equal(runsOf("x-".repeat(RUNS_MOST))?.length, 2 * RUNS_MOST);
    assert.equal(runsOf("x-".repeat(RUNS_MOST + 1)), null);
  });
});
