/** Any strap with the Heart Rate service: RR intervals, no ECG. */

import { parseHeartRate } from "../frames/heart-rate.js";
import {
  BATTERY,
  beginning,
  Connection,
  HEART_RATE,
  HEART_RATE_MEASUREMENT,
  INFORMATION,
  information,
  tellBattery,
} from "./common.js";

/** @type {import("../sensor.js").SensorKind} */
export const heartRate = {
  id: "heart-rate",
  gives: "rr",
  request: { filters: [{ services: [HEART_RATE] }], optionalServices: [BATTERY, INFORMATION] },
  begin(server, told, clock) {
    const connection = new Connection(server, clock);
    /** Deafens it. @type {(() => Promise<unknown>) | null} */
    let deafen = null;
    const start = async () => {
      const service = await connection.service(HEART_RATE);
      const measurement = await connection.characteristic(service, HEART_RATE_MEASUREMENT);
      deafen = () => measurement.stopNotifications();
      await connection.listen(measurement, (view) => {
        const { refused, ...frame } = parseHeartRate(view);
        if (frame.rr) told.rr({ ...frame, arrived: clock.now() });
      });
      const { model } = await information(connection);
      await tellBattery(connection, told);
      return { rate: null, model, assumed: [] };
    };
    return beginning(start, () => connection.close(deafen));
  },
};
