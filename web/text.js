/** The texts in the language of the page. */

export { text } from "./locale/en.js";
