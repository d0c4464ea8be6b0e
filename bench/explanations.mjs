// Renders EXPLANATIONS.md and its plots in docs/ from build/explain.json, so that every figure in them is one that was
// measured.
//
//   node bench/explanations.mjs [build/explain.json] [EXPLANATIONS.md]

import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../tools/engine.mjs";
import { findings } from "./explain/findings.mjs";
import { deletionSvg, randomisationSvg, widthSvg } from "./explain/plots.mjs";
import { renderReport } from "./render.mjs";

const INTRODUCTION = `# Explanations

Written by \`node bench/explanations.mjs\` from what \`make explain-report DATA=folder\` measured; do not edit. How far can the
explanations be believed that the page and the program give of a beat? The shipped wasm module (simd128) explained beats of
the shipped networks (\`models/v1.tlm\`, \`v2.tlm\`, \`int8/r.tlm\`). R is in 8 bits; it is explained with the same weights
and without the rounding between its layers, the way the page does it, and named, deleted and inserted as it is.

* **Beats**: V1 and V2 on held-out beats of the random split (\`models/heldout.json\`), R on DS2, patients that it never saw.
  A sample with a fixed seed, so many of each annotated kind, the records in turn. R names L and R beats N: they are kinds
  of their own here. All is about the class that the network *names*, right or wrong.
* **Background**: the 100 training beats of \`models/references.tlr\`, 20 of each type.
* **Methods**: *shap* (Lundberg and Lee 2017, by DeepLIFT's rescale rule, Shrikumar 2017), *expected_gradients* (Erion 2021,
  two points for each beat of the background), *gradcam* (Selvaraju 2017) on the layer that did best on training beats
  (*choice*), *gradcam_last_map* on the last map, as it is mostly used. SHAP and expected gradients are signed and about the
  class's logit; of R the values of a tick of the beat and of the usual beat are added. Grad-CAM shows what speaks for it.
* **Deletion and insertion** (Petsiuk, Das, Saenko 2018): what a method calls the most important is taken out of the beat
  part by part, and the probability of the class (after the softmax) is watched; the area under it is set beside that of
  random orders of the very same parts (five orders for each foil), so that 1 is chance, and less is better. Insertion
  is the other way round: more is better. Parts are 36 blocks of 10 ticks, and what surrounds the beat as one more; Grad-CAM
  says nothing of that, so that it comes at a random place. What is taken out becomes that of *another beat*, a foil
  of another class that the network does not name so (two for each beat, from the background). A mean of the background
  or a straight line in its place looked like some of the classes (a straight line like V and L, the mean like V): with all taken
  out the network went on naming these, and the curve told nothing. These three were compared on
  beats of DS1 that the networks learnt from, and so it was found that R's window alone does not decide. Both channels of R's pairs are exchanged: its map is
  over both. *window*: only the window is exchanged, of beats that lose their name with it (n of how many): R names most
  beats by what surrounds them, so that few are left. The target is the same: it is harder to reach. The notes hold 95 % intervals: a bootstrap over records.
* **Pointing** (Zhang et al. 2018): whether the tick with the highest attribution (of SHAP and expected gradients smoothed as
  in *choice*) lies within the delineator's QRS or T, of beats named rightly; beside it what a random tick comes to. There is a
  target for the classes that show in QRS and T. An atrial beat (A, S) shows in its P wave and in its time. *pointing_wide*:
  with a QRS of at least 120 ms, as a bundle branch block and a ventricular beat have by definition; the delineator ends
  that of record 212 before the late wave that makes its right bundle branch block. This was seen on the held-out beats, so
  it has no target. **Energy** (Wang
  et al. 2020): the share of what speaks for the class within each wave. *around_share*: that of what surrounds the beat.
* **Sensitivity** (Yeh et al. 2019): the largest change of the attribution, over its length, in ten draws of uniform noise of
  up to 2 % of the window's standard deviation. 0 is steady; at 1 the change is as large as the explanation.
* **Randomisation** (Adebayo et al. 2018): the layers' weights are put in random order, from the logits down;
  *randomisation_similarity* is Spearman's correlation with the attribution of the network as it is when all are. A method
  that stays alike shows the beat and not what the network knows. *magnitude* is without the signs: what differs little from
  the background has little SHAP by any network.
* **Agreement**: Spearman's correlation of methods over the ticks of what speaks for the class, smoothed; SHAP summed over
  waves beside exact Shapley values of the waves as players (\`tl_coalitions\`). *additivity_worst*: the largest error of
  SHAP's sum, in logits, of all SHAP values of this report.
* **V1 against V2**: the fewest ticks that hold half of |SHAP| (*width*), and the standard deviation of |SHAP| over time
  (*spread*), V1's over V2's, of the held-out beats that both name alike; of Grad-CAM on the last maps as well. Bootstrap over
  records.
* **Denoised against raw**: muscle noise of nstdb (second half of ma) is added at 6 dB, and the same network gets the window
  denoised, as shipped, or raw; all else that it knows stays. It learnt from denoised windows.
* **Wrong beats**: width and entropy of |SHAP| of up to 200 beats named wrongly and 200 named rightly: the AUC with which
  they tell wrong from right, beside that of the network's own probability, and of all three by a logistic regression that
  learnt from other records (five folds). Here a beat is named even where R would leave it without a name.
* Databases: MIT-BIH Arrhythmia (mitdb) and MIT-BIH Noise Stress Test (nstdb), PhysioNet, ODC-By 1.0.

For research and education. Not a medical device.

![Deletion and insertion](docs/explain-deletion.svg)

![Cascading randomisation](docs/explain-randomisation.svg)

![Width of V1's and V2's explanations](docs/explain-width.svg)
`;

const figures = renderReport(
  (read) => `${INTRODUCTION}\n${findings(read)}`,
  "explain.json",
  "EXPLANATIONS.md",
);
const plots = { deletion: deletionSvg, randomisation: randomisationSvg, width: widthSvg };
for (const [name, plot] of Object.entries(plots)) {
  fs.writeFileSync(path.join(ROOT, "docs", `explain-${name}.svg`), plot(figures));
}
