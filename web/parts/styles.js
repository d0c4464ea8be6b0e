/** The stylesheets of what comes later (styles/later/). They come as a script and not as links: the browser would load those
 * before the first analysis, and the page must request nothing once it has loaded.
 */

import css from "../styles/later.js";

/** Puts them into the page, behind its own. */
export function adoptStyles() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
