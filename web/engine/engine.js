// The engine as JavaScript sees it: engine.d.ts says what is here, engine/tracelight.h what the numbers mean, and
// wasm/abi.h what the wasm module exports. Works in pages, module workers and Node; no eval; a part's
// own functions are imported with it (load.js).

export { TracelightError } from "./error.js";
export { detectFlavour } from "./flavour.js";
export { ADDITIVITY, WAVE_PLAYERS } from "./attribution.js";
export { loadEngine } from "./load.js";
export { PARTS } from "./parts.js";
export { HRV_USES } from "./hrv-uses.js";
export { REASONS } from "./reasons.js";
export { RATE_INTERVALS, RATE_LEAST } from "./summary.js";
