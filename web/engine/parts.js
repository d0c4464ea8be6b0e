// The parts of the engine: wasm modules of one program (wasm/exports/ says what each is for), each with memory of its own.

/** The first one opens recordings and analyses them; the others may come later, in any order.
 * @type {readonly import("./engine.js").Part[]} */
export const PARTS = ["core", "more"];
