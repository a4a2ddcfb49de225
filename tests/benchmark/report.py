"""What was measured, as tables in Markdown."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sites import KINDS, Files
from usage import Usage

Figure = Callable[[Usage], float]


def cpu(usage: Usage) -> float:
    """Processor time."""
    return usage.cpu


def peak(usage: Usage) -> float:
    """Peak memory in MiB."""
    return usage.peak_kib / 1024


class Run(NamedTuple):
    """One run of one row."""

    usage: Usage | None
    """`None`: it was stopped, since it took too long."""
    files: Files | None = None
    """What it did with the files of the site, where it may write there."""


class Weight(NamedTuple):
    """How large a finished site is."""

    pages: int
    bytes: int

    @property
    def kib_a_page(self) -> float:
        """KiB of HTML a page."""
        return self.bytes / max(1, self.pages) / 1024


class Spread(NamedTuple):
    """A ratio in each round: the one in the middle, the least and the most."""

    median: float
    least: float
    most: float

    def __str__(self) -> str:
        return f"{self.median:.2f} ({self.least:.2f}–{self.most:.2f})"


@dataclass
class Results:
    """Everything that was measured of one program, and beside it `cp` and Hugo."""

    program: str
    names: dict[str, str]
    """What rows are called, in their order."""
    limit: float
    """The seconds of processor time after which a run was stopped."""
    runs: dict[tuple[int, str], list[Run]] = field(default_factory=dict)
    """The runs of each row at each number of scorecards, one a round."""
    weights: dict[int, Weight] = field(default_factory=dict)
    """The site at each number of scorecards."""
    hugo_weights: dict[tuple[int, str], Weight] = field(default_factory=dict)
    """What Hugo made at each number of scorecards, by its row."""
    instructions: dict[str, int] = field(default_factory=dict)
    """Instructions of a row, at the size in `counted`."""
    counted: Weight = Weight(0, 0)

    def add(self, cards: int, row: str, run: Run) -> None:
        """Keeps a run of this round."""
        self.runs.setdefault((cards, row), []).append(run)

    def is_too_long(self, cards: int, row: str) -> bool:
        """Whether a run was stopped in an earlier round."""
        return any(run.usage is None for run in self.runs.get((cards, row), ()))

    @property
    def sizes(self) -> list[int]:
        """The numbers of scorecards that were measured."""
        return sorted({cards for cards, _ in self.runs})

    def rows(self, cards: int) -> list[str]:
        """What was measured at a size."""
        return [row for row in self.names if (cards, row) in self.runs]

    def median(self, cards: int, row: str, figure: Figure) -> float | None:
        """A row's figure in the round in the middle."""
        figures = [figure(run.usage) for run in self.runs.get((cards, row), ()) if run.usage]
        return statistics.median(figures) if figures else None

    def files(self, cards: int, row: str) -> Files | None:
        """What a row did with the files of the site in the first round."""
        return next((run.files for run in self.runs.get((cards, row), ())), None)

    def a_page(self, cards: int, row: str) -> float | None:
        """A row's CPU milliseconds a page."""
        seconds = self.median(cards, row, cpu)
        return None if seconds is None else seconds * 1000 / self.weights[cards].pages

    def ratio(self, above: tuple[int, str], below: tuple[int, str], figure: Figure = cpu) -> Spread | None:
        """One row's figure by another's, within each round."""
        return spread(self.runs.get(above, ()), self.runs.get(below, ()), figure)


def spread(above: Sequence[Run], below: Sequence[Run], figure: Figure) -> Spread | None:
    """A figure by another within each round; `None`: there is no round with both."""
    both = [(over.usage, under.usage) for over, under in zip(above, below, strict=False) if over.usage and under.usage]
    ratios = [figure(over) / figure(under) for over, under in both if figure(under) > 0]
    return Spread(statistics.median(ratios), min(ratios), max(ratios)) if ratios else None


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown: names to the left, figures to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def written(number: float | None, decimals: int = 2) -> str:
    """A number with so many decimals, or more where it is small; a dash where there is none."""
    if number is None:
        return "–"
    if 0 < abs(number) < 0.1 and decimals == 2:
        decimals = 3
    return f"{number:,.{decimals}f}"


