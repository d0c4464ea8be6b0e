/** The measured size of the screen's millimetre, kept with the rest if the person says so, else for this visit. */

const NAME = "calibration";

/** @param {import("./keep.js").Keep} keep @returns {import("../screen-scale.js").Memory} */
export const keptMemory = (keep) => ({
  read: async () => {
    const kept = await keep.get(NAME);
    return typeof kept === "number" && kept > 0 ? kept : null;
  },
  write: (devicePixels) => {
    keep.set(NAME, devicePixels);
  },
});
