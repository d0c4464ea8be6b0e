/** The first moment: one large target for files, recordings to try (a real one and synthetic ones), and what happens to
 * the data. */

import { MADE_SAMPLES } from "../made-samples.js";
import { text } from "../text.js";
import { brand } from "./bar.js";
import { el, fitCanvas, nextFrame } from "./dom.js";
import { createLanguages } from "./languages.js";
import { createSynthetic } from "./synthetic.js";
import { palette, watchPalette } from "./palette.js";

const TRACE = { height: 128, speed: 25, gain: 10 };

/** @typedef {import("../made-samples.js").MadeSample} MadeSample */

/**
 * @param {import("../state.js").Store} store
 * @param {object} actions
 * @param {() => void} actions.chooseFiles
 * @param {() => void} actions.openSample
 * @param {(rhythm: MadeSample) => void} actions.openMade
 * @param {(request: import("../worker/protocol.js").SynthRequest) => void} actions.makeSynthetic
 * @param {() => void} actions.explainPrivacy
 * @param {() => void} actions.connectStrap
 */
export function createBring(store, actions) {
  const { chooseFiles, openSample, openMade, makeSynthetic, explainPrivacy, connectStrap } = actions;
  const target = el(
    "button",
    { type: "button", class: "target", onclick: chooseFiles },
    el("span", { class: "target-words" }, text.bring.drop),
    el("span", { class: "target-formats" }, text.bring.formats),
  );
  const words = text.bring;
  const real = createOffer(store, "sample", openSample, {
    title: words.sample,
    about: words.sampleAbout,
    credit: words.sampleCredit,
  });
  const made = MADE_SAMPLES.map((rhythm) =>
    createOffer(store, `made made-${rhythm}`, () => openMade(rhythm), words.made[rhythm]),
  );
  const element = el(
    "main",
    { class: "bring" },
    el("header", { class: "bring-head" }, el("h1", {}, brand()), el("p", {}, text.tagline)),
    target,
    el("button", { type: "button", class: "plain strap", onclick: connectStrap }, text.live.connect),
    privacyLine(store, explainPrivacy),
    el(
      "section",
      { class: "offers", "aria-label": words.samples },
      real.element,
      ...made.map(({ element }) => element),
    ),
    createSynthetic(store, makeSynthetic),
    createLanguages(),
  );
  store.watch(["ready"], ({ ready }) => {
    for (const offer of [real, ...made]) offer.element.disabled = !ready;
    element.setAttribute("aria-busy", String(!ready));
  });
  return {
    element,
    showSample: real.show,
    /** @param {MadeSample} rhythm @param {Signal} signal */
    showMade: (rhythm, signal) => made[MADE_SAMPLES.indexOf(rhythm)].show(signal),
    focus: () => target.focus(),
  };
}

/** @typedef {{ rate: number, samples: Float32Array }} Signal */

/**
 * A recording to try, with a few seconds of its own trace.
 * @param {import("../state.js").Store} store
 * @param {string} className
 * @param {() => void} onclick
 * @param {{ title: string, about: string, credit: string }} words
 */
function createOffer(store, className, onclick, { title, about, credit }) {
  const preview = createPreview(store);
  const element = el(
    "button",
    { type: "button", class: `offer ${className}`, onclick },
    el("span", { class: "sample-title" }, title),
    preview.element,
    el("span", { class: "sample-about" }, about),
    el("span", { class: "sample-credit" }, credit),
  );
  return { element, show: preview.show };
}

/** @param {import("../state.js").Store} store @param {() => void} explainPrivacy */
function privacyLine(store, explainPrivacy) {
  const count = el("strong", { class: "request-count" });
  const [before, , after] = text.bring.privacy(0);
  const kept = el("span", { class: "kept" });
  const more = el("button", { type: "button", class: "link", onclick: explainPrivacy }, text.privacy.more);
  const said = el("span", { title: text.bring.privacyWhy }, before, count, after);
  const element = el("p", { class: "privacy" }, said, " ", kept, " ", more);
  store.watch(["kept"], (state) => {
    kept.textContent = text.bring.kept[state.kept];
    element.setAttribute("aria-busy", String(state.kept === "unknown"));
  });
  store.watch(["requests"], ({ requests }) => {
    count.textContent = text.bring.privacy(requests)[1];
  });
  return element;
}

/** A few seconds of the sample's own trace, on squares of the screen's millimetres. @param {import("../state.js").Store} store */
function createPreview(store) {
  const element = el("canvas", { class: "sample-trace", "aria-hidden": "true" });
  /** @type {Signal | null} */
  let signal = null;
  const redraw = nextFrame(() => {
    const width = element.clientWidth;
    if (width === 0) return;
    const ctx = fitCanvas(element, width, TRACE.height);
    ctx.clearRect(0, 0, width, TRACE.height);
    const { pxPerMm } = store.state.view;
    drawSquares(ctx, width, pxPerMm);
    if (signal) drawTrace(ctx, width, pxPerMm, signal);
  });
  new ResizeObserver(redraw).observe(element);
  watchPalette(redraw);
  store.watch(["measured"], redraw);
  return {
    element,
    /** @param {Signal} real */
    show(real) {
      signal = real;
      redraw();
    },
  };
}

/** @param {CanvasRenderingContext2D} ctx @param {number} width @param {number} pxPerMm */
function drawSquares(ctx, width, pxPerMm) {
  const colours = palette();
  for (const [step, colour] of /** @type {[number, string][]} */ ([
    [pxPerMm, colours["grid-fine"]],
    [5 * pxPerMm, colours["grid-bold"]],
  ])) {
    ctx.fillStyle = colour;
    for (let x = 0; x < width; x += step) ctx.fillRect(Math.round(x), 0, 1, TRACE.height);
    for (let y = 0; y < TRACE.height; y += step) ctx.fillRect(0, Math.round(y), width, 1);
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} width
 * @param {number} pxPerMm
 * @param {Signal} signal
 */
function drawTrace(ctx, width, pxPerMm, { rate, samples }) {
  const perSample = (TRACE.speed * pxPerMm) / rate;
  const shown = samples.subarray(0, Math.ceil(width / perSample));
  const middle = (Math.min(...shown) + Math.max(...shown)) / 2;
  const scale = TRACE.gain * pxPerMm;
  ctx.strokeStyle = palette().trace;
  ctx.lineWidth = 1.3;
  ctx.lineJoin = "round";
  ctx.beginPath();
  shown.forEach((value, i) => {
    ctx.lineTo(i * perSample, TRACE.height / 2 - (value - middle) * scale);
  });
  ctx.stroke();
}
