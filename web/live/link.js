/** The link to one sensor: it connects, starts the stream, and does both again whenever it breaks, without a click.
 *
 *   choose() -> choosing -> connecting -> starting -> streaming        stop() -> stopped, from everywhere
 *                              ^   \__________\___________/
 *                              |          v
 *                              +------ waiting        failed: no further try would help
 *
 * Whatever is awaited here may come back when the link has long moved on. So every change of course takes a new turn
 * number, and whoever comes back with an old one leaves things alone.
 */

import { faultOf, LASTING } from "./fault.js";
import { remembered } from "./remembered.js";
import { settled, within } from "./wait.js";

/** @typedef {import("./sensor.js").Begun} Begun
 * @typedef {import("./sensor.js").Clock} Clock
 * @typedef {import("./sensor.js").DriverEvents} DriverEvents
 * @typedef {import("./sensor.js").FaultCode} FaultCode
 * @typedef {import("./sensor.js").LinkState} LinkState
 * @typedef {import("./sensor.js").SensorEvents} SensorEvents
 * @typedef {import("./sensor.js").SensorKind} SensorKind
 * @typedef {import("./sensor.js").StateDetail} StateDetail
 * @typedef {import("./sensor.js").Stream} Stream */

/** Seconds before each further try; the last for ever. */
export const BACK_OFF = [1, 2, 4, 8, 15, 30];

/** Seconds of stream after which a link counts as sound: what went wrong before is forgotten. */
export const SOUND = 10;

/** Seconds without a packet that mean that the stream has died. */
export const SILENCE = 5;

/** Seconds that a browser may look for a sensor: some never give up by themselves. */
export const CONNECTING = 20;

/** Seconds that leaving may take before the connection is cut all the same. */
const LEAVING = 3;

/** States in which there is a connection, or may be one in a moment.
 * @type {Set<LinkState>} */
const CONNECTED = new Set(["connecting", "starting", "streaming"]);

/** A timer this many seconds late was held back with the page, and perhaps the packets with it. */
const HELD_BACK = 2;

/** Seconds in which packets that were held back come. */
const GRACE = 1;

export class Link {
  /** @param {{ kind: SensorKind, told: SensorEvents, clock: Clock }} what */
  constructor({ kind, told, clock }) {
    this.kind = kind;
    this.told = told;
    this.clock = clock;
    /** @type {LinkState} */
    this.state = "stopped";
    /** @type {BluetoothDevice | null} */
    this.device = null;
    /** @type {Stream | null} */
    this.stream = null;
    this.turn = 0;
    /** The same, from when it is being started. @type {Begun | null} */
    this.begun = null;
    /** The sensor being left; the next connection waits for it. @type {Promise<void> | null} */
    this.leaving = null;
    /** Tries that came to nothing since the link was sound. */
    this.tries = 0;
    /** Whether a silent stream was begun anew since the link was sound. */
    this.begunAnew = false;
    /** Whether this sensor has ever sent anything. */
    this.worked = false;
    /** Of this stream, on the page's clock. */
    this.firstPacket = 0;
    this.lastPacket = 0;
    /** The next try, or the next look whether anything came. @type {unknown} */
    this.timer = null;
    this.onDisconnected = () => this.disconnected();
  }

  /** Lets the person choose a sensor, and connects to it. Has to be called while a press of theirs is being handled.
   * @param {Pick<Bluetooth, "requestDevice">} bluetooth
   */
  async choose(bluetooth) {
    const turn = this.quit();
    this.become("choosing");
    let device;
    try {
      device = await bluetooth.requestDevice(this.kind.request);
    } catch (error) {
      if (turn === this.turn) this.notChosen(error);
      return;
    }
    if (turn === this.turn) this.start(device);
  }

  /** Connects to the sensor that was chosen on an earlier page, where the browser remembers it; else lets the person choose.
   * Has to be called while a press of theirs is being handled.
   * @param {Pick<Bluetooth, "requestDevice"> & Partial<Pick<Bluetooth, "getDevices">>} bluetooth
   */
  async chooseAgain(bluetooth) {
    const turn = this.quit();
    this.become("choosing");
    const device = await remembered(bluetooth, this.kind, this.clock);
    if (turn !== this.turn) return;
    if (device) this.start(device);
    else await this.choose(bluetooth);
  }

  /** @param {unknown} error */
  notChosen(error) {
    if (error instanceof Error && error.name === "NotFoundError")
      this.become("stopped", { fault: "not-chosen" });
    else if (error instanceof Error && error.name === "SecurityError")
      this.become("failed", { fault: "not-allowed" });
    else this.become("failed", { fault: faultOf(error) });
  }

  /** Connects to a sensor that was chosen before. @param {BluetoothDevice} device */
  start(device) {
    const turn = this.quit();
    this.device?.removeEventListener("gattserverdisconnected", this.onDisconnected);
    device.addEventListener("gattserverdisconnected", this.onDisconnected);
    this.device = device;
    this.worked = false;
    this.tries = 0;
    this.begunAnew = false;
    this.connect(turn);
  }

  /** Ends the stream on the sensor, then the connection. Nothing is told after "stopped". A page that is being left need
   * not wait: what ends the stream is under way when this returns its promise. */
  async stop() {
    this.quit();
    if (this.state !== "stopped") this.become("stopped");
    await this.leaving;
  }

  /** Leaves the sensor, without a word. @returns {number} the turn that begins */
  quit() {
    if (CONNECTED.has(this.state)) this.leaving = this.leave(this.leaving);
    return this.takeTurn();
  }

  /** @param {Promise<void> | null} before */
  async leave(before) {
    const { device, begun } = this;
    if (begun) await settled(begun.stop(), { clock: this.clock, seconds: LEAVING });
    await before;
    // Whoever connects waits until here.
    device?.gatt?.disconnect();
  }

