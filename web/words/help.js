/** The texts of the page with those of help, tour and privacy panel, in its language. */

import { text as english } from "../locale/en/help.js";
import { inLanguage } from "../text.js";
import { text as live } from "./live.js";

export const text = { ...live, ...inLanguage(english) };
