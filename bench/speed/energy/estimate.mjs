// From instructions to energy: an ESTIMATE, as a range whose ends are the published figures of real chips. Nothing here was
// measured on such a chip.
//
// An x86 instruction is not an Arm instruction; for this program their numbers are much alike. The same sources for a
// Cortex-M4 took, under emulation, between 3 % fewer and 5 % more of them:
//
//   arm-linux-gnueabihf-gcc-12 -mthumb -mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mfloat-abi=hard -O3 -ffp-contract=off
//   qemu-arm -cpu max -singlestep -d exec,nochain     (version 7.2; two beats less one beat, in lines of its log)

/** @typedef {{ least: number, most: number }} Range */
/** @typedef {{ name: string, picojoules: Range }} Core `picojoules` of an instruction */

/** Picojoules of a clock cycle. @param {number} microamperesPerMhz @param {number} volts */
const cycle = (microamperesPerMhz, volts) => microamperesPerMhz * volts;

/** @type {Core[]} */
export const CORES = [
  {
    // STM32L412xx, DS12469 rev. 7, page 1: run mode 28 uA/MHz with a switching regulator, 79 with a linear one; 3.3 V. Arm
    // Cortex-M4 Technical Reference Manual, instruction timings: VMUL and VADD one cycle, VLDR and VSTR two.
    name: "cortex_m4",
    picojoules: { least: cycle(28, 3.3), most: 2 * cycle(79, 3.3) },
  },
  {
    // Microchip's 300 MHz Cortex-M7 running CoreMark: table 48-7, 85 mA at 1.8 V and 5 mA at 3.3 V (cache off); table 57-6,
    // 90 mA at 3.3 V (from flash, linear regulator). The core issues one or two instructions a cycle.
    name: "cortex_m7",
    picojoules: {
      least: (cycle(85_000 / 300, 1.8) + cycle(5_000 / 300, 3.3)) / 2,
      most: cycle(90_000 / 300, 3.3),
    },
  },
  {
    // Vasilakis 2015 (FORTH-ICS/TR-450), measured on an Exynos 5 Octa: integers 50 to 80 pJ an instruction, floating point 80
    // to 350, loads and stores 150 to 200.
    name: "cortex_a7",
    picojoules: { least: 50, most: 350 },
  },
];

const BEATS_A_DAY = 100_000;
const SECONDS_A_DAY = 86_400;
/** In joules, as printed on them: 225 mAh at 3 V, 100 mAh at 3.7 V. */
const CR2032 = 0.225 * 3600 * 3;
const LIPO_100_MAH = 0.1 * 3600 * 3.7;

/** @param {number} instructions @param {number} picojoules of one @returns {number} microjoules */
export function microjoules(instructions, picojoules) {
  return (instructions * picojoules) / 1e6;
}

/**
 * A day of 100,000 beats: the network runs for each of them, all else all the time.
 * @param {{ beat: number, second: number }} instructions
 * @param {number} picojoules of one
 */
export function dayOf({ beat, second }, picojoules) {
  const instructions = beat * BEATS_A_DAY + second * SECONDS_A_DAY;
  const joules = microjoules(instructions, picojoules) / 1e6;
  return { joules, of_cr2032: (100 * joules) / CR2032, of_lipo_100mah: (100 * joules) / LIPO_100_MAH };
}
