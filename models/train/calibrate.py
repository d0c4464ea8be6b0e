"""Fits what the last layer's logits are divided by, so that probabilities mean what they say.

    calibrate.py FOLD.npz ... --output calibration.json

FOLD.npz are the logits that train_r.py wrote for the patients of DS1 that each fold left out: no network has seen the
patients that it is calibrated on, as none will have seen yours. One temperature (Guo 2017) is found by the likelihood;
it changes no name of a beat. Written, too: the probability below which a beat stays unclassified, and the share of the
beats of DS1 that it leaves out.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from layouts import AAMI
from torch import Tensor
from torch.nn import functional

LEAST_CERTAINTY = 0.6  # of 0, 0.5 and 0.6 that with the best F1 of S and the most accurate names on left-out patients
NAMED = [AAMI.index(group) for group in "NSVF"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folds", nargs="+", type=Path)
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    parts = [np.load(path) for path in arguments.folds]
    logits = torch.from_numpy(np.concatenate([part["logits"] for part in parts])).double()
    label = torch.from_numpy(np.concatenate([part["label"] for part in parts]))
    known = torch.isin(label, torch.tensor(NAMED))
    logits, label = logits[known], label[known]
    temperature = fit(logits, label)
    calibrated = functional.softmax(logits / temperature, 1)
    certainty = calibrated.max(1).values
    result = {
        "temperature": round(temperature, 4),
        "least_certainty": LEAST_CERTAINTY,
        "left_out": round(float((certainty < LEAST_CERTAINTY).double().mean()), 5),
        "ece_before": round(calibration_error(functional.softmax(logits, 1), label), 5),
        "ece_after": round(calibration_error(calibrated, label), 5),
        "beats": len(label),
    }
    arguments.output.write_text(json.dumps(result, indent=1) + "\n")
    print(json.dumps(result))


def fit(logits: Tensor, label: Tensor) -> float:
    """The temperature of least cross entropy."""
    log_temperature = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([log_temperature], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        value = functional.cross_entropy(logits / log_temperature.exp(), label)
        value.backward()
        return value

    optimizer.step(loss)
    return float(log_temperature.detach().exp())


def calibration_error(probability: Tensor, label: Tensor, bins: int = 15) -> float:
    """Expected calibration error: |accuracy - certainty| over equal-width bins of certainty, weighted by beats."""
    certainty, named = probability.max(1)
    place = (certainty * bins).long().clamp(max=bins - 1)
    error = 0.0
    for index in range(bins):
        inside = place == index
        if inside.any():
            right = (named[inside] == label[inside]).double().mean()
            error += float(inside.double().mean() * (right - certainty[inside].mean()).abs())
    return error


if __name__ == "__main__":
    main()
