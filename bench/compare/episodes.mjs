// Comparison of rhythm episodes: ANSI/AAMI EC57 as WFDB's `epicmp` counts it for atrial fibrillation (revision of
// 9 May 2010, its epicmp, find_episode and find_overlap); here for any rhythm. tests/golden/epicmp.jsonl holds what
// epicmp itself counts.
//
// Duration: sensitivity is the share of the reference episodes' time that test episodes overlap, positive predictivity
// the share of the test episodes' time that reference episodes overlap. Episodes: one counts as found (or as true)
// when any of its time is overlapped. What lies in the first five minutes is cut off. Time of other rhythms can be
// left out of the positive predictivity (epicmp -x for flutter, as in EC38:1998; EC57 leaves nothing out).
//
// Two differences from epicmp: an episode of which nothing but its last instant lies behind the learning period, or
// that has no length at all, is not counted (epicmp counts it as missed or false), and of a test episode that begins
// in time left out, that time is taken off (epicmp -x adds it: a sign is reversed there).

/** @typedef {{ start: number, end: number }} Span in seconds */

/**
 * @typedef {object} EpisodeCounts
 * @property {{ overlapped: number, seconds: number, found: number, episodes: number }} reference
 * @property {{ overlapped: number, seconds: number, found: number, episodes: number }} test
 */

/** @param {Span} a @param {Span} b @returns {number} seconds */
function overlap(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** @param {Span} span @param {Span[]} others @returns {number} seconds */
export function overlapWithAll(span, others) {
  return others.reduce((total, other) => total + overlap(span, other), 0);
}

/** @param {Span[]} spans @param {number} from seconds @returns {Span[]} */
function cutBefore(spans, from) {
  return spans
    .map(({ start, end }) => ({ start: Math.max(start, from), end }))
    .filter(({ start, end }) => end > start);
}

/**
 * @param {Span[]} spans
 * @param {Span[]} others of the other side
 * @param {Span[]} ignored time that does not count
 */
function tally(spans, others, ignored) {
  const counts = { overlapped: 0, seconds: 0, found: 0, episodes: 0 };
  for (const span of spans) {
    const seconds = span.end - span.start - overlapWithAll(span, ignored);
    if (seconds <= 0) continue;
    const shared = overlapWithAll(span, others);
    counts.overlapped += shared;
    counts.seconds += seconds;
    counts.found += shared > 0 ? 1 : 0;
    counts.episodes += 1;
  }
  return counts;
}

/**
 * Counts of one record.
 * @param {Span[]} references
 * @param {Span[]} tests
 * @param {{ learning?: number, ignored?: Span[] }} [options] `learning`: seconds at the start that do not count;
 *   `ignored`: spans of other rhythms, in which a test episode is neither right nor wrong
 * @returns {EpisodeCounts}
 */
export function compareEpisodes(references, tests, { learning = 300, ignored = [] } = {}) {
  const reference = cutBefore(references, learning);
  const test = cutBefore(tests, learning);
  return { reference: tally(reference, test, []), test: tally(test, reference, ignored) };
}

/** @param {EpisodeCounts[]} records @returns {EpisodeCounts} */
export function sumEpisodes(records) {
  /** @param {"reference" | "test"} side */
  const total = (side) =>
    records.reduce(
      (sum, { [side]: counts }) => ({
        overlapped: sum.overlapped + counts.overlapped,
        seconds: sum.seconds + counts.seconds,
        found: sum.found + counts.found,
        episodes: sum.episodes + counts.episodes,
      }),
      { overlapped: 0, seconds: 0, found: 0, episodes: 0 },
    );
  return { reference: total("reference"), test: total("test") };
}

/**
 * The rhythm annotations of a WFDB file as spans: each lasts until the next one that names another rhythm, the last to
 * the end of the record.
 * @param {{ sample: number, code: number, text: string }[]} annotations
 * @param {number} rate in Hz
 * @param {number} duration of the record in seconds
 * @returns {(Span & { rhythm: string })[]} `rhythm` as it is written, e.g. "(AFIB"
 */
export function rhythmSpans(annotations, rate, duration) {
  const RHYTHM = 28; // +
  const rhythms = annotations.filter(({ code }) => code === RHYTHM);
  const changes = rhythms.filter(({ text }, i) => text !== rhythms[i - 1]?.text);
  return changes.map(({ sample, text }, i) => ({
    rhythm: text,
    start: sample / rate,
    end: i + 1 < changes.length ? changes[i + 1].sample / rate : duration,
  }));
}
