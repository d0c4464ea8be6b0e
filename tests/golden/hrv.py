"""Golden values of heart-rate variability, from NeuroKit2, SciPy and plain NumPy formulas.

Writes hrv_golden.h, which tests/c/test_hrv.c includes. Usage: python hrv.py DIR, where DIR holds the MIT-BIH
Arrhythmia Database (PhysioNet, ODC-By 1.0: George Moody, Roger Mark); needs neurokit2, numpy, scipy, wfdb.

Series without anything to leave out: NeuroKit2, where its definition is the engine's; elsewhere, and for series with
ectopic beats, artefacts and a gap, the definition written down in NumPy:
  - pNN50 over the number of NN intervals; NeuroKit2's, the same for an unbroken series
  - SDANN, SDNN index: NeuroKit2 drops the last interval of each segment
  - TINN: NeuroKit2 leaves the bins outside the triangle out of the error
  - DFA: NeuroKit2 with windows that do not overlap, and scales 4 .. 16
  - spectrum: scipy.signal.lombscargle on pieces of 250 s; NeuroKit2's is in no physical unit
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

import neurokit2 as nk
import numpy as np
import scipy
import scipy.signal
import wfdb

SEED = 20240611
MEASURES = [
    "mean_nn", "mean_rate", "sdnn", "rmssd", "sdsd", "nn50", "pnn50", "sdann", "sdnn_index", "triangular_index",
    "tinn", "vlf", "lf", "hf", "lf_hf", "lf_nu", "hf_nu", "sd1", "sd2", "dfa_alpha1", "sample_entropy",
]  # fmt: skip
NEEDS_S = dict(
    zip(MEASURES, [10, 10, 60, 30, 30, 30, 30, 3600, 3600, 1200, 1200] + [250] * 6 + [30, 60, 200, 200], strict=True)
)


class Series:
    """Beats: steps from beat to beat in units of 1/rate s, and a letter each.

    N normal, V not, ? without a name, n the first after a gap.
    """

    def __init__(self, name: str, rate: int, steps: list[int], letters: str) -> None:
        self.name, self.rate, self.steps, self.letters = name, rate, steps, letters
        self.time = np.cumsum(steps) / rate
        self.rr = np.float32(np.array(steps) / rate)
        self.rr[[0] + [i for i, c in enumerate(letters) if c == "n"]] = np.nan


def synthetic(rng: np.random.Generator, seconds: float, drift_ms: float) -> list[int]:
    """RR intervals in ms with a slow drift, waves at 0.1 Hz and 0.25 Hz, and noise with memory."""
    steps, time, noise = [500], 0.5, 0.0
    while time < seconds:
        noise = 0.7 * noise + rng.normal(0, 12)
        rr = 850 + 25 * math.sin(2 * math.pi * 0.1 * time) + 30 * math.sin(2 * math.pi * 0.25 * time)
        rr += drift_ms * math.sin(2 * math.pi * time / 2700) + noise
        steps.append(round(rr))
        time += steps[-1] / 1000
    return steps


def ragged(rng: np.random.Generator) -> Series:
    """Half an hour with premature beats, missed beats, false beats, beats without a name and a gap."""
    clean = synthetic(rng, 1800, 60)
    steps, letters = [clean[0]], "N"
    carry = 0
    for rr in clean[1:]:
        kind = rng.random()
        if len(steps) == 1000:
            steps.append(20000)
            letters += "n"
        elif kind < 0.03 and carry == 0:
            steps.append(rr - 300)
            letters += "V"
            carry = 250
            continue
        elif kind < 0.04:
            carry += rr  # a missed beat
            continue
        elif kind < 0.05:
            steps += [rr // 3, rr - rr // 3]  # a false beat
            letters += "NN"
        elif kind < 0.06 and carry == 0:
            steps.append(rr)
            letters += "?"
        else:
            steps.append(rr + carry)
            letters += "N"
        carry = 0
    return Series("ragged", 1000, steps, letters)


def record_208(folder: Path) -> Series:
    """The beats of the five minutes of record 208 from 1174.5 s on."""
    first = 422820
    notes = wfdb.rdann(str(folder / "208"), "atr", sampfrom=first, sampto=first + 108000, shift_samps=True)
    beats = [(s, c) for s, c in zip(notes.sample, notes.symbol, strict=True) if c in "NLRBAaJSVrFejnE/fQ?"]
    steps = np.diff([0] + [int(s) for s, _ in beats]).tolist()
    return Series("record_208", 360, steps, "".join("N" if c == "N" else "V" for _, c in beats))


USES = ["none", "used", "ectopic", "unnamed", "range", "artefact"]


def select(series: Series) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
    """NN intervals in ms, their end times, whether each follows the one before, and what became of every interval."""
    uses = ["none"] * len(series.rr)
    ms = 1000.0 * series.rr.astype(float)
    for i in range(1, len(series.rr)):
        ends = series.letters[i - 1 : i + 1]
        if not np.isnan(series.rr[i]):
            uses[i] = "used" if 300 <= ms[i] <= 2000 else "range"
            uses[i] = "unnamed" if "?" in ends else uses[i]
            uses[i] = "ectopic" if "V" in ends else uses[i]
    ranged = [i for i, use in enumerate(uses) if use == "used"]
    for k, i in enumerate(ranged):
        median = np.median(ms[ranged[max(0, k - 5) : k + 6]])
        uses[i] = "used" if abs(ms[i] - median) <= 0.2 * median else "artefact"
    kept = [i for i, use in enumerate(uses) if use == "used"]
    follows = np.array([k > 0 and kept[k - 1] == i - 1 for k, i in enumerate(kept)])
    return ms[kept], series.time[kept], follows, uses


def segments(nn: np.ndarray, end: np.ndarray) -> list[np.ndarray]:
    which = np.floor((end - (end[0] - nn[0] / 1000)) / 300)
    parts = [nn[which == k] for k in np.unique(which)]
    return [p for p in parts if len(p) > 1 and p.sum() >= 150000]


def tinn(nn: np.ndarray) -> float:
    histogram = np.histogram(nn, bins=np.arange(259) * 1000 / 128)[0].astype(float)
    bins = np.arange(258)
    apex = int(np.argmax(histogram))

    def best(feet: range, side: np.ndarray) -> int:
        def error(foot: int) -> float:
            fit = np.clip(histogram[apex] * (bins - foot) / (apex - foot), 0, None)
            return float(np.sum((histogram - fit)[side] ** 2))

        return min(feet, key=error)

    return (best(range(apex + 1, 258), bins > apex) - best(range(apex - 1, -1, -1), bins < apex)) * 1000 / 128


def spectrum(nn: np.ndarray, end: np.ndarray) -> tuple[dict[str, float], int]:
    start, powers = end[0] - nn[0] / 1000, []
    for k in range(10000):
        begin = start + 125.0 * k
        if begin + 250.0 > end[-1]:
            break
        inside = (end - nn / 1000 >= begin) & (end <= begin + 250.0)
        if nn[inside].sum() < 200000:
            continue
        t = end[inside]
        x = nn[inside] - np.polyval(np.polyfit(t - t.mean(), nn[inside], 1), t - t.mean())
        f = np.arange(1, 101)
        p = scipy.signal.lombscargle(t, x, 2 * np.pi * f / 250) * 2 / len(t)
        powers.append([p[f < 10].sum(), p[(f >= 10) & (f < 38)].sum(), p[f >= 38].sum()])
    if not powers:
        return {}, 0
    vlf, lf, hf = np.mean(powers, axis=0)
    nu = 100 / (lf + hf)
    return {"vlf": vlf, "lf": lf, "hf": hf, "lf_hf": lf / hf, "lf_nu": lf * nu, "hf_nu": hf * nu}, len(powers)


def nonlinear(nn: np.ndarray) -> dict[str, float]:
    alpha, _ = nk.fractal_dfa(nn, scale=np.arange(4, 17), overlap=False)
    entropy, _ = nk.entropy_sample(nn[:4096], delay=1, dimension=2, tolerance=0.2 * np.std(nn, ddof=1))
    return {"dfa_alpha1": float(alpha), "sample_entropy": float(entropy)}


def measure(nn: np.ndarray, end: np.ndarray, follows: np.ndarray) -> tuple[dict[str, float], int]:
    difference = np.diff(nn)[follows[1:]]
    total = (nn[:-1] + nn[1:])[follows[1:]]
    parts = segments(nn, end)
    over = int(np.sum(np.abs(difference) > 50.001))
    bands, pieces = spectrum(nn, end)
    values = {
        "mean_nn": nn.mean(),
        "mean_rate": 60000 / nn.mean(),
        "sdnn": np.std(nn, ddof=1),
        "rmssd": math.sqrt(np.mean(difference**2)),
        "sdsd": np.std(difference, ddof=1),
        "nn50": over,
        "pnn50": 100 * over / len(nn),
        "sdann": np.std([p.mean() for p in parts], ddof=1) if len(parts) > 1 else math.nan,
        "sdnn_index": np.mean([np.std(p, ddof=1) for p in parts]) if parts else math.nan,
        "triangular_index": len(nn) / np.histogram(nn, bins=np.arange(259) * 1000 / 128)[0].max(),
        "tinn": tinn(nn),
        "sd1": np.std(difference, ddof=1) / math.sqrt(2),
        "sd2": np.std(total, ddof=1) / math.sqrt(2),
        **bands,
        **nonlinear(nn),
    }
    enough = nn.sum() / 1000
    return {k: v for k, v in values.items() if k in bands or enough >= NEEDS_S[k]}, pieces


def neurokit(nn: np.ndarray, end: np.ndarray, values: dict[str, float]) -> None:
    """Takes NeuroKit2's values where the definitions agree, and insists that they do."""
    exact = np.round(nn, 3)  # float32 seconds are not: a difference of 50 ms is not more than 50 ms
    beats = {"RRI": exact, "RRI_Time": end}
    table = nk.hrv_time(beats, sampling_rate=1000).join(nk.hrv_nonlinear(beats, sampling_rate=1000)).iloc[0]
    names = {"mean_nn": "MeanNN", "sdnn": "SDNN", "rmssd": "RMSSD", "sdsd": "SDSD", "pnn50": "pNN50", "sd1": "SD1"}
    names |= {"sd2": "SD2", "triangular_index": "HTI", "sample_entropy": "SampEn"}
    for name, column in names.items():
        if name in values and not (name == "sample_entropy" and len(nn) > 4096):
            theirs = float(table["HRV_" + column])
            assert math.isclose(values[name], theirs, rel_tol=1e-6), (name, values[name], theirs)
            values[name] = theirs


