"""Trains ArrhythmiNet-R on DS1 and writes a checkpoint after every epoch; run it again to go on.

    train_r.py --inputs FOLDER [--noisy FOLDER ...] --program tracelight --output FILE.pt [--fold K]

The recipe (run.sh) gives --noisy twice, for two distorted copies of DS1 (distort.py).

With --fold K (0..3) the patients of that part of DS1 are left out and looked at after the last epoch: all choices were
made so. DS2 is never looked at here.

Recipe: AdamW with a one-cycle learning rate, cross entropy with class weights, an exponential moving average of the
weights. An epoch takes all ectopic beats, a share of the normal ones (weighted up), and beats of made-up sequences
(sequences.py). Beats and usual beats are changed at random (augment_pairs.py).
"""

from __future__ import annotations

import argparse
import copy
import time
from dataclasses import dataclass, field
from pathlib import Path

import aami
import fitting
import layouts
import numpy as np
import sequences
import torch
from aami import FOLDS, Record
from augment_pairs import augment
from data import DS1
from layouts import AAMI
from network import Network
from torch import Tensor
from torch.nn import functional

BATCH = 256
PEAK_RATE = 4e-3
WEIGHT_DECAY = 0.05
AVERAGE_DECAY = 0.997  # of the moving average of the weights, per step
CLASS_WEIGHTS = {"N": 1.0, "S": 1.0, "V": 1.0, "F": 0.5, "Q": 1.0}
NORMAL_SHARE = 0.2  # of the normal beats that an epoch takes
MADE_WEIGHT = 0.5  # of a beat of a made-up sequence
SEQUENCES, LENGTH = 200, 150  # a round
NUMBER_NOISE = 0.02
# Log ratio of the interval before a beat to a reference: an S beat that is not earlier than this against any of them is
# no premature beat to a reader, and left out.
LATEST_S = -0.06
PREMATURITY = [0, 2, 4, 6, 8, 10, 40, 42]  # those log ratios among the surroundings (engine/beat/surroundings.c)
P_NUMBERS = slice(24, 28)  # what is known of P waves
P_HIDDEN = 0.15  # share of the beats of a step whose P waves are not told: the delineator misses some


@dataclass
class Beats:
    """Beats on the device."""

    label: Tensor
    window: Tensor  # [beats, 360] mV
    usual: Tensor
    around: Tensor  # [beats, 44]
    weight: Tensor


@dataclass
class State:
    """What a checkpoint holds."""

    network: Network
    average: Network
    optimizer: torch.optim.Optimizer
    numpy_random: np.random.Generator
    epoch: int = 0
    seconds: float = 0.0
    history: list = field(default_factory=list)


def main() -> None:
    arguments = parse_arguments()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    held_out = FOLDS[arguments.fold] if arguments.fold is not None else ()
    folders = [arguments.inputs, *arguments.noisy]
    names = [name for name in DS1 if name not in held_out]
    records = [record for folder in folders for record in aami.load(folder, names)]
    maker = sequences.Maker(records[: len(names)], arguments.program)
    state = start(arguments)
    if arguments.output.exists():
        restore(state, arguments.output)
    real = to_beats(records)
    while state.epoch < arguments.epochs:
        run_epoch(state, real, maker, arguments.epochs)
        save(state, arguments)
    if held_out:
        report(state.average, aami.load(arguments.inputs, held_out), arguments)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=Path, required=True, help="folder of <record>.tli")
    parser.add_argument("--noisy", type=Path, action="append", default=[], help="the same with noise added")
    parser.add_argument("--program", type=Path, required=True, help="build/native/tracelight")
    parser.add_argument("--output", type=Path, required=True, help="checkpoint")
    parser.add_argument("--fold", type=int, choices=range(len(FOLDS)), help="part of DS1 that is left out")
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def start(arguments: argparse.Namespace) -> State:
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network = Network(layouts.layout_r()).to(device)
    optimizer = fitting.make_optimizer(network, WEIGHT_DECAY)
    return State(network, copy.deepcopy(network), optimizer, np.random.default_rng(arguments.seed))


