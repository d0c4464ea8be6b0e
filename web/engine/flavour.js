// Which build of the engine this browser can run: the fastest of them. All give the same bits.

const HEAD = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]; // magic, version 1
const TYPE = [0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7f]; // type 0: () -> i32
const FUNCTION = [0x03, 0x02, 0x01, 0x00]; // function 0 is of type 0
const EXPORT = [0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00]; // it is called "f"

/** A module with one function. @param {number[]} code its instructions */
function moduleOf(code) {
  const body = [0x00, ...code, 0x0b]; // no locals; end
  return Uint8Array.of(
    ...[...HEAD, ...TYPE, ...FUNCTION, ...EXPORT],
    ...[0x0a, body.length + 2, 0x01, body.length, ...body],
  );
}

// i32.const 0, i8x16.splat, i8x16.popcnt (the last that became one of the 128-bit instructions), i32x4.extract_lane 0
const SIMD_MODULE = moduleOf([0x41, 0x00, 0xfd, 0x0f, 0xfd, 0x62, 0xfd, 0x1b, 0x00]);

const RELAXED_MODULE = moduleOf([
  ...[0x41, 0x7d, 0xfd, 0x0f], // i32.const -3, i8x16.splat
  ...[0x41, 0xff, 0x00, 0xfd, 0x0f], // i32.const 127, i8x16.splat
  ...[0x41, 0xe8, 0x07, 0xfd, 0x11], // i32.const 1000, i32x4.splat
  ...[0xfd, 0x93, 0x02], // i32x4.relaxed_dot_i8x16_i7x16_add_s
  ...[0xfd, 0x1b, 0x00], // i32x4.extract_lane 0
]);
const RELAXED_RESULT = 4 * -3 * 127 + 1000;

/** Whether the dot product of bytes is there, and right: V8 11.3 got it wrong before a function was optimised. */
function hasRelaxedDot() {
  if (!WebAssembly.validate(RELAXED_MODULE)) return false;
  const { f } = new WebAssembly.Instance(new WebAssembly.Module(RELAXED_MODULE)).exports;
  return /** @type {() => number} */ (f)() === RELAXED_RESULT;
}

/** @returns {import("./engine.js").Flavour} */
export function detectFlavour() {
  if (hasRelaxedDot()) return "relaxed";
  return WebAssembly.validate(SIMD_MODULE) ? "simd128" : "scalar";
}
