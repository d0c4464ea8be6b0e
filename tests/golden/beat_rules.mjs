// Pairs of annotation files made by hand, one for each rule of the comparison that random ones rarely reach. Samples
// count from the end of the learning period; the match window is 54 samples.

/** @typedef {import("./beat_cases.mjs").Entry} Entry */
/** @typedef {import("./beat_cases.mjs").Case & { title: string }} TitledCase */

const RATE = 360;
const START = 300 * RATE;
const [N, V, NOISE, WAVE, VF_ON, VF_OFF] = [1, 5, 14, 31, 32, 33];
const UNREADABLE = 0x30;

/** @param {string} title @param {Entry[]} reference @param {Entry[]} test @returns {TitledCase} */
function rule(title, reference, test) {
  const place = (/** @type {Entry[]} */ entries) =>
    entries.map(([sample, code, subtype]) => /** @type {Entry} */ ([START + sample, code, subtype]));
  return { title, rate: RATE, end: START + 5000, reference: place(reference), test: place(test) };
}

/** @param {number[]} samples @returns {Entry[]} */
function beats(...samples) {
  return samples.map((sample) => [sample, N, 0]);
}

/** @param {number} on @param {number} off @returns {Entry[]} */
function fibrillation(on, off) {
  return [
    [on, VF_ON, 0],
    [off, VF_OFF, 0],
  ];
}

/** @param {number} on @param {number} off @returns {Entry[]} */
function shutdown(on, off) {
  return [
    [on, NOISE, UNREADABLE],
    [off, NOISE, 0],
  ];
}

/** A shutdown as the AHA database marks it. @param {number} sample @returns {Entry} */
function shutdownAround(sample) {
  return [sample, NOISE, UNREADABLE];
}

/** @type {TitledCase[]} */
export const RULES = [
  rule("of two reference beats, the second has a partner of its own", beats(96, 144), beats(120, 169)),
  rule("of two test beats, the second has a partner of its own", beats(120, 169), beats(96, 144)),
  rule("the edges of the match window", beats(500, 1000, 1500, 2000), beats(446, 1054, 1445, 2055)),
  rule("a tie goes to the later beat", beats(500, 1000, 1020), beats(490, 510, 1010)),
  rule(
    "fibrillation includes its first and last sample",
    [...beats(100), ...fibrillation(1000, 2000)],
    beats(100, 999, 1000, 2000, 2001),
  ),
  rule(
    "the last two fibrillations before the next beat are known",
    [
      ...beats(100),
      ...fibrillation(500, 600),
      ...fibrillation(800, 900),
      ...fibrillation(1100, 1200),
      ...beats(2000, 2500),
    ],
    beats(100, 550, 850, 1150, 2000, 2500),
  ),
  rule(
    "fibrillation is known as soon as the next beat has been read",
    [
      ...beats(100),
      ...fibrillation(500, 600),
      ...beats(1000, 1200),
      ...fibrillation(1500, 1600),
      ...fibrillation(1700, 1800),
      ...beats(2000),
    ],
    beats(100, 550, 1000, 1200, 1550, 1750, 2000),
  ),
  rule(
    "fibrillation without an end",
    [...beats(100), [500, VF_ON, 0], ...beats(1000)],
    beats(100, 400, 1000, 4000),
  ),
  rule(
    "a second fibrillation without an end",
    [...beats(100), ...fibrillation(500, 600), [900, VF_ON, 0], ...beats(1000)],
    beats(100, 550, 1000, 4000),
  ),
  rule("fibrillation in the test file hides its beats", beats(100, 550, 1000), [
    ...beats(100),
    [500, VF_ON, 0],
    ...beats(550),
    [600, VF_OFF, 0],
    ...beats(1000),
  ]),
  rule(
    "reference shutdown includes its first and last sample",
    [...beats(100), ...shutdown(1000, 2000), ...beats(3000)],
    beats(100, 999, 1000, 2000, 2001, 3000),
  ),
  rule("test shutdown includes its first and last sample", beats(100, 999, 1200, 2000, 2100, 3000), [
    ...beats(100),
    ...shutdown(1200, 2000),
    ...beats(3000),
  ]),
  rule(
    "a shutdown to the end of the reference",
    [...beats(100), shutdownAround(1000)],
    beats(100, 900, 1000, 4000),
  ),
  rule(
    "a shutdown between beats has no end of its own",
    [...beats(100), shutdownAround(1000), ...beats(2000)],
    beats(100, 200, 154, 1900, 1946, 1947, 2000).sort((a, b) => a[0] - b[0]),
  ),
  rule(
    "such a shutdown behind fibrillation begins there",
    [...beats(100), ...fibrillation(500, 600), shutdownAround(1000), ...beats(2000)],
    beats(100, 300, 640, 660, 1900, 2000),
  ),
  rule(
    "such a shutdown between near beats has no length",
    [...beats(100), shutdownAround(110), ...beats(180)],
    beats(100, 126, 150, 180),
  ),
  rule(
    "such a shutdown before the first beat",
    [shutdownAround(1000 - START), ...beats(2000)],
    beats(500, 1900, 1950, 2000),
  ),
  rule(
    "fibrillation goes before shutdown",
    [...beats(100), ...fibrillation(500, 900), ...shutdown(950, 1500), ...beats(2000)],
    beats(100, 800, 1000, 2000),
  ),
  rule(
    "noise that leaves something to read is no shutdown",
    [...beats(100), [500, NOISE, 0x10], [900, NOISE, 0], ...beats(1000)],
    beats(100, 700, 1000),
  ),
  rule(
    "a flutter wave in the reference is no beat, but is matched",
    [...beats(100), [500, WAVE, 0], [900, WAVE, 0], ...beats(1000)],
    beats(100, 505, 1000),
  ),
  rule("a flutter wave in the test file is no beat, but is matched", beats(100, 500, 1000), [
    ...beats(100),
    [505, WAVE, 0],
    [800, WAVE, 0],
    [990, WAVE, 0],
    ...beats(1001),
  ]),
  rule("a test beat before the end of learning matches a beat behind it", beats(10, 1000), beats(-44, 1000)),
  rule("a test beat behind it belongs to a beat before it", beats(-5, 300), beats(5, 300)),
  rule("so does one without any reference beat to follow", beats(-5), beats(5)),
  rule("beats at the end of the record", beats(100, 4990, 5000, 5001, 5100), beats(100, 5000, 5002, 5060)),
  rule("a test beat behind the end is matched with one before it", beats(4980), [[5010, V, 0]]),
  rule("nothing found", beats(100, 500), []),
  rule("nothing to find", [], beats(100, 500)),
];
