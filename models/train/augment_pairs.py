"""Random changes of pairs of a beat and the patient's usual beat (ArrhythmiNet-R) that leave the class as it is.

DS1 has 22 patients. So that the network learns how a beat differs from the usual one rather than what these patients
look like, some pairs get a share of another patient's QRS complex and T wave, and some are filtered, as by another lead
or recorder: in both the beat and the usual beat change alike. Then the beat is moved against the usual beat, scaled,
and gets baseline wander and noise; at last both are turned upside down, or not.
"""

from __future__ import annotations

import math

import torch
from augment import RATE, WANDER_HZ, sample
from torch import Tensor
from torch.nn import functional

CHANGED = 0.5  # share of the pairs that get another patient's shape, and that are filtered
OTHER = 0.4  # of another patient's usual beat, at most
SLOPE = 0.4  # of the difference over SLOPE_TICKS, at most
SLOPE_TICKS = 8
SMOOTH = 0.5  # of the way to the moving mean over SMOOTH_TICKS, or away from it, at most
SMOOTH_TICKS = 9
QRS_FROM = 30  # ticks before the R peak: the P wave stays as it is
RAMP = 10  # ticks
SHIFT = 4.0  # ticks
GAIN = 0.12
WANDER, NOISE = 0.25, 0.1  # standard deviations of the usual beat
LEAST_SIZE = 1e-3  # mV


def augment(window: Tensor, usual: Tensor) -> tuple[Tensor, Tensor]:
    """Changed copies of beats and usual beats [beats, 360]."""
    window, usual = add_other_patient(window, usual)
    window, usual = pass_filter(window, usual)
    window = disturb(window, usual.std(1, keepdim=True).clamp_min(LEAST_SIZE))
    turn = 1 - 2 * (torch.rand(len(window), 1, device=window.device) < 0.5).float()
    return window * turn, usual * turn


def uniform(like: Tensor, low: float, high: float) -> Tensor:
    """One number a beat."""
    return low + (high - low) * torch.rand(len(like), 1, device=like.device)


def some(like: Tensor) -> Tensor:
    """1 for CHANGED of the beats, 0 for the others."""
    return (torch.rand(len(like), 1, device=like.device) < CHANGED).float()


def add_other_patient(window: Tensor, usual: Tensor) -> tuple[Tensor, Tensor]:
    """A share of the usual beat of another pair, from the QRS complex on and in the size of this one's."""
    size = usual.std(1, keepdim=True).clamp_min(LEAST_SIZE)
    order = torch.randperm(len(usual), device=usual.device)
    other = usual[order] / size[order] * size
    begin = usual.shape[1] // 2 - QRS_FROM
    other = other - other[:, begin : begin + RAMP].mean(1, keepdim=True)
    ticks = torch.arange(usual.shape[1], device=usual.device)
    ramp = ((ticks - begin - RAMP / 2) / RAMP).clamp(0, 1)
    added = some(usual) * uniform(usual, -OTHER, OTHER) * ramp * other
    return window + added, usual + added


def pass_filter(window: Tensor, usual: Tensor) -> tuple[Tensor, Tensor]:
    """A little of the slope, and smoother or sharper."""
    filtered = some(usual)
    by_slope = filtered * uniform(usual, -SLOPE, SLOPE)
    by_smooth = filtered * uniform(usual, -SMOOTH, SMOOTH)

    def change(signal: Tensor) -> Tensor:
        half = SLOPE_TICKS // 2
        slope = functional.pad(signal[:, SLOPE_TICKS:] - signal[:, :-SLOPE_TICKS], (half, half))
        margin = SMOOTH_TICKS // 2
        padded = functional.pad(signal[:, None], (margin, margin), mode="replicate")
        smooth = functional.avg_pool1d(padded, SMOOTH_TICKS, 1)[:, 0]
        return signal + by_slope * slope + by_smooth * (smooth - signal)

    return change(window), change(usual)


def disturb(window: Tensor, size: Tensor) -> Tensor:
    """Moved by some ticks, scaled, with baseline wander and noise in units of `size` [beats, 1]."""
    ticks = torch.arange(window.shape[1], device=window.device)[None]
    moved = sample(window, ticks + uniform(window, -SHIFT, SHIFT))
    wander = torch.sin(2 * math.pi * (uniform(window, *WANDER_HZ) * ticks / RATE + uniform(window, 0, 1)))
    noise = functional.avg_pool1d(torch.randn_like(window)[:, None], 3, 1, 1)[:, 0]
    added = uniform(window, 0, WANDER) * wander + uniform(window, 0, NOISE) * noise
    return moved * uniform(window, 1 - GAIN, 1 + GAIN) + size * added
