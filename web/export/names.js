/** Names of columns and keys in what is saved. */

/** "qtcBazett" becomes "qtc_bazett". @param {string} name */
export const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
