/** The page's own arithmetic, without a browser. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { classWords, shownLetters } from "../../web/classes.js";
import { abnormalBy } from "../../web/data/abnormal.js";
import { BeatList, SURROUNDINGS, WINDOW } from "../../web/data/beats.js";
import { EpisodeList } from "../../web/data/episodes.js";
import { listEvents } from "../../web/data/events.js";
import { INTERVALS, lacking, WAVES } from "../../web/data/intervals.js";
import { shownUnit } from "../../web/data/leads.js";
import { finestFactor, Pyramid } from "../../web/data/pyramid.js";
import { QualityTrack } from "../../web/data/quality.js";
import { referenceBeats } from "../../web/data/reference.js";
import { rrSeries } from "../../web/data/rr-series.js";
import { cividis } from "../../web/explain/cividis.js";
import { Later } from "../../web/later.js";
import { heatSentence, shortestStretch } from "../../web/explain/sentence.js";
import { timingWords } from "../../web/explain/timing.js";
import { unsureSentence } from "../../web/explain/unsure.js";
import { beatsCsv } from "../../web/export/csv.js";
import { gather, signalNames } from "../../web/files.js";
import { PRIORITY, priority } from "../../web/view/draw/beats.js";
import { atSpeed, clampView, PX_PER_MM, pxPerSecond } from "../../web/view/viewport.js";

const CLASSES = ["N", "L", "R", "A", "V"];

/**
 * @param {number[]} times
 * @param {number[]} labels
 */
function batch(times, labels) {
  const count = times.length;
  const probabilities = new Float32Array(count * CLASSES.length);
  labels.forEach((label, i) => {
    if (label >= 0) probabilities[i * CLASSES.length + label] = 0.75;
  });
  return {
    count,
    sample: Float64Array.from(times, (time) => Math.round(time * 360)),
    tick: Float64Array.from(times, (time) => Math.round(time * 360)),
    time: Float64Array.from(times),
    rr: Float32Array.from(times, (time, i) => (i ? time - times[i - 1] : Number.NaN)),
    amplitude: new Float32Array(count).fill(1),
    label: Int8Array.from(labels),
    reason: Uint8Array.from(labels, (label) => (label < 0 ? 2 : 0)),
    probabilities,
    classes: CLASSES.length,
    waves: new Float32Array(count * WAVES.length).fill(Number.NaN),
    intervals: new Float32Array(count * INTERVALS.length).fill(Number.NaN),
    usual: new Int32Array(count).fill(-1),
    surroundings: new Float32Array(0),
    around: 0,
    versions: new Float32Array(0),
  };
}

