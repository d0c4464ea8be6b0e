"""Compares the readers with independent ones on whole databases: wfdb-python for WFDB, pyedflib for EDF and BDF.

    python tests/golden/format_databases.py build/native/tracelight DATA

DATA is a folder of WFDB records (mitdb, for example) and EDF files. Every sample must be equal in digital units and
every annotation in time, code, subtype, channel, number and text. Needs numpy, wfdb and pyedflib. The values come from
the databases, so they are compared, not committed.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyedflib
import wfdb

MISSING = -(2**31)
LOWEST = {"212": -2048, "16": -32768, "61": -32768, "160": -32768, "80": -128, "24": -(2**23), "32": MISSING}


def ours(program: str, arguments: list[str]) -> bytes:
    """Standard output of the command-line program."""
    return subprocess.run([program, *arguments], check=True, capture_output=True).stdout


def digital(program: str, path: Path, lead: int) -> np.ndarray:
    """A lead's samples in digital units."""
    return np.frombuffer(ours(program, ["samples", str(path), "--lead", str(lead), "--digital"]), dtype="<i4")


def millivolts(program: str, path: Path, lead: int) -> np.ndarray:
    """A lead's samples in millivolts."""
    return np.frombuffer(ours(program, ["samples", str(path), "--lead", str(lead)]), dtype="<f4")


def annotations(program: str, path: Path) -> list[tuple]:
    """The annotations as tuples."""
    listed = json.loads(ours(program, ["info", str(path), "--json", "--annotations", "atr"]))["annotations"]
    return [(a["sample"], a["code"], a["subtype"], a["channel"], a["number"], a["text"]) for a in listed]


def check_wfdb(program: str, header: Path) -> list[str]:
    """Differences between our reader and wfdb-python's on one record."""
    stem = str(header.with_suffix(""))
    record = wfdb.rdrecord(stem, physical=False, smooth_frames=False)
    faults = []
    for lead in range(record.n_sig):
        theirs = record.e_d_signal[lead].astype(np.int64)
        theirs[theirs == LOWEST.get(record.fmt[lead], MISSING)] = MISSING
        if not np.array_equal(theirs, digital(program, header, lead)):
            faults.append(f"lead {lead} differs")
    if header.with_suffix(".atr").exists():
        a = wfdb.rdann(stem, "atr", return_label_elements=["symbol", "label_store"])
        texts = [text.strip("\0").strip() for text in a.aux_note]
        theirs_a = list(zip(a.sample, a.label_store, a.subtype, a.chan, a.num, texts, strict=True))
        if [tuple(x) for x in theirs_a] != annotations(program, header):
            faults.append("annotations differ")
    return faults


def check_edf(program: str, path: Path) -> list[str]:
    """Differences between our reader and pyedflib's on one file."""
    with pyedflib.EdfReader(str(path)) as file:
        faults = []
        for lead in range(file.signals_in_file):
            if file.getLabel(lead) == "EDF Annotations":  # annotations in a file that does not call itself EDF+
                continue
            theirs = file.readSignal(lead, digital=True)
            found = digital(program, path, lead)
            recorded = found != MISSING  # pyedflib joins what lies on either side of a gap
            if not np.array_equal(theirs, found[recorded]):
                faults.append(f"lead {lead} differs")
            scale = {"uV": 1e-3, "mV": 1.0, "V": 1e3}.get(file.getPhysicalDimension(lead).strip(), 1.0)
            physical = file.readSignal(lead) * scale
            if not np.allclose(physical, millivolts(program, path, lead)[recorded], rtol=1e-6, atol=1e-9):
                faults.append(f"lead {lead} differs in millivolts")
        onsets, _, texts = file.readAnnotations()
        rate = file.getSampleFrequency(0) if file.signals_in_file else 0
        expected = [(int(np.floor(onset * rate + 0.5)), text) for onset, text in zip(onsets, texts, strict=True)]
        listed = [(a[0], a[5]) for a in annotations(program, path)]
        if sorted(expected) != sorted(listed):
            faults.append("annotations differ")
        return faults


def main() -> int:
    """Checks every record and file; the exit status says whether all agree."""
    program, data = sys.argv[1], Path(sys.argv[2])
    failed = 0
    for path in sorted([*data.glob("*.hea"), *data.glob("*.edf"), *data.glob("*.bdf")]):
        try:
            faults = (check_wfdb if path.suffix == ".hea" else check_edf)(program, path)
        except (subprocess.CalledProcessError, OSError, ValueError) as error:
            reason = getattr(error, "stderr", b"") or str(error).encode()
            faults = [reason.decode(errors="replace").strip()]
        print(path.name, "; ".join(faults) or "equal")
        failed += bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