def array(kind: str, name: str, values: list[str]) -> str:
    lines, line = [], "   "
    for value in values:
        if len(line) + len(value) > 106:
            lines.append(line)
            line = "   "
        line += f" {value},"
    return f"static const {kind} {name}[] = {{\n" + "\n".join([*lines, line]) + "\n};\n"


def emit(series: Series) -> str:
    nn, end, follows, uses = select(series)
    values, pieces = measure(nn, end, follows)
    if set(uses) == {"none", "used"}:
        neurokit(nn, end, values)
    low = series.name.upper()
    letters = [f"'{c}'" for c in series.letters]
    golden = [repr(float(values[m])) if m in values else "NAN" for m in MEASURES]
    return "\n".join(
        [
            f"enum {{ {low}_RATE = {series.rate}, {low}_PIECES = {pieces} }};\n",
            array("int", f"{low}_STEPS", [str(s) for s in series.steps]),
            array("char", f"{low}_LETTERS", letters) if set(series.letters) != {"N"} else "",
            array("uint8_t", f"{low}_USES", [str(USES.index(use)) for use in uses]),
            array("double", f"{low}_VALUES", golden),
        ]
    )


def main() -> None:
    rng = np.random.default_rng(SEED)
    short = synthetic(rng, 299, 0)
    long = synthetic(rng, 5400, 80)
    everything = [
        Series("short_clean", 1000, short, "N" * len(short)),
        Series("long_clean", 1000, long, "N" * len(long)),
        ragged(rng),
        record_208(Path(sys.argv[1])),
    ]
    versions = f"NeuroKit2 {nk.__version__}, SciPy {scipy.__version__}, NumPy {np.__version__}"
    head = f"""/* Made by hrv.py with {versions}; do not edit.
 *
 * Of each series: RATE (units per second), STEPS (from beat to beat, in units), LETTERS (N normal, V not, ? without
 * a name, n the first after a gap; absent: all N), USES (tl_hrv_use of each interval), PIECES of the spectrum, VALUES
 * in the order of tl_hrv_id. RECORD_208: the reference beats of five minutes of record 208 of the
 * MIT-BIH Arrhythmia Database (George Moody, Roger Mark; PhysioNet; ODC-By 1.0). */
#ifndef TL_TESTS_HRV_GOLDEN_H
#define TL_TESTS_HRV_GOLDEN_H

#include <math.h>
#include <stdint.h>

"""
    text = head + "\n".join(emit(s) for s in everything) + "\n#endif\n"
    (Path(__file__).parent / "hrv_golden.h").write_text(text)


main()
