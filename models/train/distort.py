"""Writes distorted copies of recordings, so that networks learn from what the engine makes of them.

    distort.py --data FOLDER --records 101 106 ... --seed 1 --output FOLDER

FOLDER holds mitdb/ and nstdb/. Each copy has lead MLII only, at a sampling rate drawn from 125 to 1000 Hz, sometimes
with the band of a chest strap (0.7 to 40 Hz), a gain, a polarity, and in stretches of half a minute electrode motion,
muscle noise or baseline wander of the *first half* of the pure-noise records em, ma and bw of nstdb; their second half
is kept for tests. Signal-to-noise ratios are those of nst (WFDB): the power of the signal is the square
of the mean peak-to-peak amplitude of its QRS complexes, over eight.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import wfdb
from scipy import signal

RATES = (125, 200, 250, 360, 360, 500, 1000)  # Hz
STRETCH_S = 30.0
NOISES = ("em", "ma", "bw")
GAIN = 1000  # units a millivolt, of the copies
SNR_DB = (0.0, 24.0)
NOISY_SHARE = 0.6  # of the stretches
STRAP_SHARE = 0.3  # of the copies


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--records", nargs="+", required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    noises = {name: read_noise(arguments.data, name) for name in NOISES}
    for name in arguments.records:
        random = np.random.default_rng([arguments.seed, int(name)])
        write_copy(arguments, name, noises, random)


def read_noise(data: Path, name: str) -> np.ndarray:
    """Millivolts of the first half of a pure-noise record, both leads."""
    record = wfdb.rdrecord(str(data / "nstdb" / name))
    return record.p_signal[: len(record.p_signal) // 2]


def write_copy(arguments: argparse.Namespace, name: str, noises: dict, random: np.random.Generator) -> None:
    source = str(arguments.data / "mitdb" / name)
    record, beats = wfdb.rdrecord(source), wfdb.rdann(source, "atr")
    lead = record.p_signal[:, record.sig_name.index("MLII")]
    lead = lead + noise_for(lead, beats, record.fs, noises, random)
    rate = int(random.choice(RATES))
    if random.random() < STRAP_SHARE:
        lead = signal.sosfiltfilt(signal.butter(2, (0.7, 40), "bandpass", fs=record.fs, output="sos"), lead)
    lead = lead * random.uniform(0.4, 2.0) * random.choice([1, -1])
    common = np.gcd(rate, record.fs)
    lead = signal.resample_poly(lead, rate // common, record.fs // common)
    units = np.clip(np.round(lead * GAIN), -32767, 32767).astype(np.int64)
    folder = str(arguments.output)
    scale = {"fmt": ["16"], "adc_gain": [GAIN], "baseline": [0]}
    wfdb.wrsamp(name, rate, ["mV"], ["MLII"], d_signal=units[:, None], write_dir=folder, **scale)
    samples = np.minimum(np.round(beats.sample * (rate / record.fs)).astype(np.int64), len(units) - 1)
    kept = np.array([symbol not in '+~|"' for symbol in beats.symbol])
    wfdb.wrann(name, "atr", samples[kept], np.array(beats.symbol)[kept], fs=rate, write_dir=folder)


def noise_for(
    lead: np.ndarray, beats: wfdb.Annotation, rate: float, noises: dict, random: np.random.Generator
) -> np.ndarray:
    """Noise for the whole lead, in stretches."""
    total = np.zeros(len(lead))
    size = qrs_power(lead, beats)
    length = int(STRETCH_S * rate)
    for start in range(0, len(lead), length):
        if random.random() >= NOISY_SHARE:
            continue
        noise = noises[random.choice(NOISES)]
        at = int(random.integers(len(noise) - length))
        part = noise[at : at + length, random.integers(2)][: len(lead) - start]
        part = part - part.mean()
        wanted = size / 10 ** (random.uniform(*SNR_DB) / 10)
        total[start : start + len(part)] += part * np.sqrt(wanted / max(part.var(), 1e-9))
    return total


def qrs_power(lead: np.ndarray, beats: wfdb.Annotation) -> float:
    """As nst has it: (mean peak-to-peak amplitude of normal QRS complexes)^2 / 8."""
    normal = np.isin(beats.symbol, list("NLR")) & (beats.sample > 40) & (beats.sample < len(lead) - 40)
    return float(np.mean([np.ptp(lead[s - 18 : s + 18]) for s in beats.sample[normal][:300]])) ** 2 / 8


if __name__ == "__main__":
    main()
