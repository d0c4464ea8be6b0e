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
* **Energy**: operations of a beat by the engine's own count; instructions by callgrind (\`bench/speed/energy/\`), of a
  native build for this processor without any vectors, while it analyses the sample recording; *rest* is all else that a
  session does. The energies are an **ESTIMATE** from them, not measured on any such chip. An instruction of this
  processor is not one of an Arm core, but their numbers are alike here: the same sources for a Cortex-M4 (GCC 12.2), emulated
  once, took between 3 % fewer (V1, R) and 5 % more (V2 in 8 bits). Each range lies between the ends of what is published
  of one chip of its class, whole chip, no radio, no sensor, no sleep between beats:
  *cortex_m4*, 92 to 521 pJ an instruction: STM32L412 (data sheet DS12469 rev. 7, page 1: 28 uA/MHz with a switching
  regulator, 79 with a linear one, at 3.3 V), one to two cycles an instruction (Cortex-M4 Technical Reference Manual: floating-point
  multiply and add 1, load and store 2);
  *cortex_m7*, 283 to 990 pJ: CoreMark at 300 MHz, 85 mA at 1.8 V and 5 mA at 3.3 V ([Microchip, table
  48-7](https://onlinedocs.microchip.com/oxy/GUID-A52628F4-6F6F-4C77-80CB-113A0C62DB75-en-US-10/GUID-61B5EB2D-55FD-49DA-9FC1-31C4618EBEE5.html)),
  or 90 mA at 3.3 V ([table
  57-6](https://onlinedocs.microchip.com/oxy/GUID-D4CAD149-CB72-498B-B8E7-7E8255593463-en-US-7/GUID-E283C82D-9E57-4229-926F-6047B6626F3D.html)),
  and one or two instructions a cycle;
  *cortex_a7*, a small phone core of 2013, 50 to 350 pJ: Vasilakis, An instruction level energy characterization of ARM
  processors (FORTH-ICS/TR-450, 2015), measured on an Exynos 5 Octa: integers 50 to 80 pJ, loads and stores 150 to 200, floating
  point 80 to 350. A phone's vectors take fewer instructions of more energy each; newer cores are more frugal.
  A CR2032 holds 225 mAh at 3 V, the LiPo cell 100 mAh at 3.7 V. Networks of 8 bits take more instructions where there
  are no vectors, for which they are written: they are smaller, not more frugal, on such a core, where R in
  float32 is the one to take. A microcontroller must also hold
  the network (V1 in float32 is larger than the 128 KB of flash of the STM32L412); the engine has not been run on one.
`;

renderReport(INTRODUCTION, "bench.json", "PERFORMANCE.md");
