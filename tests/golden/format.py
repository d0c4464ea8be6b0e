"""Writes the small recordings in tests/golden/format/ with independent writers, and what independent readers read.

    python tests/golden/format.py && make format

EDF+ by pyedflib (edflib), WFDB formats 16 and 212 and annotations by wfdb-python. expected.json holds digital and
physical samples and annotations as those libraries read them back. Needs numpy, pyedflib and wfdb.
"""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

import numpy as np
import pyedflib
import wfdb

FOLDER = Path(__file__).parent / "format"
RATE = 250
START = datetime(2001, 2, 3, 4, 5, 6)


def wave(beats_per_second: float, amplitude: float) -> np.ndarray:
    """Two seconds of a pulse train in millivolts."""
    t = np.arange(2 * RATE) / RATE
    return amplitude * np.exp(-200 * (((t * beats_per_second) % 1) - 0.5) ** 2) - 0.1 * np.sin(7 * t)


def write_edf(path: Path) -> None:
    """Two leads of different rates, one in uV and one in mV, and two annotations."""
    with pyedflib.EdfWriter(str(path), 2, file_type=pyedflib.FILETYPE_EDFPLUS) as file:
        file.setStartdatetime(START)
        base = {"digital_max": 32767, "digital_min": -32768, "transducer": "", "prefilter": ""}
        two = {"label": "ECG II", "dimension": "uV", "sample_frequency": RATE} | base
        one = {"label": "V1", "dimension": "mV", "sample_frequency": RATE // 2} | base
        file.setSignalHeaders(
            [two | {"physical_max": 3000, "physical_min": -3000}, one | {"physical_max": 5, "physical_min": -5}]
        )
        file.writeSamples([1000 * wave(1.2, 1.5), np.ascontiguousarray(wave(1.2, -0.8)[::2])])
        file.writeAnnotation(0.4, -1, "first beat")
        file.writeAnnotation(1.2, 0.2, "Überleitung")


def read_edf(path: Path) -> dict:
    """The file as pyedflib reads it; annotation times as samples of the first lead."""
    with pyedflib.EdfReader(str(path)) as file:
        onsets, _, texts = file.readAnnotations()
        return {
            "format": "EDF+C",
            "start": START.isoformat(timespec="milliseconds"),
            "leads": [
                {
                    "label": file.getLabel(i),
                    "rate": file.getSampleFrequency(i),
                    "digital": file.readSignal(i, digital=True).tolist(),
                    "millivolts": (file.readSignal(i) * (1e-3 if i == 0 else 1)).tolist(),
                }
                for i in range(2)
            ],
            "annotations": [
                {"sample": round(onset * RATE), "code": 22, "text": text}
                for onset, text in zip(onsets, texts, strict=True)
            ],
        }


def write_wfdb(name: str, fmt: str) -> None:
    """Two leads and four annotations."""
    signal = np.column_stack([wave(1.2, 1.5), wave(1.2, -0.8)])
    wfdb.wrsamp(
        name,
        fs=RATE,
        units=["mV", "mV"],
        sig_name=["MLII", "V5"],
        p_signal=signal,
        fmt=[fmt, fmt],
        adc_gain=[200, 200],
        baseline=[1024, 0],
        base_date=START.date(),
        base_time=START.time(),
        write_dir=".",
    )
    wfdb.wrann(
        name,
        "atr",
        sample=np.array([0, 104, 312, 499]),
        symbol=["+", "N", "V", '"'],
        subtype=np.array([0, 0, 1, 0]),
        chan=np.array([0, 0, 1, 0]),
        num=np.array([0, 0, 0, 2]),
        aux_note=["(N", "", "", "end of it"],
        fs=RATE,
        write_dir=".",
    )


def read_wfdb(name: str) -> dict:
    """The record as wfdb-python reads it."""
    record = wfdb.rdrecord(name, physical=False)
    physical = wfdb.rdrecord(name)
    a = wfdb.rdann(name, "atr", return_label_elements=["symbol", "label_store"])
    return {
        "format": "WFDB",
        "start": START.isoformat(timespec="milliseconds"),
        "leads": [
            {
                "label": record.sig_name[i],
                "rate": record.fs,
                "digital": record.d_signal[:, i].tolist(),
                "millivolts": physical.p_signal[:, i].tolist(),
            }
            for i in range(2)
        ],
        "annotations": [
            {
                "sample": int(a.sample[i]),
                "code": int(a.label_store[i]),
                "subtype": int(a.subtype[i]),
                "channel": int(a.chan[i]),
                "number": int(a.num[i]),
                "text": a.aux_note[i].strip("\0"),
            }
            for i in range(a.ann_len)
        ],
    }


def check_ours() -> None:
    """Reads ours.atr, which tests/c/test_format_wfdb.c compares the encoder's output with."""
    a = wfdb.rdann("ours", "atr")
    assert a.fs == RATE
    assert a.sample.tolist() == [0, 104, 312, 70000, 70001]
    assert a.symbol == ["+", "N", "V", "A", '"']
    assert a.subtype.tolist() == [0, 0, 1, 0, 0]
    assert a.chan.tolist() == [0, 0, 1, 1, 0]
    assert a.num.tolist() == [0, 0, 0, 0, 2]
    assert [text.strip("\0") for text in a.aux_note] == ["(N", "", "", "far", "end of it"]


def main() -> None:
    """Writes the recordings and expected.json, and checks ours.atr."""
    FOLDER.mkdir(exist_ok=True)
    os.chdir(FOLDER)
    check_ours()
    write_edf(Path("plus.edf"))
    write_wfdb("w16", "16")
    write_wfdb("w212", "212")
    expected = {"plus.edf": read_edf(Path("plus.edf")), "w16.hea": read_wfdb("w16"), "w212.hea": read_wfdb("w212")}
    Path("expected.json").write_text(json.dumps(expected, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