# --------------------------------------------------------------------------------------------------------- data


def to_beats(records: list[Record]) -> Beats:
    beats = np.concatenate([record.beats for record in records])
    label = torch.from_numpy(np.concatenate([record.label for record in records]))
    windows, usual, around = (torch.from_numpy(beats[name].copy()) for name in ("window", "usual", "around"))
    weight = class_weights()[label]
    early = around[:, PREMATURITY].min(1).values
    weight[(label == AAMI.index("S")) & (early > LATEST_S)] = 0.0
    return Beats(label, windows, usual, around, weight)


def class_weights() -> Tensor:
    return torch.tensor([CLASS_WEIGHTS[name] for name in AAMI])


def choose_real(state: State, real: Beats) -> Beats:
    """All ectopic beats and a share of the normal ones, weighted up."""
    normal = real.label.numpy() == AAMI.index("N")
    kept = ~normal | (state.numpy_random.random(len(normal)) < NORMAL_SHARE)
    weight = torch.where(real.label == AAMI.index("N"), real.weight / NORMAL_SHARE, real.weight)
    chosen = torch.from_numpy(np.flatnonzero(kept))
    return Beats(real.label[chosen], real.window[chosen], real.usual[chosen], real.around[chosen], weight[chosen])


def make_epoch(state: State, real: Beats, maker: sequences.Maker) -> Beats:
    made = maker.make(state.numpy_random, SEQUENCES, LENGTH)
    label = torch.from_numpy(made.label)
    chosen = choose_real(state, real)
    return Beats(
        torch.cat([chosen.label, label]),
        torch.cat([chosen.window, torch.from_numpy(made.windows)]),
        torch.cat([chosen.usual, torch.from_numpy(made.usual)]),
        torch.cat([chosen.around, torch.from_numpy(made.around.copy())]),
        torch.cat([chosen.weight, MADE_WEIGHT * class_weights()[label]]),
    )


def to_device(beats: Beats, device: torch.device) -> Beats:
    return Beats(*(getattr(beats, name).to(device) for name in ("label", "window", "usual", "around", "weight")))


def inputs_of(window: Tensor, usual: Tensor) -> Tensor:
    """Pairs [beats, 360, 2] as tl_input_make makes them (engine/beat/input.c)."""
    window = window - window.mean(1, keepdim=True)
    usual = usual - usual.mean(1, keepdim=True)
    scale = usual.std(1, correction=0, keepdim=True).clamp_min(1e-3)
    return torch.stack([window / scale, usual / scale], 2)


# ----------------------------------------------------------------------------------------------------- training


