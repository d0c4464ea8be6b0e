/** The paper's arithmetic, without a browser: scale, gaps, extremes, layouts. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { abnormalBy } from "../../web/data/abnormal.js";
import { marchTimes, onLead, readingOf, withEdge } from "../../web/data/caliper.js";
import { SvgSurface } from "../../web/export/svg-surface.js";
import { drawBeats } from "../../web/view/draw/beats.js";
import { drawCaliper } from "../../web/view/draw/caliper.js";
import { nextOf } from "../../web/data/jumps.js";
import { BeatList } from "../../web/data/beats.js";
import { cellsOf, drawnLeads, rowCount, standardLeads } from "../../web/data/layout.js";
import { Pyramid } from "../../web/data/pyramid.js";
import { extremes, pulseHeight, traceColumns, traceSamples, yOf } from "../../web/view/draw/strip.js";
import { PX_PER_MM, pxPerSecond, withMillimetre } from "../../web/view/viewport.js";

const NONE = Number.NaN;
const RATE = 100;

/** Keeps what is drawn. */
class Path {
  constructor() {
    /** @type {[string, number, number][]} */
    this.steps = [];
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.steps.push(["move", x, y]);
  }

  /** @param {number} x @param {number} y */
  lineTo(x, y) {
    this.steps.push(["line", x, y]);
  }

  /** @param {number} x @param {number} y @param {number} _ @param {number} height */
  rect(x, y, _, height) {
    this.steps.push(["rect", x, y + height]);
  }
}

/** @param {Path} path */
const asPath = (path) => /** @type {Path2D} */ (/** @type {unknown} */ (path));

const view = { start: 0, speed: 25, gain: 10, width: 4, pxPerMm: PX_PER_MM };
const box = { left: 50, top: 0, width: 4 * pxPerSecond(view), height: 400 };
const strip = {
  lead: 0,
  box,
  sheet: box,
  view,
  baseline: 200,
  centre: 0,
};

/** @param {Float32Array} samples */
function pyramidOf(samples) {
  const pyramid = new Pyramid(samples.length);
  const values = new Float32Array(2 * Math.ceil(samples.length / pyramid.factor));
  for (let i = 0; 2 * i < values.length; i++) {
    const run = [...samples.subarray(i * pyramid.factor, (i + 1) * pyramid.factor)].filter(
      (value) => !Number.isNaN(value),
    );
    values[2 * i] = run.length ? Math.min(...run) : NONE;
    values[2 * i + 1] = run.length ? Math.max(...run) : NONE;
  }
  const half = 2 * Math.floor(values.length / 4);
  pyramid.fill({ first: half / 2, values: values.subarray(half) });
  pyramid.fill({ first: 0, values: values.subarray(0, half) });
  return pyramid;
}

describe("the scale", () => {
  it("is 25 mm a second and 10 mm a millivolt, in millimetres of 96 pixels an inch", () => {
    const path = new Path();
    const piece = new Float32Array(2 * RATE);
    piece[RATE] = 1;
    traceSamples(asPath(path), strip, { first: 0, pieces: [piece] }, RATE);
    const [, x, y] = path.steps[RATE];
    assert.ok(Math.abs(x - 50 - (25 * 96) / 25.4) < 1e-9);
    assert.ok(Math.abs(200 - y - (10 * 96) / 25.4) < 1e-6);
  });

  it("follows the screen's own millimetre, and keeps the paper's pixels", () => {
    const measured = withMillimetre(view, 5);
    assert.equal(pxPerSecond(measured), 125);
    assert.ok(Math.abs(measured.width * 125 - view.width * pxPerSecond(view)) < 1e-9);
    assert.equal(200 - yOf({ ...strip, view: measured }, 1), 50);
  });

  it("has a calibration step of 1 mV, or one that fits and says so", () => {
    assert.equal(pulseHeight(38, 300), 1);
    assert.equal(pulseHeight(38, 38), 1);
    assert.equal(pulseHeight(500, 100), 0.1);
    assert.equal(pulseHeight(0.5, 100), 100);
  });
});

