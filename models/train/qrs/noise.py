"""Noise for the training of the QRS judge: recorded (first half of each record of nstdb) and artificial.

The second half of bw, em and ma is never trained on: it is what the noise stress test is reported on.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import wfdb
from scipy.signal import butter, lfilter, sosfiltfilt

RATE = 360
KINDS = ("ma", "em", "em", "bw", "artificial", "artificial")
SNR_DB = (-6, -3, 0, 3, 6, 9, 12, 15, 18, 24)
BAND_LIMITS_HZ = (35, 110)  # of slow or filtered devices: half of a 100 Hz rate is lost by the resampling as well


class Noise:
    """Disturbs recordings; the same generator gives the same disturbances."""

    def __init__(self, nstdb: Path, generator: np.random.Generator) -> None:
        self.generator = generator
        self.recorded = {kind: _first_half(nstdb / kind) for kind in ("ma", "em", "bw")}

    def disturb(self, signal: np.ndarray, beats: np.ndarray) -> np.ndarray:
        """Adds noise at a random SNR, all along or every other minute; changes gain, polarity and band width."""
        g = self.generator
        kind, snr = g.choice(KINDS), g.choice(SNR_DB)
        noise = self._artificial(len(signal)) if kind == "artificial" else self._recorded(kind, len(signal))
        noise = noise - noise.mean()
        gain = np.sqrt(_qrs_power(signal, beats) / noise.var() / 10 ** (snr / 10))
        minutes = np.arange(len(signal)) // (60 * RATE)
        on = (minutes % 2 == 0) | (g.random() < 0.5)
        scale = g.choice([-1, 1]) * 2 ** g.uniform(-2, 2)
        return self._band_limited((signal + np.where(on, gain * noise, 0)) * scale)

    def stress(self, signal: np.ndarray, beats: np.ndarray, snr: float) -> np.ndarray:
        """Electrode motion at that SNR in every other two minutes after the first five, as records of nstdb have it."""
        noise = self._recorded("em", len(signal))
        noise = noise - noise.mean()
        gain = np.sqrt(_qrs_power(signal, beats) / noise.var() / 10 ** (snr / 10))
        seconds = np.arange(len(signal)) // RATE - 300
        on = (seconds >= 0) & (seconds // 120 % 2 == 0)
        return (signal + np.where(on, gain * noise, 0)).astype(np.float32)

    def _band_limited(self, signal: np.ndarray) -> np.ndarray:
        """Every other time, the signal as a device of less band width would have it."""
        g = self.generator
        if g.random() < 0.5:
            sections = butter(4, g.uniform(*BAND_LIMITS_HZ), fs=RATE, output="sos")
            signal = sosfiltfilt(sections, signal)
        return signal.astype(np.float32)

    def _recorded(self, kind: str, count: int) -> np.ndarray:
        channels = self.recorded[kind]
        channel = channels[:, self.generator.integers(2)]
        rolled = np.roll(channel, -self.generator.integers(len(channel)))
        return np.tile(rolled, count // len(rolled) + 1)[:count]

    def _artificial(self, count: int) -> np.ndarray:
        """Coloured noise and, about once a second, a bump, a swing or a jump with a decay, 10 to 260 ms wide."""
        g = self.generator
        noise = np.zeros(count)
        for ticks, share in ((50, 1.2), (10, 0.6), (500, 1.5)):
            coloured = lfilter([1 / ticks], [1, -(1 - 1 / ticks)], g.normal(size=count))
            noise += 0.35 * share * coloured / coloured.std()
        at = 0
        while at < count:
            at += int(-np.log(g.random()) * RATE * (0.3 + 1.2 * g.random())) + 1
            width = RATE * (0.01 + 0.25 * g.random() ** 2)
            height = 1.5 * g.normal() * np.exp(0.5 * g.normal())
            span = np.arange(max(0, int(at - 4 * width)), min(count, int(at + 6 * width)))
            noise[span] += height * _transient((span - at) / width, g.integers(3))
        return noise


def _transient(t: np.ndarray, kind: int) -> np.ndarray:
    if kind == 0:
        return np.exp(-0.5 * t * t)
    if kind == 1:
        return -1.6 * t * np.exp(-0.5 * t * t)
    return np.where(t > 0, np.exp(-0.8 * np.maximum(t, 0)), np.exp(3 * np.minimum(t, 0)))


def _first_half(record: Path) -> np.ndarray:
    signal = wfdb.rdrecord(str(record)).p_signal
    return signal[: len(signal) // 2]


def _qrs_power(signal: np.ndarray, beats: np.ndarray) -> float:
    """Signal power as the noise stress test defines it: (mean peak to peak of the QRS complexes)^2 / 8."""
    swings = [np.ptp(signal[b - 18 : b + 18]) for b in beats[:300] if 18 < b < len(signal) - 18]
    return float(np.mean(swings)) ** 2 / 8
