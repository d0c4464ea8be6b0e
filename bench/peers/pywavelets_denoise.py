"""Times PyWavelets' Symlet-4 denoising in float32, which is what engine/signal/wavelet.c computes.

    python bench/peers/pywavelets_denoise.py SAMPLES.f32 LEVELS ROUNDS OUT.f32

SAMPLES.f32: float32 samples. Writes the denoised ones to OUT.f32 and {"version", "ms": [one a round]} to the standard
output.
"""

import json
import math
import sys
import time

import numpy as np
import pywt


def denoise(samples: np.ndarray, levels: int) -> np.ndarray:
    """The universal threshold, the noise taken from the finest detail."""
    approximation, *details = pywt.wavedec(samples, "sym4", mode="symmetric", level=levels)
    sigma = np.median(np.abs(details[-1])) / 0.6745
    threshold = np.float32(sigma * math.sqrt(2 * math.log(len(samples))))
    details = [pywt.threshold(detail, threshold, mode="soft") for detail in details]
    return pywt.waverec([approximation, *details], "sym4", mode="symmetric")[: len(samples)]


def main() -> None:
    """Measures and prints."""
    samples = np.fromfile(sys.argv[1], np.float32)
    times = []
    for _ in range(int(sys.argv[3])):
        start = time.perf_counter()
        denoised = denoise(samples, int(sys.argv[2]))
        times.append(1000 * (time.perf_counter() - start))
    denoised.astype(np.float32).tofile(sys.argv[4])
    json.dump({"version": f"PyWavelets {pywt.__version__}", "ms": times}, sys.stdout)


if __name__ == "__main__":
    main()
