/** Which beats a reader wants to look at: those named, and not known to be conducted from the sinus node. */

import { UNNAMED } from "./beats.js";

/**
 * @param {Pick<import("../engine/engine.js").ModelInfo, "classes" | "normal"> | undefined} model
 * @returns {(letter: string) => boolean} whether beats of that letter are not normal; a bundle branch block is not
 * abnormal in this sense, a class whose name does not tell is
 */
export function abnormalBy(model) {
  const quiet = new Set([UNNAMED, ...(model?.classes ?? []).filter((_, i) => model?.normal[i] === true)]);
  return (letter) => !quiet.has(letter);
}
