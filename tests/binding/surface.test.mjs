// The lists of the wasm surface agree: exports/, abi.h, module.d.ts, and what the built modules export. And the
// binding and the loader use nothing that a strict Content-Security-Policy forbids.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { allowRelaxed, FLAVOURS, ROOT, wasmOf } from "../../tools/engine.mjs";
import { PARTS, RATE_INTERVALS, RATE_LEAST } from "../../web/engine/engine.js";

/** Of the core, compressed as much as brotli can, in KB (1024 bytes). In the scalar flavour four numbers at once are written out. */
const CORE_KB = { scalar: 87, simd128: 82, relaxed: 82 };

/** @param {string} file */
function read(file) {
  return fs.readFileSync(path.join(ROOT, file), "utf8");
}

/** @param {Iterable<RegExpMatchArray>} matches */
function names(matches) {
  return [...new Set([...matches].map((match) => match[1]))].sort();
}

/** @type {Map<import("../../web/engine/engine.js").Part, string[]>} */
const exported = new Map(
  PARTS.map((part) => [part, names(read(`wasm/exports/${part}.txt`).matchAll(/^(tlw_\w+)/gm))]),
);
const everywhere = [...new Set([...exported.values()].flat())].sort();
const host = names(read("wasm/abi.h").matchAll(/\b(tlw_host_\w+)\(/g));
const NOT_EXPORTED = [...host, "tlw_whole"];

test("there is a list of exports for each part, and no other", () => {
  const lists = fs.readdirSync(path.join(ROOT, "wasm/exports")).map((file) => path.basename(file, ".txt"));
  assert.deepEqual(lists.sort(), [...PARTS].sort());
});

test("every function of abi.h is in the exports of a part, and no other", () => {
  const declared = names(read("wasm/abi.h").matchAll(/\b(tlw_\w+)\(/g));
  assert.deepEqual(
    declared.filter((name) => !NOT_EXPORTED.includes(name)),
    everywhere,
  );
});

test("every export is declared in module.d.ts, and no other", () => {
  assert.deepEqual(names(read("web/engine/module.d.ts").matchAll(/\b(tlw_\w+)\(/g)), everywhere);
});

for (const flavour of FLAVOURS) {
  if (flavour === "relaxed") allowRelaxed();
  for (const [part, wanted] of exported) {
    test(`${flavour}: the part ${part} has every export and no other, and imports what it is given`, async () => {
      const module = await WebAssembly.compile(wasmOf(flavour, part));
      const built = WebAssembly.Module.exports(module).map(({ name }) => name);
      const own = ["memory", "_initialize", "__indirect_function_table"];
      assert.deepEqual(built.filter((name) => !own.includes(name)).sort(), wanted);
      const imports = WebAssembly.Module.imports(module).map(({ module: from, name }) => `${from}.${name}`);
      const given = ["host.read", "host.number", "host.digits", "env.emscripten_notify_memory_growth"];
      assert.deepEqual(
        imports.filter((name) => !given.includes(name)),
        [],
      );
    });
  }

  test(`${flavour}: what the first analysis waits for is no larger than it was made`, () => {
    const compressed = brotliCompressSync(wasmOf(flavour, "core"), {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    });
    assert.ok(compressed.length <= CORE_KB[flavour] * 1024, `${compressed.length} bytes`);
  });
}

test("the sentences of the engine use no conversion that the modules do not know", () => {
  const known = /^%(?:%|(?:l|ll|z)?u|(?:ll)?d|(?:\.(?:\d+|\*))?s|(?:\.\d+)?[fg])/;
  const names = ["engine", "wasm"].flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name}`),
  );
  const sources = names.filter((name) => name.endsWith(".c") && !name.startsWith("wasm/cli/"));
  for (const source of sources) {
    const literals = read(source).matchAll(/"(?:[^"\\\n]|\\.)*"/g);
    // Not a format: a sign alone, and what a PDF begins with.
    const formats = [...literals].map(([text]) => text).filter((text) => !/^"%(?:PDF-)?"$/.test(text));
    for (const format of formats) {
      for (const [conversion] of format.matchAll(/%%|%[^%]{0,6}/g)) {
        assert.match(conversion, known, `${source}: ${format}`);
      }
    }
  }
});

test("the limits of the summary are those of the engine", () => {
  const header = read("engine/tracelight.h");
  const stated = (/** @type {string} */ name) => Number(header.match(new RegExp(`\\b${name} = (\\d+)`))?.[1]);
  assert.equal(RATE_LEAST, stated("TL_SUMMARY_LEAST"));
  assert.equal(RATE_INTERVALS, stated("TL_SUMMARY_RUN"));
});

test("the binding evaluates no text as code, and imports at run time only the functions of its own other part", () => {
  const folder = path.join(ROOT, "web/engine");
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".js"))) {
    assert.doesNotMatch(
      fs.readFileSync(path.join(folder, file), "utf8"),
      /\beval\(|new Function\(|\bawait import\((?!"\.\/more\.js"\))/,
    );
  }
});
