/** Movesense's GATT SensorData Protocol (GSP), of which only ECG is read.
 *
 * Source: Movesense Ltd, "GATT SensorData Protocol specification" (GD-77), and its gatt_sensordata_app: firmware
 * (GATTSensorDataClient.cpp) and client. Numbers are little-endian, but for statuses that some firmware swaps.
 *
 *   written                       notified
 *   byte  what                    byte  what
 *   0     1 subscribe,            0     1 result of a request, 2 data, 3 the rest of data too long for one packet
 *         2 unsubscribe           1     the reference
 *   1     a reference, not 0      2-3   result: u16 status as in HTTP
 *   2-    path, ASCII             2-5   data: u32 ms since the sensor woke, of the first sample
 *                                 6-    data: i32 samples, 16 of them
 *                                 2-    rest: where the packet before was cut, in the middle of a number or not
 *
 * The specification does not say in what unit samples are; the table below does.
 */

const RESULT = 1;
const DATA = 2;
const REST = 3;
/** Bytes before the first sample, and in a packet that is not cut: 16 samples. */
const HEADER = 6;
const WHOLE = HEADER + 16 * 4;

/** Hz that a sensor may know, in the order to ask for them. Firmware differs: 125, 200, 250 and 500 or 128, 256 and
 * 512; 500 and more are left out, as they do not always fit the link and would tell the engine nothing more. */
export const RATES = [200, 250, 256, 125, 128];

/** mV a unit, by firmware; the first row whose versions fit. The factor is the range of the converter, 18 bits at a gain
 * of 20; Movesense's own staff told it of firmware 2.0 (HR+). That it holds for the others is supposed. */
const SCALES = [
  { firmware: /^2\.0(\.|$)/, scale: 1000 / 20 / 2 ** 17, assumed: false },
  { firmware: /^/, scale: 1000 / 20 / 2 ** 17, assumed: true },
];

/** @param {string} firmware its revision; empty: not told @returns {{ scale: number, assumed: boolean }} */
export function scaleOf(firmware) {
  const { scale, assumed } = /** @type {(typeof SCALES)[0]} */ (
    SCALES.find((row) => row.firmware.test(firmware))
  );
  return { scale, assumed };
}

/** @param {number} reference @param {number} rate Hz */
export const subscribeEcg = (reference, rate) =>
  Uint8Array.of(1, reference, ...new TextEncoder().encode(`/Meas/ECG/${rate}`));

/** @param {number} reference */
export const unsubscribe = (reference) => Uint8Array.of(2, reference);

/** @typedef {"short" | "ragged" | "no-beginning" | "unknown"} PacketRefusal
 * @typedef {{ kind: "result", reference: number, status: number }} Result status: as in HTTP, 200 is success
 * @typedef {{ kind: "data", reference: number, ms: number, units: Int32Array }} Data ms: u32, of the first sample
 * @typedef {{ kind: "refused", refused: PacketRefusal }} RefusedPacket
 * @typedef {Result | Data | RefusedPacket} Packet */

/** @param {PacketRefusal} refused @returns {RefusedPacket} */
const refusedPacket = (refused) => ({ kind: "refused", refused });

/** Puts packets together that were cut. */
export class Packets {
  constructor() {
    /** The beginning of a packet whose rest is to come. @type {Uint8Array | null} */
    this.cut = null;
  }

  /** What a notification completes: nothing, a packet, or two, when the rest of the one before never came.
   * @param {DataView} view
   * @returns {Packet[]}
   */
  take(view) {
    if (view.byteLength < 2) return [refusedPacket("short")];
    switch (view.getUint8(0)) {
      case RESULT:
        return [parseResult(view)];
      case DATA:
        return [...this.finish(), ...this.begin(copyOf(view))];
      case REST:
        return this.goOn(copyOf(view));
      default:
        return [refusedPacket("unknown")];
    }
  }

  /** @param {Uint8Array} bytes @returns {Packet[]} */
  begin(bytes) {
    if (bytes.length >= WHOLE) return [parseData(bytes)];
    this.cut = bytes;
    return [];
  }

  /** @param {Uint8Array} bytes @returns {Packet[]} */
  goOn(bytes) {
    if (!this.cut || this.cut[1] !== bytes[1]) return [refusedPacket("no-beginning")];
    const joined = new Uint8Array(this.cut.length + bytes.length - 2);
    joined.set(this.cut);
    joined.set(bytes.subarray(2), this.cut.length);
    this.cut = null;
    return this.begin(joined);
  }

  /** The samples of a packet whose rest is lost are as good as any: its time is that of the first one.
   * @returns {Packet[]} */
  finish() {
    const { cut } = this;
    this.cut = null;
    if (!cut) return [];
    const samples = Math.floor((cut.length - HEADER) / 4);
    return [parseData(cut.subarray(0, HEADER + 4 * Math.max(0, samples)))];
  }
}

/** @param {DataView} view @returns {Result | RefusedPacket} */
function parseResult(view) {
  if (view.byteLength < 4) return refusedPacket("short");
  // The specification's firmware writes 507 as 01 FB; others write 200 as C8 00.
  const little = view.getUint16(2, true);
  const status = little >= 100 && little < 600 ? little : view.getUint16(2, false);
  return { kind: "result", reference: view.getUint8(1), status };
}

/** @param {Uint8Array} bytes @returns {Data | RefusedPacket} */
function parseData(bytes) {
  const size = bytes.length - HEADER;
  if (size < 4) return refusedPacket("short");
  if (size % 4 !== 0) return refusedPacket("ragged");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const units = new Int32Array(size / 4);
  for (let i = 0; i < units.length; i++) units[i] = view.getInt32(HEADER + 4 * i, true);
  return { kind: "data", reference: bytes[1], ms: view.getUint32(2, true), units };
}

/** The browser may use a notification's memory again. @param {DataView} view */
const copyOf = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();

/** The sensor counts milliseconds in 32 bits, which are full after 50 days.
 * @param {number} ms u32
 * @param {number | null} before what this returned for the packet before; null: this is the first
 * @returns {number} ms that go on counting, or back a little where packets come in another order
 */
export const unwrapped = (ms, before) => (before === null ? ms : before + ((ms - before) | 0));

/** @param {Data} data
 * @param {{ rate: number, scale: number, ms: number }} known Hz, mV a unit, the time unwrapped
 * @returns {{ stamp: number, samples: Float32Array }} seconds, of the last sample; mV */
export function ecgOf({ units }, { rate, scale, ms }) {
  return {
    stamp: ms / 1000 + (units.length - 1) / rate,
    samples: Float32Array.from(units, (unit) => unit * scale),
  };
}
