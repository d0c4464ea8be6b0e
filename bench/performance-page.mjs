// Renders PERFORMANCE-PAGE.md from build/bench-page.json, so that every figure in it is one that was measured.
//
//   node bench/performance-page.mjs [build/bench-page.json] [PERFORMANCE-PAGE.md]

import { renderReport } from "./render.mjs";

const INTRODUCTION = `# Long recordings on the page

Written by \`node bench/performance-page.mjs\` from what \`make bench-page\` measured; do not edit. Headless Chromium without a GPU;
absolute times depend on the machine and on what else it does.

* **Long recordings** (\`bench/speed/page.mjs\`): EDF files put together from records of mitdb, perturbed (\`bench/speed/holter.mjs\`; without the
  databases from the sample). The paper is there, and can be read and measured, long before all beats are named; what is asked meanwhile is
  answered. Memory is the most that the tab's process ever had, the page, its workers and the engine, over what it had before the file came.
* **Drawing a frame**: what the page's own code takes of a frame while a day of three leads is panned and zoomed; at 60 frames
  a second there are 16.7 ms.
`;

renderReport(INTRODUCTION, "bench-page.json", "PERFORMANCE-PAGE.md");