describe("the trace", () => {
  it("joins samples by straight lines, and bridges no gap", () => {
    const path = new Path();
    traceSamples(
      asPath(path),
      strip,
      { first: 0, pieces: [Float32Array.of(0, 1, NONE, NONE, 0, 1, 0)] },
      RATE,
    );
    assert.equal(path.steps.map(([kind]) => kind).join(" "), "move line move line line");
  });

  it("bridges no gap between chunks", () => {
    const path = new Path();
    const piece = new Float32Array(4096);
    piece[4095] = NONE;
    const late = { ...strip, view: { ...view, start: 40.9 } };
    traceSamples(asPath(path), late, { first: 0, pieces: [piece, new Float32Array(10)] }, RATE);
    const gap = path.steps.findIndex(([, x]) => x > 50 + pxPerSecond(view) * (40.955 - 40.9));
    assert.equal(path.steps[gap][0], "move");
  });

  it("bridges no gap in columns, and leaves it empty", () => {
    const path = new Path();
    const pairs = Float32Array.of(0, 1, NONE, NONE, 3, 4);
    traceColumns(asPath(path), strip, pairs, 1);
    assert.deepEqual(
      path.steps.map(([, x]) => x),
      [50, 52],
    );
    const bottom = path.steps[1][2];
    assert.ok(bottom < yOf(strip, 2), "the column after the gap reaches down to the one before");
  });
});

describe("extremes", () => {
  const samples = Float32Array.from({ length: 50_000 }, (_, i) => Math.sin(i / 50));
  for (let i = 0; i < 40; i++) {
    samples[1237 * i + 11] = i % 2 ? 9 : -9;
    samples.fill(NONE, 1237 * i + 12, 1237 * i + 12 + 60);
  }

  /** @param {number} start @param {number} step @param {number} column */
  function expected(start, step, column) {
    const from = Math.max(0, Math.floor(start + column * step));
    const part = samples.subarray(from, Math.ceil(start + (column + 1) * step));
    const known = part.filter((value) => !Number.isNaN(value));
    return known.length ? [Math.min(...known), Math.max(...known)] : null;
  }

  it("are never hidden by the pyramid, at any zoom, beside gaps, whatever the order in which it came", () => {
    const pyramid = pyramidOf(samples);
    assert.ok(pyramid.levels.length > 3);
    for (const step of [16, 33.3, 64, 250, 1024, 5000, 25_000]) {
      for (const start of [0, 7.5, 333]) {
        const count = Math.floor((samples.length - start) / step);
        const pairs = pyramid.columns(start, step, count);
        for (let c = 0; c < count; c++) {
          const known = expected(start, step, c);
          if (!known) continue;
          assert.ok(pairs[2 * c] <= known[0], `least of column ${c}, ${step} samples from ${start}`);
          assert.ok(pairs[2 * c + 1] >= known[1], `greatest of column ${c}, ${step} samples from ${start}`);
        }
      }
    }
  });

  it("are never hidden by a gap in the same column of samples", () => {
    const pieces = [samples.subarray(0, 4096), samples.subarray(4096, 8192)];
    const pairs = extremes({ first: 0, pieces }, 0, 100, 80);
    for (let c = 0; c < 80; c++) assert.deepEqual([...pairs.subarray(2 * c, 2 * c + 2)], expected(0, 100, c));
  });

  it("leave long gaps empty at the finest and the coarsest level", () => {
    const gappy = new Float32Array(100_000);
    gappy.fill(NONE, 30_000, 70_000);
    for (const step of [16, 10_000]) {
      const middle = Math.floor(50_000 / step);
      assert.ok(Number.isNaN(pyramidOf(gappy).columns(0, step, 100_000 / step)[2 * middle]));
    }
  });
});

