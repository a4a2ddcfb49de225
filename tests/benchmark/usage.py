"""What a command costs: seconds, memory, instructions.

Memory is the reason for the small process in between (`main` below, this file run as a program): Linux counts what the
parent held towards the peak of a process that it starts, so a command started by the benchmark itself would never
seem to need less than the benchmark.
"""

from __future__ import annotations

import json
import math
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

Command = Sequence[str | os.PathLike[str]]


class CommandFailed(Exception):
    """A command that ended with another exit code than 0."""


@dataclass(frozen=True)
class Usage:
    """What one run of a command used."""

    wall: float
    """Seconds from start to end."""
    user: float
    """Seconds of processor time in the program itself, over all its threads."""
    kernel: float
    """Seconds of processor time in the kernel on its behalf, most of it for files."""
    peak_kib: int
    """The most memory that it held at a time, in KiB."""

    @property
    def cpu(self) -> float:
        """Seconds of processor time, its own and the kernel's."""
        return self.user + self.kernel


def measure(command: Command, limit: float) -> Usage | None:
    """Runs a command to its end, its output thrown away. `None`: it was stopped after `limit` CPU seconds."""
    meter = [sys.executable, "-I", "-S", __file__, str(limit), *command]
    ended = subprocess.run(meter, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    try:
        measured = json.loads(ended.stdout)
    except json.JSONDecodeError:
        raise CommandFailed(_complaint(command, ended.stderr)) from None
    if measured["stopped"]:
        return None
    if measured["code"] != 0:
        raise CommandFailed(_complaint(command, ended.stderr))
    return Usage(measured["wall"], measured["user"], measured["kernel"], measured["peak_kib"])


def instructions(command: Command, record: Path) -> int:
    """The instructions that a command carries out in user space, counted by callgrind: slow, but the same each time."""
    valgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={record}", *command]
    environment = os.environ | {"RAYON_NUM_THREADS": "1"}
    ended = subprocess.run(valgrind, capture_output=True, text=True, check=False, env=environment)
    if ended.returncode != 0:
        raise CommandFailed(_complaint(command, ended.stderr))
    with record.open(encoding="utf-8", errors="replace") as lines:
        counted = next(line for line in lines if line.startswith(("summary:", "totals:")))
    record.unlink()
    return int(counted.split()[1])


def _complaint(command: Command, said: str) -> str:
    return f"failed: {' '.join(map(str, command))}\n{said[-2000:]}"


def main() -> None:
    """Runs the command after the limit in CPU seconds, and prints what it used as JSON."""
    limit, *command = sys.argv[1:]
    seconds = math.ceil(float(limit))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    begun = time.monotonic()
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=quiet)
    _, status, used = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    measured = {
        "wall": time.monotonic() - begun,
        "user": used.ru_utime,
        "kernel": used.ru_stime,
        "peak_kib": used.ru_maxrss,
        "code": code,
        "stopped": code == -signal.SIGXCPU,
    }
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