  /** @param {number} turn */
  async connect(turn) {
    this.become("connecting", { attempt: this.tries + 1 });
    await this.leaving;
    const { device } = this;
    if (turn !== this.turn || !device?.gatt) return;
    const connecting = device.gatt.connect();
    let server;
    try {
      server = await within(connecting, { clock: this.clock, seconds: CONNECTING, fault: "out-of-reach" });
    } catch (error) {
      if (turn === this.turn) this.lose(unreached(error));
      connecting.then(
        () => this.cameLate(device),
        () => {},
      );
      return;
    }
    if (turn === this.turn) await this.begin(turn, server);
    else this.cameLate(device);
  }

  /** A connection came about that was no longer waited for. Not every browser gives up connecting when told so.
   * @param {BluetoothDevice} device */
  cameLate(device) {
    if (device !== this.device || !(CONNECTED.has(this.state) || this.state === "waiting"))
      device.gatt?.disconnect();
    else if (this.state === "waiting") this.connect(this.takeTurn());
  }

  /** @param {number} turn @param {BluetoothRemoteGATTServer} server @param {FaultCode} [fault] why it begins anew */
  async begin(turn, server, fault) {
    if (!server.connected) return this.lose("lost");
    this.become("starting", fault && { fault });
    if (turn !== this.turn) return;
    this.begun = this.kind.begin(server, this.listener(turn), this.clock);
    let stream;
    try {
      stream = await this.begun.stream;
    } catch (error) {
      if (turn === this.turn) this.lose(faultOf(error));
      return;
    }
    if (turn !== this.turn) return;
    this.stream = stream;
    this.watch(SILENCE);
    this.become("streaming");
  }

  /** What the driver may tell: only while its turn lasts.
   * @param {number} turn
   * @returns {DriverEvents}
   */
  listener(turn) {
    let packets = 0;
    /** @param {"ecg" | "rr"} name @param {() => void} tell */
    const came = (name, tell) => {
      if (turn !== this.turn) return;
      if (packets++ === 0) this.firstCame();
      if (name === this.kind.gives) this.cameOn();
      tell();
    };
    return {
      ecg: (packet) => came("ecg", () => this.told.ecg(packet)),
      rr: (packet) => came("rr", () => this.told.rr(packet)),
      battery: (percent) => {
        if (turn === this.turn) this.told.battery(percent);
      },
      contact: (on) => {
        if (turn === this.turn) this.told.contact(on);
      },
      ended: () => {
        if (turn === this.turn) this.died("ended");
      },
    };
  }

  firstCame() {
    this.firstPacket = this.clock.now();
    this.worked = true;
    this.told.restarted();
  }

  cameOn() {
    this.lastPacket = this.clock.now();
    if (this.lastPacket - this.firstPacket < SOUND) return;
    this.tries = 0;
    this.begunAnew = false;
  }

  /** Looks in so many seconds whether anything has come.
   * @param {number} seconds
   * @param {boolean} [held] whether the page was held back and this is the time of grace after it
   */
  watch(seconds, held = false) {
    const due = this.clock.now() + seconds;
    this.timer = this.clock.setTimeout(() => this.look(due, held), seconds * 1000);
  }

  /** @param {number} due when this was to be called @param {boolean} held */
  look(due, held) {
    const now = this.clock.now();
    const quiet = now - this.lastPacket;
    if (quiet < SILENCE) this.watch(SILENCE - quiet);
    else if (now - due > HELD_BACK && !held) this.watch(GRACE, true);
    else this.died("silent");
  }

  /** The connection stands and nothing comes. @param {FaultCode} fault */
  died(fault) {
    if (this.begunAnew) this.lose(fault);
    else this.beginAnew(fault);
  }

  /** The stream is ended and begun once more. @param {FaultCode} fault */
  async beginAnew(fault) {
    const { begun } = this;
    const turn = this.takeTurn();
    this.begunAnew = true;
    if (begun) this.leaving = settled(begun.stop(), { clock: this.clock, seconds: LEAVING });
    await this.leaving;
    if (turn === this.turn && this.device?.gatt) await this.begin(turn, this.device.gatt, fault);
  }

  /** The browser says so; also when the link itself cut the connection, and then it is no news. */
  disconnected() {
    if (this.state === "starting" || this.state === "streaming") this.lose("lost");
  }

  /** @param {FaultCode} fault */
  lose(fault) {
    const { device } = this;
    const turn = this.takeTurn();
    if (LASTING.has(fault) && !this.worked) this.become("failed", { fault });
    else this.waitForNext(turn, fault);
    if (device === this.device) device?.gatt?.disconnect();
  }

  /** @param {number} turn @param {FaultCode} fault */
  waitForNext(turn, fault) {
    const seconds = BACK_OFF[Math.min(this.tries, BACK_OFF.length - 1)];
    this.tries++;
    this.timer = this.clock.setTimeout(() => this.connect(turn), seconds * 1000);
    this.become("waiting", { attempt: this.tries + 1, seconds, fault });
  }

  /** A change of course: nothing that is under way counts any more. */
  takeTurn() {
    this.clock.clearTimeout(this.timer);
    this.timer = null;
    this.stream = null;
    this.begun = null;
    return ++this.turn;
  }

  /** @param {LinkState} state @param {StateDetail} [detail] */
  become(state, detail) {
    this.state = state;
    this.told.state(state, detail);
  }
}

/** @param {unknown} error @returns {FaultCode} */
function unreached(error) {
  const fault = faultOf(error);
  return fault === "pairing" ? fault : "out-of-reach";
}
