// What became of a beat's RR interval in the variability: tl_hrv_use.

/** Index = tl_hrv_use. @type {readonly import("./engine.js").HrvUse[]} */
export const HRV_USES = ["none", "used", "ectopic", "unnamed", "range", "artefact"];
