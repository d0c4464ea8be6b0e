// The lists of the wasm surface agree: exports.txt, abi.h, module.d.ts, and what the built modules export. And the
// binding and the loader use nothing that a strict Content-Security-Policy forbids.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { FLAVOURS, ROOT } from "../../tools/engine.mjs";
import { RATE_INTERVALS, RATE_LEAST } from "../../web/engine/engine.js";
import { loadWithModule } from "../helpers/flavours.mjs";

/** @param {string} file */
function read(file) {
  return fs.readFileSync(path.join(ROOT, file), "utf8");
}

/** @param {Iterable<RegExpMatchArray>} matches */
function names(matches) {
  return [...new Set([...matches].map((match) => match[1]))].sort();
}

const exported = names(read("wasm/exports.txt").matchAll(/^(tlw_\w+)/gm));
const NOT_EXPORTED = ["tlw_host_read", "tlw_whole"];

test("every function of abi.h is in exports.txt, and no other", () => {
  const declared = names(read("wasm/abi.h").matchAll(/\b(tlw_\w+)\(/g));
  assert.deepEqual(
    declared.filter((name) => !NOT_EXPORTED.includes(name)),
    exported,
  );
});

test("every export is declared in module.d.ts, and no other", () => {
  assert.deepEqual(names(read("web/engine/module.d.ts").matchAll(/\b_(tlw_\w+)\(/g)), exported);
});

for (const flavour of FLAVOURS) {
  test(`${flavour}: the built module has every export, and no other`, async () => {
    const { module } = await loadWithModule(flavour);
    const built = Object.keys(module).filter((name) => name.startsWith("_tlw_"));
    assert.deepEqual(
      built.sort(),
      exported.map((name) => `_${name}`),
    );
  });

  test(`${flavour}: the loader evaluates no text as code`, () => {
    assert.doesNotMatch(read(`build/wasm/tracelight-${flavour}.mjs`), /\beval\(|new Function\(/);
  });
}

test("the limits of the summary are those of the engine", () => {
  const header = read("engine/tracelight.h");
  const stated = (/** @type {string} */ name) => Number(header.match(new RegExp(`\\b${name} = (\\d+)`))?.[1]);
  assert.equal(RATE_LEAST, stated("TL_SUMMARY_LEAST"));
  assert.equal(RATE_INTERVALS, stated("TL_SUMMARY_RUN"));
});

test("the binding evaluates no text as code and imports nothing at run time", () => {
  const folder = path.join(ROOT, "web/engine");
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".js"))) {
    assert.doesNotMatch(
      fs.readFileSync(path.join(folder, file), "utf8"),
      /\beval\(|new Function\(|\bawait import\(/,
    );
  }
});
