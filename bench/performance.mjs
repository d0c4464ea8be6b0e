// Renders PERFORMANCE.md from build/bench.json, so that every figure in it is one that was measured.
//
//   node bench/performance.mjs [build/bench.json] [PERFORMANCE.md]

import { renderReport } from "./render.mjs";

const INTRODUCTION = `# Performance

Written by \`node bench/performance.mjs\` from what \`make bench\` measured; do not edit. Everything in one table was measured
in turns in one run, on one thread; the figures are medians. Absolute times depend on the machine and on what else it
does; the ratios are what counts.

* **Detection**: R peaks and RR intervals of one hour of one lead at 360 Hz through a session with \`peaksOnly\`, by the
  wasm module that ships, in headless Chromium and in Node. sleepecg is a QRS detector in native C
  (\`bench/peers/sleepecg_hour.py\`).
`;

renderReport(INTRODUCTION, "bench.json", "PERFORMANCE.md");
