/** The texts of the page with those of explanations, in its language. */

import { text as english } from "../locale/en/explain.js";
import { inLanguage, text as first } from "../text.js";

export const text = { ...first, ...inLanguage(english) };
