/** The table of sensors: one line each. */

import { heartRate } from "./sensors/heart-rate.js";
import { movesense } from "./sensors/movesense.js";
import { polar } from "./sensors/polar.js";

/** @type {import("./sensor.js").SensorKind[]} */
export const SENSORS = [polar, movesense, heartRate];
