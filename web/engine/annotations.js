// Annotated beats: WFDB annotation files of them, and the rhythm episodes that they make.

import { EPISODE_NUMBERS, episodeOfRow } from "./episodes.js";
import { errorOfStatus } from "./error.js";
import { encodeStrings } from "./memory.js";

/**
 * @param {import("./memory.js").Memory} memory
 * @param {{ sample: number, code: number, channel?: number, text?: string }[]} annotations in ascending order
 */
export function encodeAnnotations(memory, annotations) {
  const rows = annotations.flatMap(({ sample, code, channel }) => [sample, code, channel ?? 0]);
  const texts = encodeStrings(annotations.map(({ text }) => text ?? ""));
  return memory.withBlocks([rows.length * 8, texts.length], (rowsAt, textsAt) => {
    memory.writeDoubles(rowsAt, rows);
    memory.writeBytes(textsAt, texts);
    /** @param {number} bytesAt @param {number} capacity */
    const encode = (bytesAt, capacity) =>
      memory.module.tlw_annotations_encode(
        rowsAt,
        textsAt,
        texts.length,
        annotations.length,
        bytesAt,
        capacity,
      );
    const size = encode(0, 0);
    if (size < 0) {
      throw errorOfStatus(
        size,
        "An annotation has a negative sample, or a code or a channel that WFDB does not know.",
      );
    }
    return memory.withBlocks([size], (bytesAt) => {
      encode(bytesAt, size);
      return memory.readBytes(bytesAt, size);
    });
  });
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
