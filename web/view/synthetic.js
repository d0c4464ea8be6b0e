/** The offer of a synthetic recording: which rhythm, how noisy, how long. It opens as a file does. */

import { text } from "../text.js";
import { el } from "./dom.js";

/** Seconds. */
const LENGTHS = [60, 300, 1800, 3600];
const LENGTH = 300;
const NOISE_LIMITS = { min: "-20", max: "40", step: "1", value: "12" };
const SEED_LIMITS = { min: "1", max: "999999", step: "1", value: "1" };
/** II and V1: what the paper shows at once. */
const LEADS = 2;

/** @typedef {import("../worker/protocol.js").SynthRequest} SynthRequest */

/**
 * @param {import("../state.js").Store} store
 * @param {(request: SynthRequest) => void} make
 */
export function createSynthetic(store, make) {
  const words = text.synthetic;
  const rhythm = el("select", {});
  const noise = el("select", {});
  const snr = el("input", { type: "number", ...NOISE_LIMITS });
  const length = el("select", {});
  const seed = el("input", { type: "number", ...SEED_LIMITS });
  const button = el("button", { type: "submit", class: "plain" }, words.make);
  length.append(
    ...LENGTHS.map((seconds) => el("option", { value: String(seconds) }, text.duration(seconds))),
  );
  length.value = String(LENGTH);
  const loudness = labelled(words.snr, snr, words.snrUnit);
  const follow = () => {
    snr.disabled = noise.value === "";
    loudness.hidden = snr.disabled;
  };
  noise.addEventListener("change", follow);
  store.watch(["synth"], ({ synth }) => {
    rhythm.replaceChildren(...synth.rhythms.map((name) => option(name, words.rhythms)));
    noise.replaceChildren(
      el("option", { value: "" }, words.noNoise),
      ...synth.noises.map((name) => option(name, words.noises)),
    );
    follow();
  });
  store.watch(["ready"], ({ ready }) => {
    button.disabled = !ready;
  });
  /** @param {SubmitEvent} event */
  function onsubmit(event) {
    event.preventDefault();
    make({
      name: `synthetic-${rhythm.value}-seed${seed.value}`,
      seconds: Number(length.value),
      config: {
        rhythm: rhythm.value,
        leads: LEADS,
        seed: Number(seed.value),
        noises: noise.value === "" ? [] : [{ kind: noise.value, snr: Number(snr.value) }],
      },
    });
  }
  return el(
    "details",
    { class: "synthetic" },
    el("summary", {}, words.title),
    el(
      "form",
      { onsubmit },
      labelled(words.rhythm, rhythm),
      labelled(words.noise, noise),
      loudness,
      labelled(words.length, length),
      labelled(words.seed, seed),
      button,
    ),
    el("p", { class: "hint" }, words.about),
  );
}

/** @param {string} label @param {HTMLElement} field @param {string} [unit] */
const labelled = (label, field, unit) =>
  el("label", { class: "control" }, el("span", {}, label), field, unit ? ` ${unit}` : null);

/** @param {string} name @param {Record<string, string>} words */
const option = (name, words) => el("option", { value: name }, words[name] ?? name);
