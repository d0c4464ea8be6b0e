/** Movesense (HR+, HR2, Medical, Flash) with firmware that speaks the GATT SensorData Protocol: ECG. */

import { faultOf, SensorFault } from "../fault.js";
import { ecgOf, Packets, RATES, scaleOf, subscribeEcg, unsubscribe, unwrapped } from "../frames/movesense.js";
import { within } from "../wait.js";
import { BATTERY, beginning, Connection, INFORMATION, information, tellBattery } from "./common.js";

const SERVICE = "34802252-7185-4d5d-b431-630e7050e8f0";
const COMMAND = "34800001-7185-4d5d-b431-630e7050e8f0";
const NOTIFIED = "34800002-7185-4d5d-b431-630e7050e8f0";

/** No byte is this reference. */
const NONE = -1;

/** Older firmware answers a rate it does not have with silence. */
const RATE_SECONDS = 2;

/** @typedef {import("../frames/movesense.js").Data} Data
 * @typedef {import("../sensor.js").SensorReadings} SensorReadings */

/** @type {import("../sensor.js").SensorKind} */
export const movesense = {
  id: "movesense",
  gives: "ecg",
  request: { filters: [{ namePrefix: "Movesense" }], optionalServices: [SERVICE, BATTERY, INFORMATION] },
  begin(server, told, clock) {
    const connection = new Connection(server, clock);
    /** @type {Subscription | null} */
    let subscription = null;
    const start = async () => {
      const service = await connection.service(SERVICE);
      const command = await connection.characteristic(service, COMMAND);
      const { model, firmware } = await information(connection);
      const { scale, assumed } = scaleOf(firmware);
      subscription = new Subscription(connection, { command, told, scale });
      await subscription.open(await connection.characteristic(service, NOTIFIED));
      const rate = await subscription.find();
      await tellBattery(connection, told);
      return { rate, model, assumed: assumed ? ["movesense-scale"] : [] };
    };
    return beginning(start, () => subscription?.leave() ?? connection.close(null));
  },
};

/** One subscription to the ECG, at the first rate that the sensor accepts. Its reference is the rate's place in the
 * list, from 1 on, so that what comes late of another try is told from it. */
class Subscription {
  /** @param {Connection} connection
   * @param {{ command: BluetoothRemoteGATTCharacteristic, told: SensorReadings, scale: number }} how */
  constructor(connection, { command, told, scale }) {
    this.connection = connection;
    this.command = command;
    this.told = told;
    this.scale = scale;
    this.packets = new Packets();
    this.reference = NONE;
    /** The sensor's time of the packet before, unwrapped. @type {number | null} */
    this.ms = null;
    /** Called when the sensor accepts or refuses. @type {(accepted: boolean) => void} */
    this.answered = () => {};
  }

  /** @param {BluetoothRemoteGATTCharacteristic} notified */
  open(notified) {
    return this.connection.listen(notified, (view) => {
      for (const packet of this.packets.take(view)) {
        if (packet.kind === "refused" || packet.reference !== this.reference) continue;
        if (packet.kind === "data") this.tell(packet);
        // Data are an answer too: some firmware gives no other.
        this.answered(packet.kind === "data" || packet.status < 400);
      }
    });
  }

  /** @returns {Promise<number>} the rate that was accepted, Hz */
  async find() {
    for (const [index, rate] of RATES.entries()) {
      this.reference = index + 1;
      if (await this.accepts(rate)) return rate;
      await this.end();
    }
    throw new SensorFault("no-rate");
  }

  /** @param {number} rate */
  async accepts(rate) {
    /** @type {Promise<boolean>} */
    const answer = new Promise((resolve) => {
      this.answered = resolve;
    });
    await this.connection.write(this.command, subscribeEcg(this.reference, rate));
    const { clock } = this.connection;
    try {
      return await within(answer, { clock, seconds: RATE_SECONDS, fault: "no-answer" });
    } catch (error) {
      if (faultOf(error) === "no-answer") return false;
      throw error;
    }
  }

  /** @param {Data} data */
  tell(data) {
    this.ms = unwrapped(data.ms, this.ms);
    const packet = ecgOf(data, { rate: RATES[this.reference - 1], scale: this.scale, ms: this.ms });
    this.told.ecg({ ...packet, arrived: this.connection.clock.now() });
  }

  /** @returns {Promise<void>} */
  async end() {
    const { reference } = this;
    this.reference = NONE;
    await this.connection.write(this.command, unsubscribe(reference)).catch(() => {});
  }

  leave() {
    const { reference, command } = this;
    const end = () => command.writeValueWithResponse(unsubscribe(reference));
    return this.connection.close(reference === NONE ? null : end);
  }
}
