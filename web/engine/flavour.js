// Which build of the engine this browser can run.

// The smallest module that uses a 128-bit vector instruction: (func (result v128) i32.const 0 i8x16.splat
// i8x16.popcnt).
const SIMD_MODULE = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // magic, version 1
  ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b], // type 0: () -> v128
  ...[0x03, 0x02, 0x01, 0x00], // function 0 is of type 0
  ...[0x0a, 0x0a, 0x01, 0x08, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0xfd, 0x62, 0x0b], // its code
);

/** @returns {import("./engine.js").Flavour} */
export function detectFlavour() {
  return WebAssembly.validate(SIMD_MODULE) ? "simd128" : "scalar";
}
