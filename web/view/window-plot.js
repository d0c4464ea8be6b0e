/** A beat's one-second window on show: raw and denoised, with an explanation drawn on it, and a legend in its unit. */

import { cividis } from "../explain/cividis.js";
import { diverging } from "../explain/diverging.js";
import { text } from "../words/explain.js";
import { el, fitCanvas, nextFrame } from "./dom.js";
import { paint } from "./draw/shapes.js";
import { greatest, windowHeight, windowShapes } from "./draw/window.js";
import { isDark, palette, watchPalette } from "./palette.js";

const LEGEND = { width: 120, height: 10 };

/** @typedef {import("../explain/explanation.js").Explanation} Explanation */
/** @typedef {Omit<import("./draw/window.js").WindowContent, "values" | "signed">} Traces */

/**
 * @param {Traces} traces
 * @param {string} title
 */
export function createWindowPlot(traces, title) {
  const canvas = el("canvas", { class: "window-plot", role: "img", "aria-label": title });
  const legend = createLegend();
  const keys = el("p", { class: "window-keys" });
  const element = el("figure", { class: "window" }, canvas, el("figcaption", {}, keys, legend.element));
  /** @type {Explanation | null} */
  let shown = null;
  let named = "";
  const redraw = nextFrame(() => {
    const width = canvas.clientWidth;
    if (width === 0) return;
    const { ticks: values, signed } = shown ?? { ticks: new Float64Array(0), signed: false };
    const height = windowHeight(signed);
    canvas.classList.toggle("with-bars", signed);
    const ctx = fitCanvas(canvas, width, height);
    ctx.clearRect(0, 0, width, height);
    const colours = palette();
    paint(ctx, windowShapes({ ...traces, values, signed }, width, colours, isDark()), colours.type);
  });
  new ResizeObserver(redraw).observe(canvas);
  watchPalette(() => {
    redraw();
    if (shown) legend.show(shown, named);
  });
  nameKeys();

  function nameKeys() {
    const { raw, denoised } = text.inspector;
    keys.replaceChildren(
      ...(traces.raw ? [el("span", { class: "key key-raw" }, raw)] : []),
      el("span", { class: "key key-denoised" }, traces.raw ? denoised : text.explain.meanWindow),
      ...(traces.beside ? [el("span", { class: "key key-usual" }, traces.besideName ?? "")] : []),
    );
  }

  return {
    element,
    keys,
    /** @param {Explanation} explanation @param {string} term */
    explain(explanation, term) {
      shown = explanation;
      named = text.explain.titles[explanation.method.name](term);
      canvas.setAttribute("aria-label", `${title}. ${named}.`);
      legend.show(explanation, named);
      redraw();
    },
    /** Takes the explanation away. */
    clear() {
      shown = null;
      canvas.setAttribute("aria-label", title);
      legend.element.hidden = true;
      redraw();
    },
    /** Draws another beat beside this one. @param {Float32Array | null} window @param {string} name */
    compare(window, name) {
      traces = { ...traces, beside: window, besideName: name };
      nameKeys();
      redraw();
    },
    /** @returns {Traces} */
    traces: () => traces,
  };
}

function createLegend() {
  const canvas = el("canvas", { class: "heat-scale", "aria-hidden": "true" });
  const title = el("span", { class: "heat-title" });
  const low = el("span", {});
  const high = el("span", {});
  const element = el(
    "div",
    { class: "heat-legend" },
    title,
    el("div", { class: "heat-row" }, low, canvas, high),
  );
  return {
    element,
    /** @param {Explanation} explanation @param {string} named */
    show({ ticks, signed, unit }, named) {
      element.hidden = false;
      const ctx = fitCanvas(canvas, LEGEND.width, LEGEND.height);
      const dark = isDark();
      for (let x = 0; x < LEGEND.width; x++) {
        const part = x / (LEGEND.width - 1);
        ctx.fillStyle = signed ? diverging(2 * part - 1, dark) : cividis(part);
        ctx.fillRect(x, 0, 1.5, LEGEND.height);
      }
      const most = text.significant(greatest(ticks, signed));
      title.textContent = named;
      low.textContent = signed ? `−${most}` : "0";
      high.textContent = `${signed ? "+" : ""}${most} ${text.explain.units[unit]}`;
    },
  };
}
