// The machine's single-precision peak in wasm SIMD, by peak.c. Runs in Node and in pages.

const STEPS = 160_000; // some 3 ms a measurement
const WARM_UP = 20;

/** @param {Uint8Array<ArrayBuffer>} wasm @returns {Promise<() => number>} measures once, in GFLOP/s */
export async function openPeak(wasm) {
  const { instance } = await WebAssembly.instantiate(wasm);
  const exports = /** @type {Record<"tl_peak" | "tl_peak_operations", (...numbers: number[]) => number>} */ (
    /** @type {unknown} */ (instance.exports)
  );
  const measure = () => {
    const start = performance.now();
    exports.tl_peak(STEPS, 0.5, 1);
    return (STEPS * exports.tl_peak_operations()) / ((performance.now() - start) * 1e6);
  };
  for (let i = 0; i < WARM_UP; i++) measure();
  return measure;
}
