/** The line at the foot: progress with time left and cancel; model and versions; requests; what this is not. */

import { countBeats } from "../data/edited-summary.js";
import { text } from "../text.js";
import { el } from "./dom.js";

/**
 * @param {import("../state.js").Store} store
 * @param {{ cancel: () => void, again: () => void, explainPrivacy: () => void }} actions
 */
export function createStatus(store, { cancel, again, explainPrivacy }) {
  const bar = el("progress", { max: "1", "aria-label": text.bar.model });
  const words = el("span", { class: "status-words" });
  const stop = el("button", { type: "button", class: "plain small", onclick: cancel }, text.status.cancel);
  const restart = el("button", { type: "button", class: "plain small", onclick: again }, text.status.again);
  const task = el("div", { class: "status-task" }, bar, words, stop, restart);
  const versions = el("span", { class: "status-versions" });
  const requests = el("button", {
    type: "button",
    class: "link status-requests",
    title: text.bring.privacyWhy,
    onclick: explainPrivacy,
  });
  const live = el("p", { class: "hidden", role: "status", "aria-live": "polite" });

  store.watch(["ready", "progress", "complete", "refused", "recording", "results"], (state) => {
    const { progress, complete, refused, recording } = state;
    const stopped = recording !== null && !complete && !progress;
    bar.hidden = !progress;
    stop.hidden = !progress;
    restart.hidden = !stopped || refused;
    task.classList.toggle("at-rest", recording !== null && complete);
    if (progress?.task === "opening") {
      bar.removeAttribute("value");
      words.textContent = text.status.opening;
    } else if (progress) {
      bar.value = progress.done;
      const left = progress.secondsLeft === null ? "" : text.status.left(progress.secondsLeft);
      words.textContent = text.status.analysing(text.percent(progress.done, 0), left);
    } else if (stopped) words.textContent = refused ? text.status.refused : text.status.stopped;
    else if (recording) {
      words.textContent = outcome(state);
    } else words.textContent = state.ready ? "" : text.loading;
    bar.setAttribute("aria-label", words.textContent);
  });
  store.watch(
    ["models", "model", "engineVersion", "recording"],
    ({ models, model, engineVersion, recording }) => {
      const name = recording ? `${models[model]?.name} · ` : "";
      versions.textContent = models.length ? `${name}${text.status.engine(engineVersion)}` : "";
    },
  );
  store.watch(["requests", "ready", "recording"], (state) => {
    requests.hidden = !state.ready || !state.recording;
    requests.textContent = text.status.requests(state.requests);
  });
  store.watch(["said"], ({ said }) => {
    live.textContent = said;
  });
  store.watch(["complete"], (state) => {
    if (state.complete && state.recording) live.textContent = outcome(state);
  });

  return el(
    "footer",
    { class: "status" },
    task,
    requests,
    versions,
    el("strong", { class: "disclaimer" }, text.disclaimer),
    live,
  );
}

/** How many beats were found, those in signal that cannot be read apart. @param {import("../state.js").State} state */
function outcome({ recording, lead, summary, beats: list }) {
  const label = text.bar.leadName(recording?.leads[lead].label ?? "", lead);
  const { beats, unreadable } = summary ? countBeats(list, summary) : { beats: 0, unreadable: 0 };
  return text.status.done(beats - unreadable, unreadable, label);
}
