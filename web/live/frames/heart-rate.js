/** Heart Rate Measurement, 0x2A37, of any strap.
 *
 * Source: Bluetooth SIG, Heart Rate Service 1.0 and GATT Specification Supplement, "Heart Rate Measurement".
 * All numbers are little-endian.
 *
 *   byte   what
 *   0      flags: bit 0 the rate has 16 bits, bit 1 skin contact, bit 2 contact is told at all, bit 3 energy
 *          is told, bit 4 RR intervals are told
 *   1-     u8 or u16 beats a minute
 *   then   u16 kJ, if bit 3
 *   then   u16 RR intervals in 1/1024 s, oldest first, to the end, if bit 4
 */

/** @typedef {{ heartRate: number, rr: number[], contact: boolean | null, refused: null }} HeartRateFrame rr: seconds
 * @typedef {{ rr: null, refused: "short" | "ragged" }} RefusedHeartRate */

/** @param {DataView} view @returns {HeartRateFrame | RefusedHeartRate} */
export function parseHeartRate(view) {
  if (view.byteLength < 1) return { rr: null, refused: "short" };
  const flags = view.getUint8(0);
  const wide = (flags & 1) !== 0;
  const intervalsAt = 1 + (wide ? 2 : 1) + (flags & 8 ? 2 : 0);
  if (view.byteLength < intervalsAt) return { rr: null, refused: "short" };
  const rr = flags & 16 ? intervals(view, intervalsAt) : [];
  if (!rr) return { rr: null, refused: "ragged" };
  return {
    heartRate: wide ? view.getUint16(1, true) : view.getUint8(1),
    rr,
    contact: flags & 4 ? (flags & 2) !== 0 : null,
    refused: null,
  };
}

/** @param {DataView} view @param {number} from @returns {number[] | null} null: half an interval is left */
function intervals(view, from) {
  if ((view.byteLength - from) % 2 !== 0) return null;
  const rr = [];
  for (let at = from; at < view.byteLength; at += 2) rr.push(view.getUint16(at, true) / 1024);
  return rr;
}
