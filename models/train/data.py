"""Beat windows that the engine has cut (`tracelight windows`), and their split into training, validation and test.

Reads the TLW1 files that are specified at the top of wasm/cli/windows.c; what surrounds the beats comes from
`tracelight inputs` (aami.py).

Random split (the paper's protocol): within each class the beats are ordered by SHA-256 of "seed:record:sample", as
hexadecimal text; the first 20 % are held out, the next 8 % validate. Beats of one patient fall on both sides.
Patient split: train on DS1, test on DS2 (de Chazal 2004); nobody validates, the number of epochs is fixed before.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from aami import read_tli
from layouts import CLASSES, SURROUNDINGS, WINDOW

CODES = {1: "N", 2: "L", 3: "R", 8: "A", 5: "V"}  # WFDB annotation codes
HELD_OUT, VALIDATION = 0.20, 0.08  # of the beats of each class
TRAIN, VALIDATE, TEST = 0, 1, 2
# Both lists without 102, 104, 107, 217 (paced).
DS1 = "101 106 108 109 112 114 115 116 118 119 122 124 201 203 205 207 208 209 215 220 223 230".split()
DS2 = "100 103 105 111 113 117 121 123 200 202 210 212 213 214 219 221 222 228 231 232 233 234".split()

_BEAT = np.dtype(
    [
        ("sample", "<i8"),
        ("tick", "<i8"),
        ("code", "u1"),
        ("zero", "V7"),
        ("rr_before", "<f4"),
        ("rr_after", "<f4"),
        ("raw", "<f4", WINDOW),
        ("denoised", "<f4", WINDOW),
        ("input", "<f4", WINDOW),
    ]
)


@dataclass
class Beats:
    """All beats of the five classes, in order of record and time."""

    record: np.ndarray  # [beats] of str
    sample: np.ndarray  # [beats] int64, of the reference annotation
    label: np.ndarray  # [beats] int64, index into CLASSES
    windows: np.ndarray  # [variants, beats, 360] float32; variant 0 is not jittered
    around: np.ndarray  # [beats, 44] float32


def load(folder: Path, inputs: Path) -> Beats:
    """Reads folder/<seed>/<record>.tlw: seed 0 as the engine finds the peaks, the other seeds jittered; and
    inputs/<record>.tli.

    A beat counts when its window could be cut in every variant, so that all variants hold the same beats, and when
    the session found it and could read it.
    """
    around = _load_around(inputs)
    variants = [_load_variant(path) for path in sorted(folder.iterdir(), key=lambda path: int(path.name))]
    common = set.intersection({*around}, *({*keys} for keys, _, _ in variants))
    keys, labels, _ = variants[0]
    chosen = [key in common for key in keys]
    windows = np.stack([inputs[[key in common for key in keys]] for keys, _, inputs in variants])
    kept = [key for key in keys if key in common]
    return Beats(
        np.array([record for record, _ in kept]),
        np.array([sample for _, sample in kept]),
        labels[chosen],
        windows,
        np.stack([around[key] for key in kept]) if kept else np.zeros((0, SURROUNDINGS), np.float32),
    )


def _load_around(folder: Path) -> dict[tuple[str, int], np.ndarray]:
    """What surrounds every readable beat, by record and sample of the annotation."""
    around = {}
    for path in sorted(folder.glob("*.tli")):
        beats = read_tli(path)
        for beat in beats[(beats["code"] > 0) & (beats["readable"] == 1)]:
            around[path.stem, int(beat["sample"])] = beat["around"].copy()
    return around


def _load_variant(folder: Path) -> tuple[list[tuple[str, int]], np.ndarray, np.ndarray]:
    """Keys (record, sample), labels and windows of one folder of TLW1 files."""
    keys, labels, inputs = [], [], []
    for path in sorted(folder.glob("*.tlw")):
        beats = read_tlw(path)
        beats = beats[np.isin(beats["code"], list(CODES))]
        keys += [(path.stem, int(sample)) for sample in beats["sample"]]
        labels.append(np.array([CLASSES.index(CODES[int(code)]) for code in beats["code"]], np.int64))
        inputs.append(beats["input"].copy())
    return keys, np.concatenate(labels), np.concatenate(inputs)


def read_tlw(path: Path) -> np.ndarray:
    """The beats of a TLW1 file as a structured array that is mapped, not read. Raises ValueError where damaged."""
    head = path.open("rb").read(12)
    count, length = np.frombuffer(head[4:], "<u4") if len(head) == 12 else (0, 0)
    if head[:4] != b"TLW1" or length != WINDOW or path.stat().st_size != 12 + int(count) * _BEAT.itemsize:
        raise ValueError(f"{path} is not a TLW1 file of {WINDOW}-sample windows, or it is cut short: cut it again.")
    if count == 0:
        return np.empty(0, _BEAT)
    return np.memmap(path, _BEAT, "r", 12, int(count))


def beat_hash(seed: int, record: str, sample: int) -> str:
    """The place of a beat in the order of the random split."""
    return hashlib.sha256(f"{seed}:{record}:{sample}".encode()).hexdigest()


def split_parts(beats: Beats, split: str, seed: int) -> np.ndarray:
    """Part of every beat in the split named "random" or "patient"."""
    return split_patients(beats) if split == "patient" else split_random(beats, seed)[0]


def split_random(beats: Beats, seed: int) -> tuple[np.ndarray, dict[str, str]]:
    """Part (TRAIN, VALIDATE, TEST) of every beat, and per class the first hash that is not held out."""
    hashes = np.array([beat_hash(seed, r, s) for r, s in zip(beats.record, beats.sample.tolist(), strict=True)])
    parts = np.full(len(hashes), TRAIN)
    bounds = {}
    for index, name in enumerate(CLASSES):
        members = np.flatnonzero(beats.label == index)
        ordered = members[np.argsort(hashes[members])]
        held_out = round(HELD_OUT * len(ordered))
        validation = round(VALIDATION * len(ordered))
        parts[ordered[:held_out]] = TEST
        parts[ordered[held_out : held_out + validation]] = VALIDATE
        bounds[name] = str(hashes[ordered[held_out]])
    return parts, bounds


def split_patients(beats: Beats) -> np.ndarray:
    """Part of every beat: TRAIN in DS1, TEST in DS2, -1 in neither."""
    parts = np.full(len(beats.record), -1)
    parts[np.isin(beats.record, DS1)] = TRAIN
    parts[np.isin(beats.record, DS2)] = TEST
    return parts
