"""Writes trained weights as engine/beat/qrs_weights.c."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from detector import FEATURES, HIDDEN, ROOT

TARGET = ROOT / "engine/beat/qrs_weights.c"


def _row(values: np.ndarray) -> str:
    return ", ".join(f"{value:.8e}F" for value in values)


def _matrix(values: np.ndarray) -> str:
    return "{" + ",\n".join("{" + _row(row) + "}" for row in values) + "}"


def write(weights: np.ndarray, note: str, target: Path = TARGET) -> None:
    """`weights` in the order of tl_qrs_weights; `note` says how they were trained."""
    first, second = HIDDEN
    sizes = [FEATURES * first, first, first * second, second, second, 1]
    parts = np.split(weights, np.cumsum(sizes)[:-1])
    text = f"""/* clang-format off */
/* Weights of the QRS judge. Written by models/train/qrs/train.py; do not edit.
 * {note}
 */
#include "beat/qrs_judge.h"

const tl_qrs_weights TL_QRS_TRAINED = {{
.first = {_matrix(parts[0].reshape(FEATURES, first))},
.first_bias = {{{_row(parts[1])}}},
.second = {_matrix(parts[2].reshape(first, second))},
.second_bias = {{{_row(parts[3])}}},
.last = {{{_row(parts[4])}}},
.last_bias = {_row(parts[5])},
}};
"""
    target.write_text(text)