describe("beats", () => {
  const beats = new BeatList(CLASSES);
  beats.append(batch([1, 2, 3], [0, 4, -1]));
  beats.append(batch([4, 5], [0, 3]));

  it("finds by time and by class", () => {
    assert.equal(beats.firstFrom(2.5), 2);
    assert.equal(beats.firstFrom(9), 5);
    assert.equal(beats.nearest(3.4), 2);
    assert.equal(beats.nearest(3.6), 3);
    assert.equal(
      beats.search(-1, 1, (letter) => letter === "A"),
      4,
    );
    assert.equal(
      beats.search(4, -1, (letter) => letter === "V"),
      1,
    );
    assert.equal(
      beats.search(4, 1, () => true),
      -1,
    );
  });

  it("keeps its beats when it grows", () => {
    const many = new BeatList(CLASSES);
    const times = Array.from({ length: 900 }, (_, i) => i);
    for (let i = 0; i < 4; i++)
      many.append(
        batch(
          times,
          times.map((time) => time % 5),
        ),
      );
    assert.equal(many.length, 3600);
    assert.equal(many.at(2000).letter, "N");
    assert.equal(many.at(2000).probability, 0.75);
  });

  it("keep what surrounds them, and the usual beat that each was compared with, through every growth", () => {
    const many = new BeatList(CLASSES, true);
    for (let part = 0; part < 5; part++) {
      const times = Array.from({ length: 700 }, (_, i) => 700 * part + i);
      const one = batch(
        times,
        times.map(() => 0),
      );
      const versions = new Float32Array(2 * WINDOW).fill(2 * part, 0, WINDOW).fill(2 * part + 1, WINDOW);
      const surroundings = Float32Array.from(
        { length: 700 * SURROUNDINGS },
        (_, k) => times[0] + k / SURROUNDINGS,
      );
      many.append({
        ...one,
        usual: Int32Array.from(times, (time) => (time === 0 ? -1 : Math.floor(time / 350))),
        surroundings,
        around: SURROUNDINGS,
        versions,
      });
    }
    assert.equal(many.context(0).usual, null);
    for (const index of [349, 350, 1023, 1024, 3499]) {
      const { usual, surroundings } = many.context(index);
      assert.deepEqual(usual, new Float32Array(WINDOW).fill(Math.floor(index / 350)));
      assert.equal(surroundings.length, SURROUNDINGS);
      assert.equal(surroundings[0], index);
    }
    const { usual, surroundings } = many.context(20);
    const crossing = [usual, surroundings].map((each) => each?.buffer.byteLength);
    assert.deepEqual(crossing, [WINDOW * 4, SURROUNDINGS * 4]);
    assert.deepEqual(beats.context(1), { usual: null, surroundings: new Float32Array(0) });
  });

  it("become CSV with units in the names", () => {
    const state = (/** @type {string} */ unit, /** @type {object[]} */ notes) =>
      /** @type {import("../../web/state.js").State} */ (
        /** @type {unknown} */ ({
          beats,
          models: [{ name: 'Net, "one"' }],
          model: 0,
          recording: { leads: [{ unit }], notes },
          lead: 0,
          options: {},
        })
      );
    const rows = beatsCsv(state("mV", [])).trimEnd().split("\r\n");
    assert.equal(rows.length, 6);
    assert.match(rows[0], /,r_amplitude_mv,/);
    assert.match(
      rows[0],
      /,pr_ms,qrs_ms,qt_ms,qtc_bazett_ms,.*,p_on_ms_from_r,.*,t_off_ms_from_r,model,synthetic$/,
    );
    assert.match(beatsCsv(state("", [])), /,r_amplitude_no_unit,/);
    assert.match(beatsCsv(state("mV", [{ code: "synthetic" }])), /"Net, ""one""",true\r\n/);
    assert.equal(
      rows[2],
      '2.0000,720,V,0.00000,0.00000,0.00000,0.00000,0.75000,1.0000,1.000,,,,,,,,,,,,,,,,,"Net, ""one""",false',
    );
    assert.equal(rows[3], '3.0000,1080,,,,,,,1.0000,1.000,edge,,,,,,,,,,,,,,,,"Net, ""one""",false');
  });
});

describe("classes", () => {
  it("are shown in the order of the texts, those of other models after them, and the one that is none not at all", () => {
    assert.deepEqual(shownLetters(["N", "S", "V", "F", "Q"]), ["N", "S", "V", "F", "?"]);
    assert.deepEqual(shownLetters(["X", "V", "N"]), ["N", "V", "X", "?"]);
  });

  it("have words", () => {
    assert.equal(classWords("S").term, "SVEB");
    assert.equal(classWords("F").term, "fusion beat");
    assert.equal(classWords("Q").plain, "Not classified");
    assert.equal(classWords("X").plain, "Class X of this model");
  });

  it("that the page does not know rank as beats without a name in the overview, not as nothing", () => {
    assert.equal(PRIORITY[priority("X")], "?");
    assert.equal(PRIORITY[priority("F")], "F");
  });
});

