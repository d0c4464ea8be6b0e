/** The texts of the page with those of the live view, in its language. */

import { text as english } from "../locale/en/live.js";
import { inLanguage } from "../text.js";
import { text as explain } from "./explain.js";
import { text as panels } from "./panels.js";

export const text = { ...explain, ...panels, ...inLanguage(english) };
