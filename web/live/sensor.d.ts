/** What a sensor of the live view is to everyone else: packets out, states told, one row of a table each.
 *
 * A new sensor is one file in web/live/sensors/ and one line in web/live/sensors.js. Nothing here is in words that
 * people read: states, faults and assumptions are codes.
 */

export interface EcgPacket {
  /** Seconds on the sensor's own clock, of the last sample. */
  stamp: number;
  /** mV, evenly spaced. */
  samples: Float32Array;
  /** Seconds on the page's clock (`Clock.now`) when the packet came. */
  arrived: number;
}

export interface RrPacket {
  /** Beats a minute, as the sensor averages them. */
  heartRate: number;
  /** Seconds, oldest first; often none, at times several. */
  rr: number[];
  /** Whether the strap lies on skin; null: it does not say. */
  contact: boolean | null;
  arrived: number;
}

export type LinkState =
  | "choosing"
  | "connecting"
  | "starting"
  | "streaming"
  /** For the next try. */
  | "waiting"
  | "stopped"
  | "failed";

export type FaultCode =
  /** The person closed the browser's list of sensors, or it was empty. */
  | "not-chosen"
  /** The browser forbids it: no press of a button led here, or a frame without permission. */
  | "not-allowed"
  /** No connection came about. */
  | "out-of-reach"
  /** Connected, and then a question stayed without an answer. */
  | "no-answer"
  /** The operating system has to be paired with the sensor and is not. */
  | "pairing"
  /** The sensor does not have what the driver needs. */
  | "no-service"
  /** A sensor of that maker which has no ECG. */
  | "no-ecg"
  | "refused"
  | "in-charger"
  /** None of the rates the driver knows was accepted. */
  | "no-rate"
  /** The connection broke. */
  | "lost"
  /** Connected, and nothing came for five seconds. */
  | "silent"
  /** Connected, and the sensor said that it ended its stream. */
  | "ended"
  /** It is not the one whose recording was to be gone on with. */
  | "other-sensor"
  /** The recording that was to be gone on with is gone, or another tab is writing it. */
  | "not-continued"
  /** Anything else the browser reports. */
  | "bluetooth";

export interface StateDetail {
  /** "connecting" and "waiting": which try this is or will be, from 1 on. */
  attempt?: number;
  /** "waiting": until the next try. */
  seconds?: number;
  /** Why. */
  fault?: FaultCode;
}

/** What a driver tells. */
export interface SensorReadings {
  ecg(packet: EcgPacket): void;
  rr(packet: RrPacket): void;
  /** 0 to 100. */
  battery(percent: number): void;
  /** Whether the strap lies on skin, about once a second, beside an ECG. No packet of the stream. */
  contact(on: boolean): void;
}

/** What a driver tells a link. */
export interface DriverEvents extends SensorReadings {
  /** The sensor ended the stream by itself. */
  ended(): void;
}

/** What a link tells. */
export interface SensorEvents extends SensorReadings {
  state(state: LinkState, detail?: StateDetail): void;
  /** The stream begins anew: the next stamp may be of another clock. Comes before its first packet. */
  restarted(): void;
}

/** Time and timers, so that tests can turn them by hand. */
export interface Clock {
  /** Seconds. */
  now(): number;
  /** Milliseconds, as everywhere. */
  setTimeout(act: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

export interface SensorKind {
  id: string;
  gives: "ecg" | "rr";
  /** What the browser's chooser is asked for. */
  request: { filters: BluetoothLEScanFilter[]; optionalServices: BluetoothServiceUUID[] };
  /** Starts the sensor's stream; packets may come before it is known. */
  begin(server: BluetoothRemoteGATTServer, told: DriverEvents, clock: Clock): Begun;
}

/** A stream from the moment at which it is being started. */
export interface Begun {
  /** Rejects with a SensorFault, or with what the browser throws; what was started is stopped then, as far as that is
   * possible. */
  stream: Promise<Stream>;
  /** Ends it on the sensor, however far it has come. What has to be written is under way when this returns its promise,
   * unless the browser refuses because another operation is: a page that is being left need not wait. Never rejects. */
  stop(): Promise<void>;
}

export interface Stream {
  /** Hz, nominal; null: the sensor sends no samples. */
  rate: number | null;
  /** What the sensor calls itself; empty: it does not say. */
  model: string;
  /** Codes of what had to be supposed: "movesense-scale". */
  assumed: string[];
}
