/** What tools/modules.mjs makes of the stylesheets in styles/later/. */
declare const css: string;
export default css;
