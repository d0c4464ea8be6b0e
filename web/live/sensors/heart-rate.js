/** Any strap with the Heart Rate service: RR intervals, no ECG. */

import { parseHeartRate } from "../frames/heart-rate.js";
import { BATTERY, Connection, INFORMATION, information, tellBattery } from "./common.js";

const SERVICE = 0x180d;
const MEASUREMENT = 0x2a37;

/** @type {import("../sensor.js").SensorKind} */
export const heartRate = {
  id: "heart-rate",
  gives: "rr",
  request: { filters: [{ services: [SERVICE] }], optionalServices: [BATTERY, INFORMATION] },
  async begin(server, told, clock) {
    const connection = new Connection(server, clock);
    try {
      const service = await connection.service(SERVICE);
      const measurement = await connection.characteristic(service, MEASUREMENT);
      await connection.listen(measurement, (view) => {
        const { refused, ...frame } = parseHeartRate(view);
        if (frame.rr) told.rr({ ...frame, arrived: clock.now() });
      });
      const { model } = await information(connection);
      await tellBattery(connection, told);
      return { rate: null, model, assumed: [], stop: () => stop(connection, measurement) };
    } catch (error) {
      connection.close();
      throw error;
    }
  },
};

/** @param {Connection} connection @param {BluetoothRemoteGATTCharacteristic} measurement */
async function stop(connection, measurement) {
  connection.close();
  await connection.run(() => measurement.stopNotifications()).catch(() => {});
}
