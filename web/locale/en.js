/** Every text of the page, in English: complete, and what the other languages are translated from.
 *
 * The page itself loads the parts of it when it needs them (web/text.js, web/words/); who wants all of them has them here.
 */

import { text as explain } from "./en/explain.js";
import { text as first } from "./en/first.js";
import { text as help } from "./en/help.js";
import { text as live } from "./en/live.js";
import { text as panels } from "./en/panels.js";
import { text as take } from "./en/take.js";

export const text = { ...first, ...help, ...panels, ...explain, ...take, ...live };

/** What a translation is made of. @typedef {typeof text} Text */
