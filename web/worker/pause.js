/** Lets waiting messages (a cancel, a wish for samples) in between two chunks of long work. */

const { port1, port2 } = new MessageChannel();
/** @type {(() => void)[]} */
const waiting = [];
port1.onmessage = () => waiting.shift()?.();

/** @returns {Promise<void>} resolved in a new task, sooner than a timer would */
export function pause() {
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(0);
  });
}