describe("intervals", () => {
  const none = Object.fromEntries(WAVES.map((name) => [name, Number.NaN]));
  const waves = /** @type {import("../../web/engine/engine.js").Waves} */ (/** @type {unknown} */ (none));

  it("say what they lack", () => {
    assert.equal(lacking("qrs", waves), "no-qrs");
    const qrs = { ...waves, qrsOn: -0.04, qrsOff: 0.05 };
    assert.equal(lacking("pr", qrs), "no-p");
    assert.equal(lacking("qt", qrs), "no-t");
    assert.equal(lacking("qtcFridericia", { ...qrs, tOff: 0.3 }), "no-rr");
  });
});

describe("episodes", () => {
  const episode = (/** @type {"sinus" | "vt" | "couplet"} */ kind, /** @type {number} */ start) => ({
    kind,
    start,
    end: start + 2,
    beats: 3,
    rate: 120,
    certainty: 1,
  });
  const [sinus, late, early] = [episode("sinus", 0), episode("vt", 50), episode("couplet", 20)];
  const list = new EpisodeList();
  list.append([late]);
  list.append([sinus, early]);

  it("are kept in order of their starts, whenever they come", () => {
    assert.deepEqual(list.all, [sinus, early, late]);
    assert.deepEqual(list.of("vt"), [late]);
    assert.deepEqual(list.background(), [sinus]);
  });

  it("are walked through, the usual rhythm left out", () => {
    assert.equal(list.beside({ current: null, time: 0 }, 1), early);
    assert.equal(list.beside({ current: early, time: 0 }, 1), late);
    assert.equal(list.beside({ current: late, time: 0 }, 1), null);
    assert.equal(list.beside({ current: null, time: 30 }, -1), early);
    assert.equal(list.beside({ current: sinus, time: 0 }, 1), early);
  });
});

describe("events", () => {
  it("are abnormal beats and unreadable stretches in order of time", () => {
    const beats = new BeatList(CLASSES);
    beats.append(batch([0.5, 1.5, 4.5], [0, 4, 3]));
    const quality = new QualityTrack();
    quality.append({ first: 0, states: Uint8Array.of(0, 0, 2, 2, 0, 3) });
    const isAbnormal = abnormalBy({ classes: CLASSES, normal: [true, true, true, false, false] });
    const times = (/** @type {string} */ only) =>
      listEvents(beats, quality, only, isAbnormal).map(({ time }) => time);
    assert.deepEqual(times(""), [1.5, 2, 4.5, 5]);
    assert.deepEqual(times("A"), [4.5]);
    assert.deepEqual(times("unreadable"), [2, 5]);
  });
});

describe("beats as heart-rate variability sees them", () => {
  it("are normal, not normal, or without a name", () => {
    const beats = new BeatList(CLASSES);
    beats.append(batch([0, 1, 2, 3, 4], [0, 4, 1, 3, -1]));
    const { beat, times } = rrSeries(beats, [true, true, true, false, false]);
    assert.deepEqual([...beat], [1, 0, 1, 0, 2]);
    assert.deepEqual([...times], [0, 1, 2, 3, 4]);
  });
});

describe("pyramid", () => {
  it("holds the extremes of every stretch", () => {
    const samples = Float32Array.from({ length: 10_000 }, (_, i) => Math.sin(i / 7) * (1 + (i % 13)));
    const pyramid = new Pyramid(samples.length);
    const values = new Float32Array(2 * Math.ceil(samples.length / pyramid.factor));
    for (let i = 0; 2 * i < values.length; i++) {
      const run = samples.subarray(i * pyramid.factor, (i + 1) * pyramid.factor);
      values[2 * i] = Math.min(...run);
      values[2 * i + 1] = Math.max(...run);
    }
    pyramid.fill({ first: 0, values });
    const columns = pyramid.columns(160, 320, 20);
    for (let c = 0; c < 20; c++) {
      const stretch = samples.subarray(160 + 320 * c, 160 + 320 * (c + 1));
      assert.equal(columns[2 * c], Math.min(...stretch));
      assert.equal(columns[2 * c + 1], Math.max(...stretch));
    }
  });

  it("stays small for two weeks of ECG", () => {
    assert.ok((14 * 86400 * 500) / finestFactor(14 * 86400 * 500) <= 2 ** 21);
  });
});

