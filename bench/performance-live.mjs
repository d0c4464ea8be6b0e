// Renders PERFORMANCE-LIVE.md from build/bench-live.json, so that every figure in it is one that was measured.
//
//   node bench/performance-live.mjs [build/bench-live.json] [PERFORMANCE-LIVE.md]

import { renderReport } from "./render.mjs";

const INTRODUCTION = `# A strap on the page

Written by \`node bench/performance-live.mjs\` from what \`make bench-live\` measured; do not edit. Headless Chromium without a GPU, which paints on
the processor as a person's browser does not; absolute times depend on the machine and on what else it does.

* **At true pace** (\`bench/speed/live.mjs\`): the simulated strap, half a minute. From the packet to the frame that shows its first sample; what the
  page's main thread and its workers take of one core.
* **A day of a strap**: 24 hours of packets with their losses, each as soon as the one before was analysed and written: whether a sample is
  dropped, and how much memory the tab takes beyond what it had after two hours of signal.
`;

renderReport(INTRODUCTION, "bench-live.json", "PERFORMANCE-LIVE.md");
