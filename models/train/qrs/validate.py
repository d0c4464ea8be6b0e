"""Cross-validates the judge of the QRS detector inside DS1: trains on every other record, counts on the rest.

    python models/train/qrs/validate.py DATA_DIR [--seed N]

How the features, the network and the recipe of train.py were chosen: neither DS2 nor records 118 and 119 are looked at.
Counts misses and false beats after the first five minutes, outside ventricular flutter, as the records are and with
electrode motion noise (first half of nstdb's em) in every other two minutes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from detector import MATCH, run
from noise import RATE, Noise
from train import RECORDS, Record, train

SNR_DB = (12, 6, 0, -6, -9)
LEARNING = 300 * RATE
FOLDS = (RECORDS[0::2], RECORDS[1::2])


def counted(record: Record, ticks: np.ndarray, reach: int) -> np.ndarray:
    """Those after the learning period and outside flutter (and `reach` around it)."""
    keep = ticks >= LEARNING
    for start, end in record.flutter:
        keep &= (ticks < start - reach) | (ticks > end + reach)
    return ticks[keep]


def pairs(reference: np.ndarray, found: np.ndarray) -> int:
    """Beats of both that can be paired within 150 ms, in order of time, nearest first."""
    i = j = count = 0
    while i < len(reference) and j < len(found):
        distance = found[j] - reference[i]
        nearer = j + 1 < len(found) and abs(found[j + 1] - reference[i]) < abs(distance)
        if abs(distance) > MATCH:
            i, j = (i + 1, j) if distance > 0 else (i, j + 1)
        elif nearer:
            j += 1
        else:
            i, j, count = i + 1, j + 1, count + 1
    return count


def errors(record: Record, signal: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Paired, missed and false beats."""
    reference = counted(record, record.beats, 0)
    found = counted(record, run(signal, weights).beats, MATCH)
    paired = pairs(reference, found)
    return np.array([paired, len(reference) - paired, len(found) - paired])


def report(what: str, counts: np.ndarray) -> None:
    """Prints sensitivity and positive predictivity."""
    paired, missed, false = counts
    sensitivity, predictivity = 100 * paired / (paired + missed), 100 * paired / (paired + false)
    print(f"{what}: Se {sensitivity:.2f} %, +P {predictivity:.2f} %, {missed} missed, {false} false", flush=True)


def main() -> None:
    """Both folds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    for fold, names in enumerate(FOLDS):
        weights = train(arguments.data, FOLDS[1 - fold], arguments.seed)
        records = [Record(arguments.data / "mitdb" / name) for name in names]
        report(f"fold {fold}, as recorded", sum(errors(r, r.signal, weights) for r in records))
        noise = Noise(arguments.data / "nstdb", np.random.default_rng(arguments.seed))
        for snr in SNR_DB:
            noisy = [(r, noise.stress(r.signal, r.beats, snr)) for r in records]
            report(f"fold {fold}, {snr} dB", sum(errors(r, signal, weights) for r, signal in noisy))


if __name__ == "__main__":
    main()
