"""Beats with their surroundings, as the engine's session knows them (`tracelight inputs`), in AAMI classes.

Reads the TLI1 files that are specified at the top of wasm/cli/inputs.c. Classes are those of ANSI/AAMI EC57: N (also
bundle branch block and escape beats), S supraventricular, V ventricular, F fusion. Q is what has no such name: of the
real beats only places that the detector takes for a beat and nobody annotated; paced beats (no record of DS1 or DS2 has
them) are made up in sequences.py. Beats annotated as unclassifiable are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from layouts import AAMI, SURROUNDINGS, WINDOW

# WFDB annotation codes; 0: a detection that no annotation belongs to.
GROUPS = {"N": (1, 2, 3, 11, 34), "S": (4, 7, 8, 9), "V": (5, 10), "F": (6,), "Q": (0,)}
# Patients of DS1 for cross-validation: each part has supraventricular and ventricular beats.
FOLDS = (
    ("209", "124", "101", "112", "205", "230", "119"),
    ("201", "220", "106", "114", "122", "215"),
    ("207", "118", "109", "115", "116"),
    ("223", "203", "108", "208"),
)

BEAT = np.dtype(
    [
        ("sample", "<i8"),
        ("tick", "<i8"),
        ("code", "u1"),
        ("readable", "u1"),
        ("zero", "V2"),
        ("rr", "<f4"),
        ("p_wave", "<f4"),
        ("qrs", "<f4"),
        ("around", "<f4", SURROUNDINGS),
        ("window", "<f4", WINDOW),
        ("usual", "<f4", WINDOW),
    ]
)


@dataclass
class Record:
    """The readable beats of one recording that have an AAMI class, in order of time."""

    name: str
    label: np.ndarray  # [beats] int64, index into AAMI
    beats: np.ndarray  # [beats] BEAT
    rr_after: np.ndarray  # [beats] seconds until the next beat, NaN where not known


def read_tli(path: Path) -> np.ndarray:
    """All beats of a TLI1 file. Raises ValueError where it is damaged."""
    head = path.open("rb").read(16)
    count, length, numbers = np.frombuffer(head[4:], "<u4") if len(head) == 16 else (0, 0, 0)
    whole = path.stat().st_size == 16 + int(count) * BEAT.itemsize
    if head[:4] != b"TLI1" or length != WINDOW or numbers != SURROUNDINGS or not whole:
        raise ValueError(f"{path} is not a TLI1 file of this version, or it is cut short: write it again.")
    return np.fromfile(path, BEAT, offset=16)


def load(folder: Path, names: list[str] | tuple[str, ...]) -> list[Record]:
    records = []
    for name in names:
        beats = read_tli(folder / f"{name}.tli")
        label = np.full(len(beats), -1)
        for index, group in enumerate(AAMI):
            label[np.isin(beats["code"], GROUPS[group])] = index
        chosen = (label >= 0) & (beats["readable"] == 1)
        rr_after = np.append(beats["rr"][1:], np.float32(np.nan))
        records.append(Record(name, label[chosen], beats[chosen], rr_after[chosen]))
    return records
