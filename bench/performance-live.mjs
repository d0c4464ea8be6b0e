// Renders PERFORMANCE-LIVE.md from build/bench-live.json, so that every figure in it is one that was measured.
//
//   node bench/performance-live.mjs [build/bench-live.json] [PERFORMANCE-LIVE.md]

import { renderReport } from "./render.mjs";

const INTRODUCTION = `# A strap on the page

Written by \`node bench/performance-live.mjs\` from what \`make bench-live\` measured; do not edit. Headless Chromium without a GPU, which paints on
the processor as a person's browser does not; absolute times depend on the machine and on what else it does.

* **At true pace** (\`bench/speed/live/pace.mjs\`): the simulated strap, twice half a minute. What the page's main thread and its workers take of one core;
  from the packet to the frame that shows its first sample; from the end of a beat's window to its letter.
* **In a hidden tab** (\`bench/speed/live/hidden.mjs\`): the simulated strap behind another tab for more than six minutes.
* **A day of a strap** (\`bench/speed/live/day.mjs\`): 24 hours of packets with their losses, pushed at 200 times their pace through the live view, which nobody
  waits for: whether a sample is dropped, and how much memory grows after the first hour.
`;

renderReport(INTRODUCTION, "bench-live.json", "PERFORMANCE-LIVE.md");
