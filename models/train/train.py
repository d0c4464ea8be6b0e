"""Trains one network on one split and writes a checkpoint after every epoch; run it again to go on.

    train.py --windows FOLDER --inputs FOLDER --output FOLDER --net v1 --split random

Recipe: AdamW with a one-cycle learning rate; cross entropy with class weights 1 / sqrt(frequency) and label
smoothing; dropout before the dense layer; windows jittered by the engine and changed at random (augment.py). Of the
beats with less than the mean loss an epoch skips 60 % at random and weights the others up (InfoBatch, Qin 2023); the
last epochs skip none. Kept is an exponential moving average of the weights, of the epoch with the best macro-F1 on the
validation part (of the last epoch where there is none). With --join-validation the validation part trains too: the
last fit, once the recipe and the number of epochs are chosen. Held-out beats are not looked at here.

The same seed on the same machine and number of threads gives the same weights; other processors or thread counts
add floating-point numbers in another order, so weights differ in their last digits and the figures a little. The
shipped weights were trained with one thread. Going on from a checkpoint changes nothing on a CPU; on a GPU dropout
draws other numbers then.
"""

from __future__ import annotations

import argparse
import copy
import time
from dataclasses import dataclass
from pathlib import Path

import data
import fitting
import layouts
import metrics
import numpy as np
import torch
from augment import augment, augment_numbers
from layouts import Layer
from network import Network
from torch import Tensor
from torch.nn import functional

BATCH = 256
PEAK_RATE = 6e-3
WEIGHT_DECAY = 0.05
SMOOTHING = 0.01
AVERAGE_DECAY = 0.995  # of the moving average of the weights, per step
SKIP = 0.6  # share of the easy beats that an epoch leaves out
FULL_EPOCHS = 0.15  # share of the epochs, at the end, that leave out nothing

PLAIN = ("seed", "epoch", "seconds", "best", "best_weights", "history")  # fields of State that are saved as they are


@dataclass
class Task:
    """Beats on the device, and which of them train and validate."""

    windows: Tensor  # [variants, beats, 360]
    around: Tensor  # [beats, 44]
    labels: Tensor
    train: Tensor  # indices
    validate: Tensor  # indices; may be empty
    class_weights: Tensor


@dataclass
class State:
    """What a checkpoint holds."""

    network: Network
    average: Network
    optimizer: torch.optim.Optimizer
    losses: Tensor  # of each training beat when last seen
    random: torch.Generator
    seed: int
    epoch: int = 0
    seconds: float = 0.0
    best: float = -1.0
    best_weights: dict | None = None
    history: list | None = None


def main() -> None:
    arguments = parse_arguments()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    beats = data.load(arguments.windows, arguments.inputs)
    parts = data.split_parts(beats, arguments.split, arguments.split_seed)
    if arguments.join_validation:
        parts[parts == data.VALIDATE] = data.TRAIN
    task = make_task(beats, parts, device)
    checkpoint = arguments.output / f"{arguments.net}-{arguments.split}.pt"
    state = start(layouts.LAYOUTS[arguments.net](), arguments.seed, task, device)
    if checkpoint.exists():
        restore(state, checkpoint)
    while state.epoch < arguments.epochs:
        run_epoch(state, task, arguments.epochs)
        report(state, task, arguments)
        save(state, checkpoint)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--windows", type=Path, required=True, help="folder of <seed>/<record>.tlw")
    parser.add_argument("--inputs", type=Path, required=True, help="folder of <record>.tli")
    parser.add_argument("--output", type=Path, required=True, help="folder for the checkpoint")
    parser.add_argument("--net", choices=("v1", "v2"), required=True)
    parser.add_argument("--split", choices=("random", "patient"), required=True)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1, help="of weights, order and noise")
    parser.add_argument("--split-seed", type=int, default=1)
    parser.add_argument("--join-validation", action="store_true", help="train on the validation part too")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def make_task(beats: data.Beats, parts: np.ndarray, device: torch.device) -> Task:
    train = np.flatnonzero(parts == data.TRAIN)
    counts = np.bincount(beats.label[train], minlength=len(layouts.CLASSES))
    weights = 1 / np.sqrt(np.maximum(counts, 1) / len(train))
    weights /= (weights * counts).sum() / len(train)  # 1 on average over the beats
    return Task(
        torch.from_numpy(beats.windows).to(device),
        torch.from_numpy(beats.around).to(device),
        torch.from_numpy(beats.label).to(device),
        torch.from_numpy(train).to(device),
        torch.from_numpy(np.flatnonzero(parts == data.VALIDATE)).to(device),
        torch.tensor(weights, dtype=torch.float32, device=device),
    )


