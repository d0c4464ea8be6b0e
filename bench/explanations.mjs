// Renders EXPLANATIONS.md from build/explain.json, so that every figure in it is one that was measured.
//
//   node bench/explanations.mjs [build/explain.json] [EXPLANATIONS.md]

import { renderReport } from "./render.mjs";

const INTRODUCTION = `# Explanations

Written by \`node bench/explanations.mjs\` from what \`make explain-report DATA=folder\` measured; do not edit. The shipped
wasm module and networks; V1 and V2 on held-out beats of the random split, R on beats of DS2, whose patients it has not
seen. A sample of each annotated kind, spread over the records, of beats that the network names rightly; what is explained
is the class that it names. SHAP and expected gradients compare with the 100 beats of \`models/references.tlr\` and are
smoothed over 25 ms; Grad-CAM is that on the last map.

* **deletion_over_random, insertion_over_random** (Petsiuk 2018): the window's 36 blocks of 28 ms are replaced by the mean
  window of the background, the most important first, and the area under the class's probability is taken; or put into that
  mean window. Divided by the same area in random order (the mean of eight): below 1 is better for deletion, above 1 for
  insertion. What surrounds the beat stays.
* **pointing** (Zhang 2018): how often the highest tick lies within QRS or T, as the engine delineates them. **energy**: the
  share of all that speaks for the class that lies within P, QRS, T. For R, beats annotated L and R are explained as N.
* **max_sensitivity** (Yeh 2019): how far the explanation moves, in its own length, when normal noise of a twentieth of the
  window's standard deviation is added; the worst of four draws.
* **randomisation** (Adebayo 2018): Spearman's correlation of the explanation's size, tick by tick, with that of the network
  whose last layers' weights are shuffled. **randomisation_similarity**: all layers. A method that stays the same explains the
  input, not the network: it must be near 0.
* **agreement**: Spearman's correlation of two methods over the ticks of a beat. **shap.waves_correlation, waves_apart**:
  SHAP summed over each wave against the exact Shapley values of the waves, both against the same 16 beats.
* **width_ratio**: the fewest ticks that hold half of |SHAP|, of V2 against V1. The paper (arXiv 2505.03787) calls V1 more
  local and V2 broader in time.
* **diffuse**: the same width where the network is right and where it is wrong, and how well it tells these apart (area under
  the ROC curve, 0.5 is chance), beside the network's own doubt, 1 less its highest probability.
* **additivity_worst**: the largest |logit - expected logit - sum of values| of all SHAP values.

For research and education. Not a medical device: an explanation tells what a network looked at, not what a heart did.
`;

renderReport(INTRODUCTION, "explain.json", "EXPLANATIONS.md");