def hugo_words(results: Results, cards: int) -> list[str]:
    """How many and how large pages Hugo made, as a line."""
    made = [(results.names[row], weight) for (size, row), weight in results.hugo_weights.items() if size == cards]
    said = (f"{name}: {weight.pages:,} pages of {weight.kib_a_page:.1f} KiB" for name, weight in made)
    return ["; ".join(said) + "."] if made else []


def size_table(results: Results, cards: int) -> str:
    """Each row at a number of scorecards."""
    head = [
        "",
        "wall s",
        "CPU s",
        "of it the kernel",
        "CPU ms a page",
        "peak MiB",
        "files written",
        "CPU ÷ first build",
    ]
    return table(head, [_size_row(results, cards, row) for row in results.rows(cards)])


def _size_row(results: Results, cards: int, row: str) -> list[str]:
    if results.is_too_long(cards, row):
        return [results.names[row], "–", f"> {results.limit:,.0f}", *["–"] * 5]
    files, ratio = results.files(cards, row), results.ratio((cards, row), (cards, "first"))
    return [
        results.names[row],
        written(results.median(cards, row, lambda usage: usage.wall)),
        written(results.median(cards, row, cpu)),
        written(results.median(cards, row, lambda usage: usage.kernel)),
        written(results.a_page(cards, row), 3),
        written(results.median(cards, row, peak), 0),
        "–" if files is None else f"{files.total:,}",
        str(ratio) if ratio else "–",
    ]


def files_table(results: Results) -> str:
    """What builds wrote, by kind, in the first round."""
    rows = []
    for cards, row in results.runs:
        files = results.files(cards, row)
        if files is not None:
            kinds = [f"{files.written[kind]:,}" for kind in KINDS]
            rows.append([f"{cards:,}: {results.names[row]}", *kinds, f"{files.removed:,}"])
    return table(["scorecards", *KINDS, "removed"], rows)


class Memory(NamedTuple):
    """Peak memory as a line through two sizes."""

    fixed_mib: float
    kib_a_page: float


def memory(results: Results, row: str = "first") -> Memory | None:
    """Peak memory in a part that is always there and one that grows with the pages; `None`: there is only one size."""
    known = [(results.weights[cards].pages, results.median(cards, row, peak)) for cards in results.sizes]
    points = [(pages, mib) for pages, mib in known if mib is not None]
    if len(points) < 2:
        return None
    (few, less), (many, more) = points[0], points[-1]
    slope = (more - less) / (many - few)
    return Memory(less - slope * few, slope * 1024)


def growth_table(results: Results) -> str:
    """How time and memory grow with the site."""
    small, large = results.sizes[0], results.sizes[-1]
    rows = []
    for row in results.rows(large):
        below, above, line = results.a_page(small, row), results.a_page(large, row), memory(results, row)
        grown = growth(results, row)
        fit = ["–", "–"] if line is None else [written(line.fixed_mib, 0), written(line.kib_a_page, 1)]
        rows.append([results.names[row], written(below, 3), written(above, 3), str(grown) if grown else "–", *fit])
    head = ["", f"CPU ms a page, {small:,}", f"{large:,}", "ratio", "memory: fixed MiB", "KiB a page"]
    return table(head, rows)


def growth(results: Results, row: str = "first") -> Spread | None:
    """CPU a page at the largest size by that at the smallest, within each round; `None`: there is only one size."""
    if len(results.sizes) < 2:
        return None
    small, large = results.sizes[0], results.sizes[-1]
    by_size = results.ratio((large, row), (small, row))
    pages = results.weights[large].pages / results.weights[small].pages
    return by_size and Spread(*(ratio / pages for ratio in by_size))


def instructions_table(results: Results, baseline: Results | None) -> str:
    """Instructions of each row that was counted."""
    head = ["", "million instructions", "thousand a page", "÷ first build"]
    first = results.instructions.get("first", 0)
    rows = []
    for row, count in results.instructions.items():
        cells = [
            results.names[row],
            f"{count / 1e6:,.0f}",
            f"{count / 1e3 / max(1, results.counted.pages):,.1f}",
            written(count / first if first else None, 3),
        ]
        if baseline is not None:
            theirs = baseline.instructions.get(row)
            cells.append(written(count / theirs if theirs else None, 3))
        rows.append(cells)
    return table(head if baseline is None else [*head, "÷ the other program"], rows)