def start(layers: list[Layer], seed: int, task: Task, device: torch.device) -> State:
    network = Network(layers).to(device)
    optimizer = fitting.make_optimizer(network, WEIGHT_DECAY)
    random = torch.Generator(device).manual_seed(seed)
    losses = torch.full((len(task.train),), torch.inf, device=device)
    return State(network, copy.deepcopy(network), optimizer, losses, random, seed, history=[])


def choose_beats(state: State, epochs: int) -> tuple[Tensor, Tensor]:
    """Positions in the training list for this epoch, in random order, and the weight of each."""
    losses = state.losses
    kept = torch.ones_like(losses, dtype=torch.bool)
    weights = torch.ones_like(losses)
    if 0 < state.epoch < epochs * (1 - FULL_EPOCHS):
        easy = losses < losses.mean()
        draw = torch.rand(losses.shape, generator=state.random, device=losses.device)
        kept = ~easy | (draw >= SKIP)
        weights[easy] = 1 / (1 - SKIP)
    order = torch.randperm(len(losses), generator=state.random, device=losses.device)
    order = order[kept[order]]
    return order, weights[order]


def run_epoch(state: State, task: Task, epochs: int) -> None:
    began = time.monotonic()
    state.network.train()
    order, weights = choose_beats(state, epochs)
    starts = range(0, len(order) - BATCH // 2, BATCH)
    for step, at in enumerate(starts):
        fitting.set_rate(state.optimizer, PEAK_RATE, (state.epoch + step / len(starts)) / epochs)
        places = order[at : at + BATCH]
        train_step(state, task, places, weights[at : at + BATCH])
        fitting.show_progress(state.epoch, epochs, step / len(starts))
    state.epoch += 1
    state.seconds += time.monotonic() - began


def train_step(state: State, task: Task, places: Tensor, weights: Tensor) -> None:
    """One step of the optimizer on the training beats at `places`."""
    beats = task.train[places]
    labels = task.labels[beats]
    device = labels.device
    variants = torch.randint(len(task.windows), beats.shape, generator=state.random, device=device)
    windows = augment(task.windows[variants, beats], state.random)
    around = augment_numbers(task.around[beats], state.random)
    logits = state.network(windows, around)
    losses = functional.cross_entropy(logits, labels, reduction="none", label_smoothing=SMOOTHING)
    state.losses[places] = losses.detach()
    loss = (losses * weights * task.class_weights[labels]).mean()
    state.optimizer.zero_grad()
    loss.backward()
    state.optimizer.step()
    fitting.update_average(state.average, state.network, AVERAGE_DECAY)


@torch.no_grad()
def predict(network: Network, windows: Tensor, around: Tensor) -> Tensor:
    """The class of every beat, from windows [beats, 360] and numbers [beats, 44]."""
    network.eval()
    parts = zip(windows.split(1024), around.split(1024), strict=True)
    return torch.cat([network(window, numbers).argmax(1) for window, numbers in parts])


def report(state: State, task: Task, arguments: argparse.Namespace) -> None:
    """Validates, keeps the best weights, and writes a line to the log."""
    line = f"{arguments.net} {arguments.split} epoch {state.epoch}/{arguments.epochs} {state.seconds:.0f} s"
    if len(task.validate) == 0:
        state.best_weights = copy.deepcopy(state.average.state_dict())
        print(line, flush=True)
        return
    predictions = predict(state.average, task.windows[0, task.validate], task.around[task.validate]).cpu().numpy()
    figures = metrics.summary(metrics.confusion(task.labels[task.validate].cpu().numpy(), predictions))
    if figures["macro_f1"] >= state.best:
        state.best = figures["macro_f1"]
        state.best_weights = copy.deepcopy(state.average.state_dict())
    state.history.append({"epoch": state.epoch, "accuracy": figures["accuracy"], "macro_f1": figures["macro_f1"]})
    print(f"{line}  validation {metrics.one_line(figures)}", flush=True)


def save(state: State, path: Path) -> None:
    whole = {
        "network": state.network.state_dict(),
        "average": state.average.state_dict(),
        "optimizer": state.optimizer.state_dict(),
        "losses": state.losses,
        "random": state.random.get_state(),
        "dropout": torch.get_rng_state(),
        "rest": {name: getattr(state, name) for name in PLAIN},
    }
    fitting.save_checkpoint(whole, path)


def restore(state: State, path: Path) -> None:
    whole = torch.load(path, map_location=state.losses.device, weights_only=True)
    state.network.load_state_dict(whole["network"])
    state.average.load_state_dict(whole["average"])
    state.optimizer.load_state_dict(whole["optimizer"])
    state.losses = whole["losses"]
    state.random.set_state(whole["random"].cpu())
    torch.set_rng_state(whole["dropout"].cpu())
    for name, value in whole["rest"].items():
        setattr(state, name, value)


if __name__ == "__main__":
    main()
