/** Polar H10: ECG at 130 Hz, and skin contact from its Heart Rate service. */

import { SensorFault } from "../fault.js";
import {
  ALREADY_IN_STATE,
  ecgRequest,
  endsEcg,
  GET_SETTINGS,
  hasEcg,
  IN_CHARGER,
  parseControl,
  parseEcgFrame,
  parseSettings,
  START,
  startEcg,
  STOP,
  SUCCESS,
} from "../frames/polar.js";
import { within } from "../wait.js";
import {
  ANSWER_SECONDS,
  BATTERY,
  beginning,
  Connection,
  HEART_RATE,
  INFORMATION,
  information,
  tellBattery,
  tellContact,
} from "./common.js";

const SERVICE = "fb005c80-02e7-f387-1cad-8acd2d8df0c8";
const CONTROL = "fb005c81-02e7-f387-1cad-8acd2d8df0c8";
const DATA = "fb005c82-02e7-f387-1cad-8acd2d8df0c8";

/** What the H10 is started with if it does not offer anything else. */
const USUAL = { rate: 130, resolution: 14 };

/** The person may have to answer a question of the operating system. */
const PAIRING_SECONDS = 30;

/** @typedef {import("../frames/polar.js").ControlResponse} ControlResponse
 * @typedef {import("../sensor.js").DriverEvents} DriverEvents
 * @typedef {import("../sensor.js").Stream} Stream */

/** @type {import("../sensor.js").SensorKind} */
export const polar = {
  id: "polar",
  gives: "ecg",
  request: {
    filters: [{ namePrefix: "Polar H10" }],
    optionalServices: [SERVICE, HEART_RATE, BATTERY, INFORMATION],
  },
  begin(server, told, clock) {
    const connection = new Connection(server, clock);
    /** @type {Control | null} */
    let control = null;
    const start = async () => {
      const service = await connection.service(SERVICE);
      control = new Control(connection, await connection.characteristic(service, CONTROL));
      await control.open();
      await connection.listen(await connection.characteristic(service, DATA), (view) => {
        const { samples, ...frame } = parseEcgFrame(view);
        if (samples)
          told.ecg({ stamp: /** @type {{ stamp: number }} */ (frame).stamp, samples, arrived: clock.now() });
      });
      return started(control, told);
    };
    return beginning(start, () => control?.leave() ?? connection.close(null));
  },
};

/** @param {Control} control @param {DriverEvents} told @returns {Promise<Stream>} */
async function started(control, told) {
  const { connection } = control;
  const settings = await offered(control);
  await start(control, startEcg(settings));
  control.ended = () => told.ended();
  const { model } = await information(connection);
  await tellBattery(connection, told);
  await tellContact(connection, told);
  return { rate: settings.rate, model, assumed: [] };
}

/** Rate and resolution, of those the sensor has. @param {Control} control */
async function offered(control) {
  const { status, parameters } = await control.ask(ecgRequest(GET_SETTINGS));
  if (status !== SUCCESS) throw refusal(status);
  const settings = parseSettings(parameters);
  return {
    rate: choose(settings?.rates, USUAL.rate),
    resolution: choose(settings?.resolutions, USUAL.resolution),
  };
}

/** @param {number[] | undefined} offers @param {number} usual */
const choose = (offers, usual) => (!offers?.length || offers.includes(usual) ? usual : offers[0]);

/** A page that was closed without a word leaves the stream running; it has to end before it can begin.
 * @param {Control} control @param {Uint8Array<ArrayBuffer>} bytes */
async function start(control, bytes) {
  let { status } = await control.ask(bytes);
  if (status === ALREADY_IN_STATE) {
    await control.ask(ecgRequest(STOP));
    ({ status } = await control.ask(bytes));
  }
  if (status !== SUCCESS) throw refusal(status);
}

/** @param {number} status */
const refusal = (status) => new SensorFault(status === IN_CHARGER ? "in-charger" : "refused");

/** The control point: questions, and answers as indications. */
class Control {
  /** @param {Connection} connection @param {BluetoothRemoteGATTCharacteristic} characteristic */
  constructor(connection, characteristic) {
    this.connection = connection;
    this.characteristic = characteristic;
    /** Called with every answer. @type {(response: ControlResponse) => void} */
    this.answered = () => {};
    /** Called when the sensor ends by itself what it has begun. */
    this.ended = () => {};
    /** Whether the sensor may be streaming. */
    this.started = false;
  }

  /** Pairs if the system wants that, and makes sure that there is an ECG.
   *
   * Some systems ask to pair on a write only: listening for indications fails on them, without a question. So the first
   * thing is a write, of a question whose answer nobody hears yet; what it fails with is told by what follows.
   */
  async open() {
    const { connection, characteristic } = this;
    await connection.write(characteristic, ecgRequest(GET_SETTINGS), PAIRING_SECONDS).catch(() => {});
    await connection.listen(characteristic, (view) => {
      const answer = parseControl(view);
      if (answer.kind === "response") this.answered(answer);
      if (answer.kind === "ended" && endsEcg(answer)) this.ended();
    });
    if (!hasEcg(await connection.read(characteristic))) throw new SensorFault("no-ecg");
  }

  /** The answer may come before the write is confirmed. @param {Uint8Array<ArrayBuffer>} bytes */
  async ask(bytes) {
    if (bytes[0] === START && !this.connection.closed) this.started = true;
    /** @type {Promise<ControlResponse>} */
    const answer = new Promise((resolve) => {
      this.answered = (response) => {
        if (response.request === bytes[0]) resolve(response);
      };
    });
    await this.connection.write(this.characteristic, bytes);
    const { clock } = this.connection;
    return await within(answer, { clock, seconds: ANSWER_SECONDS, fault: "no-answer" });
  }

  /** Ends the stream, which else would empty the battery. */
  leave() {
    const end = () => this.characteristic.writeValueWithResponse(ecgRequest(STOP));
    return this.connection.close(this.started ? end : null);
  }
}
