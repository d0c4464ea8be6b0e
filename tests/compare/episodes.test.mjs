// Comparison of rhythm episodes: overlap in time, counts of episodes, the learning period, time that does not count.

import assert from "node:assert/strict";
import { test } from "node:test";
import { compareEpisodes, rhythmSpans, sumEpisodes } from "../../bench/compare/episodes.mjs";

const span = (/** @type {number} */ start, /** @type {number} */ end) => ({ start, end });

test("overlap counts as time, and any overlap finds an episode", () => {
  const { reference, test } = compareEpisodes(
    [span(400, 500), span(600, 610)],
    [span(490, 520), span(700, 720)],
  );
  assert.deepEqual(reference, { overlapped: 10, seconds: 110, found: 1, episodes: 2 });
  assert.deepEqual(test, { overlapped: 10, seconds: 50, found: 1, episodes: 2 });
});

test("two test episodes in one reference episode are both right, and it is found once", () => {
  const { reference, test } = compareEpisodes([span(400, 500)], [span(410, 420), span(430, 440)]);
  assert.deepEqual(reference, { overlapped: 20, seconds: 100, found: 1, episodes: 1 });
  assert.deepEqual(test, { overlapped: 20, seconds: 20, found: 2, episodes: 2 });
});

test("episodes that only touch do not overlap", () => {
  assert.equal(compareEpisodes([span(400, 500)], [span(500, 510)]).reference.found, 0);
});

test("the first five minutes are cut off", () => {
  const { reference, test } = compareEpisodes([span(0, 310), span(10, 20)], [span(250, 305)]);
  assert.deepEqual(reference, { overlapped: 5, seconds: 10, found: 1, episodes: 1 });
  assert.deepEqual(test, { overlapped: 5, seconds: 5, found: 1, episodes: 1 });
});

test("test time in an ignored rhythm is neither right nor wrong", () => {
  const options = { ignored: [span(400, 450)] };
  const { test } = compareEpisodes([span(450, 500)], [span(410, 440), span(440, 470)], options);
  assert.deepEqual(test, { overlapped: 20, seconds: 20, found: 1, episodes: 1 });
});

test("counts of records add up", () => {
  const one = compareEpisodes([span(400, 500)], [span(450, 600)]);
  const both = sumEpisodes([one, one]);
  assert.deepEqual(both.reference, { overlapped: 100, seconds: 200, found: 2, episodes: 2 });
  assert.deepEqual(both.test, { overlapped: 100, seconds: 300, found: 2, episodes: 2 });
});

test("a rhythm lasts until another rhythm is annotated, the last one to the end", () => {
  const annotations = [
    { sample: 36, code: 28, text: "(N" },
    { sample: 100, code: 1, text: "" },
    { sample: 200, code: 28, text: "(N" },
    { sample: 3600, code: 28, text: "(AFIB" },
    { sample: 4000, code: 22, text: "MISSB" },
  ];
  assert.deepEqual(rhythmSpans(annotations, 360, 60), [
    { rhythm: "(N", start: 0.1, end: 10 },
    { rhythm: "(AFIB", start: 10, end: 60 },
  ]);
});
