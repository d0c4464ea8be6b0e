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
* **A second of a live lead**: what it costs to push its samples into a session and take out what is known (\`bench/speed/second.mjs\`).
* **Denoising** of 650,000 samples, nine levels, beside PyWavelets in float32 (\`bench/speed/wavelet.mjs\`); the limit is that of the
  forward pass.
* **Forward pass** of one beat by the networks V1, V2 and R: *us* through the JavaScript interface, *engine_us* by a bare
  call of the wasm module, in float32; *int8* in 8 bits, and *int8 relaxed* with relaxed SIMD, for the
  same bits; *batch64* is 64 beats at once, which is for us one after the
  other, a beat. The *limit* is two operations a multiply-add at the *peak*: what this machine does at most in wasm SIMD
  with values that stay in registers (\`bench/speed/inference/peak.c\`). onnxruntime-web (*ort*: wasm, SIMD, one thread)
  gets the same networks and real beats, and its probabilities are held against ours first. Of each turn the best of
  three rounds counts, for all alike. tfjs is not measured yet.
* **Cold start**: from the bytes of module and network to the first named beat, each time in a new page or process.
* **Size** of the page, compressed file by file (brotli, quality 11): what it loads before its first analysis, by parts, and all
  the rest by what it is for. *ort_web* is what a page with onnxruntime-web would load in the place of our engine.
* **Explanations** of one beat: *gradcam* on the last map, its forward pass included, in forward passes (*first*: on
  the first layer, by the reverse pass; *guided*: on the last map, tick by tick); *shap* of every
  sample against the 100 beats of \`models/references.tlr\`, in all and in forward passes for each of them; *shapley8*:
  exact Shapley values of eight parts of the window against 16 beats, which is 4096 forward passes.
`;

renderReport(INTRODUCTION, "bench.json", "PERFORMANCE.md");
