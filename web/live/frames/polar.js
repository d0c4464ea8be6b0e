/** Polar Measurement Data (PMD), as the H10 speaks it.
 *
 * Source: Polar Electro, "Polar Measurement Data Specification for 3rd Party", and the tests of the Polar BLE SDK
 * (EcgDataTest, PmdControlPointResponse). All numbers are little-endian.
 *
 *   data frame                             control point, read            control point, indicated
 *   byte  what                             byte  what                     byte  what
 *   0     measurement, 0 = ECG             0     0x0F                     0     0xF0
 *   1-8   u64 ns since 2000-01-01,         1     bit 0: ECG               1     the request's code
 *         of the last sample                                              2     measurement
 *   9     frame type, 0 = this one                                        3     status, 0 = success
 *   10-   i24 uV, one after another                                       4     1: there is more (may lack)
 *                                                                         5-    parameters
 *
 * The sensor says by itself that a measurement ended: 0x01, then the measurements.
 * Settings, as parameters and in the request to start: kind (0 rate in Hz, 1 resolution in bits), count, count x u16.
 */

const ECG = 0;

export const GET_SETTINGS = 1;
export const START = 2;
export const STOP = 3;

export const SUCCESS = 0;
export const ALREADY_IN_STATE = 6;
export const IN_CHARGER = 13;

const RATE = 0;
const RESOLUTION = 1;
/** Bytes of one value of each kind of setting: range, range in milliunits, channels, factor, security. */
const SETTING_BYTES = [2, 2, 2, 4, 1, 4, 16];

/** @typedef {"short" | "not-ecg" | "frame-type" | "ragged"} FrameRefusal
 * @typedef {{ stampNs: bigint, stamp: number, samples: Float32Array, refused: null }} EcgFrame stamp: seconds since
 *   2000-01-01; samples: mV
 * @typedef {{ samples: null, refused: FrameRefusal }} RefusedFrame */

/** @param {FrameRefusal} refused @returns {RefusedFrame} */
const refusedFrame = (refused) => ({ samples: null, refused });

/** @param {DataView} view @returns {EcgFrame | RefusedFrame} */
export function parseEcgFrame(view) {
  const bytes = view.byteLength - 10;
  if (bytes < 3) return refusedFrame("short");
  if (view.getUint8(0) !== ECG) return refusedFrame("not-ecg");
  if (view.getUint8(9) !== 0) return refusedFrame("frame-type");
  if (bytes % 3 !== 0) return refusedFrame("ragged");
  const samples = new Float32Array(bytes / 3);
  for (let i = 0; i < samples.length; i++) samples[i] = int24(view, 10 + 3 * i) / 1000;
  const stampNs = view.getBigUint64(1, true);
  return { stampNs, stamp: seconds(stampNs), samples, refused: null };
}

/** @param {DataView} view @param {number} at */
const int24 = (view, at) => view.getUint16(at, true) | (view.getInt8(at + 2) << 16);

/** To a tenth of a microsecond, which is what a double holds of decades. @param {bigint} ns */
const seconds = (ns) => Number(ns / 1_000_000_000n) + Number(ns % 1_000_000_000n) / 1e9;

/** @typedef {{ kind: "response", request: number, measurement: number, status: number, more: boolean,
 *   parameters: DataView }} ControlResponse
 * @typedef {{ kind: "ended", measurements: number[] }} MeasurementEnded
 * @typedef {{ kind: "refused", refused: "short" | "unknown" }} RefusedControl */

/** @param {DataView} view @returns {ControlResponse | MeasurementEnded | RefusedControl} */
export function parseControl(view) {
  if (view.byteLength < 2) return { kind: "refused", refused: "short" };
  const code = view.getUint8(0);
  if (code === 1) return { kind: "ended", measurements: bytesOf(view, 1) };
  if (code !== 0xf0) return { kind: "refused", refused: "unknown" };
  if (view.byteLength < 4) return { kind: "refused", refused: "short" };
  return {
    kind: "response",
    request: view.getUint8(1),
    measurement: view.getUint8(2),
    status: view.getUint8(3),
    more: view.byteLength > 4 && view.getUint8(4) !== 0,
    parameters: rest(view, 5),
  };
}

/** Whether the ECG is among the measurements that ended; the upper two bits of each tell something else.
 * @param {MeasurementEnded} ended */
export const endsEcg = ({ measurements }) => measurements.some((each) => (each & 0x3f) === ECG);

/** Whether the sensor has an ECG; null: these are no features. @param {DataView} view @returns {boolean | null} */
export function hasEcg(view) {
  if (view.byteLength < 2 || view.getUint8(0) !== 0x0f) return null;
  return (view.getUint8(1) & 1) === 1;
}

/** What the ECG can be started with, of the parameters of an answer to GET_SETTINGS.
 * @param {DataView} view
 * @returns {{ rates: number[], resolutions: number[] } | null} null: no such parameters
 */
export function parseSettings(view) {
  /** @type {number[][]} */
  const found = [[], []];
  for (let at = 0; at < view.byteLength; ) {
    if (at + 2 > view.byteLength) return null;
    const kind = view.getUint8(at);
    const count = view.getUint8(at + 1);
    const size = SETTING_BYTES[kind];
    const next = at + 2 + count * size;
    // An unknown kind has no size, so that `next` is no number.
    if (!(next <= view.byteLength)) return null;
    if (kind === RATE || kind === RESOLUTION) {
      for (let i = at + 2; i < next; i += 2) found[kind].push(view.getUint16(i, true));
    }
    at = next;
  }
  return { rates: found[RATE], resolutions: found[RESOLUTION] };
}

/** @param {number} request GET_SETTINGS or STOP */
export const ecgRequest = (request) => Uint8Array.of(request, ECG);

/** @param {{ rate: number, resolution: number }} settings Hz, bits */
export const startEcg = ({ rate, resolution }) =>
  Uint8Array.of(START, ECG, RATE, 1, ...uint16(rate), RESOLUTION, 1, ...uint16(resolution));

/** @param {number} value @returns {[number, number]} */
const uint16 = (value) => [value & 0xff, value >> 8];

/** @param {DataView} view @param {number} from */
const rest = (view, from) =>
  new DataView(
    view.buffer,
    view.byteOffset + Math.min(from, view.byteLength),
    Math.max(0, view.byteLength - from),
  );

/** @param {DataView} view @param {number} from @returns {number[]} */
const bytesOf = (view, from) => [
  ...new Uint8Array(view.buffer, view.byteOffset + from, view.byteLength - from),
];