describe("layouts", () => {
  const twelve = ["v6", "V5", "V4", "V3", "V2", "V1", "aVF", "AVL", "ECG aVR", "III", "Lead II", "I"];

  /** @param {string[]} labels @param {number} [duration] */
  const recording = (labels, duration = 60) =>
    /** @type {import("../../web/worker/protocol.js").RecordingInfo} */ (
      /** @type {unknown} */ ({ duration, leads: labels.map((label) => ({ label, isEcg: true })) })
    );

  /** @param {Partial<import("../../web/data/layout.js").Choice>} more */
  const choice = (more) => ({
    recording: recording(twelve),
    lead: 10,
    layout: /** @type {const} */ ("stacked"),
    drawn: null,
    ...more,
  });

  const ten = { ...view, start: 5, width: 10 };

  it("for twelve leads are offered where all twelve are there, by their names", () => {
    assert.deepEqual(standardLeads(recording(twelve)), [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    assert.equal(standardLeads(recording(twelve.slice(1))), null);
    assert.equal(
      standardLeads(recording(twelve.map((label) => (label === "Lead II" ? "MLII" : label)))),
      null,
    );
    assert.equal(
      standardLeads(recording(twelve.map((label) => (label === "ECG aVR" ? "-aVR" : label)))),
      null,
    );
  });

  it("stacked: the analysed lead first, then those chosen", () => {
    assert.deepEqual(drawnLeads(choice({})), [10, 0]);
    assert.deepEqual(drawnLeads(choice({ drawn: [3, 10, 5] })), [10, 3, 5]);
    assert.equal(rowCount(choice({ drawn: [3, 5] })), 3);
  });

  it("3x4: columns of 2.5 s of continuous time, and the analysed lead below", () => {
    const cells = cellsOf(choice({ layout: "3x4" }), ten);
    assert.equal(rowCount(choice({ layout: "3x4" })), 4);
    assert.equal(cells.length, 13);
    assert.deepEqual(cells[0], { lead: 10, row: 3, from: 5, width: 10 });
    const names = cells.slice(1).map(({ lead, row, from, width }) => [twelve[lead], row, from, width]);
    assert.deepEqual(names[0], ["I", 0, 5, 2.5]);
    assert.deepEqual(names[4], ["AVL", 1, 7.5, 2.5]);
    assert.deepEqual(names[11], ["v6", 2, 12.5, 2.5]);
  });

  it("3x4 begins again after ten seconds, and shows every lead where fewer are in view", () => {
    const wide = cellsOf(choice({ layout: "3x4" }), { ...ten, width: 22 });
    assert.equal(wide.length, 1 + 3 * 9);
    const last = /** @type {import("../../web/data/layout.js").Cell} */ (wide.at(-1));
    assert.equal(twelve[last.lead], "III");
    assert.deepEqual([last.from, last.width], [25, 2]);
    const narrow = cellsOf(choice({ layout: "3x4" }), { ...ten, width: 4 });
    assert.deepEqual([narrow.length, narrow[1].width], [13, 1]);
    const short = choice({ layout: "3x4", recording: recording(twelve, 8) });
    assert.equal(cellsOf(short, { ...ten, start: 0, width: 20 })[1].width, 2);
  });

  it("3x4 stays twelve leads when a day is in view", () => {
    const day = choice({ layout: "3x4", recording: recording(twelve, 86_400) });
    assert.equal(cellsOf(day, { ...ten, start: 0, width: 86_400, speed: 0.003 }).length, 13);
  });

  it("6x2: two columns of five seconds", () => {
    const cells = cellsOf(choice({ layout: "6x2" }), ten);
    assert.equal(cells.length, 12);
    assert.deepEqual([twelve[cells[6].lead], cells[6].row, cells[6].from, cells[6].width], ["V1", 0, 10, 5]);
  });
});

describe("calipers", () => {
  const caliper = /** @type {import("../../web/data/caliper.js").Caliper} */ ({
    lead: 0,
    edges: [
      { sample: 300, level: null },
      { sample: 100, level: null },
    ],
    active: 0,
    march: false,
  });

  it("read from the earlier edge to the later, whichever was put first", () => {
    assert.deepEqual(readingOf(caliper, 100, [1, 0.25]), { seconds: 2, millivolts: 0.75 });
    const turned = withEdge(caliper, 0, { sample: 50, level: null });
    assert.deepEqual(readingOf(turned, 100, [1, 0.25]), { seconds: 0.5, millivolts: -0.75 });
    assert.ok(Number.isNaN(readingOf(caliper, 100, [1, NONE]).millivolts));
  });

  it("keep their times on a lead of another rate", () => {
    const { edges, lead } = onLead(caliper, 1, 2.5);
    assert.equal(lead, 1);
    assert.deepEqual(
      edges.map(({ sample }) => sample),
      [750, 250],
    );
  });

  it("march out in both directions, the edges themselves left out", () => {
    assert.deepEqual(marchTimes([5, 4], 2.5, 8), [3, 6, 7, 8]);
    assert.deepEqual(marchTimes([4, 5], 6.5, 6.9), []);
  });

  it("draw a dashed line at every repetition, from the paper's upper edge to its lower one", () => {
    const view = { start: 0, speed: 25, gain: 10, width: 8, pxPerMm: 4 };
    const sheet = /** @type {any} */ ({ left: 10, top: 20, width: 800, height: 300 });
    const dashed = (/** @type {boolean} */ march) => {
      const ruler = { font: "", fillStyle: "", measureText: () => ({ width: 40 }) };
      const surface = /** @type {any} */ (new SvgSurface(/** @type {any} */ (ruler)));
      const measured = /** @type {any} */ ({
        caliper: { ...caliper, march },
        times: [3, 1],
        levels: [NONE, NONE],
        words: "2 s",
      });
      drawCaliper(surface, sheet, { strips: [], view, measured }, /** @type {any} */ ({ accent: "#00f" }));
      const line = surface.lines.find((/** @type {string} */ each) =>
        each.includes('stroke-dasharray="3 4"'),
      );
      return line ? [...line.matchAll(/M([\d.]+) 20L\1 320/g)].map(([, x]) => Number(x)) : [];
    };
    assert.deepEqual(dashed(false), []);
    assert.deepEqual(dashed(true), [510, 710]);
  });
});

describe("letters above the paper", () => {
  /** Where letters are written over a view of four seconds, of beats a second apart. @param {number} start */
  function lettersAt(start) {
    // Colours come from the style sheet, of which there is none here.
    const style = { getPropertyValue: () => "#000" };
    Object.assign(globalThis, { document: {}, getComputedStyle: () => style });
    try {
      const beats = new BeatList(["N"]);
      beats.length = 8;
      beats.columns.time.set([0, 1, 2, 3, 4, 5, 6, 7]);
      const ruler = { font: "", fillStyle: "", measureText: () => ({ width: 8 }) };
      const surface = /** @type {any} */ (new SvgSurface(/** @type {any} */ (ruler)));
      const row = { left: 50, top: 0, width: 400 };
      const view = { start, speed: 25, gain: 10, width: 4, pxPerMm: 4 };
      drawBeats(surface, row, { beats, view, selected: -1 }, /** @type {any} */ ({ type: "serif" }));
      const lines = /** @type {string[]} */ (surface.lines).filter((each) => each.startsWith("<text"));
      return lines.map((each) => Number(/ x="([-\d.]+)"/.exec(each)?.[1]));
    } finally {
      for (const name of ["document", "getComputedStyle"]) Reflect.deleteProperty(globalThis, name);
    }
  }

  it("are those of beats in view alone: none lies beside the paper for a beat just outside", () => {
    assert.deepEqual(lettersAt(1), [50, 150, 250, 350]);
    assert.deepEqual(lettersAt(1.05), [145, 245, 345, 445]);
    assert.deepEqual(lettersAt(0.95), [55, 155, 255, 355]);
  });
});

describe("jumps", () => {
  it("take bundle branch block for normal, and a class whose name does not tell for worth a look", () => {
    const isAbnormal = abnormalBy({
      classes: ["N", "L", "R", "A", "V", "X"],
      normal: [true, true, true, false, false, null],
    });
    assert.deepEqual(["N", "L", "R", "A", "V", "X", "?"].filter(isAbnormal), ["A", "V", "X"]);
  });

  it("go on from the current thing, else from the edge of the view", () => {
    const things = [{ start: 1 }, { start: 5 }, { start: 9 }];
    const next = (
      /** @type {number | null} */ current,
      /** @type {number} */ edge,
      /** @type {1 | -1} */ way,
    ) => nextOf(things, { current, edge }, way)?.start ?? null;
    assert.equal(next(null, 5, 1), 5);
    assert.equal(next(5, 5, 1), 9);
    assert.equal(next(9, 5, 1), null);
    assert.equal(next(null, 5, -1), 1);
    assert.equal(next(9, 20, -1), 5);
  });
});
