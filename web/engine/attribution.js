// What explanations are of (tl_wave_player), and how exactly they add up.

/** Index = tl_wave_player. @type {import("./engine.js").WAVE_PLAYERS} */
export const WAVE_PLAYERS = ["p", "pr", "qrs", "st", "t", "rest", "timing", "around"];
export const ADDITIVITY = 1e-4;
