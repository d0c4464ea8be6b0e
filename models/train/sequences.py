"""Sequences of beats that no recording holds, made of beats that recordings hold.

Few patients have many supraventricular beats, and each has them in his own way. Here the beats of every training
patient are set into rhythms of all kinds: a sinus rhythm that breathes and drifts, early beats alone, in patterns and
in runs, a sick sinus whose beats are mostly early, ventricular beats with and without a compensatory pause, pauses,
atrioventricular block of the first and second degree, atrial fibrillation, flutter with a changing block, ventricular
pacing, whose beats have no name here (Q), and a bundle branch block, whose beats are wide and usual. A beat's
signal is laid on a time line from its QRS complex to the end of its T wave, and its P wave on top, so that a P wave may
fall into the T wave before it; windows are cut out of that line. What surrounds the beats is then measured by the
engine (`tracelight surroundings`).
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from aami import Record
from layouts import AAMI, SURROUNDINGS, WINDOW

N, S, V, Q = (AAMI.index(group) for group in "NSVQ")
RATE = 360
R = WINDOW // 2  # the R peak in a window
PR = 25  # ticks before the R peak at which the line is at rest
P_FROM = 100  # ticks before the R peak from which a P wave may begin
PURE = 0.6
ABERRANT = 0.25
BLOCK = 0.15  # share of the sequences with a bundle branch block
RHYTHMS = (0.26, 0.08, 0.14, 0.06, 0.46)  # shares of irregular, paced, sick sinus, blocked and sinus rhythm
SLOW_PR = 0.2  # share of the sequences with a long PR interval
GLIDE = 60  # ticks in which the line goes back to rest
ROW = 5 + 2 * WINDOW


@dataclass
class Made:
    """Beats of made-up sequences."""

    label: np.ndarray  # [beats]
    windows: np.ndarray  # [beats, 360] mV
    usual: np.ndarray  # [beats, 360] mV
    around: np.ndarray  # [beats, 44]


@dataclass
class Plan:
    """One sequence before it has a signal."""

    label: list[int]
    rr: list[float]
    p_wave: list[bool]  # whether the P wave before the beat is drawn
    fibrillating: bool = False
    blocked: list[int] = field(default_factory=list)  # P waves that no beat followed, in the interval before the beat


# ------------------------------------------------------------------------------------------------------- rhythm


def sinus_cycle(random: np.random.Generator, count: int, cycle: float) -> np.ndarray:
    """RR intervals of a sinus rhythm: breathing, drift and noise."""
    strong = random.random() < 0.25
    breath = random.uniform(0.08, 0.3) if strong else random.uniform(0, 0.06)
    place = 2 * np.pi * (np.arange(count) / random.uniform(3, 7) + random.random())
    drift = np.cumsum(random.normal(0, random.uniform(0, 0.012), count))
    noise = random.normal(0, random.uniform(0.003, 0.03), count)
    return np.clip(cycle * np.exp(breath * np.sin(place) + drift - drift.mean() + noise), 0.33, 2.2)


def irregular_cycle(random: np.random.Generator, count: int, cycle: float) -> np.ndarray:
    """RR intervals of atrial fibrillation, or of flutter whose block changes."""
    if random.random() < 0.7:
        spread = random.uniform(0.1, 0.33)
        return np.clip(cycle * np.exp(random.normal(0, spread, count)), 0.3, 2.5)
    atrial = random.uniform(0.19, 0.28)
    blocks = random.choice([2, 3, 4, 5, 6], p=random.dirichlet(np.full(5, 0.7)), size=count)
    return np.clip(atrial * blocks + random.normal(0, 0.01, count), 0.3, 2.0)


def plan_sinus(random: np.random.Generator, count: int, cycle: float) -> Plan:
    """A sinus rhythm with ectopic beats at rates drawn for the sequence."""
    cycles = sinus_cycle(random, count, cycle)
    atrial, ventricular, pause = random.choice([0.0, 0.02, 0.08, 0.2], 3, p=[0.25, 0.3, 0.3, 0.15]) * (1, 1, 0.2)
    run_share, run_length = random.uniform(0, 0.6), random.uniform(3, 14)
    coupling_s = random.uniform(0.45, 0.85)
    plan, owed = Plan([], [], []), None
    seen = random.choice([0.0, random.random(), 1.0], p=[0.15, 0.15, 0.7])  # share of P waves that show
    while len(plan.label) < count:
        sinus = cycles[len(plan.label)]
        draw = random.random()
        if draw < atrial:
            runs = 1 + (random.geometric(1 / run_length) if random.random() < run_share else 0)
            for beat in range(runs):
                early = np.clip(random.normal(coupling_s, 0.05 if beat == 0 else 0.03), 0.35, 0.9)
                add(plan, S, max(0.27, sinus * early), random.random() < 0.6)
            owed = sinus * random.uniform(0.95, 1.3)
        elif draw < atrial + ventricular:
            early = np.clip(random.normal(0.68, 0.12), 0.35, 0.98)
            add(plan, V, max(0.27, sinus * early), False)
            kind = random.random()
            owed = sinus * (2 - early if kind < 0.65 else random.uniform(0.95, 1.2) if kind < 0.9 else 1 - early + 0.1)
            owed = max(owed, 0.35)
        elif draw < atrial + ventricular + pause:
            add(plan, N, min(sinus * random.uniform(1.3, 3.0), 4.0), random.random() < 0.8 * seen)
        else:
            add(plan, N, sinus if owed is None else owed, random.random() < seen)
            owed = None
    return plan


def plan_sick_sinus(random: np.random.Generator, count: int, cycle: float) -> Plan:
    """A slow sinus rhythm that atrial runs take over: most beats are early against the few sinus beats between them."""
    slow = float(np.clip(cycle * random.uniform(1.0, 1.8), 0.7, 1.9))
    cycles = sinus_cycle(random, count, slow)
    sinus_length, run_length = random.uniform(1, 6), random.uniform(4, 40)
    coupling = random.uniform(0.4, 0.8)
    seen = random.random()  # share of ectopic P waves that show
    plan = Plan([], [], [])
    while len(plan.label) < count:
        for beat in range(random.geometric(1 / sinus_length)):
            pause = random.uniform(1.0, 1.9) if beat == 0 else 1.0
            add(plan, N, cycles[len(plan.label) % count] * pause, True)
        drift = random.normal(0, 0.01)
        for beat in range(random.geometric(1 / run_length)):
            early = np.clip(coupling + drift * beat + random.normal(0, 0.02), 0.35, 0.88)
            add(plan, S, max(0.27, slow * early), random.random() < seen)
    return plan


def plan_blocked(random: np.random.Generator, count: int, cycle: float) -> Plan:
    """Second-degree atrioventricular block: some P waves of a sinus rhythm have no beat; before them the PR interval
    grows and RR intervals shrink (Wenckebach), or do not (Mobitz)."""
    cycles = sinus_cycle(random, count, cycle * random.uniform(0.7, 1.1))
    conducted, varying = random.integers(1, 7), random.random() < 0.4  # beats between two blocked P waves
    growth = random.choice([0.0, random.uniform(0.02, 0.12)])  # of the PR interval, s
    plan = Plan([], [], [])
    while len(plan.label) < count:
        group = conducted if not varying else random.integers(1, 7)
        for beat in range(group):
            sinus = cycles[len(plan.label) % count]
            blocked = int(beat == 0 and len(plan.label) > 0)
            change = growth / (beat + 1) if beat else -growth
            add(plan, N, sinus * (1 + blocked) + change, True)
            plan.blocked.append(blocked)
    return plan


def plan_irregular(random: np.random.Generator, count: int, cycle: float) -> Plan:
    ventricular = random.choice([0.0, 0.02, 0.1])
    plan = Plan([], [], [], fibrillating=True)
    for interval in irregular_cycle(random, count, cycle):
        ectopic = random.random() < ventricular
        add(plan, V if ectopic else N, interval * (random.uniform(0.6, 1) if ectopic else 1), random.random() < 0.1)
    return plan


def plan_paced(random: np.random.Generator, count: int, cycle: float) -> Plan:
    """Ventricular pacing at a fixed rate, now and then inhibited by a normal beat that comes first."""
    own = random.choice([0.0, 0.05, 0.3], p=[0.6, 0.25, 0.15])
    plan = Plan([], [], [], fibrillating=random.random() < 0.3)
    for interval in cycle * (1 + random.normal(0, 0.004, count)):
        inhibited = random.random() < own
        rr = interval * random.uniform(0.7, 0.98) if inhibited else interval
        add(plan, N if inhibited else Q, rr, random.random() < 0.3)
    return plan


def add(plan: Plan, label: int, rr: float, p_wave: bool) -> None:
    plan.label.append(label)
    plan.rr.append(float(np.clip(rr, 0.25, 5.0)))
    plan.p_wave.append(p_wave)


# ------------------------------------------------------------------------------------------------------- signal


class Maker:
    """Makes sequences out of the beats of some recordings."""

    def __init__(self, records: list[Record], program: Path) -> None:
        self.program = program
        self.records = [record for record in records if (record.label == N).sum() >= 50]
        self.ventricular = [record for record in records if (record.label == V).sum() >= 3]

    def make(self, random: np.random.Generator, sequences: int, length: int) -> Made:
        parts = [self.sequence(random, length) for _ in range(sequences)]
        rows = np.concatenate([rows for _, rows in parts])
        label = np.concatenate([label for label, _ in parts])
        out = subprocess.run([self.program, "surroundings"], input=rows.tobytes(), capture_output=True, check=True)
        around = np.frombuffer(out.stdout, "<f4").reshape(-1, SURROUNDINGS)
        return Made(label, rows[:, 5 : 5 + WINDOW], rows[:, 5 + WINDOW :], around)

    def sequence(self, random: np.random.Generator, length: int) -> tuple[np.ndarray, np.ndarray]:
        """Labels, and rows for the engine, of one sequence."""
        record = self.records[random.integers(len(self.records))]
        cycle = float(np.clip(np.nanmedian(record.beats["rr"]) * random.uniform(0.75, 1.35), 0.45, 1.4))
        draw = random.choice([plan_irregular, plan_paced, plan_sick_sinus, plan_blocked, plan_sinus], p=RHYTHMS)
        plan = draw(random, length, cycle)
        label = np.array(plan.label[:length])
        normal = np.flatnonzero(record.label == N)
        at = int(random.integers(max(1, len(normal) - 2 * length)))
        chosen = random.choice(normal[at : at + 2 * length], length)  # of one time: one usual beat fits all
        beats = record.beats[chosen].copy()
        rr_after = record.rr_after[chosen].copy()
        usual = beats["usual"][0]
        own = beats["window"].copy()
        if random.random() < BLOCK:
            usual = self.put_block(random, beats, usual, rr_after)
        self.put_ventricular(random, label, beats, usual, rr_after)
        self.bend(random, label, beats, usual)
        if (label == Q).any():
            usual = self.put_paced(random, label, beats, usual, rr_after)
        rr = np.array(plan.rr[:length], np.float32)
        p_drawn = np.array(plan.p_wave[:length])
        rows = np.zeros((length, ROW), "<f4")
        rows[:, 5 : 5 + WINDOW] = windows_of(random, beats, own, label, rr, rr_after, plan)
        rows[:, 5 + WINDOW :] = usual
        seen = np.where(p_drawn, beats["p_wave"], (random.random(length) < 0.1).astype(np.float32))
        seen = np.where((label == S) & p_drawn, (random.random(length) < 0.5).astype(np.float32), seen)
        rows[0, 0], rows[:, 1], rows[:, 2], rows[:, 3], rows[:, 4] = 1, rr, seen, beats["qrs"], 1
        rows[0, 1] = np.nan
        return label, rows

    def put_block(
        self, random: np.random.Generator, beats: np.ndarray, usual: np.ndarray, rr_after: np.ndarray
    ) -> np.ndarray:
        """All beats get one wide shape, as in a bundle branch block; returns it, the usual beat from now on."""
        record = self.ventricular[random.integers(len(self.ventricular))]
        picks = np.flatnonzero(record.label == V)
        pick = picks[random.integers(len(picks))]
        wide = record.beats["window"][pick] * (usual.std() / record.beats["usual"][pick].std())
        own = usual - usual[:40].mean()
        shape = np.float32(random.uniform(0.5, 1.0)) * (wide - wide[:40].mean())
        shape += np.float32(random.uniform(0, 0.5)) * own
        beats["window"] = shape * random.uniform(0.95, 1.05, (len(beats), 1)).astype(np.float32)
        beats["qrs"] = random.uniform(0.11, 0.17)
        rr_after[:] = record.rr_after[pick]
        return shape

    def put_paced(
        self,
        random: np.random.Generator,
        label: np.ndarray,
        beats: np.ndarray,
        usual: np.ndarray,
        rr_after: np.ndarray,
    ) -> np.ndarray:
        """Puts paced beats of one shape in their places; returns the usual beat, which is the commoner one."""
        record = self.ventricular[random.integers(len(self.ventricular))]
        picks = np.flatnonzero(record.label == V)
        pick = picks[random.integers(len(picks))]
        shape = paced_shape(random, record.beats["window"][pick])
        shape *= usual.std() / record.beats["usual"][pick].std() * random.uniform(0.8, 1.5)
        for place in np.flatnonzero(label == Q):
            beats["window"][place] = shape * random.uniform(0.95, 1.05)
            beats["qrs"][place] = random.uniform(0.12, 0.2)
            rr_after[place] = record.rr_after[pick]
        return shape if (label == Q).mean() > 0.5 else usual

    def bend(self, random: np.random.Generator, label: np.ndarray, beats: np.ndarray, usual: np.ndarray) -> None:
        """Some early beats are conducted a little aberrantly: a part of another shape is mixed in."""
        record = self.ventricular[random.integers(len(self.ventricular))]
        pick = random.choice(np.flatnonzero(record.label == V))
        size = usual.std() / record.beats["usual"][pick].std()
        for place in np.flatnonzero(label == S):
            if random.random() < ABERRANT:
                share = random.uniform(0, 0.3)
                other = size * record.beats["window"][pick]
                beats["window"][place] = (1 - share) * beats["window"][place] + share * other

    def put_ventricular(
        self,
        random: np.random.Generator,
        label: np.ndarray,
        beats: np.ndarray,
        usual: np.ndarray,
        rr_after: np.ndarray,
    ) -> None:
        """Puts ventricular beats of any patient, two shapes at most a sequence, in their places."""
        places = np.flatnonzero(label == V)
        if len(places) == 0:
            return
        shapes = [self.ventricular[i] for i in random.integers(len(self.ventricular), size=2)]
        for place in places:
            record = shapes[int(random.random() < 0.3)]
            pick = random.choice(np.flatnonzero(record.label == V))
            size = usual.std() / record.beats["usual"][pick].std() * random.uniform(0.8, 1.25)
            share = 1.0 if random.random() < PURE else random.uniform(0.45, 1.0)
            mixed = share * record.beats["window"][pick] * size + (1 - share) * beats["window"][place]
            beats["window"][place] = mixed
            beats["qrs"][place] = record.beats["qrs"][pick]
            rr_after[place] = record.rr_after[pick]


def paced_shape(random: np.random.Generator, window: np.ndarray) -> np.ndarray:
    """A ventricular complex that begins with the pulse of a pacemaker, as it shows after a recorder's filters: a steep
    rise and a decay of some ten milliseconds. The detector puts the R peak on either."""
    lead_in = int(random.integers(4, 40))  # ticks from the pulse to the R peak of the complex
    ticks = np.arange(WINDOW) - (R - lead_in)
    rise, fall = random.uniform(0.7, 2.5), random.uniform(1, 5)
    pulse = np.where(ticks < 0, np.exp(ticks / rise), np.exp(-ticks / fall))
    pulse -= random.choice([0, random.uniform(0, 1)]) * np.roll(pulse, int(random.integers(2, 6)))  # both ways
    late = 1 / (1 + np.exp(-(ticks - 2) / 1.5))  # nothing moves before the pulse
    rest = window[:40].mean()
    shape = (window - rest) * late + np.ptp(window) * random.uniform(0.2, 1.2) * random.choice([1, 1, -1]) * pulse
    return np.roll(shape, lead_in if random.random() < 0.5 else 0).astype(np.float32)


def windows_of(
    random: np.random.Generator,
    beats: np.ndarray,
    own: np.ndarray,
    label: np.ndarray,
    rr: np.ndarray,
    rr_after: np.ndarray,
    plan: Plan,
) -> np.ndarray:
    """Windows cut out of the time line of the beats; P waves come from the windows `own`."""
    peaks = R + P_FROM + np.cumsum(np.concatenate([[0], np.round(rr[1:] * RATE)])).astype(int)
    line = np.zeros(peaks[-1] + WINDOW + P_FROM, np.float32)
    rest = beats["window"][:, R - PR - 4 : R - PR + 5].mean(1, keepdims=True)
    early = beats["window"][:, :40].mean(1)
    signal = beats["window"] - np.where((label == V) | (label == Q), early, rest[:, 0])[:, None]
    for i, peak in enumerate(peaks):
        lead_in = 45 if label[i] in (V, Q) else PR
        until = R if np.isnan(rr_after[i]) else int(np.clip(rr_after[i] * RATE - 60, 60, R))  # no next beat in it
        until = until if i + 1 == len(peaks) else min(until, int(peaks[i + 1] - peak) - PR)
        part = signal[i, R - lead_in : R + until].copy()
        part[:8] += (line[peak - lead_in] - part[0]) * np.linspace(1, 0, 8)
        line[peak - lead_in : peak + until] = part
        line[peak + until : peak + until + GLIDE] = line[peak + until - 1] * np.linspace(1, 0, GLIDE)
    draw_p_waves(random, line, own, peaks, label, plan)
    if plan.fibrillating:
        ticks = np.arange(len(line)) / RATE
        hertz = random.uniform(4, 9) + 0.5 * np.sin(2 * np.pi * 0.3 * ticks)
        height = random.uniform(0, 0.12) * signal.std()
        line += (height * np.sin(2 * np.pi * np.cumsum(hertz) / RATE)).astype(np.float32)
    return line[peaks[:, None] + np.arange(-R, WINDOW - R)]


def draw_p_waves(
    random: np.random.Generator, line: np.ndarray, own: np.ndarray, peaks: np.ndarray, label: np.ndarray, plan: Plan
) -> None:
    """Lays P waves, taken from the windows `own`, on the line, before their beats and where a beat was blocked."""
    size = np.where(label == S, random.uniform(0.5, 1.3, len(peaks)) * random.choice([1, 1, 1, -1]), 1.0)
    slow = int(random.integers(0, 40)) if random.random() < SLOW_PR else 0  # ticks
    for i in np.flatnonzero(np.array(plan.p_wave[: len(peaks)]) & (label != V) & (label != Q)):
        stretch = own[i, R - P_FROM : R - PR]
        p_wave = size[i] * (stretch - np.linspace(stretch[0], stretch[-1], len(stretch)))
        start = peaks[i] - P_FROM + (int(random.integers(-6, 12)) if label[i] == S else -slow)
        line[start : start + len(stretch)] += p_wave
        if i > 0 and i < len(plan.blocked) and plan.blocked[i]:
            alone = (start + peaks[i - 1] - P_FROM - slow) // 2
            line[alone : alone + len(stretch)] += p_wave
