// Rhythm episodes: the rows in which the module hands them out, and those of annotated beats.

import { errorOfStatus } from "./error.js";

export const EPISODE_NUMBERS = 6; // TLW_EPISODE_NUMBERS

/** Index = tl_rhythm_kind. @type {import("./engine.js").EpisodeKind[]} */
const KINDS = [
  "none",
  "sinus",
  "bradycardia",
  "tachycardia",
  "irregular",
  "pause",
  "dropped-beat",
  "couplet",
  "idioventricular",
  "vt",
  "svt",
  "bigeminy",
  "trigeminy",
];

/** @param {Float64Array} row @returns {import("./engine.js").Episode} */
export function episodeOfRow([kind, start, end, beats, rate, certainty]) {
  return { kind: KINDS[kind], start, end, beats, rate, certainty };
}

/**
 * @param {import("./memory.js").Memory} memory
 * @param {{ time: number, code: number }[]} annotations in order of time
 * @returns {import("./engine.js").Episode[]}
 */
export function annotatedEpisodes(memory, annotations) {
  const count = annotations.length;
  return memory.withBlocks([count * 8, count], (timesAt, codesAt) => {
    const times = annotations.map(({ time }) => time);
    memory.writeDoubles(timesAt, times);
    memory.writeBytes(
      codesAt,
      Uint8Array.from(annotations, ({ code }) => code),
    );
    /** @param {number} rows @param {number} capacity */
    const find = (rows, capacity) => {
      const found = memory.module.tlw_rhythm_annotated(timesAt, codesAt, count, rows, capacity);
      if (found < 0) throw errorOfStatus(found, "There is no memory for the episodes of these beats.");
      return found;
    };
    const found = find(0, 0);
    return memory.withBlocks([found * EPISODE_NUMBERS * 8], (rows) => {
      find(rows, found);
      const numbers = memory.readDoubles(rows, found * EPISODE_NUMBERS);
      return Array.from({ length: found }, (_, i) =>
        episodeOfRow(numbers.subarray(i * EPISODE_NUMBERS, (i + 1) * EPISODE_NUMBERS)),
      );
    });
  });
}
