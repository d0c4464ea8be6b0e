// Runs the C unit tests (tests/c/test_*.c, built by `make asan` under the address and undefined-behaviour sanitizers).
// Each is a program that says what failed and ends with a status other than 0.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../../tools/engine.mjs";

const programs = fs
  .readdirSync(path.join(ROOT, "tests/c"))
  .filter((file) => /^test_.+\.c$/.test(file))
  .map((file) => path.basename(file, ".c"));

test("there are C tests", () => {
  assert.ok(programs.length > 0);
});

for (const program of programs) {
  test(program, () => {
    const file = path.join(ROOT, "build/asan/tests", program);
    const { status, signal, error, stdout, stderr } = spawnSync(file, { cwd: ROOT, encoding: "utf8" });
    assert.equal(error, undefined, `${file} cannot be started: run make asan`);
    assert.equal(status, 0, `${signal ?? `status ${status}`}\n${stdout}\n${stderr}`);
  });
}
