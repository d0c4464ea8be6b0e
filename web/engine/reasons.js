// Why a beat that was found has no name: tl_reason.

/** Index = tl_reason. @type {import("./engine.js").Reason[]} */
export const REASONS = ["none", "no-model", "edge", "quality", "unsure", "paced"];
