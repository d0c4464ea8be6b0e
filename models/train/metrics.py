"""Figures of a classifier: confusion matrix, accuracy, precision, recall and F1 of every class."""

from __future__ import annotations

import numpy as np
from layouts import CLASSES


def confusion(labels: np.ndarray, predictions: np.ndarray) -> np.ndarray:
    """Counts [reference class, predicted class]."""
    counts = np.zeros((len(CLASSES), len(CLASSES)), np.int64)
    np.add.at(counts, (labels, predictions), 1)
    return counts


def summary(counts: np.ndarray) -> dict:
    """Everything that the model card shows, as plain numbers. A class that is absent has F1 of zero."""
    classes = {}
    for index, name in enumerate(CLASSES):
        right, said, real = int(counts[index, index]), int(counts[:, index].sum()), int(counts[index].sum())
        classes[name] = {
            "precision": right / max(said, 1),
            "recall": right / max(real, 1),
            "f1": 2 * right / max(said + real, 1),
            "beats": real,
        }
    return {
        "accuracy": float(np.trace(counts) / max(counts.sum(), 1)),
        "macro_f1": float(np.mean([figures["f1"] for figures in classes.values()])),
        "beats": int(counts.sum()),
        "classes": classes,
        "confusion": counts.tolist(),
    }


def one_line(figures: dict) -> str:
    f1 = " ".join(f"{name} {values['f1']:.3f}" for name, values in figures["classes"].items())
    return f"accuracy {figures['accuracy']:.4f}  macro-F1 {figures['macro_f1']:.4f}  F1 {f1}"
