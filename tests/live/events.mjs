// What a driver or a link told, written down.

/** @typedef {import("../../web/live/sensor.js").EcgPacket} EcgPacket
 * @typedef {import("../../web/live/sensor.js").RrPacket} RrPacket
 * @typedef {import("../../web/live/sensor.js").DriverEvents} DriverEvents
 * @typedef {import("../../web/live/sensor.js").SensorEvents} SensorEvents */

/** @implements {SensorEvents}
 * @implements {DriverEvents} */
export class Told {
  constructor() {
    /** Everything, in order. @type {string[]} */
    this.log = [];
    /** @type {EcgPacket[]} */
    this.packets = [];
    /** @type {RrPacket[]} */
    this.beats = [];
    /** Called with every state. @type {(state: string) => void} */
    this.onState = () => {};
  }

  /** @param {EcgPacket} packet */
  ecg(packet) {
    this.packets.push(packet);
    this.log.push("ecg");
  }

  /** @param {RrPacket} packet */
  rr(packet) {
    this.beats.push(packet);
    this.log.push("rr");
  }

  /** @param {number} percent */
  battery(percent) {
    this.log.push(`battery ${percent}`);
  }

  /** @param {boolean} on */
  contact(on) {
    this.log.push(`contact ${on}`);
  }

  ended() {
    this.log.push("ended");
  }

  restarted() {
    this.log.push("restarted");
  }

  /** @param {string} state @param {import("../../web/live/sensor.js").StateDetail} [detail] */
  state(state, detail = {}) {
    const { attempt, seconds, fault } = detail;
    const parts = [state, attempt && `#${attempt}`, seconds && `${seconds} s`, fault];
    this.log.push(parts.filter(Boolean).join(" "));
    this.onState(state);
  }

  /** What was told since this was asked last. */
  since() {
    return this.log.splice(0);
  }
}
