/** The texts of the page with those of the panels of variability and of shapes, in its language. */

import { text as english } from "../locale/en/panels.js";
import { inLanguage, text as first } from "../text.js";

export const text = { ...first, ...inLanguage(english) };
