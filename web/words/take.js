/** The texts of the page with those of what can be taken away, in its language. */

import { text as english } from "../locale/en/take.js";
import { inLanguage } from "../text.js";
import { text as explain } from "./explain.js";
import { text as panels } from "./panels.js";

export const text = { ...explain, ...panels, ...inLanguage(english) };
