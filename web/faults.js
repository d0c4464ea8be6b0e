/** Turns a fault into what a person reads: what happened, where, what to do. */

import { said, text } from "./text.js";

/**
 * @param {import("./worker/protocol.js").Fault} fault
 * @param {string} name of the recording
 * @returns {import("./state.js").Notice}
 */
export function openingNotice(fault, name) {
  const message = fault.code === "CRASH" ? text.notice.crash : closed(said(fault.message));
  return {
    what: text.notice.cannotOpen(name),
    detail: [message, where(fault), text.remedies[fault.code] ?? ""].filter(Boolean).join(" "),
    action: fault.code === "MISSING" ? "add" : null,
  };
}

/** Whether the engine refused to begin, as it does with a rate that it cannot take. @param {import("./worker/protocol.js").Fault} fault */
export const isRefusal = ({ code }) => code === "ARGUMENT";

/**
 * @param {import("./worker/protocol.js").Fault} fault
 * @returns {import("./state.js").Notice}
 */
export function analysisNotice(fault) {
  const message = fault.code === "CRASH" ? text.notice.crash : closed(said(fault.message));
  const refused = isRefusal(fault);
  return {
    what: refused ? text.notice.refused : text.notice.stopped,
    detail: [message, where(fault), text.remedies[fault.code] ?? ""].filter(Boolean).join(" "),
    action: refused ? "change" : null,
  };
}

/**
 * @param {import("./worker/protocol.js").Fault} fault
 * @param {string} name of the model file
 * @returns {import("./state.js").Notice}
 */
export function modelNotice(fault, name) {
  const detail = [closed(said(fault.message)), text.remedies[fault.code] ?? ""].filter(Boolean).join(" ");
  return { what: text.notice.cannotLoadModel(name), detail, action: null };
}

/** Notes of the reader that change what the recording can be taken for, and so are said aloud (engine/format/). */
const GRAVE = new Set([
  "signal-truncated",
  "file-truncated",
  "annotations-truncated",
  "annotations-beyond",
  "checksum-wrong",
  "first-value-wrong",
  "header-size-wrong",
  "record-times-wrong",
  "rate-contradicted",
  "rate-out-of-range",
  "unit-implausible",
  "short-rows",
  "no-ecg-lead",
  "beyond-range",
  "times-unused",
]);

/** Those after which the person can say it better. */
const ANSWERABLE = new Set(["rate-contradicted", "rate-out-of-range", "times-unused", "unit-implausible"]);

/**
 * What is wrong with a recording that opened all the same; null when nothing is.
 * @param {import("./engine/engine.js").Note[]} notes
 * @param {string} name of the recording
 * @returns {import("./state.js").Notice | null}
 */
export function damageNotice(notes, name) {
  const grave = notes.filter(({ code }) => GRAVE.has(code));
  if (grave.length === 0) return null;
  const more = grave.length > 1 ? ` ${text.notice.more(grave.length - 1)}` : "";
  const action = grave.some(({ code }) => ANSWERABLE.has(code)) ? "change" : null;
  return { what: text.notice.damaged(name), detail: closed(said(grave[0].message)) + more, action };
}

/** @param {import("./worker/protocol.js").Fault} fault */
function where({ file, place, where: at, message }) {
  const told = (file === "" || message.includes(file)) && (!place || message.includes(String(at)));
  return told || file === "" ? "" : text.notice.where(file, place ? text.place[place] : "", at);
}

/** @param {string} sentence */
export const closed = (sentence) => (/[.?!]$/.test(sentence) || sentence === "" ? sentence : `${sentence}.`);
