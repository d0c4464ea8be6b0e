"""The engine's QRS detector, called from Python: harness.c and the detector's files in a shared library."""

from __future__ import annotations

import ctypes
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[3]
DELAY = 20  # ticks from the R peak to a candidate's place (TL_QRS_DELAY)
SOURCES = ("qrs", "qrs_features", "qrs_fiducial", "qrs_front", "qrs_judge", "qrs_learning", "qrs_weights")
MATCH = 54  # ticks: the 150 ms match window of ANSI/AAMI EC57


def _build() -> ctypes.CDLL:
    target = Path(tempfile.mkdtemp()) / "detector.so"
    engine = ROOT / "engine"
    sources = [Path(__file__).with_name("harness.c"), *(engine / f"beat/{name}.c" for name in SOURCES)]
    flags = ["-std=c17", "-O2", "-ffp-contract=off", "-shared", "-fPIC", f"-I{engine}"]
    subprocess.run(["gcc", *flags, *map(str, sources), "-lm", "-o", str(target)], check=True)
    library = ctypes.CDLL(str(target))
    library.qrs_run.restype = ctypes.c_int64
    return library


_LIBRARY = _build()
FEATURES = _LIBRARY.qrs_feature_count()
HIDDEN = (_LIBRARY.qrs_hidden(1), _LIBRARY.qrs_hidden(2))


@dataclass
class Run:
    """What the detector saw and found; all times in ticks of 1/360 s."""

    beats: np.ndarray  # R peaks
    rows: np.ndarray  # [candidates, FEATURES]
    places: np.ndarray  # [candidates]


def _pointer(array: np.ndarray | None) -> ctypes.c_void_p | None:
    return None if array is None else array.ctypes.data_as(ctypes.c_void_p)


def run(signal: np.ndarray, weights: np.ndarray | None, truth: np.ndarray | None = None) -> Run:
    """Runs over `signal` (millivolts, 360 Hz). Without weights the truth decides (see truth_of)."""
    signal = np.ascontiguousarray(signal, np.float32)
    capacity = len(signal) // 20 + 16
    rows = np.empty((capacity, FEATURES), np.float32)
    places = np.empty(capacity, np.int64)
    beats = np.empty(capacity, np.int64)
    candidates = ctypes.c_int64()
    count = _LIBRARY.qrs_run(
        _pointer(signal),
        ctypes.c_int64(len(signal)),
        _pointer(weights),
        _pointer(truth),
        _pointer(rows),
        _pointer(places),
        ctypes.byref(candidates),
        _pointer(beats),
        ctypes.c_int64(capacity),
    )
    return Run(beats[:count].copy(), rows[: candidates.value].copy(), places[: candidates.value].copy())


def label(places: np.ndarray, reference: np.ndarray) -> np.ndarray:
    """1 for the candidate nearest to each reference beat within 150 ms, 0 for the others."""
    labels = np.zeros(len(places), np.float32)
    peaks = places - DELAY
    for beat in reference:
        after = int(np.searchsorted(peaks, beat))
        near = [i for i in (after - 1, after) if 0 <= i < len(peaks) and abs(peaks[i] - beat) <= MATCH]
        if near:
            labels[min(near, key=lambda i: abs(peaks[i] - beat))] = 1
    return labels


def truth_of(signal: np.ndarray, reference: np.ndarray) -> np.ndarray:
    """The truth as `run` takes it. The candidates do not depend on what is decided about them."""
    truth = np.zeros(len(signal) + 4096, np.uint8)
    places = run(signal, None, truth).places
    truth[places[label(places, reference) > 0]] = 1
    return truth
