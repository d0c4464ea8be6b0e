/** Turns a fault into what a person reads: what happened, where, what to do. */

import { text } from "./text.js";

/**
 * @param {import("./worker/protocol.js").Fault} fault
 * @param {string} name of the recording
 * @returns {import("./state.js").Notice}
 */
export function openingNotice(fault, name) {
  const message = fault.code === "CRASH" ? text.notice.crash : closed(fault.message);
  return {
    what: text.notice.cannotOpen(name),
    detail: [message, where(fault), text.remedies[fault.code] ?? ""].filter(Boolean).join(" "),
    canAdd: fault.code === "MISSING",
  };
}

/**
 * @param {import("./worker/protocol.js").Fault} fault
 * @returns {import("./state.js").Notice}
 */
export function analysisNotice(fault) {
  const message = fault.code === "CRASH" ? text.notice.crash : closed(fault.message);
  return {
    what: text.notice.stopped,
    detail: [message, where(fault), text.remedies[fault.code] ?? ""].filter(Boolean).join(" "),
    canAdd: false,
  };
}

/** @param {import("./worker/protocol.js").Fault} fault */
function where({ file, place, where: at, message }) {
  const told = (file === "" || message.includes(file)) && (!place || message.includes(String(at)));
  return told || file === "" ? "" : text.notice.where(file, place ? text.place[place] : "", at);
}

/** @param {string} sentence */
const closed = (sentence) => (/[.?!]$/.test(sentence) || sentence === "" ? sentence : `${sentence}.`);
