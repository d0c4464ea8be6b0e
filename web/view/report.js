/** The report's dialog: which parts, on which paper, with the pages as they will be printed. */

import { reportBlocks } from "../report/blocks.js";
import { pagesOf } from "../report/pages.js";
import { stem } from "../files.js";
import { text } from "../words/take.js";
import { el } from "./dom.js";
import { methodNote } from "./drawer.js";

const SPEEDS = [12.5, 25, 50];
const GAINS = [5, 10, 20];
/** Where letters are written on Letter paper. */
const LETTER = /-(US|CA|MX|PH|CL|CO|VE)$/;

/** @typedef {import("../report/blocks.js").ReportChoice} ReportChoice */
/** @typedef {import("../report/blocks.js").ReportSources} ReportSources */

/**
 * @param {() => Promise<ReportSources>} sources
 * @returns {{ element: HTMLDialogElement, print: HTMLElement, open: () => void }} `print`: what is on the printed pages
 */
export function createReport(sources) {
  const words = text.report;
  /** @type {ReportChoice} */
  const choice = {
    paper: LETTER.test(navigator.language) ? "letter" : "a4",
    speed: 25,
    gain: 10,
    parts: new Set(Object.keys(words.parts)),
  };
  const preview = el("div", {
    class: "report-preview",
    tabindex: "0",
    role: "group",
    "aria-label": words.preview,
  });
  const measure = el("div", { class: "report-measure", "aria-hidden": "true" });
  const print = el("div", { class: "report-print" });
  const status = el("p", { class: "hint", role: "status" });
  let turn = 0;

  async function renew() {
    const mine = ++turn;
    status.textContent = words.making;
    try {
      const from = await sources();
      const blocks = await reportBlocks(from, choice);
      if (mine !== turn || !element.open) return;
      const pages = pagesOf(blocks, { paper: choice.paper, name: stem(from.state.name), measure });
      preview.replaceChildren(...pages);
      print.replaceChildren(...pages.map((page) => page.cloneNode(true)));
      status.textContent = words.pages(pages.length);
    } catch {
      if (mine === turn) status.textContent = text.take.failed(text.take.kinds.report.label);
    }
  }

  const go = el("button", { type: "button", class: "primary", onclick: () => window.print() }, words.print);
  const close = el("button", { type: "button", class: "plain" }, text.take.close);
  const element = el(
    "dialog",
    { class: "dialog report", "aria-labelledby": "report-title" },
    el("div", { class: "dialog-head" }, el("h2", { id: "report-title" }, words.dialog), close),
    el("p", {}, words.what),
    controls(choice, renew),
    methodNote(words.method),
    el("div", { class: "report-go" }, go, status),
    preview,
    measure,
  );
  close.addEventListener("click", () => element.close());
  element.addEventListener("close", () => {
    turn += 1;
    for (const each of [preview, measure, print]) each.replaceChildren();
  });
  const open = () => {
    element.showModal();
    renew();
  };
  return { element, print, open };
}

/** @param {ReportChoice} choice changed in place @param {() => void} changed */
function controls(choice, changed) {
  const words = text.report;
  const papers = /** @type {[string, string][]} */ (Object.entries(words.papers));
  const paper = chooser(words.paper, papers, choice.paper, (value) => {
    choice.paper = value === "letter" ? "letter" : "a4";
    changed();
  });
  const speeds = SPEEDS.map(
    (each) => /** @type {[string, string]} */ ([String(each), text.bar.speedUnit(each)]),
  );
  const speed = chooser(text.bar.speed, speeds, String(choice.speed), (value) => {
    choice.speed = Number(value);
    changed();
  });
  const gains = GAINS.map(
    (each) => /** @type {[string, string]} */ ([String(each), text.bar.gainUnit(each)]),
  );
  const gain = chooser(text.bar.gain, gains, String(choice.gain), (value) => {
    choice.gain = Number(value);
    changed();
  });
  const parts = Object.entries(words.parts).map(([part, label]) => {
    const input = el("input", {
      type: "checkbox",
      checked: true,
      onchange: () => {
        if (input.checked) choice.parts.add(part);
        else choice.parts.delete(part);
        changed();
      },
    });
    return el("label", {}, input, ` ${label}`);
  });
  return el(
    "div",
    { class: "report-controls" },
    paper,
    speed,
    gain,
    el("fieldset", { class: "report-parts" }, el("legend", { class: "hidden" }, words.partsTitle), ...parts),
  );
}

/**
 * @param {string} label
 * @param {[string, string][]} choices value, words
 * @param {string} chosen
 * @param {(value: string) => void} change
 */
function chooser(label, choices, chosen, change) {
  const options = choices.map(([value, words]) => el("option", { value, selected: value === chosen }, words));
  const select = el("select", { onchange: () => change(select.value) }, ...options);
  return el("label", { class: "control" }, el("span", {}, label), select);
}
