"""What all trainings share: optimizer, learning rate, averaged weights, progress bar, checkpoint."""

from __future__ import annotations

import math
import sys
from pathlib import Path

import torch
from torch import nn


def make_optimizer(network: nn.Module, weight_decay: float) -> torch.optim.Optimizer:
    """AdamW; biases and normalisation are not decayed."""
    matrices = [p for p in network.parameters() if p.ndim > 1]
    vectors = [p for p in network.parameters() if p.ndim <= 1]
    return torch.optim.AdamW(
        [{"params": matrices, "weight_decay": weight_decay}, {"params": vectors, "weight_decay": 0.0}], fused=True
    )


def set_rate(optimizer: torch.optim.Optimizer, peak: float, progress: float) -> None:
    """One cycle (Smith 2018): linear rise over the first 15 % of training, then half a cosine down to zero."""
    if progress < 0.15:
        rate = peak * (0.05 + 0.95 * progress / 0.15)
    else:
        rate = peak * 0.5 * (1 + math.cos(math.pi * (progress - 0.15) / 0.85))
    for group in optimizer.param_groups:
        group["lr"] = rate


@torch.no_grad()
def update_average(average: nn.Module, network: nn.Module, decay: float) -> None:
    """Exponential moving average of the weights, and of what normalisation has measured."""
    for mean, value in zip(average.state_dict().values(), network.state_dict().values(), strict=True):
        if mean.is_floating_point():
            mean.lerp_(value, 1 - decay)


def show_progress(epoch: int, epochs: int, within: float) -> None:
    """A bar on the terminal; nothing in a log file."""
    if sys.stderr.isatty():
        done = (epoch + within) / epochs
        bar = "#" * int(40 * done)
        print(f"\r[{bar:<40}] epoch {epoch + 1}/{epochs} {100 * done:5.1f} %", end="\r", file=sys.stderr, flush=True)


def save_checkpoint(whole: dict, path: Path) -> None:
    """Writes beside its place first, so that a stop in the middle leaves the old checkpoint whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(whole, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)