def baseline_table(results: Results, baseline: Results) -> str:
    """Each row by the same row of another program, within each round: below 1 is less than it."""
    rows = []
    for cards, row in results.runs:
        ours, theirs = results.runs[cards, row], baseline.runs.get((cards, row), ())
        ratios = [spread(ours, theirs, figure) for figure in (cpu, lambda usage: usage.wall, peak)]
        if any(ratios):
            rows.append([f"{cards:,}: {results.names[row]}", *(str(ratio) if ratio else "–" for ratio in ratios)])
    return table(["scorecards", "CPU", "wall", "peak memory"], rows)


class Aim(NamedTuple):
    """A figure that malkort is to keep, and what it is now."""

    name: str
    most: float
    now: float | None

    def cells(self) -> list[str]:
        """Its row in the table."""
        met = "not measured" if self.now is None else "yes" if self.now <= self.most else "no"
        return [self.name, f"{self.most:g}", "–" if self.now is None else f"{self.now:,.3g}", met]


def aims(results: Results) -> Iterator[Aim]:
    """What a build is to cost at most."""
    cards, row = results.sizes[0], results.median

    def ratio(above: str, below: str) -> float | None:
        found = results.ratio((cards, above), (cards, below))
        return found and found.median

    line, grown = memory(results), growth(results)
    unchanged = results.files(cards, "unchanged")
    yield Aim("first build, CPU ms a page", 0.15, results.a_page(cards, "first"))
    yield Aim("first build ÷ Hugo with the same facts, CPU", 0.2, ratio("first", "hugo"))
    yield Aim("first build ÷ Hugo with running text, CPU", 0.2, ratio("first", "hugo-plain"))
    yield Aim("first build with share images ÷ without, CPU", 1.3, ratio("images-first", "first"))
    yield Aim("KiB a page", 15, results.weights[cards].kib_a_page)
    yield Aim("nothing changed, CPU s", 0.04, row(cards, "unchanged", cpu))
    yield Aim("nothing changed, files written", 0, unchanged.total if unchanged else None)
    yield Aim("one sentence changed ÷ first build, CPU", 0.15, ratio("sentence", "first"))
    coming = results.limit if results.is_too_long(cards, "next") else row(cards, "next", cpu)
    yield Aim("`malkort next`, CPU s", 1, coming)
    yield Aim("memory, fixed MiB", 25, line and line.fixed_mib)
    yield Aim("memory, KiB a page", 4, line and line.kib_a_page)
    yield Aim("growth: CPU a page at the largest size ÷ at the smallest", 1.05, grown and grown.median)


def aims_table(results: Results) -> str:
    """What a build is to cost at most, beside what it costs."""
    head = [f"at {scorecards(results.sizes[0])}", "at most", "now", "met"]
    return table(head, [aim.cells() for aim in aims(results)])


def _size_heading(results: Results, cards: int) -> str:
    weight = results.weights[cards]
    words = f"{weight.pages:,} pages of {weight.kib_a_page:.1f} KiB"
    return f"### {scorecards(cards)}: {words}"


def scorecards(count: int) -> str:
    """So many scorecards, in words."""
    return f"{count:,} scorecard{'s' if count != 1 else ''}"


def whole(results: Results, baseline: Results | None, about: str) -> str:
    """All tables, with headings."""
    parts = [about]
    for cards in results.sizes:
        parts += [_size_heading(results, cards), size_table(results, cards), *hugo_words(results, cards)]
    parts += ["### Files written", files_table(results)]
    if len(results.sizes) > 1:
        parts += ["### Growth", growth_table(results)]
    if results.instructions:
        parts += [f"### Instructions, {results.counted.pages:,} pages", instructions_table(results, baseline)]
    if baseline is not None:
        parts += [f"### Beside {baseline.program}", baseline_table(results, baseline)]
    parts += ["### Aims", aims_table(results)]
    return "\n\n".join(parts) + "\n"
