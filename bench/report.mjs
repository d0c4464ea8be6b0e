// Renders RESULTS.md and docs/risk-coverage.svg from build/evaluate.json, so that every figure in them is one that was
// measured.
//
//   node bench/report.mjs [build/evaluate.json] [RESULTS.md]

import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../tools/engine.mjs";
import { denoisingFinding, leadFinding, pacedFinding, polarityFinding } from "./evaluate/findings.mjs";
import { renderReport } from "./render.mjs";
import { riskCoverageSvg } from "./risk_coverage.mjs";

const INTRODUCTION = `# Results

Written by \`node bench/report.mjs\` from what \`make evaluate DATA=folder\` measured; do not edit. The shipped wasm module
(simd128) ran over the records as the page runs over a file.

* **QRS detection** follows ANSI/AAMI EC57, beat by beat, with the rules of WFDB's bxb (\`bench/compare/pairing.mjs\`;
  \`tests/golden/bxb.jsonl\` holds bxb's own counts, with which it agrees): match window 150 ms, the first five minutes
  of each record skipped, ventricular fibrillation and flutter excluded. *Gross* sums the beats of all records, *average*
  is the mean of the records' figures. *unpaced*: without records 102, 104, 107 and 217, which have paced beats and which
  EC57 leaves out. Se: sensitivity; +P (ppv): positive predictivity. EC57 has no false positive rate of detection, as
  places without a beat cannot be counted. The detector's judge of candidates was trained on the records of DS1 without
  118 and 119. Its features, network and recipe were chosen by cross-validation among these
  (\`models/train/qrs/validate.py\`); its seed, and the doubt from which search-back trusts the rhythm more than the
  candidates (LOST_DOUBT), by the errors on these themselves, as recorded and in noise (\`models/train/qrs/train.py\`).
  \`qrs.ds2\` are records that it never saw, and patients too, but for one: 202 is of the same man as 201 of DS1.
* **DS1 and DS2** are de Chazal's halves of mitdb (2004). Wherever *patients* of DS2 are called unseen below, 202 is that
  exception.
* **Noise**: records 118 and 119 with electrode motion at signal-to-noise ratios from 24 to -6 dB. *unseen*: the part
  after 15 minutes, whose noise no training saw. *abstain*: without the time that the engine itself reports as
  unreadable; *left_out* is how much that is. The targets are what gqrs reaches in the same comparison (wfdb-python's
  port, \`bench/gqrs/\`).
* **Delineation**: found minus annotated, against the first cardiologist of the QT database, after Martinez et al. 2004:
  of the two leads the one with the smaller error counts, point by point, and the mean and standard deviation are
  averaged over the records (\`bench/evaluate/delineation.mjs\`). No lead is chosen in *first lead alone*. The
  delineator's constants were tuned on every other record; those between them have a table of their own, with the same
  targets.
  *claimed_absent*: of the annotated beats without that wave, the share in which some lead claims one; *ppv* counts
  these as false. *p_claimed*: the share of beats of mitdb with a P wave, by where they come from
  (\`bench/evaluate/p_waves.mjs\`); in fibrillation there is none to find. What a
  P wave must show was tuned on DS1.
* **Rhythm**: episodes as EC57's epicmp counts them: the share of time, and the share of episodes, of which any part is
  overlapped (\`bench/compare/episodes.mjs\`; \`tests/golden/epicmp.jsonl\` holds epicmp's own figures). *detected
  beats*: those that the detector found and that the network R (\`models/int8/r.tlm\`), trained on DS1, named; on DS1 it
  knows the patients. *reference beats*: the annotated beats with their labels and
  without P waves, through the same rules (\`tracelight rhythm\`), which were tuned on DS1. In *afib* atrial
  flutter is not counted against fibrillation (epicmp -x), in *afib_ec57* it is, as EC57 has it; ventricular flutter is
  not counted against VT. The annotators named runs of ventricular beats VT from about
  85 a minute on, the engine does from 100 on: *ventricular_run* compares runs of any rate. *block2*: second-degree block.
* **Ectopic beats** (aami) are ventricular (VEB) and supraventricular (SVEB) ectopic beats by EC57, compared as above: the
  shipped network R (\`models/int8/r.tlm\`) and the networks in \`models/ds1/\`, all trained on the patients of DS1, name the
  beats that the detector finds on those of DS2 (no paced records among them), after the first five minutes. R has the
  classes of EC57; of the five names of the others N, L and R are normal, A is SVEB, V is VEB. A beat left unnamed is Q.
  A fusion beat or a Q that is named V, and a Q that is named A, is not counted as false. FPR (fpr): the share of the
  other beats, and of extra detections, that was named so. Escape beats (e, j, n) are SVEB as in bxb, and normal in
  *escape_n*, as in much of the literature since de Chazal 2004. The matrices are those of bxb: o, O is a beat that the
  other side does not have, x, X one in time that the other side declared unreadable. *accuracy*: of the beats that were
  found and that the reference could classify, those that got their own class; one left unnamed is wrong. One record
  holds most of the SVEB of DS2 (*sveb_in_largest_record*), a patient in whom most beats are such: *without_* are the
  figures of the others. The *confidence intervals* are a bootstrap over patients: 22 records drawn with replacement
  from the 22 of DS2, 2000 times with a fixed seed, the middle 95 % of what comes out
  (\`bench/compare/bootstrap.mjs\`); they are wide, as few patients have many ectopic beats.
* **Certainty** (aami.ds2.r.ece, the table of reliability): how far R's probabilities can be believed on DS2. The beats
  that it saw are sorted into 15 bins of equal width by the probability of their best class; the expected calibration
  error is the mean distance, as a fraction of 1 and over all beats, between a bin's mean probability and the share of
  its beats of which that class is the right one (\`bench/compare/certainty.mjs\`). Right is the class of EC57 with escape
  beats as normal, as R was taught; beats that the reference could not classify do not count.
* **Abstention** (abstain): *ds2.accuracy_at_95* is the accuracy of the beats that R named without the least certain
  5 % of them; *ds2.shipped*: what R itself leaves unclassified of the beats that it saw, because the best class is Q or
  too little probable (*left_out*), how many of these the best class but Q would have named wrongly, and the accuracy of
  the rest; *accuracy_without*: had all got their best class but Q. *paced*: paced beats (/ and f) of records 102, 104,
  107 and 217, whole, on the lead that the page prefers: R has never seen a paced patient, only made-up paced beats, and
  the engine looks for the pulses of a pacemaker (\`engine/beat/pacing.c\`), with bounds that were set on DS1, 102, 104 and
  107: of these four only 217 is unseen. *paced_veb*: beats annotated V of the same records; *paced_v1*, *paced_v2*: by
  these networks.
  *rate* is the share that stays unclassified (as *paced* or *unsure*, or in *unreadable* signal), *named_n* what is
  called N.
  *noise*: the same of whatever is detected in the second half of nstdb's records of noise alone (em: electrode motion,
  ma: muscle, bw: baseline wander). What leaving out the least certain beats gains:

  ![Risk over coverage](docs/risk-coverage.svg)
* **Any lead** (leads): DS2 through R on the lead that the page prefers (*first*), on the other one (*second*), and on
  the one of the two with more good seconds by the engine's signal quality, chosen once a record (*quality*) or anew
  every 10 seconds (*quality_10s*), with the preferred one where they are equal (\`bench/compare/best_lead.mjs\`). The
  measures are those of the next point, after the first five minutes. Both leads of mitdb are mostly readable, and R was
  trained on MLII, which the other lead, mostly V1, does not resemble: the page and the program take MLII or II where there
  is one, and say which lead they took.
* **Worse and other recordings** (robust): minutes 5 to 15 of records 100, 105, 200, 210, 213, 221, 231, 232 and 233
  of DS2, among them noise, fibrillation, block and many ectopic beats, so that it takes minutes, not hours (the half minute before is analysed, not compared), distorted and pushed into a session. *em.6*: with noise of
  nstdb's record em at 6 dB; its second half, since R and the judge of QRS candidates have learnt from the first. The
  ratio is that of nst and sigamp (\`bench/distort/noise.mjs\`). *rate_125*: resampled to 125 Hz
  (\`bench/distort/resample.mjs\`); *strap*: the band of a chest strap, 0.7 to 40 Hz, Butterworth filters of second order,
  forward in time; *gain_half*, *gain_double*, *flipped*: all samples times 0.5, 2, -1. *accuracy* as in ectopic beats
  with escape beats as normal, *named_accuracy* of the beats that were named, *unclassified*: share of those found.
* **Denoising** (robust.ablation): the same network with its window denoised as shipped (*symlet*: Symlet-4), from
  samples filtered to 0.5 to 40 Hz before the session (*bandpass*: Butterworth, the detector sees these too), or with no
  denoising (*none*). All three have the same weights, which were trained on windows denoised by Symlet-4.
* **Networks of 8 bits** (quant): those of \`models/int8/\` beside the float32 ones that they were made of, V1 and V2 on the
  held-out beats of the random split, R on DS2: how often both say the same, and what the macro-F1 loses.
* **Beat classes** (beat5), by the networks of five beat types, V1 and V2, are those of beats that the detector found,
  over whole records. *random*: held-out beats of a random split, so that beats of one patient are on both sides; of the beats that the
  engine finds and can read when they are cut for training (\`models/heldout.json\`; about 0.2 % of all are not among them). *ds2*:
  the networks in \`models/ds1/\`, trained on the patients of DS1 and seen here on those of DS2. *mitdb*: the shipped
  networks on all beats, most of which they were trained on. A beat that was missed or left unclassified counts as wrong.
* Databases: MIT-BIH Arrhythmia (mitdb), MIT-BIH Noise Stress Test (nstdb) and QT Database (qtdb), PhysioNet,
  ODC-By 1.0.

For research and education. Not a medical device.
`;

/** @param {import("./figure.mjs").Figure[]} figures */
const findings = (figures) => `
## What the figures say

* **Any lead.** ${leadFinding(figures)}
* **Polarity.** ${polarityFinding(figures)}
* **Denoising**, in points. ${denoisingFinding(figures)}.
* **Pacemakers.** ${pacedFinding(figures)} V1 and V2 learnt from 107 and 217, R from none of these patients.
`;

const measured = renderReport(
  (figures) => `${INTRODUCTION}${findings(figures)}`,
  "evaluate.json",
  "RESULTS.md",
);
const curve = riskCoverageSvg(measured);
if (curve) fs.writeFileSync(path.join(ROOT, "docs", "risk-coverage.svg"), curve);