def run_epoch(state: State, real: Beats, maker: sequences.Maker, epochs: int) -> None:
    began = time.monotonic()
    beats = to_device(make_epoch(state, real, maker), next(state.network.parameters()).device)
    state.network.train()
    order = torch.from_numpy(state.numpy_random.permutation(len(beats.label)))
    starts = range(0, len(order) - BATCH // 2, BATCH)
    total = 0.0
    for step, at in enumerate(starts):
        fitting.set_rate(state.optimizer, PEAK_RATE, (state.epoch + step / len(starts)) / epochs)
        total += train_step(state, beats, order[at : at + BATCH].to(beats.label.device))
        fitting.show_progress(state.epoch, epochs, step / len(starts))
    state.epoch += 1
    state.seconds += time.monotonic() - began
    state.history.append({"epoch": state.epoch, "loss": total / len(starts)})
    print(f"r epoch {state.epoch}/{epochs} {state.seconds:.0f} s loss {total / len(starts):.4f}", flush=True)


def train_step(state: State, beats: Beats, chosen: Tensor) -> float:
    window, usual = augment(beats.window[chosen], beats.usual[chosen])
    around = beats.around[chosen]
    around = around + NUMBER_NOISE * torch.randn_like(around)
    hidden = torch.rand(len(around), 1, device=around.device) < P_HIDDEN
    around[:, P_NUMBERS] = torch.where(hidden, 0.5, around[:, P_NUMBERS])
    logits = state.network(inputs_of(window, usual), around)
    losses = functional.cross_entropy(logits, beats.label[chosen], reduction="none")
    loss = (losses * beats.weight[chosen]).mean()
    state.optimizer.zero_grad()
    loss.backward()
    state.optimizer.step()
    fitting.update_average(state.average, state.network, AVERAGE_DECAY)
    return float(loss.detach())


@torch.no_grad()
def predict(network: Network, beats: Beats) -> np.ndarray:
    """Logits of all beats."""
    network.eval()
    beats = to_device(beats, next(network.parameters()).device)
    parts = [
        network(inputs_of(beats.window[at : at + 1024], beats.usual[at : at + 1024]), beats.around[at : at + 1024])
        for at in range(0, len(beats.label), 1024)
    ]
    return torch.cat(parts).cpu().numpy()


def f1(label: np.ndarray, named: np.ndarray, group: str) -> tuple[float, float, float]:
    """F1, sensitivity and +P in percent."""
    index = AAMI.index(group)
    hit = int(((label == index) & (named == index)).sum())
    se = hit / max(1, int((label == index).sum()))
    ppv = hit / max(1, int((named == index).sum()))
    return 100 * 2 * se * ppv / max(1e-9, se + ppv), 100 * se, 100 * ppv


def report(network: Network, records: list[Record], arguments: argparse.Namespace) -> None:
    """The figures of the patients that were left out, and their logits beside the checkpoint."""
    logits = [predict(network, to_beats([record])) for record in records]
    for record, values in zip(records, logits, strict=True):
        table = [f"{group} {' '.join(f'{x:.0f}' for x in f1(record.label, values.argmax(1), group))}" for group in "SV"]
        counts = np.bincount(record.label, minlength=len(AAMI)).tolist()
        print(f"  {record.name} N S V F Q {counts}  F1 Se +P: {'  '.join(table)}")
    label, named = np.concatenate([record.label for record in records]), np.concatenate(logits).argmax(1)
    text = "  ".join(f"{group} {' '.join(f'{x:.1f}' for x in f1(label, named, group))}" for group in "SV")
    print(f"r fold {arguments.fold} seed {arguments.seed}  F1 Se +P: {text}", flush=True)
    whole = {"names": [r.name for r in records], "lengths": [len(r.label) for r in records]}
    np.savez(arguments.output.with_suffix(".npz"), logits=np.concatenate(logits), label=label, **whole)


# --------------------------------------------------------------------------------------------------- checkpoint


def save(state: State, arguments: argparse.Namespace) -> None:
    whole = {
        "network": state.network.state_dict(),
        "average": state.average.state_dict(),
        "optimizer": state.optimizer.state_dict(),
        "torch_random": torch.get_rng_state(),
        "numpy_random": state.numpy_random.bit_generator.state,
        "rest": {
            "seed": arguments.seed,
            "epoch": state.epoch,
            "seconds": state.seconds,
            "history": state.history,
        },
    }
    fitting.save_checkpoint(whole, arguments.output)


def restore(state: State, path: Path) -> None:
    whole = torch.load(path, map_location=next(state.network.parameters()).device, weights_only=True)
    state.network.load_state_dict(whole["network"])
    state.average.load_state_dict(whole["average"])
    state.optimizer.load_state_dict(whole["optimizer"])
    torch.set_rng_state(whole["torch_random"].cpu())
    state.numpy_random.bit_generator.state = whole["numpy_random"]
    rest = whole["rest"]
    state.epoch, state.seconds, state.history = rest["epoch"], rest["seconds"], rest["history"]


if __name__ == "__main__":
    main()