describe("quality", () => {
  it("joins seconds that cannot be read into stretches with their reason", () => {
    const quality = new QualityTrack();
    quality.append({ first: 0, states: Uint8Array.of(0, 2, 2, 3, 1) });
    quality.append({ first: 5, states: Uint8Array.of(5) });
    assert.deepEqual(quality.unreadable(0, 100), [
      { from: 1, to: 3, state: "unreadable" },
      { from: 3, to: 4, state: "flat" },
      { from: 5, to: 6, state: "missing" },
    ]);
    assert.deepEqual(
      quality.stretches(0, 100).map(({ state }) => state),
      ["good", "unreadable", "flat", "noisy", "missing"],
    );
  });
});

describe("explanation", () => {
  const heat = new Float32Array(360);
  heat.fill(1, 190, 210);
  heat[40] = 5;

  it("finds the shortest stretch with most of the heat", () => {
    assert.deepEqual(shortestStretch(heat, 0.6), { from: 190, to: 205, share: 0.6 });
    assert.equal(shortestStretch(new Float32Array(360), 0.6), null);
  });

  it("says where it lies against the R peak", () => {
    assert.equal(
      heatSentence(heat, 180, "PVC"),
      "Most of the evidence for PVC (60 %) lies 30 to 70 ms after the R peak.",
    );
    assert.match(heatSentence(new Float32Array(360).fill(1), 180, "PVC"), /spread over the whole window/);
    assert.match(heatSentence(new Float32Array(360), 180, "PVC"), /zero everywhere/);
  });

  it("says how early a beat came, and the next one", () => {
    const around = new Float32Array(SURROUNDINGS);
    const words = () => timingWords(around, { before: 0.5, after: 1 });
    assert.deepEqual(words(), { before: "", after: "" });
    around[10] = Math.log(0.68);
    assert.deepEqual(words(), { before: "came 32 % early", after: "" });
    around[11] = Math.log(1.2);
    assert.deepEqual(words(), { before: "came 32 % early", after: "next came 20 % late" });
    around[10] = Math.log(1.04);
    assert.equal(words().before, "came on time");
    assert.equal(timingWords(around, { before: Number.NaN, after: 1 }).before, "");
    assert.equal(timingWords(new Float32Array(0), { before: 0.5, after: 1 }).after, "");
  });

  it("says why a beat has no name", () => {
    const model = /** @type {import("../../web/engine/engine.js").ModelInfo} */ (
      /** @type {unknown} */ ({ classes: ["N", "V", "Q"], leastCertainty: 0.7 })
    );
    assert.equal(
      unsureSentence(model, Float32Array.of(0.25, 0.5, 0.25)),
      "Its best guess, PVC, has 50.0 %; a name needs 70.0 %.",
    );
    assert.match(unsureSentence(model, Float32Array.of(0.1, 0.1, 0.8)), /of none of its classes/);
  });

  it("colours from dark blue to yellow", () => {
    assert.equal(cividis(0), "rgb(0 34 78)");
    assert.equal(cividis(1), "rgb(254 232 56)");
  });
});

describe("units", () => {
  it("of microvolts are shown with the micro sign, others as the file spells them", () => {
    for (const unit of ["uV", "\u00b5V", "\u03bcV", "UV", "uv"]) assert.equal(shownUnit(unit), "\u00b5V");
    for (const unit of ["mV", "nV", "V", "", "u", "uVs", "microvolt"]) assert.equal(shownUnit(unit), unit);
  });
});

