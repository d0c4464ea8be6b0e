"""Random changes of training windows that leave the beat's class as it is.

Each window is stretched in time around its R peak and shifted by a fraction of a tick, gets baseline wander (a slow
sine) and white noise, and is normalised again as the engine does. Amplitudes are in standard deviations of the window.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

STRETCH = 0.03  # at most, as a share
SHIFT = 2.0  # ticks, beside the jitter with which the engine cut the windows
WANDER = 0.12
WANDER_HZ = (0.1, 1.2)
NOISE = 0.04
NUMBER_NOISE = 0.02  # of the numbers that tell what surrounds a beat
RATE = 360  # Hz


def augment(windows: Tensor, random: torch.Generator) -> Tensor:
    """A changed copy of windows [beats, 360]."""

    def uniform(low: float, high: float) -> Tensor:
        draw = torch.rand((len(windows), 1), generator=random, device=windows.device)
        return low + (high - low) * draw

    length = windows.shape[1]
    time = torch.arange(length, device=windows.device)[None] - length // 2  # ticks from the R peak
    changed = sample(windows, time * uniform(1 - STRETCH, 1 + STRETCH) + uniform(-SHIFT, SHIFT) + length // 2)
    phase = 2 * math.pi * (uniform(*WANDER_HZ) * time / RATE + uniform(0, 1))
    changed = changed + uniform(0, WANDER) * torch.sin(phase)
    noise = torch.randn(changed.shape, generator=random, device=windows.device)
    return normalise(changed + uniform(0, NOISE) * noise)


def augment_numbers(around: Tensor, random: torch.Generator) -> Tensor:
    """Numbers [beats, 44] with a little noise."""
    noise = torch.randn(around.shape, generator=random, device=around.device)
    return around + NUMBER_NOISE * noise


def sample(windows: Tensor, places: Tensor) -> Tensor:
    """Values of windows [beats, 360] at fractional `places` of the same shape; the ends go on as they are."""
    places = places.clamp(0, windows.shape[1] - 1.001)
    left = places.long()
    share = places - left
    return torch.lerp(windows.gather(1, left), windows.gather(1, left + 1), share)


def normalise(windows: Tensor) -> Tensor:
    """Mean 0 and standard deviation 1 of every window, as in the engine (engine/beat/)."""
    centred = windows - windows.mean(1, keepdim=True)
    return centred / centred.std(1, correction=0, keepdim=True)