describe("files", () => {
  const file = (/** @type {string} */ name, /** @type {string} */ content) => new File([content], name);
  const header = "# a comment\n100 2 360 650000\n100.dat 212 200\n100.dat 212 200\n# end\n";

  it("knows the signal files of a header", () => {
    assert.deepEqual(signalNames(header), ["100.dat"]);
    assert.deepEqual(signalNames(""), []);
  });

  it("gathers header, signal and annotations, and names what is missing", async () => {
    const all = [file("100.atr", "x"), file("other.txt", "1"), file("100.hea", header), file("100.dat", "x")];
    const gathered = await gather(all);
    assert.deepEqual(gathered.files.map(({ name }) => name).sort(), ["100.atr", "100.dat", "100.hea"]);
    assert.deepEqual(gathered.leftOut, ["other.txt"]);
    assert.deepEqual((await gather([file("100.hea", header)])).missing, ["100.dat"]);
    assert.deepEqual((await gather([file("100.dat", "\x00\x01\x02")])).missing, ["100.hea"]);
    assert.deepEqual((await gather([file("numbers.dat", "1\n2\n3\n")])).missing, []);
  });
});

describe("reference beats", () => {
  it("are the beat annotations alone", () => {
    const one = (/** @type {number} */ sample, /** @type {number} */ code) => ({
      sample,
      code,
      subtype: 0,
      channel: 0,
      number: 0,
      text: "",
      duration: 0,
    });
    assert.deepEqual(referenceBeats([one(720, 5), one(18, 28), one(360, 1)], 360), [
      { time: 1, letter: "N" },
      { time: 2, letter: "V" },
    ]);
  });
});

describe("view", () => {
  it("has a true scale: 25 mm of paper a second", () => {
    assert.equal(pxPerSecond({ speed: 25, pxPerMm: PX_PER_MM }), (25 * 96) / 25.4);
  });

  it("stays on the recording", () => {
    const view = { start: 95, speed: 25, gain: 10, width: 10, pxPerMm: PX_PER_MM };
    assert.equal(clampView(view, 100).start, 90);
    assert.equal(clampView({ ...view, start: -3 }, 100).start, 0);
    const whole = clampView(atSpeed(view, 0.001, 0.5), 100);
    assert.ok(Math.abs(whole.width - 100) < 1e-9);
    assert.equal(whole.start, 0);
  });

  it("keeps the anchor in place when it zooms", () => {
    const view = { start: 40, speed: 25, gain: 10, width: 10, pxPerMm: PX_PER_MM };
    const closer = atSpeed(view, 50, 0.25);
    assert.equal(closer.start + 0.25 * closer.width, 42.5);
  });
});

describe("parts that come later", () => {
  it("are brought once, together with all or when one is wanted", async () => {
    /** @type {string[]} */
    const brought = [];
    const later = new Later(() => assert.fail());
    const [one, two] = ["one", "two"].map((name) =>
      later.part(async () => {
        brought.push(name);
        return name;
      }),
    );
    await later.use(two, (part) => assert.equal(part, "two"));
    assert.deepEqual(brought, ["two"]);
    await later.all();
    assert.equal(await one(), "one");
    assert.deepEqual(brought, ["two", "one"]);
  });

  it("are asked for again where they did not arrive; the others came, and who wanted one is told", async () => {
    let tries = 0;
    /** @type {unknown[]} */
    const told = [];
    /** @type {string[]} */
    const used = [];
    const later = new Later((error) => told.push(error));
    const lost = new Error("lost");
    const part = later.part(async () => {
      tries += 1;
      if (tries < 3) throw lost;
      return "part";
    });
    const other = later.part(async () => "other");
    await assert.rejects(later.all(), lost);
    assert.equal(await other(), "other");
    await later.use(part, (arrived) => used.push(arrived));
    assert.deepEqual([told, used], [[lost], []]);
    await later.use(part, (arrived) => used.push(arrived));
    assert.deepEqual([told, used, tries], [[lost], ["part"], 3]);
  });
});
